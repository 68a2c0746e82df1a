pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// One contribution becomes several: a line each, and the cards shown as they will be.
Item {
    id: page

    /// The row that is split; null for none.
    required property var item
    required property var listed
    required property var commands
    readonly property var parts: listed.parts_of(field.text)

    signal done
    signal cancelled

    onItemChanged: {
        field.text = item ? listed.proposed_parts(item.text) : "";
        sending.answer = "";
    }

    function begin() {
        field.field.forceActiveFocus(Qt.TabFocusReason);
        field.field.cursorPosition = field.text.length;
    }

    function split() {
        if (parts.length < 2)
            return;
        sending.sent(commands.write("contribution.split", { "contribution": item.id, "texts": parts }));
        commands.tell(sending.asked, qsTr("%1 er delt i %2.").arg(item.number || item.kind).arg(parts.length));
    }

    KeyShortcut {
        enabled: page.visible
        name: "save"

        onActivated: page.split()
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

            DeskArea {
                id: field

                hint: qsTr("Hver linje bliver et kort. Den første bliver stående på kortet, der er.")
                label: qsTr("Tekst")
                least: 110
                width: parent.width
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                strong: true
                text: page.parts.length > 1 ? qsTr("Det bliver til %1 kort").arg(page.parts.length) : qsTr("Skriv mindst to linjer")
                width: parent.width
            }

            Repeater {
                model: page.parts.length > 1 ? page.parts : []

                Panel {
                    required property string modelData
                    required property int index

                    Accessible.name: which.text + ": " + modelData
                    Accessible.role: Accessible.ListItem
                    height: Math.max(40, part.implicitHeight + 20)
                    width: column.width

                    BodyText {
                        id: which

                        color: Theme.desk.inkSoft
                        font.pixelSize: 14
                        strong: true
                        text: parent.index === 0 ? page.item?.number || qsTr("som nu") : qsTr("nyt")
                        width: 52
                        x: 12
                        y: 11
                    }

                    BodyText {
                        id: part

                        color: Theme.desk.ink
                        font.pixelSize: 16
                        text: parent.modelData
                        width: parent.width - x - 12
                        x: 66
                        y: 10
                    }
                }
            }
        }
    }

    Column {
        id: foot

        anchors { bottom: parent.bottom; bottomMargin: 14 }
        spacing: 10
        width: parent.width

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
                enabled: page.parts.length > 1
                main: true
                text: qsTr("Del kortet")
                textSize: 16

                onClicked: page.split()
            }

            DeskButton {
                text: qsTr("Lad det stå")
                textSize: 16

                onClicked: page.cancelled()
            }
        }
    }
}
