import QtQuick
import Theme

/// A rehearsal of a day: with how many simulated phones, how fast, and who presses next.
Sheet {
    id: sheet

    required property var start
    required property var rehearsal
    property string source: ""
    property string called: ""
    property int phones: 20
    property real pace: 5
    property bool auto: false

    function show(from: string, title: string) {
        source = from;
        called = title;
        phones = rehearsal.last_phones;
        pace = rehearsal.last_pace;
        auto = rehearsal.last_auto;
    }

    first: count.current
    title: qsTr("Hold generalprøve")

    Column {
        anchors { left: parent.left; right: parent.right }
        spacing: 20

        BodyText {
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 19
            maximumLineCount: 2
            strong: true
            text: sheet.called
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("Dagens plan kopieres til en fil for sig, som hedder generalprøve. Den rigtige dag røres ikke, og simulerede deltagere kan ikke komme ind i den.")
            width: parent.width
        }

        Labelled {
            label: qsTr("Hvor mange telefoner?")
            width: parent.width

            Choices {
                id: count

                chosen: String(sheet.phones)
                name: qsTr("Hvor mange telefoner?")
                options: [20, 50, 100, 300].map(n => ({ key: String(n), text: String(n) }))
                width: parent.width

                onPicked: key => sheet.phones = Number(key)
            }
        }

        Labelled {
            hint: sheet.pace > 1 ? qsTr("En time på dagens ur går på %1 minutter.").arg(Math.round(60 / sheet.pace)) : qsTr("Uret går, som det vil på dagen.")
            label: qsTr("Hvor hurtigt?")
            width: parent.width

            Choices {
                chosen: String(sheet.pace)
                name: qsTr("Hvor hurtigt?")
                options: [1, 5, 20, 60].map(n => ({ key: String(n), text: qsTr("%1 ×").arg(n) }))
                width: parent.width

                onPicked: key => sheet.pace = Number(key)
            }
        }

        Labelled {
            hint: sheet.auto ? qsTr("Dagen går videre, når et trins tid er gået. Oplæg og pauser tager et minut.") : qsTr("Tasterne er de rigtige. Deltagerne følger dig.")
            label: qsTr("Hvem går videre?")
            width: parent.width

            Choices {
                chosen: sheet.auto ? "auto" : "me"
                name: qsTr("Hvem går videre?")
                options: [{ key: "me", text: qsTr("Jeg trykker selv") }, { key: "auto", text: qsTr("Lad dagen køre selv") }]
                width: parent.width

                onPicked: key => sheet.auto = key === "auto"
            }
        }

        DeskButton {
            enabled: !sheet.start.busy
            main: true
            text: qsTr("Begynd generalprøven")
            width: parent.width

            onClicked: {
                sheet.start.rehearse(sheet.source, sheet.phones, sheet.pace, sheet.auto);
                sheet.open = false;
            }
        }
    }
}
