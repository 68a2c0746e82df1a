import QtQuick
import Projector
import Theme

/// The statement in the place of the title, so that marks have the room; over it what this is, beside it the clock.
Item {
    id: header

    required property var room
    required property SceneCanvas canvas
    required property string statement
    /// Which statement of how many.
    property string context: ""
    readonly property real grown: Math.min(1.25, canvas.unit)

    height: Math.max(clock.y + clock.height, words.y + words.height)

    GoalBadge {
        id: badge

        colour: header.room.seat.colour ?? 0
        number: header.room.seat.number ?? 0
        size: 44 * header.grown
        visible: header.room.seat.seat !== undefined
        x: header.canvas.margin
        y: 28
    }

    Column {
        id: words

        spacing: 6
        width: (clock.running ? clock.x - 40 : header.width - header.canvas.margin) - x
        x: header.canvas.margin
        y: 30

        BodyText {
            color: Theme.room.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 30 * header.canvas.unit
            leftPadding: badge.visible ? badge.width + 16 : 0
            text: [badge.visible ? header.room.seat.title : "", header.room.step.title ?? "", header.context].filter(part => part).join(" · ")
            width: parent.width
            wrapMode: Text.NoWrap
        }

        TitleText {
            color: Theme.room.forest
            elide: Text.ElideRight
            font.pixelSize: (text.length < 60 ? 60 : text.length < 130 && header.canvas.wide ? 50 : 42) * header.grown
            lineHeight: 0.98
            maximumLineCount: text.length < 60 ? 2 : text.length < 130 ? 3 : 4
            text: qsTr("“%1”").arg(header.statement)
            width: parent.width
        }
    }

    TimerRing {
        id: clock

        size: 88
        timer: header.room.timer
        x: header.width - header.canvas.margin - width
        y: 40
    }
}
