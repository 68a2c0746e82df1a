import QtQuick
import Theme

/// The last word on a statement, stamped: its side by sign, word and shape (square for tame, round for wild).
Rectangle {
    id: stamp

    property string side: ""
    property real textSize: 28
    readonly property bool wild: side === "wild"
    readonly property color ink: wild ? Theme.desk.goldInk : Theme.desk.forest

    antialiasing: true
    border.color: ink
    border.width: 5
    color: wild ? Theme.desk.goldLight : "#E6EFE9"
    height: textSize * 1.9
    radius: wild ? height / 2 : 6
    rotation: -5
    width: row.width + textSize * 1.3

    Row {
        id: row

        anchors.centerIn: parent
        spacing: stamp.textSize * 0.35

        SortingSign {
            anchors.verticalCenter: parent.verticalCenter
            colour: stamp.ink
            side: stamp.side
            size: stamp.textSize * 1.15
        }

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: stamp.ink
            font.capitalization: Font.AllUppercase
            font.letterSpacing: 2
            font.pixelSize: stamp.textSize
            strong: true
            text: stamp.wild ? qsTr("Vildt") : qsTr("Tamt")
            wrapMode: Text.NoWrap
        }
    }

    NumberAnimation on scale {
        duration: Theme.quick
        easing.type: Easing.OutBack
        from: Theme.reducedMotion ? 1 : 1.6
        running: stamp.visible
        to: 1
    }
}
