pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The sign wall: the cards of the goal in focus, or where none is, each goal's newest.
Scene {
    id: scene

    pages: focused ? wall.pages : tiles.pages
    subtitle: focused ? "" : qsTr("Hvad viser os, at vi er på rette vej?")

    CardWall {
        id: wall

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 30; bottomMargin: 56 }
        model: scene.focused ? scene.room.cards : null
        page: scene.page
        side: scene.room.seat.number ? (scene.room.seat.number - 1) / Math.max(1, scene.room.seats.count - 1) : 0
        sizes: [46, 38, 32, 28].map(size => size * scene.unit)

        delegate: WallCard {
            id: place

            implicitHeight: card.implicitHeight
            span: weight > 420 ? 3 : weight > 190 ? 2 : 1
            weight: (item.text ?? "").length

            SignCard {
                id: card

                anchors.fill: parent
                colour: scene.colour
                item: place.item
                maxLines: Math.max(2, Math.min(13, Math.floor((place.tallest - 1.7 * wall.textSize) / (1.28 * wall.textSize))))
                smallest: 28 * scene.unit
                textSize: wall.textSize
            }
        }
    }

    TileGrid {
        id: tiles

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 24; bottomMargin: 56 }
        model: scene.focused ? null : scene.room.tiles
        page: scene.page
        unit: scene.unit

        delegate: SeatTile {
            id: tile

            grid: tiles

            SignCardsTile {
                anchors.fill: parent
                tile: tile.item
                unit: scene.unit
            }
        }
    }

    EmptyNote {
        text: qsTr("Skriv ét tegn på hvert kort. Noget, man kan se, høre eller tælle.")
        title: qsTr("Det første kort kommer snart")
        unit: scene.unit
        visible: scene.focused && wall.count === 0
    }
}
