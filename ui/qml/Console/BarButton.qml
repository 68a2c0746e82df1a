import QtQuick
import Theme

/// A picture to press on the dark bar.
PressArea {
    id: button

    property alias picture: image.source

    implicitHeight: 34
    implicitWidth: 34
    onDark: true
    radius: 8

    Rectangle {
        anchors.fill: parent
        color: Theme.desk.forest
        radius: button.radius
        visible: button.hovered
        z: -1
    }

    Image {
        id: image

        anchors.centerIn: parent
        height: 22
        sourceSize: Qt.size(44, 44)
        width: 22
    }
}
