import QtQuick
import Theme

/// The facilitator's window: the programme at left, what the room sees in the middle with who is where below it, her own
/// notes at right, the clock and the one big button at the foot. Nothing in it ever stands in the way of the day.
Window {
    id: window

    required property var day
    required property var commands
    required property var room
    required property var screens
    required property var start
    required property var report
    readonly property bool narrow: width < 1240
    /// A letter is a key of ours only while nobody is typing.
    readonly property bool typing: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit
    readonly property bool running: start.opened && day.ready
    property bool mayClose: false

    color: Theme.desk.paper
    height: 900
    minimumHeight: 600
    minimumWidth: 960
    title: day.ready ? qsTr("%1 · Guldkaramel").arg(day.top.title) : "Guldkaramel"
    visible: true
    width: 1440

    onClosing: event => {
        if (running && !mayClose) {
            event.accepted = false;
            openSheet(closing);
        }
    }

    function openSheet(sheet: Sheet) {
        for (const other of [contributions, write, focus, phones, person, inspiration, closing]) {
            if (other !== sheet)
                other.open = false;
        }
        sheet.open = true;
    }

    function openSheetFor(sheet: var, seat: string) {
        openSheet(sheet);
        sheet.show(seat);
    }

    /// Esc: the nearest thing that can be laid away, and at last the projector where it covers this window.
    function lay_away() {
        const open = [contributions, write, focus, phones, person, inspiration, closing].find(sheet => sheet.open);
        if (open)
            open.open = false;
        else if (commands.line)
            commands.dismiss();
        else if (day.room.black)
            commands.black(false);
        else if (day.room.frozen)
            commands.freeze(false);
        else
            screens.leave();
    }

    function closeWindows() {
        mayClose = true;
        close();
    }

    Connections {
        target: window.commands

        function onStopping() {
            window.closeWindows();
        }
    }

    Shortcut {
        autoRepeat: false
        context: Qt.ApplicationShortcut
        enabled: window.running
        sequences: ["PgDown"]

        onActivated: window.commands.next()
    }

    Shortcut {
        autoRepeat: false
        context: Qt.ApplicationShortcut
        enabled: window.running
        sequences: ["PgUp"]

        onActivated: window.commands.back()
    }

    Shortcut {
        context: Qt.ApplicationShortcut
        enabled: window.running
        sequences: ["F5"]

        onActivated: window.screens.present()
    }

    Shortcut {
        autoRepeat: false
        context: Qt.ApplicationShortcut
        enabled: window.running
        sequences: ["Esc"]

        onActivated: window.lay_away()
    }

    Shortcut {
        autoRepeat: false
        context: Qt.ApplicationShortcut
        enabled: window.running && !window.typing
        sequences: ["B", "."]

        onActivated: window.commands.black(!window.day.room.black)
    }

    Shortcut {
        autoRepeat: false
        context: Qt.ApplicationShortcut
        enabled: window.running && !window.typing
        sequences: ["F"]

        onActivated: window.commands.freeze(!window.day.room.frozen)
    }

    Shortcut {
        autoRepeat: false
        context: Qt.ApplicationShortcut
        enabled: window.running && !window.typing
        sequences: ["S"]

        onActivated: window.screens.swap()
    }

    Shortcut {
        autoRepeat: false
        enabled: window.running && !window.typing
        sequences: ["N"]

        onActivated: window.openSheetFor(write, "")
    }

    Shortcut {
        autoRepeat: false
        enabled: window.running && !window.typing
        sequences: ["L"]

        onActivated: window.openSheetFor(contributions, "")
    }

    Shortcut {
        autoRepeat: false
        enabled: window.running && !window.typing
        sequences: ["I"]

        onActivated: window.openSheet(inspiration)
    }

    Shortcut {
        autoRepeat: false
        enabled: window.running && !window.typing
        sequences: ["Ctrl+Z"]

        onActivated: window.commands.undo_newest()
    }

    Shortcut {
        autoRepeat: false
        enabled: window.running && !window.typing
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]

        onActivated: window.commands.redo_newest()
    }

    Item {
        anchors.fill: parent
        visible: window.running

        TopBar {
            id: top

            day: window.day
            narrow: window.narrow
            screens: window.screens
            width: parent.width
        }

        ProgrammePane {
            id: programme

            anchors { bottom: bottom.top; top: top.bottom }
            commands: window.commands
            day: window.day
            enabled: window.day.connected
            narrow: window.narrow
            width: Math.max(208, Math.min(290, window.width * 0.198))
        }

        ScreenPane {
            anchors { bottom: bottom.top; left: programme.right; right: aside.left; top: top.bottom }
            commands: window.commands
            day: window.day
            narrow: window.narrow
            room: window.room
            screens: window.screens

            onGroupPressed: seat => window.openSheetFor(contributions, seat)
        }

        Aside {
            id: aside

            anchors { bottom: bottom.top; right: parent.right; top: top.bottom }
            commands: window.commands
            day: window.day
            enabled: window.day.connected
            narrow: window.narrow
            report: window.report
            width: Math.max(232, Math.min(340, window.width * 0.232))

            onListAsked: window.openSheetFor(contributions, "")
            onInspirationAsked: window.openSheet(inspiration)
            onPersonAsked: window.openSheet(person)
            onPdfAsked: window.report.save()
            onSheetsAsked: window.report.save_sheets()
            onPhonesAsked: window.openSheet(phones)
            onWriteAsked: window.openSheetFor(write, "")
        }

        BottomBar {
            id: bottom

            anchors.bottom: parent.bottom
            commands: window.commands
            day: window.day
            enabled: window.day.connected
            narrow: window.narrow
            width: parent.width

            onFocusAsked: window.openSheet(focus)
        }

        Item {
            id: sheets

            readonly property real sheetWidth: Math.min(width * 0.6, 560)

            anchors { bottom: bottom.top; left: parent.left; right: parent.right; top: top.bottom }
            clip: true

            ContributionsSheet {
                id: contributions

                commands: window.commands
                day: window.day
                height: parent.height
                width: sheets.sheetWidth

                onWriteAsked: seat => window.openSheetFor(write, seat)
            }

            WriteSheet {
                id: write

                commands: window.commands
                day: window.day
                height: parent.height
                width: sheets.sheetWidth
            }

            FocusSheet {
                id: focus

                commands: window.commands
                day: window.day
                height: parent.height
                width: sheets.sheetWidth
            }

            PhonesSheet {
                id: phones

                commands: window.commands
                day: window.day
                height: parent.height
                room: window.room
                width: sheets.sheetWidth
            }

            PersonSheet {
                id: person

                commands: window.commands
                day: window.day
                height: parent.height
                width: sheets.sheetWidth
            }

            InspirationSheet {
                id: inspiration

                commands: window.commands
                day: window.day
                height: parent.height
                width: sheets.sheetWidth
            }

            CloseSheet {
                id: closing

                commands: window.commands
                height: parent.height
                width: sheets.sheetWidth

                onWindowsClosed: window.closeWindows()
            }
        }

        CalmLine {
            anchors { bottom: bottom.top; bottomMargin: 12; horizontalCenter: parent.horizontalCenter }
            text: window.commands.line
            width: Math.min(parent.width - 60, 760)

            onDismissed: window.commands.dismiss()
        }
    }

    StartScreen {
        anchors.fill: parent
        start: window.start
        visible: !window.start.opened
    }

    TitleText {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.centerIn: parent
        color: Theme.desk.inkSoft
        font.pixelSize: 28
        text: qsTr("Henter dagen …")
        visible: window.start.opened && !window.day.ready && !window.day.heart_line
    }

    CalmLine {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 68 }
        dismissable: false
        text: window.day.heart_line
        width: Math.min(parent.width - 60, 760)
    }
}
