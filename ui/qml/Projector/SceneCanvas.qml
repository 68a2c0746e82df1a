import QtQuick

/// What a scene must know of the surface it is drawn on. Lengths are in virtual pixels: the canvas is 1080 high.
QtObject {
    property real width: 1920
    property real height: 1080
    /// 16:9 and wider; otherwise 4:3, where scenes lay themselves out anew and not only smaller.
    property bool wide: true
    /// How much larger than designed all text must be for the back row. A scene multiplies its sizes with it and turns
    /// more pages; it never goes below 28 of these.
    property real unit: 1
    /// How wide a QR code should be to be scanned from the back row; a scene makes it as large as it has room for.
    property real code: 0
    /// How many ms a change may wait for the next before things are laid out anew: the preview need not follow each one,
    /// and lays out when what the room sees has come to rest.
    property int patience: 0
    /// The page the facilitator asks for; a scene shows the nearest it has.
    property int page: 0
    /// Space to the left and right edge.
    readonly property real margin: 64
    /// Real pixels in one virtual pixel.
    property real factor: 1
    /// How Danish or English dates are written.
    property var locale: Qt.locale("da_DK")
}
