import QtQuick

/// A card on a `CardWall`: one row of its model.
Placed {
    required property string key
    required property var item
    required property int index
    /// Over how many columns it lies; the longer the text, the wider.
    property int span: 1
    /// How many characters its text is about as high as.
    property real weight: 0
    /// No page is taller than this.
    property real tallest: Infinity

    /// Called when the width and the text size are set and the height is about to be read: for a card that lays out
    /// parts of its own.
    function settle() {
    }
}
