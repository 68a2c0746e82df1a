import QtQuick
import Projector
import Theme

/// A word of a cloud. It is measured once, and knows how large it would be at any size.
Placed {
    id: word

    required property string key
    required property var item
    required property int index
    property real textSize: 28
    /// A phrase that is wider takes more lines, at most three.
    property real widest: 1000
    readonly property real measured: 100
    readonly property real perSize: metrics.advanceWidth / measured
    readonly property real highPerSize: Math.max(1.18, metrics.boundingRect.height / measured)

    height: boxAt(textSize).height
    width: boxAt(textSize).width

    function boxAt(size: real): size {
        const wide = Math.ceil(perSize * size) + 4;
        const lines = Math.min(3, Math.ceil(wide / widest));
        return Qt.size(Math.min(wide, widest), lines * highPerSize * size);
    }

    TextMetrics {
        id: metrics

        font.family: letters.font.family
        font.pixelSize: word.measured
        font.variableAxes: letters.font.variableAxes
        text: word.item.text
    }

    TitleText {
        id: letters

        anchors.fill: parent
        color: [Theme.room.forest, Theme.room.ink, Theme.room.goldInk, Theme.room.inkSoft][Math.floor(Theme.seeded(word.key) * 3.99)]
        elide: Text.ElideRight
        font.pixelSize: word.textSize
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 3
        text: word.item.text
        verticalAlignment: Text.AlignVCenter
        weight: word.item.count > 1 ? 800 : 600
        wrapMode: word.perSize * word.textSize + 4 > word.widest ? Text.Wrap : Text.NoWrap
    }
}
