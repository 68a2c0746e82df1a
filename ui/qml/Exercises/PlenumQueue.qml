pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// Who has the word and who waits for it, by their goal's badge and their place; never by name.
Item {
    id: queue

    required property SceneCanvas canvas
    /// The hands; the first one has the word where `speaking`.
    property alias hands: repeater.model
    property bool speaking: false
    property int queued: 0

    readonly property real unit: canvas.unit
    readonly property real badgeSize: 64 * Math.min(unit, 1.3)
    readonly property real chip: badgeSize + 52 * unit
    readonly property real edge: 24
    readonly property real from: waiting.x + waiting.width + 20
    readonly property int whole: Math.max(0, Math.floor((width - from - edge) / chip))
    /// How many hands there is room for, with "+ n" behind the last where there are more.
    readonly property int fit: queued <= whole ? queued : Math.max(0, Math.floor((width - from - edge - 100 * unit) / chip))

    height: badgeSize + 32
    visible: speaking || queued > 0

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        color: Theme.room.label
        radius: 16
    }

    BodyText {
        id: now

        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: 34 * queue.unit
        strong: true
        text: qsTr("har ordet")
        visible: queue.speaking
        wrapMode: Text.NoWrap
        x: queue.edge + queue.badgeSize + 18
    }

    BodyText {
        id: waiting

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.room.inkSoft
        font.pixelSize: 30 * queue.unit
        text: queue.queued === 0 ? "" : queue.speaking ? qsTr("Bagefter") : qsTr("Hænder oppe")
        width: implicitWidth
        wrapMode: Text.NoWrap
        x: queue.speaking ? now.x + now.width + 52 : queue.edge
    }

    Repeater {
        id: repeater

        Placed {
            id: hand

            required property var item
            required property int index
            readonly property int place: queue.speaking ? index : index + 1
            readonly property real goal: item.speaking ? queue.edge : queue.from + (place - 1) * queue.chip + queue.chip - queue.badgeSize

            height: queue.badgeSize
            here: item.speaking || place <= queue.fit
            width: queue.badgeSize
            onGoalChanged: seat()
            Component.onCompleted: seat()

            function seat() {
                const y = (queue.height - height) / 2;
                put(goal, y, goal + 80, y);
            }

            BodyText {
                anchors { right: parent.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                color: Theme.room.inkSoft
                font.pixelSize: 28 * queue.unit
                text: hand.place + "."
                visible: !hand.item.speaking
                wrapMode: Text.NoWrap
            }

            GoalBadge {
                colour: hand.item.badge.colour ?? 0
                number: hand.item.badge.number ?? 0
                size: queue.badgeSize
            }
        }
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.room.inkSoft
        font.pixelSize: 30 * queue.unit
        strong: true
        text: qsTr("+ %1").arg(queue.queued - queue.fit)
        visible: queue.queued > queue.fit
        wrapMode: Text.NoWrap
        x: queue.from + queue.fit * queue.chip + 20
    }
}
