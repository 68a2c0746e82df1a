pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What the overview shows of one goal's futures: how many pictures and keywords, and the newest of both.
Column {
    id: content

    required property var tile
    required property var room
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

    Row {
        id: pictures

        readonly property int count: (content.tile.pictures ?? []).length

        spacing: 12
        visible: count > 0 && y + height <= content.height

        Repeater {
            model: content.tile.pictures ?? []

            Rectangle {
                id: frame

                required property var modelData

                border.color: Theme.desk.line
                border.width: 1
                color: "#FFFDF6"
                height: width * 0.75
                radius: 4
                width: Math.min(pictures.count > 1 ? (content.width - 12) / 2 : content.width * 0.8, 340)

                ScenarioPicture {
                    anchors.fill: parent
                    anchors.margins: 1
                    room: content.room
                    scenario: frame.modelData
                    textSize: 28 * content.unit
                }
            }
        }
    }
}
