pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// One course of the igloo: a level with its letter and words; its cards lie on top of it. One without cards is a gap.
Item {
    id: band

    property string level: ""
    property bool empty: false
    property bool marked: true
    property bool wide: true
    property real unit: 1
    /// The topmost course is round above.
    property bool roof: false
    property bool odd: false
    /// Which of several groups left it empty.
    property string leftBy: ""
    /// How much of its width the words take.
    property real label: 340
    readonly property bool explained: wide && !empty && height >= 140 * unit

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: Theme.room.mechanismLine
        border.width: 2
        color: Theme.room.mechanism
        radius: 16
        topLeftRadius: band.roof ? Math.min(80, height * 0.5) : radius
        topRightRadius: topLeftRadius
        visible: !band.empty
    }

    // The joints between its blocks, those of each course beside those of the one above.
    Repeater {
        model: band.empty ? 0 : Math.max(0, Math.floor((band.width - band.label - 40) / 220))

        Rectangle {
            required property int index

            color: Theme.room.mechanismLine
            height: band.height - 4
            opacity: 0.35
            width: 2
            x: band.label + (band.odd ? 150 : 40) + index * 220
            y: 2
        }
    }

    IgloGap {
        anchors.fill: parent
        marked: band.marked
        visible: band.empty
    }

    IgloBlock {
        id: block

        level: band.level
        size: Math.min(72 * Math.min(band.unit, 1.3), band.height - 24)
        x: band.roof ? 46 : 22
        y: words.stacked ? 16 : (band.height - height) / 2 - (band.explained ? 20 * band.unit : 0)
    }

    TitleText {
        id: words

        readonly property bool stacked: !band.wide && !band.empty

        color: band.empty ? Theme.room.ink : Theme.room.mechanismInk
        font.pixelSize: (band.wide ? 34 : 30) * band.unit
        text: IgloLevels.words[band.level] ?? ""
        wrapMode: Text.NoWrap
        x: stacked ? block.x : block.x + block.width + 16
        y: stacked ? block.y + block.height + 6 : block.y + (block.height - height) / 2
    }

    BodyText {
        id: means

        color: band.empty ? Theme.room.inkSoft : Theme.room.mechanismInk
        elide: Text.ElideRight
        font.pixelSize: 28 * band.unit
        maximumLineCount: 1
        text: band.leftBy ? qsTr("tomt hos %1").arg(band.leftBy) : IgloLevels.means[band.level] ?? ""
        visible: band.explained
        width: band.label - block.x - 12
        wrapMode: Text.NoWrap
        x: block.x
        y: block.y + block.height + 6
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.room.ink
        elide: Text.ElideRight
        font.pixelSize: 32 * band.unit
        maximumLineCount: 1
        text: band.marked ? qsTr("Tomt endnu. Hvem kunne gøre noget her?") : IgloLevels.means[band.level] ?? ""
        visible: band.empty
        width: band.width - x - 24
        wrapMode: Text.NoWrap
        x: Math.max(band.label, words.x + words.width + 28)
    }
}
