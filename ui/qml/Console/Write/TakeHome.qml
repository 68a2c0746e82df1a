import QtQuick
import ".."

/// A note to take home, and the card elsewhere that inspired it.
WriteForm {
    id: form

    property string from: ""
    readonly property var named: day.cards_version >= 0 ? day.cards_named(from, numbers.text) : ({ ids: [], said: [], unknown: [] })

    command: text.text.trim() && named.unknown.length === 0 ? {
        kind: "take_home.write",
        payload: Object.assign({ activity: form.activity, group: form.group, text: text.text },
                               named.ids.length > 0 ? { ref: named.ids[0] } : from ? { from_seat: from } : {})
    } : null
    first: text.field

    function clear() {
        text.text = "";
        numbers.text = "";
    }

    DeskArea {
        id: text

        label: qsTr("Det tager vi med hjem")
        width: form.width
    }

    Labelled {
        label: qsTr("Set hos")
        width: form.width

        Choices {
            chosen: form.from
            name: qsTr("Set hos")
            options: [{ key: "", text: qsTr("Ikke sagt") }].concat((form.day.seats.order ?? []).filter(seat => seat !== form.seat).map(seat => {
                const badge = form.day.seats.seats[seat];
                return { key: seat, name: badge.title, text: seat === form.from ? badge.title : "", number: badge.number, colour: badge.colour };
            }))
            width: form.width

            onPicked: key => form.from = key
        }
    }

    DeskField {
        id: numbers

        label: qsTr("Hvilket kort?")
        hint: qsTr("Nummeret på det tegn eller den mekanisme, der gav idéen. Behøves ikke.")
        placeholder: "M2"
        visible: form.from !== ""
        width: form.width

        onEntered: form.entered()
    }

    CardsNamed {
        named: form.named
        width: form.width
    }
}
