import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// A small whole number: typed, or stepped by the arrow keys and the two buttons.
Row {
    id: counter

    property int value: 0
    property int most: 99
    property string name: ""
    property alias field: field

    signal chosen(n: int)

    spacing: 4

    DeskButton {
        Accessible.name: qsTr("%1: en færre").arg(counter.name)
        activeFocusOnTab: false
        enabled: counter.value > 0
        leftPadding: 13
        text: "−"

        onClicked: counter.chosen(counter.value - 1)
    }

    Basic.TextField {
        id: field

        Accessible.name: counter.name
        Accessible.role: Accessible.SpinBox
        color: Theme.desk.ink
        font.bold: counter.value > 0
        font.family: Theme.textFace
        font.pixelSize: 17
        height: 40
        horizontalAlignment: TextInput.AlignHCenter
        inputMethodHints: Qt.ImhDigitsOnly
        selectByMouse: true
        selectedTextColor: Theme.desk.ink
        selectionColor: Theme.desk.goldLight
        text: counter.value
        validator: IntValidator { bottom: 0; top: 999 }
        width: 48

        background: Rectangle {
            border.color: field.activeFocus ? Theme.desk.forest : Theme.desk.edge
            border.width: field.activeFocus ? 2 : 1
            color: counter.value > 0 ? Theme.desk.goldLight : "#FFFFFF"
            radius: 8
        }

        Keys.onDownPressed: counter.chosen(Math.max(0, counter.value - 1))
        Keys.onUpPressed: counter.chosen(Math.min(counter.most, counter.value + 1))
        // Not where it is the window that has come back: the next letter would take what has been typed.
        onActiveFocusChanged: if (activeFocus && focusReason !== Qt.ActiveWindowFocusReason) selectAll()
        onTextEdited: counter.chosen(parseInt(text) || 0)
    }

    DeskButton {
        Accessible.name: qsTr("%1: en flere").arg(counter.name)
        activeFocusOnTab: false
        enabled: counter.value < counter.most
        leftPadding: 13
        text: "+"

        onClicked: counter.chosen(counter.value + 1)
    }
}
