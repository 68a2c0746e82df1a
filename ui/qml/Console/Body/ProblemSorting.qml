pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The statements: how the votes stand, also where the room does not see it yet, and the last word on each.
Column {
    id: sorting

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var items: view.items ?? []
    readonly property int placed: items.filter(item => item.placed).length
    readonly property var scenario: view.scenario ?? null
    readonly property int wild: (view.wild ?? []).length

    spacing: 8

    Heading {
        text: sorting.items.length === 0 ? qsTr("Udsagn")
            : sorting.placed === sorting.items.length ? qsTr("Alle %1 udsagn er lagt på plads").arg(sorting.items.length)
            : qsTr("%1 af %2 udsagn er lagt på plads").arg(sorting.placed).arg(sorting.items.length)
        width: parent.width
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("Rummet ser først stemmerne, når du lægger udsagnet på plads.")
        visible: sorting.view.hidden === true && sorting.placed < sorting.items.length
        width: parent.width
    }

    Repeater {
        // By their number, so that a vote which comes in leaves the keyboard where it is.
        model: sorting.items.length

        Panel {
            id: row

            required property int index
            readonly property var item: sorting.items[index] ?? ({ id: "", text: "", placed: null, tame: 0, wild: 0, phones: 0, paper: 0 })

            /// All on a line where there is room for it.
            readonly property bool wide: width > 640

            height: Math.max(words.y + words.height, figures.y + figures.height, side.y + side.height) + 10
            warns: row.item.placed === null && row.item.column !== "middle"
            width: sorting.width

            BodyText {
                id: words

                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 16
                maximumLineCount: 2
                strong: true
                text: row.item.text
                width: figures.x - x - 14
                x: 14
                y: 10
            }

            BodyText {
                id: figures

                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                horizontalAlignment: Text.AlignRight
                text: qsTr("%1 tamt · %2 vildt").arg(row.item.tame).arg(row.item.wild) + "\n"
                    + [row.item.phones === 1 ? qsTr("1 telefon") : qsTr("%1 telefoner").arg(row.item.phones),
                       row.item.paper ? qsTr("%1 papir").arg(row.item.paper) : ""].filter(part => part).join(" + ")
                width: implicitWidth
                wrapMode: Text.NoWrap
                x: (row.wide ? side.x : row.width) - width - 14
                y: 10
            }

            Choices {
                id: side

                chosen: row.item.placed ?? ""
                name: qsTr("Sidste ord om: %1").arg(row.item.text)
                options: [
                    { key: "tame", text: qsTr("Tamt") },
                    { key: "", text: qsTr("Ikke lagt endnu") },
                    { key: "wild", text: qsTr("Vildt") }
                ]
                width: row.wide ? 300 : parent.width - 28
                x: row.wide ? parent.width - width - 10 : 14
                y: row.wide ? 11 : Math.max(words.y + words.height, figures.y + figures.height) + 8

                onPicked: key => sorting.commands.write("problem_sorting.place", { statement: row.item.id, side: key === "" ? null : key })
            }
        }
    }

    Row {
        spacing: 10
        width: parent.width

        DeskField {
            id: fresh

            label: qsTr("Et udsagn mere")
            width: parent.width - add.width - parent.spacing

            onEntered: add.click()
        }

        DeskButton {
            id: add

            anchors.bottom: parent.bottom
            enabled: fresh.text.trim() !== ""
            text: qsTr("Læg til")

            onClicked: {
                sorting.commands.write("problem_sorting.add", { text: fresh.text });
                fresh.text = "";
            }
        }
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("De tamme: fremskriv – tal, plan, ansvar. De vilde: forestil jer flere fremtider.")
        visible: sorting.placed > 0
        width: parent.width
    }

    DeskButton {
        plain: true
        pointsOn: true
        text: sorting.scenario ? qsTr("Tag de vilde med til: %1").arg(sorting.scenario.title) : ""
        textSize: 15
        visible: sorting.scenario !== null && sorting.wild > 0
        width: Math.min(implicitWidth, parent.width)

        onClicked: sorting.commands.go(sorting.scenario.step)
    }
}
