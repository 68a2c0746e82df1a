import QtQuick

/// A sheet of the window, made when it is first asked for: most of them never are on a day.
QtObject {
    id: once

    /// What it is laid over.
    required property Item over
    default property Component sheet
    /// Null until then.
    property Sheet made: null

    /// The sheet itself, with all that its own kind can do.
    function get(): var {
        if (!made)
            made = sheet.createObject(over) as Sheet;
        return made;
    }
}
