import QtQuick
import Theme

/// A key as it looks on the keyboard, beside what it does.
Rectangle {
    id: cap

    property string key: ""
    property bool onDark: false

    Accessible.ignored: true
    border.color: cap.onDark ? Theme.desk.ribbonDone : Theme.desk.line
    border.width: 1
    color: Theme.desk.paper
    implicitHeight: label.implicitHeight + 4
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 12)
    radius: 5

    BodyText {
        id: label

        anchors.centerIn: parent
        color: Theme.desk.inkSoft
        font.pixelSize: 13
        strong: true
        text: cap.key
        wrapMode: Text.NoWrap
    }
}
