pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Theme

/// What has been written in the running exercise: read it, mend it, take it out of sight, hold it up.
Sheet {
    id: sheet

    required property var day
    required property var commands
    /// The seat whose contributions are shown; empty shows all.
    property string seat: ""
    property bool hiddenToo: true
    /// The contribution being mended, as its row was when Ret was pressed; null for none.
    property var editing: null
    property string asked: ""
    property string answer: ""

    signal writeAsked(seat: string)

    title: qsTr("Bidrag")

    /// Open on a seat's contributions.
    function show(which: string) {
        seat = which;
        open = true;
    }

    function save() {
        const typed = {};
        for (let i = 0; i < fields.count; i++)
            typed[editing.edits[i].field] = (fields.itemAt(i) as DeskArea).text;
        answer = "";
        asked = commands.edit(editing.id, typed);
        if (asked === "")
            editing = null;
    }

    KeyShortcut {
        enabled: sheet.open && sheet.editing !== null
        name: "save"

        onActivated: sheet.save()
    }

    Connections {
        target: sheet.commands

        function onSaved(id) {
            if (id === sheet.asked)
                sheet.editing = null;
        }

        function onRefused(id, text) {
            if (id === sheet.asked)
                sheet.answer = text;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 10

        Choices {
            Layout.fillWidth: true
            chosen: sheet.seat
            name: qsTr("Hvis bidrag")
            options: [{ key: "", text: qsTr("Alle") }].concat((sheet.day.seats.order ?? []).map(seat => {
                const badge = sheet.day.seats.seats[seat];
                return { key: seat, name: badge.title, text: seat === sheet.seat ? badge.title : "", number: badge.number, colour: badge.colour };
            }))

            onPicked: key => sheet.seat = key
        }

        Flow {
            Layout.fillWidth: true
            spacing: 8
            visible: sheet.seat !== ""

            DeskButton {
                checked: sheet.day.room.focus === sheet.seat
                text: checked ? qsTr("Er på lærredet") : qsTr("Vis på lærredet")
                textSize: 15

                onClicked: sheet.commands.focus(checked ? "" : sheet.seat)
            }

            DeskButton {
                text: qsTr("Skriv for gruppen")
                textSize: 15

                onClicked: sheet.writeAsked(sheet.seat)
            }
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.desk.inkSoft
            font.pixelSize: 16
            text: qsTr("Her er ikke noget endnu. Det kommer, når grupperne skriver.")
            visible: list.contentHeight < 4
        }

        ListView {
            id: list

            Accessible.name: sheet.title
            Accessible.role: Accessible.List
            Layout.fillHeight: true
            Layout.fillWidth: true
            ScrollBar.vertical: ScrollBar {}
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            // Else an unseen highlight slides after the first row as others come before it, and the window never rests.
            highlightFollowsCurrentItem: false
            model: sheet.day.contributions
            reuseItems: false

            delegate: ContributionRow {
                held: sheet.day.room.contribution === key
                shown: sheet.seat === "" || item.seat === sheet.seat
                width: list.width - 12

                onEdited: {
                    sheet.answer = "";
                    sheet.asked = "";
                    sheet.editing = item;
                    if (fields.count > 0)
                        (fields.itemAt(0) as DeskArea).field.forceActiveFocus(Qt.TabFocusReason);
                }
                onHeldUp: on => sheet.commands.hold_up(on ? key : "")
                onToggled: item.hidden ? sheet.commands.restore(key) : sheet.commands.hide(key)
            }
        }

        Panel {
            Layout.bottomMargin: 4
            Layout.fillWidth: true
            implicitHeight: form.implicitHeight + 28
            visible: sheet.editing !== null

            Column {
                id: form

                spacing: 10
                width: parent.width - 28
                x: 14
                y: 14

                BodyText {
                    color: Theme.desk.inkSoft
                    font.pixelSize: 15
                    strong: true
                    text: sheet.editing ? qsTr("Ret %1").arg(sheet.editing.number || sheet.editing.kind) : ""
                }

                Repeater {
                    id: fields

                    model: sheet.editing ? sheet.editing.edits : []

                    DeskArea {
                        required property var modelData

                        label: modelData.label
                        least: 46
                        text: modelData.value
                        width: form.width
                    }
                }

                BodyText {
                    Accessible.role: Accessible.AlertMessage
                    color: Theme.desk.warning
                    font.pixelSize: 15
                    strong: true
                    text: sheet.answer
                    visible: text !== ""
                    width: parent.width
                }

                Row {
                    spacing: 8

                    DeskButton {
                        main: true
                        text: qsTr("Gem rettelsen")
                        textSize: 16

                        onClicked: sheet.save()
                    }

                    DeskButton {
                        text: qsTr("Lad det stå")

                        onClicked: sheet.editing = null
                    }
                }
            }
        }
    }
}
