import QtQuick
import ".."

/// The neighbour's future in keywords, drawn on paper.
WriteForm {
    id: form

    readonly property var words: keywords.text.split(/[\n,;]/).map(word => word.trim()).filter(word => word)

    command: words.length > 0 ? {
        kind: "future_scenario.present",
        payload: { activity: form.activity, group: form.group, keywords: words }
    } : null
    first: keywords.field

    function clear() {
        keywords.text = "";
    }

    DeskArea {
        id: keywords

        hint: qsTr("3–6 nøgleord for naboens fremtid, ét pr. linje eller med komma imellem.")
        label: qsTr("Nøgleord")
        least: 150
        width: form.width
    }
}
