pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The statement's marks: showing them, what they come to so far, and a field for each to be typed in from the floor.
Column {
    id: barometer

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var statement: view.statement ?? null
    readonly property bool shown: view.shown ?? false
    readonly property var figures: view.figures ?? ({ n: 0, missing: 0 })
    readonly property var marked: view.marked ?? ({ in: 0, of: 0, phone: 0, paper: 0 })
    readonly property var rows: view.rows ?? []
    readonly property bool byGroup: view.unit === "group"
    /// As text they are the same when a mark comes in: the keyboard stays where it is.
    readonly property string keys: JSON.stringify([statement ? statement.id : "", ...rows.map(row => row.id)])
    readonly property bool typed: Window.activeFocusItem instanceof TextInput || Window.activeFocusItem instanceof TextEdit

    spacing: 10

    /// Put the keyboard in a row's field; past the ends it stays.
    function go(at: int) {
        const row = all.itemAt(at) as BarometerField;
        if (row)
            row.field.forceActiveFocus(Qt.TabFocusReason);
    }

    function firstMissing(): int {
        return Math.max(0, rows.findIndex(row => !row.answer));
    }

    /// Bring a row into sight in the pane that all of this scrolls in.
    function reveal(row: Item) {
        let up = barometer.parent;
        while (up && !(up instanceof Flickable))
            up = up.parent;
        const pane = up as Flickable;
        if (!pane)
            return;
        const top = row.mapToItem(pane.contentItem, 0, 0).y;
        if (top < pane.contentY)
            pane.contentY = Math.max(0, top - 8);
        else if (top + row.height > pane.contentY + pane.height)
            pane.contentY = Math.min(Math.max(0, pane.contentHeight - pane.height), top + row.height - pane.height + 8);
    }

    function show(on: bool) {
        commands.act("barometer.show", { statement: statement.id, on: on });
    }

    BarometerTyping {
        id: typing
    }

    KeyShortcut {
        enabled: !barometer.typed && barometer.rows.length > 0
        name: "barometer.missing"

        onActivated: barometer.go(barometer.firstMissing())
    }

    KeyShortcut {
        enabled: !barometer.typed && barometer.statement !== null
        name: "barometer.show"

        onActivated: barometer.show(!barometer.shown)
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("Barometret har ingen udsagn. De skrives i dagens plan.")
        visible: barometer.statement === null
        width: parent.width
    }

    BodyText {
        color: Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: 16
        maximumLineCount: 2
        strong: true
        text: barometer.statement ? qsTr("“%1”").arg(barometer.statement.text) : ""
        visible: barometer.statement !== null
        width: parent.width
    }

    Flow {
        spacing: 10
        visible: barometer.statement !== null
        width: parent.width

        DeskButton {
            Accessible.description: barometer.shown ? "" : barometer.view.live ? "" : qsTr("Derefter kan telefonerne ikke flytte deres mærker")
            key: KeyList.cap("barometer.show")
            text: barometer.shown ? qsTr("Dæk mærkerne til") : qsTr("Vis mærkerne i rummet")
            textSize: 15

            onClicked: barometer.show(!barometer.shown)
        }

        DeskButton {
            id: missing

            key: KeyList.cap("barometer.missing")
            text: qsTr("Skriv mærker")
            textSize: 15

            onClicked: barometer.go(barometer.firstMissing())
        }
    }

    BodyText {
        readonly property var parts: [
            qsTr("%1 af %2 har sat mærke").arg(barometer.marked.in).arg(barometer.marked.of),
            barometer.figures.missing > 0 ? qsTr("%1 ingen markering").arg(barometer.figures.missing) : "",
            barometer.figures.n > 0 ? qsTr("median %1").arg(typing.figure(barometer.figures.median)) : "",
            barometer.figures.n > 0 ? qsTr("gennemsnit %1").arg(typing.figure(barometer.figures.mean)) : ""
        ]

        color: Theme.desk.inkSoft
        font.pixelSize: 15
        strong: true
        text: parts.filter(part => part).join(" · ")
        visible: barometer.statement !== null
        width: parent.width
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 14
        text: qsTr("Skriv 6,5 og Enter. En streg er ingen markering, og ord efter tallet er begrundelsen. Det gemmes, når du går videre.")
        visible: barometer.rows.length > 0
        width: parent.width
    }

    Item {
        id: table

        readonly property var ids: JSON.parse(barometer.keys).slice(1)
        readonly property int columns: width >= 640 && ids.length > 6 ? 2 : 1
        readonly property int down: Math.ceil(ids.length / columns)
        readonly property real columnWidth: (width - (columns - 1) * 24) / columns

        height: down * 52
        width: parent.width

        Repeater {
            id: all

            model: table.ids

            BarometerField {
                id: row

                required property int index
                readonly property var badge: barometer.day.seats.seats[told.seat] ?? ({})

                colour: badge.colour ?? 0
                commands: barometer.commands
                name: told.author ? Called.of(told.alias, told.number, told.on_paper) + " · " + told.name
                    : barometer.byGroup ? told.name : qsTr("%1, samlet").arg(told.name)
                number: badge.number ?? 0
                statement: JSON.parse(barometer.keys)[0]
                told: barometer.rows[index] ?? ({ answer: null, mark: null, reason: "", before: null, seat: "", name: "", author: null })
                typing: typing
                width: table.columnWidth
                x: Math.floor(index / Math.max(1, table.down)) * (table.columnWidth + 24)
                y: index % Math.max(1, table.down) * height

                onEntered: barometer.reveal(row)
                onGoneOn: by => barometer.go(index + by)
                onGivenUp: missing.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 14
        text: qsTr("Kun de første %1 personer står her; de øvrige har telefon.").arg(barometer.rows.length)
        visible: !barometer.byGroup && barometer.marked.of > barometer.rows.length && barometer.rows.length > 0
        width: parent.width
    }
}
