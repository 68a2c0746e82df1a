pragma ComponentBehavior: Bound
import QtQuick

/// The sheets that can be laid over the start screen too.
Item {
    id: everywhere

    required property var start
    required property var rehearsal
    required property var preferences
    required property bool running
    required property real sheetWidth
    readonly property alias newDay: newDay
    readonly property alias rehearsing: rehearsing
    readonly property alias purging: purging
    readonly property alias help: help
    readonly property alias settings: settings

    signal sheetAsked(sheet: SheetOnce)
    signal roomAsked

    clip: true

    Connections {
        target: everywhere.start

        function onPurge_asked() {
            everywhere.sheetAsked(purging);
        }

        function onTold_changed() {
            if (everywhere.start.findings.length > 0)
                everywhere.sheetAsked(findings);
            else if (findings.made)
                findings.made.open = false;
        }
    }

    SheetOnce {
        id: newDay

        over: everywhere

        NewDaySheet {
            height: parent.height
            start: everywhere.start
            width: everywhere.sheetWidth
        }
    }

    SheetOnce {
        id: rehearsing

        over: everywhere

        RehearsalSheet {
            height: parent.height
            rehearsal: everywhere.rehearsal
            start: everywhere.start
            width: everywhere.sheetWidth
        }
    }

    SheetOnce {
        id: findings

        over: everywhere

        FindingsSheet {
            height: parent.height
            start: everywhere.start
            width: everywhere.sheetWidth
        }
    }

    SheetOnce {
        id: purging

        over: everywhere

        PurgeSheet {
            height: parent.height
            purge: everywhere.start.purge
            width: everywhere.sheetWidth
        }
    }

    SheetOnce {
        id: help

        over: everywhere

        HelpSheet {
            height: parent.height
            width: Math.min(parent.width - 24, 1180)
        }
    }

    SheetOnce {
        id: settings

        over: everywhere

        PreferencesSheet {
            hasRoom: everywhere.running
            height: parent.height
            preferences: everywhere.preferences
            width: everywhere.sheetWidth

            onHelpAsked: everywhere.sheetAsked(help)
            onRoomAsked: everywhere.roomAsked()
        }
    }
}
