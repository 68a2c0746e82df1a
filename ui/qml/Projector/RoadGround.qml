import QtQuick
import QtQuick.Shapes
import Theme

/// The sand-coloured road with its dots.
Shape {
    id: ground

    /// The road itself, and the thin stems from its dots to the cards that stand beside them.
    property string path: "M 0 0"
    property string stems: "M 0 0"

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        strokeColor: Theme.room.sand
        strokeWidth: 48

        PathSvg { path: ground.path }
    }

    ShapePath {
        capStyle: ShapePath.RoundCap
        dashPattern: [0.1, 3.6]
        fillColor: "transparent"
        strokeColor: Theme.room.sandDots
        strokeStyle: ShapePath.DashLine
        strokeWidth: 6

        PathSvg { path: ground.path }
    }

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        strokeColor: Theme.room.sand
        strokeWidth: 5

        PathSvg { path: ground.stems }
    }
}
