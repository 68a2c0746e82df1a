pragma ComponentBehavior: Bound
import QtQuick
import Exercises
import Theme
import ".."

/// The gap view: which levels each group left empty. A press shows its igloo; that one's actions can change level here.
Column {
    id: iglo

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var levels: view.levels ?? []
    readonly property var groups: view.groups ?? []
    readonly property var empty: view.empty ?? ({})
    readonly property int most: Math.max(0, ...Object.values(empty))
    readonly property real cell: Math.min(112, (width - 170) / Math.max(1, levels.length) - 6)
    readonly property bool narrow: cell < 96

    spacing: 8

    Heading {
        text: iglo.most === 0 ? qsTr("Noget på alle niveauer hos alle")
            : qsTr("Tomt hos flest: %1 (%2 af %3)").arg(iglo.levels.filter(level => iglo.empty[level] === iglo.most).map(level => IgloLevels.words[level]).join(", ")).arg(iglo.most).arg(iglo.groups.length)
        width: parent.width
    }

    Row {
        spacing: 6
        x: iglo.width - width

        Repeater {
            model: iglo.levels

            BodyText {
                required property string modelData

                Accessible.ignored: true
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 14
                horizontalAlignment: Text.AlignHCenter
                strong: true
                text: iglo.narrow ? IgloLevels.letters[modelData] : IgloLevels.words[modelData]
                width: iglo.cell
                wrapMode: Text.NoWrap
            }
        }
    }

    Repeater {
        model: iglo.groups

        PressArea {
            id: row

            required property var modelData
            readonly property var badge: iglo.day.seats.seats[modelData.seat]
            readonly property bool on: iglo.day.room.focus === modelData.seat
            readonly property string missing: modelData.gaps.map(level => IgloLevels.words[level]).join(", ")

            Accessible.description: qsTr("Vis gruppens iglo på lærredet")
            checkable: true
            isOn: on
            implicitHeight: 38
            name: missing ? qsTr("%1 mangler %2").arg(modelData.name).arg(missing) : qsTr("%1 har noget på alle niveauer").arg(modelData.name)
            width: iglo.width

            onClicked: iglo.commands.focus(on ? "" : modelData.seat)

            Panel {
                anchors.fill: parent
                border.color: row.on ? Theme.desk.forest : Theme.desk.line
                border.width: row.on ? 2 : 1
                z: -1
            }

            GoalBadge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                colour: row.badge?.colour ?? 0
                number: row.badge?.number ?? 0
                size: 24
                x: 8
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                text: row.modelData.name
                width: cells.x - x - 8
                wrapMode: Text.NoWrap
                x: badge.x + badge.width + 8
            }

            Row {
                id: cells

                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                x: parent.width - width

                Repeater {
                    model: iglo.levels

                    Item {
                        id: cell

                        required property string modelData
                        readonly property int there: row.modelData.counts[modelData] ?? 0
                        readonly property bool gap: row.modelData.gaps.includes(modelData)

                        height: 28
                        width: iglo.cell

                        Rectangle {
                            anchors.fill: parent
                            antialiasing: true
                            border.color: cell.gap ? Theme.desk.waitingLine : Theme.desk.mechanismLine
                            color: cell.gap ? Theme.desk.waiting : Theme.desk.mechanism
                            radius: 8
                            visible: cell.gap || cell.there > 0
                        }

                        BodyText {
                            anchors.centerIn: parent
                            color: cell.gap ? Theme.desk.warning : Theme.desk.ink
                            font.pixelSize: 14
                            strong: !cell.gap
                            text: cell.gap ? qsTr("tomt") : cell.there > 0 ? cell.there : ""
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }

    Repeater {
        model: iglo.view.items ?? []

        Panel {
            id: action

            required property var modelData

            height: said.height + levels.height + 28
            width: iglo.width

            BodyText {
                id: said

                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 3
                text: [action.modelData.group, action.modelData.action, action.modelData.who, action.modelData.when].filter(part => part).join(" · ")
                width: parent.width - 24
                x: 12
                y: 9
            }

            Choices {
                id: levels

                chosen: action.modelData.level
                name: qsTr("Niveau for %1").arg(action.modelData.action)
                options: iglo.levels.map(level => ({ key: level, text: IgloLevels.words[level] }))
                width: parent.width - 24
                x: 12
                y: said.y + said.height + 8

                onPicked: key => {
                    if (key !== action.modelData.level)
                        iglo.commands.write("contribution.edit", { contribution: action.modelData.id, changes: { level: key } });
                }
            }
        }
    }
}
