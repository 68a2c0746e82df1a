import QtQuick
import Projector

/// The pieces of the case in the order of their numbers, row by row, over as many pages as it takes. The delegate is a
/// `WallCard`. The text is the largest of `sizes` that needs no more pages than the smallest.
Item {
    id: wall

    property alias model: repeater.model
    property alias delegate: repeater.delegate
    property var sizes: [44, 36, 28]
    property int mostColumns: 1
    /// How wide a column of one is at least, in parts of the text's size.
    property real columnPerText: 12
    property real gap: 20
    property int page: 0

    readonly property int count: repeater.count
    property int pages: 1
    property real textSize: sizes[0]
    property bool laying: false

    onWidthChanged: schedule()
    onHeightChanged: schedule()
    onPageChanged: schedule()
    onSizesChanged: schedule()
    Component.onCompleted: layOut()

    // Many changes of one frame are laid out once.
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
        const fewest = measured(sizes[sizes.length - 1]).pages;
        let plan = null;
        for (const size of sizes) {
            plan = measured(size);
            if (plan.pages <= fewest && plan.whole)
                break;
        }
        pages = plan.pages;
        const shown = Math.max(0, Math.min(page, pages - 1));
        // Few pieces stand a little down from the title.
        const lift = pages === 1 ? Math.min(70, (height - plan.bottom) / 2) : 0;
        plan.places.forEach((place, at) => {
            const one = card(at);
            one.here = place.page === shown;
            one.height = place.height;
            one.put(place.x, place.y + lift, place.x, place.y + lift);
        });
        laying = false;
    }

    /// Give each piece its width at a text size, and say where it goes.
    function measured(size: real): var {
        textSize = size;
        const columns = Math.max(1, Math.min(mostColumns, Math.floor((width + gap) / (size * columnPerText + gap))));
        const across = (width + gap) / columns;
        const places = [];
        let page = 0, top = 0, whole = true;
        for (let first = 0; first < repeater.count; first += columns) {
            const last = Math.min(first + columns, repeater.count);
            let tall = 0;
            for (let i = first; i < last; i++) {
                card(i).tallest = height;
                card(i).width = across - gap;
                tall = Math.max(tall, card(i).implicitHeight);
            }
            whole = whole && tall <= height;
            tall = Math.min(tall, height);
            if (top > 0 && top + tall > height) {
                page += 1;
                top = 0;
            }
            for (let i = first; i < last; i++)
                places.push({ page: page, x: (i - first) * across, y: top, height: tall });
            top += tall + gap;
        }
        return { pages: page + 1, whole: whole, places: places, bottom: top - gap };
    }
}
