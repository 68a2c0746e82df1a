import QtQuick
import Theme

/// An option as a strip of paper. Once revealed a bar grows along it, as long as its part of the answers; beside it
/// stand the figures, how it was the first time the question was asked, and whether it is the right one.
PaperCard {
    id: strip

    required property var item
    property bool revealed: false
    property real textSize: 44
    property real unit: 1
    /// The figures stand on one line: there are many options.
    property bool flat: false
    readonly property bool correct: revealed && (item.right ?? false)
    readonly property bool moved: revealed && item.first !== undefined && item.first !== null
    readonly property real smaller: Math.max(28 * unit, textSize * 0.72)

    /// How much of a strip's width is not for words.
    function taken(size: real, flat: bool): real {
        return size * 2.6 + figuresWidth(size, flat) + Math.max(28 * unit, size * 0.72) * 7.4;
    }

    function figuresWidth(size: real, flat: bool): real {
        return size * 6.6 + (flat ? Math.max(28 * unit, size * 0.72) * 5 : 0);
    }

    function percent(share: real): string {
        return qsTr("%1 %").arg(Math.round(share * 100));
    }

    Rectangle {
        id: bar

        antialiasing: true
        color: strip.correct ? "#B9DACB" : Theme.desk.sand
        height: strip.height
        radius: 10
        visible: width > 0
        width: strip.revealed ? Math.max(0, (strip.item.share ?? 0) * strip.width) : 0

        Behavior on width { NumberAnimation { duration: Theme.travel * 2; easing.type: Easing.OutCubic } }
    }

    Rectangle {
        // How far it reached the first time.
        antialiasing: true
        border.color: Theme.desk.goldInk
        border.width: 3
        color: "transparent"
        height: strip.height
        radius: 10
        visible: strip.moved && width > 4
        width: (strip.item.first ?? 0) * strip.width
    }

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: Theme.desk.forest
        border.width: 6
        color: "transparent"
        radius: 10
        visible: strip.correct
    }

    QuizLetter {
        id: letter

        anchors.verticalCenter: parent.verticalCenter
        size: strip.textSize * 1.5
        strong: strip.correct
        text: strip.item.letter
        x: strip.textSize * 0.55
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.room.cardInk
        elide: Text.ElideRight
        font.pixelSize: strip.textSize
        maximumLineCount: Math.max(1, Math.floor((strip.height - 8) / (strip.textSize * 1.22)))
        strong: strip.correct
        text: strip.item.text
        width: strip.width - strip.taken(strip.textSize, strip.flat)
        x: strip.textSize * 2.6
    }

    QuizRight {
        anchors { right: figures.left; rightMargin: strip.smaller * 0.3; verticalCenter: parent.verticalCenter }
        textSize: strip.smaller
        visible: strip.correct
    }

    Grid {
        id: figures

        readonly property real room: strip.figuresWidth(strip.textSize, strip.flat) - strip.textSize * 0.5

        anchors { right: parent.right; rightMargin: strip.textSize * 0.5; verticalCenter: parent.verticalCenter }
        columns: strip.flat ? 2 : 1
        verticalItemAlignment: Grid.AlignVCenter
        visible: strip.revealed

        TitleText {
            color: Theme.room.cardInk
            font.pixelSize: strip.textSize
            horizontalAlignment: Text.AlignRight
            text: strip.moved ? strip.percent(strip.item.first) + " → " + strip.percent(strip.item.share ?? 0)
                : strip.percent(strip.item.share ?? 0)
            width: strip.flat ? figures.room - strip.smaller * 5 : figures.room
            wrapMode: Text.NoWrap
        }

        BodyText {
            color: Theme.room.cardInkSoft
            font.pixelSize: strip.smaller
            horizontalAlignment: Text.AlignRight
            text: qsTr("%1 svar").arg(strip.item.count ?? 0)
            width: strip.flat ? strip.smaller * 5 : figures.room
            wrapMode: Text.NoWrap
        }
    }
}
