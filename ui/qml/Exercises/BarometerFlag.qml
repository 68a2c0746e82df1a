import QtQuick
import Theme

/// A group on the road: a dot where it stands, a pole, and its name with its mark on a flag.
Item {
    id: place

    required property string key
    required property var item
    required property BarometerNumbers numbers
    required property Item names
    required property real roadTop
    required property real lane
    property real unit: 1
    property bool dimmed: false
    property bool here: false
    property bool settled: false
    property real pole: 0
    property real from: 0
    property real over: 0
    readonly property real chipWidth: words.x + words.implicitWidth + 20
    readonly property int colour: item.badge.colour ?? 0

    opacity: here ? (dimmed ? 0.35 : 1) : 0
    visible: opacity > 0

    Behavior on pole { enabled: place.settled; NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
    Behavior on from { enabled: place.settled; NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
    Behavior on over { enabled: place.settled; NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
    Behavior on opacity { NumberAnimation { duration: Theme.quick } }

    /// Stand at a place of the road, the flag in a lane counted from the road.
    function hang(toPole: real, toLeft: real, inLane: int) {
        pole = toPole;
        from = toLeft;
        over = roadTop - 22 - (inLane + 1) * lane;
        settled = true;
    }

    Rectangle {
        antialiasing: true
        // A dark goal's own colour would not be seen on the dark room's ground.
        color: Theme.darkRoom ? Theme.room.inkSoft : Theme.goal(place.colour)
        height: place.roadTop + 15 - y
        width: 4
        x: place.pole - 2
        y: place.over + chip.height / 2
        z: -1
    }

    Rectangle {
        antialiasing: true
        border.color: Theme.room.card
        border.width: 3
        color: Theme.goal(place.colour)
        height: 30
        radius: 15
        width: 30
        x: place.pole - 15
        y: place.roadTop
    }

    PaperCard {
        id: chip

        // All names lie over all poles.
        parent: place.names
        opacity: place.opacity
        visible: place.visible
        height: place.lane - 10
        width: place.chipWidth
        x: place.from
        y: place.over

        GoalBadge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            colour: place.colour
            number: place.item.badge.number ?? 0
            size: 40 * place.unit
            x: 8
        }

        Row {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            spacing: 12
            x: badge.x + badge.width + 12

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.room.cardInk
                font.pixelSize: 30 * place.unit
                text: place.item.name
                wrapMode: Text.NoWrap
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.goalText(place.colour)
                font.pixelSize: 30 * place.unit
                strong: true
                text: typeof place.item.mark === "number" ? place.numbers.told(place.item.mark) : ""
                wrapMode: Text.NoWrap
            }
        }
    }
}
