import QtQuick

/// What is chosen for this laptop: the language, and whether single letters are keys. It holds from the press on.
Sheet {
    id: sheet

    required property var preferences
    /// A day runs, and has a room.
    property bool hasRoom: false

    signal helpAsked
    signal roomAsked

    first: language.current
    title: qsTr("Indstillinger")

    Column {
        anchors { left: parent.left; right: parent.right }
        spacing: 20

        Labelled {
            hint: qsTr("Vinduerne og lærredet skifter med det samme. Det, du er ved at skrive, bliver stående, og telefonerne vælger selv.")
            label: qsTr("Sprog")
            width: parent.width

            Choices {
                id: language

                chosen: sheet.preferences.lang
                name: qsTr("Sprog")
                options: sheet.preferences.languages
                width: parent.width

                onPicked: key => sheet.preferences.speak(key)
            }
        }

        Panel {
            height: letters.height + 12
            width: parent.width

            CheckLine {
                id: letters

                hint: qsTr("F fryser, B gør lærredet sort, og så videre. Slå det fra, hvis du taler til maskinen, eller hvis en hånd let rammer tastaturet.")
                name: qsTr("Enkelte bogstaver er taster")
                on: sheet.preferences.letter_keys
                width: parent.width - 12
                x: 6
                y: 6

                onChosen: on => sheet.preferences.use_letter_keys(on)
            }
        }

        Column {
            spacing: 4
            x: -6

            DeskButton {
                key: KeyList.cap("room")
                plain: true
                text: qsTr("Lokale og lærred")
                visible: sheet.hasRoom

                onClicked: sheet.roomAsked()
            }

            DeskButton {
                key: KeyList.cap("help")
                plain: true
                text: qsTr("Taster og hjælp")

                onClicked: sheet.helpAsked()
            }
        }
    }
}
