pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// One goal's heap of caramels, from the ground up: its total and the pairs behind it above, its badge below.
Item {
    id: heap

    required property var item
    required property int index
    property int across: 4
    property int each: 1
    property real ground: 600
    property real size: 60
    property real unit: 1
    readonly property int total: item.total ?? 0
    readonly property int drawn: Math.ceil(total / heap.each)
    readonly property int layers: Math.ceil(drawn / heap.across)
    readonly property real peak: heap.ground - layers * heap.size * 0.6

    Rectangle {
        color: Theme.room.sand
        height: 12
        radius: 6
        width: parent.width - 40
        x: 20
        y: heap.ground
    }

    Repeater {
        model: heap.visible ? heap.drawn : 0

        Caramel {
            id: caramel

            required property int index
            readonly property int tier: Math.floor(index / heap.across)
            readonly property real seed: Theme.seeded(heap.item.seat + index)
            property real fall: 0

            rotation: seed * 30 - 15
            width: heap.size * 0.98
            x: heap.width / 2 + (index % heap.across - heap.across / 2) * heap.size + (tier % 2 ? 8 : -8)
            y: heap.ground - (tier + 1) * heap.size * 0.6 - fall

            // The lowest fall first, and none waits longer than a breath.
            SequentialAnimation {
                running: !Theme.reducedMotion

                PropertyAction { property: "fall"; target: caramel; value: 1400 }
                PauseAnimation { duration: 150 + caramel.tier * Math.min(110, 1200 / heap.layers) + caramel.seed * 160 }
                NumberAnimation { duration: 400; easing.type: Easing.OutBounce; property: "fall"; target: caramel; to: 0 }
            }
        }
    }

    Column {
        width: parent.width
        y: Math.max(0, heap.peak - height - 14)

        TitleText {
            color: Theme.room.ink
            font.pixelSize: 96
            horizontalAlignment: Text.AlignHCenter
            text: heap.total
            width: parent.width
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: 32 * heap.unit
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: heap.item.pairs === 1 ? qsTr("fra 1 par") : qsTr("fra %1 par").arg(heap.item.pairs ?? 0)
            width: parent.width
        }
    }

    GoalBadge {
        id: badge

        colour: heap.item.colour ?? 0
        number: heap.item.number ?? 0
        size: 60
        x: (parent.width - width) / 2
        y: heap.ground + 26
    }

    BodyText {
        color: Theme.room.ink
        elide: Text.ElideRight
        font.pixelSize: 28 * heap.unit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.92
        maximumLineCount: 2
        text: heap.item.title ?? ""
        width: parent.width - 24
        x: 12
        y: badge.y + badge.height + 8
    }
}
