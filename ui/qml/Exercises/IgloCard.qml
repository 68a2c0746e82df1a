import QtQuick
import Projector
import Theme

/// One action in the igloo: what will be done, by whom and when.
Placed {
    id: place

    required property string key
    required property var item
    required property int index
    property real textSize: 32
    property real smallest: 28
    readonly property real edge: 20
    readonly property real rim: 7
    readonly property real footHeight: foot.visible ? foot.height : 0
    readonly property real groupHeight: group.visible ? group.height : 0
    /// Some scripts stand taller.
    readonly property real line: textSize * (/[\u0590-\u1fff]/.test(item.action) ? 1.75 : 1.27)
    readonly property real room: height - 2 * rim - groupHeight - footHeight

    PaperCard {
        anchors.fill: parent
        // A wide one that lay askew would leave its course.
        seed: place.width < 560 ? place.key : ""

        BodyText {
            id: group

            color: Theme.room.cardInkSoft
            elide: Text.ElideRight
            font.pixelSize: place.smallest
            maximumLineCount: 1
            text: place.item.group
            visible: text !== ""
            width: words.width
            wrapMode: Text.NoWrap
            x: place.edge
            y: place.rim
        }

        CardText {
            id: words

            font.pixelSize: place.textSize
            maximumLineCount: Math.max(1, Math.floor(place.room / place.line))
            strong: true
            text: place.item.action
            width: parent.width - 2 * place.edge
            x: place.edge
            y: place.rim + place.groupHeight
        }

        BodyText {
            id: foot

            color: Theme.desk.goldInk
            elide: Text.ElideRight
            font.pixelSize: place.smallest
            maximumLineCount: 1
            text: [place.item.who, place.item.when].filter(part => part).join(" · ")
            visible: text !== ""
            width: words.width
            wrapMode: Text.NoWrap
            x: place.edge
            y: parent.height - height - place.rim
        }
    }
}
