import QtQuick

/// Running text. What people write is never read as markup, and each text finds its own direction.
Text {
    property bool strong: false

    color: Theme.room.ink
    font.family: Theme.textFace
    font.pixelSize: 28
    font.weight: strong ? Font.Bold : Font.Normal
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
