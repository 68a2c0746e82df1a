import QtQuick

/// Where the calm line lies: over the foot, beside what is open, never over what is being done there.
Item {
    id: area

    required property var desk
    /// How high the foot is, and how wide what lies open at the right.
    required property real foot
    required property real side
    readonly property real room: width - side

    CalmLine {
        anchors { bottom: parent.bottom; bottomMargin: area.foot + 12 }
        file: area.desk.commands.line_file
        text: area.desk.commands.line
        undo: area.desk.commands.line_undo
        width: Math.min(area.room - 40, 760)
        x: (area.room - width) / 2

        onDismissed: area.desk.commands.dismiss()
        onShown: file => area.desk.start.show_in_folder(file)
        onUndone: command => {
            area.desk.commands.dismiss();
            area.desk.commands.undo(command);
        }
    }
}
