import QtQuick
import Theme

/// A line of what happened, which can be taken back from here, and done again.
Item {
    id: line

    required property string key
    required property var item
    property real textSize: 15
    /// What was taken back, and lies in the file still, can be taken out for good from here.
    property bool removable: false

    signal undone(command: string)
    signal redone(command: string)
    signal redactAsked

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
        width: parent.width - (turn.visible ? turn.width : 0) - (remove.visible ? remove.width : 0)
    }

    DeskButton {
        id: remove

        Accessible.description: qsTr("Ordene ligger stadig i filen.")
        Accessible.name: qsTr("Fjern for altid: %1").arg(line.item.text)
        anchors.verticalCenter: parent.verticalCenter
        plain: true
        text: qsTr("Fjern …")
        textSize: line.textSize - 1
        visible: line.removable && line.item.gone !== ""
        x: parent.width - width - (turn.visible ? turn.width : 0) + 6

        onClicked: line.redactAsked()
    }

    DeskButton {
        id: turn

        readonly property bool back: line.item.undo !== ""

        Accessible.name: turn.back ? qsTr("Fortryd: %1").arg(line.item.text) : qsTr("Gør igen: %1").arg(line.item.text)
        anchors.verticalCenter: parent.verticalCenter
        plain: true
        text: turn.back ? qsTr("Fortryd") : qsTr("Gør igen")
        textSize: line.textSize - 1
        visible: turn.back || line.item.redo !== ""
        x: parent.width - width + 6

        onClicked: turn.back ? line.undone(line.item.undo) : line.redone(line.item.redo)
    }
}
