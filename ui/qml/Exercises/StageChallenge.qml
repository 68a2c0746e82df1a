import QtQuick
import Projector
import Theme

/// The day's challenge, alone and as large as it can be.
Scene {
    id: scene

    bare: true

    Rectangle {
        anchors.fill: parent
        color: Theme.desk.forest
    }

    BodyText {
        color: Theme.desk.gold
        font.pixelSize: 40 * scene.unit
        strong: true
        text: scene.room.day.title ?? ""
        width: parent.width - 2 * x
        x: scene.canvas.margin * 2
        y: 96
    }

    TitleText {
        color: Theme.desk.forestInk
        elide: Text.ElideRight
        font.pixelSize: 168
        fontSizeMode: Text.Fit
        height: parent.height - 290
        lineHeight: 0.88
        minimumPixelSize: 56
        text: scene.room.day.challenge ?? ""
        verticalAlignment: Text.AlignVCenter
        width: parent.width - 2 * x
        x: scene.canvas.margin * 2
        y: 170
    }

    Rectangle {
        color: Theme.desk.gold
        height: 10
        radius: 5
        width: 220
        x: scene.canvas.margin * 2
        y: parent.height - 76
    }
}
