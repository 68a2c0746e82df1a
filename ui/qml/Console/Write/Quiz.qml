pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// Answers of those without a phone: a group's show of hands, or what one person chooses.
WriteForm {
    id: form

    readonly property var view: JSON.parse(day.body)
    readonly property bool running: view.activity === activity
    readonly property var questions: running ? view.questions ?? [] : []
    readonly property var people: running ? (view.people ?? []).filter(one => one.group === group) : []
    property string questionId: ""
    property string personId: ""
    readonly property var question: questions.find(one => one.id === questionId) ?? questions.find(one => one.id === view.question)
    readonly property var person: people.find(one => one.id === personId) ?? null
    /// What is typed, by option; what has been counted already is where it begins.
    property var counts: ({})
    property string option: ""
    /// As text they are the same when somebody answers: the keyboard stays where it is.
    readonly property string options: JSON.stringify(question?.options ?? [])
    readonly property int hands: Object.values(counts).reduce((sum, n) => sum + n, 0)
    readonly property string about: [question?.id ?? "", group, person?.id ?? ""].join("/")

    command: !question || question.revealed ? null
        : person ? (option ? { kind: "quiz.answer", payload: { activity: form.activity, question: question.id, author: person.id, option: option } } : null)
        : hands > 0 || question.hands[group] ? { kind: "quiz.count", payload: { activity: form.activity, question: question.id, group: form.group, counts: counts } }
        : null
    doubt: command && !person && hands === 0 ? qsTr("Ingen hænder – gem alligevel?") : ""
    first: asked

    onAboutChanged: begin()
    Component.onCompleted: begin()

    function begin() {
        counts = Object.assign({}, question?.hands[group] ?? {});
        option = person && question ? person.chosen[question.id] ?? "" : "";
    }

    function clear() {
        const next = people.find(one => one.id !== personId && !one.chosen[question.id]);
        if (person)
            personId = next ? next.id : "";
    }

    function named(one: var): string {
        return Called.of(one.alias, one.number, true);
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: qsTr("Svar kan skrives ind, mens dagen er ved quizzen.")
        visible: !form.question
        width: form.width
    }

    Choices {
        id: asked

        chosen: form.question?.id ?? ""
        name: qsTr("Spørgsmål")
        options: form.questions.map((one, at) => ({ key: one.id, text: qsTr("Spørgsmål %1").arg(at + 1) + (one.revealed ? " ✓" : "") }))
        visible: form.questions.length > 0
        width: form.width

        onPicked: key => {
            form.edited();
            form.questionId = key;
        }
    }

    BodyText {
        color: Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: 16
        maximumLineCount: 3
        strong: true
        text: form.question?.text ?? ""
        visible: text !== ""
        width: form.width
    }

    BodyText {
        color: Theme.desk.warning
        font.pixelSize: 15
        text: qsTr("Svarene er vist. Dæk dem til igen, hvis der skal skrives mere ind.")
        visible: form.question?.revealed ?? false
        width: form.width
    }

    Choices {
        chosen: form.person ? form.person.id : ""
        name: qsTr("Hvem svarer?")
        options: [{ key: "", text: qsTr("Håndsoprækning") }].concat(form.people.map(one => ({ key: one.id, text: form.named(one) + (form.question && one.chosen[form.question.id] ? " ✓" : "") })))
        visible: form.people.length > 0
        width: form.width

        onPicked: key => {
            form.edited();
            form.personId = key;
        }
    }

    Labelled {
        label: qsTr("Hvor mange hænder til hvert svar?")
        spacing: 6
        visible: !!form.question && !form.person
        width: form.width

        Repeater {
            model: JSON.parse(form.options)

            Item {
                id: row

                required property var modelData

                height: Math.max(44, words.height + 12)
                width: form.width

                BodyText {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 15
                    maximumLineCount: 2
                    text: row.modelData.letter + " · " + row.modelData.text
                    width: steps.x - 10
                }

                Counter {
                    id: steps

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    most: 999
                    name: qsTr("Hænder til %1").arg(row.modelData.letter)
                    value: form.counts[row.modelData.id] ?? 0

                    onChosen: n => {
                        form.edited();
                        form.counts = Object.assign({}, form.counts, { [row.modelData.id]: n });
                    }
                }
            }
        }
    }

    Choices {
        chosen: form.option
        name: qsTr("Svar")
        options: JSON.parse(form.options).map(one => ({ key: one.id, text: one.letter + " · " + one.text }))
        visible: form.person !== null
        width: form.width

        onPicked: key => {
            form.edited();
            form.option = key;
        }
    }
}
