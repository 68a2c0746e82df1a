pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The statements that are sorted into tame and wild.
MaterialEditor {
    id: editor

    readonly property var parts: own ? plan.drafts.parts("problem_sorting", own, seen) : []
    readonly property string scenario: own ? plan.drafts.title_after("future_scenario", own, seen) : ""

    function write(parts: var) {
        plan.drafts.put_parts("problem_sorting", own, parts.filter(part => part.text));
    }

    function fresh(place: int): var {
        return { id: plan.drafts.new_id("problem_sorting", "u", place) };
    }

    CheckLine {
        hint: qsTr("Ellers glider et udsagn til siden, mens der stemmes.")
        name: qsTr("Skjul stemmerne, til du lægger udsagnet")
        on: editor.settings.hidden ?? false
        width: parent.width

        onChosen: on => editor.set("hidden", on || null)
    }

    MaterialList {
        id: list

        addText: qsTr("Nyt udsagn")
        empty: qsTr("Udsagn om det, I står med. Er det tamt, kan det regnes ud. Er det vildt, må I forestille jer vej.")
        fresh: () => editor.fresh(0)
        parts: editor.parts
        plan: editor.plan
        title: qsTr("Udsagnene")
        width: parent.width

        onWritten: parts => editor.write(parts)

        card: MaterialCard {
            foldable: false
            list: list
            name: qsTr("Udsagn %1").arg(index + 1)
            placeholder: qsTr("Hvad er problemet?")
        }
    }

    MaterialPaste {
        readonly property var lines: editor.plan.drafts.sentences(text)

        found: lines.length
        hint: qsTr("Et udsagn på hver linje.")
        what: qsTr("Flere udsagn på en gang")
        width: parent.width

        onBrought: editor.write([...editor.parts, ...lines.map((line, place) => Object.assign(editor.fresh(place), { text: line }))])
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: editor.scenario ? qsTr("De vilde går videre til „%1“.").arg(editor.scenario) : qsTr("Med et fremtidsscenarie efter denne øvelse går de vilde videre dertil.")
        width: parent.width
    }
}
