import QtQuick
import Theme

/// One contribution, with what can be done to it. Its buttons are in the keyboard's way only while the row is current.
Item {
    id: row

    required property string key
    required property var item
    property bool held: false
    property bool chosen: false
    /// The keyboard is on this row.
    property bool current: false
    readonly property bool mayBeChosen: item.mergeable && !item.hidden
    readonly property string called: item.number || item.kind
    readonly property int focusOfButtons: current ? Qt.StrongFocus : Qt.ClickFocus

    signal pressed(modifiers: int)
    signal edited
    signal divided
    signal toggled
    signal heldUp(on: bool)
    signal redactAsked

    Accessible.checkable: mayBeChosen
    Accessible.checked: chosen
    Accessible.name: [item.number, item.text, item.who, item.state].filter(part => part).join(" · ")
    Accessible.role: mayBeChosen ? Accessible.CheckBox : Accessible.ListItem
    Accessible.selected: current
    height: card.height + 8

    Accessible.onPressAction: row.pressed(0)
    Accessible.onToggleAction: row.pressed(0)

    Panel {
        id: card

        border.color: row.current ? Theme.desk.focus : row.held ? Theme.desk.gold : row.chosen ? Theme.desk.forest : Theme.desk.line
        border.width: row.current || row.held || row.chosen ? 2 : 1
        color: row.item.hidden ? Theme.desk.paperDeep : row.chosen ? Theme.desk.mechanism : "#FFFFFF"
        height: words.y + words.height + actions.height + 14
        width: parent.width

        MouseArea {
            anchors.fill: parent

            onClicked: mouse => row.pressed(mouse.modifiers)
        }

        Rectangle {
            id: box

            antialiasing: true
            border.color: Theme.desk.forest
            border.width: 2
            color: row.chosen ? Theme.desk.forest : "#FFFFFF"
            height: 20
            radius: 6
            visible: row.mayBeChosen
            width: visible ? 20 : 0
            x: 12
            y: 12

            Image {
                anchors.centerIn: parent
                height: 10
                source: Qt.resolvedUrl("images/check-light.svg")
                sourceSize: Qt.size(26, 22)
                visible: row.chosen
                width: 12
            }
        }

        NumberPill {
            id: pill

            colour: row.item.colour
            number: row.item.number || row.item.seat_number
            opacity: row.item.hidden ? 0.6 : 1
            textSize: 14
            x: box.x + (box.visible ? box.width + 10 : 0)
            y: 12
        }

        BodyText {
            color: Theme.desk.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 14
            text: [row.item.kind, row.item.who, row.item.time, row.item.state].filter(part => part).join(" · ")
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
                Accessible.name: qsTr("Ret %1").arg(row.called)
                focusPolicy: row.focusOfButtons
                plain: true
                text: qsTr("Ret")
                textSize: 15
                visible: row.item.edits.length > 0 && !row.item.hidden

                onClicked: row.edited()
            }

            DeskButton {
                Accessible.name: qsTr("Del %1 i flere").arg(row.called)
                focusPolicy: row.focusOfButtons
                plain: true
                text: qsTr("Del")
                textSize: 15
                visible: row.mayBeChosen && row.item.has_text

                onClicked: row.divided()
            }

            DeskButton {
                Accessible.name: (row.item.hidden ? qsTr("Vis %1 igen") : qsTr("Skjul %1")).arg(row.called)
                focusPolicy: row.focusOfButtons
                plain: true
                text: row.item.hidden ? qsTr("Vis igen") : qsTr("Skjul")
                textSize: 15

                onClicked: row.toggled()
            }

            DeskButton {
                Accessible.name: (row.held ? qsTr("Læg %1 tilbage") : qsTr("Læg %1 frem på lærredet")).arg(row.called)
                focusPolicy: row.focusOfButtons
                plain: true
                text: row.held ? qsTr("Læg tilbage") : qsTr("Læg frem")
                textSize: 15
                visible: !row.item.hidden

                onClicked: row.heldUp(!row.held)
            }

            DeskButton {
                Accessible.name: qsTr("Fjern %1 for altid …").arg(row.called)
                focusPolicy: row.focusOfButtons
                plain: true
                text: qsTr("Fjern …")
                textSize: 15
                visible: row.item.redactable

                onClicked: row.redactAsked()
            }
        }
    }
}
