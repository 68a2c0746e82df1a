pragma Singleton
import QtQuick

/// Every key of the windows: what it is, and what is said of it. The shortcuts (KeyShortcut) take their keys from here by
/// name, and the help shows the very same list.
QtObject {
    id: list

    /// Whether single letters are keys (WCAG 2.1.4). What stands on a key and not in a field.
    property bool letters: true
    /// Whether the keys are the windows': not while a dialog is open.
    property bool ours: true

    /// `keys` as Qt names them, and `also` what does the same unsaid. A key without any is answered by whoever has the
    /// keyboard. `shown` is what stands for them in the help; empty where the line above says it.
    readonly property var parts: [
        {
            title: qsTr("Dagen"),
            keys: [
                { name: "next", keys: ["PgDown"], says: qsTr("næste trin") },
                { name: "back", keys: ["PgUp"], says: qsTr("et trin tilbage") },
                { name: "write", keys: ["N"], says: qsTr("skriv for en gruppe") },
                { name: "read", keys: ["L"], says: qsTr("læs og ret bidrag") },
                { name: "inspiration", keys: ["I"], says: qsTr("til inspiration") },
                { name: "people", keys: ["P"], says: qsTr("hvem er med") },
                { name: "log", keys: ["H"], says: qsTr("alt, der er sket") },
                { name: "remote", keys: ["T"], says: qsTr("fjernbetjening") },
                { name: "undo", keys: ["Ctrl+Z"], says: qsTr("fortryd") },
                { name: "redo", keys: ["Ctrl+Y"], also: ["Ctrl+Shift+Z"], says: qsTr("gør igen") }
            ]
        },
        {
            title: qsTr("Lærredet"),
            keys: [
                { name: "present", keys: ["F5"], says: qsTr("vis lærredet på projektoren") },
                { name: "black", keys: ["B", "."], says: qsTr("sort, eller vis igen") },
                { name: "freeze", keys: ["F"], says: qsTr("frys, eller slip") },
                { name: "swap", keys: ["S"], says: qsTr("byt skærm") },
                { name: "room", keys: ["R"], says: qsTr("lokale og lærred") },
                { name: "seat", keys: [], shown: "0 – 9", says: qsTr("et mål, når Vis mål er åben") }
            ]
        },
        {
            title: qsTr("Overalt"),
            keys: [
                { name: "away", keys: ["Esc"], says: qsTr("læg det øverste væk") },
                { name: "save", keys: ["Ctrl+Enter"], also: ["Ctrl+Return"], says: qsTr("gem det, du skriver") },
                { name: "on", keys: [], shown: "Tab", says: qsTr("videre; med Shift tilbage") },
                { name: "press", keys: [], shown: "Enter", says: qsTr("tryk på det, du står på") },
                { name: "help", keys: ["F1"], says: qsTr("denne hjælp") },
                { name: "preferences", keys: ["Ctrl+,"], says: qsTr("indstillinger") }
            ]
        },
        {
            title: qsTr("Planen"),
            keys: [
                { name: "plan", keys: ["Ctrl+P"], says: qsTr("planlæg, eller kør dagen") },
                { name: "plan.programme", keys: ["Ctrl+1"], shown: "Ctrl+1 2 3", says: qsTr("program, mål, dagen") },
                { name: "plan.groups", keys: ["Ctrl+2"], shown: "", says: "" },
                { name: "plan.day", keys: ["Ctrl+3"], shown: "", says: "" },
                { name: "plan.add", keys: [], shown: "Ins", says: qsTr("læg til, også med +") },
                { name: "plan.move", keys: [], shown: "Alt+↑↓←→", says: qsTr("flyt det") },
                { name: "plan.copy", keys: [], shown: "Ctrl+D", says: qsTr("kopiér det") },
                { name: "plan.remove", keys: [], shown: "Del", says: qsTr("tag det ud") }
            ]
        },
        {
            title: qsTr("I øvelserne"),
            keys: [
                { name: "barometer.show", keys: ["V"], says: qsTr("barometer: vis mærkerne") },
                { name: "barometer.missing", keys: ["M"], says: qsTr("barometer: det, der mangler") },
                { name: "iglo.I", keys: ["Alt+I"], shown: "Alt+I G L O", says: qsTr("IGLO: vælg niveauet") },
                { name: "iglo.G", keys: ["Alt+G"], shown: "", says: "" },
                { name: "iglo.L", keys: ["Alt+L"], shown: "", says: "" },
                { name: "iglo.O", keys: ["Alt+O"], shown: "", says: "" }
            ]
        }
    ]

    readonly property var named: {
        const found = {};
        for (const part of parts) {
            for (const key of part.keys)
                found[key.name] = key;
        }
        return found;
    }

    function isLetter(key: string): bool {
        return key.length === 1 && !/[0-9]/.test(key);
    }

    /// The keys of a name that may be used now.
    function sequences(name: string): var {
        if (!list.ours)
            return [];
        const key = list.named[name];
        return [...key.keys, ...key.also ?? []].filter(one => list.letters || !list.isLetter(one));
    }

    /// The key of a name as it stands on the keyboard; empty where it may not be used.
    function cap(name: string): string {
        return list.caps(name)[0] ?? "";
    }

    /// As `cap`, all the keys of a name.
    function caps(name: string): var {
        const key = list.named[name];
        if (key.shown !== undefined)
            return key.shown ? [key.shown] : [];
        return key.keys.filter(one => list.letters || !list.isLetter(one)).map(one => one.replace("PgDown", "PgDn"));
    }
}
