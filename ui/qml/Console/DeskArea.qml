import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// Several lines to type in. Ctrl+Enter is what the sheet's button does; Tab goes on.
Labelled {
    id: labelled

    property alias text: area.text
    property alias placeholder: area.placeholderText
    property alias field: area
    property real least: 96

    signal entered

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
            border.color: area.activeFocus ? Theme.desk.forest : Theme.desk.line
            border.width: area.activeFocus ? 2 : 1
            color: "#FFFFFF"
            radius: 8
        }

        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onPressed: event => {
            if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
                labelled.entered();
                event.accepted = true;
            }
        }
    }
}
