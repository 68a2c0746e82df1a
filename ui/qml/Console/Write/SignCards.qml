import QtQuick
import ".."

/// A sign, one a card.
WriteForm {
    id: form

    command: text.text.trim() ? {
        kind: "sign_cards.write",
        payload: Object.assign({ activity: form.activity, group: form.group, text: text.text }, level.chosen ? { level: level.chosen } : {})
    } : null
    first: text.field

    function clear() {
        text.text = "";
    }

    DeskArea {
        id: text

        hint: qsTr("Noget, der kan ses, høres eller tælles. Ét tegn pr. kort.")
        label: qsTr("Tegn")
        width: form.width
    }

    Labelled {
        label: qsTr("Hos hvem ses ændringen?")
        width: form.width

        Choices {
            id: level

            chosen: ""
            name: qsTr("Hos hvem ses ændringen?")
            options: [
                { key: "", text: qsTr("Ikke sagt") },
                { key: "target_group", text: qsTr("Målgruppen") },
                { key: "practice", text: qsTr("Vores praksis") }
            ]
            width: form.width

            onPicked: key => chosen = key
        }
    }
}
