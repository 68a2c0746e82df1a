import QtQuick
import QtQuick.Shapes
import Theme

/// The lines from the mechanisms to the steps of their signs.
Shape {
    id: links

    property string path: "M 0 0"

    preferredRendererType: Shape.CurveRenderer

    /// The lines come back when the cards have arrived where they lead.
    function appear() {
        joining.restart();
    }

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        strokeColor: Theme.room.mechanismLine
        strokeWidth: 4

        PathSvg { path: links.path }
    }

    NumberAnimation on opacity {
        id: joining

        duration: Theme.quick
        from: Theme.reducedMotion ? 1 : 0
        running: false
        to: 1
    }
}
