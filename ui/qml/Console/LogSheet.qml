pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// All that the heart remembers of what happened, newest first; what can be taken back is so from here, and done again.
Sheet {
    id: sheet

    required property var day
    required property var commands

    /// The line about what is asked to be taken out for good; null for none.
    property var redacting: null

    deeper: redacting !== null
    title: redacting ? qsTr("Fjern for altid?") : qsTr("Det er sket")

    onSteppedBack: back()
    onVisibleChanged: {
        day.read_the_log(visible);
        redacting = null;
    }

    function back() {
        redacting = null;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: qsTr("Her står, hvad der sker.")
        visible: list.count === 0 && !sheet.redacting
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
        visible: !sheet.redacting

        delegate: LogLine {
            id: row

            height: Math.max(34, implicitHeight + 14)
            removable: true
            textSize: 16
            width: list.width - 14

            onRedactAsked: {
                sheet.redacting = { "id": row.item.gone, "kind": row.item.text, "gone": true };
                redactor.begin();
            }
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
    RedactPage {
        id: redactor

        anchors.fill: parent
        commands: sheet.commands
        item: sheet.redacting
        visible: sheet.redacting !== null

        onCancelled: sheet.back()
        onDone: sheet.back()
    }
}
