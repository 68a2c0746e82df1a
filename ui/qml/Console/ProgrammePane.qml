pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// The day's programme: what is done, what runs, what comes. Any step can be gone to, in two presses.
Rectangle {
    id: pane

    required property var day
    required property var commands
    property bool narrow: false
    /// A block that is folded out beside the running one.
    property string opened: ""
    /// A step that has been pressed once.
    property string armed: ""

    color: Theme.desk.paperDeep

    Heading {
        id: heading

        text: qsTr("Dagens program")
        width: parent.width - 2 * x
        x: pane.narrow ? 14 : 20
        y: 16
    }

    ListView {
        id: list

        Accessible.name: heading.text
        Accessible.role: Accessible.List
        ScrollBar.vertical: ScrollBar {}
        anchors { bottom: outlook.visible ? outlook.top : parent.bottom; left: parent.left; right: parent.right; top: heading.bottom; topMargin: 6 }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: pane.day.programme
        spacing: 2

        onHeightChanged: Qt.callLater(showRunning)

        // The running block is what is looked for: keep it in sight when the day goes on, and
        // when what is said of the day's end takes room from below.
        function showRunning() {
            for (let at = 0; at < count; at++) {
                const block = itemAtIndex(at) as ProgrammeBlock;
                if (block && block.now)
                    positionViewAtIndex(at, ListView.Contain);
            }
        }

        Connections {
            target: pane.day

            function onStep_changed() {
                Qt.callLater(list.showRunning);
            }
        }

        delegate: ProgrammeBlock {
            required property int index

            armed: pane.armed
            narrow: pane.narrow
            unfolded: item.state === "now" || pane.opened === key
            width: list.width

            onArm: step => pane.armed = step
            onGo: step => {
                pane.armed = "";
                pane.commands.go(step);
            }
            // What is folded out is to be seen, also from the last line.
            onHeightChanged: if (pane.opened === key && height <= list.height) Qt.callLater(list.positionViewAtIndex, index, ListView.Contain)
            onToggled: pane.opened = pane.opened === key ? "" : key
        }
    }

    OutlookPanel {
        id: outlook

        anchors { bottom: parent.bottom; bottomMargin: 14; left: parent.left; right: parent.right }
        anchors { leftMargin: pane.narrow ? 10 : 14; rightMargin: pane.narrow ? 10 : 14 }
        color: Theme.desk.waiting
        commands: pane.commands
        day: pane.day
        most: pane.height * 0.45
        narrow: pane.narrow
    }

    Rectangle {
        anchors.right: parent.right
        color: Theme.desk.line
        height: parent.height
        width: 1
    }
}
