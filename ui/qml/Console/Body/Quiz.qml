pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The question that is asked: how many have answered, the reveal, the fact, and, for who wants to peep, the tally.
Column {
    id: quiz

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property bool asks: (view.question ?? null) !== null
    readonly property bool revealed: view.revealed ?? false
    readonly property bool telling: (view.fact ?? null) !== null
    readonly property var answered: view.answered ?? ({ phones: 0, of: 0, paper: 0 })
    readonly property var tally: view.tally ?? []
    readonly property int most: Math.max(1, ...tally.map(one => one.count))
    /// Which question is peeped at; the next one is hidden again.
    property string peeped: ""
    readonly property bool open: revealed || (asks && peeped === view.question)

    spacing: 10

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("Quizzen har ingen spørgsmål. De skrives i dagens plan.")
        visible: !quiz.asks
        width: parent.width
    }

    Heading {
        text: {
            const written = quiz.answered.paper > 0 ? qsTr(" + %1 på papir").arg(quiz.answered.paper) : "";
            return qsTr("%1 af %2 telefoner").arg(quiz.answered.phones).arg(quiz.answered.of) + written + qsTr(" har svaret");
        }
        visible: quiz.asks
        width: parent.width
    }

    Flow {
        spacing: 10
        visible: quiz.asks
        width: parent.width

        DeskButton {
            Accessible.description: quiz.revealed ? qsTr("Så kan der svares igen") : qsTr("Derefter kan der ikke svares")
            text: quiz.revealed ? qsTr("Dæk svarene til igen") : qsTr("Vis svarene i rummet")

            onClicked: quiz.commands.act("quiz.reveal", { activity: quiz.view.activity, question: quiz.view.question, on: !quiz.revealed })
        }

        DeskButton {
            checked: quiz.telling
            enabled: quiz.revealed
            text: quiz.telling ? qsTr("Læg fakta væk") : qsTr("Vis fakta med kilde")
            visible: quiz.view.has_fact ?? false

            onClicked: quiz.commands.act("quiz.fact", { activity: quiz.view.activity, question: quiz.view.question, on: !quiz.telling })
        }

        DeskButton {
            Accessible.description: qsTr("Kun her på computeren; lærredet viser den ikke")
            height: 40
            plain: true
            text: quiz.open ? qsTr("Gem fordelingen") : qsTr("Kig på fordelingen")
            visible: !quiz.revealed

            onClicked: quiz.peeped = quiz.open ? "" : quiz.view.question
        }
    }

    Repeater {
        model: quiz.open ? quiz.view.items ?? [] : []

        Item {
            id: row

            required property var modelData
            required property int index
            readonly property int count: quiz.tally[index]?.count ?? 0
            readonly property bool correct: modelData.option === quiz.view.right

            Accessible.name: qsTr("%1, %2: %3 svar").arg(modelData.letter).arg(modelData.text).arg(count) + (correct ? qsTr(", det rigtige") : "")
            Accessible.role: Accessible.ListItem
            height: Math.max(30, words.implicitHeight + 10)
            width: quiz.width

            Rectangle {
                antialiasing: true
                color: row.correct ? "#CFE5DA" : Theme.desk.paperDeep
                height: parent.height
                radius: 7
                width: Math.max(14, parent.width * row.count / quiz.most)
            }

            BodyText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 2
                strong: row.correct
                text: row.modelData.letter + " · " + row.modelData.text
                width: figures.x - x - 12
                x: 10
            }

            BodyText {
                id: figures

                anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
                color: row.correct ? Theme.desk.forest : Theme.desk.ink
                font.pixelSize: 15
                strong: true
                text: (row.correct ? qsTr("✓ rigtigt · ") : "") + row.count
                wrapMode: Text.NoWrap
            }
        }
    }
}
