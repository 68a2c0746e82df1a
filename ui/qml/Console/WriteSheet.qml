import QtQuick
import QtQuick.Controls.Basic
import Theme

/// Writing for a group or a person without a phone. The form is the exercise's own; what is typed stays until it is saved.
Sheet {
    id: sheet

    required property var day
    required property var commands
    // Read once: asking the day turns all of it into values of QML's anew.
    readonly property var seats: day.seats
    property string group: ""
    property int formIndex: 0
    readonly property var form: (day.forms ?? [])[formIndex]
    readonly property var groupRow: (seats.groups ?? []).find(one => one.id === group)
    readonly property WriteForm fields: loader.item as WriteForm
    /// The other exercises are folded out to be chosen from.
    property bool choosing: false
    property string asked: ""
    property string answer: ""
    /// Whom something has just been saved for.
    property string savedFor: ""
    /// What the form doubts has been asked; pressed once more it is sent.
    property bool doubted: false
    readonly property string typed: {
        const line = Window.activeFocusItem as TextInput;
        const area = Window.activeFocusItem as TextEdit;
        return line?.text ?? area?.text ?? "";
    }

    title: groupRow ? qsTr("Skriv for %1").arg(groupRow.name) : qsTr("Skriv for en gruppe")

    /// Open for the group of a seat (empty: the one written for last), with the form that fits where the day is.
    function show(seat: string) {
        const groups = seats.groups ?? [];
        const wanted = groups.find(one => one.seat === seat) ?? groups.find(one => one.id === group) ?? groups[0];
        group = wanted ? wanted.id : "";
        if (asked === "" && !(fields && fields.command))
            formIndex = day.form_now();
        begun();
        open = true;
        load();
        begin();
    }

    /// Something new is begun: what is said of the last one is no longer true.
    function begun() {
        savedFor = "";
        doubted = false;
    }

    function begin() {
        (fields?.first ?? change).forceActiveFocus(Qt.TabFocusReason);
    }

    function load() {
        const source = form ? Qt.resolvedUrl(form.form) : "";
        if (String(loader.source) === String(source))
            return;
        answer = "";
        begun();
        if (form)
            loader.setSource(source, { day: day, group: group, seat: groupRow?.seat ?? "", activity: form.activity });
        else
            loader.source = "";
        begin();
    }

    function send() {
        if (asked !== "")
            return;
        answer = "";
        savedFor = "";
        if (!fields || !fields.command)
            return;
        if (fields.doubt && !doubted) {
            doubted = true;
            return;
        }
        asked = commands.write(fields.command.kind, fields.command.payload);
    }

    /// Bring the field with the keyboard into sight.
    function reveal(item: Item) {
        const view = scroll.contentItem as Flickable;
        const top = item.mapToItem(column, 0, 0).y;
        if (top < view.contentY)
            view.contentY = Math.max(0, top - 40);
        else if (top + item.height > view.contentY + view.height)
            view.contentY = Math.min(Math.max(0, view.contentHeight - view.height), top + item.height - view.height + 40);
    }

    onTypedChanged: begun()
    onFormChanged: if (open) load()

    KeyShortcut {
        enabled: sheet.open
        name: "save"

        onActivated: sheet.send()
    }

    Connections {
        target: sheet.Window.window

        function onActiveFocusItemChanged() {
            const item = sheet.Window.activeFocusItem;
            for (let up = item; up; up = up.parent) {
                if (up === column)
                    Qt.callLater(sheet.reveal, item);
            }
        }
    }

    Connections {
        target: sheet.commands

        function onSaved(id) {
            if (id !== sheet.asked)
                return;
            sheet.asked = "";
            sheet.fields.clear();
            if (sheet.open)
                sheet.begin();
            sheet.begun();
            sheet.savedFor = sheet.groupRow?.name ?? "";
        }

        function onRefused(id, text) {
            if (id !== sheet.asked)
                return;
            sheet.asked = "";
            sheet.begun();
            sheet.answer = text;
        }
    }

    Connections {
        target: sheet.fields

        function onEntered() {
            sheet.send();
        }

        function onEdited() {
            sheet.begun();
        }
    }

    Binding {
        property: "group"
        target: sheet.fields
        value: sheet.group
        when: sheet.fields !== null
    }

    Binding {
        property: "seat"
        target: sheet.fields
        value: sheet.groupRow?.seat ?? ""
        when: sheet.fields !== null
    }

    Binding {
        property: "activity"
        target: sheet.fields
        value: sheet.form?.activity ?? ""
        when: sheet.fields !== null
    }

    ScrollView {
        id: scroll

        anchors.fill: parent
        clip: true
        contentHeight: column.height + 20
        contentWidth: availableWidth

        Column {
            id: column

            spacing: 16
            width: scroll.availableWidth - 6

            Choices {
                chosen: sheet.group
                name: qsTr("Gruppe")
                options: (sheet.seats.groups ?? []).map(group => {
                    const badge = sheet.seats.seats[group.seat];
                    return { key: group.id, text: group.name, number: badge?.number ?? 0, colour: badge?.colour ?? 0 };
                })
                width: parent.width

                onPicked: key => {
                    sheet.begun();
                    sheet.group = key;
                    sheet.begin();
                }
            }

            DeskButton {
                id: change

                Accessible.description: qsTr("Skriv i en anden øvelse")
                checked: sheet.choosing
                plain: true
                text: qsTr("%1 · skift").arg(sheet.form?.title ?? "")
                visible: (sheet.day.forms ?? []).length > 1
                width: Math.min(implicitWidth, parent.width)
                x: -6

                onClicked: sheet.choosing = !sheet.choosing
            }

            Choices {
                chosen: sheet.form?.activity ?? ""
                name: qsTr("Øvelse")
                options: (sheet.day.forms ?? []).map(form => ({ key: form.activity, text: form.title }))
                visible: sheet.choosing
                width: parent.width

                onPicked: key => {
                    sheet.begun();
                    sheet.choosing = false;
                    sheet.formIndex = sheet.day.forms.findIndex(form => form.activity === key);
                }
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 16
                text: qsTr("Der er ikke noget at skrive ind i dag.")
                visible: !sheet.form
                width: parent.width
            }

            Loader {
                id: loader

                width: parent.width
            }
        }
    }

    foot: [
        Column {
            spacing: 10
            width: parent ? parent.width : 0

            BodyText {
                Accessible.role: Accessible.AlertMessage
                color: sheet.answer ? Theme.desk.warning : Theme.desk.forest
                font.pixelSize: 15
                strong: true
                text: sheet.answer || (sheet.asked ? qsTr("Gemmer …") : sheet.savedFor ? qsTr("Gemt for %1.").arg(sheet.savedFor) : "")
                visible: text !== ""
                width: parent.width
            }

            DeskButton {
                enabled: sheet.asked === "" && !!sheet.fields && !!sheet.fields.command
                key: KeyList.cap("save")
                main: true
                text: sheet.doubted ? sheet.fields?.doubt ?? "" : qsTr("Gem")

                onClicked: sheet.send()
            }
        }
    ]
}
