import QtQuick
import ".."

/// How long a card should be at most.
MaterialEditor {
    id: editor

    PlanField {
        field.inputMethodHints: Qt.ImhDigitsOnly
        field.validator: IntValidator { bottom: 1; top: 4000 }
        hint: qsTr("Telefonen siger til, når kortet bliver længere. Den afviser ikke.")
        label: qsTr("Tegn på et kort, højst")
        placeholder: "280"
        plan: editor.plan
        value: editor.settings.max_chars ?? ""
        width: parent.width

        onCommitted: text => editor.set("max_chars", editor.whole(text))
    }
}
