import QtQuick
import Projector
import Theme

/// One large piece of the case: what it is, and its words as large as there is room for.
PaperCard {
    id: piece

    property string label: ""
    property alias text: words.text
    property color ink: Theme.room.cardInk
    property int page: 0
    property real unit: 1
    property bool flag: false
    readonly property int pages: words.pages
    readonly property real edge: 54

    Flag {
        tall: 104
        visible: piece.flag
        x: piece.edge
        y: head.y + head.height + 18
    }

    BodyText {
        id: head

        color: piece.ink
        font.pixelSize: 34 * piece.unit
        opacity: 0.8
        strong: true
        text: piece.label
        width: parent.width - x - piece.edge
        x: piece.edge + (piece.flag ? 90 : 0)
        y: 44
    }

    PagedText {
        id: words

        colour: piece.ink
        face: Theme.titleFace
        page: piece.page
        room: piece.height - y - 40
        textSize: (text.length < 70 ? 68 : text.length < 160 ? 54 : 42) * Math.min(piece.unit, 1.25)
        width: piece.width - 2 * piece.edge
        x: piece.edge
        y: head.y + head.height + 48
    }
}
