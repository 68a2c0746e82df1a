import QtQuick
import ".."

/// The order as the cards lie on the floor, a mechanism, or a link of the chain, all by the cards' numbers.
WriteForm {
    id: form

    property string part: day.step.id ? day.step.id.split("/")[1] ?? "" : ""
    readonly property var parts: ({
        order: { kind: "sign_ordering.lay", ready: row.text.trim() !== "", payload: { row: row.text.trim() } },
        mechanisms: {
            kind: "sign_ordering.mechanism",
            ready: mechanism.text.trim() !== "" && named.unknown.length === 0,
            payload: { text: mechanism.text, signs: named.ids }
        },
        chain: {
            kind: "sign_ordering.chain",
            ready: question.text.trim() !== "" && named.ids.length === 1,
            payload: { sign: named.ids[0] ?? "", question: question.text, method: method.text, source: source.text, who: who.text, when: when.text }
        }
    })
    readonly property string chosen: ["order", "mechanisms", "chain"].includes(part) ? part : "order"
    readonly property var named: day.cards_version >= 0 ? day.cards_named(seat, chosen === "order" ? row.text : numbers.text) : ({ ids: [], said: [], unknown: [] })

    command: parts[chosen].ready ? {
        kind: parts[chosen].kind,
        payload: Object.assign({ activity: form.activity, group: form.group }, parts[chosen].payload)
    } : null
    first: chosen === "order" ? row.field : chosen === "chain" ? numbers.field : mechanism.field

    function clear() {
        for (const field of [row, mechanism, numbers, question, method, source, who, when])
            field.text = "";
    }

    Choices {
        chosen: form.chosen
        name: qsTr("Hvad vil du skrive?")
        options: [
            { key: "order", text: qsTr("Rækkefølge") },
            { key: "mechanisms", text: qsTr("Mekanisme") },
            { key: "chain", text: qsTr("Kæde") }
        ]
        width: form.width

        onPicked: key => form.part = key
    }

    DeskField {
        id: row

        hint: qsTr("Kortenes numre, som de ligger på gulvet. Plus betyder side om side.")
        label: qsTr("Rækken")
        placeholder: "T3 T7+T6 T8"
        visible: form.chosen === "order"
        width: form.width

        onEntered: form.entered()
    }

    DeskArea {
        id: mechanism

        label: qsTr("Mekanisme")
        visible: form.chosen === "mechanisms"
        width: form.width
    }

    DeskField {
        id: numbers

        hint: form.chosen === "chain" ? qsTr("Nummeret på ét tegn.") : qsTr("Numrene på de tegn, den fører til.")
        label: form.chosen === "chain" ? qsTr("Tegn") : qsTr("Tegnene")
        placeholder: form.chosen === "chain" ? "T3" : "T3 T1"
        visible: form.chosen !== "order"
        width: form.width

        onEntered: form.entered()
    }

    CardsNamed {
        named: form.named
        width: form.width
    }

    DeskArea {
        id: question

        label: qsTr("Spørgsmål")
        visible: form.chosen === "chain"
        width: form.width
    }

    DeskField {
        id: method

        label: qsTr("Metode")
        visible: form.chosen === "chain"
        width: form.width
    }

    DeskField {
        id: source

        label: qsTr("Kilde")
        visible: form.chosen === "chain"
        width: form.width
    }

    DeskField {
        id: who

        label: qsTr("Hvem")
        visible: form.chosen === "chain"
        width: form.width
    }

    DeskField {
        id: when

        label: qsTr("Hvornår")
        visible: form.chosen === "chain"
        width: form.width

        onEntered: form.entered()
    }
}
