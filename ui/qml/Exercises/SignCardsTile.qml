pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What the overview shows of one goal's signs: how many, and the newest of them.
Column {
    id: content

    required property var tile
    property real unit: 1
    readonly property var newest: tile.newest ?? []

    clip: true
    spacing: 24

    Row {
        id: figures

        spacing: 12

        TitleText {
            id: figure

            color: Theme.goalText(content.tile.colour ?? 0)
            font.pixelSize: 64
            text: content.tile.count ?? 0
            wrapMode: Text.NoWrap
        }

        BodyText {
            anchors.baseline: figure.baseline
            color: Theme.room.cardInkSoft
            font.pixelSize: 32 * content.unit
            text: qsTr("tegn")
            wrapMode: Text.NoWrap
        }
    }

    Repeater {
        model: content.newest

        Rectangle {
            id: slip

            required property var modelData
            required property int index

            color: Theme.desk.paper
            height: visible ? words.height + words.y + 14 : 0
            radius: 8
            // Whole slips only: one that would be cut waits for the goal to be in focus.
            visible: y + words.height + words.y + 14 <= content.height || index === 0
            width: content.width

            NumberPill {
                id: pill

                colour: content.tile.colour ?? 0
                number: slip.modelData.number ?? ""
                textSize: 28 * content.unit
                x: 10
                y: -18
            }

            CardText {
                id: words

                color: Theme.room.cardInk
                font.pixelSize: 28 * content.unit
                // As many lines of the first as the tile has room for.
                maximumLineCount: Math.max(1, Math.min(3, Math.floor(
                    (content.height - figures.height - content.spacing - y - 14) / (font.pixelSize * 1.25))))
                text: slip.modelData.text ?? ""
                width: parent.width - 2 * x
                x: 16
                y: pill.y + pill.height + 4
            }
        }
    }
}
