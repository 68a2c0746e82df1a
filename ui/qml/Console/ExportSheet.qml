pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// What can be taken along from the day: the formats with what each is for, how far they are, and where they lie.
Sheet {
    id: sheet

    required property var exporting
    /// By the names that the model has for them.
    readonly property var formats: [
        { name: "pdf", title: qsTr("PDF til chefforum"), hint: qsTr("Én side først, så alle målene. Til at beslutte ud fra og til arkivet.") },
        { name: "html", title: qsTr("Webside"), hint: qsTr("Det samme i én fil, som enhver browser åbner og læser op.") },
        { name: "docx", title: qsTr("Word-dokument"), hint: qsTr("Forsiden, beslutningsarket og målene, til at skrive videre i.") },
        { name: "xlsx", title: qsTr("Regneark"), hint: qsTr("Et ark til hver tabel, med filtre. Til at sortere og tælle.") },
        { name: "csv", title: qsTr("CSV"), hint: qsTr("De samme tabeller som rå filer i en ZIP. Til andre systemer.") }
    ]
    readonly property string nowTitle: formats.find(one => one.name === exporting.now)?.title ?? ""
    readonly property bool ended: !exporting.busy && (exporting.saved.length > 0 || exporting.problems.length > 0 || exporting.stopped)

    readonly property bool busy: exporting.busy

    first: choices.itemAt(0)
    title: qsTr("Tag dagen med")

    onOpenChanged: exporting.watch(open)
    onBusyChanged: if (!busy) Qt.callLater(goOn)

    /// The keyboard goes on from the button that has gone, where it has not gone elsewhere by itself.
    function goOn() {
        const at = Window.activeFocusItem;
        if (open && !busy && (!at || at === sheet || at === cancel || at === Window.contentItem))
            (folder.visible ? folder : save).forceActiveFocus(Qt.OtherFocusReason);
    }

    ScrollView {
        id: scroll

        anchors.fill: parent
        contentWidth: availableWidth

        Column {
            spacing: 6
            width: scroll.availableWidth

            Repeater {
                id: choices

                model: sheet.formats

                CheckLine {
                    required property var modelData

                    enabled: !sheet.exporting.busy
                    hint: modelData.hint
                    name: modelData.title
                    on: sheet.exporting.chosen.includes(modelData.name)
                    width: scroll.availableWidth

                    onChosen: on => sheet.exporting.choose(modelData.name, on)
                }
            }

            Item {
                height: 6
                width: 1
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: qsTr("Filerne lægges ved siden af dagens fil, i %1").arg(sheet.exporting.folder)
                visible: !sheet.ended
                width: parent.width
                wrapMode: Text.Wrap
            }

            Panel {
                height: how.height + 28
                visible: sheet.ended
                width: parent.width

                Column {
                    id: how

                    spacing: 6
                    width: parent.width - 28
                    x: 14
                    y: 14

                    BodyText {
                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 17
                        strong: true
                        text: sheet.exporting.stopped && sheet.exporting.saved.length > 0 ? qsTr("Stoppet. Det, der nåede at blive skrevet, er gemt. Resten er urørt.")
                            : sheet.exporting.stopped ? qsTr("Stoppet. Det, der lå der i forvejen, er urørt.")
                            : sheet.exporting.saved.length > 0 ? qsTr("Gemt i %1").arg(sheet.exporting.folder) : qsTr("Det gik ikke")
                        width: parent.width
                        wrapMode: Text.Wrap
                    }

                    Repeater {
                        model: sheet.exporting.saved

                        BodyText {
                            required property string modelData

                            Accessible.name: text
                            Accessible.role: Accessible.StaticText
                            color: Theme.desk.ink
                            font.pixelSize: 15
                            text: modelData
                            width: how.width
                            wrapMode: Text.Wrap
                        }
                    }

                    Repeater {
                        model: sheet.exporting.problems

                        BodyText {
                            required property string modelData

                            Accessible.name: text
                            Accessible.role: Accessible.StaticText
                            color: Theme.desk.goldInk
                            font.pixelSize: 15
                            text: modelData
                            width: how.width
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }

    foot: [
        Column {
            spacing: 12
            width: parent?.width ?? 0

            Column {
                spacing: 6
                visible: sheet.exporting.busy
                width: parent.width

                BodyText {
                    color: Theme.desk.ink
                    font.pixelSize: 15
                    text: sheet.exporting.stopped ? qsTr("Stopper …") : qsTr("%1 bliver skrevet … Dagen kører videre imens.").arg(sheet.nowTitle)
                    width: parent.width
                }

                Rectangle {
                    Accessible.name: qsTr("%1 procent").arg(Math.round(100 * sheet.exporting.share))
                    Accessible.role: Accessible.ProgressBar
                    antialiasing: true
                    color: Theme.desk.paperDeep
                    height: 10
                    radius: 5
                    width: parent.width

                    Rectangle {
                        antialiasing: true
                        color: Theme.desk.forest
                        height: parent.height
                        radius: 5
                        width: Math.max(height, parent.width * Math.min(1, sheet.exporting.share))
                    }
                }
            }

            Flow {
                spacing: 10
                width: parent.width

                // It stays in its place while it is at work: the second press of a double click meets no other button.
                DeskButton {
                    id: save

                    enabled: sheet.exporting.chosen.length > 0 && !sheet.exporting.busy
                    main: true
                    text: sheet.exporting.busy ? qsTr("Gemmer …") : sheet.exporting.chosen.length > 1 ? qsTr("Gem %1 filer").arg(sheet.exporting.chosen.length) : qsTr("Gem")
                    width: Math.max(implicitWidth, 140)

                    onClicked: {
                        sheet.exporting.save();
                        cancel.forceActiveFocus(Qt.OtherFocusReason);
                    }
                }

                DeskButton {
                    id: cancel

                    enabled: !sheet.exporting.stopped
                    text: qsTr("Annullér")
                    visible: sheet.exporting.busy

                    onClicked: sheet.exporting.cancel()
                }

                DeskButton {
                    id: folder

                    text: qsTr("Åbn mappen")
                    visible: !sheet.exporting.busy && sheet.exporting.saved.length > 0

                    onClicked: sheet.exporting.open_folder()
                }
            }
        }
    ]
}
