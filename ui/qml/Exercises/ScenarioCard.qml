pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// One future: its picture, and the keywords that the neighbour found for it.
WallCard {
    id: place

    required property int colour
    required property real textSize
    required property var room

    readonly property real edge: 22
    property real wordsHeight: 0

    // The picture is about as high as some lines, and every keyword stands in a frame.
    weight: 100 + (item.keywords ?? []).reduce((sum, word) => sum + word.length + 16, 0)
    implicitHeight: frame.y + frame.height + 18 + wordsHeight + edge + 6

    PaperCard {
        anchors.fill: parent
        seed: place.key

        Rectangle {
            id: frame

            color: picture.card ? "transparent" : picture.path || picture.photo ? "#FFFDF6" : Theme.desk.paper
            // The words come first: the picture has what they leave.
            height: Math.max(0, Math.min(width * (picture.card ? 0.75 : 0.62), place.textSize * (picture.whole ? 8.5 : 4), place.tallest - place.wordsHeight - 2 * place.edge - 24))
            radius: 6
            width: parent.width - 2 * place.edge
            x: place.edge
            y: place.edge

            ScenarioPicture {
                id: picture

                anchors.fill: parent
                room: place.room
                scenario: place.item
                shown: place.here
                textSize: place.textSize
            }
        }

        Item {
            id: words

            height: place.wordsHeight
            width: frame.width
            x: place.edge
            y: frame.y + frame.height + 18

            Repeater {
                id: chips

                model: place.item.keywords ?? []

                Rectangle {
                    id: chip

                    required property string modelData

                    color: Qt.tint("#FFFFFF", Qt.alpha(Theme.goal(place.colour), 0.16))
                    height: word.height + place.textSize * 0.4
                    radius: Math.min(height / 2, 26)
                    width: word.width + place.textSize * 0.9

                    CardText {
                        id: word

                        anchors.centerIn: parent
                        color: Theme.desk.ink
                        font.pixelSize: place.textSize
                        maximumLineCount: 4
                        strong: true
                        text: chip.modelData
                        width: Math.min(implicitWidth, words.width - place.textSize * 0.9)
                    }
                }
            }
        }
    }

    /// Set the keywords in lines. A Flow would do so only after the wall has read the height.
    function settle() {
        let x = 0, y = 0, line = 0;
        for (let i = 0; i < chips.count; i++) {
            const chip = chips.itemAt(i);
            if (x > 0 && x + chip.width > words.width) {
                x = 0;
                y += line + 12;
                line = 0;
            }
            chip.x = x;
            chip.y = y;
            x += chip.width + 12;
            line = Math.max(line, chip.height);
        }
        wordsHeight = y + line;
    }
}
