import QtQuick

/// What is written by hand: postcards.
Text {
    color: Theme.room.cardInk
    font.family: Theme.handFace
    font.pixelSize: 46
    font.variableAxes: ({ wght: 500 })
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
