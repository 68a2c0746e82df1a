pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// All that the heart remembers of what happened, newest first; what can be taken back is so from here, and done again.
Sheet {
    id: sheet

    required property var day
    required property var commands

    title: qsTr("Det er sket")

    onVisibleChanged: day.read_the_log(visible)

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: qsTr("Her står, hvad der sker.")
        visible: list.count === 0
    }

    ListView {
        id: list

        Accessible.name: sheet.title
        Accessible.role: Accessible.List
        ScrollBar.vertical: ScrollBar {}
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        highlightFollowsCurrentItem: false
        model: sheet.day.whole_log
        reuseItems: false

        delegate: LogLine {
            height: Math.max(34, implicitHeight + 14)
            textSize: 16
            width: list.width - 14

            onRedone: command => sheet.commands.turn_line(command, false)
            onUndone: command => sheet.commands.turn_line(command, true)

            Rectangle {
                color: Theme.desk.line
                height: 1
                width: parent.width
                y: parent.height - 1
            }
        }
    }
}
