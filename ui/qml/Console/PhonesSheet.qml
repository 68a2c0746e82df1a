import QtQuick
import Theme

/// Letting phones in: the net they must be on, then the address and code that the room is shown.
Sheet {
    id: sheet

    /// The console, whose other sheets are opened from here.
    required property var desk
    readonly property var day: desk.day
    readonly property var commands: desk.commands
    readonly property var room: desk.room
    readonly property var venue: desk.venue
    readonly property var report: desk.report
    readonly property bool isOpen: day.room.open ?? false
    property string asked: ""
    property string answer: ""

    first: isOpen ? shut : ssid.field
    title: isOpen ? qsTr("Åbent for telefoner") : qsTr("Åbn for telefoner")

    /// Something is typed that has not been saved: it stays through all that the sheet is laid away for.
    readonly property bool typed: ssid.text !== givenName || password.text !== givenCode
    property string givenName: ""
    property string givenCode: ""
    readonly property string known: day.room.ssid + "\n" + day.room.password

    onKnownChanged: {
        givenName = ssid.text;
        givenCode = password.text;
    }
    onOpened: {
        answer = "";
        if (typed)
            return;
        ssid.text = givenName = day.room.ssid;
        password.text = givenCode = day.room.password;
    }
    // Before phones are let in nobody sees it, and they may be let in from another sheet next.
    onOpenChanged: if (!open && !isOpen) keepNet()

    /// Save the net as it is typed; whether it can be.
    function keepNet(): bool {
        answer = "";
        if (encodeURIComponent(ssid.text.trim()).replace(/%../g, "-").length > 32) {
            if (open)
                ssid.field.forceActiveFocus(Qt.TabFocusReason);
            answer = qsTr("Nettets navn er for langt: et trådløst net kan højst hedde 32 tegn, og æ, ø og å tæller for to.");
            return false;
        }
        if (typed && (ssid.text !== day.room.ssid || password.text !== day.room.password))
            asked = commands.set_wifi(ssid.text, password.text);
        return true;
    }

    Connections {
        target: sheet.commands

        function onRefused(id, text) {
            if (id === sheet.asked)
                sheet.answer = text;
        }
    }

    Flickable {
        id: page

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 20

        Column {
            id: column

            spacing: 16
            width: parent.width

            Panel {
                height: where.height + 32
                visible: sheet.isOpen
                width: parent.width

                Column {
                    id: where

                    spacing: 4
                    width: parent.width - qr.width - 48
                    x: 16
                    y: 16

                    BodyText {
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: qsTr("Adresse")
                    }

                    TitleText {
                        Accessible.name: qsTr("Adressen er %1").arg(text)
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 24
                        text: sheet.day.room.address ?? ""
                        width: parent.width
                        wrapMode: Text.WrapAnywhere
                    }

                    BodyText {
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: qsTr("Kode")
                        topPadding: 8
                    }

                    TitleText {
                        Accessible.name: qsTr("Koden er %1").arg(text)
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 30
                        text: sheet.day.room.code ?? ""
                        width: parent.width
                    }

                    BodyText {
                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: sheet.venue.proven ? "#1F7A5C" : Theme.desk.warning
                        font.pixelSize: 15
                        strong: true
                        text: sheet.venue.proven ? qsTr("✓ En telefon har prøvet adressen.") : qsTr("Ingen telefon har prøvet adressen endnu.")
                        topPadding: 8
                        visible: sheet.venue.open
                        width: parent.width
                    }

                    BodyText {
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: qsTr("Begge dele står på lærredet, så længe dagen kører.")
                        topPadding: 4
                        width: parent.width
                    }
                }

                QrCode {
                    id: qr

                    Accessible.name: qsTr("QR-kode til telefonerne")
                    Accessible.role: Accessible.Graphic
                    anchors { right: parent.right; rightMargin: 16 }
                    picture: sheet.room.join.picture ?? ""
                    size: 160
                    y: 16
                }
            }

            Flow {
                spacing: 10
                width: parent.width

                DeskButton {
                    text: qsTr("Lokaletjek")

                    onClicked: if (sheet.keepNet()) sheet.desk.openNamed("venue")
                }

                DeskButton {
                    enabled: !sheet.report.busy
                    text: qsTr("Bordkort (PDF)")
                    visible: sheet.venue.open

                    onClicked: sheet.report.save_table_cards(sheet.venue.url, sheet.day.room.ssid, sheet.day.room.password)
                }

                DeskButton {
                    text: qsTr("Fjernbetjening")
                    visible: sheet.isOpen

                    onClicked: if (sheet.keepNet()) sheet.desk.openNamed("remote")
                }
            }

            BodyText {
                color: Theme.desk.ink
                font.pixelSize: 16
                text: sheet.venue.wanted && !sheet.venue.open ? qsTr("Computeren er ikke på noget net lige nu. Sæt den på telefonernes net, så lukker den dem ind igen af sig selv.")
                    : sheet.isOpen ? qsTr("Nettet, som telefonerne skal være på, vises på lærredet.")
                                   : qsTr("Telefonerne skal være på samme net som denne computer. Skriv nettets navn og kode, så viser lærredet dem.")
                width: parent.width
            }

            BodyText {
                id: told

                Accessible.role: Accessible.AlertMessage
                color: Theme.desk.warning
                font.pixelSize: 15
                strong: true
                text: sheet.answer
                visible: text !== ""
                width: parent.width

                // Seen however far down the sheet it stands.
                onVisibleChanged: if (visible) Qt.callLater(() => page.contentY = Math.max(0, Math.min(told.y - 8, page.contentHeight - page.height)))
            }

            DeskField {
                id: ssid

                label: qsTr("Nettets navn")
                width: parent.width

                onEntered: password.field.forceActiveFocus(Qt.TabFocusReason)
            }

            DeskField {
                id: password

                hint: qsTr("Lad feltet stå tomt, hvis nettet er åbent.")
                label: qsTr("Nettets kode")
                width: parent.width

                onEntered: go.clicked()
            }
        }
    }

    foot: [
        Flow {
            spacing: 10
            width: parent?.width ?? 0

            DeskButton {
                id: go

                main: true
                text: sheet.isOpen ? qsTr("Vis nettet") : qsTr("Åbn for telefoner")

                onClicked: {
                    if (sheet.keepNet() && !sheet.isOpen)
                        sheet.asked = sheet.commands.open_phones(true);
                }
            }

            DeskButton {
                id: shut

                text: qsTr("Luk for telefoner")
                visible: sheet.isOpen

                onClicked: sheet.asked = sheet.commands.open_phones(false)
            }
        }
    ]
}
