import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// Several lines to type in; Tab goes on to the next field.
Labelled {
    id: labelled

    property alias text: area.text
    property alias placeholder: area.placeholderText
    property alias field: area
    property real least: 96

    Basic.TextArea {
        id: area

        Accessible.description: labelled.hint
        Accessible.name: labelled.label
        Accessible.role: Accessible.EditableText
        color: Theme.desk.ink
        font.family: Theme.textFace
        font.pixelSize: 17
        height: Math.max(labelled.least, implicitHeight)
        padding: 12
        placeholderTextColor: Theme.desk.inkSoft
        selectByMouse: true
        selectedTextColor: Theme.desk.ink
        selectionColor: Theme.desk.goldLight
        textFormat: TextEdit.PlainText
        width: labelled.width
        wrapMode: TextEdit.Wrap

        background: Rectangle {
            antialiasing: true
            border.color: area.activeFocus ? Theme.desk.forest : Theme.desk.edge
            border.width: area.activeFocus ? 2 : 1
            color: "#FFFFFF"
            radius: 8
        }

        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
}
