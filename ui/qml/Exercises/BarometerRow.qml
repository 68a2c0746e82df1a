import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// A group's row: its name, its track from low to high with the way it has moved, and its marks in figures.
Placed {
    id: row

    required property string key
    required property var item
    required property var ends
    required property BarometerNumbers numbers
    /// Where its track lies, and how far in from its edges the lowest and the highest mark stand.
    required property real trackX
    required property real trackWidth
    required property real inset
    required property real nameWidth
    required property real toldWidth
    property real unit: 1
    property bool again: false
    /// No room to tell the mark before in figures.
    property bool brief: false
    property bool dimmed: false
    property int sheet: 0
    readonly property int colour: item.badge.colour ?? 0
    /// How wide its name is in the smaller size, and the longest word of it.
    readonly property real nameLength: wide.advanceWidth * 28 / 32
    readonly property real wordLength: longest.advanceWidth
    /// A dark goal's own colour would not be seen on the dark room's ground.
    readonly property color way: Theme.darkRoom ? Theme.room.inkSoft : Theme.goal(colour)
    readonly property bool stands: typeof item.mark === "number"
    readonly property bool stood: again && typeof item.before === "number"
    readonly property real to: stands ? at(item.mark) : 0
    readonly property real from: stood ? at(item.before) : 0
    readonly property bool moved: stands && stood && Math.abs(to - from) > 34
    readonly property real side: to < from ? -1 : 1

    /// Give where a mark stands along the track.
    function at(mark: real): real {
        return trackX + inset + numbers.share(ends, mark) * (trackWidth - 2 * inset);
    }

    GoalBadge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        colour: row.colour
        number: row.item.badge.number ?? 0
        opacity: row.dimmed ? 0.35 : 1
        size: 46 * row.unit
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        color: row.dimmed ? Theme.room.inkSoft : Theme.room.ink
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: (wide.advanceWidth > width ? 28 : 32) * row.unit
        lineHeight: 0.92
        maximumLineCount: 2
        text: row.item.name
        width: row.nameWidth - x
        x: badge.width + 14

        TextMetrics {
            id: wide

            font.family: Theme.textFace
            font.pixelSize: 32 * row.unit
            text: row.item.name
        }

        TextMetrics {
            id: longest

            font.family: Theme.textFace
            font.pixelSize: 28 * row.unit
            text: row.item.name.split(/\s+/).reduce((most, word) => word.length > most.length ? word : most, "")
        }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        antialiasing: true
        color: Theme.room.line
        height: 4
        radius: 2
        width: row.trackWidth
        x: row.trackX
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        antialiasing: true
        border.color: row.way
        border.width: 5
        color: Theme.room.paper
        height: 26
        opacity: row.dimmed ? 0.35 : 1
        radius: 13
        visible: row.stood
        width: 26
        x: row.from - 13
    }

    Shape {
        anchors.verticalCenter: parent.verticalCenter
        height: 20
        opacity: row.dimmed ? 0.35 : 1
        preferredRendererType: Shape.CurveRenderer
        visible: row.moved

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: row.way
            strokeWidth: 6

            PathMove { x: row.from + row.side * 15; y: 10 }
            PathLine { x: row.to - row.side * 20; y: 10 }
            PathMove { x: row.to - row.side * 30; y: 1 }
            PathLine { x: row.to - row.side * 20; y: 10 }
            PathLine { x: row.to - row.side * 30; y: 19 }
        }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        antialiasing: true
        border.color: Theme.room.card
        border.width: 3
        color: Theme.goal(row.colour)
        height: 34
        opacity: row.dimmed ? 0.35 : 1
        radius: 17
        visible: row.stands
        width: 34
        x: row.to - 17

        Behavior on x { enabled: row.settled; NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
    }

    BodyText {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        color: row.stands ? Theme.room.ink : Theme.room.inkSoft
        font.pixelSize: (row.stands ? 34 : 28) * row.unit
        horizontalAlignment: Text.AlignRight
        strong: row.stands
        text: row.stands ? (row.stood && !row.brief ? row.numbers.told(row.item.before) + " → " : "") + row.numbers.told(row.item.mark) : qsTr("ingen")
        width: row.toldWidth
        wrapMode: Text.NoWrap
    }
}
