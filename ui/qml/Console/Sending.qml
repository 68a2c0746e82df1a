import QtQuick

/// What was sent from a field: it is emptied once that is saved, and told of where it is refused.
QtObject {
    id: sending

    required property var commands
    property string asked: ""
    property string answer: ""

    signal done

    property Connections listening: Connections {
        target: sending.commands

        function onSaved(id) {
            if (id !== sending.asked)
                return;
            sending.asked = "";
            sending.done();
        }

        function onRefused(id, text) {
            if (id !== sending.asked)
                return;
            sending.asked = "";
            sending.answer = text;
        }
    }

    function sent(id: string) {
        answer = "";
        asked = id;
    }
}
