pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// All the keys, and what to do when something goes wrong, on one sheet.
Sheet {
    id: sheet

    /// Room for the larger letters, with every key in sight.
    readonly property bool wide: width > 1000 && height > 640
    readonly property real gap: wide ? 34 : 22
    readonly property real textSize: wide ? 16 : 14
    readonly property var troubles: [
        {
            title: qsTr("Telefonerne kan ikke komme på"),
            way: qsTr("Er der åbnet for telefoner, og er de på det net, lærredet viser? Kommer ingen på, er det firewallen eller et gæstenet: tag papir imens, og skriv for grupperne.")
        },
        {
            title: qsTr("Lærredet er sort, eller står stille"),
            way: qsTr("Tryk Esc, til det vises igen. Er skærmen tom, så sæt ledningen i igen og tryk F5. Konsollen viser hele tiden, hvad rummet ser.")
        },
        {
            title: qsTr("Jeg trykkede forkert"),
            way: qsTr("Ctrl+Z fortryder, og under Lige nu kan hver linje fortrydes. PgUp går et trin tilbage. Intet skrevet går tabt.")
        },
        {
            title: qsTr("Vinduet lukkede, eller maskinen gik ned"),
            way: qsTr("Åbn filen igen. Dagen er ved det samme trin, og alt, der var gemt, er der.")
        },
        {
            title: qsTr("Vi er bagud"),
            way: qsTr("Tallet øverst siger hvor meget. Gå roligt videre: den, der skriver, får skrevet færdig.")
        }
    ]

    title: qsTr("Hjælp")

    component Part: Column {
        id: part

        required property var modelData

        spacing: sheet.wide ? 3 : 1

        Heading {
            bottomPadding: 2
            font.pixelSize: sheet.textSize
            text: part.modelData.title
            width: parent.width
        }

        Repeater {
            model: part.modelData.keys

            Item {
                id: line

                required property var modelData
                readonly property var caps: KeyList.caps(modelData.name)

                Accessible.name: qsTr("%1: %2").arg(caps.join(", ")).arg(modelData.says)
                Accessible.role: Accessible.StaticText
                height: visible ? Math.max(sheet.wide ? 28 : 20, words.implicitHeight + 1) : 0
                visible: caps.length > 0
                width: part.width

                Row {
                    spacing: 4

                    Repeater {
                        model: line.caps

                        KeyCap {
                            required property string modelData

                            key: modelData
                        }
                    }
                }

                BodyText {
                    id: words

                    Accessible.ignored: true
                    color: Theme.desk.ink
                    font.pixelSize: sheet.textSize
                    text: line.modelData.says
                    width: parent.width - x
                    x: 96
                    y: 1
                }
            }
        }
    }

    // On a screen that is lower than any window should be, the arrows go down it.
    Keys.onDownPressed: view.contentY = Math.min(view.contentY + 40, Math.max(0, view.contentHeight - view.height))
    Keys.onUpPressed: view.contentY = Math.max(0, view.contentY - 40)

    Flickable {
        id: view

        ScrollBar.vertical: ScrollBar {}
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: columns.height
        interactive: contentHeight > height

        Row {
            id: columns

            spacing: sheet.gap
            width: parent.width

            Column {
                id: left

                spacing: sheet.wide ? 18 : 7
                width: (parent.width - 2 * sheet.gap) * 0.32

                Repeater {
                    model: KeyList.parts.slice(0, 2)

                    Part {
                        width: left.width
                    }
                }
            }

            Column {
                id: middle

                spacing: sheet.wide ? 18 : 7
                width: left.width

                Repeater {
                    model: KeyList.parts.slice(2)

                    Part {
                        width: middle.width
                    }
                }
            }

            Column {
                id: right

                spacing: sheet.wide ? 16 : 9
                width: parent.width - left.width - middle.width - 2 * sheet.gap

                Repeater {
                    model: sheet.troubles

                    Column {
                        id: trouble

                        required property var modelData

                        spacing: 1
                        width: right.width

                        Heading {
                            color: Theme.desk.forest
                            font.pixelSize: sheet.textSize
                            text: trouble.modelData.title
                            width: parent.width
                            wrapMode: Text.Wrap
                        }

                        BodyText {
                            color: Theme.desk.ink
                            font.pixelSize: sheet.textSize
                            text: trouble.modelData.way
                            width: parent.width
                        }
                    }
                }
            }
        }
    }
}
