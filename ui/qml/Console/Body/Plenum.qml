pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// Running a plenum: who has the word and who comes next, what is asked, whether the answers are shown and how, and the
/// facilitator's own notes for the room.
Column {
    id: hall

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var queue: view.queue ?? []
    readonly property var questions: view.questions ?? []
    readonly property var running: questions.find(question => question.now) ?? ({})
    readonly property string activity: day.step.activity ?? ""
    readonly property var speaking: view.speaking ?? null

    spacing: 18

    function does(kind: string, payload: var): string {
        return commands.write("plenum." + kind, Object.assign({ activity: activity }, payload));
    }

    // First, however long the queue grows.
    Flow {
        spacing: 10
        width: parent.width

        DeskButton {
            checked: hall.view.shown ?? false
            text: checked ? qsTr("Dæk svarene") : qsTr("Vis svarene")
            textSize: 16

            onClicked: hall.does("show", { on: !checked, question: hall.running.id })
        }

        Choices {
            chosen: hall.view.display ?? "wall"
            name: qsTr("Svarene vises som")
            options: [{ key: "wall", text: qsTr("Kort") }, { key: "cloud", text: qsTr("Ordsky") }]
            width: 220

            onPicked: key => hall.does("display", { display: key })
        }
    }

    Column {
        spacing: 6
        width: parent.width

        Heading {
            text: hall.queue.length === 0 ? qsTr("Ingen hænder oppe") : hall.queue.length === 1 ? qsTr("1 hånd oppe") : qsTr("%1 hænder oppe").arg(hall.queue.length)
            width: parent.width
        }

        Flow {
            spacing: 10
            width: parent.width

            DeskButton {
                enabled: hall.queue.length > 0
                main: hall.queue.length > 0
                text: hall.queue.length > 0 ? qsTr("Giv ordet til %1").arg(hall.queue[0].group) : qsTr("Giv ordet til den næste")
                textSize: 16

                onClicked: hall.does("call", { hand: hall.queue[0].id })
            }

            DeskButton {
                text: qsTr("Ordet er frit igen")
                textSize: 15
                visible: hall.speaking !== null

                onClicked: hall.does("call", { hand: null })
            }
        }

        PlenumHand {
            hand: hall.speaking ?? ({})
            note: qsTr("har ordet")
            seats: hall.day.seats.seats ?? ({})
            visible: hall.speaking !== null
            width: parent.width
        }

        Repeater {
            // By number, so that a row stays, with the keyboard on it, while the queue moves.
            model: hall.queue.length

            PlenumHand {
                required property int index

                actions: true
                hand: hall.queue[index] ?? ({})
                note: qsTr("nr. %1").arg(index + 1)
                seats: hall.day.seats.seats ?? ({})
                width: hall.width

                onCalled: hall.does("call", { hand: hand.id })
                onLowered: hall.does("hand", { up: false, hand: hand.id })
            }
        }
    }

    Labelled {
        label: qsTr("Ræk hånden op for en gruppe")
        width: parent.width

        Choices {
            name: qsTr("Ræk hånden op for en gruppe")
            options: (hall.day.seats.groups ?? []).map(group => {
                const badge = hall.day.seats.seats[group.seat];
                return { key: group.id, text: group.name, number: badge.number, colour: badge.colour };
            })
            width: hall.width

            onPicked: key => hall.does("hand", { group: key, up: true })
        }
    }

    Column {
        spacing: 8
        width: parent.width

        Heading {
            text: qsTr("Spørgsmålet")
            width: parent.width
        }

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 17
            strong: true
            text: hall.running.text || qsTr("Ordet er frit: der er ikke spurgt om noget bestemt.")
            width: parent.width
        }

        BodyText {
            readonly property int phones: hall.running.phone ?? 0
            readonly property int paper: hall.running.paper ?? 0

            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: phones + paper === 0 ? qsTr("Ingen svar endnu.") : qsTr("%1 fra telefoner + %2 på papir").arg(phones).arg(paper)
            width: parent.width
        }

        Row {
            spacing: 10
            width: parent.width

            DeskField {
                id: ask

                label: qsTr("Stil et nyt spørgsmål")
                width: parent.width - send.width - parent.spacing

                onEntered: send.clicked()
            }

            DeskButton {
                id: send

                anchors.bottom: parent.bottom
                enabled: ask.text.trim() !== ""
                text: qsTr("Stil det")

                onClicked: {
                    if (ask.text.trim() !== "")
                        asking.sent(hall.does("ask", { question: ask.text }));
                }
            }
        }

        Repeater {
            model: hall.questions.filter(question => !question.now)

            DeskButton {
                required property var modelData

                plain: true
                text: modelData.text ? qsTr("Stil: %1").arg(modelData.text) : qsTr("Lad ordet være frit")
                textSize: 15
                width: Math.min(implicitWidth, hall.width)

                onClicked: hall.does("ask", { question: modelData.text })
            }
        }
    }

    Column {
        spacing: 8
        width: parent.width

        DeskArea {
            id: note

            hint: qsTr("Den ses på lærredet med det samme og står for sig selv, ikke blandt svarene.")
            label: qsTr("Din note til alle")
            least: 62
            width: parent.width
        }

        DeskButton {
            enabled: note.text.trim() !== ""
            text: qsTr("Skriv den på lærredet")

            onClicked: noting.sent(hall.does("note", { text: note.text }))
        }
    }

    BodyText {
        Accessible.role: Accessible.AlertMessage
        color: Theme.desk.warning
        font.pixelSize: 15
        strong: true
        text: asking.answer || noting.answer
        visible: text !== ""
        width: parent.width
    }

    Sending {
        id: asking

        commands: hall.commands
        onDone: ask.text = ""
    }

    Sending {
        id: noting

        commands: hall.commands
        onDone: note.text = ""
    }
}
