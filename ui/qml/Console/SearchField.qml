import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// Where one types what is looked for; Esc empties it first.
Basic.TextField {
    id: field

    required property string name

    signal typed(text: string)

    Accessible.name: name
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true
    color: Theme.desk.ink
    font.family: Theme.textFace
    font.pixelSize: 16
    leftPadding: 12
    placeholderText: name
    placeholderTextColor: Theme.desk.inkSoft
    rightPadding: 12
    selectByMouse: true
    selectedTextColor: Theme.desk.ink
    selectionColor: Theme.desk.goldLight

    background: Rectangle {
        antialiasing: true
        border.color: field.activeFocus ? Theme.desk.forest : Theme.desk.edge
        border.width: field.activeFocus ? 2 : 1
        color: "#FFFFFF"
        implicitHeight: 38
        radius: 8
    }

    onTextEdited: typed(text)
}
