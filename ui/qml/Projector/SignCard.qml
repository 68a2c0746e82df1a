import QtQuick
import Theme

/// A sign or a mechanism on its paper, with its number in the goal's colour and, once revealed, its caramels.
Item {
    id: card

    required property var item
    property int colour: 0
    property real textSize: 30
    /// No number and no badge is smaller.
    property real smallest: 28
    /// Longer texts end in "…"; the facilitator can hold the card up to show all of it.
    property int maxLines: 13
    property bool strong: true
    readonly property bool mechanism: item.kind === "mechanism"
    readonly property var caramels: item.caramels ?? null
    // Where a badge hangs over the lower edge, the text keeps clear of it.
    readonly property real foot: caramels && caramels.total > 0 ? textSize * 0.62 : 0

    implicitHeight: words.y + words.implicitHeight + textSize * 0.8 + foot

    PaperCard {
        anchors.fill: parent
        colour: card.mechanism ? Theme.room.mechanism : Theme.room.card
        seed: card.item.id ?? ""

        NumberPill {
            colour: card.colour
            number: card.item.number ?? ""
            textSize: Math.max(card.smallest, Math.min(card.textSize, 34) * 0.94)
            x: -16
            y: -height * 0.42
        }

        CardText {
            id: words

            color: card.mechanism ? Theme.room.mechanismInk : Theme.room.cardInk
            font.pixelSize: card.textSize
            maximumLineCount: card.maxLines
            strong: card.strong && !card.mechanism
            text: card.item.text ?? ""
            width: parent.width - 2 * x
            x: card.textSize * 0.8
            y: card.textSize * 0.86
        }

        FallingBadge {
            given: card.caramels
            restX: parent.width - width + 18
            restY: parent.height - height * 0.55
            seed: card.item.id ?? ""
            textSize: Math.max(card.smallest, card.textSize * 0.9)
        }
    }
}
