pragma ComponentBehavior: Bound
import QtQuick

/// The road to the goal: signs above their steps, the mechanisms below joined to them by lines, and what is not laid
/// yet. Where it does not fit it goes on over pages.
Item {
    id: road

    required property var room
    required property SceneCanvas canvas
    property int page: 0
    readonly property int colour: room.seat.colour ?? 0
    property int pages: 1
    readonly property bool empty: steps.count === 0 && cards.count === 0

    property real textSize: 28 * canvas.unit
    property bool laying: false
    property bool ready: false
    /// The seat whose cards lie here. Another's are laid at once: patience is for what moves among what is seen.
    property int laidFor: -1
    property string roadPath: "M 0 0"
    property string linkPath: "M 0 0"
    property string stemPath: "M 0 0"
    property bool flagged: true
    property int hidden: 0

    onWidthChanged: road.soon()
    onHeightChanged: road.soon()
    onPageChanged: road.soon()
    Component.onCompleted: layOut()

    Timer {
        id: later

        interval: road.laidFor === road.room.seat.number ? road.canvas.patience : 0
        onTriggered: road.layOut()
    }

    RoadPlan {
        id: plan

        height: road.height
        large: road.canvas.unit > 1.15
        margin: road.canvas.margin
        mechanisms: boxes.count > 0
        steps: steps.count > 0
        width: road.width
    }

    RoadLinks { id: linking; anchors.fill: parent; path: road.linkPath }

    RoadGround {
        anchors.fill: parent
        factor: road.canvas.factor
        path: road.roadPath
        stems: road.stemPath
        visible: !road.empty
    }

    Flag {
        colour: road.colour
        number: road.room.seat.number ?? 0
        visible: road.flagged && !road.empty
        x: plan.width - plan.margin - 140
        y: plan.roadY - plan.wave + 8
    }

    RoadPile {
        id: pile

        height: plan.zoneHeight
        hidden: road.hidden
        textSize: road.textSize
        visible: plan.waiting
        width: plan.mechanisms ? plan.boxWidth : plan.width - 2 * plan.margin
        x: plan.width - plan.margin - width
        y: plan.zoneY
    }

    Repeater {
        id: steps

        model: road.room.steps
        onItemAdded: road.soon()
        onItemRemoved: road.soon()

        RoadStop {
            textSize: road.textSize
            onIndexChanged: road.soon()
        }
    }

    Repeater {
        id: boxes

        model: road.room.mechanisms
        onItemAdded: road.soon()
        onItemRemoved: road.soon()

        Placed {
            id: mechanism

            required property var item
            required property int index
            property alias maxLines: box.maxLines

            implicitHeight: box.implicitHeight
            onImplicitHeightChanged: road.changed()
            onItemChanged: road.changed()

            MechanismBox {
                id: box

                anchors.fill: parent
                colour: road.colour
                item: mechanism.item
                large: plan.large
                textSize: road.textSize
            }
        }
    }

    Repeater {
        id: cards

        model: road.room.cards
        onItemAdded: road.soon()
        onItemRemoved: road.soon()

        RoadCard {
            colour: road.colour
            maxLines: 8
            smallest: 28 * road.canvas.unit
            textSize: road.textSize
            onImplicitHeightChanged: {
                if (!road.laying)
                    fit = "";
                road.changed();
            }
            onIndexChanged: road.changed()
            onItemChanged: {
                fit = "";
                road.changed();
            }
        }
    }

    /// Lay out once for all that changes until then.
    function soon() {
        if (!later.running)
            later.start();
    }

    function changed() {
        if (!laying)
            soon();
    }

    function card(index: int): RoadCard {
        return cards.itemAt(index) as RoadCard;
    }

    function layOut() {
        if (width <= 0 || height <= 0)
            return;
        laying = true;
        const waiting = [], laid = [];
        const stepOf = new Map();
        for (let step = 0; step < steps.count; step++) {
            laid.push([]);
            stepOf.set((steps.itemAt(step) as RoadStop).key, step);
        }
        for (let i = 0; i < cards.count; i++) {
            const step = stepOf.get(card(i).item.step) ?? -1;
            (step < 0 ? waiting : laid[step]).push(i);
        }
        plan.waiting = waiting.length > 0;
        let turned = [], piles = [];
        // Between road and foot whole cards wait only in the smallest text.
        const sizes = plan.waiting && plan.steps && !plan.mechanisms ? [28] : [36, 32, 28];
        for (const size of sizes.map(size => size * canvas.unit)) {
            plan.textSize = size;
            // The guess spares measuring: to set every text anew is what takes time.
            if (size > 28 * canvas.unit && guessColumns(laid) > plan.columns)
                continue;
            textSize = size;
            turned = planned(laid);
            piles = pilePages(waiting);
            if (turned.length === 1 && (plan.steps || piles.length === 1))
                break;
        }
        pages = Math.max(turned.length, steps.count === 0 ? piles.length : 1);
        const shown = Math.max(0, Math.min(page, pages - 1));
        const part = turned[Math.min(shown, turned.length - 1)];
        const stops = plan.stops(part.parts);
        placeSteps(stops, laid);
        placePile(piles[Math.min(shown, piles.length - 1)] ?? [], waiting);
        placeBoxes(part.boxes, stops, laid);
        roadPath = plan.line(stops, shown === 0, part.last);
        flagged = part.last;
        laidFor = cards.count > 0 ? room.seat.number ?? -1 : -1;
        ready = true;
        laying = false;
    }

    /// Guess from the lengths of the texts how many columns the steps take at the plan's text size.
    function guessColumns(laid: var): int {
        const aLine = (plan.cardWidth - 1.6 * plan.textSize) / (plan.textSize * 0.56);
        return laid.reduce((columns, indexes) => {
            const heights = indexes.map(index => {
                const lines = Math.ceil((card(index).item.text ?? "").length / aLine);
                return Math.min(plan.cardsRoom, plan.textSize * (lines * 1.27 + 1.7));
            });
            return columns + plan.stack(heights).length;
        }, 0);
    }

    function joined(lists: var): var {
        return [].concat(...lists);
    }

    /// Measure all at the plan's text size, and give the pages: `{parts, boxes, last}`.
    function planned(laid: var): var {
        const fit = `${plan.textSize}/${plan.cardWidth}/${plan.cardsRoom}/${plan.leastLines}`;
        const lines = Math.max(2, Math.floor((plan.cardsRoom - plan.textSize * 1.9) / (plan.textSize * 1.28)));
        const stacks = laid.map(indexes => {
            const heights = indexes.map(index => {
                const item = card(index);
                // To set a text anew is what takes time, and two hundred of them a frame: only those that read otherwise.
                if (item.fit !== fit) {
                    item.slip = false;
                    item.maxLines = lines;
                    item.width = plan.cardWidth;
                    item.tall = fitted(item, plan.cardsRoom);
                    item.fit = fit;
                }
                return item.tall;
            });
            return plan.stack(heights).map(column => column.map(at => indexes[at]));
        });
        const pages = [], abreast = plan.abreast(), shownOnce = new Set();
        const roads = plan.paginate(stacks);
        const signsOf = [];
        for (let i = 0; i < boxes.count; i++)
            signsOf.push(mechanism(i).item.signs ?? []);
        roads.forEach((parts, number) => {
            const ids = new Set(joined(parts.map(part => joined(part.columns))).map(index => card(index).key));
            const last = number === roads.length - 1;
            const boxes_ = [];
            signsOf.forEach((signs, i) => {
                if (signs.some(sign => ids.has(sign)) || (last && !shownOnce.has(i)))
                    boxes_.push(i);
            });
            boxes_.forEach(index => shownOnce.add(index));
            for (let from = 0; from === 0 || from < boxes_.length; from += abreast)
                pages.push({ parts: parts, boxes: boxes_.slice(from, from + abreast), last: last });
        });
        return pages;
    }

    /// Take away lines until the item is no taller than `room`: some scripts stand taller than ours. Gives its height.
    function fitted(item: var, room: real): real {
        while (item.implicitHeight > room && item.maxLines > plan.leastLines)
            item.maxLines -= 1;
        return Math.min(item.implicitHeight, room);
    }

    function mechanism(index: int): var {
        return boxes.itemAt(index);
    }

    function placeSteps(stops: var, laid: var) {
        const shown = new Set();
        let stems = "";
        for (const stop of stops) {
            const item = steps.itemAt(stop.step) as RoadStop;
            item.here = true;
            item.room = stop.room;
            item.put(stop.x, stop.y, stop.x, stop.y);
            shown.add(stop.step);
            for (const column of stop.columns) {
                // Cards beside the dot stand clear of the road where it climbs.
                let bottom = (stop.columns.length > 1 ? Math.min(stop.y, plan.roadY - plan.wave + 8) : stop.y) - 50;
                for (const index of column.cards.slice().reverse()) {
                    const place = card(index);
                    const tall = Math.min(place.implicitHeight, plan.cardsRoom);
                    place.height = tall;
                    const x = column.x - plan.cardWidth / 2;
                    place.here = true;
                    place.put(x, bottom - tall, ready ? side(x) : x, bottom - tall);
                    bottom -= tall + plan.gap + 8;
                }
                stems += ` M ${stop.x} ${stop.y} L ${column.x} ${stop.columns.length > 1 ? plan.roadY - plan.wave - 44 : stop.y - 52}`;
            }
        }
        for (let step = 0; step < steps.count; step++) {
            if (shown.has(step))
                continue;
            (steps.itemAt(step) as RoadStop).here = false;
            laid[step].forEach(index => card(index).here = false);
        }
        stemPath = stems || "M 0 0";
        // A step that goes on over pages leaves some of its cards on the other one.
        const here = new Set(joined(stops.map(stop => joined(stop.columns.map(column => column.cards)))));
        joined(laid).forEach(index => { if (!here.has(index)) card(index).here = false; });
    }

    /// A card flies in from the side its group sits on.
    function side(x: real): real {
        return (road.room.seat.number ?? 1) * 2 > road.room.seats.count ? width + 100 : -plan.cardWidth - 100;
    }

    /// Fill the pile's box, page by page. Beside mechanisms it holds slips, else whole cards.
    function pilePages(waiting: var): var {
        const pages = [[]];
        const slips = plan.mechanisms;
        const top = plan.textSize * 1.3 + 24, across = slips ? 1 : plan.columns;
        const cardWidth = slips ? pile.width - 44 : (pile.width - 2 * 30 + plan.gap) / across - plan.gap;
        let bottoms = new Array(across).fill(top + (slips ? 0 : 14));
        for (const index of waiting) {
            const item = card(index);
            item.fit = "";
            item.slip = slips;
            // What waits may be brief: it has hung whole on the wall, and will again on the road.
            item.maxLines = Math.max(1, Math.min(4, Math.floor((plan.zoneHeight - top - 14 - plan.textSize * 2) / (plan.textSize * 1.28))));
            item.width = cardWidth;
            const tall = item.implicitHeight;
            let column = bottoms.indexOf(Math.min(...bottoms));
            if (bottoms[column] + tall > plan.zoneHeight - 12 && Math.max(...bottoms) > top + 14) {
                pages.push([]);
                bottoms = new Array(across).fill(top + (slips ? 0 : 14));
                column = 0;
            }
            pages[pages.length - 1].push({
                index: index,
                x: pile.x + (slips ? 22 : 30 + column * (cardWidth + plan.gap)),
                y: pile.y + bottoms[column],
                tall: tall
            });
            bottoms[column] += tall + (slips ? 12 : plan.gap + 6);
        }
        return pages;
    }

    function placePile(shown: var, waiting: var) {
        const here = new Set();
        for (const place of shown) {
            const item = card(place.index);
            item.here = true;
            item.height = place.tall;
            item.put(place.x, place.y, ready ? side(place.x) : place.x, place.y);
            here.add(place.index);
        }
        waiting.forEach(index => { if (!here.has(index)) card(index).here = false; });
        hidden = waiting.length - shown.length;
    }

    /// Stand the mechanisms in the order of their signs along the road, and draw their lines to the signs' steps.
    function placeBoxes(shown: var, stops: var, laid: var) {
        const stopOf = new Map();
        for (const stop of stops)
            for (const column of stop.columns)
                column.cards.forEach(index => stopOf.set(card(index).key, stop));
        const middles = shown.map(index => {
            const linked = (mechanism(index).item.signs ?? []).filter(sign => stopOf.has(sign)).map(sign => stopOf.get(sign));
            const stopsOnce = [...new Set(linked)];
            const sum = stopsOnce.reduce((all, stop) => all + stop.x, 0);
            return { index: index, stops: stopsOnce, middle: stopsOnce.length > 0 ? sum / stopsOnce.length : plan.width };
        }).sort((one, other) => one.middle - other.middle);
        const count = Math.max(1, middles.length);
        const boxWidth = Math.min(plan.textSize * (plan.large ? 22 : 15), (plan.mechanismsRoom + plan.gap) / count - plan.gap);
        const pitch = plan.mechanismsRoom / count;
        let links = "";
        middles.forEach((entry, number) => {
            const item = mechanism(entry.index);
            item.maxLines = Math.max(2, Math.floor((plan.zoneHeight - plan.textSize * 2.9) / (plan.textSize * 1.28)));
            item.width = boxWidth;
            item.height = fitted(item, plan.zoneHeight);
            const x = plan.margin + pitch * (number + 0.5), y = plan.zoneY + (number % 2 && !plan.large && item.height + 14 < plan.zoneHeight ? 14 : 0);
            item.here = true;
            item.put(x - boxWidth / 2, y, x - boxWidth / 2, ready ? height + 60 : y);
            entry.stops.forEach((stop, at) => {
                const from = x + (at - (entry.stops.length - 1) / 2) * 30, drop = (y - stop.y) * 0.55;
                links += ` M ${from} ${y} C ${from} ${y - drop} ${stop.x} ${stop.y + drop} ${stop.x} ${stop.y}`;
            });
        });
        const here = new Set(shown);
        for (let i = 0; i < boxes.count; i++)
            if (!here.has(i))
                mechanism(i).here = false;
        if (linkPath !== (links || "M 0 0")) {
            linkPath = links || "M 0 0";
            linking.appear();
        }
    }
}
