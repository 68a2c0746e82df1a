import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// A line of a DeskMenu.
Basic.MenuItem {
    id: item

    Accessible.name: text
    Accessible.role: Accessible.MenuItem
    implicitHeight: 40
    implicitWidth: Math.max(220, label.implicitWidth + 36)
    opacity: enabled ? 1 : 0.45

    background: Rectangle {
        antialiasing: true
        color: item.highlighted ? Theme.desk.goldLight : "transparent"
        radius: 7
    }

    contentItem: BodyText {
        id: label

        color: Theme.desk.ink
        font.pixelSize: 16
        leftPadding: 8
        text: item.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
