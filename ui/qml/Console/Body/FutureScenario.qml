pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// Who interviews whom in each group, to be found anew where it does not fit.
Column {
    id: pairs

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var groups: view.partners ?? []

    spacing: 8

    function called(person: var): string {
        return Called.of(person.alias, person.number, person.via === "paper");
    }

    /// Give a circle as it is read: two interview each other, of three each asks the next.
    function told(circle: var): string {
        const names = circle.map(pairs.called);
        return names.length > 2 ? qsTr("%1 → %2 → %3 → %1").arg(names[0]).arg(names[1]).arg(names[2]) : qsTr("%1 og %2").arg(names[0]).arg(names[1]);
    }

    function nameOf(group: string): string {
        return (day.seats.groups ?? []).find(one => one.id === group)?.name ?? "";
    }

    Flow {
        spacing: 10
        width: pairs.width

        Heading {
            height: all.height
            text: qsTr("Hvem interviewer hvem")
            verticalAlignment: Text.AlignVCenter
        }

        DeskButton {
            id: all

            Accessible.description: qsTr("Alle får en ny makker, hvor der er flere end to i gruppen")
            plain: true
            text: qsTr("Find nye makkere til alle")
            textSize: 15
            visible: pairs.groups.length > 0

            onClicked: pairs.commands.write("future_scenario.pair", {})
        }
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("Makkerne findes af sig selv og står på telefonerne, når interviewet begynder, og der er mindst to i en gruppe.")
        visible: pairs.groups.length === 0
        width: pairs.width
    }

    Repeater {
        model: pairs.groups

        Panel {
            id: panel

            required property var modelData

            height: words.height + 20
            width: pairs.width

            Column {
                id: words

                spacing: 2
                width: again.x - 24
                x: 12
                y: 10

                BodyText {
                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 15
                    maximumLineCount: 1
                    strong: true
                    text: pairs.nameOf(panel.modelData.group)
                    width: parent.width
                }

                BodyText {
                    color: Theme.desk.ink
                    font.pixelSize: 15
                    text: panel.modelData.circles.map(pairs.told).join("   ·   ")
                    width: parent.width
                }
            }

            DeskButton {
                id: again

                Accessible.name: qsTr("Find nye makkere i %1").arg(pairs.nameOf(panel.modelData.group))
                anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
                plain: true
                text: qsTr("nye makkere")
                textSize: 15

                onClicked: pairs.commands.write("future_scenario.pair", { group: panel.modelData.group })
            }
        }
    }
}
