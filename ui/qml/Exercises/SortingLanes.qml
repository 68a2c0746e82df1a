pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The two sides with their cards, and between them those that are on neither yet. Cards slide from lane to lane; what
/// does not fit turns pages, all lanes at once.
Item {
    id: lanes

    property alias model: repeater.model
    property int page: 0
    property real unit: 1
    property bool wide: true

    readonly property int count: repeater.count
    property int pages: 1
    property real textSize: 40
    readonly property var sizes: [46, 40, 34, 28].map(size => size * unit)
    /// Between cards; a stamp hangs down into it.
    readonly property real gap: 30 * unit
    readonly property real inset: 22
    readonly property real headHeight: Math.max(tame.implicitHeight, wild.implicitHeight) + 6
    /// Where each lane lies: `{x, width}` by its name, the middle only as long as something lies there.
    property var places: ({ tame: { x: 0, width: 0 }, middle: null, wild: { x: 0, width: 0 } })
    property bool laying: false

    onWidthChanged: schedule()
    onHeightChanged: schedule()
    onPageChanged: schedule()
    onUnitChanged: schedule()
    onHeadHeightChanged: schedule()
    Component.onCompleted: layOut()

    SortingLane {
        id: tame

        height: lanes.height
        side: "tame"
        follows: lanes.anyPlaced("tame")
        unit: lanes.unit
        width: lanes.places.tame.width
        x: lanes.places.tame.x
    }

    SortingLane {
        id: wild

        height: lanes.height
        side: "wild"
        follows: lanes.anyPlaced("wild")
        unit: lanes.unit
        width: lanes.places.wild.width
        x: lanes.places.wild.x
    }

    // Measures what a text takes up, so that the cards themselves are set once, as they are to be.
    CardText {
        id: ruler

        font.pixelSize: 28
        strong: true
        visible: false
    }

    // Many changes of one frame are laid out once.
    Timer {
        id: later

        interval: 0
        onTriggered: lanes.layOut()
    }

    Repeater {
        id: repeater

        delegate: SortingCard {
            textSize: lanes.textSize
            smallest: 28 * lanes.unit
        }

        onItemAdded: (index, item) => {
            const card = item as SortingCard;
            card.itemChanged.connect(lanes.schedule);
            card.indexChanged.connect(lanes.schedule);
            lanes.schedule();
        }
        onItemRemoved: lanes.schedule()
    }

    function schedule() {
        if (!laying)
            later.restart();
    }

    function card(index: int): SortingCard {
        return repeater.itemAt(index) as SortingCard;
    }

    function anyPlaced(side: string): bool {
        for (let i = 0; i < repeater.count; i++)
            if (card(i)?.item.placed === side)
                return true;
        return false;
    }

    function layOut() {
        if (width <= 0 || height <= headHeight + gap)
            return;
        laying = true;
        const lying = { tame: [], middle: [], wild: [] };
        for (let i = 0; i < repeater.count; i++)
            lying[card(i).item.column].push(card(i));
        const found = share(lying), names = Object.keys(lying);
        const packing = size => names.reduce((all, name) => Object.assign(all, { [name]: packed(lying[name], found[name], size) }), {});
        // The largest letters that need no more pages, and no more columns, than the smallest.
        const least = packing(sizes[sizes.length - 1]);
        const fewest = Math.max(...names.map(name => least[name].pages));
        let plan = least;
        for (const size of sizes) {
            textSize = size;
            plan = packing(size);
            if (names.every(name => plan[name].pages <= fewest && plan[name].columns <= least[name].columns && plan[name].whole))
                break;
        }
        places = found;
        pages = Math.max(...Object.values(plan).map(one => one.pages));
        const shown = Math.max(0, Math.min(page, pages - 1));
        for (const name in lying) {
            plan[name].cards.forEach((place, at) => {
                const one = lying[name][at];
                one.here = place.page === shown;
                one.width = place.width;
                one.height = place.height;
                one.put(place.x, place.y, place.x, place.y);
            });
        }
        laying = false;
    }

    /// Share the width out on the lanes: one where nothing lies is narrow, the middle is only there for what lies in it.
    function share(lying: var): var {
        const between = 30, top = headHeight, room = height - top - inset - 60 * (unit - 1);
        const parts = {
            tame: lying.tame.length > 0 || lying.middle.length === 0 ? 1 : 0.55,
            wild: lying.wild.length > 0 || lying.middle.length === 0 ? 1 : 0.55
        };
        if (lying.middle.length === 0) {
            const each = (width - between) / 2;
            return {
                tame: { x: 0, width: each, top: top, room: room }, middle: null,
                wild: { x: each + between, width: each, top: top, room: room }
            };
        }
        const part = (width - 2 * between) / (parts.tame + parts.wild + 1);
        return {
            tame: { x: 0, width: part * parts.tame, top: top, room: room },
            middle: { x: part * parts.tame + between - inset, width: part + 2 * inset, top: 0, room: height - 60 * (unit - 1) },
            wild: { x: part * (parts.tame + 1) + 2 * between, width: part * parts.wild, top: top, room: room }
        };
    }

    /// Pack cards into a lane at a text size: in one column where they fit on a page, else in as many as are wide enough.
    function packed(cards: var, lane: var, size: real): var {
        if (!lane || cards.length === 0)
            return { pages: 1, columns: 1, whole: true, cards: [] };
        const most = Math.max(1, Math.floor((lane.width - 2 * inset + 26) / (size * 9.5 + 26)));
        let best = null;
        for (let columns = 1; columns <= most; columns++) {
            const tried = packedIn(cards, lane, size, columns);
            if (!best || (tried.pages < best.pages && tried.whole >= best.whole))
                best = tried;
            if (best.pages === 1)
                break;
        }
        return best;
    }

    function packedIn(cards: var, lane: var, size: real, columns: int): var {
        const across = 26, cardWidth = (lane.width - 2 * inset + across) / columns - across;
        const found = [];
        let page = 0, tops = Array(columns).fill(0), whole = true;
        for (const one of cards) {
            const tall = measured(one, cardWidth, size);
            let column = tops.indexOf(Math.min(...tops));
            if (tops[column] > 0 && tops[column] + tall > lane.room) {
                page += 1;
                tops = Array(columns).fill(0);
                column = 0;
            }
            whole = whole && tall <= lane.room;
            found.push({
                page: page, x: lane.x + inset + column * (cardWidth + across), y: lane.top + tops[column], width: cardWidth,
                height: Math.min(tall, lane.room)
            });
            tops[column] += tall + gap;
        }
        return { pages: page + 1, columns: columns, whole: whole, cards: found };
    }

    /// How tall a card is at a width and text size. Votes do not change it, so it is measured once.
    function measured(one: SortingCard, cardWidth: real, size: real): real {
        const key = `${Math.round(cardWidth)}/${size}`;
        const kept = one.heightsOf(one.item.text);
        if (kept[key] === undefined) {
            ruler.font.pixelSize = size;
            ruler.width = cardWidth - 2 * one.edge(size);
            ruler.text = one.item.text;
            kept[key] = ruler.implicitHeight + one.around(size);
        }
        return kept[key];
    }
}
