pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The step's time in equal parts, one for each who has their turn: it follows the step's own clock, and is gone with it.
Row {
    id: turns

    required property var timer
    /// How many parts, and what is said of the one that runs.
    property int parts: 1
    property string label: ""
    /// The parts are the same for all who look.
    property bool shared: true
    property real textSize: 28

    readonly property real passed: 1 - (timer.share ?? 1)
    readonly property int part: Math.max(0, Math.min(parts - 1, Math.floor(passed * parts + 0.0005)))
    /// How long a part lasts, and is left of the one that runs, in ms.
    readonly property real each: (timer.total_ms ?? 0) / Math.max(1, parts)
    readonly property real remaining: Math.max(0, ((part + 1) / parts - passed) * (timer.total_ms ?? 0))

    spacing: textSize * 0.7
    visible: timer.text !== undefined && (timer.total_ms ?? 0) > 0 && label !== ""

    /// Give a stretch of time in round words.
    function words(ms: real): string {
        return ms < 90000 ? qsTr("%1 sek.").arg(Math.max(10, Math.round(ms / 10000) * 10)) : qsTr("%1 min.").arg(Math.round(ms / 60000));
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: turns.textSize * 0.25

        Repeater {
            // Past a handful the words alone say it better.
            model: turns.shared && turns.parts > 1 && turns.parts <= 12 ? turns.parts : 0

            Rectangle {
                id: segment

                required property int index
                readonly property real filled: Math.max(0, Math.min(1, turns.passed * turns.parts - index))

                color: Theme.room.line
                height: turns.textSize * 0.5
                radius: height / 2
                width: turns.textSize * (turns.parts === 2 ? 4 : 2)

                Rectangle {
                    color: segment.index === turns.part ? "#F2B632" : Theme.room.forest
                    height: parent.height
                    radius: parent.radius
                    visible: width > 0
                    width: segment.filled > 0 ? Math.max(height, parent.width * segment.filled) : 0
                }
            }
        }
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.room.ink
        font.pixelSize: turns.textSize
        strong: true
        text: turns.label
        wrapMode: Text.NoWrap
    }
}
