import QtQuick

/// What an exercise's form in Write/ is: fields, and the command that they make. The sheet sends it and tells the answer.
Column {
    required property var day
    /// For which group and seat, and in which activity.
    required property string group
    required property string seat
    required property string activity
    /// Where the keyboard begins.
    property Item first: null
    /// The command's kind and payload; null as long as there is not enough to send.
    property var command: null
    /// What is asked once before such a command is sent; empty where there is no doubt.
    property string doubt: ""

    /// Ctrl+Enter in a field, or Enter in the last one.
    signal entered
    /// Something was changed that is no typed text.
    signal edited

    spacing: 14

    /// Make ready for the next one, once it is saved.
    function clear() {
    }
}
