import QtQuick

/// Says how large a text may be so that its longest word is not broken: `size`, from `largest` down to `smallest`.
TextMetrics {
    id: fit

    property string words: ""
    /// How wide a line is.
    property real room: 0
    property real largest: 32
    property real smallest: 28
    // A hair less than it could be, since letters are wider than their share at some sizes.
    readonly property real size: Math.max(smallest, Math.min(largest, Math.floor(largest * room / Math.max(1, advanceWidth)) - 1))

    font.family: Theme.textFace
    font.pixelSize: largest
    font.weight: Font.Bold
    text: words.split(/\s+/).reduce((longest, word) => word.length > longest.length ? word : longest, "")
}
