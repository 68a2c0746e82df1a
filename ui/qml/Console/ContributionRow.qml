import QtQuick
import Theme

/// One contribution, with what can be done to it.
Item {
    id: row

    required property string key
    required property var item
    property bool shown: true
    property bool held: false

    signal edited
    signal toggled
    signal heldUp(on: bool)

    Accessible.name: item.number + " " + item.text
    Accessible.role: Accessible.ListItem
    height: shown ? card.height + 8 : 0
    visible: shown

    Panel {
        id: card

        color: row.item.hidden ? Theme.desk.paperDeep : "#FFFFFF"
        height: words.y + words.height + actions.height + 14
        warns: row.held
        width: parent.width

        NumberPill {
            id: pill

            colour: row.item.colour
            number: row.item.number || row.item.seat_number
            textSize: 14
            x: 12
            y: 12
        }

        BodyText {
            color: Theme.desk.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 14
            text: [row.item.kind, row.item.who, row.item.time, row.item.hidden ? qsTr("skjult") : ""].filter(part => part).join(" · ")
            width: parent.width - x - 12
            wrapMode: Text.NoWrap
            x: pill.x + pill.width + 10
            y: 14
        }

        BodyText {
            id: words

            color: row.item.hidden ? Theme.desk.inkSoft : Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 16
            font.strikeout: row.item.hidden
            maximumLineCount: 5
            text: row.item.text
            width: parent.width - 24
            x: 12
            y: pill.y + pill.height + 6
        }

        Row {
            id: actions

            spacing: 4
            x: 6
            y: words.y + words.height + 4

            DeskButton {
                Accessible.name: qsTr("Ret %1").arg(row.item.number || row.item.kind)
                plain: true
                text: qsTr("Ret")
                textSize: 15
                visible: row.item.edits.length > 0 && !row.item.hidden

                onClicked: row.edited()
            }

            DeskButton {
                Accessible.name: (row.item.hidden ? qsTr("Vis %1 igen") : qsTr("Skjul %1")).arg(row.item.number || row.item.kind)
                plain: true
                text: row.item.hidden ? qsTr("Vis igen") : qsTr("Skjul")
                textSize: 15

                onClicked: row.toggled()
            }

            DeskButton {
                Accessible.name: (row.held ? qsTr("Læg %1 tilbage") : qsTr("Læg %1 frem på lærredet")).arg(row.item.number || row.item.kind)
                plain: true
                text: row.held ? qsTr("Læg tilbage") : qsTr("Læg frem")
                textSize: 15
                visible: !row.item.hidden

                onClicked: row.heldUp(!row.held)
            }
        }
    }
}
