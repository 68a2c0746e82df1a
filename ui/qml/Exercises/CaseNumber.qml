import QtQuick
import Theme

/// The number of a mechanism in the case: round for practice, square for the target group.
Rectangle {
    id: pill

    property int number: 0
    property bool target: false
    property real size: 60

    antialiasing: true
    color: target ? Theme.desk.gold : Theme.desk.forest
    height: size
    radius: target ? size * 0.2 : size / 2
    width: Math.max(size, figure.width + size * 0.4)

    TitleText {
        id: figure

        anchors.centerIn: parent
        color: pill.target ? Theme.desk.ink : "#FFFFFF"
        font.pixelSize: Math.ceil(pill.size * 0.66)
        text: pill.number
        wrapMode: Text.NoWrap
    }
}
