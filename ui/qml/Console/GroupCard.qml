pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A group: how many are there, how far they are, and whether it has gone quiet. A low card says the most of it in two
/// small lines; all of it is told to a screen reader.
PressArea {
    id: card

    required property string key
    required property var item
    property bool narrow: false
    property bool low: false

    Accessible.description: [item.phones, item.progress || item.idle, item.lines, item.writing, item.silence, item.silent_since, item.waiting, item.unheard].filter(part => part).join(", ")
    implicitHeight: low ? 46 : Math.max(narrow ? 84 : 104, face.implicitHeight + 20)
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

    // Only the one that is shown is made: a hall has a hundred groups.
    Loader {
        id: face

        sourceComponent: card.low ? inTwoLines : inFull
        width: parent.width - 2 * x
        x: card.low || card.narrow ? 8 : 11
        y: card.low ? Math.round((parent.height - height) / 2) : 10
    }

    Component {
        id: inFull

        Column {
            spacing: 3

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
                color: card.item.silent ? Theme.desk.warning : Theme.desk.forest
                font.pixelSize: 14
                strong: true
                text: !card.item.silent ? card.item.writing : card.hovered || card.visualFocus ? card.item.silent_since : card.item.silence
                visible: text !== ""
                width: parent.width
            }

            BodyText {
                color: Theme.desk.warning
                font.pixelSize: 14
                strong: true
                text: [card.item.waiting, card.item.waiting || card.item.silent ? card.item.unheard : ""].filter(part => part).join(", ")
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Component {
        id: inTwoLines

        Row {
            spacing: 8

            GoalBadge {
                anchors.verticalCenter: parent.verticalCenter
                colour: card.item.colour
                number: card.item.number
                size: 24
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: card.item.silent ? Theme.desk.warning : Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 14
                lineHeight: 0.95
                maximumLineCount: 2
                strong: true
                text: card.item.silent ? (card.hovered || card.visualFocus ? card.item.silent_since : card.item.silence) : card.item.progress || card.item.idle
                width: parent.width - 32
            }
        }
    }
}
