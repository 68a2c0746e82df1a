import QtQuick
import Theme

/// A way to this computer, in plain words: what it is, its address, and whether a phone has come by it.
PressArea {
    id: row

    required property var way

    Accessible.checkable: true
    Accessible.checked: way.shown
    Accessible.description: [way.proven ? qsTr("prøvet med en telefon") : "", way.hint].filter(part => part).join(". ")
    Accessible.role: Accessible.RadioButton
    checkable: true
    implicitHeight: words.implicitHeight + 22
    isOn: way.shown
    name: qsTr("%1, %2").arg(way.name).arg(way.address)

    Panel {
        anchors.fill: parent
        border.color: row.way.shown ? Theme.desk.forest : Theme.desk.line
        border.width: row.way.shown ? 2 : 1
        color: row.way.shown ? "#E6EFE9" : "#FFFFFF"
        z: -1
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        antialiasing: true
        border.color: Theme.desk.forest
        border.width: 2
        color: "#FFFFFF"
        height: 20
        radius: 10
        width: 20
        x: 14

        Rectangle {
            anchors.centerIn: parent
            antialiasing: true
            color: Theme.desk.forest
            height: 10
            radius: 5
            visible: row.way.shown
            width: 10
        }
    }

    Column {
        id: words

        spacing: 2
        width: parent.width - x - 14
        x: 46
        y: 11

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 16
            strong: true
            text: row.way.name
            width: parent.width
        }

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 15
            text: [row.way.address, row.way.adapter].join(" · ")
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: row.way.hint
            width: parent.width
        }

        BodyText {
            color: Theme.desk.forest
            font.pixelSize: 15
            strong: true
            text: qsTr("✓ Prøvet med en telefon")
            visible: row.way.proven
        }
    }
}
