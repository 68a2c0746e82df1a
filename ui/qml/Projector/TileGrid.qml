import QtQuick

/// A tile a seat: the overview where no goal is in focus. The delegate is a `SeatTile`.
Item {
    id: grid

    property alias model: repeater.model
    property alias delegate: repeater.delegate
    property real unit: 1
    property int page: 0
    property real smallestWidth: 320
    property real smallestHeight: 330

    readonly property real gap: 28
    readonly property int fitAcross: Math.max(1, Math.floor((width + gap) / (smallestWidth * unit + gap)))
    readonly property int fitDown: Math.max(1, Math.floor((height + gap) / (smallestHeight * unit + gap)))
    readonly property int aPage: Math.max(1, Math.min(repeater.count, fitAcross * fitDown))
    readonly property int down: Math.ceil(aPage / fitAcross)
    readonly property int across: Math.ceil(aPage / down)
    readonly property int pages: Math.max(1, Math.ceil(repeater.count / aPage))
    readonly property real tileWidth: (width + gap) / across - gap
    /// A tile is no taller than it has something to show for.
    property real tallest: 10000
    readonly property real tileHeight: Math.min(tallest, (height + gap) / down - gap)
    readonly property real lift: Math.min(60, (height - down * (tileHeight + gap) + gap) / 2)

    Repeater { id: repeater }
}
