import QtQuick

/// Titles and figures. The face is one variable file: its axes choose the weight, `font.weight` would not.
Text {
    property int weight: 800

    color: Theme.room.ink
    font.family: Theme.titleFace
    font.pixelSize: 52
    font.variableAxes: ({ wght: weight, opsz: 96, wdth: 100 })
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
