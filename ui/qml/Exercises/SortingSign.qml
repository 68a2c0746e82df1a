import QtQuick
import QtQuick.Shapes

/// What a side means, drawn: one line straight on for the tame, and paths that part for the wild.
Shape {
    id: sign

    property string side: "tame"
    property color colour: "#1E2B27"
    property real size: 64
    readonly property bool wild: side === "wild"

    height: size
    preferredRendererType: Shape.CurveRenderer
    width: size

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin
        strokeColor: sign.colour
        strokeWidth: sign.size * 0.09

        PathSvg {
            path: {
                const at = n => (n * sign.size / 100).toFixed(1);
                const line = points => points.map((one, place) => (place ? "L" : "M") + at(one[0]) + " " + at(one[1])).join(" ");
                const curve = (y, bend) => `M${at(10)} ${at(50)} C${at(45)} ${at(50)} ${at(45)} ${at(bend)} ${at(86)} ${at(y)}`;
                if (!sign.wild)
                    return line([[8, 50], [88, 50]]) + " " + line([[66, 28], [90, 50], [66, 72]]);
                return [curve(14, 20), curve(50, 50), curve(86, 80)].join(" ")
                    + [[14, -18], [50, 0], [86, 18]].map(end => " " + line([[72, end[0] - 12 - end[1] * 0.35], [88, end[0]], [72, end[0] + 12 - end[1] * 0.35]])).join("");
            }
        }
    }
}
