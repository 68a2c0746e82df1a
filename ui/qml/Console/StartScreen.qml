pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// Before a day is open: at left the days that were, at right what a new one is made of. A file can be laid on it.
Rectangle {
    id: screen

    required property var start
    /// The days, and after them the rehearsals, each kind in the order of when it was opened.
    readonly property var files: [...start.recent.filter(file => !file.rehearsal), ...start.recent.filter(file => file.rehearsal)]
    readonly property var empty: start.templates.find(one => one.exercises.length === 0) ?? null
    readonly property var templates: start.templates.filter(one => one.exercises.length > 0)

    signal helpAsked
    signal preferencesAsked
    signal newDayAsked(source: string, title: string)
    signal rehearsalAsked(source: string, title: string)
    signal purgeAsked(path: string, title: string)

    color: Theme.desk.paper

    /// Let the keyboard go to the next row or the one before, and the eye with it.
    function walk(all: Repeater, at: int, by: int) {
        const next = all.itemAt(Math.max(0, Math.min(all.count - 1, at + by)));
        next.forceActiveFocus(Qt.TabFocusReason);
        const y = next.mapToItem(column, 0, 0).y;
        const bar = scroll.contentItem as Flickable;
        bar.contentY = Math.max(0, Math.min(Math.max(bar.contentY, y + next.height + 60 - scroll.height), y - 20));
    }

    FilePick {
        id: opening

        nameFilters: [qsTr("Guldkaramel-dage (*.guldkaramel)")]
        title: qsTr("Åbn en dag")

        onAccepted: screen.start.open_url(selectedFile)
    }

    FilePick {
        id: importing

        nameFilters: [qsTr("Dagfiler (*.yaml *.yml)")]
        title: qsTr("Hent en dagfil")

        onAccepted: screen.start.import_url(selectedFile)
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
        contentHeight: column.height + 76
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 18
            width: Math.min(1180, scroll.availableWidth - 64)
            x: (scroll.availableWidth - width) / 2
            y: 36

            Row {
                bottomPadding: 4
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

            Flow {
                spacing: 12
                width: parent.width

                DeskButton {
                    enabled: !screen.start.busy
                    implicitHeight: 43
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
                text: screen.start.message
                width: parent.width

                onDismissed: screen.start.dismiss()
            }

            Row {
                spacing: 36
                width: parent.width

                Column {
                    id: days

                    spacing: 10
                    width: (parent.width - parent.spacing) * 0.52

                    Heading {
                        text: qsTr("Dine dage")
                        visible: screen.files.length === 0 || !screen.files[0].rehearsal
                        width: parent.width
                    }

                    Panel {
                        color: "transparent"
                        height: 118
                        visible: screen.files.length === 0
                        width: parent.width

                        BodyText {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.desk.inkSoft
                            font.pixelSize: 16
                            text: qsTr("Her kommer dine dage til at ligge. Begynd med demodagen: den viser hele vejen fra velkomst til postkort. Eller slip en fil her.")
                            width: parent.width - 40
                            x: 20
                        }
                    }

                    Repeater {
                        id: recent

                        model: screen.files

                        FocusScope {
                            id: place

                            required property var modelData
                            required property int index

                            height: file.y + file.height
                            width: days.width

                            Heading {
                                id: kinds

                                text: qsTr("Generalprøver")
                                topPadding: place.index > 0 ? 12 : 0
                                visible: place.modelData.rehearsal && (place.index === 0 || !screen.files[place.index - 1].rehearsal)
                                width: parent.width
                            }

                            RecentRow {
                                id: file

                                file: place.modelData
                                focus: true
                                width: parent.width
                                y: kinds.visible ? kinds.height + 10 : 0

                                onFolderAsked: screen.start.show_in_folder(file.file.path)
                                onForgetAsked: screen.start.forget(file.file.path)
                                onOpenAsked: screen.start.open_path(file.file.path)
                                onPlanAsked: screen.newDayAsked(file.file.path, file.file.title)
                                onPurgeAsked: screen.purgeAsked(file.file.path, file.file.title)
                                onRehearsalAsked: screen.rehearsalAsked(file.file.path, file.file.title)
                                onWalked: by => screen.walk(recent, place.index, by)
                            }
                        }
                    }
                }

                Column {
                    id: beginnings

                    spacing: 10
                    width: parent.width - days.width - parent.spacing

                    Heading {
                        text: qsTr("Begynd en ny dag")
                        width: parent.width
                    }

                    Flow {
                        spacing: 10
                        width: parent.width

                        DeskButton {
                            enabled: !screen.start.busy && screen.empty !== null
                            text: qsTr("Ny tom dag …")

                            onClicked: screen.newDayAsked(screen.empty.path, "")
                        }

                        DeskButton {
                            enabled: !screen.start.busy
                            text: qsTr("Hent en dagfil …")

                            onClicked: importing.open()
                        }
                    }

                    Repeater {
                        id: templates

                        model: screen.templates

                        FocusScope {
                            id: kind

                            required property var modelData
                            required property int index

                            height: template.height
                            width: beginnings.width

                            TemplateRow {
                                id: template

                                enabled: !screen.start.busy
                                focus: true
                                template: kind.modelData
                                width: parent.width

                                onDayAsked: screen.newDayAsked(kind.modelData.path, kind.modelData.title)
                                onRehearsalAsked: screen.rehearsalAsked(kind.modelData.path, kind.modelData.title)
                                onWalked: by => screen.walk(templates, kind.index, by)
                            }
                        }
                    }
                }
            }
        }
    }

    DropArea {
        id: laid

        anchors.fill: parent

        onDropped: drop => {
            if (drop.hasUrls)
                screen.start.open_url(drop.urls[0]);
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: 14
            border.color: Theme.desk.gold
            border.width: 4
            color: Qt.rgba(1, 0.97, 0.88, 0.9)
            radius: 18
            visible: laid.containsDrag

            TitleText {
                anchors.centerIn: parent
                color: Theme.desk.ink
                font.pixelSize: 30
                text: qsTr("Slip filen, så åbner den")
            }
        }
    }
}
