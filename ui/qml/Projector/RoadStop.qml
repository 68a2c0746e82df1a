import QtQuick
import Theme

/// One step along the road: its dot and, below it, when it is expected.
Placed {
    id: stop

    required property string key
    required property var item
    required property int index
    property real textSize: 28
    property real room: 300

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        color: Theme.desk.forest
        height: 34
        radius: 17
        width: 34
    }

    Rectangle {
        antialiasing: true
        color: Theme.room.label
        height: label.implicitHeight + 12
        radius: 12
        visible: label.text !== ""
        width: label.width + 32
        x: -width / 2
        y: 40

        BodyText {
            id: label

            anchors.centerIn: parent
            color: Theme.room.ink
            elide: Text.ElideRight
            font.pixelSize: stop.textSize
            maximumLineCount: 1
            strong: true
            text: stop.item.when
            width: Math.min(implicitWidth, stop.room - 40)
            wrapMode: Text.NoWrap
        }
    }
}
