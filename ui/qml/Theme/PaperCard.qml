import QtQuick

/// A piece of paper: rounded, with a soft double shadow, a little askew. Content goes on top of it.
Item {
    id: card

    /// Whose tilt it has; empty lies straight.
    property string seed: ""
    property color colour: Theme.room.card

    rotation: seed ? Theme.tilt(seed) : 0

    BorderImage {
        // A picture, since the software renderer draws no shader effects.
        anchors.fill: parent
        anchors.margins: -32
        border { left: 52; top: 52; right: 52; bottom: 52 }
        opacity: Theme.darkRoom ? 0.6 : 1
        source: Qt.resolvedUrl("images/card-shadow.png")
    }

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        color: card.colour
        radius: 10
    }
}
