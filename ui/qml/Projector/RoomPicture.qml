import QtQuick
import Exercises
import Theme

/// The room's picture on its virtual canvas: title row, the exercise's scene, foot, and a card held up over them.
Item {
    id: picture

    required property var room
    required property SceneCanvas canvas

    readonly property Scene scene: loader.item as Scene
    /// The scene's own; while one exercise makes way for another there is none.
    readonly property int ownPages: scene ? scene.pages : 1
    readonly property int pages: spotlight.visible ? spotlight.pages
        : !inspired ? ownPages : beside ? Math.max(ownPages, inspiration.pages) : ownPages + inspiration.pages
    readonly property int page: spotlight.visible ? spotlight.page : Math.max(0, Math.min(canvas.page, pages - 1))
    /// Something is pinned beside the goal: it lies beside the scene, or comes after it on pages of its own.
    readonly property bool inspired: scene !== null && !bare && room.inspiration.length > 0
    readonly property bool beside: inspired && (scene?.sharesRoom ?? false)
    readonly property bool afterwards: inspired && !beside && page >= ownPages
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

    Connections {
        // The scene that goes must not be shown the things of the exercise that comes.
        function onScene_left() {
            loader.source = "";
        }

        target: picture.room
    }

    Loader {
        id: loader

        // The page's dots grow with the text, and a scene has left room for those of the usual size.
        height: foot.y - y - (picture.bare ? 0 : 36 * (picture.canvas.unit - 1))
        visible: !picture.afterwards
        // The scene's own margin lies between it and what is pinned beside the goal.
        width: picture.beside ? inspiration.x + 34 : picture.width
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

    InspirationStrip {
        id: inspiration

        canvas: picture.canvas
        height: foot.y - y - (picture.pages > 1 ? 16 + 36 * picture.canvas.unit : 20)
        page: picture.beside ? picture.page : Math.max(0, picture.page - picture.ownPages)
        room: picture.room
        visible: picture.beside || picture.afterwards
        whole: !picture.beside
        width: whole ? picture.width - 2 * picture.canvas.margin : 400 * Math.min(picture.canvas.unit, 1.25)
        x: picture.width - picture.canvas.margin - width
        y: header.height + 14
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
