pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// The cards of inspiration: which hang beside which goal, and writing one more. A press on a card hangs it up or takes
/// it down.
Sheet {
    id: sheet

    required property var day
    required property var commands
    property string seat: ""
    readonly property var cards: day.inspiration.cards ?? []
    readonly property var pins: day.inspiration.pins ?? ({})
    readonly property var here: pins[seat] ?? []

    first: seats.current
    title: qsTr("Til inspiration")

    onOpened: {
        if (day.room.focus)
            seat = day.room.focus;
        else if (seat === "" && day.seats.order.length > 0)
            seat = day.seats.order[0];
    }

    function write() {
        if (text.text.trim() === "")
            return;
        sending.sent(commands.write("inspiration.write", { "text": text.text, "as": kind.chosen, "source": source.text, "seat": seat }));
    }

    KeyShortcut {
        enabled: sheet.open
        name: "save"

        onActivated: sheet.write()
    }

    Sending {
        id: sending

        commands: sheet.commands
        onDone: {
            text.text = "";
            source.text = "";
        }
    }

    ScrollView {
        id: scroll

        anchors.fill: parent
        clip: true
        contentHeight: column.height + 20
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 12
            width: scroll.availableWidth - 6

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: qsTr("Kortene vises ved målet som inspiration. De tælles ikke med, og de blandes ikke med det, deltagerne skriver.")
                width: parent.width
            }

            Choices {
                id: seats

                chosen: sheet.seat
                name: qsTr("Ved hvilket mål?")
                options: (sheet.day.seats.order ?? []).map(key => {
                    const badge = sheet.day.seats.seats[key];
                    return { key: key, name: badge.title, text: key === sheet.seat ? badge.title : "", number: badge.number, colour: badge.colour };
                })
                width: parent.width

                onPicked: key => sheet.seat = key
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 16
                text: qsTr("Der er ingen kort endnu. Skriv det første herunder.")
                visible: sheet.cards.length === 0
                width: parent.width
            }

            Repeater {
                // By number, so that a row stays, with the keyboard on it, while it is hung up.
                model: sheet.cards.length

                InspirationRow {
                    required property int index
                    readonly property var one: sheet.cards[index] ?? ({})

                    card: one
                    elsewhere: Object.keys(sheet.pins).filter(seat => seat !== sheet.seat && sheet.pins[seat].includes(one.id))
                    pinned: sheet.here.includes(one.id)
                    seats: sheet.day.seats.seats ?? ({})
                    width: column.width

                    onClicked: sheet.commands.write(pinned ? "inspiration.unpin" : "inspiration.pin", { card: one.id, seat: sheet.seat })
                }
            }

            Heading {
                text: qsTr("Skriv et kort mere")
                width: parent.width
            }

            Choices {
                id: kind

                chosen: "voice"
                name: qsTr("Hvad er det?")
                options: [{ key: "voice", text: qsTr("En stemme") }, { key: "mechanism", text: qsTr("En kendt mekanisme") }]
                width: parent.width

                onPicked: key => chosen = key
            }

            DeskArea {
                id: text

                label: qsTr("Teksten")
                least: 62
                width: parent.width
            }

            DeskField {
                id: source

                hint: qsTr("Behøves ikke. Skriv ingen navne.")
                label: qsTr("Hvor er det fra?")
                width: parent.width

                onEntered: sheet.write()
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
        }
    }

    foot: [
        DeskButton {
            enabled: text.text.trim() !== ""
            key: KeyList.cap("save")
            main: true
            text: qsTr("Skriv, og hæng op")

            onClicked: sheet.write()
        }
    ]
}
