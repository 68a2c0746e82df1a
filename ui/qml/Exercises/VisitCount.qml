pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// "Vi tæller": a caramel a ballot that is in, and a pale one for each that is missing. It says nothing of who got any.
Item {
    id: counting

    property var ballots: ({ "in": 0, of: 0 })
    property real unit: 1
    readonly property int of: ballots.of
    readonly property int across: Math.max(1, Math.min(of, of > 40 ? 20 : 10))
    readonly property real size: Math.min(110, (width - 200) / across - 16)

    Column {
        anchors.centerIn: parent
        spacing: 40
        width: parent.width

        TitleText {
            color: Theme.room.forest
            font.pixelSize: 150
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Vi tæller")
            width: parent.width
        }

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: counting.across
            spacing: 16

            Repeater {
                model: counting.visible ? Math.min(counting.of, 100) : 0

                Caramel {
                    required property int index

                    opacity: index < counting.ballots["in"] ? 1 : 0.22
                    width: counting.size

                    Behavior on opacity { NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
                }
            }
        }

        BodyText {
            color: Theme.room.ink
            font.pixelSize: 44 * counting.unit
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: qsTr("%1 af %2 par har afleveret").arg(counting.ballots["in"]).arg(counting.of)
            visible: counting.of > 0
            width: parent.width
        }
    }
}
