pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// A question with its options; once revealed what was answered, then the fact. Before that nothing here knows the tally.
Scene {
    id: scene

    readonly property bool asks: (body.question ?? null) !== null
    readonly property bool revealed: body.revealed ?? false
    readonly property bool telling: (body.fact ?? null) !== null
    readonly property var answered: body.answered ?? ({ phones: 0, of: 0, paper: 0 })
    /// Text sizes of question and options to choose from, falling.
    readonly property var sizes: [[92, 60], [80, 52], [68, 44], [60, 38], [56, 42], [48, 35], [40, 28]].map(([asked, option], at) =>
        ({ asked: asked * unit, option: option * unit, flat: at > 3, gap: at > 3 ? 14 : 22 }))
    readonly property var plan: laidOut()
    readonly property var turns: plan?.turns ?? []
    readonly property var turn: turns[Math.min(page, turns.length - 1)] ?? ({ from: 0, to: 0, alone: -1 })
    readonly property var heights: plan?.heights ?? []
    readonly property var size: plan?.size ?? sizes[0]
    readonly property real gap: size.gap

    pages: telling ? fact.pages : Math.max(1, turns.length)
    subtitle: !asks ? "" : (body.again ? qsTr("Spørgsmål %1 af %2 · vi spørger igen") : qsTr("Spørgsmål %1 af %2")).arg(body.number).arg(body.of)

    /// The largest size at which all stands on one page; else the smallest, with the options over several pages, and the
    /// question on pages of its own where it is too long to stand with them.
    function laidOut(): var {
        const tried = Array.from({ length: ruler.count }, (_, at) => ruler.itemAt(at)).filter(one => one);
        for (const one of tried) {
            const all = one.rows.reduce((sum, high) => sum + high + one.modelData.gap, 0);
            if (one.asked + 40 + all <= area.height)
                return { size: one.modelData, asked: one.asked, heights: one.rows, turns: [{ from: 0, to: one.rows.length, alone: -1 }] };
        }
        const last = tried[tried.length - 1];
        return last ? paged(last.modelData, last.asked, last.rows) : { size: sizes[0], asked: 0, heights: [], turns: [] };
    }

    function paged(size: var, asked: real, rows: var): var {
        const long = asked > area.height * 0.4, turns = [];
        const above = long ? size.asked * 1.25 : asked;
        const room = area.height - above - 40;
        const heights = rows.map(high => Math.min(high, room));
        for (let page = 0; long && page < question.pages; page++)
            turns.push({ from: 0, to: 0, alone: page });
        for (let from = 0; from < rows.length;) {
            let to = from + 1, left = room - heights[from];
            while (to < rows.length && heights[to] + size.gap <= left)
                left -= heights[to++] + size.gap;
            turns.push({ from: from, to: to, alone: -1 });
            from = to;
        }
        return { size: size, asked: above, heights: heights, turns: turns };
    }

    // Unseen, how high the question and each option are at each size.
    Repeater {
        id: ruler

        model: scene.sizes

        Item {
            id: tried

            required property var modelData
            readonly property real asked: words.implicitHeight
            readonly property real least: modelData.option * (modelData.flat ? 1.7 : 1.25 + 0.9) + 24
            readonly property var rows: Array.from({ length: lines.count }, (_, at) => Math.max(least, (lines.itemAt(at)?.implicitHeight ?? 0) + 28))

            visible: false

            TitleText {
                id: words

                font.pixelSize: tried.modelData.asked
                text: scene.body.text ?? ""
                width: area.width
            }

            Repeater {
                id: lines

                model: scene.room.items

                BodyText {
                    required property var item

                    font.pixelSize: tried.modelData.option
                    strong: true
                    text: item.text
                    width: area.width - probe.taken(tried.modelData.option, tried.modelData.flat)
                }
            }
        }
    }

    QuizOption {
        id: probe

        item: ({ letter: "A", text: "" })
        visible: false
    }

    Item {
        id: area

        anchors { fill: parent; leftMargin: scene.canvas.margin; rightMargin: scene.canvas.margin; topMargin: 26 }
        anchors.bottomMargin: 76 + 40 * scene.unit
        visible: scene.asks && !scene.telling

        PagedText {
            id: question

            colour: Theme.room.ink
            face: Theme.titleFace
            page: Math.max(0, scene.turn.alone)
            room: area.height
            text: scene.body.text ?? ""
            textSize: 40 * scene.unit
            visible: scene.turn.alone >= 0
            width: area.width
        }

        TitleText {
            elide: Text.ElideRight
            font.pixelSize: scene.size.asked
            height: (scene.plan?.asked ?? 0)
            text: scene.body.text ?? ""
            visible: scene.turn.alone < 0
            width: area.width
        }

        Item {
            id: stack

            readonly property var shown: scene.heights.slice(scene.turn.from, scene.turn.to)
            readonly property real used: shown.reduce((sum, one) => sum + one + scene.gap, -scene.gap)
            readonly property real begins: (scene.plan?.asked ?? 0) + 40
            // What is left is spread over the strips, but they never drift apart.
            readonly property real free: Math.max(0, area.height - begins - used)
            readonly property real stretch: Math.min(scene.gap * 1.2, free / Math.max(1, shown.length + 1))

            anchors.fill: parent

            Repeater {
                id: options

                model: scene.room.items

                QuizOption {
                    required property int index
                    readonly property bool here: index >= scene.turn.from && index < scene.turn.to

                    flat: scene.size.flat
                    height: (scene.heights[index] ?? 100) + stack.stretch
                    revealed: scene.revealed
                    textSize: scene.size.option
                    unit: scene.unit
                    visible: here
                    width: area.width
                    y: stack.begins + scene.heights.slice(scene.turn.from, index).reduce((sum, one) => sum + one + scene.gap + stack.stretch, 0)
                }
            }
        }
    }

    Item {
        height: 40 * scene.unit + 18
        visible: area.visible
        width: area.width - 320 * scene.unit * (scene.pages > 1 ? 1 : 0)
        x: scene.canvas.margin
        y: parent.height - height - 22

        BodyText {
            id: came

            color: Theme.room.ink
            elide: Text.ElideRight
            font.pixelSize: 34 * scene.unit
            maximumLineCount: 1
            strong: true
            text: scene.cameIn()
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Rectangle {
            antialiasing: true
            color: Theme.room.line
            height: 10
            radius: 5
            visible: !scene.revealed && scene.answered.of > 0
            width: Math.min(parent.width, 760)
            y: came.height + 6

            Rectangle {
                antialiasing: true
                color: Theme.room.forest
                height: 10
                radius: 5
                width: parent.width * Math.min(1, scene.answered.phones / Math.max(1, scene.answered.of))

                Behavior on width { NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
            }
        }
    }

    /// What was answered the first time the question was asked is shown too.
    readonly property bool moved: revealed && options.count > 0 && ((options.itemAt(0) as QuizOption)?.moved ?? false)

    /// How many have answered, phones and paper apart.
    function cameIn(): string {
        const { phones, of, paper } = answered;
        if (phones + paper === 0)
            return revealed ? qsTr("Ingen har svaret") : qsTr("Vælg dit svar på telefonen – eller ræk hånden op, når vi tæller");
        const written = paper > 0 ? qsTr(" + %1 på papir").arg(paper) : "";
        if (revealed)
            return qsTr("%1 fra telefoner").arg(phones) + written + (moved ? qsTr(" · omridset viser første gang") : "");
        return qsTr("%1 af %2 telefoner").arg(phones).arg(of) + written + qsTr(" har svaret");
    }

    QuizFact {
        id: fact

        anchors { fill: parent; leftMargin: scene.canvas.margin; rightMargin: scene.canvas.margin; topMargin: 26; bottomMargin: 64 }
        fact: scene.body.fact ?? ({ text: "", source: "" })
        page: scene.page
        correct: scene.rightOne()
        unit: scene.unit
        visible: scene.telling
    }

    /// The right option; null where there is none, or it is not to be known yet.
    function rightOne(): var {
        for (let i = 0; revealed && i < options.count; i++) {
            const strip = options.itemAt(i) as QuizOption;
            if (strip && strip.item.right)
                return strip.item;
        }
        return null;
    }

    EmptyNote {
        text: qsTr("Når der er skrevet spørgsmål i planen, står de her.")
        title: qsTr("Quizzen har ingen spørgsmål endnu")
        unit: scene.unit
        visible: !scene.asks
    }
}
