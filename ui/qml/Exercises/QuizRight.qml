import QtQuick
import QtQuick.Shapes
import Theme

/// "Rigtigt", with a check in a disc: said by word and shape as well as by colour.
Rectangle {
    id: mark

    property real textSize: 36

    antialiasing: true
    color: Theme.desk.forest
    height: textSize * 1.5
    implicitHeight: height
    implicitWidth: words.implicitWidth + textSize * 2.5
    radius: height / 2
    width: implicitWidth

    Rectangle {
        id: disc

        anchors.verticalCenter: parent.verticalCenter
        antialiasing: true
        color: Theme.desk.gold
        height: width
        radius: width / 2
        width: mark.textSize * 1.16
        x: mark.textSize * 0.22
    }

    Shape {
        height: disc.height
        preferredRendererType: Shape.CurveRenderer
        width: disc.width
        x: disc.x
        y: disc.y

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: disc.width * 0.26
            startY: disc.height * 0.52
            strokeColor: Theme.desk.forestDeep
            strokeWidth: disc.width * 0.13

            PathLine { x: disc.width * 0.43; y: disc.height * 0.69 }
            PathLine { x: disc.width * 0.75; y: disc.height * 0.33 }
        }
    }

    BodyText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.desk.forestInk
        font.pixelSize: mark.textSize
        strong: true
        text: qsTr("Rigtigt")
        wrapMode: Text.NoWrap
        x: mark.textSize * 1.7
    }
}
