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
    width: size

    TitleText {
        anchors.centerIn: parent
        color: pill.target ? Theme.desk.ink : "#FFFFFF"
        font.pixelSize: pill.size * (pill.number > 99 ? 0.42 : 0.6)
        text: pill.number
        wrapMode: Text.NoWrap
    }
}
