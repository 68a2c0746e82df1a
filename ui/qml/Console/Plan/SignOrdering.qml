import QtQuick
import ".."

/// Whether signs may lie side by side.
MaterialEditor {
    id: editor

    CheckLine {
        hint: qsTr("Tegn, der kommer samtidig, ligger ved siden af hinanden.")
        name: qsTr("Flere tegn på samme trin")
        on: editor.settings.allow_same_step ?? true
        width: parent.width

        onChosen: on => editor.set("allow_same_step", on)
    }
}
