import QtQuick
import Theme

/// A line of what happened, which can be taken back from here.
Item {
    id: line

    required property string key
    required property var item

    signal undone(command: string)

    implicitHeight: words.height

    BodyText {
        id: words

        color: line.item.undone ? Theme.desk.inkSoft : Theme.desk.ink
        font.pixelSize: 15
        font.strikeout: line.item.undone
        text: line.item.time + "  " + line.item.text
        width: parent.width - (back.visible ? back.width : 0)
    }

    DeskButton {
        id: back

        Accessible.name: qsTr("Fortryd: %1").arg(line.item.text)
        plain: true
        text: qsTr("Fortryd")
        textSize: 14
        visible: line.item.undo !== ""
        x: parent.width - width + 6
        y: (18 - height) / 2

        onClicked: line.undone(line.item.undo)
    }
}
