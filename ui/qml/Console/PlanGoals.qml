pragma ComponentBehavior: Bound
import QtQuick

/// The goals: each with its number on its colour, its title, and the quotes that are shown at it.
PlanList {
    id: goals

    signal bringAsked
    signal inspirationAsked

    addText: qsTr("Nyt mål")
    empty: qsTr("Målene er dagens rygrad: alt, hvad der skrives, hænger på et mål. Skriv dem her, eller indsæt dem fra et regneark.")
    model: plan.goals
    part: "goal"
    title: count === 0 ? qsTr("Mål") : qsTr("%n mål", "", count)

    tools: [
        DeskButton {
            leftPadding: 14
            text: qsTr("Indsæt fra regneark")
            textSize: 15

            onClicked: goals.bringAsked()
        },
        DeskButton {
            leftPadding: 14
            text: qsTr("Til inspiration")
            textSize: 15

            onClicked: goals.inspirationAsked()
        }
    ]

    row: PlanListRow {
        id: row

        function change(changes: var) {
            goals.plan.change("goal", key, changes);
        }

        body: quotes.visible ? quotes.y + quotes.height : title.height
        first: title
        name: qsTr("Mål %1: %2").arg(item.number).arg(item.title)
        pane: goals

        PlanNumber {
            id: number

            colour: row.item.colour
            name: qsTr("Nummer på målet %1").arg(row.item.title)
            plan: goals.plan
            value: row.item.number
            y: 3

            onCommitted: number => row.change({ number: number })
        }

        PlanField {
            id: title

            anchors { left: number.right; leftMargin: 8; right: away.left; rightMargin: 2 }
            field.Accessible.name: qsTr("Titel på mål %1").arg(row.item.number)
            placeholder: qsTr("Hvad er målet?")
            plan: goals.plan
            value: row.item.title

            onCommitted: text => row.change({ title: text })
            onEntered: goals.goOn(row.index)
        }

        AwayButton {
            id: away

            anchors.right: parent.right
            name: qsTr("Tag mål %1 ud").arg(row.item.number)
            near: row.near
            y: 5

            onClicked: goals.remove(row.index)
        }

        PlanArea {
            id: quotes

            anchors { left: title.left; right: title.right; top: title.bottom; topMargin: 4 }
            field.Accessible.name: qsTr("Replikker til mål %1, en på hver linje").arg(row.item.number)
            field.font.pixelSize: 15
            field.padding: 8
            least: 36
            placeholder: qsTr("Replikker, en på hver linje")
            plan: goals.plan
            value: (row.item.cue_quotes ?? []).join("\n")
            visible: row.activeFocus || value !== "" || dirty

            onCommitted: text => row.change({ cue_quotes: text.split("\n").map(line => line.trim()).filter(line => line) })
        }
    }
}
