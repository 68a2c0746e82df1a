import QtQuick
import Theme

/// What stands where an exercise has no scene of its own: the step's title, and nothing broken.
Scene {
    id: scene

    bare: true

    Column {
        anchors.centerIn: parent
        spacing: 24
        width: parent.width - 4 * scene.canvas.margin

        TitleText {
            color: Theme.room.forest
            font.pixelSize: 110
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, 400)
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 52
            text: scene.room.step.title ?? ""
            width: parent.width
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: 40 * scene.unit
            horizontalAlignment: Text.AlignHCenter
            text: scene.room.step.block ?? ""
            width: parent.width
        }

        TimerRing {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 120
            timer: scene.room.timer
        }
    }
}
