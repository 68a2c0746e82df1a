import QtQuick
import Theme

/// The room's window: the room's picture and nothing else. Where it goes is decided by ui/screens.py.
Window {
    id: window

    required property var room
    required property var screens
    required property var preferences

    color: Theme.room.paper
    flags: Qt.Window
    height: 540
    minimumHeight: 240
    minimumWidth: 320
    title: room.day.rehearsal ? qsTr("GENERALPRØVE: lærred · Guldkaramel") : qsTr("Lærred · Guldkaramel")
    visible: false
    width: 960

    // Closed by its own button it is only laid away: the console brings it back.
    onClosing: event => {
        event.accepted = false;
        screens.lay_away();
    }

    RoomScene {
        anchors.fill: parent
        codeSize: window.preferences.code_size
        hideCursor: true
        room: window.room
        smallestText: window.preferences.smallest_text
    }

    // Clear of the clock, and gone once it has been read.
    Rectangle {
        id: wayBack

        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 8 }
        color: Theme.desk.forestDeep
        height: hint.implicitHeight + 16
        opacity: 0
        radius: 8
        visible: window.screens.covering && opacity > 0
        width: hint.implicitWidth + 28

        BodyText {
            id: hint

            anchors.centerIn: parent
            color: Theme.desk.paper
            font.pixelSize: 18
            text: qsTr("Esc: tilbage til dit vindue")
            wrapMode: Text.NoWrap
        }

        SequentialAnimation {
            running: window.screens.covering

            PropertyAction { property: "opacity"; target: wayBack; value: 0.85 }
            PauseAnimation { duration: 5000 }
            NumberAnimation { duration: Theme.travel; property: "opacity"; target: wayBack; to: 0 }
        }
    }
}
