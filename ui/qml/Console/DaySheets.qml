pragma ComponentBehavior: Bound
import QtQuick

/// The sheets that are laid over a day.
Item {
    id: sheets

    /// The console, which has the models, and opens one sheet at a time.
    required property var desk
    readonly property real sheetWidth: Math.min(width * 0.6, 560)
    /// Them by what they are asked for as: the name of their key, or else what they show.
    readonly property var named: ({
        write, read: contributions, room: surroundings, log: happened, inspiration, print: prints, paper: papers, remote: remoteControl, person, people, phones,
        focus: lookedAt, venue: venueCheck, export: takeAlong, close: closing
    })

    clip: true

    SheetOnce {
        id: contributions

        over: sheets

        ContributionsSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: sheets.sheetWidth

            onWriteAsked: seat => sheets.desk.openSheetFor(write, seat)
        }
    }

    SheetOnce {
        id: write

        over: sheets

        WriteSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: lookedAt

        over: sheets

        FocusSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: phones

        over: sheets

        PhonesSheet {
            desk: sheets.desk
            height: parent.height
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: venueCheck

        over: sheets

        VenueSheet {
            desk: sheets.desk
            height: parent.height
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: remoteControl

        over: sheets

        RemoteSheet {
            height: parent.height
            remote: sheets.desk.remote
            width: Math.min(sheets.sheetWidth, 480)

            onPhonesAsked: sheets.desk.openSheet(phones)
        }
    }

    SheetOnce {
        id: people

        over: sheets

        PeopleSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: sheets.sheetWidth

            onPersonAsked: sheets.desk.openSheet(person)
        }
    }

    SheetOnce {
        id: person

        over: sheets

        PersonSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: happened

        over: sheets

        LogSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: Math.min(sheets.sheetWidth, 520)
        }
    }

    SheetOnce {
        id: papers

        over: sheets

        PaperSheet {
            height: parent.height
            paper: sheets.desk.paper
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: prints

        over: sheets

        PrintSheet {
            height: parent.height
            printing: sheets.desk.printing
            width: Math.min(parent.width - 24, 1100)
        }
    }

    SheetOnce {
        id: inspiration

        over: sheets

        InspirationSheet {
            commands: sheets.desk.commands
            day: sheets.desk.day
            height: parent.height
            width: sheets.sheetWidth
        }
    }

    SheetOnce {
        id: takeAlong

        over: sheets

        ExportSheet {
            exporting: sheets.desk.exporting
            height: parent.height
            width: Math.min(sheets.sheetWidth, 520)
        }
    }

    SheetOnce {
        id: surroundings

        over: sheets

        RoomSheet {
            height: parent.height
            preferences: sheets.desk.preferences
            // No wider than it must be: what is chosen here is seen in the preview.
            width: Math.min(sheets.sheetWidth, 440)
        }
    }

    SheetOnce {
        id: closing

        over: sheets

        CloseSheet {
            commands: sheets.desk.commands
            height: parent.height
            rehearsal: sheets.desk.day.top.rehearsal ?? false
            start: sheets.desk.start
            width: sheets.sheetWidth

            onWindowsClosed: sheets.desk.closeWindows()
        }
    }
}
