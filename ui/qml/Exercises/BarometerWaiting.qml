import QtQuick
import Theme

/// The marks are hidden: the empty road, and how many have set theirs.
Item {
    id: waiting

    required property var ends
    required property var marked
    required property BarometerNumbers numbers
    property real unit: 1

    Column {
        anchors { bottom: road.top; bottomMargin: 40 }
        spacing: 10
        width: parent.width

        TitleText {
            color: Theme.room.ink
            font.pixelSize: 120 * Math.min(1.3, waiting.unit)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1 af %2").arg(waiting.marked.in).arg(waiting.marked.of)
            visible: waiting.marked.of > 0
            width: parent.width
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: 38 * waiting.unit
            horizontalAlignment: Text.AlignHCenter
            text: waiting.marked.in > 0 ? qsTr("har sat deres mærke. Vi ser dem sammen om lidt.") : qsTr("Sæt jeres mærke. Vi ser dem sammen, når alle har stået et sted.")
            width: parent.width
        }
    }

    BarometerRoad {
        id: road

        ends: waiting.ends
        numbers: waiting.numbers
        unit: waiting.unit
        width: parent.width
        y: Math.min(parent.height - height, parent.height * 0.62)
    }
}
