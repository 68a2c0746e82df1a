import QtQuick
import Theme

/// A new day, of a template or of an earlier day's plan: what it is called, when it is, and where its file lies.
Sheet {
    id: sheet

    required property var start
    property string source: ""
    readonly property string when: start.date_in_words(date.text)
    readonly property string until: start.date_in_words(untilField.text)

    function show(from: string, called: string) {
        source = from;
        name.text = called;
        date.text = start.today;
        untilField.text = "";
    }

    first: name.field
    title: qsTr("En ny dag")

    FolderPick {
        id: choosing

        title: qsTr("Hvor skal dagen ligge?")

        onAccepted: sheet.start.choose_folder(selectedFolder)
    }

    Column {
        anchors { left: parent.left; right: parent.right }
        spacing: 20

        DeskField {
            id: name

            label: qsTr("Hvad hedder dagen?")
            placeholder: qsTr("Udviklingsdag, del 1")
            width: parent.width

            onEntered: date.field.forceActiveFocus(Qt.TabFocusReason)
        }

        Column {
            spacing: 6
            width: parent.width

            DeskField {
                id: date

                hint: qsTr("Skriv den som 4.12.2026.")
                label: qsTr("Hvornår er den?")
                width: parent.width

                onEntered: untilField.field.forceActiveFocus(Qt.TabFocusReason)
            }

            BodyText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: sheet.when ? Theme.desk.forest : Theme.desk.warning
                font.pixelSize: 15
                strong: true
                text: sheet.when || qsTr("Det er ikke en dato.")
                width: parent.width
            }
        }

        Column {
            spacing: 6
            width: parent.width

            DeskField {
                id: untilField

                hint: qsTr("Det, deltagerne skriver, gemmes ikke længere end nødvendigt. Du kan også svare senere, i planen.")
                label: qsTr("Hvornår skal den senest slettes?")
                width: parent.width

                onEntered: make.click()
            }

            BodyText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: sheet.until ? Theme.desk.forest : Theme.desk.warning
                font.pixelSize: 15
                strong: true
                text: sheet.until || qsTr("Det er ikke en dato.")
                visible: untilField.text.trim() !== ""
                width: parent.width
            }
        }

        Column {
            spacing: 4
            width: parent.width

            BodyText {
                color: Theme.desk.inkSoft
                elide: Text.ElideMiddle
                font.pixelSize: 15
                maximumLineCount: 1
                text: qsTr("Filen kommer til at ligge i %1").arg(sheet.start.folder)
                width: parent.width
                wrapMode: Text.NoWrap
            }

            DeskButton {
                plain: true
                text: qsTr("Vælg en anden mappe …")
                x: -6

                onClicked: choosing.open()
            }
        }

        DeskButton {
            id: make

            enabled: sheet.when !== "" && name.text.trim() !== "" && (sheet.until !== "" || untilField.text.trim() === "") && !sheet.start.busy
            main: true
            text: qsTr("Lav dagen")
            width: parent.width

            onClicked: {
                sheet.start.make_new(sheet.source, name.text, date.text, untilField.text);
                sheet.open = false;
            }
        }
    }
}
