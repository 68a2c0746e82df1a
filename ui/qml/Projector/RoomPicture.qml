import QtQuick
import Exercises
import Theme

/// The room's picture on its virtual canvas: title row, the exercise's scene, foot, and a card held up over them.
Item {
    id: picture

    required property var room
    required property SceneCanvas canvas

    readonly property Scene scene: loader.item as Scene
    readonly property int pages: spotlight.visible ? spotlight.pages : scene ? scene.pages : 1
    readonly property int page: spotlight.visible ? spotlight.page : scene ? scene.page : 0
    readonly property bool bare: scene !== null && scene.bare
    readonly property string exercise: room.exercise

    onExerciseChanged: show()
    Component.onCompleted: show()

    /// Load the exercise's own scene. A further step of the same exercise keeps it, so that its cards slide on.
    function show() {
        if (exercise === "")
            return;
        loader.setSource(Catalogue.scene(exercise), { room: room, canvas: canvas, exercise: exercise, body: room.body });
        arrive.restart();
    }

    Loader {
        id: loader

        height: foot.y - y
        width: picture.width
        y: picture.bare ? 0 : header.height

        NumberAnimation on opacity {
            id: arrive

            duration: Theme.travel
            easing.type: Easing.OutCubic
            from: Theme.reducedMotion ? 1 : 0
            running: false
            to: 1
        }
    }

    RoomHeader {
        id: header

        canvas: picture.canvas
        room: picture.room
        subtitle: picture.scene ? picture.scene.subtitle : ""
        visible: !picture.bare
        width: picture.width
    }

    PageDots {
        page: picture.page
        pages: picture.pages
        textSize: 28 * picture.canvas.unit
        x: picture.width - picture.canvas.margin - width
        y: foot.y - height - 10
    }

    Spotlight {
        id: spotlight

        canvas: picture.canvas
        height: foot.y
        room: picture.room
        width: picture.width
    }

    RoomFoot {
        id: foot

        canvas: picture.canvas
        room: picture.room
        width: picture.width
        y: picture.height - height
    }
}
