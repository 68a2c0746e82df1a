pragma ComponentBehavior: Bound
import QtQuick
import ".."

/// The posts of an orienteering run: where each hangs, the word to type there, what is asked, and what to think about.
MaterialEditor {
    id: editor

    readonly property var run: own ? plan.drafts.whole("o_run", own, seen) : ({})
    readonly property var posts: run.posts ?? []

    function write(posts: var) {
        const kept = posts.filter(post => post.place || post.code_word || post.reflection || post.quiz);
        plan.drafts.put_whole("o_run", own, Object.assign({}, run, { posts: kept }));
    }

    PlanField {
        field.inputMethodHints: Qt.ImhDigitsOnly
        field.validator: IntValidator { bottom: 2; top: 20 }
        label: qsTr("Så mange i et hold")
        placeholder: "4"
        plan: editor.plan
        value: editor.settings.team_size ?? ""
        width: parent.width

        onCommitted: text => editor.set("team_size", editor.whole(text))
    }

    MaterialList {
        id: list

        addText: qsTr("Ny post")
        empty: qsTr("En post har et sted, et kodeord og noget at svare på. Posterne kan printes som plakater.")
        fresh: () => ({ id: editor.plan.drafts.new_id("o_run", "p", 0), code_word: editor.plan.drafts.code_word() })
        parts: editor.posts
        plan: editor.plan
        title: qsTr("Poster")
        width: parent.width

        onWritten: parts => editor.write(parts)

        card: MaterialCard {
            id: card

            readonly property var quiz: part.quiz ?? ({ text: "", options: [] })

            function ask(changes: var) {
                const asked = Object.assign({}, quiz, changes);
                const empty = !asked.text && (asked.options ?? []).length === 0;
                change({ quiz: empty ? null : asked });
            }

            function setOption(at: int, text: string) {
                const all = (quiz.options ?? []).slice();
                all[at] = Object.assign({}, all[at] ?? {}, { text: text });
                const kept = editor.plan.drafts.options(all);
                ask({ options: kept, correct: kept.some(option => option.id === quiz.correct) ? quiz.correct : null });
            }

            field: "place"
            list: list
            name: qsTr("Post %1").arg(index + 1)
            placeholder: qsTr("Hvor hænger den?")

            Item {
                height: word.height
                width: parent.width

                PlanField {
                    id: word

                    field.font.capitalization: Font.AllUppercase
                    label: qsTr("Kodeord")
                    plan: editor.plan
                    value: card.part.code_word ?? ""
                    width: parent.width - other.width - 8

                    onCommitted: text => card.change({ code_word: text.trim().toUpperCase() })
                }

                DeskButton {
                    id: other

                    anchors { bottom: parent.bottom; right: parent.right }
                    leftPadding: 10
                    text: qsTr("Foreslå et")
                    textSize: 15

                    onClicked: card.change({ code_word: editor.plan.drafts.code_word() })
                }
            }

            PlanArea {
                field.font.pixelSize: 15
                label: qsTr("Spørgsmål")
                least: 40
                plan: editor.plan
                value: card.quiz.text ?? ""
                width: parent.width

                onCommitted: text => card.ask({ text: text.trim() })
            }

            MaterialOptions {
                correct: card.quiz.correct ?? ""
                name: card.name
                options: card.quiz.options ?? []
                plan: editor.plan
                remarks: editor.activity.remarks ?? []
                width: parent.width

                onPicked: id => card.ask({ correct: id === card.quiz.correct ? null : id })
                onTyped: (at, text) => card.setOption(at, text)
            }

            PlanArea {
                field.font.pixelSize: 15
                label: qsTr("Noget at tænke over")
                least: 40
                plan: editor.plan
                value: card.part.reflection ?? ""
                width: parent.width

                onCommitted: text => card.change({ reflection: text.trim() || null })
            }
        }
    }
}
