pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// Somebody in the day in one line; folded out, where they can be moved to, and the way out of the day.
FocusScope {
    id: row

    required property string key
    required property var item
    required property int index
    required property var groups
    required property var seats
    property bool open: false

    signal pressed
    signal moved(group: var)
    signal taken(out: bool)

    height: line.height + (open ? deeds.height + 22 : 0)

    PressArea {
        id: line

        // Qt tells a screen reader of nothing that is folded out; it is said instead.
        Accessible.description: [row.open ? qsTr("foldet ud") : qsTr("foldet sammen"), row.item.group, row.item.state, row.item.told].filter(part => part).join(", ")
        focus: true
        height: 52
        name: row.item.name
        width: row.width

        onClicked: row.pressed()

        GoalBadge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            colour: row.item.colour
            number: row.item.goal
            opacity: row.item.taken_out ? 0.45 : 1
            size: 26
            x: 6
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - state.width - 16
            x: 42

            BodyText {
                color: row.item.taken_out ? Theme.desk.inkSoft : Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 16
                strong: true
                text: row.item.name
                width: parent.width
                wrapMode: Text.NoWrap
            }

            BodyText {
                color: Theme.desk.inkSoft
                elide: Text.ElideRight
                font.pixelSize: 14
                text: [row.item.group, row.item.told].filter(part => part).join(" · ")
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }

        BodyText {
            id: state

            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            color: row.item.here ? Theme.desk.forest : Theme.desk.inkSoft
            font.pixelSize: 14
            text: row.item.state
            wrapMode: Text.NoWrap
        }
    }

    Column {
        id: deeds

        spacing: 10
        visible: row.open
        width: row.width - x - 8
        x: 42
        y: line.height + 6

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: row.item.taken_out ? qsTr("Det, der er skrevet, er her stadig.") : qsTr("Flyt til – det, der er skrevet, bliver, hvor det er")
            width: parent.width
        }

        Choices {
            chosen: row.item.group_id
            name: qsTr("Flyt %1 til").arg(row.item.name)
            options: row.open ? row.groups.map(group => {
                const seat = row.seats[group.seat];
                return { key: group.id, text: group.name, number: seat?.number ?? 0, colour: seat?.colour ?? 0 };
            }) : []
            visible: !row.item.taken_out
            width: parent.width

            onPicked: group => {
                if (group !== row.item.group_id)
                    row.moved(row.groups.find(one => one.id === group));
            }
        }

        DeskButton {
            Accessible.description: qsTr("Det, der er skrevet, bliver.")
            text: row.item.taken_out ? qsTr("Tag ind igen") : qsTr("Tag ud af dagen")

            onClicked: row.taken(!row.item.taken_out)
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.desk.line
        height: 1
        width: parent.width
    }
}
