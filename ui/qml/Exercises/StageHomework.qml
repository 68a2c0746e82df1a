pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// What the groups have brought along, each on a card of its own; who came without is there too, and welcome.
Scene {
    id: scene

    readonly property var brought: (body.homework ?? []).filter(one => one.text !== "")
    readonly property int without: (body.homework ?? []).length - brought.length

    bare: true
    pages: wall.pages

    TitleText {
        id: heading

        color: Theme.room.forest
        font.pixelSize: 68 * Math.min(scene.unit, 1.2)
        text: qsTr("Det har I med hjemmefra")
        width: parent.width - 2 * x
        x: scene.canvas.margin
        y: 44
    }

    CardWall {
        id: wall

        anchors { bottom: kindly.top; bottomMargin: 12; left: parent.left; leftMargin: scene.canvas.margin; right: parent.right }
        anchors { rightMargin: scene.canvas.margin; top: heading.bottom; topMargin: 30 }
        model: scene.room.items
        page: scene.page
        sizes: [52, 44, 37, 31, 28].map(size => size * scene.unit)

        delegate: StageHomeworkCard {
            smallest: 28 * scene.unit
            textSize: wall.textSize
        }
    }

    BodyText {
        id: kindly

        color: Theme.room.inkSoft
        font.pixelSize: 30 * scene.unit
        text: scene.without > 0 && scene.brought.length > 0 ? qsTr("Kom I uden, er I lige så meget med.") : ""
        width: parent.width - 2 * x - 420
        x: scene.canvas.margin
        y: parent.height - implicitHeight - 18
    }

    EmptyNote {
        text: qsTr("Fortæl, hvad I har tænkt og prøvet, siden vi sås sidst.")
        title: qsTr("Hvad har I med hjemmefra?")
        unit: scene.unit
        visible: wall.count === 0
    }
}
