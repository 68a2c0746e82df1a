import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// A goal's number on its colour, to be typed over.
Basic.TextField {
    id: number

    required property var plan
    property int value: 0
    property int colour: 0
    property string name: ""

    signal committed(number: int)

    function take() {
        text = value;
    }

    Accessible.name: name
    Accessible.role: Accessible.EditableText
    color: Theme.goalInk(colour)
    font.bold: true
    font.family: Theme.titleFace
    font.pixelSize: 18
    horizontalAlignment: TextInput.AlignHCenter
    implicitHeight: 36
    implicitWidth: 36
    leftPadding: 2
    rightPadding: 2
    selectByMouse: true
    selectedTextColor: Theme.desk.ink
    selectionColor: Theme.desk.goldLight
    validator: IntValidator { bottom: 1; top: 999 }
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        antialiasing: true
        border.color: Theme.desk.gold
        border.width: number.activeFocus ? 3 : 0
        color: Theme.goal(number.colour)
        radius: 8
    }

    Component.onCompleted: take()
    onActiveFocusChanged: {
        if (activeFocus)
            selectAll();
        else if (!acceptableInput)
            take();
    }
    onEditingFinished: {
        const typed = parseInt(text);
        if (typed > 0 && typed !== value)
            committed(typed);
    }
    onValueChanged: take()

    Connections {
        target: number.plan

        function onSettled() {
            number.take();
        }
    }
}
