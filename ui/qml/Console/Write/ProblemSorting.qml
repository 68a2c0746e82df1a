pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// A group's show of hands: those without a phone, so many for each side of each statement.
WriteForm {
    id: form

    readonly property bool here: day.body_form === "Body/ProblemSorting.qml"
    /// As text they are the same when a vote comes in: the keyboard stays where it is.
    readonly property string statements: JSON.stringify(here ? (JSON.parse(day.body).items ?? []).map(item => ({ id: item.id, text: item.text })) : [])
    /// What is typed, by statement; what was counted already is where it begins.
    property var hands: ({})

    command: here && Object.keys(hands).length > 0 ? {
        kind: "problem_sorting.count",
        payload: { activity: form.activity, group: form.group, hands: hands }
    } : null

    onGroupChanged: begin()
    Component.onCompleted: begin()

    function begin() {
        hands = Object.assign({}, (JSON.parse(day.body).hands ?? {})[group] ?? {});
    }

    function put(statement: string, side: string, n: int) {
        edited();
        const one = Object.assign({ tame: 0, wild: 0 }, hands[statement] ?? {}, { [side]: n });
        hands = Object.assign({}, hands, { [statement]: one });
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: form.here ? qsTr("Hænder fra dem uden telefon. Det, I tæller op, lægges til telefonernes stemmer.")
                        : qsTr("Hænder kan tælles op, mens dagen er ved “Tamt eller vildt”.")
        width: form.width
    }

    Repeater {
        model: JSON.parse(form.statements)

        Column {
            id: row

            required property var modelData
            required property int index

            Component.onCompleted: if (index === 0) form.first = tame.field

            spacing: 6
            width: form.width

            BodyText {
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 16
                maximumLineCount: 2
                strong: true
                text: row.modelData.text
                width: parent.width
            }

            Flow {
                spacing: 18
                width: parent.width

                Row {
                    spacing: 8

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        text: qsTr("Tamt")
                    }

                    Counter {
                        id: tame

                        name: qsTr("Tamt: %1").arg(row.modelData.text)
                        value: form.hands[row.modelData.id]?.tame ?? 0

                        onChosen: n => form.put(row.modelData.id, "tame", Math.max(0, Math.min(n, most)))
                    }
                }

                Row {
                    spacing: 8

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.ink
                        font.pixelSize: 15
                        text: qsTr("Vildt")
                    }

                    Counter {
                        name: qsTr("Vildt: %1").arg(row.modelData.text)
                        value: form.hands[row.modelData.id]?.wild ?? 0

                        onChosen: n => form.put(row.modelData.id, "wild", Math.max(0, Math.min(n, most)))
                    }
                }
            }
        }
    }
}
