import QtQuick
import ".."

/// A postcard from the future, as it stands on paper.
WriteForm {
    id: form

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

        hint: qsTr("Kun hvis der står noget andet end dagens måned.")
        label: qsTr("Dateret, som det står")
        width: form.width

        onEntered: form.entered()
    }
}
