import QtQuick
import Projector
import Theme

/// A talk, a break, lunch, the closing: what it is, how long, and the way in for who comes late.
Scene {
    id: scene

    readonly property bool open: room.join.open ?? false
    readonly property bool timed: room.timer.text !== undefined
    readonly property real wordsWidth: (open && canvas.wide ? way.x : width - canvas.margin) - canvas.margin * 2 - 80
    readonly property var greetings: ({
        "break": qsTr("Pause"), lunch: qsTr("Frokost"), talk: qsTr("Oplæg"), closing: qsTr("Tak for i dag"),
        group_work: qsTr("Gruppearbejde")
    })
    readonly property string greeting: greetings[body.block_kind] ?? ""
    /// The timer knows better than the plan.
    readonly property string goesOn: room.until || (room.next.start ?? "")
    readonly property string title: body.title || greeting

    bare: true

    Column {
        spacing: 26
        width: scene.wordsWidth
        x: scene.canvas.margin * 2
        y: Math.max(70, (scene.height - height) / 2)

        BodyText {
            color: Theme.room.goldInk
            font.pixelSize: 38 * scene.unit
            strong: true
            text: scene.greeting
            visible: text !== "" && text !== scene.title
            width: parent.width
        }

        TitleText {
            color: Theme.room.forest
            elide: Text.ElideRight
            font.pixelSize: 120
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, 400)
            lineHeight: 0.9
            minimumPixelSize: 56
            text: scene.title
            width: parent.width
        }

        BodyText {
            font.pixelSize: 48 * scene.unit
            strong: true
            text: scene.body.speaker ?? ""
            visible: text !== ""
            width: parent.width
        }

        BodyText {
            color: Theme.room.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 40 * scene.unit
            maximumLineCount: 6
            text: scene.body.not_run ? qsTr("Denne øvelse tager vi på papir og i samtale.") : scene.body.note ?? ""
            visible: text !== ""
            width: parent.width
        }

        Item { height: 8; width: 1 }

        TimerRing {
            size: Math.min(168, scene.height * 0.16)
            timer: scene.room.timer
        }

        TitleText {
            font.features: ({ tnum: 1 })
            font.pixelSize: Math.min(168, scene.height * 0.16 / scene.unit)
            text: scene.room.clock
            visible: !scene.timed
            wrapMode: Text.NoWrap
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: 40 * scene.unit
            text: qsTr("Vi fortsætter kl. %1").arg(scene.goesOn)
            visible: (scene.body.block_kind === "break" || scene.body.block_kind === "lunch") && scene.goesOn !== ""
            width: parent.width
        }
    }

    Column {
        id: way

        spacing: 18
        visible: scene.open
        width: scene.canvas.wide ? Math.max(380, Math.min(scene.canvas.code, scene.height * 0.55)) : 250
        x: scene.width - scene.canvas.margin * 1.5 - width
        y: scene.canvas.wide ? (scene.height - height) / 2 : scene.height - height - 40

        QrCode {
            picture: scene.room.join.picture ?? ""
            size: way.width
        }

        TitleText {
            font.pixelSize: Math.max(40, 28 * scene.unit)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Vær med")
            visible: scene.canvas.wide
            width: parent.width
        }
    }
}
