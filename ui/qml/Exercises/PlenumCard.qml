import QtQuick
import Projector
import Theme

/// An answer on its paper; or what the facilitator has noted, on gold and with the word for it.
WallCard {
    id: place

    required property real textSize
    required property real smallest
    readonly property bool note: item.note ?? false

    implicitHeight: words.y + words.implicitHeight + textSize * 0.8
    span: weight > 420 ? 3 : weight > 190 ? 2 : 1
    weight: (item.text ?? "").length + (note ? 20 : 0)

    PaperCard {
        anchors.fill: parent
        colour: place.note ? Theme.desk.goldLight : Theme.room.card
        seed: place.note ? "" : place.key

        BodyText {
            id: noted

            color: Theme.desk.goldInk
            font.pixelSize: place.smallest
            strong: true
            text: qsTr("Noteret")
            visible: place.note
            wrapMode: Text.NoWrap
            x: place.textSize * 0.8
            y: place.textSize * 0.6
        }

        CardText {
            id: words

            color: place.note ? Theme.desk.ink : Theme.room.cardInk
            font.pixelSize: place.textSize
            maximumLineCount: 12
            text: place.item.text ?? ""
            width: parent.width - 2 * x
            x: place.textSize * 0.8
            y: place.note ? noted.y + noted.height + 4 : place.textSize * 0.7
        }
    }
}
