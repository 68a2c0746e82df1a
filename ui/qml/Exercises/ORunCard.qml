import QtQuick
import Projector
import Theme

/// What a team thought at a post, with the post and the team it comes from.
WallCard {
    id: place

    required property real textSize
    required property real smallest

    implicitHeight: foot.y + foot.height + textSize * 0.6
    span: item.text.length > 190 ? 2 : 1
    weight: item.text.length + 25

    PaperCard {
        anchors.fill: parent
        seed: place.key

        CardText {
            id: words

            font.pixelSize: place.textSize
            maximumLineCount: Math.max(2, Math.floor((place.tallest - foot.height - place.textSize * 1.8) / (place.textSize * 1.25)))
            text: place.item.text
            width: parent.width - 2 * x
            x: place.textSize * 0.8
            y: place.textSize * 0.7
        }

        Row {
            id: foot

            height: marker.height
            spacing: 16
            x: words.x
            y: words.y + words.height + place.textSize * 0.4

            ORunMarker {
                id: marker

                number: place.item.post ?? 0
                size: place.smallest * 1.6
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.room.cardInkSoft
                elide: Text.ElideRight
                font.pixelSize: Math.max(place.smallest, place.textSize * 0.85)
                maximumLineCount: 1
                text: place.item.team_name || qsTr("Hold %1").arg(place.item.team ?? "")
                width: Math.min(implicitWidth, words.width - marker.width - 16)
                wrapMode: Text.NoWrap
            }
        }
    }
}
