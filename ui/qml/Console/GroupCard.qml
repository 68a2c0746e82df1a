import QtQuick
import Theme

/// A group: how many are there, how far they are, and whether it has gone quiet.
PressArea {
    id: card

    required property string key
    required property var item
    property bool narrow: false

    Accessible.description: [item.phones, item.progress || item.idle, item.lines, item.silence].filter(part => part).join(", ")
    implicitHeight: Math.max(narrow ? 84 : 104, column.implicitHeight + 20)
    name: item.name

    Panel {
        anchors.fill: parent
        warns: card.item.silent
        z: -1
    }

    Image {
        anchors { right: parent.right; rightMargin: -7; top: parent.top; topMargin: -7 }
        height: 24
        source: Qt.resolvedUrl("images/done.svg")
        sourceSize: Qt.size(48, 48)
        visible: card.item.finished
        width: 24
    }

    Column {
        id: column

        spacing: 3
        width: parent.width - 2 * x
        x: card.narrow ? 8 : 11
        y: 10

        Row {
            spacing: 7
            width: parent.width

            GoalBadge {
                colour: card.item.colour
                number: card.item.number
                size: 24
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.inkSoft
                elide: Text.ElideRight
                font.pixelSize: 14
                text: card.narrow ? card.item.phones_short : card.item.phones
                width: parent.width - 31
                wrapMode: Text.NoWrap
            }
        }

        TitleText {
            color: Theme.desk.ink
            font.pixelSize: card.narrow ? 18 : 23
            lineHeight: 0.95
            text: card.item.progress || card.item.idle
            weight: 700
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 14
            text: card.item.lines
            visible: text !== ""
            width: parent.width
        }

        BodyText {
            color: Theme.desk.warning
            font.pixelSize: 14
            strong: true
            text: card.item.silence
            visible: card.item.silent
            width: parent.width
        }
    }
}
