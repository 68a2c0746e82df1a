pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A step of the road as it was read from a photo: its cards, each of which can be moved.
Item {
    id: step

    required property int index
    required property int of
    required property var cards
    property int colour: 0

    signal moved(place: int, by: int)
    signal joined(place: int)
    signal lifted(place: int)
    /// The keyboard is to stand on a card here, on what `act` does to it.
    signal stoodOn(at: int, act: string)

    implicitHeight: column.height + 16

    /// Put the keyboard on what was done to a card, or the next best where it can't be done once more; whether it is here.
    function stand(card: string, act: string): bool {
        const place = cards.findIndex(one => one.card === card);
        if (place >= 0)
            stoodOn(place, act);
        return place >= 0;
    }

    Panel {
        anchors.fill: parent
    }

    BodyText {
        Accessible.ignored: true
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        horizontalAlignment: Text.AlignRight
        text: step.index + 1
        width: 26
        x: 6
        y: 18
    }

    Column {
        id: column

        spacing: 2
        width: parent.width - x - 8
        x: 42
        y: 8

        Repeater {
            model: step.cards

            Item {
                id: one

                required property int index
                required property var modelData
                readonly property string told: qsTr("%1 på plads %2").arg(modelData.card).arg(step.index + 1)

                height: Math.max(40, words.height + 12)
                width: column.width

                Connections {
                    target: step

                    function onStoodOn(at, act) {
                        if (at !== one.index)
                            return;
                        const wanted = act === "earlier" ? earlier : act === "later" ? later : act === "beside" ? beside : lift;
                        (wanted.enabled ? wanted : earlier.enabled ? earlier : later.enabled ? later : lift).forceActiveFocus(Qt.TabFocusReason);
                    }
                }

                BodyText {
                    id: number

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.goalText(step.colour)
                    font.pixelSize: 17
                    strong: true
                    text: one.modelData.card
                    width: 44
                    wrapMode: Text.NoWrap
                }

                BodyText {
                    id: words

                    Accessible.name: one.modelData.card + " " + text
                    Accessible.role: Accessible.StaticText
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 15
                    maximumLineCount: 2
                    text: one.modelData.text
                    width: buttons.x - x - 8
                    x: 48
                }

                Row {
                    id: buttons

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    spacing: 0

                    DeskButton {
                        id: earlier

                        Accessible.name: qsTr("%1: tidligere").arg(one.told)
                        enabled: step.index > 0 || step.cards.length > 1
                        plain: true
                        text: "↑"

                        onClicked: step.moved(one.index, -1)
                    }

                    DeskButton {
                        id: later

                        Accessible.name: qsTr("%1: senere").arg(one.told)
                        enabled: step.index < step.of - 1 || step.cards.length > 1
                        plain: true
                        text: "↓"

                        onClicked: step.moved(one.index, 1)
                    }

                    DeskButton {
                        id: beside

                        Accessible.name: qsTr("%1: ved siden af dem før").arg(one.told)
                        enabled: step.index > 0
                        plain: true
                        text: "+"

                        onClicked: step.joined(one.index)
                    }

                    DeskButton {
                        id: lift

                        Accessible.name: qsTr("%1: tag det op").arg(one.told)
                        plain: true
                        text: "×"

                        onClicked: step.lifted(one.index)
                    }
                }
            }
        }
    }
}
