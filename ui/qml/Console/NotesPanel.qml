import QtQuick
import Theme

/// The facilitator's own notes for the running step; she may write in them while the day runs.
Panel {
    id: panel

    required property var day
    required property var commands
    property bool writing: false
    readonly property string notes: day.step.notes ?? ""
    /// Of these what is hers alone; where she has none, she reads what the room is shown.
    readonly property string own: day.step.own_notes ?? ""
    /// The step that the note being written is for, also when the day goes on meanwhile.
    property string stepId: ""
    /// Her own note of that step when she began to write.
    property string began: ""

    function begin() {
        area.text = panel.own;
        panel.began = panel.own;
        panel.writing = true;
        area.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    function keep() {
        if (area.text.trim() !== panel.began.trim())
            panel.commands.act("plan.note", { step: panel.stepId, text: area.text });
        panel.writing = false;
    }

    height: (writing ? form.height : Math.max(told.height, 22) + pen.height) + 22

    onWritingChanged: if (writing) stepId = day.step.id

    BodyText {
        id: told

        color: panel.own ? Theme.desk.ink : Theme.desk.inkSoft
        font.pixelSize: 15
        lineHeight: 1.2
        text: panel.own || (panel.notes ? qsTr("Til alle: %1").arg(panel.notes) : qsTr("Ingen noter til trinnet."))
        visible: !panel.writing
        width: parent.width - 28
        x: 14
        y: 14
    }

    DeskButton {
        id: pen

        Accessible.name: panel.own ? qsTr("Ret noten") : qsTr("Skriv en note")
        plain: true
        text: panel.own ? qsTr("Ret") : qsTr("Skriv")
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
