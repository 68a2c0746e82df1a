pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Projector
import Theme

/// What the room sees now, the same item as on the projector; below it who is where, and the exercise's own panel.
Item {
    id: pane

    required property var day
    required property var room
    required property var commands
    required property var screens
    required property var preferences
    property bool narrow: false
    /// How much of the pane's foot is taken.
    property real lift: 0
    readonly property real inset: narrow ? 14 : 22
    readonly property bool frozen: day.room.frozen ?? false
    readonly property bool black: day.room.black ?? false

    /// What lies below the room's picture is read from its top at every step.
    readonly property string step: day.step.id ?? ""

    signal groupPressed(seat: string)
    signal roomAsked

    onStepChanged: {
        const view = below.contentItem as Flickable;
        if (view)
            view.contentY = 0;
    }

    RowLayout {
        id: hints

        anchors { left: parent.left; right: parent.right; leftMargin: pane.inset; rightMargin: pane.inset }
        height: 42
        spacing: pane.narrow ? 2 : 6
        y: 4

        Heading {
            Layout.fillWidth: true
            text: pane.frozen ? qsTr("På lærredet, frosset") : pane.black ? qsTr("Lærredet er sort") : qsTr("På lærredet nu")
        }

        DeskButton {
            Accessible.name: qsTr("Forrige side på lærredet")
            enabled: scene.page > 0
            plain: true
            text: "‹"
            visible: scene.pages > 1

            onClicked: pane.commands.page(scene.page - 1)
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("side %1 af %2").arg(scene.page + 1).arg(scene.pages)
            visible: scene.pages > 1
        }

        DeskButton {
            Accessible.name: qsTr("Næste side på lærredet")
            enabled: scene.page + 1 < scene.pages
            plain: true
            text: "›"
            visible: scene.pages > 1

            onClicked: pane.commands.page(scene.page + 1)
        }

        DeskButton {
            Accessible.description: qsTr("Hold billedet på lærredet, mens du arbejder videre")
            checked: pane.frozen
            key: KeyList.cap("freeze")
            plain: true
            text: pane.frozen ? qsTr("slip") : qsTr("frys")
            textSize: 15

            onClicked: pane.commands.freeze(!pane.frozen)
        }

        DeskButton {
            Accessible.description: qsTr("Gør lærredet sort, eller vis det igen")
            checked: pane.black
            key: KeyList.cap("black")
            plain: true
            text: pane.black ? qsTr("vis") : qsTr("sort")
            textSize: 15

            onClicked: pane.commands.black(!pane.black)
        }

        DeskButton {
            Accessible.description: qsTr("Byt, hvilken skærm der er lærred")
            key: KeyList.cap("swap")
            plain: true
            text: qsTr("byt skærm")
            textSize: 15

            onClicked: pane.screens.swap()
        }

        DeskButton {
            Accessible.description: qsTr("Hvor langt der er til bageste række, mørkt lærred og bevægelse")
            key: KeyList.cap("room")
            plain: true
            text: qsTr("lokale")
            textSize: 15

            onClicked: pane.roomAsked()
        }
    }

    Rectangle {
        id: frame

        readonly property real most: pane.day.body_form ? 0.44 : 0.62

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: pane.frozen ? Theme.desk.ribbonDone : Theme.desk.line
        border.width: pane.frozen ? 3 : 1
        color: Theme.desk.paperDeep
        height: width / pane.screens.aspect
        radius: 4
        width: Math.min(pane.width - 2 * pane.inset, pane.height * most * pane.screens.aspect)
        y: hints.y + hints.height + 4

        RoomScene {
            id: scene

            Accessible.description: pane.day.step.title ?? ""
            Accessible.name: qsTr("På lærredet nu")
            Accessible.role: Accessible.Graphic
            anchors.fill: parent
            anchors.margins: parent.border.width
            codeSize: pane.preferences.code_size
            patient: true
            room: pane.room
            smallestText: pane.preferences.smallest_text
        }

        BodyText {
            anchors.centerIn: parent
            color: Theme.desk.forestInk
            font.pixelSize: 18
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: qsTr("Lærredet er sort. Tryk %1 for at vise det igen.").arg(KeyList.cap("black") || KeyList.cap("away"))
            visible: pane.black
            width: parent.width - 40
        }
    }

    /// Bring what has the keyboard into sight.
    function reveal(item: Item) {
        const view = below.contentItem as Flickable, top = item.mapToItem(stack, 0, 0).y + stack.y;
        if (top < view.contentY)
            view.contentY = Math.max(0, top - 30);
        else if (top + item.height > view.contentY + view.height)
            view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, top + item.height - view.height + 30));
    }

    Connections {
        target: pane.Window.window

        function onActiveFocusItemChanged() {
            const item = pane.Window.activeFocusItem;
            for (let up = item; up; up = up.parent) {
                if (up === stack)
                    Qt.callLater(pane.reveal, item);
            }
        }
    }

    ScrollView {
        id: below

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: frame.bottom; topMargin: pane.narrow ? 2 : 6 }
        anchors.bottomMargin: pane.lift
        ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        clip: true
        contentHeight: stack.height + stack.y + 16
        contentWidth: availableWidth

        Column {
            id: stack

            spacing: 14
            width: below.availableWidth - 2 * pane.inset
            x: pane.inset
            y: 8

            GridLayout {
                id: groups

                readonly property real smallest: pane.narrow ? 98 : low ? 110 : 124
                readonly property int tall: Math.ceil(cards.count / fitting(pane.narrow ? 98 : 124))
                /// On a low screen the exercise's own panel, with what is to be pressed, must be seen without scrolling.
                readonly property bool low: own.active && tall * (pane.narrow ? 92 : 114) > below.height + pane.lift - 150

                function fitting(smallest: real): int {
                    return Math.max(1, Math.min(cards.count, Math.floor((width + columnSpacing) / (smallest + columnSpacing))));
                }

                columnSpacing: pane.narrow ? 8 : 10
                columns: fitting(smallest)
                rowSpacing: columnSpacing
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    id: cards

                    model: pane.day.groups

                    GroupCard {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        low: groups.low
                        narrow: pane.narrow

                        onClicked: pane.groupPressed(item.seat)
                    }
                }
            }

            Loader {
                id: own

                property string form: pane.day.body_form

                active: form !== ""
                visible: active
                width: parent.width

                onFormChanged: if (form) setSource(form, { day: pane.day, commands: pane.commands })
                Component.onCompleted: if (form) setSource(form, { day: pane.day, commands: pane.commands })
            }
        }
    }
}
