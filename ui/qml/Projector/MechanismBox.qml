pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A mechanism on the road: what must be set going, and the numbers of the signs it is to bring about.
Rectangle {
    id: box

    required property var item
    property int colour: 0
    property real textSize: 28
    property int maxLines: 5
    /// Large caramels lie in the box: below it they would lie over the page's dots.
    property bool large: false
    readonly property var caramels: item.caramels ?? null

    antialiasing: true
    border.color: Theme.room.mechanismLine
    border.width: 2
    color: Theme.room.mechanism
    implicitHeight: words.y + words.implicitHeight + textSize * 0.6 + (caramels && caramels.total > 0 ? textSize * (large ? 0.95 : 0.5) : 0)
    radius: 16

    Row {
        id: head

        spacing: 10
        x: box.textSize * 0.65
        y: box.textSize * 0.5

        Image {
            anchors.verticalCenter: parent.verticalCenter
            height: width
            mipmap: true
            source: Qt.resolvedUrl(Theme.darkRoom ? "../Theme/images/gear-night.svg" : "../Theme/images/gear.svg")
            sourceSize: Qt.size(96, 96)
            width: box.textSize * 1.1
        }

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.room.mechanismInk
            font.pixelSize: box.textSize
            strong: true
            text: box.item.number ?? ""
            wrapMode: Text.NoWrap
        }

        Repeater {
            // More than a few would not stand in one row; the lines show them all.
            model: (box.item.sign_numbers ?? []).slice(0, 3)

            NumberPill {
                required property string modelData

                colour: box.colour
                number: modelData
                textSize: box.textSize
                y: (head.height - height) / 2
            }
        }
    }

    CardText {
        id: words

        color: Theme.room.mechanismInk
        font.pixelSize: box.textSize
        maximumLineCount: box.maxLines
        text: box.item.text ?? ""
        width: box.width - 2 * x
        x: box.textSize * 0.65
        y: head.y + head.height + box.textSize * 0.25
    }

    FallingBadge {
        given: box.caramels
        restX: box.width - width + 14
        restY: box.height - height * (box.large ? 0.95 : 0.6)
        seed: box.item.id ?? ""
        textSize: Math.max(28, box.textSize)
    }
}
