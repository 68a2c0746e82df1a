import QtQuick

/// One line of the plan: what is typed goes into it at Enter, and when the field is left. Esc takes the typing back, and
/// Ctrl+Z too; where nothing is typed, Ctrl+Z is the plan's own.
DeskField {
    id: line

    required property var plan
    /// What the plan says.
    property string value: ""
    readonly property bool dirty: field.text !== given
    property string given: ""

    signal committed(text: string)

    function take() {
        given = value;
        text = value;
    }

    function commit() {
        if (!dirty)
            return;
        given = text;
        committed(text);
    }

    Component.onCompleted: take()
    onEntered: commit()
    onValueChanged: if (!dirty || !field.activeFocus) take()

    Connections {
        target: line.field

        function onEditingFinished() {
            line.commit();
        }

        function onActiveFocusChanged() {
            if (line.field.activeFocus)
                line.field.selectAll();
        }
    }

    Connections {
        target: line.plan

        function onSettled() {
            line.take();
        }
    }

    field.Keys.onPressed: event => {
        if (event.matches(StandardKey.Undo) && !line.dirty) {
            line.plan.undo();
            event.accepted = true;
        } else if (event.matches(StandardKey.Redo) && !line.dirty) {
            line.plan.redo();
            event.accepted = true;
        }
    }
}
