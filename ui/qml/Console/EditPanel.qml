pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A contribution is mended: its fields as they may be typed.
Panel {
    id: panel

    required property var commands
    /// The contribution being mended, as its row was when Ret was pressed; null for none.
    property var item: null

    signal closed

    implicitHeight: form.implicitHeight + 28
    visible: item !== null

    function begin(which: var) {
        sending.answer = "";
        item = which;
        if (fields.count > 0)
            (fields.itemAt(0) as DeskArea).field.forceActiveFocus(Qt.TabFocusReason);
    }

    function end() {
        item = null;
        closed();
    }

    function save() {
        const typed = {};
        for (let i = 0; i < fields.count; i++)
            typed[item.edits[i].field] = (fields.itemAt(i) as DeskArea).text;
        const asked = commands.edit(item.id, typed);
        if (asked === "") {
            end();
            return;
        }
        sending.sent(asked);
        commands.tell(asked, qsTr("%1 er rettet.").arg(item.number || item.kind));
    }

    KeyShortcut {
        enabled: panel.visible
        name: "save"

        onActivated: panel.save()
    }

    Sending {
        id: sending

        commands: panel.commands
        onDone: panel.end()
    }

    Column {
        id: form

        spacing: 10
        width: parent.width - 28
        x: 14
        y: 14

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            strong: true
            text: panel.item ? qsTr("Ret %1").arg(panel.item.number || panel.item.kind) : ""
        }

        Repeater {
            id: fields

            model: panel.item ? panel.item.edits : []

            DeskArea {
                required property var modelData

                label: modelData.label
                least: 46
                text: modelData.value
                width: form.width
            }
        }

        BodyText {
            Accessible.role: Accessible.AlertMessage
            color: Theme.desk.warning
            font.pixelSize: 15
            strong: true
            text: sending.answer
            visible: text !== ""
            width: parent.width
        }

        Row {
            spacing: 8

            DeskButton {
                main: true
                text: qsTr("Gem rettelsen")
                textSize: 16

                onClicked: panel.save()
            }

            DeskButton {
                text: qsTr("Lad det stå")

                onClicked: panel.end()
            }
        }
    }
}
