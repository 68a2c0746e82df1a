pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// What can be printed: chosen at left, looked at in the middle, then sent to a printer or kept as a PDF.
Sheet {
    id: sheet

    required property var printing
    readonly property var offered: JSON.parse(printing.offered)
    readonly property real choosing: Math.max(250, Math.min(330, width * 0.32))

    first: what.current
    title: qsTr("Print")

    onOpened: printing.look()

    ScrollView {
        id: scroll

        ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
        clip: true
        contentHeight: column.height + 8
        contentWidth: availableWidth
        width: sheet.choosing

        Column {
            id: column

            spacing: 16
            width: scroll.availableWidth - 14
            x: 4
            y: 4

            Choices {
                id: what

                chosen: sheet.offered.what
                name: qsTr("Hvad skal printes?")
                options: sheet.offered.things
                width: parent.width

                onPicked: key => sheet.printing.choose(key)
            }

            BodyText {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: sheet.offered.about
                width: parent.width
            }

            Labelled {
                label: qsTr("Størrelse")
                visible: sheet.offered.sized
                width: parent.width

                Choices {
                    chosen: sheet.offered.size
                    name: qsTr("Størrelse")
                    options: [{ key: "a6", text: qsTr("A6, fire på arket") }, { key: "a5", text: qsTr("A5, to på arket") }]
                    width: parent.width

                    onPicked: key => sheet.printing.size_to(key)
                }
            }

            Labelled {
                label: qsTr("Mål")
                visible: sheet.offered.goals.length > 0
                width: parent.width

                Choices {
                    chosen: String(sheet.offered.goal)
                    name: qsTr("Mål")
                    options: sheet.offered.goals
                    width: parent.width

                    onPicked: key => sheet.printing.goal_to(Number(key))
                }
            }

            Labelled {
                label: qsTr("Kort til hvert mål")
                visible: sheet.offered.counted
                width: parent.width

                Counter {
                    most: 48
                    name: qsTr("Kort til hvert mål")
                    value: sheet.offered.many

                    onChosen: n => sheet.printing.many_to(n)
                }
            }
        }
    }

    PrintPages {
        anchors { bottom: parent.bottom; left: scroll.right; leftMargin: 14; right: parent.right; top: parent.top }
        line: sheet.offered.looking ? qsTr("Siderne tegnes …") : sheet.printing.line
        pages: sheet.printing.pages
    }

    foot: Flow {
        spacing: 12
        width: parent ? parent.width : 0

        DeskButton {
            enabled: sheet.printing.pages.length > 0 && !sheet.offered.working
            main: true
            text: qsTr("Udskriv …")

            onClicked: sheet.printing.send()
        }

        DeskButton {
            enabled: sheet.printing.pages.length > 0 && !sheet.offered.working
            text: qsTr("Gem som PDF")

            onClicked: sheet.printing.save()
        }
    }
}
