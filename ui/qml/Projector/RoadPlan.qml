import QtQuick

/// The road's arithmetic: which steps stand on which page, and where everything lies on one. It measures and draws
/// nothing; heights come in, places go out, all in virtual pixels.
QtObject {
    id: plan

    property real width: 1920
    property real height: 800
    property real margin: 64
    property real textSize: 28
    /// Letters for a deep room. They take more below the road than above it: a box has a row of numbers over its words.
    property bool large: false
    readonly property int leastLines: large ? 1 : 2
    /// There are mechanisms below the road; signs that wait; steps on the road.
    property bool mechanisms: false
    property bool waiting: false
    property bool steps: true

    readonly property real gap: 26
    readonly property real wave: 24
    readonly property real flagRoom: Math.min(190, width * 0.1)
    readonly property real usable: width - 2 * margin - flagRoom
    readonly property int columns: Math.max(1, Math.floor((usable + gap) / (textSize * 10.3 + gap)))
    readonly property real cardWidth: (usable + gap) / columns - gap
    /// The lower zone is mechanisms', or the pile's; without either the road lies low.
    readonly property real roadY: height * (!steps ? 0.3 : mechanisms || waiting ? (large ? 0.455 : 0.5) : 0.74)
    readonly property real cardsRoom: roadY - wave - 54 - 20
    readonly property real zoneY: steps ? roadY + wave + 40 + textSize * 1.2 + (large ? 16 : 38) : roadY + 90
    readonly property real zoneHeight: height - zoneY - (large ? 40 : 50)
    readonly property real boxWidth: waiting && mechanisms ? Math.max(textSize * 10.6, cardWidth) : 0
    readonly property real mechanismsRoom: width - 2 * margin - (boxWidth > 0 ? boxWidth + gap : 0)

    function dotY(step: int): real {
        return roadY + (step % 2 ? wave : -wave);
    }

    /// Stack a step's cards in as few columns as have the height for them; ties that do not fit above one another
    /// stand side by side. `heights` gives each card's. Returns lists of card indexes.
    function stack(heights: var): var {
        const stacks = [];
        let room = 0;
        for (let i = 0; i < heights.length; i++) {
            if (stacks.length === 0 || room < heights[i]) {
                stacks.push([]);
                room = cardsRoom;
            }
            stacks[stacks.length - 1].push(i);
            room -= heights[i] + gap + 8;
        }
        return stacks.length > 0 ? stacks : [[]];
    }

    /// Fill pages with steps, never parting one that fits on a page of its own. `stacks` holds each step's columns.
    /// Returns per page a list of `{step, columns}`.
    function paginate(stacks: var): var {
        const pages = [[]];
        let room = columns;
        for (let step = 0; step < stacks.length; step++) {
            let rest = stacks[step];
            while (rest.length > 0) {
                if (rest.length > room && room < columns) {
                    pages.push([]);
                    room = columns;
                }
                pages[pages.length - 1].push({ step: step, columns: rest.slice(0, room) });
                const taken = Math.min(room, rest.length);
                rest = rest.slice(taken);
                room -= taken;
            }
        }
        return pages;
    }

    /// Give a page's stops `{step, x, y, columns: [{x, cards}]}` from left to right.
    function stops(page: var): var {
        const all = page.reduce((sum, part) => sum + part.columns.length, 0);
        const pitch = usable / Math.max(1, all);
        let column = 0;
        const next = () => column += 1;
        return page.map(part => {
            const columns = part.columns.map(cards => ({ x: margin + pitch * (next() - 0.5), cards: cards }));
            const middle = (columns[0].x + columns[columns.length - 1].x) / 2;
            return { step: part.step, x: middle, y: dotY(part.step), columns: columns, room: pitch * columns.length };
        });
    }

    /// Give the road's line through `stops`: from the left edge on later pages, to the flag on the last, else onwards.
    function line(stops: var, first: bool, last: bool): string {
        const start = first ? margin + 10 : -40;
        const end = last ? width - margin - 140 : width + 40;
        const points = [{ x: start, y: roadY + wave / 2 }, ...stops, { x: end, y: roadY - wave }];
        let path = `M ${points[0].x} ${points[0].y}`;
        for (let i = 1; i < points.length; i++) {
            const middle = (points[i - 1].x + points[i].x) / 2;
            path += ` C ${middle} ${points[i - 1].y} ${middle} ${points[i].y} ${points[i].x} ${points[i].y}`;
        }
        return path;
    }

    /// Give how many mechanisms stand side by side.
    function abreast(): int {
        return Math.max(1, Math.floor((mechanismsRoom + gap) / (textSize * 11.4 + gap)));
    }
}
