import QtQuick
import QtQuick.Shapes
import Theme

/// A postcard's picture: what its senders drew, or the road into the future that all of them share.
PaperCard {
    id: front

    property string path: ""
    property string dated: ""
    property real wordsShown: 1

    Rectangle {
        id: picture

        anchors.fill: parent
        anchors.margins: 22
        color: "#FFFDF6"

        Item {
            readonly property real factor: picture.width / 900

            scale: factor
            transformOrigin: Item.TopLeft
            visible: front.path === ""

            Rectangle {
                height: 592
                width: 900
                gradient: Gradient {
                    GradientStop { position: 0; color: "#FFE3A1" }
                    GradientStop { position: 0.6; color: "#FBF6EA" }
                }
            }

            Shape {
                height: 600
                preferredRendererType: Shape.CurveRenderer
                width: 900

                ShapePath {
                    fillColor: "#F2B632"
                    strokeColor: "transparent"

                    PathAngleArc { centerX: 668; centerY: 190; radiusX: 84; radiusY: 84; startAngle: 0; sweepAngle: 360 }
                }

                ShapePath {
                    fillColor: "#9FC2B3"
                    strokeColor: "transparent"

                    PathSvg { path: "M 0 360 C 150 250 300 270 430 330 C 560 390 720 240 900 300 L 900 592 L 0 592 Z" }
                }

                ShapePath {
                    fillColor: "#4E8A73"
                    strokeColor: "transparent"

                    PathSvg { path: "M 0 450 C 180 350 330 390 500 430 C 650 465 780 390 900 410 L 900 592 L 0 592 Z" }
                }

                ShapePath {
                    fillColor: "#17493B"
                    strokeColor: "transparent"

                    PathSvg { path: "M 0 540 C 200 470 420 520 900 490 L 900 592 L 0 592 Z" }
                }

                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    strokeColor: "#E2D3A6"
                    strokeWidth: 26

                    PathSvg { path: "M 140 590 C 210 510 420 560 380 470 C 350 410 520 420 560 352" }
                }

                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    strokeColor: "#0F332A"
                    strokeWidth: 7

                    PathSvg { path: "M 560 350 L 560 250" }
                }

                ShapePath {
                    fillColor: "#B9471F"
                    strokeColor: "transparent"

                    PathSvg { path: "M 563 248 L 640 248 L 624 272 L 640 296 L 563 296 Z" }
                }
            }
        }

        Drawing {
            anchors.fill: parent
            anchors.margins: 26
            path: front.path
            visible: front.path !== ""
        }

        HandText {
            color: front.path ? Theme.desk.forest : "#0F332A"
            font.pixelSize: picture.width * 0.1
            font.variableAxes: ({ wght: 700 })
            opacity: front.wordsShown
            text: front.dated
            x: picture.width * 0.06
            y: picture.height * 0.05
        }
    }

    // The frame lies over the picture, since a clipped one would have ragged edges where it lies askew.
    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: Theme.room.card
        border.width: 22
        color: "transparent"
        radius: 10
    }
}
