pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// Which goal the room looks at. The number keys choose while it is open.
Sheet {
    id: sheet

    required property var day
    required property var commands
    // Read once: asking the day turns all of it into values of QML's anew.
    readonly property var seats: day.seats
    readonly property bool byGoal: seats.by_goal ?? true

    first: all
    title: byGoal ? qsTr("Vis mål på lærredet") : qsTr("Vis gruppe på lærredet")

    Keys.onPressed: event => {
        const at = event.key - Qt.Key_1;
        if (event.key === Qt.Key_0) {
            commands.focus("");
            event.accepted = true;
        } else if (at >= 0 && at < Math.min(9, day.seats.order.length)) {
            commands.focus(day.seats.order[at]);
            event.accepted = true;
        }
    }

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height

        Column {
            id: column

            spacing: 8
            width: parent.width

            DeskButton {
                id: all

                checked: sheet.day.room.focus === ""
                key: "0"
                text: sheet.byGoal ? qsTr("Alle mål på én gang") : qsTr("Alle grupper på én gang")
                width: parent.width

                onClicked: sheet.commands.focus("")
            }

            Repeater {
                model: sheet.seats.order ?? []

                PressArea {
                    id: row

                    required property string modelData
                    required property int index
                    readonly property var badge: sheet.seats.seats[modelData] ?? ({ number: 0, colour: 0, title: "" })
                    readonly property bool on: sheet.day.room.focus === modelData

                    checkable: true
                    isOn: on
                    implicitHeight: Math.max(52, words.implicitHeight + 20)
                    name: qsTr("Vis %1 %2").arg(badge.number).arg(badge.title)
                    width: column.width

                    onClicked: sheet.commands.focus(modelData)

                    Panel {
                        anchors.fill: parent
                        border.color: row.on ? Theme.desk.forest : Theme.desk.line
                        border.width: row.on ? 2 : 1
                        z: -1
                    }

                    GoalBadge {
                        id: mark

                        anchors.verticalCenter: parent.verticalCenter
                        colour: row.badge.colour
                        number: row.badge.number
                        size: 32
                        x: 12
                    }

                    BodyText {
                        id: words

                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.ink
                        font.pixelSize: 16
                        strong: row.on
                        text: row.badge.title
                        width: cap.x - x - 10
                        x: mark.x + mark.width + 12
                    }

                    KeyCap {
                        id: cap

                        anchors.verticalCenter: parent.verticalCenter
                        key: row.index + 1
                        visible: row.index < 9
                        width: implicitWidth
                        x: parent.width - width - 12
                    }
                }
            }
        }
    }
}
