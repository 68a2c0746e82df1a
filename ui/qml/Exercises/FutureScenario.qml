pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The goal's keyword wall with its pictures; where no goal is in focus, how much each has, and the newest words.
Scene {
    id: scene

    readonly property var invitations: ({
        draw: qsTr("Tegn målet, når det er nået – på telefonen eller på papir"),
        interview: qsTr("Spørg din nabo: Hvad ser du på dit billede?"),
        present: qsTr("Fortæl om din nabos fremtid med tre til seks ord")
    })

    pages: focused ? wall.pages : tiles.pages
    subtitle: focused ? "" : invitations[room.step.phase] ?? ""

    CardWall {
        id: wall

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 30; bottomMargin: 56 }
        columnPerText: 13
        model: scene.focused ? scene.room.scenarios : null
        page: scene.page
        side: scene.room.seat.number ? (scene.room.seat.number - 1) / Math.max(1, scene.room.seats.count - 1) : 0
        sizes: [44, 37, 31, 28].map(size => size * scene.unit)

        delegate: ScenarioCard {
            colour: scene.colour
            drawings: scene.room.drawings
            textSize: wall.textSize
        }
    }

    TileGrid {
        id: tiles

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 24; bottomMargin: 56 }
        model: scene.focused ? null : scene.room.tiles
        page: scene.page
        tallest: 640 * scene.unit
        unit: scene.unit

        delegate: SeatTile {
            id: tile

            grid: tiles

            ScenarioTile {
                anchors.fill: parent
                tile: tile.item
                unit: scene.unit
            }
        }
    }

    EmptyNote {
        text: scene.invitations[scene.room.step.phase] ?? scene.invitations.draw
        title: qsTr("Fremtiden er på vej")
        unit: scene.unit
        visible: scene.focused && wall.count === 0
    }
}
