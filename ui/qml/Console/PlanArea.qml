import QtQuick

/// Several lines of the plan: what is typed goes into it when the field is left. Ctrl+Z is the plan's own where nothing is
/// typed.
DeskArea {
    id: lines

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
    onValueChanged: if (!dirty || !field.activeFocus) take()

    Connections {
        target: lines.field

        function onActiveFocusChanged() {
            if (!lines.field.activeFocus)
                lines.commit();
        }
    }

    Connections {
        target: lines.plan

        // What is being typed just now is something else than what was refused.
        function onSettled() {
            if (!lines.dirty)
                lines.take();
        }
    }

    field.Keys.onPressed: event => {
        if (event.matches(StandardKey.Undo) && !lines.dirty) {
            lines.plan.undo();
            event.accepted = true;
        } else if (event.matches(StandardKey.Redo) && !lines.dirty) {
            lines.plan.redo();
            event.accepted = true;
        }
    }
}
