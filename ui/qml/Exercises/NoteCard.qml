import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// A note to one's own goal: what was seen, where, and whether it has become a card at home.
WallCard {
    id: place

    required property real textSize
    required property real smallest
    /// Which goal it goes to is not said by the title row.
    property bool toShown: false
    readonly property string number: item.ref ? item.ref.number : ""
    readonly property bool visited: (item.from.seat ?? "") !== ""

    implicitHeight: foot.y + foot.height + textSize * 0.6 + (item.adopted ? adopted.implicitHeight : 0)
    span: item.text.length > 190 ? 2 : 1
    // The line below it says where it comes from.
    weight: item.text.length + (item.adopted ? 50 : 25)

    PaperCard {
        anchors.fill: parent
        colour: Theme.desk.waiting
        seed: place.key

        CardText {
            id: words

            color: Theme.desk.ink
            font.pixelSize: place.textSize
            maximumLineCount: 12
            text: place.item.text
            width: parent.width - 2 * x
            x: place.textSize * 0.8
            y: place.textSize * 0.7
        }

        Row {
            id: foot

            height: place.textSize * 1.5
            spacing: 12
            x: words.x
            y: words.y + words.height + place.textSize * 0.4

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.inkSoft
                font.pixelSize: Math.max(place.smallest, place.textSize * 0.85)
                text: qsTr("fra")
                visible: place.visited
                wrapMode: Text.NoWrap
            }

            GoalBadge {
                anchors.verticalCenter: parent.verticalCenter
                colour: place.item.from.colour ?? 0
                number: place.item.from.number ?? 0
                size: foot.height * 0.96
                visible: place.visited
            }

            NumberPill {
                anchors.verticalCenter: parent.verticalCenter
                colour: place.item.from.colour ?? 0
                number: place.number
                textSize: Math.max(place.smallest, place.textSize * 0.8)
                visible: place.number !== ""
            }

            Shape {
                anchors.verticalCenter: parent.verticalCenter
                height: 24
                preferredRendererType: Shape.CurveRenderer
                visible: place.toShown
                width: 48

                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    strokeColor: Theme.desk.inkSoft
                    strokeWidth: 4

                    PathMove { x: 4; y: 12 }
                    PathLine { x: 44; y: 12 }
                    PathMove { x: 34; y: 2 }
                    PathLine { x: 44; y: 12 }
                    PathLine { x: 34; y: 22 }
                }
            }

            GoalBadge {
                anchors.verticalCenter: parent.verticalCenter
                colour: place.item.to.colour ?? 0
                number: place.item.to.number ?? 0
                size: foot.height * 0.96
                visible: place.toShown
            }
        }

        BodyText {
            id: adopted

            color: Theme.desk.goldInk
            font.pixelSize: Math.max(place.smallest, place.textSize * 0.85)
            strong: true
            text: qsTr("Nu et kort hos os")
            visible: place.item.adopted
            width: words.width
            x: words.x
            y: foot.y + foot.height + place.textSize * 0.2
        }
    }
}
