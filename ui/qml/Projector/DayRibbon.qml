pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The day as a ribbon: a piece a block, as long as its minutes; done, now (gold) and still to come.
Item {
    id: ribbon

    property var blocks: []
    readonly property real gap: 6
    readonly property var minutes: blocks.map(block => Math.max(5, minute(block.end) - minute(block.start)))
    readonly property real all: minutes.reduce((sum, part) => sum + part, 0)
    readonly property real room: Math.max(0, width - gap * Math.max(0, blocks.length - 1))

    implicitHeight: 14

    function minute(clock: string): int {
        const parts = clock.split(":");
        return Number(parts[0]) * 60 + Number(parts[1]);
    }

    Repeater {
        model: ribbon.blocks.length

        Rectangle {
            required property int index
            readonly property string when: ribbon.blocks[index].state
            readonly property real before: ribbon.minutes.slice(0, index).reduce((sum, part) => sum + part, 0)

            antialiasing: true
            color: when === "now" ? Theme.room.gold : when === "done" ? Theme.room.ribbonDone : Theme.room.ribbonNext
            height: ribbon.height
            radius: height / 2
            width: ribbon.room * ribbon.minutes[index] / ribbon.all
            x: ribbon.room * before / ribbon.all + ribbon.gap * index
        }
    }
}
