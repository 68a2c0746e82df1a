import QtQuick
import Projector
import Theme

/// A group's homework; or the group alone, where it came without.
WallCard {
    id: place

    required property real textSize
    required property real smallest
    readonly property bool empty: (item.text ?? "") === ""
    readonly property real edge: textSize * 0.7

    implicitHeight: empty ? head.y + head.height + edge * 0.8 : words.y + words.implicitHeight + edge
    span: weight > 330 ? 3 : weight > 150 ? 2 : 1
    weight: (item.text ?? "").length + 40

    PaperCard {
        anchors.fill: parent
        seed: place.span === 1 ? place.key : ""
        visible: !place.empty
    }

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        border.color: Theme.room.line
        border.width: 2
        color: "transparent"
        radius: 10
        visible: place.empty
    }

    Item {
        anchors.fill: parent
        rotation: place.empty || place.span > 1 ? 0 : Theme.tilt(place.key)

        Item {
            id: head

            height: Math.max(badge.height, name.implicitHeight)
            width: parent.width - 2 * x
            x: place.edge
            y: place.edge * 0.8

            GoalBadge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                colour: place.item.badge.colour ?? 0
                number: place.item.badge.number ?? 0
                size: Math.max(48, place.textSize * 1.3)
            }

            BodyText {
                id: name

                anchors.verticalCenter: parent.verticalCenter
                color: place.empty ? Theme.room.inkSoft : Theme.room.cardInkSoft
                elide: Text.ElideRight
                font.pixelSize: Math.max(place.smallest, place.textSize * 0.8)
                maximumLineCount: 2
                strong: true
                text: place.item.parts > 1 ? qsTr("%1 (%2 af %3)").arg(place.item.name).arg(place.item.part).arg(place.item.parts) : place.item.name
                width: parent.width - x
                x: badge.width + 16
            }
        }

        CardText {
            id: words

            color: Theme.room.cardInk
            font.pixelSize: place.textSize
            text: place.item.text ?? ""
            visible: !place.empty
            width: parent.width - 2 * x
            x: place.edge
            y: head.y + head.height + place.textSize * 0.3
        }
    }
}
