import QtQuick
import Theme

/// A white sheet of paper that something stands on.
Rectangle {
    property bool warns: false

    antialiasing: true
    border.color: warns ? Theme.desk.gold : Theme.desk.line
    border.width: warns ? 2 : 1
    color: "#FFFFFF"
    radius: 12
}
