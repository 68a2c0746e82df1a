import QtQuick
import Theme

/// A raised hand: whose it is, and giving it the word or taking it down.
Item {
    id: row

    property var hand: ({})
    property var seats: ({})
    property string note: ""
    property bool actions: false
    readonly property var badge: seats[hand.seat ?? ""] ?? ({})
    readonly property string who: [hand.group, hand.alias].filter(part => part).join(" · ")

    signal called
    signal lowered

    Accessible.name: who + ", " + note
    Accessible.role: Accessible.ListItem
    height: Math.max(40, words.height + 12)

    GoalBadge {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        colour: row.badge.colour ?? 0
        number: row.badge.number ?? 0
        size: 30
    }

    BodyText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: 16
        maximumLineCount: 2
        strong: !row.actions
        text: row.who + "  ·  " + row.note
        width: (row.actions ? buttons.x : row.width) - x - 8
        x: mark.width + 12
    }

    Row {
        id: buttons

        anchors.verticalCenter: parent.verticalCenter
        visible: row.actions
        x: row.width - width

        DeskButton {
            Accessible.name: qsTr("Giv ordet til %1").arg(row.who)
            plain: true
            text: qsTr("Giv ordet")
            textSize: 15

            onClicked: row.called()
        }

        DeskButton {
            Accessible.name: qsTr("Tag hånden ned for %1").arg(row.who)
            plain: true
            text: qsTr("Tag ned")
            textSize: 15

            onClicked: row.lowered()
        }
    }
}
