pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What the facilitator has pinned beside the goal for inspiration: voices and known mechanisms, on a forest ground of
/// their own, so that nobody takes them for what was written here. A strip beside the scene; or, where the scene needs
/// all of the room, a `whole` page after its own.
Item {
    id: strip

    required property var room
    required property SceneCanvas canvas
    property bool whole: false
    property int page: 0
    property int pages: 1
    /// The forest ends below the cards; a whole page is filled.
    property real filled: 0

    readonly property var cards: room.inspiration
    readonly property real unit: canvas.unit
    readonly property real edge: whole ? 48 : 24
    readonly property real gap: whole ? 40 : 22
    readonly property real textSize: (whole ? 36 : 28) * unit
    readonly property int columns: whole ? Math.max(1, Math.floor((width - 2 * edge + 56) / (textSize * 13 + 56))) : 1
    readonly property real column: (width - 2 * edge + 56) / columns - 56
    readonly property real cardsTop: title.y + title.height + gap * 0.8

    clip: true

    onColumnChanged: later.restart()
    onHeightChanged: later.restart()
    onPageChanged: later.restart()
    onTextSizeChanged: later.restart()

    Timer {
        id: later

        interval: 0
        onTriggered: strip.layOut()
    }

    /// Put the cards below each other, in as many columns and on as many pages as it takes.
    function layOut() {
        const space = height - cardsTop - edge;
        let turned = fill(space);
        if (turned > 1 && !whole)
            turned = fill(space - 30 * unit);
        pages = turned;
        let lowest = 0;
        for (let i = 0; i < repeater.count; i++) {
            const card = repeater.itemAt(i) as InspirationCard;
            card.visible = card.pageNumber === page % turned;
            lowest = Math.max(lowest, card.y + card.height);
        }
        filled = Math.min(height, lowest + edge + (turned > 1 ? 30 * unit : 0));
    }

    function fill(space: real): int {
        let at = 0, down = 0;
        for (let i = 0; i < repeater.count; i++) {
            const card = repeater.itemAt(i) as InspirationCard;
            if (down > 0 && down + card.height > space) {
                at += 1;
                down = 0;
            }
            card.pageNumber = Math.floor(at / columns);
            card.x = edge + (at % columns) * (column + 56);
            card.y = cardsTop + down;
            down += card.height + gap;
        }
        return Math.floor(at / columns) + 1;
    }

    Rectangle {
        antialiasing: true
        color: Theme.desk.forest
        height: strip.whole ? strip.height : strip.filled
        radius: 24
        width: strip.width
    }

    BodyText {
        id: title

        color: Theme.desk.gold
        font.pixelSize: strip.textSize * 1.15
        strong: true
        text: qsTr("Til inspiration")
        width: parent.width - 2 * x
        x: strip.edge
        y: strip.edge * 0.8
    }

    Repeater {
        id: repeater

        model: strip.cards
        onItemAdded: later.restart()
        onItemRemoved: later.restart()

        InspirationCard {
            textSize: strip.textSize
            width: strip.column
            onHeightChanged: later.restart()
        }
    }

    BodyText {
        color: Theme.desk.forestInkSoft
        font.pixelSize: strip.textSize
        text: qsTr("%1 af %2").arg(strip.page % strip.pages + 1).arg(strip.pages)
        visible: strip.pages > 1 && !strip.whole
        x: parent.width - width - strip.edge
        y: strip.filled - height - 8
    }
}
