import QtQuick
import Theme

/// One question, statement or post: its number and words, and below them what else there is to it, where it is open.
FocusScope {
    id: card

    required property int index
    required property MaterialList list
    readonly property var part: list.part(index)
    /// What it is called for a screen reader: "Spørgsmål 2".
    property string name: ""
    property string placeholder: ""
    /// The field that its words stand in.
    property string field: "text"
    /// Where Enter goes on to from its words; without it, and with Shift, Enter makes a line.
    property MaterialOptions onward: null
    property bool foldable: true
    property bool open: false
    /// What is odd about it.
    property string odd: ""
    default property alias details: folded.data

    function change(changes: var) {
        list.change(index, changes);
    }

    function take() {
        words.field.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.name: part[field] ? name + ": " + part[field] : qsTr("%1, tomt").arg(name)
    Accessible.role: Accessible.ListItem
    implicitHeight: column.height + 20
    opacity: list.lifted === index ? 0.5 : 1
    width: list.width

    Component.onCompleted: if (list.awaited === index) beGone.restart()

    Connections {
        target: card.list

        function onAwaitedChanged() {
            if (card.list.awaited === card.index)
                beGone.restart();
        }
    }

    // Once everything has found its place.
    Timer {
        id: beGone

        interval: 0

        onTriggered: {
            card.list.awaited = -1;
            card.open = card.open || card.list.adding;
            card.take();
        }
    }

    Keys.onPressed: event => {
        const alt = event.modifiers & Qt.AltModifier;
        event.accepted = true;
        if (event.key === Qt.Key_Up && alt)
            list.moveTo(index, index - 1);
        else if (event.key === Qt.Key_Down && alt)
            list.moveTo(index, index + 1);
        else
            event.accepted = false;
    }

    Panel {
        anchors.fill: parent
        border.color: card.activeFocus ? Theme.desk.forest : Theme.desk.line
        warns: card.odd !== "" && !card.activeFocus
    }

    Column {
        id: column

        spacing: 8
        width: parent.width - 20
        x: 10
        y: 10

        Item {
            height: words.height
            width: parent.width

            PlanGrip {
                id: grip

                strong: card.activeFocus
                x: -6
                y: 4

                onPositionChanged: mouse => { if (pressed) card.list.drag(card.index, card.y + 10 + mouse.y) }
                onReleased: card.list.letGo(card.index)
            }

            BodyText {
                Accessible.ignored: true
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                horizontalAlignment: Text.AlignRight
                strong: true
                text: card.index + 1
                width: 16
                x: 18
                y: 11
            }

            PlanArea {
                id: words

                field.Accessible.name: card.name
                field.font.pixelSize: 15
                field.padding: 9
                least: 40
                placeholder: card.placeholder
                plan: card.list.plan
                value: card.part[card.field] ?? ""
                width: parent.width - x - (fold.visible ? 64 : 34)
                x: 42

                field.Keys.onEnterPressed: event => goOn(event)
                field.Keys.onReturnPressed: event => goOn(event)

                function goOn(event: var) {
                    event.accepted = card.onward !== null && !(event.modifiers & Qt.ShiftModifier);
                    if (event.accepted) {
                        card.open = true;
                        card.onward.take();
                    }
                }

                onCommitted: text => {
                    const changes = {};
                    changes[card.field] = text.split("\n").map(line => line.trim()).filter(line => line).join(" ");
                    card.change(changes);
                }
            }

            PressArea {
                id: fold

                checkable: true
                isOn: card.open
                anchors { right: parent.right; rightMargin: away.width - 4 }
                height: 32
                name: card.open ? qsTr("Fold %1 sammen").arg(card.name) : qsTr("Fold %1 ud").arg(card.name)
                radius: 16
                visible: card.foldable
                width: 30
                y: 4

                onClicked: card.open = !card.open

                contentItem: Item {
                    Arrow {
                        anchors.centerIn: parent
                        back: false
                        rotation: card.open ? -90 : 90
                    }
                }
            }
        }

        Column {
            id: folded

            spacing: 10
            visible: card.open || !card.foldable
            width: parent.width
        }

        BodyText {
            color: Theme.desk.goldInk
            font.pixelSize: 14
            strong: true
            text: card.odd
            visible: text !== ""
            width: parent.width
        }
    }

    // Up in the corner, but Tab comes to it when it has come through what it would take away.
    AwayButton {
        id: away

        anchors { right: parent.right; rightMargin: 6 }
        name: qsTr("Tag %1 ud").arg(card.name)
        near: card.activeFocus
        y: 14

        onClicked: card.list.remove(card.index)
    }
}
