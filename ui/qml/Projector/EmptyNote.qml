import QtQuick
import Theme

/// What a scene says kindly while nothing has come yet.
Column {
    id: note

    property alias title: title.text
    property alias text: words.text
    property real unit: 1

    anchors.centerIn: parent
    spacing: 18
    width: Math.min(parent ? parent.width - 160 : 1000, 1100)

    TitleText {
        id: title

        color: Theme.room.forest
        font.pixelSize: 64 * Math.min(note.unit, 1.3)
        horizontalAlignment: Text.AlignHCenter
        width: parent.width
    }

    BodyText {
        id: words

        color: Theme.room.inkSoft
        font.pixelSize: 36 * note.unit
        horizontalAlignment: Text.AlignHCenter
        width: parent.width
    }
}
