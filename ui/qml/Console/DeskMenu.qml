import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// What can be done with one thing; arrows go through it, Esc lays it away.
Basic.Menu {
    id: menu

    padding: 6

    background: Rectangle {
        antialiasing: true
        border.color: Theme.desk.line
        border.width: 1
        color: "#FFFFFF"
        implicitWidth: 232
        radius: 10
    }
}
