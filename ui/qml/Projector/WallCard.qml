import QtQuick

/// A card on a `CardWall`: one row of its model.
Placed {
    required property string key
    required property var item
    required property int index
    /// Over how many columns it lies; the longer the text, the wider.
    property int span: 1
}
