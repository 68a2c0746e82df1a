import QtQuick
import Projector
import Theme

/// A statement: its text, how the votes stand and how they came, and once it is laid for good the stamp of its side.
Placed {
    id: card

    required property string key
    required property var item
    required property int index
    property real textSize: 40
    property real smallest: 28
    readonly property string side: item.placed ?? ""
    readonly property bool told: item.tame !== undefined
    readonly property int base: item.phones + item.paper
    property string measuredText: ""
    property var heights: ({})

    // A stamp hangs down over the card below.
    z: 1000 - index

    /// The heights that have been measured of a text, by width and size.
    function heightsOf(text: string): var {
        if (measuredText !== text) {
            measuredText = text;
            heights = {};
        }
        return heights;
    }

    function edge(size: real): real {
        return size * 0.7;
    }

    /// What a card is taller than its text.
    function around(size: real): real {
        return size * 0.55 + 2 * figureLine + size * 0.75;
    }

    readonly property real figureLine: smallest * 1.3
    /// The two figures have no room beside each other: they take a line each, and how they came stands with the console.
    readonly property bool cramped: told && tame.implicitWidth + wild.implicitWidth + 50 > words.width

    Behavior on width { enabled: card.settled && card.visible; NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }

    PaperCard {
        anchors.fill: parent
        seed: card.key

        CardText {
            id: words

            color: Theme.room.cardInk
            font.pixelSize: card.textSize
            // A hair more than was measured, or a last line would be cut for a rounding.
            height: parent.height - card.around(card.textSize) + 2
            strong: true
            text: card.item.text
            width: parent.width - 2 * x
            x: card.edge(card.textSize)
            y: card.textSize * 0.55
        }

        Item {
            id: figures

            height: card.figureLine
            width: words.width
            x: words.x
            y: parent.height - 2 * card.figureLine - card.textSize * 0.4

            BodyText {
                id: tame

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.forest
                font.pixelSize: card.smallest
                strong: true
                text: qsTr("%1 tamt").arg(card.item.tame ?? 0)
                visible: card.told
                wrapMode: Text.NoWrap
            }

            Rectangle {
                id: bar

                readonly property real share: card.told && card.base > 0 ? card.item.tame / card.base : 0.5

                anchors { left: tame.right; leftMargin: 14; right: wild.left; rightMargin: 14; verticalCenter: parent.verticalCenter }
                antialiasing: true
                color: card.base > 0 ? Theme.desk.gold : Theme.desk.line
                height: 16
                radius: 8
                visible: card.told && !card.cramped

                Rectangle {
                    antialiasing: true
                    color: Theme.desk.forest
                    height: parent.height
                    radius: 8
                    visible: card.base > 0
                    width: parent.width * bar.share

                    Behavior on width { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
                }
            }

            BodyText {
                id: wild

                anchors { right: parent.right; verticalCenter: parent.verticalCenter; verticalCenterOffset: card.cramped ? card.figureLine : 0 }
                color: Theme.desk.goldInk
                font.pixelSize: card.smallest
                strong: true
                text: qsTr("%1 vildt").arg(card.item.wild ?? 0)
                visible: card.told
                wrapMode: Text.NoWrap
            }
        }

        BodyText {
            id: came

            color: Theme.room.cardInkSoft
            elide: Text.ElideRight
            font.pixelSize: card.smallest
            text: card.base === 0 ? qsTr("Ingen stemmer") : [
                card.item.phones === 1 ? qsTr("1 telefon") : card.item.phones ? qsTr("%1 telefoner").arg(card.item.phones) : "",
                card.item.paper ? qsTr("%1 papir").arg(card.item.paper) : ""
            ].filter(part => part).join(" + ")
            visible: !card.cramped
            width: words.width
            wrapMode: Text.NoWrap
            x: words.x
            y: figures.y + figures.height
        }

        SortingStamp {
            side: card.side
            textSize: card.smallest
            visible: card.side !== ""
            x: parent.width - width + 12
            // Beside how the votes came where there is room for both, else below it.
            y: parent.height - height * (came.implicitWidth + width < words.width ? 0.76 : 0.3)
        }
    }
}
