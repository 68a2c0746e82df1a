import QtQuick
import Theme

/// A side: its name, what it means, and where its cards lie.
Rectangle {
    id: lane

    required property string side
    /// Something has been laid here for good: then it says what follows.
    property bool follows: false
    property real unit: 1
    readonly property bool wild: side === "wild"
    readonly property string means: wild ? qsTr("Flere fremtider må forestilles") : qsTr("En fremskrivning rækker")
    readonly property string next: wild ? qsTr("Forestil jer flere fremtider") : qsTr("Fremskriv: tal, plan, ansvar")

    antialiasing: true
    border.color: wild ? Theme.room.waitingLine : Theme.room.mechanismLine
    border.width: 2
    color: wild ? Theme.room.waiting : Theme.room.mechanism
    implicitHeight: words.y + words.height + 20
    radius: 20

    Behavior on x { NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
    Behavior on width { NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }

    SortingSign {
        id: sign

        colour: Theme.room.ink
        side: lane.side
        size: 76
        x: 24
        y: words.y + (words.height - height) / 2
    }

    Column {
        id: words

        width: lane.width - x - 20
        x: sign.x + sign.width + 22
        y: 16

        TitleText {
            font.pixelSize: 52 * Math.min(lane.unit, 1.2)
            text: lane.wild ? qsTr("Vildt") : qsTr("Tamt")
            width: parent.width
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: 30 * lane.unit
            // As many lines as the longer of the two needs, so that nothing below it moves when it changes.
            height: font.pixelSize * 1.25 * (longest.advanceWidth > width ? 2 : 1)
            text: lane.follows ? lane.next : lane.means
            width: parent.width

            TextMetrics {
                id: longest

                font.family: Theme.textFace
                font.pixelSize: 30 * lane.unit
                text: lane.next.length > lane.means.length ? lane.next : lane.means
            }
        }
    }
}
