import QtQuick
import Theme
import ".."

/// An answer for a group, or for somebody without a phone.
WriteForm {
    id: form

    readonly property bool running: day.step.activity === activity
    readonly property var asked: running ? JSON.parse(day.body).question ?? null : null

    command: text.text.trim() ? {
        kind: "plenum.write",
        payload: Object.assign({ activity: form.activity, group: form.group, text: text.text }, asked ? { question: asked.id } : {})
    } : null
    first: text.field

    function clear() {
        text.text = "";
    }

    BodyText {
        color: Theme.desk.ink
        font.pixelSize: 16
        strong: true
        text: form.asked?.text ?? ""
        visible: text !== ""
        width: form.width
    }

    DeskArea {
        id: text

        label: qsTr("Svaret")
        width: form.width
    }
}
