import QtQuick
import QtQuick.Templates as T
import Theme

/// Anything that can be pressed by mouse and keyboard but looks like what it is: a row, a card.
T.AbstractButton {
    id: area

    required property string name
    property real radius: 10
    /// Stands on the dark bar.
    property bool onDark: false
    /// Of what is `checkable`: whether it is chosen. What is told to a screen reader that is put on later is the button's
    /// own state, so the attached one would not do.
    property bool isOn: false

    Accessible.name: area.name
    Accessible.role: Accessible.Button
    checked: isOn
    focusPolicy: Qt.StrongFocus

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    // A press only asks: what then stands is told anew.
    onToggled: checked = Qt.binding(() => area.isOn)

    background: Rectangle {
        antialiasing: true
        border.color: area.onDark ? Theme.desk.gold : Theme.desk.focus
        border.width: area.visualFocus ? 3 : 0
        color: area.hovered ? Qt.rgba(0.09, 0.29, 0.23, 0.06) : "transparent"
        radius: area.radius
        z: 2
    }
}
