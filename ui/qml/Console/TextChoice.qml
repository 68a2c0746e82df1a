import QtQuick
import Theme

/// A card whose text is one of several to choose among.
PressArea {
    id: choice

    property bool on: false
    property int colour: 0
    property string number: ""

    Accessible.role: Accessible.RadioButton
    checkable: true
    isOn: on
    implicitHeight: Math.max(44, words.implicitHeight + 22)
    name: number + " " + text

    Keys.onSpacePressed: click()

    Panel {
        anchors.fill: parent
        border.color: choice.on ? Theme.desk.forest : Theme.desk.line
        border.width: choice.on ? 2 : 1
        color: choice.on ? Theme.desk.mechanism : "#FFFFFF"
        z: -1
    }

    Rectangle {
        antialiasing: true
        border.color: Theme.desk.forest
        border.width: 2
        color: "#FFFFFF"
        height: 18
        radius: 9
        width: 18
        x: 12
        y: 13

        Rectangle {
            anchors.centerIn: parent
            antialiasing: true
            color: Theme.desk.forest
            height: 10
            radius: 5
            visible: choice.on
            width: 10
        }
    }

    NumberPill {
        id: pill

        colour: choice.colour
        number: choice.number
        textSize: 14
        x: 40
        y: 11
    }

    BodyText {
        id: words

        color: Theme.desk.ink
        font.pixelSize: 16
        text: choice.text
        width: parent.width - x - 12
        x: pill.x + pill.width + 10
        y: 11
    }
}
