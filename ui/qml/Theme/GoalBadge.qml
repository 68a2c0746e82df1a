import QtQuick

/// A goal's number on its colour; a goal is always both.
Rectangle {
    id: badge

    property int number: 0
    property int colour: 0
    property real size: 84

    antialiasing: true
    border.color: Theme.darkRoom ? Theme.room.line : Qt.lighter(Theme.goal(colour), 1.35)
    border.width: Theme.darkRoom ? 2 : 0
    color: Theme.goal(colour)
    height: size
    implicitHeight: size
    implicitWidth: size
    radius: size * 0.22
    width: size

    TitleText {
        anchors.centerIn: parent
        color: Theme.goalInk(badge.colour)
        // A small badge gives its number more of itself, for the back row.
        font.pixelSize: Math.min(badge.size * 0.72, Math.max(badge.size * 0.58, 28))
        text: badge.number > 0 ? badge.number : "–"
        wrapMode: Text.NoWrap
    }
}
