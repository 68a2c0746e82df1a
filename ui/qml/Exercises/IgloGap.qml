import QtQuick
import QtQuick.Shapes
import Theme

/// Where something is missing: pale, with a dashed edge. It asks; it does not scold.
Rectangle {
    id: gap

    /// Said aloud to the room; until then the place is only empty.
    property bool marked: true

    antialiasing: true
    color: marked ? Theme.room.waiting : "transparent"
    radius: 14

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            dashPattern: [3, 3]
            fillColor: "transparent"
            strokeColor: gap.marked ? Theme.room.waitingLine : Theme.room.line
            strokeStyle: ShapePath.DashLine
            strokeWidth: 3

            PathRectangle { height: gap.height; radius: gap.radius; width: gap.width }
        }
    }
}
