pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// A future from the table: the neighbour's in keywords, or the picture card that somebody chose.
WriteForm {
    id: form

    readonly property var words: keywords.text.split(/[\n,;]/).map(word => word.trim()).filter(word => word)
    readonly property bool choosing: way.chosen === "card"
    /// The group's futures that nobody has presented yet. Known where the day is at this exercise.
    readonly property var waiting: (JSON.parse(day.body).waiting ?? []).filter(one => one.group === group)
    property string card: ""
    property string scenario: ""

    command: choosing ? (card ? {
        kind: "future_scenario.draw",
        payload: { activity: form.activity, group: form.group, medium: "picture_card", picture_card: card }
    } : null) : words.length > 0 ? {
        kind: "future_scenario.present",
        payload: Object.assign({ activity: form.activity, group: form.group, keywords: words }, whose.chosen ? { scenario: whose.chosen } : {})
    } : null
    first: choosing ? null : keywords.field

    function clear() {
        keywords.text = "";
        card = "";
        scenario = "";
    }

    /// Give what a future is called among those that wait.
    function called(one: var): string {
        const found = day.picture_cards.find(card => card.key === one.picture_card);
        if (one.medium === "picture_card")
            return found ? found.name : one.picture_card ?? qsTr("Billedkort");
        return one.medium === "photo" ? qsTr("Foto") : one.medium === "drawing" ? qsTr("Tegning") : qsTr("Papir");
    }

    onGroupChanged: scenario = ""

    Choices {
        id: way

        chosen: "words"
        name: qsTr("Hvad skriver du ind?")
        options: [{ key: "words", text: qsTr("Nøgleord") }, { key: "card", text: qsTr("Et billedkort") }]
        width: form.width

        onPicked: key => {
            form.edited();
            chosen = key;
        }
    }

    Labelled {
        label: qsTr("Hvilken fremtid?")
        visible: !form.choosing && form.waiting.length > 0
        width: form.width

        Choices {
            id: whose

            chosen: form.waiting.some(one => one.id === form.scenario) ? form.scenario : ""
            name: qsTr("Hvilken fremtid?")
            options: [{ key: "", text: qsTr("En på papir") }].concat(form.waiting.map((one, at) => ({ key: one.id, text: (at + 1) + " " + form.called(one) })))
            width: form.width

            onPicked: key => {
                form.edited();
                form.scenario = key;
            }
        }
    }

    DeskArea {
        id: keywords

        hint: qsTr("3–6 nøgleord for naboens fremtid, ét pr. linje eller med komma imellem.")
        label: qsTr("Nøgleord")
        least: 150
        visible: !form.choosing
        width: form.width
    }

    Flow {
        id: grid

        readonly property int across: Math.max(2, Math.floor((width + spacing) / (132 + spacing)))

        Accessible.name: qsTr("Billedkort")
        Accessible.role: Accessible.Grouping
        spacing: 8
        visible: form.choosing
        width: form.width

        Repeater {
            id: cards

            model: form.choosing ? form.day.picture_cards : []

            PressArea {
                id: tile

                required property var modelData
                required property int index
                readonly property bool on: form.card === modelData.key

                Accessible.description: modelData.alt
                Accessible.role: Accessible.RadioButton
                checkable: true
                isOn: on
                height: picture.height + title.height + 14
                name: modelData.name
                radius: 8
                width: Math.floor((grid.width - (grid.across - 1) * grid.spacing) / grid.across)

                function go(by: int) {
                    (cards.itemAt((index + by + cards.count) % cards.count) as Item).forceActiveFocus(Qt.TabFocusReason);
                }

                Keys.onDownPressed: go(grid.across)
                Keys.onLeftPressed: go(-1)
                Keys.onRightPressed: go(1)
                Keys.onUpPressed: go(-grid.across)
                onClicked: {
                    form.edited();
                    form.card = on ? "" : modelData.key;
                }

                Rectangle {
                    anchors.fill: parent
                    antialiasing: true
                    border.color: tile.on ? Theme.desk.forest : Theme.desk.line
                    border.width: tile.on ? 3 : 1
                    color: tile.on ? "#E6EFE9" : "#FFFFFF"
                    radius: tile.radius
                    z: -1
                }

                Image {
                    id: picture

                    asynchronous: true
                    fillMode: Image.PreserveAspectFit
                    height: width * 0.75
                    mipmap: true
                    source: tile.modelData.card
                    sourceSize: Qt.size(320, 240)
                    width: tile.width - 8
                    x: 4
                    y: 4
                }

                BodyText {
                    id: title

                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 14
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 1
                    strong: tile.on
                    text: (tile.on ? "✓ " : "") + tile.modelData.name
                    width: tile.width - 8
                    x: 4
                    y: picture.y + picture.height + 4
                }
            }
        }
    }
}
