pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// A row a group, the highest mark first: where it stood, where it stands, and the way between. More groups turn pages.
Item {
    id: rows

    required property var ends
    required property BarometerNumbers numbers
    property alias model: repeater.model
    property real unit: 1
    property bool again: false
    property string seat: ""
    property int page: 0

    readonly property real line: 62 * unit
    readonly property real gap: 56
    /// What the scale below the rows takes: the words of its ends go over two lines where they are many.
    readonly property real below: 56 + (Math.max((ends.low ?? "").length, (ends.high ?? "").length) > 12 ? 120 : 80) * unit
    readonly property int fitDown: Math.max(1, Math.floor((height - below) / line))
    /// Two columns where that saves a page and each is wide enough for a name and a road.
    readonly property int columns: repeater.count > fitDown && width >= 1640 * unit && !longNames ? 2 : 1
    /// Some name would not stand whole in half the width.
    property bool longNames: false
    readonly property real columnWidth: (width - (columns - 1) * gap) / columns
    readonly property int pages: Math.max(1, Math.ceil(repeater.count / (fitDown * columns)))
    /// No more rows in a column than it takes to have as many in each.
    readonly property int down: Math.max(1, Math.ceil(repeater.count / (pages * columns)))
    readonly property real nameWidth: columnWidth * (columns > 1 ? 0.39 : 0.34)
    readonly property real toldWidth: (again && columns === 1 ? 180 : 84) * unit
    readonly property real roadWidth: columnWidth - nameWidth - toldWidth - 2 * 16

    onDownChanged: later.restart()
    onColumnWidthChanged: later.restart()
    onPagesChanged: later.restart()
    Component.onCompleted: layOut()

    Timer {
        id: later

        interval: 0
        onTriggered: rows.layOut()
    }

    function layOut() {
        const found = [];
        for (let i = 0; i < repeater.count; i++) {
            const row = repeater.itemAt(i) as BarometerRow;
            if (row)
                found.push(row);
        }
        const half = (width - gap) / 2 * 0.39 - 62 * unit;
        longNames = found.some(row => row.nameLength > 1.75 * half || row.wordLength > half);
        const height = row => typeof row.item.mark === "number" ? row.item.mark : -Infinity;
        found.sort((one, other) => height(other) - height(one) || one.item.name.localeCompare(other.item.name));
        found.forEach((row, at) => {
            const place = at % (down * columns);
            const x = Math.floor(place / down) * (columnWidth + gap), y = place % down * line;
            row.sheet = Math.floor(at / (down * columns));
            row.put(x, y, x, y);
        });
    }

    Repeater {
        id: repeater

        onItemAdded: (index, item) => {
            (item as BarometerRow).itemChanged.connect(later.restart);
            later.restart();
        }
        onItemRemoved: later.restart()

        BarometerRow {
            again: rows.again
            brief: rows.columns > 1
            dimmed: rows.seat !== "" && rows.seat !== item.seat
            ends: rows.ends
            height: rows.line
            here: sheet === rows.page
            inset: road.inset
            nameWidth: rows.nameWidth
            numbers: rows.numbers
            toldWidth: rows.toldWidth
            trackWidth: rows.roadWidth
            trackX: road.x
            unit: rows.unit
            width: rows.columnWidth
        }
    }

    BarometerRoad {
        id: road

        ends: rows.ends
        inset: 30
        numbers: rows.numbers
        unit: rows.unit
        // Large letters leave no room for both the empty road and the words above it.
        visible: repeater.count > 0 || rows.unit < 1.25
        width: rows.roadWidth
        x: rows.nameWidth + 16
        y: rows.down * rows.line + 10
    }

    BarometerRoad {
        ends: rows.ends
        inset: road.inset
        numbers: rows.numbers
        unit: rows.unit
        visible: rows.columns > 1
        width: rows.roadWidth
        x: rows.columnWidth + rows.gap + road.x
        y: road.y
    }

    EmptyNote {
        text: qsTr("Det første mærke står her, så snart det er sat.")
        title: qsTr("Stil jer på linjen")
        unit: rows.unit
        visible: repeater.count === 0
    }
}
