pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// When the day runs late: when it will end, what could be cut, and when it ends then. Nothing changes until it is asked for.
Panel {
    id: panel

    required property var day
    required property var commands
    property bool narrow: false
    property bool unfolded: false
    /// How late it was when the facilitator let it be; told again when it has grown by three minutes more.
    property int letBe: 0
    readonly property var told: day.outlook
    readonly property int late: told.late ?? 0
    readonly property bool wanted: late > 0 && (letBe === 0 || late >= letBe + grown)
    /// How high the list of cuts may become.
    property real most: 200

    /// Minutes more by which it is worth telling again.
    readonly property int grown: 3

    readonly property real inset: narrow ? 11 : 14

    function accept() {
        panel.unfolded = false;
        panel.letBe = 0;
        panel.commands.catch_up(panel.told.cuts);
    }

    height: column.height + 2 * inset
    visible: wanted
    warns: true

    onLateChanged: if (late < letBe) letBe = Math.max(0, late)
    onWantedChanged: if (!wanted) unfolded = false

    Column {
        id: column

        spacing: 4
        width: parent.width - 2 * panel.inset
        x: panel.inset
        y: panel.inset

        BodyText {
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            color: Theme.desk.warning
            font.pixelSize: 16
            strong: true
            text: panel.told.line ?? ""
            width: parent.width
        }

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 15
            text: panel.told.end ?? ""
            width: parent.width
        }

        ListView {
            Accessible.name: qsTr("Det, der foreslås kortet")
            Accessible.role: Accessible.List
            ScrollBar.vertical: ScrollBar {}
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            height: Math.min(contentHeight, panel.most)
            model: panel.unfolded ? panel.told.cuts : []
            visible: panel.unfolded
            width: parent.width

            delegate: Item {
                id: cut

                required property var modelData

                Accessible.name: modelData.title + ": " + modelData.change
                Accessible.role: Accessible.ListItem
                height: title.height + change.height + 6
                width: ListView.view.width - 10

                BodyText {
                    id: title

                    color: Theme.desk.ink
                    font.pixelSize: 15
                    strong: true
                    text: cut.modelData.title
                    width: parent.width
                    y: 4
                }

                BodyText {
                    id: change

                    color: Theme.desk.inkSoft
                    font.pixelSize: 15
                    text: cut.modelData.change
                    width: parent.width
                    y: title.y + title.height
                }
            }
        }

        BodyText {
            color: Theme.desk.ink
            font.pixelSize: 15
            strong: true
            text: [...(panel.told.moved ?? []), panel.told.new_end ?? "", panel.told.still_late ?? ""].filter(part => part).join(" ")
            topPadding: 4
            visible: panel.unfolded
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("Der er ikke noget, der kan kortes.")
            visible: (panel.told.cuts ?? []).length === 0
            width: parent.width
        }

        Flow {
            spacing: 4
            topPadding: 4
            width: parent.width

            DeskButton {
                Accessible.description: [panel.told.line, panel.told.end].join(". ")
                plain: true
                text: qsTr("Vis forslag")
                textSize: 15
                visible: !panel.unfolded && (panel.told.cuts ?? []).length > 0

                onClicked: panel.unfolded = true
            }

            DeskButton {
                id: yes

                Accessible.description: panel.told.new_end ?? ""
                main: true
                text: qsTr("Gør det")
                textSize: 15
                visible: panel.unfolded

                onClicked: panel.accept()
            }

            DeskButton {
                Accessible.description: qsTr("Planen bliver, som den er")
                height: yes.visible ? yes.height : implicitHeight
                plain: true
                text: qsTr("Lad det være")
                textSize: 15

                onClicked: {
                    panel.unfolded = false;
                    panel.letBe = panel.late;
                }
            }
        }
    }
}
