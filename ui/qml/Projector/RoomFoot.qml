import QtQuick
import Theme

/// Always there: what time it is, how far the day is, what comes next, and how to join.
Rectangle {
    id: foot

    required property var room
    required property SceneCanvas canvas
    readonly property real textSize: 30 * canvas.unit
    readonly property bool rehearsal: room.day.rehearsal ?? false
    /// Where what stands at the left ends.
    readonly property real leftEnd: mark.visible ? mark.x + mark.width : clock.x + clock.width

    color: Theme.room.forestDeep
    height: canvas.wide ? 92 * canvas.unit : 112 * canvas.unit

    // A rehearsal is seen to be one from the back row too: an edge of gold along the foot, and its name by the clock.
    Rectangle {
        color: Theme.room.gold
        height: 8 * foot.canvas.unit
        visible: foot.rehearsal
        width: foot.width
        y: -height
    }

    DayRibbon {
        id: ribbon

        blocks: foot.room.ribbon
        // With room beside the words it lies between them; otherwise above them, across the whole width.
        height: 14
        width: foot.canvas.wide ? Math.max(0, following.x - x - 28) : foot.width - 2 * foot.canvas.margin
        x: foot.canvas.wide ? foot.leftEnd + 28 : foot.canvas.margin
        y: foot.canvas.wide ? (foot.height - height) / 2 : 16
    }

    Item {
        id: line

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: foot.canvas.wide ? foot.height : foot.height - 26

        TitleText {
            id: clock

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.room.forestInk
            font.features: ({ tnum: 1 })
            font.pixelSize: foot.textSize * 1.1
            text: foot.room.clock
            weight: 700
            wrapMode: Text.NoWrap
            x: foot.canvas.margin
        }

        Rectangle {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            antialiasing: true
            color: Theme.desk.gold
            height: foot.textSize * 1.45
            radius: 10
            visible: foot.rehearsal
            width: name.implicitWidth + foot.textSize * 0.9
            x: clock.x + clock.width + 24

            BodyText {
                id: name

                anchors.centerIn: parent
                color: Theme.desk.ink
                font.pixelSize: foot.textSize * 0.86
                strong: true
                text: qsTr("GENERALPRØVE")
                wrapMode: Text.NoWrap
            }
        }

        Row {
            id: following

            readonly property real space: address.x - 28 - (foot.canvas.wide ? Math.max(foot.width * 0.3, foot.leftEnd + 100) : foot.leftEnd + 40)

            anchors.verticalCenter: parent.verticalCenter
            spacing: foot.textSize * 0.3
            // Of a title that a few letters would be left of nothing is told.
            visible: foot.room.next.title !== undefined && space > word.width + start.width + 5 * foot.textSize
            x: address.x - 28 - width

            BodyText {
                id: word

                color: Theme.room.forestInkSoft
                font.pixelSize: foot.textSize * 0.94
                text: qsTr("Næste:")
                wrapMode: Text.NoWrap
            }

            BodyText {
                color: Theme.room.forestInk
                elide: Text.ElideRight
                font.pixelSize: foot.textSize * 0.94
                maximumLineCount: 1
                strong: true
                text: foot.room.next.title ?? ""
                width: Math.min(implicitWidth, following.space - word.width - start.width - 2 * following.spacing)
                wrapMode: Text.NoWrap
            }

            BodyText {
                id: start

                color: Theme.room.forestInk
                font.pixelSize: foot.textSize * 0.94
                text: foot.room.next.start ?? ""
                wrapMode: Text.NoWrap
            }
        }

        Rectangle {
            id: address

            anchors.verticalCenter: parent.verticalCenter
            antialiasing: true
            color: Theme.room.forestInk
            height: foot.textSize * 1.55
            radius: 10
            visible: foot.room.join.open ?? false
            width: visible ? words.implicitWidth + foot.textSize : 0
            x: foot.width - foot.canvas.margin - width

            BodyText {
                id: words

                anchors.centerIn: parent
                color: Theme.desk.forestDeep
                font.pixelSize: foot.textSize * 0.94
                strong: true
                text: qsTr("%1 · kode %2").arg(foot.room.join.address ?? "").arg(foot.room.join.code ?? "")
                wrapMode: Text.NoWrap
            }
        }
    }
}
