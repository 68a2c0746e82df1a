pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// Six dots to take hold of. The keyboard moves the same things by Alt and the arrows.
MouseArea {
    id: grip

    property bool strong: false

    Accessible.ignored: true
    cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    hoverEnabled: true
    implicitHeight: 32
    implicitWidth: 24
    preventStealing: true

    Grid {
        anchors.centerIn: parent
        columns: 2
        opacity: grip.strong || grip.containsMouse ? 1 : 0.45
        spacing: 4

        Repeater {
            model: 6

            Rectangle {
                antialiasing: true
                color: Theme.desk.inkSoft
                height: 4
                radius: 2
                width: 4
            }
        }
    }
}
