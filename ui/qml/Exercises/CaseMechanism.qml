import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// A mechanism of the case by its number: in practice a forest box, at the target group a golden one, and it says which.
WallCard {
    id: place

    required property real textSize
    required property real smallest
    // On the way from one phase to the next it may hold a piece of the other for a moment.
    readonly property string text: item.text ?? ""
    readonly property bool target: item.level === "target_group"
    readonly property string level: target ? qsTr("målgruppen") : item.level === "practice" ? qsTr("praksis") : ""

    implicitHeight: words.y + words.height + textSize * 0.6

    // From the one before it, on the same row.
    Shape {
        height: 44
        preferredRendererType: Shape.CurveRenderer
        visible: place.x > 1
        width: 22
        x: -36
        y: (parent.height - height) / 2

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.room.inkSoft
            strokeWidth: 7

            PathMove { x: 2; y: 2 }
            PathLine { x: 20; y: 22 }
            PathLine { x: 2; y: 42 }
        }
    }

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: place.target ? Theme.room.waitingLine : Theme.room.mechanismLine
        border.width: 3
        color: place.target ? Theme.room.waiting : Theme.room.mechanism
        radius: 18

        CaseNumber {
            id: pill

            number: place.item.number
            size: place.textSize * 1.5
            target: place.target
            x: place.textSize * 0.55
            y: place.textSize * 0.5
        }

        BodyText {
            anchors.verticalCenter: pill.verticalCenter
            color: Theme.room.inkSoft
            elide: Text.ElideRight
            font.pixelSize: Math.max(place.smallest, place.textSize * 0.72)
            text: place.level
            width: parent.width - x - 14
            wrapMode: Text.NoWrap
            x: pill.x + pill.width + 16
        }

        CardText {
            id: words

            color: Theme.room.ink
            font.pixelSize: place.textSize
            // Where a text is taller than a page, its box is as tall as the page.
            height: Math.min(implicitHeight, place.tallest - y - place.textSize * 0.6)
            text: place.text
            width: parent.width - 2 * x
            x: place.textSize * 0.65
            y: pill.y + pill.height + place.textSize * 0.3
        }
    }
}
