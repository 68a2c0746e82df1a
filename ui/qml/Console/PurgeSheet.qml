pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// A day is removed for good: what goes, what stays, and what nobody reaches from here; then the receipt.
Sheet {
    id: sheet

    required property var purge
    readonly property bool done: purge.stage === "done"
    readonly property bool asking: purge.stage === "asking"

    first: keep
    title: purge.kept ? qsTr("Dagen er ikke slettet") : done ? qsTr("Dagen er slettet") : qsTr("Slet „%1“?").arg(purge.title)

    onOpenChanged: if (!open) purge.leave()

    component Line: Column {
        id: line

        required property string text
        property string note: ""

        Accessible.name: [line.text, line.note].filter(part => part).join(". ")
        Accessible.role: Accessible.ListItem
        spacing: 1

        BodyText {
            Accessible.ignored: true
            color: Theme.desk.ink
            font.pixelSize: 16
            text: line.text
            width: parent.width
        }

        BodyText {
            Accessible.ignored: true
            color: Theme.desk.inkSoft
            elide: Text.ElideMiddle
            font.pixelSize: 14
            maximumLineCount: 2
            text: line.note
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }
    }

    component Part: BodyText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        color: Theme.desk.ink
        font.pixelSize: 17
        strong: true
        topPadding: 8
        width: parent ? parent.width : 0
    }

    ScrollView {
        id: scroll

        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff
        anchors.fill: parent
        clip: true
        contentHeight: all.height + 8
        contentWidth: availableWidth

        Column {
            id: all

            spacing: 8
            width: scroll.availableWidth - 12

            BodyText {
                Accessible.role: Accessible.AlertMessage
                color: Theme.desk.warning
                font.pixelSize: 16
                strong: true
                text: sheet.purge.problem
                visible: text !== ""
                width: parent.width
            }

            BodyText {
                Accessible.role: Accessible.AlertMessage
                color: Theme.desk.inkSoft
                font.pixelSize: 16
                text: sheet.purge.stage === "looking" ? qsTr("Ser efter, hvad der er …") : qsTr("Sletter …")
                visible: sheet.purge.stage === "looking" || sheet.purge.stage === "removing"
                width: parent.width
            }

            BodyText {
                color: Theme.desk.ink
                font.pixelSize: 16
                strong: true
                text: sheet.done ? qsTr("Det er overskrevet og slettet.") : qsTr("Det bliver overskrevet og slettet for altid. Det kan ikke fortrydes.")
                visible: sheet.asking || (sheet.done && going.count > 0)
                width: parent.width
            }

            Repeater {
                id: going

                model: sheet.purge.stage === "" ? [] : sheet.purge.going

                Line {
                    required property var modelData

                    note: modelData.where
                    text: modelData.what
                    width: all.width
                }
            }

            Part {
                text: sheet.done ? qsTr("Det blev liggende") : qsTr("Det bliver liggende")
                visible: left.count > 0
            }

            Repeater {
                id: left

                model: sheet.purge.stage === "" ? [] : sheet.purge.staying

                Line {
                    required property var modelData

                    note: modelData.where
                    text: qsTr("%1 %2").arg(modelData.what).arg(modelData.why)
                    width: all.width
                }
            }

            CheckLine {
                hint: qsTr("De er skrevet herfra, men nogen kan have arbejdet i dem.")
                name: qsTr("Slet også de filer, der er ændret")
                on: sheet.purge.changed_too
                visible: sheet.purge.has_changed
                width: parent.width

                onChosen: on => sheet.purge.take_changed_too(on)
            }

            Part {
                text: qsTr("Det kan Guldkaramel ikke nå")
                visible: beyond.count > 0
            }

            Repeater {
                id: beyond

                model: sheet.done || sheet.asking ? sheet.purge.beyond : []

                Line {
                    required property string modelData

                    text: "– " + modelData
                    width: all.width
                }
            }
        }
    }

    foot: Row {
        spacing: 12

        DeskButton {
            id: keep

            main: true
            text: sheet.done ? qsTr("Luk") : qsTr("Behold dagen")
            textSize: 16

            onClicked: sheet.open = false
        }

        DeskButton {
            Accessible.description: qsTr("Det kan ikke fortrydes.")
            text: qsTr("Slet for altid")
            textSize: 16
            visible: sheet.asking

            onClicked: {
                keep.forceActiveFocus(Qt.TabFocusReason);
                sheet.purge.purge();
            }
        }

        DeskButton {
            text: qsTr("Vis kvitteringen")
            textSize: 16
            visible: sheet.done && sheet.purge.receipt !== ""

            onClicked: sheet.purge.show_receipt()
        }
    }
}
