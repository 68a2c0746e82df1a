pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Theme

/// The time left: a ring that empties and the minutes. Shown as long as `timer` has a text.
Row {
    id: ring

    property var timer: ({})
    property real size: 88
    readonly property bool running: timer.text !== undefined
    readonly property color colour: timer.over ? Theme.room.warning : timer.paused ? Theme.room.inkSoft : Theme.room.forest

    spacing: size * 0.24
    visible: running

    Item {
        anchors.verticalCenter: parent.verticalCenter
        height: ring.size
        width: ring.size

        Shape {
            id: shape

            readonly property real stroke: ring.size * 0.14
            readonly property real radius: (ring.size - stroke) / 2

            anchors.fill: parent
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.room.line
                strokeWidth: shape.stroke

                PathAngleArc {
                    centerX: ring.size / 2; centerY: ring.size / 2
                    radiusX: shape.radius; radiusY: shape.radius
                    startAngle: 0; sweepAngle: 360
                }
            }

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                strokeColor: (ring.timer.share ?? 0) > 0 ? ring.colour : "transparent"
                strokeWidth: shape.stroke

                PathAngleArc {
                    centerX: ring.size / 2; centerY: ring.size / 2
                    radiusX: shape.radius; radiusY: shape.radius
                    startAngle: -90; sweepAngle: 360 * (ring.timer.share ?? 0)
                }
            }
        }

        Row {
            anchors.centerIn: parent
            spacing: ring.size * 0.1
            visible: ring.timer.paused ?? false

            Repeater {
                model: 2

                Rectangle {
                    antialiasing: true
                    color: ring.colour
                    height: ring.size * 0.32
                    radius: 3
                    width: ring.size * 0.1
                }
            }
        }
    }

    TitleText {
        anchors.verticalCenter: parent.verticalCenter
        color: ring.timer.over ? Theme.room.warning : ring.timer.paused ? Theme.room.inkSoft : Theme.room.ink
        font.features: ({ tnum: 1 })
        font.pixelSize: ring.size * 0.86
        text: ring.timer.text ?? ""
        wrapMode: Text.NoWrap
    }
}
