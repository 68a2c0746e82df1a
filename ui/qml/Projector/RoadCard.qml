import QtQuick
import Theme

/// A sign on the road, or waiting beside it as a slip of one or two lines.
Placed {
    id: place

    required property string key
    required property var item
    required property int index
    required property int colour
    required property real textSize
    required property int maxLines
    required property real smallest
    /// For what place and text size it was last measured, and how tall it was; empty where it must be anew.
    property string fit: ""
    property real tall: 0
    /// It waits in the box "Ikke lagt endnu".
    property bool slip: false
    readonly property bool orphan: (item.orphan ?? false) && !slip && !item.caramels
    readonly property real orphanFoot: orphan ? textSize * 1.15 : 0

    // Both are read all the time: a text that is first measured while someone asks for its height answers twice.
    readonly property real slipHeight: Math.max(pill.height, line.implicitHeight) + (given.shown ? given.height + 4 : 0)
    readonly property real cardHeight: card.implicitHeight + orphanFoot

    implicitHeight: slip ? slipHeight : cardHeight

    SignCard {
        id: card

        anchors { fill: parent; bottomMargin: place.orphanFoot }
        colour: place.colour
        item: place.item
        maxLines: place.maxLines
        smallest: place.smallest
        textSize: place.textSize
        visible: !place.slip
    }

    Rectangle {
        antialiasing: true
        border.color: Theme.room.waitingLine
        border.width: 2
        color: Theme.room.waiting
        height: mark.implicitHeight + 8
        radius: height / 2
        visible: place.orphan
        width: mark.implicitWidth + 32
        x: 10
        y: place.height - height

        BodyText {
            id: mark

            anchors.centerIn: parent
            color: Theme.room.warning
            font.pixelSize: place.textSize
            strong: true
            text: qsTr("uden mekanisme")
            wrapMode: Text.NoWrap
        }
    }

    NumberPill {
        id: pill

        colour: place.colour
        number: place.item.number ?? ""
        textSize: place.textSize
        visible: place.slip
    }

    CardText {
        id: line

        color: Theme.room.ink
        font.pixelSize: place.textSize
        maximumLineCount: 2
        text: place.item.text ?? ""
        visible: place.slip
        width: place.width - x
        x: pill.width + 12
    }

    FallingBadge {
        id: given

        given: place.slip ? place.item.caramels ?? null : null
        restX: line.x
        restY: line.height + 4
        seed: place.key
        textSize: place.textSize
    }
}
