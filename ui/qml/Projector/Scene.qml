import QtQuick

/// What every exercise's scene is: an item below the title row and above the foot (or from the top, if `bare`).
Item {
    id: scene

    required property var room
    required property SceneCanvas canvas
    /// The exercise it was made for. Its body is kept from then on, so that a scene which is on its way out never reads
    /// the body of the next exercise.
    required property string exercise
    required property var body

    property int pages: 1
    readonly property int page: Math.max(0, Math.min(canvas.page, pages - 1))
    /// It can do with less of the width, where something is pinned beside the goal.
    property bool sharesRoom: canvas.wide && unit < 1.3
    /// It draws its own title and clock.
    property bool bare: false
    /// It stands in front of the title row's second line, which otherwise names the step.
    property string subtitle: ""

    readonly property real unit: canvas.unit
    readonly property bool focused: room.seat.seat !== undefined
    readonly property int colour: focused ? room.seat.colour : 0

    Connections {
        target: scene.room

        function onBodyChanged() {
            if (scene.room.exercise === scene.exercise)
                scene.body = scene.room.body;
        }
    }
}
