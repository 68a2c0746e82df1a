pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// One seat in a `TileGrid`: its badge and title, and below them what the exercise has to show of it.
Item {
    id: tile

    required property var item
    required property int index
    required property TileGrid grid
    readonly property int place: index % grid.aPage
    readonly property bool turnedTo: Math.floor(index / grid.aPage) === grid.page
    /// What the exercise shows; it is given all the room there is below the title.
    default property Component content

    height: grid.tileHeight
    visible: turnedTo
    width: grid.tileWidth
    x: (place % grid.across) * (width + grid.gap)
    y: grid.lift + Math.floor(place / grid.across) * (height + grid.gap)

    // Those of other pages are made when they are turned to: a hall has a hundred groups.
    Loader {
        active: tile.turnedTo
        anchors.fill: parent

        sourceComponent: PaperCard {
            GoalBadge {
                id: badge

                colour: tile.item.colour ?? 0
                number: tile.item.number ?? 0
                size: 64 * Math.min(tile.grid.unit, 1.3)
                x: 22
                y: 22
            }

            BodyText {
                id: title

                color: Theme.room.cardInk
                elide: Text.ElideRight
                font.pixelSize: 28 * tile.grid.unit
                maximumLineCount: tile.grid.tileHeight < 400 ? 2 : 3
                strong: true
                text: tile.item.title ?? ""
                width: parent.width - x - 20
                x: badge.x + badge.width + 16
                y: badge.y + Math.max(0, (badge.height - implicitHeight) / 2)
            }

            FontMetrics {
                id: letters

                font: title.font
            }

            // It begins below the longest title that there may be, so that tiles side by side can be compared.
            Loader {
                anchors { fill: parent; leftMargin: 22; rightMargin: 22; bottomMargin: 22 }
                anchors.topMargin: badge.y + Math.max(badge.height, Math.ceil(letters.height) * title.maximumLineCount) + 14
                sourceComponent: tile.content
            }
        }
    }
}
