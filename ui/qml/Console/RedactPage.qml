import QtQuick
import Theme

/// What somebody wrote is taken out for good: what that means is said before it is asked for.
Item {
    id: page

    /// The row whose words are to go; null for none.
    required property var item
    required property var commands
    property bool nicknameToo: false
    readonly property string called: item?.number || item?.kind || ""
    /// It was taken back, and stands nowhere but in the file.
    readonly property bool gone: item?.gone ?? false

    signal done
    signal cancelled

    onItemChanged: {
        nicknameToo = false;
        sending.answer = "";
        nickname.answer = "";
    }

    /// Nothing is lost by the key that is nearest.
    function begin() {
        keep.forceActiveFocus(Qt.TabFocusReason);
    }

    function redact() {
        if (page.nicknameToo)
            nickname.sent(page.commands.write("text.redact", { "what": "alias", "id": page.item.author }));
        else
            nickname.answer = "";
        sending.sent(page.commands.write("text.redact", { "what": "contribution", "id": page.item.id }));
    }

    /// Done once nothing is under way and nothing was refused; what was refused is read here.
    function finish() {
        if ([sending, nickname].every(one => one.asked === "" && one.answer === ""))
            page.done();
    }

    Sending {
        id: sending

        commands: page.commands

        onDone: {
            page.commands.say(page.gone ? qsTr("Ordene er fjernet for altid.") : qsTr("%1 er fjernet for altid.").arg(page.called));
            page.finish();
        }
    }

    Sending {
        id: nickname

        commands: page.commands

        onDone: page.finish()
    }

    Column {
        spacing: 12
        width: parent.width

        Panel {
            Accessible.name: words.text
            Accessible.role: Accessible.StaticText
            height: words.implicitHeight + 24
            width: parent.width

            BodyText {
                id: words

                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 16
                maximumLineCount: 6
                text: page.item?.text || page.item?.kind || ""
                width: parent.width - 24
                x: 12
                y: 12
            }
        }

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 16
            strong: true
            text: qsTr("Ordene slettes overalt og kan ikke hentes frem igen. Det kan ikke fortrydes.")
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 16
            text: page.gone ? qsTr("Bidraget er trukket tilbage, men ordene ligger stadig i filen. De slettes dér og i filens kopier her på computeren.") : qsTr("De slettes i filen og dens kopier her på computeren, på lærredet og på telefonerne, sammen med tegning og foto og det, der er overtaget herfra. Bidraget bliver stående som „Fjernet af facilitatoren“ med sin plads og sine karameller, så alle tal holder.")
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 16
            text: qsTr("PDF’er, udskrifter og kopier, der er lavet før nu, har stadig ordene. Lav dem igen, og slet de gamle.")
            width: parent.width
        }

        CheckLine {
            hint: qsTr("Det står ved alt, hvad telefonen har skrevet.")
            name: qsTr("Fjern også kaldenavnet „%1“").arg(page.item?.alias ?? "")
            on: page.nicknameToo
            visible: (page.item?.alias ?? "") !== ""
            width: parent.width

            onChosen: on => page.nicknameToo = on
        }

        BodyText {
            Accessible.role: Accessible.AlertMessage
            color: Theme.desk.warning
            font.pixelSize: 15
            strong: true
            text: [sending.answer, nickname.answer && qsTr("Kaldenavnet er ikke fjernet. %1").arg(nickname.answer)].filter(part => part).join(" ")
            visible: text !== ""
            width: parent.width
        }

        Row {
            spacing: 12
            // Room for the frame of what has the keyboard.
            topPadding: 6
            x: 4

            DeskButton {
                id: keep

                main: true
                text: qsTr("Behold")
                textSize: 16

                onClicked: page.cancelled()
            }

            DeskButton {
                Accessible.description: qsTr("Det kan ikke fortrydes.")
                enabled: sending.asked === "" && nickname.asked === ""
                text: qsTr("Fjern for altid")
                textSize: 16

                onClicked: page.redact()
            }
        }
    }
}
