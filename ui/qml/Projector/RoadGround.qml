import QtQuick
import QtQuick.Shapes
import Theme

/// The sand-coloured road with its dots, and the thin stems from its dots to the cards that stand beside them.
///
/// The road is a picture, drawn once: a line that is drawn anew below every card that moves takes the software renderer
/// as long as all the cards.
Item {
    id: ground

    property string path: "M 0 0"
    property string stems: "M 0 0"
    /// Real pixels in one of this item's.
    property real factor: 1

    Canvas {
        id: sand

        height: Math.ceil(ground.height * ground.factor)
        renderStrategy: Canvas.Immediate
        renderTarget: Canvas.Image
        scale: 1 / ground.factor
        transformOrigin: Item.TopLeft
        width: Math.ceil(ground.width * ground.factor)

        onPaint: {
            const pen = getContext("2d");
            pen.reset();
            pen.scale(ground.factor, ground.factor);
            pen.lineCap = "round";
            pen.path = ground.path;
            pen.lineWidth = 48;
            pen.strokeStyle = Theme.room.sand;
            pen.stroke();
            pen.lineWidth = 6;
            pen.setLineDash([0.1, 3.6]);
            pen.strokeStyle = Theme.room.sandDots;
            pen.stroke();
        }

        Connections {
            target: ground

            function onFactorChanged() {
                sand.requestPaint();
            }

            function onPathChanged() {
                sand.requestPaint();
            }
        }

        Connections {
            target: Theme

            function onDarkRoomChanged() {
                sand.requestPaint();
            }
        }
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer
        visible: ground.stems !== "M 0 0"

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Theme.room.sand
            strokeWidth: 5

            PathSvg { path: ground.stems }
        }
    }
}
