import QtQuick
import Projector
import Theme

/// Why somebody stands there: the mark, what they say, and the group's name where a group is the unit.
WallCard {
    id: place

    required property real textSize
    required property real smallest
    required property BarometerNumbers numbers
    readonly property bool named: place.item.name !== ""
    readonly property bool marked: typeof item.mark === "number"
    readonly property bool told: label.text !== ""

    implicitHeight: words.y + words.height + textSize * 0.7
    span: item.text.length > 190 ? 2 : 1
    weight: item.text.length + (named ? 40 : 25)

    PaperCard {
        anchors.fill: parent
        seed: place.key

        Rectangle {
            id: pill

            antialiasing: true
            color: place.marked ? Theme.desk.goldLight : Theme.desk.paperDeep
            height: label.implicitHeight + 8
            radius: height / 2
            visible: place.told
            width: label.implicitWidth + 1.1 * place.textSize
            x: place.textSize * 0.7
            y: place.textSize * 0.6

            BodyText {
                id: label

                anchors.centerIn: parent
                color: place.marked ? Theme.desk.goldInk : Theme.desk.inkSoft
                font.pixelSize: Math.max(place.smallest, place.textSize * 0.9)
                strong: true
                text: place.marked ? place.numbers.told(place.item.mark) : place.item.none ? qsTr("ingen markering") : ""
                wrapMode: Text.NoWrap
            }
        }

        GoalBadge {
            id: badge

            colour: place.item.badge.colour ?? 0
            number: place.item.badge.number ?? 0
            size: pill.height
            visible: place.named
            x: place.told ? pill.x + pill.width + 14 : pill.x
            y: pill.y
        }

        CardText {
            color: Theme.room.cardInkSoft
            font.pixelSize: Math.max(place.smallest, place.textSize * 0.8)
            maximumLineCount: 1
            text: place.item.name
            visible: place.named && width > 4 * place.textSize
            width: parent.width - x - place.textSize * 0.7
            wrapMode: Text.NoWrap
            x: badge.x + badge.width + 12
            y: badge.y + (badge.height - height) / 2
        }

        CardText {
            id: words

            font.pixelSize: place.textSize
            maximumLineCount: 12
            text: place.item.text
            width: parent.width - 2 * x
            x: place.textSize * 0.8
            y: (place.told || place.named ? pill.y + pill.height : 0) + place.textSize * 0.5
        }
    }
}
