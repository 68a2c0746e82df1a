import QtQuick
import Theme

/// Asked when the console's window is closed while a day runs: the windows, or the day?
Sheet {
    id: sheet

    required property var commands
    required property var start
    property bool rehearsal: false

    signal windowsClosed

    first: rehearsal ? stop : windows
    title: rehearsal ? qsTr("Generalprøven kører") : qsTr("Dagen kører")

    Column {
        anchors { left: parent.left; right: parent.right }
        spacing: 16

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 18
            text: sheet.rehearsal ? qsTr("Stop generalprøven?") : qsTr("Luk vinduerne, eller stop dagen?")
            width: parent.width
        }

        DeskButton {
            id: windows

            main: true
            text: qsTr("Luk vinduerne, dagen kører videre")
            textSize: 16
            visible: !sheet.rehearsal
            width: parent.width

            onClicked: sheet.windowsClosed()
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("Telefonerne mærker ingenting. Åbn filen igen, så er du tilbage, hvor dagen er.")
            visible: !sheet.rehearsal
            width: parent.width
        }

        DeskButton {
            id: stop

            main: sheet.rehearsal
            text: sheet.rehearsal ? qsTr("Stop generalprøven") : qsTr("Stop dagen")
            width: parent.width

            onClicked: {
                sheet.start.purge_next(false);
                sheet.commands.stop_day();
            }
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: sheet.rehearsal ? qsTr("De simulerede deltagere går hjem. Åbn filen igen, så fortsætter den, hvor den er.") : qsTr("Telefonerne kan ikke skrive mere. Alt, der er gemt, ligger i filen.")
            width: parent.width
        }

        DeskButton {
            text: sheet.rehearsal ? qsTr("Stop generalprøven, og slet den …") : qsTr("Stop dagen, og slet den …")
            visible: sheet.start.has_file
            width: parent.width

            onClicked: {
                sheet.start.purge_next(true);
                sheet.commands.stop_day();
            }
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("Startskærmen viser først, hvad der bliver slettet, og spørger. Hent PDF’en til chefforum inden.")
            visible: sheet.start.has_file
            width: parent.width
        }

        DeskButton {
            text: qsTr("Bliv her")
            width: parent.width

            onClicked: sheet.open = false
        }
    }
}
