pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What the room sees: the whole window of the projector, and the same item small in the console's preview.
///
/// For who comes here first:
/// - `room` is a RoomViewModel (ui/viewmodels/room.py). It is fed room frames (docs/protocol.md) and gives plain
///   properties for small things and keyed lists for what moves. Nothing in here knows of the net or of a file. It
///   must outlive the scene: clear the view's source before the view model goes.
/// - Before the first scene call `register_fonts` (ui/fonts.py); the import path is ui/qml. `Theme.darkRoom` and
///   `Theme.reducedMotion` hold for all windows of an engine.
/// - All is drawn on a virtual canvas 1080 high and as wide as the window's shape makes it, then scaled as one. So every
///   length in these files is one of 1080 parts of the picture's height, at 1024×768 as at 4K. 4:3 gets a layout of its
///   own: items ask `canvas.wide`.
/// - An exercise's scene is the file named in Exercises/Catalogue.qml; it is a `Scene`, fills what lies between title
///   and foot, and says how many `pages` it has. An exercise without one gets a card with the step's title.
/// - Text is never smaller than `smallestText` (virtual pixels). What does not fit turns pages; `focus.page` chooses.
/// - Lists are laid out by code (CardWall, Road), since only who lays out knows where a card came from: that is what
///   makes it slide. Every pace comes from Theme, which sets them to nothing where reduced motion is asked for.
/// - No shader effects, no blur, no layers: the software renderer draws none of them, and must show the same room.
Item {
    id: root

    property var room: null
    /// How small text may be for this room's depth, in virtual pixels; the facilitator tells how deep it is.
    property real smallestText: 28
    /// How wide a QR code should be for the back row to scan it, in virtual pixels; 0 where nobody has measured.
    property real codeSize: 0
    /// It need not follow every change at once (SceneCanvas.patience).
    property bool patient: false
    /// For the projector's own window, over which no cursor belongs.
    property bool hideCursor: false

    readonly property int pages: picture.item ? (picture.item as RoomPicture).pages : 1
    readonly property int page: picture.item ? (picture.item as RoomPicture).page : 0

    readonly property real aspect: height > 0 ? width / height : 16 / 9
    /// Real pixels in one virtual pixel.
    readonly property real factor: Math.max(0.01, flat ? height / 1080 : width / 1296)
    readonly property bool flat: aspect >= 1.2

    clip: true

    SceneCanvas {
        id: surface

        code: root.codeSize
        factor: root.factor
        // Of the shape alone: a window that is given its size is never, for a moment, a canvas of fifty thousand pixels.
        height: root.flat ? 1080 : 1296 / root.aspect
        locale: Qt.locale(qsTr("da_DK"))
        page: root.room ? root.room.page : 0
        patience: root.patient ? 380 : 0
        unit: Math.max(1, root.smallestText / 28)
        wide: root.aspect >= 1.5
        width: root.flat ? 1080 * root.aspect : 1296
    }

    HoverHandler {
        cursorShape: Qt.BlankCursor
        enabled: root.hideCursor
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.room.paper }
            GradientStop { position: 1; color: Theme.room.paperDeep }
        }
    }

    Loader {
        id: picture

        active: root.room !== null && root.room.exercise !== ""
        height: surface.height
        scale: root.factor
        sourceComponent: RoomPicture {
            canvas: surface
            room: root.room
        }
        transformOrigin: Item.TopLeft
        width: surface.width
    }

    Rectangle {
        anchors.fill: parent
        color: "#000000"
        visible: root.room !== null && root.room.black
    }
}
