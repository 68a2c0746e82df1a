pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// A pair's whole ballot from paper: how many caramels each card got.
WriteForm {
    id: form

    // Read once: asking the day turns all of it into values of QML's anew.
    readonly property var seats: day.seats.seats
    readonly property var view: JSON.parse(day.body)
    readonly property var pairs: (view.plan ?? []).filter(pair => pair.group === group)
    property string pairId: ""
    readonly property var pair: pairs.find(one => one.id === pairId) ?? pairs[0]
    readonly property var visited: pair && pair.to ? seats[pair.to] : null
    /// What is typed, by card; what stands on the ballot already is where it begins.
    property var counts: ({})
    /// The visited goal's cards. As text they are the same when another's ballot comes in: the keyboard stays where it is.
    readonly property string cards: JSON.stringify(pair && pair.to ? view.visited?.[pair.to] ?? [] : [])
    readonly property int spent: Object.values(counts).reduce((sum, n) => sum + n, 0)
    readonly property bool overspent: pair ? spent > pair.budget : false

    command: pair && visited && !overspent ? {
        kind: "visit_voting.ballot",
        payload: { activity: form.activity, pair: pair.id, caramels: counts }
    } : null
    doubt: command && spent === 0 ? qsTr("Ingen karameller – gem alligevel?") : ""
    first: choice

    onPairChanged: if (!pair || pair.id !== begunWith) begin()
    property string begunWith: ""

    function begin() {
        begunWith = pair ? pair.id : "";
        counts = pair ? Object.assign({}, pair.ballot ?? {}) : {};
    }

    function clear() {
        const at = pairs.findIndex(one => pair && one.id === pair.id);
        if (at >= 0 && at + 1 < pairs.length)
            pairId = pairs[at + 1].id;
        else
            begin();
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: qsTr("Sedler kan skrives ind, mens dagen er ved besøgene.")
        visible: form.pairs.length === 0
        width: form.width
    }

    Choices {
        id: choice

        chosen: form.pair ? form.pair.id : ""
        name: qsTr("Makkerpar")
        options: form.pairs.map(pair => {
            const to = pair.to ? form.seats[pair.to] : null;
            return { key: pair.id, text: qsTr("Par %1").arg(pair.number) + (pair.via ? " ✓" : ""), number: to ? to.number : 0, colour: to ? to.colour : 0 };
        })
        width: form.width

        onPicked: key => {
            form.edited();
            form.pairId = key;
            if (form.first)
                form.first.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    BodyText {
        color: form.overspent ? Theme.desk.warning : Theme.desk.ink
        font.pixelSize: 16
        strong: true
        text: form.pair ? qsTr("%1 af %2 karameller").arg(form.spent).arg(form.pair.budget)
                          + (form.visited ? qsTr(" hos %1 %2").arg(form.visited.number).arg(form.visited.title) : "") : ""
        visible: text !== ""
        width: form.width
    }

    Repeater {
        model: JSON.parse(form.cards)

        Item {
            id: row

            required property var modelData
            required property int index

            Component.onCompleted: if (index === 0) form.first = steps.field

            height: Math.max(44, words.height + 14)
            width: form.width

            NumberPill {
                id: pill

                anchors.verticalCenter: parent.verticalCenter
                colour: form.visited ? form.visited.colour : 0
                number: row.modelData.number
                textSize: 15
            }

            BodyText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 2
                text: row.modelData.text
                width: steps.x - x - 10
                x: pill.width + 10
            }

            Counter {
                id: steps

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                most: form.pair ? form.pair.budget : 0
                name: qsTr("Karameller til %1").arg(row.modelData.number)
                value: form.counts[row.modelData.id] ?? 0

                onChosen: n => {
                    form.edited();
                    const next = Object.assign({}, form.counts);
                    if (n > 0)
                        next[row.modelData.id] = n;
                    else
                        delete next[row.modelData.id];
                    form.counts = next;
                }
            }
        }
    }
}
