import QtQuick
import Theme

/// The facilitator's own phone as a remote. Its QR stands here alone, and goes when the phone has come.
Sheet {
    id: sheet

    required property var remote
    readonly property bool showsCode: remote.picture !== ""
    readonly property string state_: !remote.open ? "shut" : !remote.allowed ? "none" : remote.connected ? "here" : "awaited"
    readonly property var said: ({
        shut: qsTr("Telefonen skal kunne nå computeren, så der skal være åbent for telefoner først."),
        none: qsTr("Gå frit omkring: Næste, ur, lærred, afsløringer og dine noter ligger på din telefon, og du kan skrive for en gruppe."),
        awaited: showsCode ? qsTr("Scan koden med din egen telefon. Den, der scanner, kan styre dagen.")
                           : qsTr("En telefon har adgang, men er ikke forbundet lige nu. Koden vises kun, når den er ny."),
        here: qsTr("Din telefon er forbundet.")
    })

    signal phonesAsked

    first: sheet.state_ === "shut" ? letIn : sheet.remote.allowed ? withdraw : allow
    title: qsTr("Fjernbetjening")

    onOpenChanged: if (!open) remote.hide()

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

            Row {
                spacing: 10
                width: parent.width

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    antialiasing: true
                    border.color: sheet.remote.connected ? Theme.desk.forest : Theme.desk.line
                    border.width: 2
                    color: sheet.remote.connected ? Theme.desk.forest : "transparent"
                    height: 14
                    radius: 7
                    visible: sheet.remote.allowed
                    width: 14
                }

                BodyText {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    color: Theme.desk.ink
                    font.pixelSize: 17
                    text: sheet.said[sheet.state_]
                    width: parent.width - (sheet.remote.allowed ? 24 : 0)
                }
            }

            Panel {
                height: code.height + 32
                visible: sheet.showsCode
                width: parent.width

                Column {
                    id: code

                    spacing: 14
                    width: parent.width - 32
                    x: 16
                    y: 16

                    QrCode {
                        Accessible.name: qsTr("QR-kode til fjernbetjeningen")
                        Accessible.role: Accessible.Graphic
                        anchors.horizontalCenter: parent.horizontalCenter
                        picture: sheet.remote.picture
                        // All of it at once, also in the smallest window: a camera takes no half code.
                        size: Math.max(200, Math.min(300, parent.width, page.height - 110))
                    }

                    BodyText {
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: qsTr("Kan den ikke scannes, så skriv adressen præcis, som den står:")
                        width: parent.width
                    }

                    BodyText {
                        Accessible.name: qsTr("Adressen er %1").arg(text)
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        strong: true
                        text: sheet.remote.address
                        width: parent.width
                        wrapMode: Text.WrapAnywhere
                    }
                }
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: qsTr("Koden vises kun her, aldrig på lærredet. Viser projektoren det samme som din skærm, så vend den væk, mens du scanner.")
                visible: sheet.showsCode
                width: parent.width
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: qsTr("Er telefonen væk, så træk adgangen tilbage: den virker ikke et øjeblik længere. En ny kode gør det samme.")
                visible: sheet.remote.allowed
                width: parent.width
            }
        }
    }

    foot: [
        Flow {
            spacing: 10
            width: parent?.width ?? 0

            DeskButton {
                id: letIn

                main: true
                text: qsTr("Åbn for telefoner")
                visible: sheet.state_ === "shut"

                onClicked: sheet.phonesAsked()
            }

            DeskButton {
                id: allow

                main: !sheet.remote.allowed
                text: sheet.remote.allowed ? qsTr("Lav en ny kode") : qsTr("Giv din telefon adgang")
                visible: sheet.remote.open

                onClicked: sheet.remote.allow()
            }

            DeskButton {
                text: qsTr("Vis koden igen")
                visible: sheet.remote.known && sheet.remote.connected && !sheet.showsCode

                onClicked: sheet.remote.show_again()
            }

            DeskButton {
                id: withdraw

                text: qsTr("Træk adgangen tilbage")
                visible: sheet.remote.allowed

                onClicked: sheet.remote.withdraw()
            }
        }
    ]
}
