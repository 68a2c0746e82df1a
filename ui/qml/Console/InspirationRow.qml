pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A card of inspiration in the console: pressed, it is hung up beside the chosen goal or taken down.
PressArea {
    id: row

    property var card: ({})
    property bool pinned: false
    /// Seats where it hangs besides.
    property var elsewhere: []
    property var seats: ({})
    readonly property string kind: card.kind === "mechanism" ? qsTr("Kendt mekanisme") : qsTr("Stemme")

    Accessible.role: Accessible.CheckBox
    checkable: true
    isOn: pinned
    implicitHeight: words.height + 26
    name: kind + ": " + (card.text ?? "")

    Panel {
        anchors.fill: parent
        border.color: row.pinned ? Theme.desk.forest : Theme.desk.line
        border.width: row.pinned ? 2 : 1
        color: row.pinned ? "#E6EFE9" : "#FFFFFF"
        z: -1
    }

    Column {
        id: words

        spacing: 2
        width: parent.width - x - 14
        x: 14
        y: 13

        Row {
            spacing: 8

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 14
                strong: true
                text: row.kind + (row.pinned ? qsTr(" · hænger her ✓") : "")
                wrapMode: Text.NoWrap
            }

            Repeater {
                model: row.elsewhere

                GoalBadge {
                    required property string modelData

                    colour: row.seats[modelData]?.colour ?? 0
                    number: row.seats[modelData]?.number ?? 0
                    size: 20
                }
            }
        }

        BodyText {
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 16
            maximumLineCount: 6
            text: row.card.text ?? ""
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 14
            text: row.card.source ?? ""
            visible: text !== ""
            width: parent.width
        }
    }
}
