pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The visits: who goes where, whose ballot is in, and letting in one that comes after the close.
Column {
    id: visits

    required property var day
    required property var commands
    readonly property var view: day.body.view ?? ({})
    readonly property var plan: view.plan ?? []
    readonly property int missing: (view.missing ?? []).length
    readonly property var warnings: ({
        no_hosts: params => qsTr("%1 har ingen værter.").arg(params.group),
        without_pair: params => qsTr("%1 mangler makker til %2.").arg(params.group).arg(params.n),
        not_visited: params => qsTr("Mål %1 får ikke besøg.").arg(params.seat)
    })

    spacing: 8

    Row {
        spacing: 12
        width: parent.width

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            text: visits.plan.length === 0 ? qsTr("Makkerpar")
                : visits.missing === 0 ? qsTr("Alle %1 sedler er inde").arg(visits.plan.length)
                : qsTr("%1 af %2 sedler er inde").arg(visits.plan.length - visits.missing).arg(visits.plan.length)
        }

        DeskButton {
            plain: true
            text: visits.plan.length === 0 ? qsTr("Læg besøgene") : qsTr("Læg besøgene om")
            textSize: 15
            visible: !visits.view.revealed && visits.missing === visits.plan.length

            onClicked: visits.commands.plan_visits()
        }
    }

    Repeater {
        model: visits.view.warnings ?? []

        BodyText {
            required property var modelData

            color: Theme.desk.warning
            font.pixelSize: 15
            strong: true
            text: visits.warnings[modelData.code] ? visits.warnings[modelData.code](modelData.params) : ""
            visible: text !== ""
            width: visits.width
        }
    }

    Grid {
        id: grid

        columnSpacing: 8
        columns: Math.max(1, Math.floor((width + 8) / 168))
        rowSpacing: 8
        width: parent.width

        Repeater {
            model: visits.plan

            Panel {
                id: pair

                required property var modelData
                readonly property var from: visits.day.seats.groups.find(group => group.id === modelData.group)
                readonly property var to: modelData.to ? visits.day.seats.seats[modelData.to] : null
                readonly property bool isIn: !!modelData.via

                Accessible.name: (from ? from.name : "") + ", " + modelData.label + ", " + state_.text
                Accessible.role: Accessible.ListItem
                height: state_.y + state_.height + (admit.visible ? admit.height : 0) + 9
                width: (grid.width - (grid.columns - 1) * 8) / grid.columns

                Row {
                    spacing: 6
                    x: 10
                    y: 9

                    GoalBadge {
                        colour: pair.from ? visits.day.seats.seats[pair.from.seat].colour : 0
                        number: pair.from ? visits.day.seats.seats[pair.from.seat].number : 0
                        size: 22
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        strong: true
                        text: pair.modelData.label
                        wrapMode: Text.NoWrap
                    }

                    Arrow {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: pair.to !== null
                    }

                    GoalBadge {
                        colour: pair.to ? pair.to.colour : 0
                        number: pair.to ? pair.to.number : 0
                        size: 22
                        visible: pair.to !== null
                    }
                }

                BodyText {
                    id: state_

                    color: pair.isIn ? Theme.desk.inkSoft : Theme.desk.warning
                    font.pixelSize: 14
                    text: pair.isIn ? qsTr("%1 af %2").arg(pair.modelData.spent).arg(pair.modelData.budget) + (pair.modelData.via === "paper" ? qsTr(" · papir") : "") + " ✓"
                                    : pair.modelData.admitted ? qsTr("kommer med, mangler") : qsTr("mangler")
                    width: parent.width - 20
                    x: 10
                    y: 35
                }

                DeskButton {
                    id: admit

                    Accessible.name: qsTr("%1: %2").arg(pair.Accessible.name).arg(text)
                    plain: true
                    text: pair.modelData.admitted ? qsTr("Tag den ikke med") : qsTr("Tag sedlen med")
                    textSize: 14
                    visible: !visits.view.open && !visits.view.revealed
                    x: 4
                    y: state_.y + state_.height

                    onClicked: visits.commands.admit(pair.modelData.id, !pair.modelData.admitted)
                }
            }
        }
    }
}
