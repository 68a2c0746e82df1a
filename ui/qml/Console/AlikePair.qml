pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// Two cards that are alike, both in full, and what can be said of them.
Panel {
    id: pair

    required property string key
    required property var item
    /// They have been marked as common.
    property bool marked: false
    readonly property string both: item.both

    signal merged
    signal common
    signal different
    signal unmarked

    Accessible.name: item.cards.map(one => (one.goal + " " + one.number + " " + one.text)).join(" · ")
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight + 22

    function begin() {
        (item.same_seat ? merge : share).forceActiveFocus(Qt.TabFocusReason);
    }

    Column {
        id: column

        spacing: 6
        width: parent.width - 24
        x: 12
        y: 11

        Repeater {
            model: pair.item.cards

            Item {
                id: card

                required property var modelData

                height: Math.max(badge.height, words.height)
                width: column.width

                GoalBadge {
                    id: badge

                    colour: card.modelData.colour
                    number: card.modelData.goal
                    size: 24
                    visible: !pair.item.same_seat
                    width: visible ? size : 0
                }

                NumberPill {
                    id: pill

                    colour: card.modelData.colour
                    number: card.modelData.number
                    textSize: 14
                    x: badge.visible ? badge.width + 8 : 0
                    y: 1
                }

                BodyText {
                    id: words

                    color: Theme.desk.ink
                    font.pixelSize: 16
                    text: card.modelData.text
                    width: parent.width - x
                    x: pill.x + pill.width + 10
                    y: 1
                }
            }
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 14
            text: pair.item.reason
            visible: !pair.marked
            width: parent.width
        }

        Row {
            spacing: 4
            x: -6

            DeskButton {
                id: merge

                Accessible.name: qsTr("Læg %1 sammen").arg(pair.both)
                plain: true
                text: qsTr("Læg sammen …")
                textSize: 15
                visible: pair.item.same_seat && !pair.marked

                onClicked: pair.merged()
            }

            DeskButton {
                id: share

                Accessible.name: qsTr("Mærk %1 som fælles").arg(pair.both)
                plain: true
                text: qsTr("Fælles for målene")
                textSize: 15
                visible: !pair.item.same_seat && !pair.marked

                onClicked: pair.common()
            }

            DeskButton {
                Accessible.name: qsTr("%1 er ikke det samme").arg(pair.both)
                plain: true
                text: qsTr("Ikke det samme")
                textSize: 15
                visible: !pair.marked

                onClicked: pair.different()
            }

            DeskButton {
                Accessible.name: qsTr("Fjern mærket på %1").arg(pair.both)
                plain: true
                text: qsTr("Fjern mærket")
                textSize: 15
                visible: pair.marked

                onClicked: pair.unmarked()
            }
        }
    }
}
