import QtQuick

/// The day runs here: the programme at left, what the room sees in the middle, what the facilitator needs at right, and the
/// clock with the one big button at the foot.
Item {
    id: screen

    required property var day
    required property var commands
    required property var preferences
    required property var report
    required property var room
    required property var screens
    property bool narrow: false
    readonly property real footHeight: bottom.height
    /// How wide the panes on both sides of the middle one are, and how much of that one's foot is taken by the calm line.
    readonly property real before: programme.width
    readonly property real side: aside.width
    property real lift: 0

    signal seatPressed(seat: string)
    /// A sheet by its name in the window.
    signal sheetAsked(name: string)

    /// What the morning waits for.
    function take() {
        aside.take();
    }

    ProgrammePane {
        id: programme

        anchors { bottom: bottom.top; top: parent.top }
        commands: screen.commands
        day: screen.day
        enabled: screen.day.connected
        narrow: screen.narrow
        width: Math.max(208, Math.min(290, screen.width * 0.198))
    }

    ScreenPane {
        anchors { bottom: bottom.top; left: programme.right; right: aside.left; top: parent.top }
        commands: screen.commands
        day: screen.day
        lift: screen.lift
        narrow: screen.narrow
        preferences: screen.preferences
        room: screen.room
        screens: screen.screens

        onGroupPressed: seat => screen.seatPressed(seat)
        onRoomAsked: screen.sheetAsked("room")
    }

    Aside {
        id: aside

        anchors { bottom: bottom.top; right: parent.right; top: parent.top }
        commands: screen.commands
        day: screen.day
        enabled: screen.day.connected
        narrow: screen.narrow
        report: screen.report
        width: Math.max(232, Math.min(340, screen.width * 0.232))

        onExportAsked: screen.sheetAsked("export")
        onInspirationAsked: screen.sheetAsked("inspiration")
        onListAsked: screen.sheetAsked("read")
        onLogAsked: screen.sheetAsked("log")
        onPeopleAsked: screen.sheetAsked("people")
        onPersonAsked: screen.sheetAsked("person")
        onPhonesAsked: screen.sheetAsked("phones")
        onRemoteAsked: screen.sheetAsked("remote")
        onPaperAsked: screen.sheetAsked("paper")
        onPrintAsked: screen.sheetAsked("print")
        onWriteAsked: screen.sheetAsked("write")
    }

    BottomBar {
        id: bottom

        anchors.bottom: parent.bottom
        commands: screen.commands
        day: screen.day
        enabled: screen.day.connected
        narrow: screen.narrow
        width: parent.width

        onFocusAsked: screen.sheetAsked("focus")
    }
}
