import QtQuick
import Theme

/// The pages as they will come out of the printer, one at a time; left and right turn them.
FocusScope {
    id: view

    property var pages: []
    property int at: 0
    property string line: ""
    readonly property var page: pages[at] ?? null

    function turn(by: int) {
        at = Math.max(0, Math.min(pages.length - 1, at + by));
    }

    onPagesChanged: at = Math.max(0, Math.min(pages.length - 1, at))

    Keys.onLeftPressed: turn(-1)
    Keys.onRightPressed: turn(1)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.desk.line
        border.width: 1
        color: Theme.desk.paperDeep
        radius: 10
    }

    Item {
        id: room

        anchors { bottom: turning.top; bottomMargin: 10; fill: undefined; left: parent.left; right: parent.right; top: parent.top; topMargin: 16 }
        anchors { leftMargin: 16; rightMargin: 16 }

        Rectangle {
            readonly property real factor: view.page ? Math.min(room.width / view.page.width, room.height / view.page.height) : 0

            anchors.centerIn: parent
            border.color: Theme.desk.line
            border.width: 1
            color: "#FFFFFF"
            height: view.page ? view.page.height * factor : 0
            visible: view.page !== null
            width: view.page ? view.page.width * factor : 0

            Image {
                Accessible.name: qsTr("Side %1 af %2").arg(view.at + 1).arg(view.pages.length)
                Accessible.role: Accessible.Graphic
                anchors.fill: parent
                anchors.margins: 1
                asynchronous: true
                cache: false
                mipmap: true
                source: view.page?.url ?? ""
            }
        }
    }

    BodyText {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.centerIn: room
        color: Theme.desk.inkSoft
        font.pixelSize: 17
        horizontalAlignment: Text.AlignHCenter
        text: view.line
        visible: view.page === null
        width: Math.min(room.width - 40, 420)
    }

    Row {
        id: turning

        anchors { bottom: parent.bottom; bottomMargin: 12; horizontalCenter: parent.horizontalCenter }
        spacing: 14
        visible: view.pages.length > 0

        DeskButton {
            Accessible.name: qsTr("Forrige side")
            enabled: view.at > 0
            leftPadding: 14
            text: "‹"

            onClicked: view.turn(-1)
        }

        BodyText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.desk.ink
            font.pixelSize: 16
            text: qsTr("Side %1 af %2").arg(view.at + 1).arg(view.pages.length)
            wrapMode: Text.NoWrap
        }

        DeskButton {
            Accessible.name: qsTr("Næste side")
            enabled: view.at < view.pages.length - 1
            leftPadding: 14
            text: "›"

            onClicked: view.turn(1)
        }
    }
}
