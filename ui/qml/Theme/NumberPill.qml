import QtQuick

/// A card's number ("T3", "M1") in the colour of its goal.
Rectangle {
    id: pill

    property string number: ""
    /// Index of the goal's colour.
    property int colour: 0
    property real textSize: 28

    antialiasing: true
    color: Theme.goal(colour)
    height: label.implicitHeight + textSize * 0.22
    implicitHeight: height
    implicitWidth: Math.max(height * 1.35, label.implicitWidth + textSize * 0.9)
    radius: height / 2
    width: implicitWidth

    BodyText {
        id: label

        anchors.centerIn: parent
        color: Theme.goalInk(pill.colour)
        font.pixelSize: pill.textSize
        strong: true
        text: pill.number
        wrapMode: Text.NoWrap
    }
}
