import QtQuick
import QtQuick.Layouts
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

    // Where the bar is too narrow for all, it is the words that give way.
    RowLayout {
        id: row

        anchors { fill: parent; leftMargin: 14; rightMargin: 14 }
        spacing: 8

        BodyText {
            Layout.fillWidth: true
            color: pill.ink
            elide: Text.ElideRight
            font.pixelSize: 15
            strong: true
            text: pill.text
            wrapMode: Text.NoWrap
        }

        BodyText {
            color: Theme.desk.goldLight
            font.pixelSize: 15
            strong: true
            text: "· " + pill.warning
            visible: pill.warning !== ""
            wrapMode: Text.NoWrap
        }

        Rectangle {
            antialiasing: true
            border.color: pill.ink
            border.width: 2
            color: pill.lit ? pill.ink : "transparent"
            implicitHeight: 12
            implicitWidth: 12
            radius: 6
            visible: pill.lamp
        }
    }
}
