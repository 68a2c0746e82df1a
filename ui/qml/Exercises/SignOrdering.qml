pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The signs along the road to the goal and the mechanisms that bring them about; where no goal is in focus, how far
/// each has come.
Scene {
    id: scene

    readonly property bool asking: focused && room.step.phase === "chain"

    pages: asking ? questions.pages : focused ? road.pages : tiles.pages
    // A road that is made shorter turns more pages.
    sharesRoom: asking && canvas.wide
    subtitle: focused ? "" : qsTr("Så langt er vi på vejen")

    Road {
        id: road

        anchors.fill: parent
        canvas: scene.canvas
        page: scene.page
        room: scene.room
        visible: scene.focused && !scene.asking
    }

    ChainList {
        id: questions

        anchors { fill: parent; leftMargin: scene.canvas.margin; rightMargin: scene.canvas.margin; topMargin: 24; bottomMargin: 56 }
        colour: scene.colour
        model: scene.asking ? scene.room.links : null
        page: scene.page
        unit: scene.unit
    }

    TileGrid {
        id: tiles

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 24; bottomMargin: 56 }
        model: scene.focused ? null : scene.room.tiles
        page: scene.page
        smallestHeight: 300
        tallest: 520 * scene.unit
        unit: scene.unit

        delegate: SeatTile {
            id: tile

            grid: tiles

            RoadTile {
                anchors.fill: parent
                tile: tile.item
                unit: scene.unit
            }
        }
    }

    EmptyNote {
        text: qsTr("Læg det tegn først, som I venter at se først. To tegn må gerne ligge side om side.")
        title: qsTr("Vejen ligger klar")
        unit: scene.unit
        visible: scene.focused && !scene.asking && road.empty
    }

    EmptyNote {
        text: qsTr("Hvordan finder I ud af, om tegnet er kommet? Spørg, tæl eller se efter.")
        title: qsTr("Nu kommer spørgsmålene")
        unit: scene.unit
        visible: scene.asking && questions.count === 0
    }
}
