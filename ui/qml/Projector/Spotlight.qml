import QtQuick
import Theme

/// One contribution held up over the scene, whole: a text that is longer than the card turns pages.
Item {
    id: spotlight

    required property var room
    required property SceneCanvas canvas
    readonly property var held: room.spotlight
    readonly property int pages: words.pages
    readonly property int page: Math.max(0, Math.min(canvas.page, pages - 1))
    readonly property bool mechanism: held.kind === "mechanism"

    visible: held.id !== undefined

    Rectangle {
        anchors.fill: parent
        color: Theme.room.paperDeep
        opacity: 0.94
    }

    PaperCard {
        id: card

        readonly property real edge: 56

        anchors.centerIn: parent
        colour: spotlight.mechanism ? Theme.room.mechanism : Theme.room.card
        height: Math.min(parent.height - 140, words.y + words.implicitHeight + edge)
        width: Math.min(parent.width - 2 * spotlight.canvas.margin, 1320)

        NumberPill {
            colour: spotlight.held.colour ?? spotlight.room.seat.colour ?? 0
            number: spotlight.held.number ?? ""
            textSize: 44 * spotlight.canvas.unit
            visible: number !== ""
            x: -24
            y: -height * 0.4
        }

        PagedText {
            id: words

            colour: spotlight.mechanism ? Theme.room.mechanismInk : Theme.room.cardInk
            page: spotlight.page
            room: spotlight.height - 140 - y - card.edge
            // A short text may be read from the corridor, a long one fits on fewer pages.
            textSize: (text.length < 120 ? 68 : text.length < 320 ? 54 : 42) * spotlight.canvas.unit
            text: spotlight.held.text ?? (spotlight.held.keywords ?? []).join("\n")
            width: card.width - 2 * card.edge
            x: card.edge
            y: card.edge
        }

        CaramelBadge {
            readonly property var given: spotlight.held.caramels ?? null

            pairs: given ? given.pairs : 0
            textSize: 44 * spotlight.canvas.unit
            total: given ? given.total : 0
            visible: given !== null
            x: card.width - width + 24
            y: card.height - height * 0.6
        }
    }
}
