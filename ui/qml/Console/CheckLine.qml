import QtQuick
import Theme

/// Something that is on or off, with what it means below it.
PressArea {
    id: line

    property string hint: ""
    property bool on: false

    signal chosen(on: bool)

    Accessible.description: hint
    Accessible.role: Accessible.CheckBox
    checkable: true
    isOn: on
    implicitHeight: words.implicitHeight + 20

    onClicked: chosen(!on)

    Rectangle {
        id: box

        antialiasing: true
        border.color: Theme.desk.forest
        border.width: 2
        color: line.on ? Theme.desk.forest : "#FFFFFF"
        height: 22
        radius: 6
        width: 22
        x: 8
        y: 11

        Image {
            anchors.centerIn: parent
            height: 11
            source: Qt.resolvedUrl("images/check-light.svg")
            sourceSize: Qt.size(26, 22)
            visible: line.on
            width: 13
        }
    }

    Column {
        id: words

        spacing: 3
        width: parent.width - x - 8
        x: 42
        y: 10

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 17
            strong: true
            text: line.name
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: line.hint
            visible: text !== ""
            width: parent.width
        }
    }
}
