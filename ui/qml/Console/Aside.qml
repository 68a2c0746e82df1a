pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// What the facilitator needs for herself: her notes, what comes, what just happened, and what she can do besides.
Rectangle {
    id: aside

    required property var day
    required property var report
    required property var commands
    property bool narrow: false
    readonly property real inset: narrow ? 12 : 18

    signal writeAsked
    signal listAsked
    signal logAsked
    signal exportAsked
    signal printAsked
    signal paperAsked
    signal phonesAsked
    signal inspirationAsked
    signal peopleAsked
    signal personAsked
    signal remoteAsked

    color: Theme.desk.paperDeep

    /// What the morning waits for.
    function take() {
        phones.forceActiveFocus(Qt.TabFocusReason);
    }

    ScrollView {
        id: scroll

        ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        anchors.fill: parent
        clip: true
        contentHeight: column.height + 32
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 10
            width: scroll.availableWidth - 2 * aside.inset
            x: aside.inset
            y: 16

            Heading {
                text: qsTr("Dine noter")
            }

            NotesPanel {
                commands: aside.commands
                day: aside.day
                width: parent.width
            }

            Heading {
                text: qsTr("Næste")
            }

            Panel {
                height: coming.height + 26
                width: parent.width

                Column {
                    id: coming

                    spacing: 4
                    width: parent.width - 28
                    x: 14
                    y: 13

                    BodyText {
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        strong: true
                        text: aside.day.step.next || qsTr("Det var det sidste trin")
                        width: parent.width
                    }

                    BodyText {
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: [aside.day.step.next_start ? qsTr("kl. %1").arg(aside.day.step.next_start) : "", aside.day.step.next_minutes ?? ""].filter(part => part).join(" · ")
                        visible: text !== ""
                        width: parent.width
                    }
                }
            }

            Panel {
                height: actions.height + 16
                width: parent.width

                Column {
                    id: actions

                    spacing: 0
                    width: parent.width - 2 * x
                    x: aside.narrow ? 4 : 8
                    y: 8

                    DeskButton {
                        id: phones

                        // Until it has been done, this is what the morning waits for.
                        main: !aside.day.room.open
                        plain: !main
                        textSize: aside.narrow ? 15 : 16
                        text: main ? qsTr("Åbn for telefoner") : qsTr("Åbent for telefoner")
                        width: parent.width

                        onClicked: aside.phonesAsked()
                    }

                    DeskButton {
                        key: KeyList.cap("write")
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Skriv for en gruppe")
                        width: parent.width

                        onClicked: aside.writeAsked()
                    }

                    DeskButton {
                        Accessible.description: aside.day.likenesses.line
                        badge: aside.day.likenesses.count > 0 ? String(aside.day.likenesses.count) : ""
                        key: KeyList.cap("read")
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Læs og ret bidrag")
                        width: parent.width

                        onClicked: aside.listAsked()
                    }

                    DeskButton {
                        key: KeyList.cap("people")
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Hvem er med")
                        width: parent.width

                        onClicked: aside.peopleAsked()
                    }

                    DeskButton {
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("En uden telefon")
                        width: parent.width

                        onClicked: aside.personAsked()
                    }

                    DeskButton {
                        key: KeyList.cap("inspiration")
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Til inspiration")
                        width: parent.width

                        onClicked: aside.inspirationAsked()
                    }

                    DeskButton {
                        key: KeyList.cap("remote")
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Fjernbetjening")
                        width: parent.width

                        onClicked: aside.remoteAsked()
                    }

                    DeskButton {
                        Accessible.description: aside.day.step.title ?? ""
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Tag en runde til")
                        visible: (aside.day.step.activity ?? "") !== ""
                        width: parent.width

                        onClicked: aside.commands.again(qsTr("En runde til er lagt ind som det næste."))
                    }

                    DeskButton {
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Tag dagen med")
                        width: parent.width

                        onClicked: aside.exportAsked()
                    }

                    DeskButton {
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Print")
                        width: parent.width

                        onClicked: aside.printAsked()
                    }

                    DeskButton {
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Foto af kort")
                        width: parent.width

                        onClicked: aside.paperAsked()
                    }

                    DeskButton {
                        Accessible.description: aside.day.undo.undo?.text ?? ""
                        enabled: (aside.day.undo.undo?.command ?? "") !== ""
                        key: KeyList.cap("undo")
                        plain: true
                        textSize: aside.narrow ? 15 : 16
                        text: qsTr("Fortryd")
                        width: parent.width

                        onClicked: aside.commands.undo_newest()
                    }
                }
            }

            Row {
                spacing: 6

                Heading {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Lige nu")
                }

                DeskButton {
                    Accessible.name: qsTr("Hele loggen")
                    anchors.verticalCenter: parent.verticalCenter
                    key: KeyList.cap("log")
                    plain: true
                    text: qsTr("Se alt")
                    textSize: 15

                    onClicked: aside.logAsked()
                }
            }

            Panel {
                height: Math.max(48, lines.height + 24)
                width: parent.width

                BodyText {
                    color: Theme.desk.inkSoft
                    font.pixelSize: 15
                    text: qsTr("Her står, hvad der sker.")
                    visible: log.count === 0
                    x: 14
                    y: 14
                }

                Column {
                    id: lines

                    spacing: 4
                    width: parent.width - 28
                    x: 14
                    y: 12

                    Repeater {
                        id: log

                        model: aside.day.log

                        LogLine {
                            width: lines.width

                            onRedone: command => aside.commands.turn_line(command, false)
                            onUndone: command => aside.commands.turn_line(command, true)
                        }
                    }
                }
            }
        }
    }

    Rectangle {
        color: Theme.desk.line
        height: parent.height
        width: 1
    }
}
