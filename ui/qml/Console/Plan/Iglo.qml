pragma ComponentBehavior: Bound
import QtQuick
import ".."

/// The levels that actions are written on.
MaterialEditor {
    id: editor

    readonly property var all: ["individual", "group", "leadership", "organisation"]
    readonly property var levels: settings.levels ?? all

    function turn(level: string, on: bool) {
        const wanted = all.filter(one => one === level ? on : levels.includes(one));
        if (wanted.length > 0)
            set("levels", wanted.length === all.length ? null : wanted);
    }

    Repeater {
        model: [
            { id: "individual", text: qsTr("Individ"), hint: qsTr("Det, den enkelte gør") },
            { id: "group", text: qsTr("Gruppe"), hint: qsTr("Det, vi gør sammen") },
            { id: "leadership", text: qsTr("Ledelse"), hint: qsTr("Det, lederne gør, så det kan lykkes") },
            { id: "organisation", text: qsTr("Organisation"), hint: qsTr("Det, hele huset gør") }
        ]

        CheckLine {
            required property var modelData

            enabled: !on || editor.levels.length > 1
            hint: modelData.hint
            name: modelData.text
            on: editor.levels.includes(modelData.id)
            width: editor.width

            onChosen: on => editor.turn(modelData.id, on)
        }
    }
}
