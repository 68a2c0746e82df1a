import QtQuick

/// One line of the plan: what is typed goes into it at Enter, and when the field is left. Ctrl+Z takes the typing back;
/// where nothing is typed, it is the plan's own.
DeskField {
    id: line

    required property var plan
    /// What the plan says.
    property string value: ""
    readonly property bool dirty: field.text !== given
    property string given: ""
    /// The keyboard has only just come, and nothing has been done here.
    property bool fresh: false

    signal committed(text: string)

    function take() {
        given = value;
        text = value;
        // Of a long line its beginning is seen.
        if (!field.activeFocus)
            field.cursorPosition = 0;
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
            line.fresh = line.field.activeFocus;
            if (line.field.activeFocus)
                line.field.selectAll();
            else
                line.field.cursorPosition = 0;
        }

        // What is typed takes the place of it all, also where it was clicked; a second click puts the cursor somewhere.
        function onPressed() {
            if (line.fresh)
                Qt.callLater(line.field.selectAll);
            line.fresh = false;
        }

        function onTextEdited() {
            line.fresh = false;
        }
    }

    Connections {
        target: line.plan

        // What is being typed just now is something else than what was refused.
        function onSettled() {
            if (!line.dirty)
                line.take();
        }
    }

    field.Keys.onPressed: event => {
        if (event.matches(StandardKey.Undo)) {
            if (line.dirty)
                line.take();
            else
                line.plan.undo();
            event.accepted = true;
        } else if (event.matches(StandardKey.Redo) && !line.dirty) {
            line.plan.redo();
            event.accepted = true;
        }
    }
}
