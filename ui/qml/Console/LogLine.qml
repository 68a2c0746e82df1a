import QtQuick
import Theme

/// A line of what happened, which can be taken back from here.
Item {
    id: line

    required property string key
    required property var item

    signal undone(command: string)

    implicitHeight: words.height + (back.visible ? back.height : 0)

    BodyText {
        id: words

        color: line.item.undone ? Theme.desk.inkSoft : Theme.desk.ink
        font.pixelSize: 15
        font.strikeout: line.item.undone
        text: line.item.time + "  " + line.item.text
        width: parent.width
    }

    DeskButton {
        id: back

        Accessible.name: qsTr("Fortryd: %1").arg(line.item.text)
        plain: true
        text: qsTr("Fortryd")
        textSize: 14
        visible: line.item.undo !== ""
        x: -6
        y: words.height - 2

        onClicked: line.undone(line.item.undo)
    }
}
