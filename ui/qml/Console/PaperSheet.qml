pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// The cards on the floor, read from a photo: corrected here, and then laid on the road. The photo is not kept.
Sheet {
    id: sheet

    required property var paper
    readonly property var shown: JSON.parse(paper.shown)

    first: choose
    title: shown.ready ? qsTr("Kortene ved mål %1").arg(shown.number) : qsTr("Foto af kort")

    /// Correct a card; the rows are made anew by it, and the keyboard goes on from where the card is then.
    function correct(card: string, act: string, change: var) {
        change();
        for (let row = 0; row < rows.count; row++)
            if ((rows.itemAt(row) as PaperCardRow)?.stand(card, act))
                return;
        left.itemAt(shown.left.findIndex(one => one.card === card))?.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: sheet.paper

        function onLaid() {
            sheet.open = false;
        }
    }

    FilePick {
        id: choosing

        nameFilters: [qsTr("Billeder (*.jpg *.jpeg *.png)")]
        title: qsTr("Vælg et foto af kortene")

        onAccepted: sheet.paper.read(selectedFile, 0)
    }

    ScrollView {
        id: scroll

        ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        anchors.fill: parent
        clip: true
        contentHeight: column.height + 8
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 12
            width: scroll.availableWidth - 14
            x: 4
            y: 4

            BodyText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: Theme.desk.ink
                font.pixelSize: 16
                text: qsTr("Tag et foto af de printede kort, som de ligger på gulvet, så hele vejen er med. Det kan også tages med fjernbetjeningen. Fotoet gemmes ikke.")
                visible: !sheet.shown.ready
                width: parent.width
            }

            DeskButton {
                id: choose

                enabled: !sheet.shown.reading
                text: sheet.shown.reading ? qsTr("Læser fotoet …") : sheet.shown.ready ? qsTr("Vælg et andet foto") : qsTr("Vælg et foto")

                onClicked: choosing.open()
            }

            BodyText {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                color: Theme.desk.warning
                font.pixelSize: 16
                text: sheet.shown.line
                visible: text !== ""
                width: parent.width
            }

            Row {
                spacing: 10
                visible: sheet.shown.ready

                GoalBadge {
                    anchors.verticalCenter: parent.verticalCenter
                    colour: sheet.shown.colour
                    number: sheet.shown.number
                    size: 28
                }

                BodyText {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 17
                    strong: true
                    text: sheet.shown.title
                    width: column.width - 40
                }
            }

            Repeater {
                model: sheet.shown.sentences

                Panel {
                    id: doubt

                    required property string modelData

                    border.color: Theme.desk.warning
                    height: said.height + 20
                    width: column.width

                    BodyText {
                        id: said

                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        text: doubt.modelData
                        width: parent.width - 28
                        x: 14
                        y: 10
                    }
                }
            }

            Flow {
                spacing: 8
                visible: sheet.shown.ready
                width: parent.width

                Choices {
                    chosen: sheet.shown.way
                    name: qsTr("Hvordan kortene ligger")
                    options: [{ key: "road", text: qsTr("Som én vej") }, { key: "lines", text: qsTr("I linjer") }]
                    width: Math.min(parent.width, 200)

                    onPicked: key => sheet.paper.read_as(key)
                }

                DeskButton {
                    plain: true
                    text: qsTr("Vend rækken")

                    onClicked: sheet.paper.flip()
                }

                DeskButton {
                    enabled: sheet.shown.corrected
                    plain: true
                    text: qsTr("Fortryd rettelsen")

                    onClicked: sheet.paper.back()
                }
            }

            Repeater {
                id: rows

                model: sheet.shown.rows

                PaperCardRow {
                    required property var modelData

                    cards: modelData
                    colour: sheet.shown.colour
                    of: sheet.shown.rows.length
                    width: column.width

                    onJoined: place => sheet.correct(modelData[place].card, "beside", () => sheet.paper.beside(index, place))
                    onLifted: place => sheet.correct(modelData[place].card, "lift", () => sheet.paper.lift(index, place))
                    onMoved: (place, by) => sheet.correct(modelData[place].card, by < 0 ? "earlier" : "later", () => sheet.paper.move(index, place, by))
                }
            }

            Heading {
                text: qsTr("Ligger ikke på vejen")
                visible: sheet.shown.left.length > 0 && sheet.shown.ready
            }

            Repeater {
                id: left

                model: sheet.shown.ready ? sheet.shown.left : []

                DeskButton {
                    required property var modelData

                    Accessible.name: qsTr("Læg %1 sidst").arg(modelData.card)
                    plain: true
                    text: modelData.card + "  " + modelData.text.slice(0, 60)

                    onClicked: sheet.correct(modelData.card, "earlier", () => sheet.paper.add(modelData.card))
                }
            }
        }
    }

    foot: Flow {
        spacing: 12
        visible: sheet.shown.ready
        width: parent ? parent.width : 0

        DeskButton {
            enabled: sheet.shown.rows.length > 0 && !sheet.shown.laying
            main: true
            text: qsTr("Læg dem sådan")

            onClicked: sheet.paper.take()
        }

        DeskButton {
            text: qsTr("Drop fotoet")

            onClicked: sheet.paper.drop()
        }
    }
}
