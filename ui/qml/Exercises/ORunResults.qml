pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// A tile a post with a question: how many teams chose each answer, and which is the right one.
Item {
    id: list

    property var results: []
    property int page: 0
    property real unit: 1
    readonly property alias pages: tiles.pages
    readonly property int most: results.reduce((most, one) => Math.max(most, one.options.length), 2)
    readonly property real rowHeight: 56
    readonly property bool far: unit > 1.25
    /// As many lines as the longest question is likely to take.
    readonly property int lines: Math.min(far ? 2 : 3, Math.max(1, ...results.map(one => Math.ceil((one.text ?? "").length / 30))))
    readonly property real above: 118 + lines * 43

    TileGrid {
        id: tiles

        anchors.fill: parent
        model: list.results.length
        page: list.page
        smallestHeight: list.above + list.most * list.rowHeight
        smallestWidth: 570
        tallest: (list.above + 40 + list.most * 104) * list.unit
        unit: list.unit

        delegate: PaperCard {
            id: tile

            required property int index
            readonly property var post: list.results[index] ?? ({ options: [] })
            readonly property int place: index % tiles.aPage
            readonly property real row: Math.min(140 * list.unit, (height - options.y - 14) / Math.max(1, post.options.length))

            height: tiles.tileHeight
            visible: Math.floor(index / tiles.aPage) === tiles.page
            width: tiles.tileWidth
            x: (place % tiles.across) * (width + tiles.gap)
            y: tiles.lift + Math.floor(place / tiles.across) * (height + tiles.gap)

            ORunMarker {
                id: marker

                number: tile.post.number ?? 0
                size: 64 * list.unit
                x: 24
                y: 22
            }

            BodyText {
                id: where

                color: Theme.room.cardInkSoft
                elide: Text.ElideRight
                font.pixelSize: 28 * list.unit
                maximumLineCount: 2
                text: tile.post.place || qsTr("Post %1").arg(tile.post.number)
                width: parent.width - x - answered.width - 40
                x: marker.x + marker.width + 18
                y: marker.y + (marker.height - height) / 2
            }

            BodyText {
                id: answered

                anchors { right: parent.right; rightMargin: 24 }
                color: Theme.room.cardInkSoft
                font.pixelSize: 28 * list.unit
                text: tile.post.teams === 1 ? qsTr("1 hold") : qsTr("%1 hold").arg(tile.post.teams ?? 0)
                wrapMode: Text.NoWrap
                y: where.y
            }

            BodyText {
                id: asked

                color: Theme.room.cardInk
                elide: Text.ElideRight
                font.pixelSize: (list.far ? 28 : 34) * list.unit
                height: implicitHeight
                maximumLineCount: list.lines
                strong: true
                text: tile.post.text ?? ""
                width: parent.width - 48
                x: 24
                y: marker.y + marker.height + 14
            }

            Column {
                id: options

                width: parent.width - 48
                x: 24
                y: asked.y + asked.height + 16

                Repeater {
                    model: tile.post.options

                    Item {
                        id: option

                        required property var modelData
                        required property int index
                        readonly property real share: tile.post.teams > 0 ? modelData.n / tile.post.teams : 0

                        height: tile.row
                        width: options.width

                        Rectangle {
                            id: strip

                            antialiasing: true
                            color: Theme.desk.paper
                            height: parent.height - 12
                            radius: 8
                            width: parent.width

                            Rectangle {
                                antialiasing: true
                                color: option.modelData.right ? "#B9DACB" : Theme.desk.sand
                                height: parent.height
                                radius: 8
                                visible: width > 0
                                width: option.share * parent.width

                                Behavior on width { NumberAnimation { duration: Theme.travel * 2; easing.type: Easing.OutCubic } }
                            }

                            Rectangle {
                                anchors.fill: parent
                                antialiasing: true
                                border.color: Theme.desk.forest
                                border.width: 5
                                color: "transparent"
                                radius: 8
                                visible: option.modelData.right
                            }
                        }

                        BodyText {
                            anchors.verticalCenter: strip.verticalCenter
                            color: Theme.desk.ink
                            elide: Text.ElideRight
                            font.pixelSize: 28 * list.unit
                            maximumLineCount: Math.max(1, Math.floor((strip.height - 6) / (35 * list.unit)))
                            strong: option.modelData.right
                            text: option.modelData.text
                            width: (mark.visible ? mark.x : n.x) - x - 12
                            x: 16
                        }

                        QuizRight {
                            id: mark

                            anchors { right: n.left; rightMargin: 14; verticalCenter: strip.verticalCenter }
                            textSize: 28 * list.unit
                            visible: option.modelData.right
                        }

                        TitleText {
                            id: n

                            anchors { right: parent.right; rightMargin: 16; verticalCenter: strip.verticalCenter }
                            color: Theme.desk.ink
                            font.pixelSize: 32 * list.unit
                            horizontalAlignment: Text.AlignRight
                            text: option.modelData.n
                            width: 56 * list.unit
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }
}
