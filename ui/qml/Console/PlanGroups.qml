pragma ComponentBehavior: Bound
import QtQuick

/// The groups: each with its name, the goal that it sits at, how many it is for, and what it was asked to bring along.
PlanList {
    id: groups

    readonly property int people: plan.table.seats
    readonly property string counted: count === 1 ? qsTr("1 gruppe") : qsTr("%1 grupper").arg(count)

    signal bringAsked

    addText: qsTr("Ny gruppe")
    empty: qsTr("Hvem sidder sammen? Lav en gruppe ud fra hvert mål, skriv dem her, eller indsæt dem fra et regneark.")
    model: plan.groups
    part: "group"
    title: count === 0 ? qsTr("Grupper") : people === 0 ? counted : qsTr("%1 til %2 deltagere").arg(counted).arg(people)

    tools: [
        DeskButton {
            enabled: groups.plan.table.unseated_goals > 0
            leftPadding: 14
            text: qsTr("Lav grupper ud fra målene")
            textSize: 15

            onClicked: groups.plan.table.groups_from_goals()
        },
        DeskButton {
            id: sharing

            checkable: true
            enabled: groups.count > 0
            leftPadding: 14
            text: qsTr("Fordel deltagere")
            textSize: 15

            onToggled: {
                if (checked)
                    howMany.field.forceActiveFocus(Qt.TabFocusReason);
            }
        },
        Row {
            spacing: 6
            visible: sharing.checked && sharing.enabled

            DeskField {
                id: howMany

                field.Accessible.name: qsTr("Så mange deltagere fordeles på grupperne")
                field.inputMethodHints: Qt.ImhDigitsOnly
                field.validator: IntValidator { bottom: 0; top: 9999 }
                text: groups.plan.day.participants_expected || groups.people || ""
                width: 76

                onEntered: share.click()
            }

            DeskButton {
                id: share

                enabled: howMany.field.acceptableInput
                leftPadding: 14
                main: true
                text: groups.count === 1 ? qsTr("Giv gruppen alle") : qsTr("Fordel på %1 grupper").arg(groups.count)
                textSize: 15

                onClicked: {
                    groups.plan.table.share_out(parseInt(howMany.text));
                    sharing.checked = false;
                    sharing.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    ]

    row: PlanListRow {
        id: row

        function change(changes: var) {
            groups.plan.change("group", key, changes);
        }

        body: homework.visible ? homework.y + homework.height : title.height
        first: title
        name: qsTr("Gruppen %1").arg(item.name)
        pane: groups

        PlanField {
            id: title

            anchors { left: parent.left; right: goal.left; rightMargin: 6 }
            field.Accessible.name: qsTr("Gruppens navn")
            placeholder: qsTr("Hvad hedder gruppen?")
            plan: groups.plan
            value: row.item.name

            onCommitted: text => row.change({ name: text })
            onEntered: groups.goOn(row.index)
        }

        GoalChoice {
            id: goal

            anchors { right: size.left; rightMargin: 6 }
            chosen: row.item.goal
            goals: groups.plan.table.goals
            name: qsTr("Målet, som gruppen %1 sidder ved").arg(row.item.name)

            onPicked: id => row.change({ goal: id || null })
        }

        PlanField {
            id: size

            anchors { right: away.left; rightMargin: 2 }
            field.Accessible.name: qsTr("Så mange er %1").arg(row.item.name)
            field.horizontalAlignment: TextInput.AlignRight
            field.inputMethodHints: Qt.ImhDigitsOnly
            field.validator: IntValidator { bottom: 0; top: 1000 }
            placeholder: "–"
            plan: groups.plan
            value: row.item.size || ""
            width: 58

            onCommitted: text => row.change({ size: parseInt(text) || 0 })
            onEntered: groups.goOn(row.index)
        }

        AwayButton {
            id: away

            anchors.right: parent.right
            name: qsTr("Tag gruppen %1 ud").arg(row.item.name)
            near: row.near
            y: 5

            onClicked: groups.remove(row.index)
        }

        PlanArea {
            id: homework

            anchors { left: parent.left; right: size.right; top: title.bottom; topMargin: 4 }
            field.Accessible.name: qsTr("Hjemmeopgaven for %1").arg(row.item.name)
            field.font.pixelSize: 15
            field.padding: 8
            least: 36
            placeholder: qsTr("Det, gruppen har med hjemmefra")
            plan: groups.plan
            value: row.item.homework ?? ""
            visible: row.activeFocus || value !== "" || dirty

            onCommitted: text => row.change({ homework: text.trim() || null })
        }
    }
}
