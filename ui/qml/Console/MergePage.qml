pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// Several contributions become one: which of them stays, whether it says something new, and what will happen, said
/// before it does.
Item {
    id: page

    /// `{id, number, kind, text, colour, has_text}` of each.
    required property var items
    required property var listed
    required property var commands
    property string into: ""
    property bool anew: false
    readonly property var stays: items.find(one => one.id === into) ?? null
    readonly property bool mayBeAnew: items.length > 0 && items.every(one => one.has_text)
    readonly property string newText: anew ? field.text.trim() : ""
    readonly property bool ready: stays !== null && (!anew || newText !== "")
    readonly property string outcome: listed.what_merging_does(items, into, newText)

    signal done
    signal cancelled

    onItemsChanged: {
        into = items.length > 0 ? items[0].id : "";
        anew = false;
        field.text = "";
        sending.answer = "";
    }

    /// The keyboard begins at the text that stays.
    function begin() {
        for (let i = 0; i < choices.count; i++) {
            const choice = choices.itemAt(i) as TextChoice;
            if (choice.on)
                choice.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function merge() {
        if (!ready)
            return;
        const rest = items.filter(one => one.id !== into).map(one => one.id);
        const payload = { "into": into, "contributions": rest };
        if (newText !== "")
            payload["text"] = newText;
        sending.sent(commands.write("contribution.merge", payload));
        commands.tell(sending.asked, qsTr("%1 er lagt sammen.").arg(listed.named(items)));
    }

    KeyShortcut {
        enabled: page.visible
        name: "save"

        onActivated: page.merge()
    }

    Sending {
        id: sending

        commands: page.commands
        onDone: page.done()
    }

    ScrollView {
        id: scroll

        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff
        anchors { bottom: foot.top; bottomMargin: 10; left: parent.left; right: parent.right; top: parent.top }
        clip: true
        contentHeight: column.height + 6
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 10
            width: scroll.availableWidth - 10

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: qsTr("Hvilken tekst skal blive stående?")
                width: parent.width
            }

            Repeater {
                id: choices

                model: page.items

                TextChoice {
                    required property var modelData
                    required property int index

                    colour: modelData.colour
                    number: modelData.number || modelData.kind
                    on: page.into === modelData.id
                    text: modelData.text
                    width: column.width

                    Keys.onDownPressed: choices.itemAt((index + 1) % choices.count).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onUpPressed: choices.itemAt((index + choices.count - 1) % choices.count).forceActiveFocus(Qt.TabFocusReason)
                    onClicked: page.into = modelData.id
                }
            }

            CheckLine {
                hint: qsTr("Det valgte kort beholder sit nummer og sin plads, men siger noget nyt.")
                name: qsTr("Skriv en ny tekst")
                on: page.anew
                visible: page.mayBeAnew
                width: parent.width

                onChosen: on => {
                    page.anew = on;
                    if (on) {
                        field.text = page.stays ? page.stays.text : "";
                        field.field.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
            }

            DeskArea {
                id: field

                label: qsTr("Ny tekst")
                least: 60
                visible: page.anew
                width: parent.width
            }
        }
    }

    Column {
        id: foot

        anchors { bottom: parent.bottom; bottomMargin: 14 }
        spacing: 10
        width: parent.width

        Panel {
            height: said.height + 24
            width: parent.width

            BodyText {
                id: said

                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: Theme.desk.ink
                font.pixelSize: 15
                lineHeight: 1.15
                text: page.outcome
                width: parent.width - 24
                x: 12
                y: 12
            }
        }

        BodyText {
            Accessible.role: Accessible.AlertMessage
            color: Theme.desk.warning
            font.pixelSize: 15
            strong: true
            text: sending.answer
            visible: text !== ""
            width: parent.width
        }

        Row {
            spacing: 8

            DeskButton {
                enabled: page.ready
                main: true
                text: qsTr("Læg sammen")
                textSize: 16

                onClicked: page.merge()
            }

            DeskButton {
                text: qsTr("Lad dem stå")
                textSize: 16

                onClicked: page.cancelled()
            }
        }
    }
}
