pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// Groups by name along the road: each on a flag, as low as it can hang without lying over another.
Item {
    id: strip

    required property var ends
    required property BarometerNumbers numbers
    property alias model: repeater.model
    property real unit: 1
    /// It is measured again: movement is drawn in rows instead.
    property bool again: false
    /// The seat that the room looks at; the others step back.
    property string seat: ""
    /// Whether all flags and names have room. Where not, the rows show them.
    readonly property bool fits: !again && room_ && quiet.lineCount <= 2
    property bool room_: true
    /// More than so many could not be told apart.
    readonly property int most: 40
    property var silent: []

    readonly property real lane: 62 * unit
    readonly property real roadTop: height - road.height - (silent.length > 0 ? quiet.height + 14 : 0)

    onWidthChanged: later.restart()
    onRoadTopChanged: later.restart()
    onAgainChanged: later.restart()
    onEndsChanged: later.restart()
    onUnitChanged: later.restart()
    Component.onCompleted: layOut()

    Timer {
        id: later

        interval: 0
        onTriggered: strip.layOut()
    }

    Repeater {
        id: repeater

        onItemAdded: (index, item) => {
            (item as BarometerFlag).itemChanged.connect(later.restart);
            (item as BarometerFlag).chipWidthChanged.connect(later.restart);
            later.restart();
        }
        onItemRemoved: later.restart()

        BarometerFlag {
            dimmed: strip.seat !== "" && strip.seat !== item.seat
            lane: strip.lane
            names: names
            numbers: strip.numbers
            roadTop: strip.roadTop
            unit: strip.unit
        }
    }

    /// Hang each flag in the lowest lane where it covers no other; from the right, so that the poles go clear of flags.
    function layOut() {
        const flags = [], none = [];
        for (let i = 0; i < repeater.count; i++) {
            const flag = repeater.itemAt(i) as BarometerFlag;
            if (!flag)
                continue;
            flag.here = typeof flag.item.mark === "number";
            if (flag.here)
                flags.push({ flag: flag, pole: road.at(flag.item.mark), width: flag.chipWidth });
            else
                none.push(flag.item.name);
        }
        silent = none;
        if (flags.length > most || again) {
            room_ = false;
            return;
        }
        const lanes = Math.floor((roadTop - 22) / lane);
        for (const one of flags)
            one.left = Math.max(0, Math.min(one.pole - 22, width - one.width));
        flags.sort((one, other) => other.pole - one.pole || one.flag.item.name.localeCompare(other.flag.item.name));
        const tidy = hang(flags, true);
        const placed = tidy.lanes <= lanes ? tidy : hang(flags, false);
        room_ = placed.lanes <= lanes && flags.every(one => one.width <= width * 0.5);
        flags.forEach((one, at) => one.flag.hang(one.pole, one.left, placed.of[at]));
    }

    function hang(flags: var, clear: bool): var {
        const of_ = [];
        let lanes = 0;
        flags.forEach((one, at) => {
            let lane = 0;
            for (let i = 0; i < at; i++) {
                const under = flags[i].pole > one.pole && flags[i].pole < one.left + one.width + 14;
                if (clear && under)
                    lane = Math.max(lane, of_[i] + 1);
            }
            while (flags.slice(0, at).some((other, i) => of_[i] === lane && other.left < one.left + one.width + 14 && one.left < other.left + other.width + 14))
                lane += 1;
            of_.push(lane);
            lanes = Math.max(lanes, lane + 1);
        });
        return { of: of_, lanes: lanes };
    }

    Item {
        id: names

        anchors.fill: parent
    }

    BarometerRoad {
        id: road

        ends: strip.ends
        numbers: strip.numbers
        unit: strip.unit
        width: strip.width
        y: strip.roadTop
        z: -1
    }

    BodyText {
        id: quiet

        color: Theme.room.inkSoft
        font.pixelSize: 30 * strip.unit
        text: qsTr("Ingen markering: %1").arg(strip.silent.join(" · "))
        visible: strip.silent.length > 0
        width: strip.width
        y: strip.height - height
    }

    EmptyNote {
        text: qsTr("Det første mærke står her, så snart det er sat.")
        title: qsTr("Stil jer på linjen")
        unit: strip.unit
        visible: repeater.count === 0
        y: 40
    }
}
