import QtQuick
import Theme

/// Takes away what it stands beside. It is there for all, and seen clearly when one is near.
PressArea {
    id: button

    property bool near: true

    implicitHeight: 32
    implicitWidth: 32
    radius: 16

    contentItem: Item {
        opacity: button.near || button.visualFocus ? 1 : 0.4

        Repeater {
            model: [45, -45]

            Rectangle {
                required property real modelData

                anchors.centerIn: parent
                antialiasing: true
                color: Theme.desk.inkSoft
                height: 2
                radius: 1
                rotation: modelData
                width: 16
            }
        }
    }
}
