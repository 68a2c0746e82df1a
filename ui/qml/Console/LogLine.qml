import QtQuick
import Theme

/// A line of what happened, which can be taken back from here, and done again.
Item {
    id: line

    required property string key
    required property var item
    property real textSize: 15

    signal undone(command: string)
    signal redone(command: string)

    Accessible.name: line.item.time + " " + line.item.text + (line.item.undone ? ", " + qsTr("fortrudt") : "")
    Accessible.role: Accessible.ListItem
    implicitHeight: words.implicitHeight

    BodyText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: line.item.undone ? Theme.desk.inkSoft : Theme.desk.ink
        font.pixelSize: line.textSize
        font.strikeout: line.item.undone
        text: line.item.time + "  " + line.item.text
        width: parent.width - (back.visible ? back.width : 0) - (again.visible ? again.width : 0)
    }

    DeskButton {
        id: back

        Accessible.name: qsTr("Fortryd: %1").arg(line.item.text)
        anchors.verticalCenter: parent.verticalCenter
        plain: true
        text: qsTr("Fortryd")
        textSize: line.textSize - 1
        visible: line.item.undo !== ""
        x: parent.width - width + 6

        onClicked: line.undone(line.item.undo)
    }

    DeskButton {
        id: again

        Accessible.name: qsTr("Gør igen: %1").arg(line.item.text)
        anchors.verticalCenter: parent.verticalCenter
        plain: true
        text: qsTr("Gør igen")
        textSize: line.textSize - 1
        visible: line.item.redo !== ""
        x: parent.width - width + 6

        onClicked: line.redone(line.item.redo)
    }
}
