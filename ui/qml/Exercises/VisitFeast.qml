pragma ComponentBehavior: Bound
import QtQuick

/// The day's feast: the caramels fall into a heap a goal. Above each heap how many, and how many pairs stand behind.
Item {
    id: feast

    property var seats: null
    property int page: 0
    property real unit: 1

    readonly property int fit: Math.max(1, Math.floor(width / (210 * unit)))
    readonly property int aPage: Math.max(1, Math.min(fit, repeater.count))
    readonly property int pages: Math.max(1, Math.ceil(repeater.count / aPage))
    readonly property real pitch: width / aPage
    /// Room for the heaps, between the figures above and the names below.
    readonly property real floor: height - (pages > 1 ? 196 : 150) * unit
    readonly property real heapRoom: floor - 175 * unit
    property int most: 0
    readonly property int across: pitch > 300 ? 4 : pitch > 230 ? 3 : 2
    readonly property int layers: Math.max(1, Math.floor(heapRoom / 26))
    /// How many caramels a drawn one stands for, so that the largest heap has room; said where it is more than one.
    readonly property int each: [1, 2, 5, 10, 20, 50, 100].find(step => most / step <= across * layers) ?? 200
    readonly property real size: Math.min(76, (pitch - 70) / across, heapRoom / Math.max(1, Math.ceil(most / each / across)) / 0.6)

    Repeater {
        id: repeater

        model: feast.seats
        onItemAdded: feast.weigh()
        onItemRemoved: feast.weigh()

        FeastHeap {
            across: feast.across
            each: feast.each
            ground: feast.floor
            height: feast.height
            size: feast.size
            unit: feast.unit
            visible: Math.floor(index / feast.aPage) === feast.page
            width: feast.pitch
            x: (index % feast.aPage) * feast.pitch
            onTotalChanged: feast.weigh()
        }
    }

    function weigh() {
        let largest = 0;
        for (let i = 0; i < repeater.count; i++)
            largest = Math.max(largest, (repeater.itemAt(i) as FeastHeap)?.total ?? 0);
        most = largest;
    }
}
