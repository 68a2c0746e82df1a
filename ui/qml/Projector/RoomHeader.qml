import QtQuick
import Theme

/// What this is: the goal with its badge, or the step; and how long there is.
Item {
    id: header

    required property var room
    required property SceneCanvas canvas
    property string subtitle: ""
    readonly property bool focused: room.seat.seat !== undefined
    readonly property string stepTitle: room.step.title ?? ""

    height: Math.max(128, 44 + words.height + 14)

    GoalBadge {
        id: badge

        colour: header.room.seat.colour ?? 0
        number: header.room.seat.number ?? 0
        size: 88
        visible: header.focused
        x: header.canvas.margin
        y: 40
    }

    Column {
        id: words

        spacing: 2
        width: (timer.running ? timer.x - 40 : header.width - header.canvas.margin) - x
        x: header.focused ? badge.x + badge.width + 28 : header.canvas.margin
        y: 34

        TitleText {
            elide: Text.ElideRight
            // A long goal takes two lines in a smaller size, never a third.
            font.pixelSize: (measure.advanceWidth > words.width ? 40 : 52) * Math.min(1.2, header.canvas.unit)
            lineHeight: 0.95
            maximumLineCount: 2
            text: header.focused ? header.room.seat.title : header.stepTitle
            width: parent.width

            TextMetrics {
                id: measure

                font.family: Theme.titleFace
                font.pixelSize: 52 * Math.min(1.2, header.canvas.unit)
                text: header.focused ? header.room.seat.title : header.stepTitle
            }
        }

        BodyText {
            color: Theme.room.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 30 * header.canvas.unit
            maximumLineCount: 1
            text: header.subtitle || (header.focused ? header.stepTitle : header.room.step.block ?? "")
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }

    TimerRing {
        id: timer

        size: 88
        timer: header.room.timer
        x: header.width - header.canvas.margin - width
        y: 40
    }
}
