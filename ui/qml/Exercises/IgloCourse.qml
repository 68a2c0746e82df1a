import QtQuick
import Theme

/// One level in the row below the matrix: what it is, and once the room looks for gaps, how many groups left it empty.
Item {
    id: course

    property string level: ""
    /// How many groups left it empty, of how many; -1 where it was not asked for.
    property int empty: -1
    property int groups: 0
    property bool marked: false
    /// No level was left empty by more.
    property bool most: false
    property real unit: 1

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: course.most ? Theme.room.gold : Theme.room.line
        border.width: course.most ? 4 : 2
        color: Theme.room.card
        radius: 16
    }

    IgloBlock {
        id: block

        level: course.level
        size: Math.min(64 * course.unit, course.height - 32)
        x: 20
        y: (course.height - height) / 2
    }

    Column {
        id: said

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 14
        x: block.x + block.width + 16

        TitleText {
            color: Theme.room.cardInk
            elide: Text.ElideRight
            font.pixelSize: fit.size
            maximumLineCount: 1
            text: fit.words
            width: parent.width
            wrapMode: Text.NoWrap

            WordFit {
                id: fit

                largest: 34 * course.unit
                // The title's face is a little wider than the text's.
                room: said.width * 0.94
                smallest: 28 * course.unit
                words: IgloLevels.words[course.level] ?? ""
            }
        }

        BodyText {
            color: Theme.room.cardInkSoft
            elide: Text.ElideRight
            font.pixelSize: 28 * course.unit
            maximumLineCount: 2
            strong: course.most
            text: !course.marked || course.empty < 0 || course.groups === 0 ? IgloLevels.means[course.level] ?? ""
                : course.empty === 0 ? qsTr("noget hos alle")
                : qsTr("tomt hos %1 af %2").arg(course.empty).arg(course.groups)
            width: parent.width
        }
    }
}
