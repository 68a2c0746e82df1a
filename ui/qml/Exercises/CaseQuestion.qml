import QtQuick
import Projector
import Theme

/// A question of the case's chain: which mechanism it asks about, how it is answered, and from which source.
WallCard {
    id: place

    required property real textSize
    required property real smallest
    // On the way from one phase to the next it may hold a piece of the other for a moment.
    readonly property string asked: item.question ?? ""
    readonly property bool target: item.level === "target_group"
    readonly property string how: [item.method, source(item.source ?? "")].filter(part => part).join(" · ")
    readonly property bool beside: width > 34 * textSize

    implicitHeight: Math.max(pill.height, beside ? Math.max(question.height, way.height) : question.height + textSize * 0.15 + way.height) + textSize * 0.9

    /// The day file's own words for sources are codes; what is written otherwise stays as it is.
    function source(written: string): string {
        const words = {
            interview: qsTr("samtaler"), survey: qsTr("spørgeskema"), register: qsTr("register"),
            observation: qsTr("iagttagelse"), case_review: qsTr("sagsgennemgang")
        };
        return words[written] ?? written;
    }

    PaperCard {
        anchors.fill: parent

        CaseNumber {
            id: pill

            number: place.item.number
            size: place.textSize * 1.5
            target: place.target
            visible: number > 0
            x: place.textSize * 0.6
            y: place.beside ? (parent.height - height) / 2 : place.textSize * 0.45
        }

        CardText {
            id: question

            color: Theme.room.cardInk
            font.pixelSize: place.textSize
            maximumLineCount: 8
            strong: true
            text: place.asked
            width: (place.beside ? parent.width * 0.58 : parent.width - place.textSize * 0.6) - x
            x: place.textSize * 2.7
            y: place.beside ? (parent.height - height) / 2 : place.textSize * 0.45
        }

        CardText {
            id: way

            color: Theme.room.cardInkSoft
            font.pixelSize: Math.max(place.smallest, place.textSize * 0.82)
            maximumLineCount: 6
            text: place.how
            width: parent.width - x - place.textSize * 0.6
            x: place.beside ? parent.width * 0.61 : question.x
            y: place.beside ? (parent.height - height) / 2 : question.y + question.height + place.textSize * 0.15
        }
    }
}
