pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// The hall in plenum: what is asked, the answers once they are shown (cards or a word cloud), what the facilitator has
/// noted, and whose turn it is to speak.
Scene {
    id: scene

    readonly property string asked: body.question?.text ?? ""
    readonly property int answers: body.answers ?? 0
    readonly property bool shown: body.shown ?? false
    readonly property bool cloud: shown && body.display === "cloud"
    readonly property real begins: asked ? question.y + question.height + 26 : 24
    readonly property real ends: queue.visible ? queue.y - 12 : height - 56

    pages: cloud ? Math.max(words.pages, wall.pages) : wall.pages
    subtitle: answers === 0 ? ""
        : shown ? (answers === 1 ? qsTr("1 svar") : qsTr("%1 svar").arg(answers))
        : answers === 1 ? qsTr("1 svar er inde. Vi viser dem om lidt.") : qsTr("%1 svar er inde. Vi viser dem om lidt.").arg(answers)

    TitleText {
        id: question

        color: Theme.room.forest
        elide: Text.ElideRight
        // A long question is set smaller before it takes a third line.
        font.pixelSize: (text.length > 110 ? 46 : text.length > 60 || !scene.canvas.wide ? 56 : 68) * Math.min(scene.unit, 1.25)
        lineHeight: 0.95
        maximumLineCount: scene.canvas.wide ? 3 : 4
        text: scene.asked
        visible: text !== ""
        width: scene.width - 2 * scene.canvas.margin
        x: scene.canvas.margin
        y: 10
    }

    CardWall {
        id: wall

        readonly property real narrow: scene.canvas.wide ? 470 : 400

        columnPerText: 9.5
        gap: 28
        height: scene.ends - scene.begins
        model: scene.room.items
        page: Math.min(scene.page, pages - 1)
        side: 1
        sizes: (scene.cloud ? [34, 28] : [68, 56, 46, 38, 32, 28]).map(size => size * scene.unit)
        width: scene.cloud ? narrow : scene.width - 2 * scene.canvas.margin
        x: scene.width - scene.canvas.margin - width
        y: scene.begins

        delegate: PlenumCard {
            smallest: 28 * scene.unit
            textSize: wall.textSize
        }
    }

    WordCloud {
        id: words

        height: scene.ends - scene.begins
        model: scene.cloud ? scene.room.words : null
        more: scene.body.more_words ?? 0
        page: Math.min(scene.page, pages - 1)
        unit: scene.unit
        width: (wall.count > 0 ? wall.x - 30 : scene.width - scene.canvas.margin) - x
        x: scene.canvas.margin
        y: scene.begins
    }

    PlenumQueue {
        id: queue

        canvas: scene.canvas
        hands: scene.room.hands
        queued: scene.body.queued ?? 0
        speaking: !!scene.body.speaking
        width: scene.width - 2 * scene.canvas.margin
        x: scene.canvas.margin
        // Clear of the page's number, also where there is only one: what lies above it is laid out once.
        y: scene.height - height - 56
    }

    EmptyNote {
        anchors.verticalCenterOffset: (scene.begins + scene.ends) / 2 - scene.height / 2
        text: scene.answers > 0 ? qsTr("Vi viser dem, når alle har skrevet.")
            : qsTr("Skriv på telefonen, eller ræk hånden op, hvis du vil sige noget.")
        title: scene.answers === 0 ? qsTr("Ordet er jeres")
            : scene.answers === 1 ? qsTr("1 svar er inde") : qsTr("%1 svar er inde").arg(scene.answers)
        unit: scene.unit
        visible: wall.count === 0 && (!scene.cloud || words.count === 0)
    }
}
