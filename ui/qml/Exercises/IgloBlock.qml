import QtQuick
import Theme

/// A block of snow with a level's letter.
Rectangle {
    id: block

    property string level: ""
    property real size: 72

    antialiasing: true
    border.color: Theme.room.mechanismLine
    border.width: Theme.darkRoom ? 2 : 0
    color: Theme.desk.forest
    height: size
    implicitHeight: size
    implicitWidth: size
    radius: size * 0.2
    width: size

    TitleText {
        anchors.centerIn: parent
        color: "#FFFFFF"
        font.pixelSize: Math.max(28, block.size * 0.62)
        text: IgloLevels.letters[block.level] ?? ""
        wrapMode: Text.NoWrap
    }
}
