import QtQuick

/// How many caramels a card was given, and how many pairs stand behind them: ten from one pair is not ten pairs.
Rectangle {
    id: badge

    property int total: 0
    property int pairs: 0
    property real textSize: 28

    antialiasing: true
    border.color: "#D9980F"
    border.width: 2
    color: Theme.room.goldLight
    height: textSize * 1.5
    implicitHeight: height
    implicitWidth: content.implicitWidth + textSize
    radius: height / 2
    width: implicitWidth

    Row {
        id: content

        anchors.centerIn: parent
        spacing: badge.textSize * 0.28

        Caramel {
            anchors.verticalCenter: parent.verticalCenter
            width: badge.textSize * 1.6
        }

        BodyText {
            color: "#5C3B00"
            font.pixelSize: badge.textSize * 1.08
            strong: true
            text: badge.total
            wrapMode: Text.NoWrap
        }

        BodyText {
            anchors.baseline: parent.children[1].baseline
            color: "#5C3B00"
            font.pixelSize: badge.textSize
            text: "· " + (badge.pairs === 1 ? qsTr("1 par") : qsTr("%1 par").arg(badge.pairs))
            wrapMode: Text.NoWrap
        }
    }
}
