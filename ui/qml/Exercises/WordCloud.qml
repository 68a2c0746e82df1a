pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A word cloud: the more say a word, the larger it stands. The largest lies in the middle and the others wind about it,
/// each from an angle of its own, so that a word that comes last moves none of those that were there. What there is no
/// room for goes on over pages.
Item {
    id: cloud

    property alias model: repeater.model
    property int page: 0
    property int pages: 1
    property real unit: 1
    /// Words that are not among these.
    property int more: 0

    readonly property int count: repeater.count
    readonly property real smallest: 28 * unit
    /// How much of the room words can fill when they wind about each other.
    readonly property real dense: 0.66
    readonly property real gap: 14
    property bool laying: false
    property bool ready: false

    onWidthChanged: later.restart()
    onHeightChanged: later.restart()
    onPageChanged: later.restart()
    onUnitChanged: later.restart()
    Component.onCompleted: layOut()

    Timer {
        id: later

        interval: 0
        onTriggered: cloud.layOut()
    }

    Repeater {
        id: repeater

        onItemAdded: later.restart()
        onItemRemoved: later.restart()

        WordCloudWord {
            widest: cloud.width * 0.92
            onIndexChanged: later.restart()
            onItemChanged: later.restart()
        }
    }

    BodyText {
        anchors { bottom: parent.bottom; right: parent.right }
        color: Theme.room.inkSoft
        font.pixelSize: cloud.smallest
        text: cloud.more === 1 ? qsTr("+ 1 ord mere") : qsTr("+ %1 ord mere").arg(cloud.more)
        visible: cloud.more > 0 && cloud.count > 0
        wrapMode: Text.NoWrap
    }

    function word(index: int): WordCloudWord {
        return repeater.itemAt(index) as WordCloudWord;
    }

    function layOut() {
        if (width <= 0 || height <= 0 || laying)
            return;
        laying = true;
        const room = height - (more > 0 ? smallest * 1.4 : 0);
        let largest = guess(room);
        let places = wound(largest, room);
        while (places.some(place => place.page > 0) && largest > smallest) {
            largest = Math.max(smallest, largest * 0.9);
            places = wound(largest, room);
        }
        const turned = places.reduce((most, place) => Math.max(most, place.page + 1), 1);
        const shown = Math.max(0, Math.min(page, turned - 1));
        places.forEach((place, index) => {
            const item = word(index);
            item.here = place.page === shown;
            item.textSize = place.size;
            item.put(place.x, place.y, place.x, place.y);
        });
        pages = turned;
        ready = true;
        laying = false;
    }

    /// The size of a word: as the root of how many say it, up to `largest`. Where there is room, the least grow too.
    function sizeOf(count: int, most: int, largest: real): real {
        const least = Math.max(smallest, largest / 4);
        return most > 1 ? least + (largest - least) * Math.sqrt((count - 1) / (most - 1)) : Math.min(largest, 72 * unit);
    }

    function most(): int {
        let found = 1;
        for (let i = 0; i < repeater.count; i++)
            found = Math.max(found, word(i).item.count);
        return found;
    }

    /// The largest size at which the words' areas fill no more than can be filled.
    function guess(room: real): real {
        const top = most();
        for (let largest = 210 * unit; largest > smallest; largest *= 0.92) {
            let area = 0;
            for (let i = 0; i < repeater.count; i++) {
                const box = word(i).boxAt(sizeOf(word(i).item.count, top, largest));
                area += (box.width + gap) * (box.height + gap);
            }
            if (area <= dense * width * room)
                return largest;
        }
        return smallest;
    }

    /// Give every word its place: `{page, x, y, size}`.
    function wound(largest: real, room: real): var {
        const top = most(), places = [], onPage = [];
        for (let i = 0; i < repeater.count; i++) {
            const size = sizeOf(word(i).item.count, top, largest), box = word(i).boxAt(size);
            const wide = box.width + gap, tall = box.height + gap;
            let page = 0, spot = null;
            while (!spot) {
                if (page === onPage.length)
                    onPage.push([]);
                spot = freeSpot(onPage[page], wide, tall, room, word(i).key);
                if (!spot)
                    page += 1;
            }
            onPage[page].push({ left: spot.x, right: spot.x + wide, top: spot.y, bottom: spot.y + tall });
            places.push({ page: page, x: spot.x + gap / 2, y: spot.y + gap / 2, size: size });
        }
        return places;
    }

    /// Wind outwards from the middle until there is room, then look along the lines for a hole that was passed by; null
    /// where there is none. The first word of a page always has.
    function freeSpot(taken: var, wide: real, tall: real, room: real, key: string): var {
        const middleX = (width - wide) / 2, middleY = (room - tall) / 2;
        if (taken.length === 0)
            return { x: Math.max(0, middleX), y: Math.max(0, middleY) };
        const begin = Theme.seeded(key) * 2 * Math.PI, stretch = width / Math.max(1, room);
        let hit = taken[taken.length - 1];
        for (let turn = 0.15; ; turn += 0.32 / (1 + turn * 0.045)) {
            const out = turn * 7;
            if (out > room * 0.75)
                break;
            const x = middleX + Math.cos(begin + turn) * out * stretch, y = middleY + Math.sin(begin + turn) * out;
            if (x < 0 || y < 0 || x + wide > width || y + tall > room)
                continue;
            // What was hit last is most likely to be in the way again.
            if (overlaps(hit, x, y, wide, tall))
                continue;
            const other = taken.find(box => overlaps(box, x, y, wide, tall));
            if (!other)
                return { x: x, y: y };
            hit = other;
        }
        for (let y = 0; y + tall <= room; y += 11) {
            for (let x = 0; x + wide <= width;) {
                const other = taken.find(box => overlaps(box, x, y, wide, tall));
                if (!other)
                    return { x: x, y: y };
                x = other.right;
            }
        }
        return null;
    }

    function overlaps(box: var, x: real, y: real, wide: real, tall: real): bool {
        return box.left < x + wide && box.right > x && box.top < y + tall && box.bottom > y;
    }
}
