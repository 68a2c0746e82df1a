import QtQuick
import Theme

/// A fact on the dark bar at the top.
Rectangle {
    id: pill

    property string text: ""
    /// What is wrong, said after a dot in the colour of warnings.
    property string warning: ""
    property color ink: "#A8DCC4"
    /// Ends in a round lamp: on or off.
    property bool lamp: false
    property bool lit: false

    Accessible.name: warning ? text + " · " + warning : text
    Accessible.role: Accessible.StaticText
    antialiasing: true
    color: Theme.desk.forest
    implicitHeight: 30
    implicitWidth: row.implicitWidth + 28
    radius: 9

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 8

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: pill.ink
            font.pixelSize: 15
            strong: true
            text: pill.text
            wrapMode: Text.NoWrap
        }

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.desk.goldLight
            font.pixelSize: 15
            strong: true
            text: "· " + pill.warning
            visible: pill.warning !== ""
            wrapMode: Text.NoWrap
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            antialiasing: true
            border.color: pill.ink
            border.width: 2
            color: pill.lit ? pill.ink : "transparent"
            height: 12
            radius: 6
            visible: pill.lamp
            width: 12
        }
    }
}
