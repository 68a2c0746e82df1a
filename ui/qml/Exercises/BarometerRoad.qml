pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The scale as a road from low to high: its numbers below it, and what the ends mean.
Item {
    id: road

    required property var ends
    required property BarometerNumbers numbers
    property real unit: 1
    /// How far in from its edges the lowest and the highest mark stand.
    property real inset: 46
    readonly property real band: 30

    height: implicitHeight
    implicitHeight: band + 12 + digits.height + meanings.height

    /// Give where a mark stands along it.
    function at(mark: real): real {
        return inset + numbers.share(ends, mark) * (width - 2 * inset);
    }

    Rectangle {
        antialiasing: true
        color: Theme.room.sand
        height: road.band
        radius: height / 2
        width: road.width
    }

    Item {
        id: digits

        height: 40 * road.unit
        width: road.width
        y: road.band + 4

        Repeater {
            model: road.numbers.ticks(road.ends, road.width - 2 * road.inset, 64 * road.unit)

            Item {
                id: tick

                required property real modelData

                x: road.at(modelData)

                Rectangle {
                    antialiasing: true
                    color: Theme.room.sandDots
                    height: 10
                    radius: 5
                    width: 10
                    x: -5
                    y: -4 - road.band / 2 - 5
                }

                BodyText {
                    color: Theme.room.inkSoft
                    font.pixelSize: 30 * road.unit
                    strong: true
                    text: road.numbers.told(tick.modelData)
                    wrapMode: Text.NoWrap
                    x: -width / 2
                }
            }
        }
    }

    Item {
        id: meanings

        height: Math.max(low.height, high.height)
        width: road.width
        y: digits.y + digits.height

        BodyText {
            id: low

            elide: Text.ElideRight
            font.pixelSize: 30 * road.unit
            maximumLineCount: 2
            text: road.ends.low ?? ""
            visible: text !== ""
            width: parent.width * 0.47
        }

        BodyText {
            id: high

            anchors.right: parent.right
            elide: Text.ElideRight
            font.pixelSize: 30 * road.unit
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 2
            text: road.ends.high ?? ""
            visible: text !== ""
            width: parent.width * 0.47
        }
    }
}
