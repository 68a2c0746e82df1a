import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// What the overview shows of one goal's road: how many signs are laid, a small road with as much of it walked, and the
/// mechanisms.
Item {
    id: content

    required property var tile
    property real unit: 1
    readonly property real share: tile.total > 0 ? tile.placed / tile.total : 0

    Row {
        id: figures

        spacing: 12

        TitleText {
            id: figure

            color: Theme.room.cardInk
            font.pixelSize: 64
            text: content.tile.placed ?? 0
            wrapMode: Text.NoWrap
        }

        BodyText {
            anchors.baseline: figure.baseline
            color: Theme.room.cardInkSoft
            font.pixelSize: 32 * content.unit
            text: qsTr("af %1 lagt").arg(content.tile.total ?? 0)
            wrapMode: Text.NoWrap
        }
    }

    Shape {
        id: little

        readonly property real high: Math.min(150, content.height - figures.height - words.height - 20)

        height: high
        preferredRendererType: Shape.CurveRenderer
        visible: high > 70
        width: content.width
        y: figures.height + (words.y - figures.height - high) / 2

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Theme.desk.sand
            strokeWidth: 22

            PathMove { x: 14; y: little.high - 16 }
            PathLine { x: content.width - 70; y: little.high - 16 }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: content.share > 0 ? Theme.goal(content.tile.colour ?? 0) : "transparent"
            strokeWidth: 10

            PathMove { x: 14; y: little.high - 16 }
            PathLine { x: 14 + (content.width - 84) * content.share; y: little.high - 16 }
        }

        Flag {
            colour: content.tile.colour ?? 0
            pole: Theme.room.cardInk
            scale: 0.5
            tall: little.high * 1.6
            transformOrigin: Item.TopLeft
            x: content.width - 66
            y: little.high - 16
        }
    }

    BodyText {
        id: words

        color: Theme.room.cardInkSoft
        font.pixelSize: 30 * content.unit
        text: content.tile.mechanisms === 1 ? qsTr("1 mekanisme") : qsTr("%1 mekanismer").arg(content.tile.mechanisms ?? 0)
        width: parent.width
        y: parent.height - height
    }
}
