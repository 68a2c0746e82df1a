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

    signal sheetAsked(sheet: Sheet)
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
            else
                findings.open = false;
        }
    }

    NewDaySheet {
        id: newDay

        height: parent.height
        start: everywhere.start
        width: everywhere.sheetWidth
    }

    RehearsalSheet {
        id: rehearsing

        height: parent.height
        rehearsal: everywhere.rehearsal
        start: everywhere.start
        width: everywhere.sheetWidth
    }

    FindingsSheet {
        id: findings

        height: parent.height
        start: everywhere.start
        width: everywhere.sheetWidth
    }

    PurgeSheet {
        id: purging

        height: parent.height
        purge: everywhere.start.purge
        width: everywhere.sheetWidth
    }

    HelpSheet {
        id: help

        height: parent.height
        width: Math.min(parent.width - 24, 1180)
    }

    PreferencesSheet {
        id: settings

        hasRoom: everywhere.running
        height: parent.height
        preferences: everywhere.preferences
        width: everywhere.sheetWidth

        onHelpAsked: everywhere.sheetAsked(help)
        onRoomAsked: everywhere.roomAsked()
    }
}
