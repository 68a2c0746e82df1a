pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// A mark with its reason from paper, for a group or one of its people.
WriteForm {
    id: form

    readonly property var view: day.step.activity === activity ? JSON.parse(day.body) : ({})
    readonly property var statement: view.statement ?? null
    readonly property var rows: (view.rows ?? []).filter(row => row.group === group)
    /// Persons of the group, where they are the unit, and the group as a whole.
    readonly property var people: rows.filter(row => row.author)
    readonly property bool byGroup: view.unit === "group"
    property string personId: ""
    readonly property var person: byGroup ? null : people.find(row => row.author === personId) ?? null
    readonly property var row: person ?? rows.find(row => !row.author) ?? ({ group: group, author: null, answer: null })
    readonly property var read: typing.read(mark.text)
    readonly property string about: [statement ? statement.id : "", group, personId].join("/")

    command: statement && read ? {
        kind: "barometer.mark",
        payload: Object.assign({ activity: form.activity }, typing.command(statement.id, Object.assign({}, row, { group: form.group }), { mark: read.mark, comment: reason.text.trim() || read.comment }))
    } : null
    first: mark.field

    onAboutChanged: begin()
    Component.onCompleted: begin()

    function begin() {
        mark.text = typing.told(row);
        reason.text = "";
    }

    function clear() {
        const next = people.find(one => one.author !== personId && !one.answer);
        if (person && next)
            personId = next.author;
        reason.text = "";
    }

    BarometerTyping {
        id: typing
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: qsTr("Mærker kan skrives ind, mens dagen er ved udsagnet.")
        visible: form.statement === null
        width: form.width
    }

    BodyText {
        color: Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: 16
        maximumLineCount: 3
        strong: true
        text: form.statement ? qsTr("“%1”").arg(form.statement.text) : ""
        visible: text !== ""
        width: form.width
    }

    Choices {
        chosen: form.person ? form.person.author : ""
        name: qsTr("Hvem står der?")
        options: [{ key: "", text: qsTr("Gruppen samlet") }].concat(form.people.map(one => ({ key: one.author, text: Called.of(one.alias, one.number, one.on_paper) + (one.answer ? " ✓" : "") })))
        visible: !form.byGroup && form.people.length > 0
        width: form.width

        onPicked: key => {
            form.edited();
            form.personId = key;
        }
    }

    DeskField {
        id: mark

        hint: form.statement ? qsTr("Fra %1 til %2, eller – for ingen markering.").arg(typing.figure(form.statement.scale.min)).arg(typing.figure(form.statement.scale.max)) : ""
        label: qsTr("Mærke")
        placeholder: "6,5"
        visible: form.statement !== null
        width: form.width

        onEntered: form.entered()
    }

    DeskArea {
        id: reason

        hint: form.row.reason ? qsTr("Står der nu: %1").arg(form.row.reason) : qsTr("Behøves ikke.")
        label: qsTr("Begrundelse")
        visible: form.statement !== null
        width: form.width
    }
}
