pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What the overview shows of one goal's futures: how many pictures and keywords, and the newest words.
Column {
    id: content

    required property var tile
    property real unit: 1

    clip: true
    spacing: 12

    Repeater {
        model: [
            { n: content.tile.scenarios ?? 0, one: qsTr("billede"), many: qsTr("billeder") },
            { n: content.tile.keywords ?? 0, one: qsTr("nøgleord"), many: qsTr("nøgleord") }
        ]

        Row {
            id: line

            required property var modelData

            spacing: 12

            TitleText {
                id: figure

                color: Theme.goalText(content.tile.colour ?? 0)
                font.pixelSize: 60
                text: line.modelData.n
                wrapMode: Text.NoWrap
            }

            BodyText {
                anchors.baseline: figure.baseline
                color: Theme.room.cardInkSoft
                font.pixelSize: 32 * content.unit
                text: line.modelData.n === 1 ? line.modelData.one : line.modelData.many
                wrapMode: Text.NoWrap
            }
        }
    }

    Repeater {
        model: content.tile.newest ?? []

        Rectangle {
            id: chip

            required property string modelData

            color: Qt.tint("#FFFFFF", Qt.alpha(Theme.goal(content.tile.colour ?? 0), 0.16))
            height: word.height + 14
            radius: 20
            visible: y + height <= content.height
            width: Math.min(content.width, word.width + 30)

            CardText {
                id: word

                color: Theme.desk.ink
                font.pixelSize: 28 * content.unit
                maximumLineCount: 2
                text: chip.modelData
                width: Math.min(implicitWidth, content.width - 30)
                x: 15
                y: 7
            }
        }
    }
}
