pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Theme

/// Before a day is open: go on with one, try the demo, or begin a new one from a template.
Rectangle {
    id: screen

    required property var start

    signal helpAsked
    signal preferencesAsked

    color: Theme.desk.paper

    FileDialog {
        id: opening

        nameFilters: [qsTr("Guldkaramel-dage (*.guldkaramel)")]
        title: qsTr("Åbn en dag")

        onAccepted: screen.start.open_url(selectedFile)
    }

    FileDialog {
        id: saving

        property string template: ""

        defaultSuffix: "guldkaramel"
        fileMode: FileDialog.SaveFile
        nameFilters: opening.nameFilters
        title: qsTr("Hvor skal dagen ligge?")

        onAccepted: screen.start.make(template, selectedFile)
    }

    Row {
        anchors { right: parent.right; rightMargin: 20 }
        spacing: 6
        y: 16
        z: 1

        DeskButton {
            key: KeyList.cap("preferences")
            plain: true
            text: qsTr("Indstillinger")

            onClicked: screen.preferencesAsked()
        }

        DeskButton {
            key: KeyList.cap("help")
            plain: true
            text: qsTr("Hjælp")

            onClicked: screen.helpAsked()
        }
    }

    ScrollView {
        id: scroll

        anchors.fill: parent
        contentHeight: column.height + 80
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 14
            width: Math.min(760, scroll.availableWidth - 64)
            x: (scroll.availableWidth - width) / 2
            y: 48

            Row {
                spacing: 16

                Caramel {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 72
                }

                TitleText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    color: Theme.desk.ink
                    font.pixelSize: 40
                    text: "Guldkaramel"
                    wrapMode: Text.NoWrap
                }
            }

            Row {
                bottomPadding: 10
                spacing: 12
                topPadding: 10

                DeskButton {
                    enabled: !screen.start.busy
                    main: true
                    text: qsTr("Prøv demodagen")

                    onClicked: screen.start.try_demo()
                }

                DeskButton {
                    enabled: !screen.start.busy
                    implicitHeight: 43
                    text: qsTr("Begynd demodagen forfra")
                    visible: screen.start.has_demo

                    onClicked: screen.start.begin_demo_anew()
                }

                DeskButton {
                    implicitHeight: 43
                    text: qsTr("Åbn en dag …")

                    onClicked: opening.open()
                }
            }

            CalmLine {
                dismissable: false
                text: screen.start.message
                width: parent.width
            }

            Heading {
                text: qsTr("Senest åbnet")
                visible: recent.count > 0
            }

            Repeater {
                id: recent

                model: screen.start.recent

                PressArea {
                    id: file

                    required property var modelData

                    height: 64
                    name: qsTr("Åbn %1").arg(modelData.title)
                    width: column.width

                    onClicked: screen.start.open_path(modelData.path)

                    Panel {
                        anchors.fill: parent
                        z: -1
                    }

                    BodyText {
                        color: Theme.desk.ink
                        elide: Text.ElideRight
                        font.pixelSize: 17
                        strong: true
                        text: file.modelData.title
                        width: parent.width - 32
                        wrapMode: Text.NoWrap
                        x: 16
                        y: 10
                    }

                    BodyText {
                        color: Theme.desk.inkSoft
                        elide: Text.ElideMiddle
                        font.pixelSize: 14
                        text: [file.modelData.state, file.modelData.path].filter(part => part).join(" · ")
                        width: parent.width - 32
                        wrapMode: Text.NoWrap
                        x: 16
                        y: 34
                    }
                }
            }

            Heading {
                text: qsTr("Begynd en ny dag")
                visible: templates.count > 0
            }

            Repeater {
                id: templates

                model: screen.start.templates

                PressArea {
                    id: template

                    required property var modelData

                    Accessible.description: template.modelData.about + ". " + template.modelData.note
                    enabled: !screen.start.busy
                    height: note.y + note.height + 12
                    name: qsTr("Begynd ud fra %1").arg(modelData.title)
                    width: column.width

                    onClicked: {
                        saving.template = modelData.id;
                        saving.open();
                    }

                    Panel {
                        anchors.fill: parent
                        z: -1
                    }

                    BodyText {
                        color: Theme.desk.ink
                        font.pixelSize: 17
                        strong: true
                        text: template.modelData.title
                        width: about.x - 32
                        x: 16
                        y: 10
                    }

                    BodyText {
                        id: about

                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: template.modelData.about
                        wrapMode: Text.NoWrap
                        x: parent.width - width - 16
                        y: 12
                    }

                    BodyText {
                        id: note

                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: template.modelData.note
                        width: parent.width - 32
                        x: 16
                        y: 36
                    }
                }
            }
        }
    }
}
