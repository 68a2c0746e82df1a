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

    Accessible.name: area.name
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        antialiasing: true
        border.color: area.onDark ? Theme.desk.gold : Theme.desk.focus
        border.width: area.visualFocus ? 3 : 0
        color: area.hovered ? Qt.rgba(0.09, 0.29, 0.23, 0.06) : "transparent"
        radius: area.radius
        z: 2
    }
}
