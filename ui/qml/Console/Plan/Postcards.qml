import QtQuick
import ".."

/// The month that the postcards are sent from.
MaterialEditor {
    id: editor

    PlanField {
        hint: qsTr("År og måned, som 2029-05.")
        label: qsTr("Postkortene kommer fra")
        placeholder: "2029-05"
        plan: editor.plan
        value: editor.settings.dated ?? ""
        width: parent.width

        onCommitted: text => editor.set("dated", editor.plan.drafts.month(text))
    }
}
