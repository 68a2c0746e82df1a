pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The visits: who goes where, whose ballot is in, and letting in one that comes after the close.
Column {
    id: visits

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var plan: view.plan ?? []
    // Read once: asking the day turns all of it into values of QML's anew.
    readonly property var seats: day.seats
    readonly property int missing: (view.missing ?? []).length
    // A hall has hundreds of pairs. Where not all are shown, those that are missing come first; and they are laid out some
    // at a time, so that the keys are never held up.
    readonly property int most: 60
    property int wanted: most
    readonly property int shown: Math.min(wanted, plan.length)
    readonly property var pairs: plan.length <= most ? plan : plan.filter(pair => !pair.via).concat(plan.filter(pair => pair.via))
    readonly property int laidAtOnce: 4
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

    ListModel {
        id: laid
    }

    Timer {
        interval: 16
        repeat: true
        running: laid.count !== visits.shown
        triggeredOnStart: true

        onTriggered: {
            if (laid.count > visits.shown)
                laid.remove(visits.shown, laid.count - visits.shown);
            for (let n = 0; n < visits.laidAtOnce && laid.count < visits.shown; n++)
                laid.append({ at: laid.count });
        }
    }

    Grid {
        id: grid

        columnSpacing: 8
        columns: Math.max(1, Math.floor((width + 8) / 168))
        rowSpacing: 8
        width: parent.width

        Repeater {
            model: laid

            Panel {
                id: pair

                required property int index
                // As text, so that only what reads anew is laid out anew.
                readonly property string row: JSON.stringify(visits.pairs[index] ?? {})
                readonly property var told: JSON.parse(row)
                readonly property var group: visits.seats.groups.find(group => group.id === told.group) ?? ({})
                readonly property var from: visits.seats.seats[group.seat] ?? null
                readonly property var to: visits.seats.seats[told.to] ?? null
                readonly property bool isIn: !!told.via

                Accessible.name: (group.name ?? "") + ", " + qsTr("Par %1").arg(told.number ?? "") + ", " + state_.text
                Accessible.role: Accessible.ListItem
                height: state_.y + state_.height + (admit.active ? admit.height : 0) + 9
                width: (grid.width - (grid.columns - 1) * 8) / grid.columns

                Row {
                    spacing: 6
                    x: 10
                    y: 9

                    GoalBadge {
                        colour: pair.from ? pair.from.colour : 0
                        number: pair.from ? pair.from.number : 0
                        size: 22
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        strong: true
                        text: qsTr("Par %1").arg(pair.told.number ?? "")
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
                    text: pair.isIn ? qsTr("%1 af %2").arg(pair.told.spent).arg(pair.told.budget) + (pair.told.via === "paper" ? qsTr(" · papir") : "") + " ✓"
                                    : pair.told.admitted ? qsTr("kommer med, mangler") : qsTr("mangler")
                    width: parent.width - 20
                    x: 10
                    y: 35
                }

                Loader {
                    id: admit

                    active: !(visits.view.open ?? true) && !visits.view.revealed
                    x: 4
                    y: state_.y + state_.height

                    sourceComponent: DeskButton {
                        Accessible.name: qsTr("%1: %2").arg(pair.Accessible.name).arg(text)
                        plain: true
                        text: pair.told.admitted ? qsTr("Tag den ikke med") : qsTr("Tag sedlen med")
                        textSize: 14

                        onClicked: visits.commands.admit(pair.told.id, !pair.told.admitted)
                    }
                }
            }
        }
    }

    DeskButton {
        plain: true
        text: qsTr("Vis %1 mere").arg(Math.min(visits.most, visits.plan.length - visits.shown))
        textSize: 15
        visible: visits.shown < visits.plan.length

        onClicked: visits.wanted += visits.most
    }
}
