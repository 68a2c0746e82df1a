pragma ComponentBehavior: Bound
import QtQuick
import ".."

/// A worked example: its goal, what was tried, the mechanisms in their order, and the chain of questions.
MaterialEditor {
    id: editor

    readonly property var example: own ? plan.drafts.whole("case", own, seen) : ({})
    readonly property var mechanisms: (example.mechanisms ?? []).map(text => ({ text: text }))
    readonly property var chain: example.chain ?? []

    function put(changes: var) {
        const found = Object.assign({ title: activity.title }, example, changes);
        const written = ["goal_text", "trial_action", "mechanisms", "chain"].some(name => (found[name] ?? "").length > 0);
        plan.drafts.put_whole("case", own, written || changes.title ? found : {});
    }

    PlanField {
        label: qsTr("Eksemplets navn")
        placeholder: editor.activity.title
        plan: editor.plan
        value: editor.example.title ?? ""
        width: parent.width

        onCommitted: text => editor.put({ title: text.trim() || editor.activity.title })
    }

    PlanArea {
        field.font.pixelSize: 15
        label: qsTr("Målet")
        least: 44
        plan: editor.plan
        value: editor.example.goal_text ?? ""
        width: parent.width

        onCommitted: text => editor.put({ goal_text: text.trim() })
    }

    PlanArea {
        field.font.pixelSize: 15
        label: qsTr("Prøvehandlingen")
        least: 44
        plan: editor.plan
        value: editor.example.trial_action ?? ""
        width: parent.width

        onCommitted: text => editor.put({ trial_action: text.trim() })
    }

    MaterialList {
        id: mechanisms

        addText: qsTr("Ny mekanisme")
        empty: qsTr("Det, der skulle i gang, i den rækkefølge det skete. Først hos jer, så hos målgruppen.")
        parts: editor.mechanisms
        plan: editor.plan
        title: qsTr("Mekanismer")
        width: parent.width

        onWritten: parts => editor.put({ mechanisms: parts.map(part => part.text).filter(text => text) })

        card: MaterialCard {
            foldable: false
            list: mechanisms
            name: qsTr("Mekanisme %1").arg(index + 1)
            placeholder: qsTr("Hvad skulle i gang?")
        }
    }

    MaterialList {
        id: chain

        addText: qsTr("Nyt spørgsmål")
        empty: qsTr("Et spørgsmål til hvert led: Hvordan kunne I se, at det virkede?")
        parts: editor.chain
        plan: editor.plan
        title: qsTr("Kæden af spørgsmål")
        width: parent.width

        onWritten: parts => editor.put({ chain: parts.filter(part => part.question) })

        card: MaterialCard {
            id: link

            field: "question"
            list: chain
            name: qsTr("Spørgsmål %1 i kæden").arg(index + 1)
            placeholder: qsTr("Hvad spurgte I om?")

            MaterialPick {
                chosen: link.part.step ? "" + link.part.step : ""
                label: qsTr("Spørger til mekanismen")
                none: qsTr("Ingen bestemt")
                options: editor.mechanisms.map((one, place) => ({ id: "" + (place + 1), text: (place + 1) + ". " + one.text }))
                width: parent.width

                onPicked: id => link.change({ step: parseInt(id) || 0 })
            }

            MaterialChoice {
                chosen: link.part.level ?? ""
                label: qsTr("Hvis ændring?")
                options: [{ key: "practice", text: qsTr("Praksis") }, { key: "target_group", text: qsTr("Målgruppen") }, { key: "", text: qsTr("Ikke sagt") }]
                width: parent.width

                onPicked: key => link.change({ level: key || null })
            }

            PlanField {
                label: qsTr("Metode")
                plan: editor.plan
                value: link.part.method ?? ""
                width: parent.width

                onCommitted: text => link.change({ method: text.trim() })
            }

            PlanField {
                label: qsTr("Kilde")
                plan: editor.plan
                value: link.part.source ?? ""
                width: parent.width

                onCommitted: text => link.change({ source: text.trim() })
            }
        }
    }
}
