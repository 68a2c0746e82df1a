import QtQuick
import QtQuick.Shapes
import Theme

/// A drawing from a phone: strokes in a box of 1000 × 750, as large as fits.
Item {
    id: drawing

    property string path: ""
    readonly property real factor: Math.max(0.001, Math.min(width / 1000, height / 750))

    Shape {
        height: 750
        preferredRendererType: Shape.CurveRenderer
        scale: drawing.factor
        transformOrigin: Item.TopLeft
        width: 1000
        x: (drawing.width - 1000 * drawing.factor) / 2
        y: (drawing.height - 750 * drawing.factor) / 2

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.desk.ink
            strokeWidth: 9

            PathSvg { path: drawing.path || "M 0 0" }
        }
    }
}
