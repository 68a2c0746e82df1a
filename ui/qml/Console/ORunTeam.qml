pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A team folded out: who is in it, each with a way to another team.
Panel {
    id: sheet

    required property var run
    /// The team; null where none is folded out.
    required property var team
    readonly property var members: team ? team.members : []

    height: people.height + 24

    Column {
        id: people

        spacing: 6
        width: parent.width - 28
        x: 14
        y: 12

        Heading {
            text: sheet.members.length === 0 ? qsTr("Der er ingen på holdet.") : qsTr("Hold %1: flyt en til et andet hold").arg(sheet.team.number)
            width: parent.width
        }

        Repeater {
            // By place, so that a number half typed is still there when the next answer comes in.
            model: sheet.members.length

            Item {
                id: person

                required property int index
                readonly property var told: sheet.members[index] ?? ({})
                readonly property string called: Called.of(told.alias ?? "", told.number ?? 0, told.via === "paper")
                property int to: sheet.team ? sheet.team.number : 0
                readonly property var target: sheet.run.teams.find(one => one.number === to) ?? null

                height: 44
                width: people.width

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 15
                    maximumLineCount: 1
                    text: qsTr("%1 · %2").arg(person.called).arg(person.told.group)
                    width: number.x - 12
                    wrapMode: Text.NoWrap
                }

                Counter {
                    id: number

                    anchors { right: move.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                    most: sheet.run.teams.length
                    name: qsTr("Nyt hold til %1").arg(person.called)
                    value: person.to

                    onChosen: n => person.to = n
                }

                DeskButton {
                    id: move

                    Accessible.name: qsTr("Flyt %1 til hold %2").arg(person.called).arg(person.to)
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    enabled: person.target !== null && person.target.id !== sheet.team?.id
                    text: qsTr("Flyt")

                    onClicked: sheet.run.act("o_run.move", { participant: person.told.id, team: person.target.id })
                }
            }
        }
    }
}
