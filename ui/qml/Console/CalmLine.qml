import QtQuick
import Theme

/// A sentence that must be read but stops nobody: why something was refused, or how the heart is.
Rectangle {
    id: line

    property string text: ""
    /// Can be taken away by the person; otherwise it goes by itself when all is well.
    property bool dismissable: true

    signal dismissed

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
        width: parent.width - x - (line.dismissable ? ok.width + 12 : 18)
        x: 18
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
