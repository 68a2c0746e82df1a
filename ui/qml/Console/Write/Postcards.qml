import QtQuick
import ".."

/// A postcard from the future, as it stands on paper.
WriteForm {
    id: form

    /// The month that this day's postcards are dated, where the day is at them.
    readonly property string month: {
        const at = new Date((JSON.parse(day.body).dated ?? "") + "-15T12:00:00");
        return isNaN(at.getTime()) ? "" : at.toLocaleDateString(Qt.locale(qsTr("da_DK")), "MMMM yyyy");
    }

    command: text.text.trim() ? {
        kind: "postcards.send",
        payload: { activity: form.activity, group: form.group, text: text.text, to: to.text, next_step: step.text, dated_as_written: dated.text }
    } : null
    first: text.field

    function clear() {
        for (const field of [text, to, step, dated])
            field.text = "";
    }

    DeskArea {
        id: text

        label: qsTr("Teksten")
        least: 130
        width: form.width
    }

    DeskField {
        id: to

        label: qsTr("Til")
        width: form.width
    }

    DeskField {
        id: step

        hint: qsTr("Noget, afsenderen vil gøre. Behøves ikke.")
        label: qsTr("Næste skridt")
        width: form.width
    }

    DeskField {
        id: dated

        hint: form.month ? qsTr("Kun hvis der står noget andet end %1.").arg(form.month) : qsTr("Kun hvis der står noget andet end kortenes måned.")
        label: qsTr("Dateret, som det står")
        width: form.width

        onEntered: form.entered()
    }
}
