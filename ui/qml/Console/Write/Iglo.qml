import QtQuick
import Exercises
import ".."

/// An action of IGLO from a group's sheet: level, action, who, when. Enter in the last field saves; the level stays.
WriteForm {
    id: form

    readonly property bool running: form.day.body_form === "Body/Iglo.qml"
    readonly property var levels: running && form.day.step.activity === form.activity ? JSON.parse(form.day.body).levels : Object.keys(IgloLevels.words)
    property string level: levels[0] ?? ""

    command: action.text.trim() && levels.includes(level) ? {
        kind: "iglo.write",
        payload: { activity: form.activity, group: form.group, level: level, action: action.text, who: who.text, when: when.text }
    } : null
    first: action.field

    onLevelsChanged: if (!levels.includes(level)) level = levels[0] ?? ""

    function clear() {
        for (const field of [action, who, when])
            field.text = "";
    }

    /// Choose a level by its letter, from wherever the keyboard is.
    function choose(letter: string) {
        const chosen = levels.find(level => IgloLevels.letters[level] === letter);
        if (chosen)
            level = chosen;
    }

    KeyShortcut {
        enabled: form.visible
        name: "iglo.I"

        onActivated: form.choose("I")
    }

    KeyShortcut {
        enabled: form.visible
        name: "iglo.G"

        onActivated: form.choose("G")
    }

    KeyShortcut {
        enabled: form.visible
        name: "iglo.L"

        onActivated: form.choose("L")
    }

    KeyShortcut {
        enabled: form.visible
        name: "iglo.O"

        onActivated: form.choose("O")
    }

    Labelled {
        hint: qsTr("Alt og bogstavet vælger, mens der skrives.")
        label: qsTr("Niveau")
        width: form.width

        Choices {
            chosen: form.level
            name: qsTr("Niveau")
            options: form.levels.map(level => ({ key: level, text: IgloLevels.letters[level] + " · " + IgloLevels.words[level] }))
            width: form.width

            onPicked: key => {
                form.level = key;
                form.edited();
            }
        }
    }

    DeskField {
        id: action

        label: qsTr("Handling")
        width: form.width

        onEntered: who.field.forceActiveFocus(Qt.TabFocusReason)
    }

    DeskField {
        id: who

        label: qsTr("Hvem")
        width: form.width

        onEntered: when.field.forceActiveFocus(Qt.TabFocusReason)
    }

    DeskField {
        id: when

        label: qsTr("Hvornår")
        width: form.width

        onEntered: form.entered()
    }
}
