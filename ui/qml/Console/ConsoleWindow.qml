pragma ComponentBehavior: Bound
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
    required property var exporting
    required property var printing
    required property var paper
    required property var preferences
    required property var remote
    required property var venue
    required property var plan
    required property var rehearsal
    readonly property bool narrow: width < 1240
    /// A letter is a key of ours only while nobody is typing.
    readonly property bool typing: active && (activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit)
    readonly property bool running: start.opened && day.ready
    readonly property bool planning: running && plan.shown
    /// The keys of the day. A clicker still works while a day that runs is planned on.
    readonly property bool conducting: running && (!planning || day.step.started)
    readonly property bool atTheDay: running && !planning && !typing
    property bool mayClose: false
    readonly property var allSheets: [...Object.values(sheets.children), ...Object.values(everywhere.children)]
    readonly property Sheet sheetNow: allSheets.find(sheet => sheet.open) ?? null

    color: Theme.desk.paper
    height: 900
    // On a screen that is scaled up there may be less; then all that scrolls does.
    minimumHeight: Math.min(600, Math.max(480, Screen.desktopAvailableHeight - 44))
    minimumWidth: 960
    title: !day.ready ? "Guldkaramel" : day.top.rehearsal ? qsTr("GENERALPRØVE: %1 · Guldkaramel").arg(day.top.title) : qsTr("%1 · Guldkaramel").arg(day.top.title)
    visible: true
    width: 1440

    onClosing: event => {
        if (running && !mayClose) {
            event.accepted = false;
            openSheet(sheets.named.close);
        }
    }

    function openSheet(asked: SheetOnce) {
        const sheet = asked.get();
        for (const other of allSheets) {
            if (other !== sheet)
                other.open = false;
        }
        sheet.open = true;
    }

    /// A sheet by what it is asked for as: the name of its key, or else what it shows.
    function openNamed(name: string) {
        const sheet = sheets.named[name] ?? (name === "help" ? everywhere.help : everywhere.settings);
        if (name === "write" || name === "read")
            openSheetFor(sheet, "");
        else
            openSheet(sheet);
    }

    function openSheetFor(asked: SheetOnce, seat: string) {
        openSheet(asked);
        asked.get().show(seat);
    }

    /// Esc: the nearest thing that can be laid away, and at last the projector where it covers this window.
    function lay_away() {
        if (sheetNow && sheetNow.deeper)
            sheetNow.steppedBack();
        else if (sheetNow)
            sheetNow.open = false;
        else if (planning && planScreen.screen.layAway())
            return;
        else if (commands.line)
            commands.dismiss();
        else if (day.room.black)
            commands.black(false);
        else if (day.room.frozen)
            commands.freeze(false);
        else
            screens.leave();
    }

    onPlanningChanged: {
        if (planning)
            planScreen.begin();
        else
            run.take();
    }

    function closeWindows() {
        mayClose = true;
        close();
    }

    // A photo from the facilitator's phone comes up by itself.
    Connections {
        target: window.paper

        function onCame() {
            window.openNamed("paper");
        }
    }

    Connections {
        target: window.commands

        function onStopping() {
            window.closeWindows();
        }
    }

    ConsoleKeys {
        desk: window

        onSheetAsked: name => window.openNamed(name)
    }

    Binding {
        property: "letters"
        target: KeyList
        value: window.preferences.letter_keys
    }

    Item {
        anchors.fill: parent
        visible: window.running

        TopBar {
            id: top

            day: window.day
            narrow: window.narrow
            screens: window.screens
            planning: window.planning
            rehearsal: window.rehearsal
            width: parent.width

            onHelpAsked: window.openSheet(everywhere.help)
            onPlanAsked: window.planning ? window.plan.leave() : window.plan.show()
            onPreferencesAsked: window.openSheet(everywhere.settings)
        }

        Loader {
            id: planScreen

            readonly property var screen: item

            function begin() {
                if (!item)
                    setSource(Qt.resolvedUrl("PlanScreen.qml"), {
                        day: window.day, plan: window.plan, report: window.report, narrow: Qt.binding(() => window.narrow), lift: Qt.binding(() => told.lift)
                    });
                screen.take();
            }

            anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom }
            enabled: window.day.connected
            visible: window.planning
        }

        RunScreen {
            id: run

            anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom }
            commands: window.commands
            day: window.day
            lift: told.lift
            narrow: window.narrow
            preferences: window.preferences
            report: window.report
            room: window.room
            screens: window.screens
            visible: !window.planning

            onSeatPressed: seat => window.openSheetFor(sheets.named.read, seat)
            onSheetAsked: name => window.openNamed(name)
        }

        DaySheets {
            id: sheets

            anchors { bottom: parent.bottom; bottomMargin: run.footHeight; left: parent.left; right: parent.right; top: top.bottom }
            desk: window
        }
    }

    StartScreen {
        anchors.fill: parent
        start: window.start
        visible: !window.start.opened

        onHelpAsked: window.openSheet(everywhere.help)
        onNewDayAsked: (source, title) => {
            everywhere.newDay.get().show(source, title);
            window.openSheet(everywhere.newDay);
        }
        onPreferencesAsked: window.openSheet(everywhere.settings)
        onRehearsalAsked: (source, title) => {
            everywhere.rehearsing.get().show(source, title);
            window.openSheet(everywhere.rehearsing);
        }
        onPurgeAsked: (path, title) => {
            window.start.purge.ask(path, title);
            window.openSheet(everywhere.purging);
        }
    }

    Everywhere {
        id: everywhere

        anchors { bottomMargin: window.running ? run.footHeight : 0; fill: parent; topMargin: window.running ? top.height : 0 }
        preferences: window.preferences
        rehearsal: window.rehearsal
        running: window.running
        sheetWidth: sheets.sheetWidth
        start: window.start

        onRoomAsked: window.openNamed("room")
        onSheetAsked: sheet => window.openSheet(sheet)
    }

    // Over every sheet, the help too: a wide one has it in its heading.
    DeskLine {
        id: told

        anchors.fill: parent
        before: window.planning ? 0 : run.before
        desk: window
        foot: run.footHeight
        over: sheets.y
        side: window.sheetNow ? window.sheetNow.width : window.planning ? planScreen.screen?.sideWidth ?? 0 : run.side
        visible: window.running
    }

    Fetching {
        anchors.centerIn: parent
        visible: window.start.opened && !window.day.ready && !window.day.heart_line
    }

    CalmLine {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 68 }
        dismissable: false
        text: window.day.heart_line
        width: Math.min(parent.width - 60, 760)
    }
}
