import QtQuick
import Projector
import Theme

/// One large piece of the case: what it is, with its sign, and its words as large as there is room for.
PaperCard {
    id: piece

    property string label: ""
    property string text: ""
    property color ink: Theme.room.cardInk
    property int page: 0
    property real unit: 1
    property bool flag: false
    readonly property int pages: words.pages
    readonly property real edge: 54
    readonly property real room: height - words.y - 30

    Flag {
        pole: piece.ink
        tall: 112
        visible: piece.flag
        x: piece.edge + 4
        y: 34 + tall
    }

    Image {
        height: width
        mipmap: true
        source: Qt.resolvedUrl(Theme.darkRoom ? "../Theme/images/gear-night.svg" : "../Theme/images/gear.svg")
        sourceSize: Qt.size(200, 200)
        visible: !piece.flag
        width: 92
        x: piece.edge
        y: 32
    }

    BodyText {
        id: head

        color: piece.ink
        font.pixelSize: 38 * piece.unit
        strong: true
        text: piece.label
        width: parent.width - x - piece.edge
        x: piece.edge + (piece.flag ? 158 : 116)
        y: 78 - height / 2
    }

    // Finds out how large the words may be; below its smallest size they turn pages.
    BodyText {
        id: fit

        font.pixelSize: 84 * Math.min(piece.unit, 1.25)
        fontSizeMode: Text.Fit
        height: piece.room
        // As PagedText sets its lines.
        lineHeight: 1.06
        minimumPixelSize: 42 * piece.unit
        text: piece.text
        visible: false
        width: words.width
    }

    PagedText {
        id: words

        colour: piece.ink
        page: piece.page
        room: piece.room
        text: piece.text
        textSize: fit.fontInfo.pixelSize
        width: piece.width - 2 * piece.edge
        x: piece.edge
        y: 158
    }
}
