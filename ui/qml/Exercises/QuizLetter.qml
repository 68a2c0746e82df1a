import QtQuick
import QtQuick.Shapes
import Theme

/// An option's letter on a shape of its own: from the back row one is told from another by three things, not by colour.
Item {
    id: letter

    property string text: "A"
    /// Which of the six shapes, from 0.
    property int shape: text.charCodeAt(0) - 65
    property real size: 72
    property bool strong: false

    height: size
    implicitHeight: size
    implicitWidth: size
    width: size

    function corners(): var {
        const round = (x, y, radius, from, to) => {
            const points = [];
            for (let step = 0; step <= 12; step++) {
                const angle = (from + (to - from) * step / 12) * Math.PI / 180;
                points.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
            }
            return points;
        };
        return [
            [...round(0.5, 0.5, 0.5, 0, 180), ...round(0.5, 0.5, 0.5, 180, 360)],
            [[0.06, 0.06], [0.94, 0.06], [0.94, 0.94], [0.06, 0.94], [0.06, 0.06]],
            [[0.5, -0.06], [1.06, 0.5], [0.5, 1.06], [-0.06, 0.5], [0.5, -0.06]],
            [[0.25, 0.04], [0.75, 0.04], [1.02, 0.5], [0.75, 0.96], [0.25, 0.96], [-0.02, 0.5], [0.25, 0.04]],
            [[0.04, 0.04], ...round(0.42, 0.58, 0.54, -90, 0).map(([x, y]) => [x, y]), [0.96, 0.96], ...round(0.58, 0.42, 0.54, 90, 180), [0.04, 0.04]],
            [[0.5, -0.02], [1.02, 0.38], [0.82, 0.98], [0.18, 0.98], [-0.02, 0.38], [0.5, -0.02]]
        ][Math.max(0, shape) % 6].map(([x, y]) => Qt.point(x * size, y * size));
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: letter.strong ? Theme.desk.forest : Theme.desk.mechanism
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.desk.forest
            strokeWidth: Math.max(2, letter.size * 0.045)

            PathPolyline { path: letter.corners() }
        }
    }

    TitleText {
        anchors.centerIn: parent
        color: letter.strong ? Theme.desk.paper : Theme.desk.forest
        font.pixelSize: Math.max(28, letter.size * 0.5)
        text: letter.text
        wrapMode: Text.NoWrap
    }
}
