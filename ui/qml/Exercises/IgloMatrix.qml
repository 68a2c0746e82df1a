pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The gap view of the room: a row a group and a column a level. What is there is a block of snow with its count.
Item {
    id: matrix

    property alias model: repeater.model
    property var levels: []
    /// The gaps are said aloud; while groups still write they are only empty places.
    property bool marked: false
    property int page: 0
    property real unit: 1

    readonly property int count: repeater.count
    readonly property real gap: 8
    readonly property real smallest: 54 * unit
    readonly property real head: 58 * unit
    readonly property int fit: Math.max(1, Math.floor((height - head + gap) / (smallest + gap)))
    /// Two blocks beside each other before a page is turned, where names still have room.
    readonly property int across: count > fit && width / 2 > (230 + levels.length * 84) * unit ? 2 : 1
    readonly property int pages: Math.max(1, Math.ceil(count / (fit * across)))
    readonly property int down: Math.max(1, Math.ceil(Math.min(count, fit * across) / across))
    readonly property real block: (width + 56) / across - 56
    readonly property real row: Math.min(132 * unit, (height - head + gap) / down - gap)
    readonly property real cell: Math.min(250 * unit, Math.max(76 * unit, block * (across > 1 ? 0.11 : 0.14)))
    /// A few groups stand in the middle.
    readonly property real lift: Math.max(0, Math.min(60, (height - head - down * (row + gap)) / 2))
    readonly property real names: block - levels.length * (cell + gap)

    Repeater {
        model: matrix.across

        Item {
            id: heads

            required property int index

            visible: index * matrix.down < matrix.count - matrix.page * matrix.down * matrix.across
            x: index * (matrix.block + 56)
            y: matrix.lift

            Repeater {
                model: matrix.levels

                Row {
                    id: title

                    required property string modelData
                    required property int index

                    height: matrix.head - 12
                    spacing: 10
                    x: matrix.names + index * (matrix.cell + matrix.gap) + matrix.gap + (matrix.cell - width) / 2

                    IgloBlock {
                        level: title.modelData
                        size: title.height
                    }
                }
            }
        }
    }

    Repeater {
        id: repeater

        Item {
            id: line

            required property var item
            required property int index
            readonly property int place: index - matrix.page * matrix.down * matrix.across

            height: matrix.row
            visible: place >= 0 && place < matrix.down * matrix.across
            width: matrix.block
            x: Math.floor(place / matrix.down) * (matrix.block + 56)
            y: matrix.lift + matrix.head + (place % matrix.down) * (matrix.row + matrix.gap)

            GoalBadge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                colour: line.item.badge.colour ?? 0
                number: line.item.badge.number ?? 0
                size: 50 * Math.min(matrix.unit, 1.3)
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.room.ink
                elide: Text.ElideRight
                font.pixelSize: (matrix.row > 80 * matrix.unit ? 34 : 28) * matrix.unit
                maximumLineCount: font.pixelSize * 2.6 < matrix.row ? 2 : 1
                strong: true
                text: line.item.name
                width: matrix.names - x
                wrapMode: maximumLineCount > 1 ? Text.Wrap : Text.NoWrap
                x: badge.width + 14
            }

            Repeater {
                model: matrix.levels

                Item {
                    id: place

                    required property string modelData
                    required property int index
                    readonly property int there: line.item.counts[modelData] ?? 0
                    readonly property bool gap: (line.item.gaps ?? []).includes(modelData)

                    height: matrix.row
                    width: matrix.cell
                    x: matrix.names + index * (matrix.cell + matrix.gap) + matrix.gap

                    IgloGap {
                        anchors.fill: parent
                        marked: matrix.marked
                        visible: place.gap
                    }

                    Rectangle {
                        anchors.fill: parent
                        antialiasing: true
                        border.color: Theme.room.mechanismLine
                        border.width: 2
                        color: Theme.room.mechanism
                        radius: 14
                        visible: place.there > 0
                    }

                    TitleText {
                        anchors.centerIn: parent
                        color: Theme.room.mechanismInk
                        font.pixelSize: Math.max(28 * matrix.unit, Math.min(44, matrix.row * 0.55))
                        text: place.there
                        visible: place.there > 0
                        wrapMode: Text.NoWrap
                    }

                    BodyText {
                        anchors.centerIn: parent
                        color: Theme.room.ink
                        font.pixelSize: 28 * matrix.unit
                        text: qsTr("tomt")
                        visible: place.gap && matrix.marked
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
