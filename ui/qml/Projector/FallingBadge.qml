import QtQuick
import Theme

/// The caramels a card was given. They fall onto it when they are revealed, each card's a little after another's.
CaramelBadge {
    id: badge

    /// `{total, pairs}`, or null while the votes are hidden. A card that was given none shows nothing.
    property var given: null
    property string seed: ""
    property real restX: 0
    property real restY: 0
    property real fall: 0

    readonly property bool shown: given !== null && given.total > 0

    pairs: given ? given.pairs : 0
    total: given ? given.total : 0
    visible: shown
    x: restX
    y: restY - fall

    onShownChanged: drop()
    Component.onCompleted: drop()

    function drop() {
        if (shown && !Theme.reducedMotion)
            falling.restart();
    }

    SequentialAnimation {
        id: falling

        PropertyAction { property: "fall"; target: badge; value: 1200 }
        PauseAnimation { duration: 250 + 700 * Theme.seeded(badge.seed) }
        NumberAnimation { duration: 400; easing.type: Easing.OutBounce; property: "fall"; target: badge; to: 0 }
    }
}
