pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Theme

/// What has been written in the running exercise: read it, find in it, mend it, take it out of sight, hold it up, make
/// one of several and several of one.
Sheet {
    id: sheet

    required property var day
    required property var commands
    // Read once: asking the day turns all of it into values of QML's anew.
    readonly property var seats: day.seats
    readonly property var listed: day.contributions
    /// What the sheet shows instead of the list: "merge", "split", "redact", "alike"; empty for the list.
    property string page: ""
    property var merging: []
    property var splitting: null
    property var redacting: null
    /// The page that merging was asked from, and goes back to.
    property string mergingFrom: ""

    signal writeAsked(seat: string)

    first: list
    deeper: page !== "" || editing.visible
    title: page === "merge" ? qsTr("Læg sammen") : page === "split" ? qsTr("Del %1").arg(splitting?.number || splitting?.kind || "") : page === "redact" ? qsTr("Fjern %1 for altid?").arg(redacting?.number || redacting?.kind || "") : page === "alike" ? qsTr("Kort, der ligner hinanden") : qsTr("Bidrag")

    /// Open on a seat's contributions.
    function show(which: string) {
        page = "";
        listed.seat = which;
        listed.search = "";
        open = true;
    }

    function merge(items: var) {
        merging = items;
        mergingFrom = page;
        page = "merge";
        merger.begin();
    }

    function back() {
        if (page === "merge" && mergingFrom === "alike") {
            compare();
            return;
        }
        page = "";
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function compare() {
        page = "alike";
        alike.begin();
    }

    function toggle(item: var) {
        const kind = item.hidden ? "contribution.restore" : "contribution.hide";
        const done = item.hidden ? qsTr("%1 vises igen.") : qsTr("%1 er skjult.");
        commands.do(kind, { "contribution": item.id }, done.arg(item.number || item.kind));
    }

    onSteppedBack: {
        if (editing.visible)
            editing.end();
        else
            back();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 10
        visible: sheet.page === ""

        Choices {
            Layout.fillWidth: true
            chosen: sheet.listed.seat
            name: qsTr("Hvis bidrag")
            options: [{ key: "", text: qsTr("Alle") }].concat((sheet.seats.order ?? []).map(seat => {
                const badge = sheet.seats.seats[seat];
                return { key: seat, name: badge.title, text: seat === sheet.listed.seat ? badge.title : "", number: badge.number, colour: badge.colour };
            }))

            onPicked: key => sheet.listed.seat = key
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            SearchField {
                Layout.fillWidth: true
                name: qsTr("Find i bidragene")
                text: sheet.listed.search

                onTyped: text => sheet.listed.search = text
            }

            BodyText {
                Accessible.role: Accessible.AlertMessage
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: sheet.listed.found
                visible: text !== ""
            }
        }

        DeskButton {
            plain: true
            pointsOn: true
            text: sheet.day.likenesses.line || qsTr("Fælles for to mål")
            textSize: 16
            visible: sheet.day.likenesses.line !== "" || sheet.day.likenesses.shared_count > 0

            onClicked: sheet.compare()
        }

        Flow {
            Layout.fillWidth: true
            spacing: 8
            visible: sheet.listed.seat !== ""

            DeskButton {
                checked: sheet.day.room.focus === sheet.listed.seat
                text: checked ? qsTr("Er på lærredet") : qsTr("Vis på lærredet")
                textSize: 15

                onClicked: sheet.commands.focus(checked ? "" : sheet.listed.seat)
            }

            DeskButton {
                text: qsTr("Skriv for gruppen")
                textSize: 15

                onClicked: sheet.writeAsked(sheet.listed.seat)
            }
        }

        BodyText {
            readonly property string names: sheet.day.quiet[sheet.listed.seat] ?? ""

            Layout.fillWidth: true
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            maximumLineCount: 2
            text: names
            visible: names !== ""
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.desk.inkSoft
            font.pixelSize: 16
            text: sheet.listed.search !== "" ? qsTr("Intet bidrag har de ord.") : qsTr("Her er ikke noget endnu. Det kommer, når grupperne skriver.")
            visible: sheet.listed.count === 0
        }

        ContributionList {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            held: sheet.day.room.contribution ?? ""
            listed: sheet.listed
            wanted: sheet.open || sheet.visible

            onDivided: item => {
                sheet.splitting = item;
                sheet.page = "split";
                splitter.begin();
            }
            onEdited: item => editing.begin(item)
            onRedactAsked: item => {
                sheet.redacting = item;
                sheet.page = "redact";
                redactor.begin();
            }
            onHeldUp: key => sheet.commands.hold_up(key)
            onToggled: item => sheet.toggle(item)
        }

        EditPanel {
            id: editing

            Layout.bottomMargin: 4
            Layout.fillWidth: true
            commands: sheet.commands

            onClosed: list.forceActiveFocus(Qt.TabFocusReason)
        }

        Panel {
            Layout.bottomMargin: 4
            Layout.fillWidth: true
            implicitHeight: chosen.implicitHeight + 20
            visible: sheet.listed.chosen.length > 0 && !editing.visible

            ColumnLayout {
                id: chosen

                spacing: 4
                width: parent.width - 24
                x: 12
                y: 10

                RowLayout {
                    Layout.fillWidth: true
                    spacing: 8

                    BodyText {
                        Accessible.role: Accessible.AlertMessage
                        Layout.fillWidth: true
                        color: Theme.desk.ink
                        font.pixelSize: 16
                        strong: true
                        text: sheet.listed.chosen_text
                    }

                    DeskButton {
                        Accessible.description: sheet.listed.why_not
                        enabled: sheet.listed.why_not === ""
                        main: true
                        text: qsTr("Læg sammen …")
                        textSize: 16

                        onClicked: sheet.merge(sheet.listed.chosen_items)
                    }

                    DeskButton {
                        text: qsTr("Vælg ingen")
                        textSize: 16

                        onClicked: {
                            sheet.listed.choose_none();
                            list.forceActiveFocus(Qt.TabFocusReason);
                        }
                    }
                }

                BodyText {
                    Layout.fillWidth: true
                    color: Theme.desk.inkSoft
                    font.pixelSize: 14
                    text: sheet.listed.why_not
                    visible: text !== ""
                }
            }
        }
    }

    MergePage {
        id: merger

        anchors.fill: parent
        commands: sheet.commands
        items: sheet.merging
        listed: sheet.listed
        visible: sheet.page === "merge"

        onCancelled: sheet.back()
        onDone: {
            sheet.listed.choose_none();
            sheet.back();
        }
    }

    SplitPage {
        id: splitter

        anchors.fill: parent
        commands: sheet.commands
        item: sheet.splitting
        listed: sheet.listed
        visible: sheet.page === "split"

        onCancelled: sheet.back()
        onDone: sheet.back()
    }

    RedactPage {
        id: redactor

        anchors.fill: parent
        commands: sheet.commands
        item: sheet.redacting
        visible: sheet.page === "redact"

        onCancelled: sheet.back()
        onDone: sheet.back()
    }

    AlikePage {
        id: alike

        anchors.fill: parent
        commands: sheet.commands
        likenesses: sheet.day.likenesses
        visible: sheet.page === "alike"

        onMergeAsked: items => sheet.merge(items)
    }
}
