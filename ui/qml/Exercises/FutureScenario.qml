pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The goal's keyword wall with its pictures; where no goal is in focus, how much each has, and the newest words. While
/// people interview and present, whose turn it is by the step's clock.
Scene {
    id: scene

    readonly property string phase: room.step.phase ?? ""
    readonly property var invitations: ({
        draw: qsTr("Tegn målet, når det er nået – på telefonen eller på papir"),
        interview: qsTr("Spørg din nabo: Hvad ser du på dit billede?"),
        present: qsTr("Fortæl om din nabos fremtid med tre til seks ord")
    })
    readonly property real foot: turns.visible ? turns.height + 72 : 56

    pages: focused ? wall.pages : tiles.pages
    subtitle: focused ? "" : invitations[phase] ?? ""

    CardWall {
        id: wall

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 30; bottomMargin: scene.foot }
        columnPerText: 13
        model: scene.focused ? scene.room.scenarios : null
        page: scene.page
        side: scene.room.seat.number ? (scene.room.seat.number - 1) / Math.max(1, scene.room.seats.count - 1) : 0
        sizes: [44, 37, 31, 28].map(size => size * scene.unit)

        delegate: ScenarioCard {
            colour: scene.colour
            room: scene.room
            textSize: wall.textSize
        }
    }

    TileGrid {
        id: tiles

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 24; bottomMargin: scene.foot }
        model: scene.focused ? null : scene.room.tiles
        page: scene.page
        tallest: 640 * scene.unit
        unit: scene.unit

        delegate: SeatTile {
            id: tile

            grid: tiles

            ScenarioTile {
                anchors.fill: parent
                room: scene.room
                tile: tile.item
                unit: scene.unit
            }
        }
    }

    ScenarioTurns {
        id: turns

        anchors { bottom: parent.bottom; bottomMargin: 48; horizontalCenter: parent.horizontalCenter }
        label: {
            if (scene.phase === "interview")
                return part > 0 ? qsTr("Byt nu – den, der spurgte, bliver spurgt") : remaining > 60000 ? qsTr("Byt om %1").arg(words(remaining)) : qsTr("Byt om lidt");
            if (scene.phase !== "present" || parts < 2)
                return "";
            return scene.focused ? qsTr("Fremtid %1 af %2 · cirka %3 til hver").arg(part + 1).arg(parts).arg(words(each))
                                 : qsTr("Cirka %1 til hver fremtid").arg(words(each));
        }
        parts: scene.phase === "interview" ? 2 : scene.body.turns ?? 0
        shared: scene.focused || scene.phase === "interview"
        textSize: 30 * scene.unit
        timer: scene.room.timer
    }

    EmptyNote {
        text: scene.invitations[scene.phase] ?? scene.invitations.draw
        title: qsTr("Fremtiden er på vej")
        unit: scene.unit
        visible: scene.focused && wall.count === 0
    }
}
