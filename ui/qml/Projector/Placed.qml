import QtQuick
import Theme

/// An item whose place someone else works out. The first time it is simply there, or flies in from where it came;
/// after that it travels.
Item {
    id: placed

    /// On the page that is shown.
    property bool here: false
    property bool settled: false
    readonly property bool onItsWay: across.running || down.running

    opacity: here ? 1 : 0
    visible: opacity > 0

    Behavior on x { enabled: placed.settled && placed.visible; NumberAnimation { id: across; duration: Theme.travel; easing.type: Easing.OutCubic } }
    Behavior on y { enabled: placed.settled && placed.visible; NumberAnimation { id: down; duration: Theme.travel; easing.type: Easing.OutCubic } }
    Behavior on opacity { enabled: placed.settled; NumberAnimation { duration: Theme.quick } }

    /// Go to (`toX`, `toY`). One that is new starts at (`fromX`, `fromY`), which is the same place where nothing flies.
    function put(toX: real, toY: real, fromX: real, fromY: real) {
        if (!settled) {
            x = fromX;
            y = fromY;
            settled = true;
        }
        x = toX;
        y = toY;
    }
}
