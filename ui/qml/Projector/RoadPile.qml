import QtQuick
import QtQuick.Shapes
import Theme

/// The dashed box where signs wait that nobody has laid yet.
Rectangle {
    id: pile

    /// How many of those that wait are on other pages.
    property int hidden: 0
    property real textSize: 28

    antialiasing: true
    color: Theme.room.waiting
    radius: 14

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            dashPattern: [3, 3]
            fillColor: "transparent"
            strokeColor: Theme.room.waitingLine
            strokeStyle: ShapePath.DashLine
            strokeWidth: 3

            PathRectangle { height: pile.height; radius: 14; width: pile.width }
        }
    }

    BodyText {
        color: Theme.room.ink
        font.pixelSize: pile.textSize
        strong: true
        text: pile.hidden > 0 ? qsTr("Ikke lagt endnu · %1 flere").arg(pile.hidden) : qsTr("Ikke lagt endnu")
        x: 22
        y: 12
    }
}
