pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The caramels a card was given. They fall onto it when they are revealed, each card's a little after another's. Before
/// that there is nothing: most cards of a day lie on the wall without.
Loader {
    id: badge

    /// `{total, pairs}`, or null while the votes are hidden. A card that was given none shows nothing.
    property var given: null
    property string seed: ""
    property real textSize: 28
    property real restX: 0
    property real restY: 0
    property real fall: 0

    readonly property int total: given ? given.total : 0
    readonly property bool shown: total > 0

    active: shown
    visible: shown
    x: restX
    y: restY - fall

    sourceComponent: CaramelBadge {
        pairs: badge.given?.pairs ?? 0
        textSize: badge.textSize
        total: badge.total

        Component.onCompleted: badge.drop()
    }

    function drop() {
        if (!Theme.reducedMotion)
            falling.restart();
    }

    SequentialAnimation {
        id: falling

        PropertyAction { property: "fall"; target: badge; value: 1200 }
        PauseAnimation { duration: 250 + 700 * Theme.seeded(badge.seed) }
        NumberAnimation { duration: 400; easing.type: Easing.OutBounce; property: "fall"; target: badge; to: 0 }
    }
}
