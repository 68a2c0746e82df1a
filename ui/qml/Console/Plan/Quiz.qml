pragma ComponentBehavior: Bound
import QtQuick
import ".."

/// The questions of a quiz.
MaterialEditor {
    id: editor

    readonly property var parts: own ? plan.drafts.parts("quiz", own, seen) : []
    readonly property var earlier: own ? plan.drafts.other_parts("quiz", own, seen) : []

    function write(parts: var) {
        plan.drafts.put_parts("quiz", own, parts.filter(part => part.text || (part.options ?? []).length > 0));
    }

    function withIds(questions: var): var {
        return questions.map((question, place) => {
            const options = plan.drafts.options(question.options.map(text => ({ text: text })));
            return {
                id: plan.drafts.new_id("quiz", "q", place), text: question.text, options: options,
                correct: options[question.right]?.id ?? null, fact: question.fact, source: question.source
            };
        });
    }

    MaterialList {
        id: list

        addText: qsTr("Nyt spørgsmål")
        fresh: () => ({ id: editor.plan.drafts.new_id("quiz", "q", 0) })
        empty: qsTr("Et spørgsmål har fra to til seks svar. Ét af dem kan være det rigtige.")
        parts: editor.parts
        plan: editor.plan
        title: qsTr("Spørgsmålene")
        width: parent.width

        onWritten: parts => editor.write(parts)

        card: MaterialCard {
            id: card

            readonly property var options: part.options ?? []

            function setOption(at: int, text: string) {
                const all = options.slice();
                all[at] = Object.assign({}, all[at] ?? {}, { text: text });
                const kept = editor.plan.drafts.options(all);
                change({ options: kept, correct: kept.some(option => option.id === part.correct) ? part.correct : null });
            }

            list: list
            onward: answers
            name: qsTr("Spørgsmål %1").arg(index + 1)
            odd: (editor.activity.remarks ?? []).filter(line => part.text && line.includes("„" + part.text + "“")).join(" ")
            placeholder: qsTr("Hvad spørger du om?")

            MaterialOptions {
                id: answers

                correct: card.part.correct ?? ""
                name: card.name
                options: card.options
                plan: editor.plan
                remarks: editor.activity.remarks ?? []
                width: parent.width

                onPicked: id => card.change({ correct: id === card.part.correct ? null : id })
                onTyped: (at, text) => card.setOption(at, text)
            }

            PlanArea {
                label: qsTr("Fakta bagefter")
                field.font.pixelSize: 15
                least: 40
                plan: editor.plan
                value: card.part.fact ?? ""
                width: parent.width

                onCommitted: text => card.change({ fact: text.trim() })
            }

            PlanField {
                label: qsTr("Kilde")
                plan: editor.plan
                value: card.part.source ?? ""
                width: parent.width

                onCommitted: text => card.change({ source: text.trim() })
            }

            MaterialPick {
                chosen: card.part.repeat_of ?? ""
                label: qsTr("Stilles igen")
                none: qsTr("Nej, det er nyt")
                options: [...editor.earlier, ...editor.parts.slice(0, card.index)].map(one => ({ id: one.id, text: one.text }))
                visible: options.length > 0
                width: parent.width

                onPicked: id => card.change({ repeat_of: id || null })
            }
        }
    }

    MaterialPaste {
        readonly property var questions: editor.plan.drafts.questions(text)

        found: questions.length
        hint: qsTr("Spørgsmålet på en linje og svarene under det. Sæt * ved det rigtige, og lad en linje stå tom før det næste.")
        what: qsTr("Flere spørgsmål på en gang")
        width: parent.width

        onBrought: editor.write([...editor.parts, ...editor.withIds(questions)])
    }
}
