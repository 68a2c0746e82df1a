pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// How persons' marks lie on the scale: a column a step with its count; where they lay before stands as empty columns.
Item {
    id: histogram

    required property var ends
    required property var bins
    required property var figures
    required property BarometerNumbers numbers
    property real unit: 1
    property bool again: false

    readonly property int most: Math.max(4, ...bins.map(bin => Math.max(bin.n, again ? bin.before : 0)))
    readonly property real slot: bins.length > 1 ? (width - 2 * road.inset) / (bins.length - 1) : width
    readonly property real ground: road.y - 6
    readonly property real high: ground - 46 * unit
    readonly property bool counted: slot >= 38 * unit

    Repeater {
        model: histogram.bins

        Item {
            id: column

            required property var modelData
            readonly property real middle: road.at((modelData.low + modelData.high) / 2)
            readonly property real room: Math.min(histogram.slot * 0.86, 120)

            Rectangle {
                antialiasing: true
                border.color: Theme.room.inkSoft
                border.width: 3
                color: "transparent"
                height: column.modelData.before / histogram.most * histogram.high
                radius: 6
                visible: histogram.again && column.modelData.before > 0
                width: column.room
                x: column.middle - width / 2
                y: histogram.ground - height
            }

            Rectangle {
                antialiasing: true
                color: Theme.room.forest
                height: column.modelData.n / histogram.most * histogram.high
                radius: 6
                visible: column.modelData.n > 0
                width: column.room * (histogram.again ? 0.62 : 1)
                x: column.middle - width / 2
                y: histogram.ground - height

                Behavior on height { NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
            }

            BodyText {
                readonly property real tall: column.modelData.n / histogram.most * histogram.high
                /// Two columns stand about it where it is measured again, so it stands in its own.
                readonly property bool inside: histogram.again && tall > height + 8

                color: inside ? Theme.room.paper : Theme.room.ink
                font.pixelSize: 32 * histogram.unit
                strong: true
                text: column.modelData.n
                visible: histogram.counted && column.modelData.n > 0
                wrapMode: Text.NoWrap
                x: column.middle - width / 2
                y: histogram.ground - tall + (inside ? 4 : -height - 2)
            }
        }
    }

    BarometerRoad {
        id: road

        ends: histogram.ends
        inset: Math.max(46, histogram.bins.length > 1 ? histogram.width / histogram.bins.length / 2 : 46)
        numbers: histogram.numbers
        unit: histogram.unit
        width: histogram.width
        y: histogram.height - height
    }

    EmptyNote {
        text: qsTr("Det første mærke står her, så snart det er sat.")
        title: qsTr("Ingen mærker endnu")
        unit: histogram.unit
        visible: (histogram.figures.n ?? 0) === 0
    }
}
