pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// A tile a team: its number, and the post it meets and begins at. Never who is in it.
Item {
    id: list

    property var teams: []
    property int page: 0
    property real unit: 1
    readonly property alias pages: tiles.pages

    TileGrid {
        id: tiles

        anchors.fill: parent
        model: list.teams.length
        page: list.page
        smallestHeight: 192
        smallestWidth: 500
        tallest: 240 * list.unit
        unit: list.unit

        delegate: PaperCard {
            id: tile

            required property int index
            readonly property var team: list.teams[index] ?? ({})
            readonly property var start: team.start ?? null
            readonly property int place: index % tiles.aPage

            height: tiles.tileHeight
            visible: Math.floor(index / tiles.aPage) === tiles.page
            width: tiles.tileWidth
            x: (place % tiles.across) * (width + tiles.gap)
            y: tiles.lift + Math.floor(place / tiles.across) * (height + tiles.gap)

            Rectangle {
                id: disc

                anchors.verticalCenter: parent.verticalCenter
                antialiasing: true
                border.color: "#DB9A12"
                border.width: 4
                color: Theme.desk.goldLight
                height: width
                radius: width / 2
                width: Math.min(parent.height - 44, 150 * list.unit, parent.width * 0.36)
                x: 22

                TitleText {
                    anchors.centerIn: parent
                    color: Theme.desk.ink
                    font.pixelSize: disc.width * (tile.team.number > 99 ? 0.42 : 0.56)
                    text: tile.team.number ?? ""
                    wrapMode: Text.NoWrap
                }
            }

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                spacing: 10 * list.unit
                width: parent.width - x - 18
                x: disc.x + disc.width + 22

                BodyText {
                    color: Theme.room.cardInk
                    elide: Text.ElideRight
                    font.pixelSize: 34 * list.unit
                    maximumLineCount: 2
                    strong: true
                    text: tile.team.name || qsTr("Hold %1").arg(tile.team.number)
                    width: parent.width
                }

                Row {
                    spacing: 14
                    visible: tile.start !== null
                    width: parent.width

                    ORunMarker {
                        id: marker

                        anchors.verticalCenter: parent.verticalCenter
                        number: tile.start ? tile.start.number : 0
                        size: 58 * list.unit
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.room.cardInk
                        elide: Text.ElideRight
                        font.pixelSize: 28 * list.unit
                        maximumLineCount: 2
                        text: tile.start ? tile.start.place || qsTr("Post %1").arg(tile.start.number) : ""
                        width: parent.width - marker.width - 14
                    }
                }
            }
        }
    }
}
