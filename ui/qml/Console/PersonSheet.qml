import QtQuick
import Theme

/// Somebody who is here without a phone: seated in a group, and counted as one who came by paper.
Sheet {
    id: sheet

    required property var day
    required property var commands
    // Read once: asking the day turns all of it into values of QML's anew.
    readonly property var seats: day.seats
    property string group: ""
    property string asked: ""
    property string answer: ""
    /// Whoever has just been seated, by the name that was given; none is known where it is null.
    property var seated: null
    /// The command that seated them.
    property string seatedBy: ""
    readonly property string done: seated === null ? "" : seated ? qsTr("%1 er med.").arg(seated) : qsTr("Én mere er med.")

    first: alias_.field
    title: qsTr("En uden telefon")

    onOpened: {
        asked = "";
        answer = "";
        seated = null;
        if (group === "" && seats.groups.length > 0)
            group = seats.groups[0].id;
    }

    /// One press, one person: the second of a double one may come when the first is already answered.
    function seat() {
        if (asked !== "" || pressed.running)
            return;
        pressed.start();
        answer = "";
        seated = null;
        asked = commands.seat_person(group, alias_.text, Math.max(1, parseInt(heads.text) || 1));
    }

    Timer {
        id: pressed

        interval: 400
    }

    Connections {
        target: sheet.commands

        function onSaved(id) {
            if (id !== sheet.asked)
                return;
            sheet.asked = "";
            sheet.seatedBy = id;
            sheet.seated = alias_.text;
            alias_.text = "";
            heads.text = "1";
        }

        function onRefused(id, text) {
            if (id !== sheet.asked)
                return;
            sheet.asked = "";
            sheet.answer = text;
        }
    }

    Column {
        anchors { left: parent.left; right: parent.right }
        spacing: 16

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 16
            text: qsTr("Du skriver for dem, og de tælles med som papir.")
            width: parent.width
        }

        Choices {
            chosen: sheet.group
            name: qsTr("Gruppe")
            options: (sheet.seats.groups ?? []).map(group => {
                const badge = sheet.seats.seats[group.seat];
                return { key: group.id, text: group.name, number: badge?.number ?? 0, colour: badge?.colour ?? 0 };
            })
            width: parent.width

            onPicked: key => sheet.group = key
        }

        DeskField {
            id: alias_

            hint: qsTr("Behøves ikke.")
            label: qsTr("Kaldenavn")
            width: parent.width

            onEntered: sheet.seat()
        }

        DeskField {
            id: heads

            field.inputMethodHints: Qt.ImhDigitsOnly
            field.validator: IntValidator { bottom: 1; top: 99 }
            label: qsTr("Hvor mange er de?")
            text: "1"
            width: 160

            onEntered: sheet.seat()
        }

        BodyText {
            Accessible.role: Accessible.AlertMessage
            color: sheet.answer ? Theme.desk.warning : Theme.desk.forest
            font.pixelSize: 15
            strong: true
            text: sheet.answer || sheet.done
            visible: text !== ""
            width: parent.width
        }

        DeskButton {
            text: qsTr("Tag ud igen")
            visible: sheet.seated !== null

            onClicked: {
                const done = sheet.seated ? qsTr("%1 er taget ud.").arg(sheet.seated) : qsTr("Personen er taget ud.");
                sheet.seated = null;
                alias_.field.forceActiveFocus(Qt.TabFocusReason);
                sheet.commands.take_out_seated(sheet.seatedBy, done);
            }
        }
    }

    foot: [
        DeskButton {
            main: true
            text: qsTr("Sæt i gruppen")

            onClicked: sheet.seat()
        }
    ]
}
