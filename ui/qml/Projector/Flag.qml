import QtQuick
import QtQuick.Shapes
import Theme

/// The goal at the road's end: a flag in its colour. (0, 0) is where the pole stands.
Shape {
    id: flag

    property int colour: 0
    property real tall: 190
    property int number: 0
    /// The pole's colour: light on the room's dark ground.
    property color pole: Theme.darkRoom ? Theme.night.ink : Theme.desk.forestDeep

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        strokeColor: flag.pole
        strokeWidth: 10

        PathMove { x: 0; y: 0 }
        PathLine { x: 0; y: -flag.tall }
    }

    ShapePath {
        fillColor: Theme.goal(flag.colour)
        strokeColor: "transparent"

        PathMove { x: 5; y: -flag.tall }
        PathLine { x: 130; y: -flag.tall }
        PathLine { x: 106; y: -flag.tall + 40 }
        PathLine { x: 130; y: -flag.tall + 80 }
        PathLine { x: 5; y: -flag.tall + 80 }
    }

    TitleText {
        color: Theme.goalInk(flag.colour)
        font.pixelSize: 52
        text: flag.number
        visible: flag.number > 0
        wrapMode: Text.NoWrap
        x: 34
        y: -flag.tall + 40 - height / 2
    }
}
