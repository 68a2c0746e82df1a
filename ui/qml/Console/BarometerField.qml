import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// A row to type a mark in. It is sent when the row is left: Enter and the arrows go on to the next at once.
Item {
    id: row

    required property var told
    required property string statement
    required property var commands
    required property BarometerTyping typing
    property string name: ""
    property int number: 0
    property int colour: 0
    /// What was typed and is not yet sent, or was not taken.
    property bool dirty: false
    property string asked: ""
    property bool misread: false
    property string refusal: ""
    readonly property string problem: misread ? qsTr("Skriv et tal, eller – for ingen markering.") : refusal
    /// What is typed belongs to the statement it was typed at, wherever the day has gone since.
    property string typedAt: ""
    property alias field: field
    readonly property string way: told.answer ? (told.via === "paper" ? qsTr("papir") : qsTr("telefon")) + (told.late ? qsTr(" · efter tid") : "") : ""

    signal goneOn(by: int)
    signal entered
    signal givenUp

    height: 52

    // What comes from a phone is shown, but never over what is being typed or is on its way.
    onToldChanged: follow()
    onAskedChanged: follow()
    onDirtyChanged: follow()
    onStatementChanged: {
        leave();
        typedAt = statement;
        follow();
    }
    Component.onCompleted: {
        typedAt = statement;
        follow();
    }
    Component.onDestruction: leave()

    function follow() {
        if (!dirty && asked === "")
            field.text = typing.told(told);
    }

    /// The day has gone on: what can be read is sent for the statement it was typed at, what was refused stays behind.
    function leave() {
        const read = dirty && !problem ? typing.read(field.text) : null;
        if (read)
            commands.act("barometer.mark", typing.command(typedAt, told, read));
        asked = "";
        forgive();
        dirty = false;
    }

    function forgive() {
        misread = false;
        refusal = "";
    }

    /// Esc: what was typed and not sent is dropped.
    function drop() {
        forgive();
        dirty = false;
        follow();
        givenUp();
    }

    function goOn(by: int) {
        save(true);
        goneOn(by);
    }

    /// A mark is taken away only by whoever is `goingOn` by a key; a field that is emptied and just left is as it was.
    function save(goingOn: bool) {
        if (!dirty)
            return;
        forgive();
        const text = field.text.trim();
        if (text === "") {
            dirty = false;
            if (goingOn && told.answer)
                commands.act("contribution.hide", { contribution: told.answer });
            return;
        }
        const read = typing.read(text);
        if (!read) {
            misread = true;
            return;
        }
        if (!told.answer || read.mark !== told.mark || read.comment)
            asked = commands.write("barometer.mark", typing.command(statement, told, read));
        dirty = false;
    }

    Connections {
        target: row.commands

        function onSaved(id) {
            if (id === row.asked)
                row.asked = "";
        }

        function onRefused(id, text) {
            if (id !== row.asked)
                return;
            row.refusal = text;
            row.dirty = true;
            row.asked = "";
        }
    }

    GoalBadge {
        id: badge

        colour: row.colour
        number: row.number
        size: 24
        y: 14
    }

    Column {
        id: words

        width: field.x - x - 10
        x: badge.width + 10
        y: (row.height - height) / 2

        BodyText {
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 15
            maximumLineCount: 1
            strong: !row.told.answer
            text: row.name
            width: parent.width
            wrapMode: Text.NoWrap
        }

        BodyText {
            Accessible.role: row.problem ? Accessible.AlertMessage : Accessible.StaticText
            color: row.problem ? Theme.desk.warning : Theme.desk.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 13
            maximumLineCount: row.problem ? 2 : 1
            strong: row.problem !== ""
            text: row.problem || [typeof row.told.before === "number" ? qsTr("sidst %1").arg(row.typing.figure(row.told.before)) : "", row.told.reason].filter(part => part).join(" · ")
            visible: text !== ""
            width: parent.width
        }
    }

    Basic.TextField {
        id: field

        Accessible.description: row.problem || row.way || qsTr("mangler")
        Accessible.name: qsTr("Mærke for %1").arg(row.name)
        Accessible.role: Accessible.EditableText
        color: Theme.desk.ink
        font.bold: true
        font.family: Theme.textFace
        font.pixelSize: 17
        height: 40
        horizontalAlignment: text.length > 5 ? TextInput.AlignLeft : TextInput.AlignHCenter
        leftPadding: 8
        rightPadding: 8
        selectByMouse: true
        selectedTextColor: Theme.desk.ink
        selectionColor: Theme.desk.goldLight
        // It grows while a reason is typed behind the mark.
        width: activeFocus && text.length > 5 ? Math.min(row.width * 0.6, 260) : 76
        x: row.width - width - 78
        y: 6

        background: Rectangle {
            antialiasing: true
            border.color: row.problem ? Theme.desk.warning : field.activeFocus ? Theme.desk.forest : Theme.desk.edge
            border.width: field.activeFocus || row.problem ? 2 : 1
            color: row.told.answer ? "#FFFFFF" : Theme.desk.waiting
            radius: 8
        }

        Keys.onBacktabPressed: event => {
            row.save(true);
            event.accepted = false;
        }
        Keys.onDownPressed: row.goOn(1)
        Keys.onEnterPressed: row.goOn(1)
        Keys.onEscapePressed: row.drop()
        Keys.onReturnPressed: row.goOn(1)
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onTabPressed: event => {
            row.save(true);
            event.accepted = false;
        }
        Keys.onUpPressed: row.goOn(-1)
        onActiveFocusChanged: {
            if (activeFocus) {
                // Not where it is the window that has come back: the next key would take what has been typed.
                if (focusReason !== Qt.ActiveWindowFocusReason)
                    selectAll();
                row.entered();
            } else {
                row.save(false);
            }
        }
        onTextEdited: {
            row.dirty = true;
            row.forgive();
        }
    }

    BodyText {
        color: row.told.answer ? Theme.desk.inkSoft : Theme.desk.warning
        elide: Text.ElideRight
        font.pixelSize: 13
        maximumLineCount: 1
        text: row.asked ? qsTr("gemmer …") : row.way || qsTr("mangler")
        width: 68
        wrapMode: Text.NoWrap
        x: row.width - width
        y: 17
    }
}
