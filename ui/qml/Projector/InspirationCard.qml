import QtQuick
import Theme

/// A card of inspiration on the forest's ground: a voice in quotation marks, or a known mechanism; and where it is from.
Item {
    id: card

    required property var modelData
    property real textSize: 28
    /// Where the strip has put it.
    property int pageNumber: 0
    readonly property bool voice: modelData.kind === "voice"

    height: source.visible ? source.y + source.height : words.y + words.height

    Rectangle {
        antialiasing: true
        color: card.voice ? Theme.desk.gold : Theme.desk.ribbonDone
        height: parent.height
        radius: 3
        width: 6
    }

    BodyText {
        id: known

        color: Theme.desk.forestInkSoft
        font.pixelSize: card.textSize
        text: qsTr("Kendt mekanisme")
        visible: !card.voice && card.modelData.begins
        width: parent.width - x
        x: 20
    }

    BodyText {
        id: words

        color: Theme.desk.forestInk
        font.pixelSize: card.textSize
        text: card.modelData.text
        width: parent.width - x
        x: 20
        y: known.visible ? known.height + 2 : 0
    }

    BodyText {
        id: source

        color: Theme.desk.goldLight
        font.pixelSize: card.textSize
        text: card.modelData.source
        visible: text !== ""
        width: parent.width - x
        x: 20
        y: words.y + words.height + 4
    }
}
