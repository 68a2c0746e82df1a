pragma ComponentBehavior: Bound
import QtQuick
import ".."

/// What is asked in plenum, and how the answers are shown.
MaterialEditor {
    id: editor

    readonly property var questions: [settings.question, ...(settings.questions ?? [])].filter(text => text).map(text => ({ text: text }))

    MaterialList {
        id: list

        addText: qsTr("Nyt spørgsmål")
        empty: qsTr("Et åbent spørgsmål, som alle svarer på. Uden spørgsmål er der talerliste og noter.")
        parts: editor.questions
        plan: editor.plan
        title: qsTr("Spørgsmålene")
        width: parent.width

        onWritten: parts => {
            const texts = parts.map(part => part.text).filter(text => text);
            editor.plan.drafts.set_all(editor.own, { question: texts[0] ?? null, questions: texts.slice(1) });
        }

        card: MaterialCard {
            foldable: false
            list: list
            name: qsTr("Spørgsmål %1").arg(index + 1)
            placeholder: qsTr("Hvad spørger du om?")
        }
    }

    MaterialChoice {
        chosen: editor.settings.display === "cloud" ? "cloud" : "wall"
        label: qsTr("Sådan vises svarene")
        options: [{ key: "wall", text: qsTr("Som en væg") }, { key: "cloud", text: qsTr("Som en ordsky") }]
        width: parent.width

        onPicked: key => editor.set("display", key)
    }

    CheckLine {
        hint: qsTr("Ellers er svarene dækket, til du viser dem.")
        name: qsTr("Vis svarene, mens de kommer")
        on: editor.settings.show_at_once ?? false
        width: parent.width

        onChosen: on => editor.set("show_at_once", on || null)
    }
}
