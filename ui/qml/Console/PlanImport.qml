pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// Lines are pasted at left, or come from a file; at right stands what becomes of each, before anything is changed.
FocusScope {
    id: sheet

    required property var plan
    property bool open: false
    readonly property var table: plan.table

    signal done

    function take() {
        area.forceActiveFocus(Qt.TabFocusReason);
    }

    /// What is pasted stays for the next time, unless it has been brought in.
    function close() {
        open = false;
        table.clear();
        done();
    }

    function bringIn() {
        table.bring_in();
        area.clear();
        close();
    }

    visible: open

    onOpenChanged: if (open && area.text) table.read(area.text)
    Keys.onEscapePressed: close()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    KeyShortcut {
        enabled: sheet.open && sheet.activeFocus && sheet.table.fits
        name: "save"

        onActivated: sheet.bringIn()
    }

    FilePick {
        id: opening

        nameFilters: [qsTr("Regneark og tekst (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt)")]
        title: qsTr("Hent mål og grupper")

        onAccepted: sheet.table.open(selectedFile)
    }

    Connections {
        target: sheet.table

        function onFile_came(text) {
            area.text = text;
            sheet.take();
        }
    }

    Item {
        id: left

        anchors { bottom: bar.top; left: parent.left; leftMargin: 20; top: parent.top; topMargin: 16 }
        width: (parent.width - 60) * 0.46

        Heading {
            id: name

            color: Theme.desk.ink
            font.pixelSize: 18
            text: qsTr("Indsæt fra regneark")
            width: parent.width
        }

        BodyText {
            id: how

            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("Kopiér linjerne i Excel, LibreOffice eller Word, og sæt dem ind her. Med overskrifter (mål, nummer, replik, gruppe, antal, hjemmeopgave) bliver kolonnerne kendt.")
            width: parent.width
            y: name.height + 6
        }

        ScrollView {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: how.bottom; topMargin: 12 }
            clip: true

            TextArea {
                id: area

                Accessible.name: qsTr("Linjer med mål eller grupper")
                Accessible.role: Accessible.EditableText
                color: Theme.desk.ink
                font.family: Theme.textFace
                font.pixelSize: 15
                padding: 12
                placeholderText: qsTr("Nr.\tMål\tReplik\n1\tFlere børn cykler\t„Jeg tør godt“")
                placeholderTextColor: Theme.desk.inkSoft
                selectByMouse: true
                selectedTextColor: Theme.desk.ink
                selectionColor: Theme.desk.goldLight
                tabStopDistance: 70
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.NoWrap

                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: sheet.table.read(text)

                background: Rectangle {
                    antialiasing: true
                    border.color: area.activeFocus ? Theme.desk.forest : Theme.desk.edge
                    border.width: area.activeFocus ? 2 : 1
                    color: "#FFFFFF"
                    radius: 8
                }
            }
        }
    }

    Item {
        anchors { bottom: bar.top; left: left.right; leftMargin: 20; right: parent.right; rightMargin: 20; top: left.top }

        Heading {
            id: becomes

            color: Theme.desk.ink
            font.pixelSize: 18
            text: qsTr("Det bliver til")
            width: parent.width
        }

        BodyText {
            id: sum

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: sheet.table.line || sheet.table.summary || qsTr("Her kommer linjerne til at stå, før noget bliver ændret.")
            width: parent.width
            y: becomes.height + 6
        }

        ListView {
            id: lines

            Accessible.name: qsTr("Det, linjerne bliver til")
            Accessible.role: Accessible.List
            ScrollBar.vertical: ScrollBar { policy: lines.contentHeight > lines.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
            activeFocusOnTab: count > 0 || activeFocus
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: sum.bottom; topMargin: 12 }
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: sheet.table.lines
            spacing: 2

            Keys.onDownPressed: flick(0, -700)
            Keys.onUpPressed: flick(0, 700)

            delegate: PlanImportLine {
                width: lines.width - 14
            }
        }

        Rectangle {
            anchors.fill: lines
            anchors.margins: -4
            antialiasing: true
            border.color: Theme.desk.gold
            border.width: 3
            color: "transparent"
            radius: 8
            visible: lines.activeFocus
        }
    }

    Item {
        id: bar

        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 20; right: parent.right; rightMargin: 20 }
        height: 66

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            DeskButton {
                enabled: !sheet.table.busy
                leftPadding: 14
                text: sheet.table.busy ? qsTr("Henter filen …") : qsTr("Hent fil")
                textSize: 15

                onClicked: opening.open()
            }

            Choices {
                anchors.verticalCenter: parent.verticalCenter
                chosen: sheet.table.wanted
                name: qsTr("Hvad er linjerne?")
                options: [{ key: "goals", text: qsTr("Linjerne er mål") }, { key: "groups", text: qsTr("Linjerne er grupper") }]
                visible: sheet.table.wanted !== "" && !sheet.table.headed
                width: 340

                onPicked: key => sheet.table.take_as(key)
            }
        }

        Row {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 8

            DeskButton {
                leftPadding: 14
                text: qsTr("Luk")
                textSize: 15

                onClicked: sheet.close()
            }

            DeskButton {
                enabled: sheet.table.fits
                key: KeyList.cap("save")
                main: true
                text: qsTr("Læg ind i planen")
                textSize: 15

                onClicked: sheet.bringIn()
            }
        }
    }
}
