pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The notes that were brought home: to the goal in focus, or all of them with where they came from.
Scene {
    id: scene

    pages: wall.pages
    subtitle: focused ? "" : qsTr("Det tager vi med hjem fra besøgene")

    CardWall {
        id: wall

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 30; bottomMargin: 56 }
        model: scene.room.notes
        page: scene.page
        sizes: [44, 37, 31, 28].map(size => size * scene.unit)

        delegate: NoteCard {
            smallest: 28 * scene.unit
            textSize: wall.textSize
            toShown: !scene.focused
        }
    }

    EmptyNote {
        text: qsTr("Hvad så I hos de andre, som I selv kan bruge?")
        title: qsTr("Noget at tage med hjem")
        unit: scene.unit
        visible: wall.count === 0
    }
}
