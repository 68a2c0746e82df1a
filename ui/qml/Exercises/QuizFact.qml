pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// The fact with its source, in place of the answers; what is right stands over it.
Item {
    id: told

    property var fact: ({ text: "", source: "" })
    /// The right option; null for a poll.
    property var correct: null
    property int page: 0
    property real unit: 1
    readonly property int pages: words.pages
    readonly property real room: height - words.y - (source.visible ? source.height + 28 : 0)

    Rectangle {
        color: Theme.room.gold
        height: parent.height
        radius: 5
        width: 10
    }

    BodyText {
        id: heading

        color: Theme.room.goldInk
        font.pixelSize: 44 * told.unit
        strong: true
        text: qsTr("Vidste du?")
        x: 56
    }

    Row {
        id: answer

        spacing: 24
        visible: told.correct !== null
        x: 56
        y: heading.height + 18

        QuizLetter {
            anchors.verticalCenter: parent.verticalCenter
            size: 60 * told.unit
            strong: true
            text: told.correct?.letter ?? "A"
        }

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.room.ink
            elide: Text.ElideRight
            font.pixelSize: 36 * told.unit
            maximumLineCount: 1
            strong: true
            text: told.correct?.text ?? ""
            width: Math.min(implicitWidth, told.width - 56 - 60 * told.unit - mark.width - 48)
            wrapMode: Text.NoWrap
        }

        QuizRight {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            textSize: 30 * told.unit
        }
    }

    PagedText {
        id: words

        readonly property var sizes: [76, 66, 56, 48, 40].map(size => size * told.unit)

        colour: Theme.room.ink
        page: told.page
        room: told.room
        text: told.fact.text
        textSize: sizes.find((size, at) => (fits.itemAt(at) as Text)?.implicitHeight * 1.06 <= told.room) ?? 36 * told.unit
        width: told.width - 56 - 40
        x: 56
        y: (answer.visible ? answer.y + answer.height : heading.height) + 36

        Repeater {
            id: fits

            model: words.sizes

            BodyText {
                required property real modelData

                font.pixelSize: modelData
                text: words.text
                visible: false
                width: words.width
            }
        }
    }

    BodyText {
        id: source

        color: Theme.room.inkSoft
        elide: Text.ElideRight
        font.pixelSize: 32 * told.unit
        maximumLineCount: 2
        text: qsTr("Kilde: %1").arg(told.fact.source)
        visible: told.fact.source !== ""
        width: words.width
        x: 56
        y: told.height - height
    }
}
