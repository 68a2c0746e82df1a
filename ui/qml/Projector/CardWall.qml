import QtQuick

/// A wall of cards of different heights, in columns, over as many pages as it takes.
///
/// The delegate is a `WallCard`. The text is the largest of `sizes` that needs no more pages than the smallest would.
Item {
    id: wall

    property alias model: repeater.model
    property alias delegate: repeater.delegate
    /// Text sizes to choose from, falling, and how wide a column of one is at least.
    property var sizes: [44, 36, 30]
    property real columnPerText: 11.5
    property real gap: 34
    property int page: 0
    /// From which side a new card comes: 0 is left, 1 is right.
    property real side: 0

    readonly property int count: repeater.count
    property int pages: 1
    property real textSize: sizes[0]

    property int guessedPages: 1
    property bool laying: false
    property bool ready: false

    onWidthChanged: schedule()
    onHeightChanged: schedule()
    onPageChanged: schedule()
    onSizesChanged: schedule()
    Component.onCompleted: layOut()

    // Many changes of one frame are laid out once. (Qt.callLater would still call when the wall is gone.)
    Timer {
        id: later

        interval: 0
        onTriggered: wall.layOut()
    }

    Repeater {
        id: repeater

        onItemAdded: (index, item) => {
            const card = item as WallCard;
            card.implicitHeightChanged.connect(wall.schedule);
            card.itemChanged.connect(wall.schedule);
            card.indexChanged.connect(wall.schedule);
            wall.schedule();
        }
        onItemRemoved: wall.schedule()
    }

    function schedule() {
        if (!laying)
            later.restart();
    }

    function card(index: int): WallCard {
        return repeater.itemAt(index) as WallCard;
    }

    function layOut() {
        if (width <= 0 || height <= 0)
            return;
        laying = true;
        let choice = guess();
        let places = measure(sizes[choice]);
        while (choice < sizes.length - 1 && (pagesOf(places) > guessedPages || places.some(place => !place.whole))) {
            choice += 1;
            places = measure(sizes[choice]);
        }
        const turned = pagesOf(places);
        const shown = Math.max(0, Math.min(page, turned - 1));
        // Few cards stand in the middle.
        const reach = Math.max(0, ...places.map(place => place.x + place.width));
        const push = turned === 1 ? (width - reach) / 2 : 0;
        const lift = turned === 1 ? Math.max(0, (height - Math.max(0, ...places.map(place => place.bottom))) / 2) : 0;
        for (let i = 0; i < places.length; i++) {
            const item = card(i), place = places[i];
            item.here = place.page === shown;
            item.height = place.bottom - place.y;
            const outside = side < 0.5 ? -place.width - 200 : width + 200;
            const x = place.x + push, y = place.y + Math.min(lift, 60);
            item.put(x, y, ready ? outside : x, y);
        }
        pages = turned;
        ready = true;
        laying = false;
    }

    /// Guess from the lengths of the texts which size is the largest that needs no more pages than the smallest does.
    /// To measure each size would set every text anew for every card that comes.
    function guess(): int {
        const weights = [];
        for (let i = 0; i < repeater.count; i++)
            weights.push({ span: card(i).span, weight: card(i).weight });
        guessedPages = Math.ceil(guessFill(weights, sizes[sizes.length - 1]));
        for (let choice = 0; choice < sizes.length - 1; choice++)
            if (guessFill(weights, sizes[choice]) <= guessedPages)
                return choice;
        return sizes.length - 1;
    }

    /// Guess how many pages the cards fill at a size, with the holes that are left between them.
    function guessFill(weights: var, size: real): real {
        const columns = columnsOf(size);
        const column = (width + gap) / columns - gap;
        let area = 0;
        for (const one of weights) {
            const span = Math.min(one.span, columns), inner = column * span + gap * (span - 1) - 1.6 * size;
            const lines = Math.ceil(one.weight * size * 0.56 / inner);
            area += span * (lines * 1.27 * size + 1.7 * size + gap);
        }
        return area / (columns * height) / 0.86;
    }

    function columnsOf(size: real): int {
        return Math.max(1, Math.floor((width + gap) / (size * columnPerText + gap)));
    }

    function pagesOf(places: var): int {
        return places.length > 0 ? places[places.length - 1].page + 1 : 1;
    }

    /// Give each card its width at a text size, and say where it goes: as far up, then as far left as there is a hole for it; on a new
    /// page where there is none.
    function measure(size: real): var {
        textSize = size;
        const columns = columnsOf(size);
        const used = Math.min(columns, Math.max(1, repeater.count));
        const pitch = (width + gap) / Math.max(used, Math.min(columns, 3));
        const places = [];
        let page = 0, taken = [];
        for (let i = 0; i < repeater.count; i++) {
            const item = card(i);
            const span = Math.min(item.span, used);
            item.width = pitch * span - gap;
            item.tallest = height;
            item.settle();
            const tall = Math.min(item.implicitHeight, height);
            let hole = findHole(taken, span, used, tall);
            if (!hole) {
                page += 1;
                taken = [];
                hole = { column: 0, top: 0 };
            }
            taken.push({ from: hole.column, to: hole.column + span, top: hole.top, bottom: hole.top + tall + gap });
            places.push({
                page: page, x: hole.column * pitch, y: hole.top, width: item.width, bottom: hole.top + tall,
                whole: item.implicitHeight <= height
            });
        }
        return places;
    }

    function findHole(taken: var, span: int, used: int, tall: real): var {
        const tops = [0, ...taken.map(card => card.bottom)].sort((one, other) => one - other);
        for (const top of tops) {
            if (top + tall > height && taken.length > 0)
                return null;
            for (let column = 0; column + span <= used; column++) {
                const free = taken.every(card => card.to <= column || card.from >= column + span
                    || card.bottom <= top || card.top >= top + tall + gap);
                if (free)
                    return { column: column, top: top };
            }
        }
        return null;
    }
}
