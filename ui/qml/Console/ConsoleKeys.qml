import QtQuick

/// The keys of the window, by their names in the KeyList, and when each of them works.
Item {
    id: keys

    /// The ConsoleWindow.
    required property var desk

    /// A key that opens a sheet; the sheet goes by the key's name.
    signal sheetAsked(name: string)

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.conducting
        name: "next"

        onActivated: keys.desk.commands.next()
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.conducting
        name: "back"

        onActivated: keys.desk.commands.back()
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.running
        name: "present"

        onActivated: keys.desk.screens.present()
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.running || keys.desk.sheetNow !== null
        name: "away"

        onActivated: keys.desk.lay_away()
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.atTheDay
        name: "black"

        onActivated: keys.desk.commands.black(!keys.desk.day.room.black)
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.atTheDay
        name: "freeze"

        onActivated: keys.desk.commands.freeze(!keys.desk.day.room.frozen)
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        enabled: keys.desk.atTheDay
        name: "swap"

        onActivated: keys.desk.screens.swap()
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "room"

        onActivated: keys.sheetAsked("room")
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "write"

        onActivated: keys.sheetAsked("write")
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "read"

        onActivated: keys.sheetAsked("read")
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "people"

        onActivated: keys.sheetAsked("people")
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "log"

        onActivated: keys.sheetAsked("log")
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "inspiration"

        onActivated: keys.sheetAsked("inspiration")
    }

    KeyShortcut {
        enabled: keys.desk.atTheDay
        name: "remote"

        onActivated: keys.sheetAsked("remote")
    }

    KeyShortcut {
        enabled: keys.desk.running
        name: "plan"

        onActivated: keys.desk.planning ? keys.desk.plan.leave() : keys.desk.plan.show()
    }

    KeyShortcut {
        enabled: keys.desk.running && !keys.desk.typing
        name: "undo"

        onActivated: keys.desk.commands.undo_newest()
    }

    KeyShortcut {
        enabled: keys.desk.running && !keys.desk.typing
        name: "redo"

        onActivated: keys.desk.commands.redo_newest()
    }

    KeyShortcut {
        context: Qt.ApplicationShortcut
        name: "help"

        onActivated: keys.sheetAsked("help")
    }

    KeyShortcut {
        name: "preferences"

        onActivated: keys.sheetAsked("preferences")
    }
}
