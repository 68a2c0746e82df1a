pragma ComponentBehavior: Bound
import QtQuick
import ".."

/// The statements of a living barometer, and who stands by them.
MaterialEditor {
    id: editor

    readonly property var parts: own ? plan.drafts.parts("barometers", own, seen) : []
    readonly property var earlier: own ? plan.drafts.other_parts("barometers", own, seen) : []
    readonly property var again: earlier.filter(one => !one.repeat_of && !parts.some(part => part.repeat_of === one.id))

    function write(parts: var) {
        plan.drafts.put_parts("barometers", own, parts.filter(part => part.text));
    }

    function fresh(place: int): var {
        return { id: plan.drafts.new_id("barometers", "u", place) };
    }

    MaterialChoice {
        chosen: editor.settings.unit === "group" ? "group" : "person"
        label: qsTr("Hvem stiller sig?")
        options: [{ key: "person", text: qsTr("Hver person") }, { key: "group", text: qsTr("Gruppen samlet") }]
        width: parent.width

        onPicked: key => editor.set("unit", key)
    }

    CheckLine {
        hint: qsTr("Ellers er mærkerne skjult, til du viser dem.")
        name: qsTr("Mærkerne ses, mens de sættes")
        on: editor.settings.live ?? editor.settings.unit === "group"
        width: parent.width

        onChosen: on => editor.set("live", on)
    }

    CheckLine {
        hint: qsTr("Man kan også stå på 6,5.")
        name: qsTr("Halve trin")
        on: editor.settings.allow_half ?? true
        width: parent.width

        onChosen: on => editor.set("allow_half", on)
    }

    MaterialList {
        id: list

        addText: qsTr("Nyt udsagn")
        empty: qsTr("Et udsagn, som man kan stå tæt på eller langt fra.")
        fresh: () => editor.fresh(0)
        parts: editor.parts
        plan: editor.plan
        title: qsTr("Udsagnene")
        width: parent.width

        onWritten: parts => editor.write(parts)

        card: MaterialCard {
            id: card

            readonly property var marks: part.scale ?? ({})

            function setScale(name: string, value: var) {
                const scale = Object.assign({}, part.scale ?? {});
                if (value === null || value === "")
                    delete scale[name];
                else
                    scale[name] = value;
                change({ scale: scale });
            }

            function number(text: string): var {
                const found = parseFloat(text.replace(",", "."));
                return isNaN(found) ? null : found;
            }

            function said(number: var): string {
                const figures = number === undefined ? "" : "" + number;
                return editor.plan.lang === "da" ? figures.replace(".", ",") : figures;
            }

            list: list
            name: qsTr("Udsagn %1").arg(index + 1)
            placeholder: qsTr("Hvad skal de stille sig til?")

            MaterialPick {
                chosen: card.part.repeat_of ?? ""
                label: qsTr("Måles igen")
                none: qsTr("Nej, det er nyt")
                options: [...editor.earlier, ...editor.parts.slice(0, card.index)].filter(one => !one.repeat_of).map(one => ({ id: one.id, text: one.text }))
                visible: options.length > 0
                width: parent.width

                onPicked: id => card.change({ repeat_of: id || null })
            }

            Row {
                spacing: 6
                width: parent.width

                PlanField {
                    label: qsTr("Fra")
                    placeholder: "1"
                    plan: editor.plan
                    value: card.said(card.marks.min)
                    width: (parent.width - 12) / 3

                    onCommitted: text => card.setScale("min", card.number(text))
                }

                PlanField {
                    label: qsTr("Til")
                    placeholder: "10"
                    plan: editor.plan
                    value: card.said(card.marks.max)
                    width: (parent.width - 12) / 3

                    onCommitted: text => card.setScale("max", card.number(text))
                }

                PlanField {
                    label: qsTr("Trin")
                    placeholder: "0,5"
                    plan: editor.plan
                    value: card.said(card.marks.step)
                    width: (parent.width - 12) / 3

                    onCommitted: text => card.setScale("step", card.number(text))
                }
            }

            PlanField {
                label: qsTr("Den lave ende")
                placeholder: qsTr("Slet ikke")
                plan: editor.plan
                value: card.marks.low ?? ""
                width: parent.width

                onCommitted: text => card.setScale("low", text.trim())
            }

            PlanField {
                label: qsTr("Den høje ende")
                placeholder: qsTr("Helt sikkert")
                plan: editor.plan
                value: card.marks.high ?? ""
                width: parent.width

                onCommitted: text => card.setScale("high", text.trim())
            }
        }
    }

    DeskButton {
        leftPadding: 12
        text: qsTr("Mål de tidligere udsagn igen (%1)").arg(editor.again.length)
        textSize: 15
        visible: editor.again.length > 0

        onClicked: editor.write([...editor.parts, ...editor.again.map((one, place) => {
            const copy = Object.assign({}, one, editor.fresh(place), { repeat_of: one.id });
            delete copy.activity;
            return copy;
        })])
    }

    MaterialPaste {
        readonly property var lines: editor.plan.drafts.sentences(text)

        found: lines.length
        hint: qsTr("Et udsagn på hver linje.")
        what: qsTr("Flere udsagn på en gang")
        width: parent.width

        onBrought: editor.write([...editor.parts, ...lines.map((line, place) => Object.assign(editor.fresh(place), { text: line }))])
    }
}
