import QtQuick
import Theme

/// The facilitator's own notes for the running step; she may write in them while the day runs.
Panel {
    id: panel

    required property var day
    required property var commands
    property bool writing: false
    readonly property string notes: day.step.notes ?? ""
    /// The step that the note being written is for, also when the day goes on meanwhile.
    property string stepId: ""

    function begin() {
        area.text = panel.notes;
        panel.writing = true;
        area.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    function keep() {
        if (area.text.trim() !== panel.notes.trim())
            panel.commands.act("plan.note", { step: panel.stepId, text: area.text });
        panel.writing = false;
    }

    height: (writing ? form.height : Math.max(told.height, 22) + pen.height) + 22

    onWritingChanged: if (writing) stepId = day.step.id

    BodyText {
        id: told

        color: panel.notes ? Theme.desk.ink : Theme.desk.inkSoft
        font.pixelSize: 15
        lineHeight: 1.2
        text: panel.notes || qsTr("Ingen noter til trinnet.")
        visible: !panel.writing
        width: parent.width - 28
        x: 14
        y: 14
    }

    DeskButton {
        id: pen

        Accessible.name: panel.notes ? qsTr("Ret noten") : qsTr("Skriv en note")
        plain: true
        text: panel.notes ? qsTr("Ret") : qsTr("Skriv")
        textSize: 14
        visible: !panel.writing
        x: 8
        y: told.y + Math.max(told.height, 22) - 2

        onClicked: panel.begin()
    }

    Column {
        id: form

        spacing: 6
        visible: panel.writing
        width: parent.width - 20
        x: 10
        y: 10

        DeskArea {
            id: area

            label: qsTr("Din note")
            least: 70
            width: parent.width
        }

        Row {
            spacing: 6

            DeskButton {
                main: true
                text: qsTr("Gem noten")
                textSize: 15

                onClicked: panel.keep()
            }

            DeskButton {
                plain: true
                text: qsTr("Fortryd")
                textSize: 15

                onClicked: panel.writing = false
            }
        }
    }
}
