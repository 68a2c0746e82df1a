pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The venue check: by which way phones come, and one real phone that proves it. The computer's own tests prove nothing.
Sheet {
    id: sheet

    required property var desk
    readonly property var day: desk.day
    readonly property var venue: desk.venue
    readonly property var commands: desk.commands
    readonly property var report: desk.report
    property bool others: false
    property string asked: ""
    property string answer: ""
    readonly property string state_: venue.proven ? "proven" : venue.open ? "waits" : venue.wanted ? "gone" : "shut"
    readonly property color good: "#1F7A5C"
    readonly property var said: ({
        shut: [qsTr("Prøv nettet, før deltagerne kommer"), qsTr("Computeren kan ikke selv afgøre, om telefoner kan nå den: firewall og net ligger imellem. Det kan kun en rigtig telefon. Åbn for telefoner, og scan koden med én.")],
        gone: [qsTr("Computeren er ikke på noget net"), qsTr("Sæt den på det net, som telefonerne er på. Så lukker den dem ind igen af sig selv.")],
        waits: [qsTr("Scan med én telefon"), qsTr("Brug en telefon på det net, som deltagerne skal være på. Når den er kommet frem, bliver både den og denne skærm grøn.")],
        proven: [qsTr("En telefon er kommet frem"), qsTr("Adressen virker, firewallen lukker ind, og nettet holder ikke telefoner og computer adskilt. Det er den adresse, som lærredet og bordkortene viser.")]
    })

    first: state_ === "shut" ? letIn : venue.open ? cards : onPaper
    title: qsTr("Lokaletjek")

    onOpened: {
        others = false;
        answer = "";
    }

    // What the keyboard stood on may be gone now.
    onState_Changed: Qt.callLater(standAgain)

    function standAgain() {
        if (activeFocus && (sheet.Window.activeFocusItem === sheet || !sheet.Window.activeFocusItem.visible))
            first.forceActiveFocus(Qt.OtherFocusReason);
    }

    Keys.onDownPressed: page.scroll(90)
    Keys.onUpPressed: page.scroll(-90)

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

        function scroll(by: real) {
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + by));
        }

        Column {
            id: column

            spacing: 16
            width: parent.width

            Rectangle {
                antialiasing: true
                border.color: sheet.state_ === "proven" ? sheet.good : sheet.state_ === "gone" ? Theme.desk.gold : Theme.desk.line
                border.width: sheet.state_ === "proven" || sheet.state_ === "gone" ? 2 : 1
                color: sheet.state_ === "proven" ? sheet.good : "#FFFFFF"
                height: Math.max(words.height, sheet.state_ === "proven" ? tick.height : qr.visible ? qr.size : 0) + 36
                radius: 12
                width: parent.width

                Column {
                    id: words

                    spacing: 6
                    width: parent.width - 36 - (qr.visible ? qr.size + 18 : 0) - (tick.visible ? tick.width + 18 : 0)
                    x: 18 + (tick.visible ? tick.width + 18 : 0)
                    y: 18

                    TitleText {
                        Accessible.name: text
                        Accessible.role: sheet.state_ === "proven" ? Accessible.AlertMessage : Accessible.StaticText
                        color: sheet.state_ === "proven" ? "#FFFFFF" : Theme.desk.ink
                        font.pixelSize: 22
                        text: sheet.said[sheet.state_][0]
                        width: parent.width
                    }

                    BodyText {
                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: sheet.state_ === "proven" ? "#FFFFFF" : Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: sheet.said[sheet.state_][1]
                        width: parent.width
                    }

                    BodyText {
                        Accessible.name: qsTr("Adressen er %1").arg(text)
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 17
                        strong: true
                        text: sheet.venue.address
                        topPadding: 4
                        visible: sheet.state_ === "waits"
                        width: parent.width
                        wrapMode: Text.WrapAnywhere
                    }
                }

                // Green is never alone: a tick and the words say the same.
                Rectangle {
                    id: tick

                    antialiasing: true
                    color: "#FFFFFF"
                    height: 64
                    radius: 32
                    visible: sheet.state_ === "proven"
                    width: 64
                    x: 18
                    y: 18

                    Image {
                        anchors.centerIn: parent
                        height: 28
                        source: Qt.resolvedUrl("images/check-green.svg")
                        sourceSize: Qt.size(66, 56)
                        width: 33
                    }
                }

                QrCode {
                    id: qr

                    Accessible.name: qsTr("QR-kode til lokaletjek")
                    Accessible.role: Accessible.Graphic
                    anchors { right: parent.right; rightMargin: 18 }
                    picture: sheet.venue.picture
                    size: 190
                    visible: sheet.state_ === "waits"
                    y: 18
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

            Column {
                spacing: 8
                width: parent.width

                Heading {
                    text: qsTr("Vejen til computeren")
                    width: parent.width
                }

                BodyText {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    color: Theme.desk.inkSoft
                    font.pixelSize: 15
                    text: qsTr("Her er ingen. Sæt computeren på et net.")
                    visible: !sheet.venue.ways.some(way => way.proposed)
                    width: parent.width
                }

                Repeater {
                    // A row stays the same row, with the keyboard on it, when what is told of its way is another.
                    model: sheet.venue.rows

                    VenueWay {
                        required property var item

                        visible: way.proposed || way.shown || sheet.others
                        way: item
                        width: parent?.width ?? 0

                        onClicked: {
                            sheet.answer = "";
                            sheet.asked = sheet.venue.use(item.address);
                        }
                    }
                }

                DeskButton {
                    plain: true
                    text: sheet.others ? qsTr("Vis kun dem, telefoner kan bruge") : qsTr("Vis også VPN og andre")
                    textSize: 15
                    visible: sheet.venue.ways.some(way => !way.proposed && !way.shown)

                    onClicked: sheet.others = !sheet.others
                }
            }

            VenueAdvice {
                port: sheet.venue.port
                system: sheet.venue.system
                visible: sheet.state_ === "waits"
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

                onClicked: {
                    sheet.answer = "";
                    sheet.asked = sheet.commands.open_phones(true);
                }
            }

            DeskButton {
                id: cards

                enabled: !sheet.report.busy
                main: sheet.state_ === "proven"
                text: qsTr("Bordkort (PDF)")
                visible: sheet.venue.open

                onClicked: sheet.report.save_table_cards(sheet.venue.url, sheet.day.room.ssid, sheet.day.room.password)
            }

            DeskButton {
                id: onPaper

                enabled: !sheet.report.busy
                text: qsTr("Ark til it-afdelingen (PDF)")

                onClicked: sheet.report.save_it_sheet(sheet.venue.port)
            }
        }
    ]
}
