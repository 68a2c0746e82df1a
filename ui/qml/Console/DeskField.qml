import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// One line to type in.
Labelled {
    id: labelled

    property alias text: field.text
    property alias placeholder: field.placeholderText
    property alias field: field

    signal entered

    Basic.TextField {
        id: field

        Accessible.description: labelled.hint
        Accessible.name: labelled.label
        Accessible.role: Accessible.EditableText
        color: Theme.desk.ink
        font.family: Theme.textFace
        font.pixelSize: 17
        leftPadding: 12
        placeholderTextColor: Theme.desk.inkSoft
        rightPadding: 12
        selectByMouse: true
        selectedTextColor: Theme.desk.ink
        selectionColor: Theme.desk.goldLight
        width: labelled.width

        background: Rectangle {
            antialiasing: true
            border.color: field.activeFocus ? Theme.desk.forest : Theme.desk.edge
            border.width: field.activeFocus ? 2 : 1
            color: "#FFFFFF"
            implicitHeight: 42
            radius: 8
        }

        onAccepted: labelled.entered()
    }
}
