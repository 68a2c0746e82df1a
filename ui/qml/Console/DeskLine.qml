import QtQuick

/// Where the calm line lies: over the foot, beside what is open, never over what is being done there; what it would cover
/// ends above it (`lift`). Where what is open leaves no room beside it, the line lies in the middle of its heading.
Item {
    id: area

    required property var desk
    /// How high the foot is, and what lies over every sheet; and how wide what lies open at the left and at the right.
    required property real foot
    required property real over
    required property real before
    required property real side
    readonly property real least: 380
    readonly property real begins: width - before - side >= least ? before : 0
    readonly property real room: width - begins - side
    readonly property bool beside: room >= least
    readonly property real lift: line.visible && beside ? line.height + 24 : 0

    CalmLine {
        id: line

        file: area.desk.commands.line_file
        text: area.desk.commands.line
        undo: area.desk.commands.line_undo
        width: Math.min(area.beside ? area.room - 40 : area.side - 340, 760)
        x: area.beside ? area.begins + (area.room - width) / 2 : area.width - (area.side + width) / 2
        y: area.beside ? area.height - area.foot - 12 - height : area.over + Math.max(4, (64 - height) / 2)

        onDismissed: area.desk.commands.dismiss()
        onShown: file => area.desk.start.show_in_folder(file)
        onUndone: command => {
            area.desk.commands.dismiss();
            area.desk.commands.undo(command);
        }
    }
}
