import QtQuick
import Projector

/// Everything around the exercises: the way in, the challenge, where in the year we are, talks and breaks.
Scene {
    id: stage

    readonly property string shown: body.scene ?? "block"
    readonly property var scenes: ({
        lobby: "StageLobby.qml",
        challenge: "StageChallenge.qml",
        you_are_here: "StageYouAreHere.qml",
        homework: "StageHomework.qml",
        slide: "StageSlide.qml",
        block: "StageBlock.qml"
    })
    readonly property Scene inner: loader.item as Scene

    bare: inner !== null && inner.bare
    pages: inner ? inner.pages : 1
    subtitle: inner ? inner.subtitle : ""

    onShownChanged: show()
    Component.onCompleted: show()

    function show() {
        const file = scenes[shown] ?? scenes.block;
        loader.setSource(Qt.resolvedUrl(file), { room: room, canvas: canvas, exercise: exercise, body: body });
    }

    Loader {
        id: loader

        anchors.fill: parent
    }
}
