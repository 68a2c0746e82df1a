import QtQuick
import Theme

/// A sentence that must be read but stops nobody: why something was refused, how the heart is, or what was done just now.
Rectangle {
    id: line

    property string text: ""
    /// Can be taken away by the person; otherwise it goes by itself when all is well.
    property bool dismissable: true

    /// The command that can be taken back from here; empty for none.
    property string undo: ""

    /// The file that was written, whose folder can be opened from here; empty for none.
    property string file: ""

    signal dismissed
    signal shown(file: string)
    signal undone(command: string)

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    antialiasing: true
    border.color: Theme.desk.gold
    border.width: 1
    color: "#FFF3CF"
    implicitHeight: Math.max(44, words.implicitHeight + 22)
    radius: 10
    visible: text !== ""

    BodyText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.desk.ink
        font.pixelSize: 16
        text: line.text
        width: parent.width - x - (line.dismissable ? ok.width + 12 : 18) - (back.visible ? back.width + 4 : 0) - (folder.visible ? folder.width + 4 : 0)
        x: 18
    }

    DeskButton {
        id: back

        Accessible.name: qsTr("Fortryd: %1").arg(line.text)
        anchors { right: ok.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
        plain: true
        text: qsTr("Fortryd")
        visible: line.undo !== ""

        onClicked: line.undone(line.undo)
    }

    DeskButton {
        id: folder

        anchors { right: ok.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
        plain: true
        text: qsTr("Åbn mappen")
        visible: line.file !== ""

        onClicked: line.shown(line.file)
    }

    DeskButton {
        id: ok

        Accessible.name: qsTr("Luk beskeden")
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        plain: true
        text: qsTr("Luk")
        visible: line.dismissable

        onClicked: line.dismissed()
    }
}
