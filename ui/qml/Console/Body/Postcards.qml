pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The postcards, to be read aloud one at a time.
Column {
    id: cards

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var all: view.postcards ?? []
    readonly property int at: all.findIndex(card => card.id === view.reading)

    spacing: 8

    Row {
        spacing: 10

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            text: cards.at >= 0 ? qsTr("Postkort %1 af %2 læses op").arg(cards.at + 1).arg(cards.all.length) : qsTr("Postkort")
        }

        DeskButton {
            enabled: cards.at > 0
            plain: true
            pointsBack: true
            text: qsTr("Forrige kort")
            textSize: 15

            onClicked: cards.commands.hold_up(cards.all[cards.at - 1].id)
        }

        DeskButton {
            enabled: cards.at + 1 < cards.all.length
            plain: true
            pointsOn: true
            text: cards.at < 0 ? qsTr("Læg det første frem") : qsTr("Næste kort")
            textSize: 15

            onClicked: cards.commands.hold_up(cards.all[cards.at + 1].id)
        }
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("Der er ingen postkort endnu.")
        visible: cards.all.length === 0
    }

    Repeater {
        model: cards.all

        PressArea {
            id: row

            required property var modelData
            required property int index
            readonly property bool read: index === cards.at

            height: words.height + 20
            name: qsTr("Læg kortet frem: %1").arg(modelData.text)
            width: cards.width

            onClicked: cards.commands.hold_up(read ? "" : modelData.id)

            Panel {
                anchors.fill: parent
                warns: row.read
                z: -1
            }

            BodyText {
                id: words

                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 2
                strong: row.read
                text: (row.modelData.to ? qsTr("Til %1: ").arg(row.modelData.to) : "") + row.modelData.text
                width: parent.width - 24
                x: 12
                y: 10
            }
        }
    }
}
