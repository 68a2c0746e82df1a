import QtQuick
import ".."

/// Who stays at home, who goes where, and what they bring.
MaterialEditor {
    id: editor

    MaterialChoice {
        chosen: editor.settings.route === "all_in_turn" ? "all_in_turn" : "one_pair_per_goal"
        label: qsTr("Hvor går de hen?")
        options: [{ key: "one_pair_per_goal", text: qsTr("Hvert par til ét mål") }, { key: "all_in_turn", text: qsTr("Alle mål efter tur") }]
        width: parent.width

        onPicked: key => editor.set("route", key)
    }

    Row {
        spacing: 8
        width: parent.width

        PlanField {
            field.inputMethodHints: Qt.ImhDigitsOnly
            field.validator: IntValidator { bottom: 0; top: 99 }
            label: qsTr("Værter i hver gruppe")
            placeholder: "2"
            plan: editor.plan
            value: editor.settings.hosts_per_group ?? ""
            width: (parent.width - 8) / 2

            onCommitted: text => editor.set("hosts_per_group", editor.whole(text))
        }

        PlanField {
            field.inputMethodHints: Qt.ImhDigitsOnly
            field.validator: IntValidator { bottom: 0; top: 100 }
            label: qsTr("Karameller til et par")
            placeholder: "10"
            plan: editor.plan
            value: editor.settings.caramels_per_pair ?? ""
            width: (parent.width - 8) / 2

            onCommitted: text => editor.set("caramels_per_pair", editor.whole(text))
        }
    }
}
