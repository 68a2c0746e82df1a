pragma ComponentBehavior: Bound
import QtQuick

/// A goal's igloo: a course a level, each with its actions as cards. Where a course has more than it holds, pages turn.
Item {
    id: igloo

    property alias model: repeater.model
    property var levels: []
    property bool marked: true
    /// The groups that share this igloo.
    property var groups: []
    property bool wide: true
    property int page: 0
    property int pages: 1
    property real unit: 1

    readonly property int count: repeater.count
    readonly property real gap: 14
    /// From a course's edge to its cards.
    readonly property real rim: 10
    readonly property real label: (wide ? 350 : 270) * Math.min(unit, 1.4)
    property real textSize: 34
    property var bands: []
    property bool laying: false
    property bool ready: false

    onWidthChanged: later.restart()
    onHeightChanged: later.restart()
    onPageChanged: later.restart()
    onLevelsChanged: later.restart()
    onUnitChanged: later.restart()
    Component.onCompleted: layOut()

    // Many changes of one frame are laid out once.
    Timer {
        id: later

        interval: 0
        onTriggered: igloo.layOut()
    }

    Repeater {
        model: igloo.bands

        IgloBand {
            required property var modelData

            empty: modelData.empty
            leftBy: igloo.marked && igloo.groups.length > 1 ? igloo.groups.filter(group => group.gaps.includes(modelData.level)).map(group => group.name).join(", ") : ""
            height: modelData.height
            label: igloo.label
            level: modelData.level
            marked: igloo.marked
            odd: modelData.odd
            roof: modelData.roof
            unit: igloo.unit
            wide: igloo.wide
            width: modelData.width
            x: modelData.x
            y: modelData.y
        }
    }

    Repeater {
        id: repeater

        delegate: IgloCard {
            smallest: 28 * igloo.unit
            textSize: igloo.textSize
            z: 1
        }

        onItemAdded: (index, item) => {
            (item as IgloCard).itemChanged.connect(later.restart);
            later.restart();
        }
        onItemRemoved: later.restart()
    }

    function card(index: int): IgloCard {
        return repeater.itemAt(index) as IgloCard;
    }

    function layOut() {
        if (width <= 0 || height <= 0)
            return;
        const there = {};
        for (const level of levels)
            there[level] = [];
        for (let i = 0; i < repeater.count; i++) {
            const one = card(i);
            if (there[one.item.level])
                there[one.item.level].push(one);
        }
        bands = coursesOf(there);
        const sizes = [34, 31, 28].map(size => size * unit);
        const fewest = packed(there, sizes[sizes.length - 1]).pages;
        let best = null;
        for (const size of sizes) {
            best = packed(there, size);
            textSize = size;
            if (best.pages <= fewest && best.whole)
                break;
        }
        pages = best.pages;
        const shown = Math.max(0, Math.min(page, pages - 1));
        for (const place of best.places) {
            const one = place.card;
            one.here = place.page === shown;
            one.width = place.width;
            one.height = place.height;
            one.put(place.x, place.y, ready ? -place.width - 200 : place.x, place.y);
        }
        ready = true;
    }

    /// The courses from above: those without cards are low, the others share the height; further down they are wider.
    function coursesOf(there: var): var {
        const low = Math.min(112 * unit, (height + gap) / levels.length - gap);
        const filled = levels.filter(level => there[level].length > 0).length;
        const rest = height - (levels.length - filled) * low - (levels.length - 1) * gap;
        const high = filled > 0 ? Math.min(rest / filled, 250 * unit) : 0;
        const whole = filled * high + (levels.length - filled) * low + (levels.length - 1) * gap;
        let y = Math.max(0, (height - whole) / 2);
        return levels.map((level, at) => {
            const share = levels.length > 1 ? (levels.length - 1 - at) / (levels.length - 1) : 0;
            const inset = width * 0.05 * share * share;
            const empty = there[level].length === 0;
            const band = { level: level, empty: empty, roof: at === 0, odd: at % 2 === 1, x: inset, y: y, width: width - 2 * inset, height: empty ? low : high };
            y += band.height + gap;
            return band;
        });
    }

    /// Where each card lies at a text size, how many pages that takes, and whether each has room for a whole line.
    function packed(there: var, size: real): var {
        const places = [];
        let most = 1, whole = true;
        for (const band of bands) {
            if (band.empty)
                continue;
            const left = band.x + label, inside = band.width - label - (band.roof ? 46 : 20);
            const columns = Math.max(1, Math.floor((inside + gap) / (320 * Math.min(unit, 1.4) + gap)));
            const pitch = (inside + gap) / columns;
            const rows = Math.max(1, Math.floor((band.height - 2 * rim + gap) / (170 * unit + gap)));
            const tall = (band.height - 2 * rim + gap) / rows - gap;
            let page = 0, row = 0, column = 0;
            for (const one of there[band.level]) {
                const span = spanOf(one, size, pitch, columns, tall);
                if (column + span > columns) {
                    column = 0;
                    row += 1;
                }
                if (row === rows) {
                    row = 0;
                    page += 1;
                }
                places.push({
                    card: one, page: page, x: left + column * pitch, y: band.y + rim + row * (tall + gap),
                    width: span * pitch - gap, height: tall
                });
                column += span;
                whole = whole && linesOf(one, size, tall) >= 1;
            }
            most = Math.max(most, page + 1);
        }
        return { places: places, pages: most, whole: whole };
    }

    /// Over how many columns a card lies so that its words have room; the longest end in "…" and are held up whole.
    function spanOf(one: IgloCard, size: real, pitch: real, columns: int, tall: real): int {
        const lines = Math.max(1, linesOf(one, size, tall));
        for (let span = 1; span < Math.min(3, columns); span++) {
            const inner = span * pitch - gap - 2 * one.edge;
            const needed = one.item.action.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length * size * 0.56 / inner)), 0);
            if (needed <= lines)
                return span;
        }
        return Math.min(3, columns);
    }

    /// How many lines of its action a card of that height has room for.
    function linesOf(one: IgloCard, size: real, tall: real): int {
        const small = 28 * unit * 1.25;
        const foot = one.item.who || one.item.when ? small : 0, head = one.item.group ? small : 0;
        return Math.floor((tall - 2 * one.rim - foot - head) / (one.line * size / one.textSize));
    }
}
