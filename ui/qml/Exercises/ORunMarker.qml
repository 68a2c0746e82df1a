import QtQuick
import QtQuick.Shapes
import Theme

/// A post's screen as orienteers know it, white and orange, with its number.
Item {
    id: marker

    property int number: 0
    property real size: 80

    height: size
    implicitHeight: size
    implicitWidth: size
    width: size

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: Theme.desk.forestDeep
        border.width: Math.max(2, marker.size * 0.03)
        color: "#FFFFFF"
        radius: marker.size * 0.08
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: "#E0702C"
            joinStyle: ShapePath.RoundJoin
            strokeColor: "transparent"

            PathMove { x: marker.size * 0.94; y: marker.size * 0.08 }
            PathLine { x: marker.size * 0.94; y: marker.size * 0.94 }
            PathLine { x: marker.size * 0.08; y: marker.size * 0.94 }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        color: Theme.desk.forestDeep
        height: Math.max(digits.implicitHeight * 0.98, marker.size * 0.62)
        radius: height / 2
        width: Math.max(height, digits.implicitWidth + marker.size * 0.24)

        TitleText {
            id: digits

            anchors.centerIn: parent
            color: Theme.desk.paper
            font.pixelSize: Math.max(28, marker.size * 0.46)
            text: marker.number
            wrapMode: Text.NoWrap
        }
    }
}
