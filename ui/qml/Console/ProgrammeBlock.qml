pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A block of the programme, and its steps where it is folded out.
Column {
    id: block

    required property string key
    required property var item
    property bool unfolded: false
    property bool narrow: false
    property string armed: ""
    readonly property bool now: item.state === "now"
    readonly property bool behind: item.state === "done" || item.state === "passed"
    readonly property real inset: narrow ? 8 : 13

    signal toggled
    signal arm(step: string)
    signal go(step: string)

    /// How it went, for who hears it.
    function run(state: string): string {
        return state === "now" ? qsTr(", kører nu") : state === "done" ? qsTr(", er kørt") : state === "passed" ? qsTr(", sprunget over") : "";
    }

    function mark(state: string): string {
        return Qt.resolvedUrl(state === "now" ? "images/now.svg" : state === "done" ? "images/check.svg" : "images/passed.svg");
    }

    bottomPadding: unfolded ? 6 : 0

    PressArea {
        id: head

        height: Math.max(40, title.implicitHeight + 16)
        name: qsTr("%1 %2").arg(block.item.start).arg(block.item.title) + block.run(block.item.state)
        radius: 10
        width: parent.width - 2 * block.inset
        x: block.inset

        onClicked: if (!block.now) block.toggled()

        Rectangle {
            anchors.fill: parent
            antialiasing: true
            border.color: Theme.desk.gold
            border.width: 2
            color: "#FFFFFF"
            radius: 10
            visible: block.now
            z: -1
        }

        BodyText {
            id: start

            anchors.verticalCenter: parent.verticalCenter
            color: block.now ? Theme.desk.ink : Theme.desk.inkSoft
            font.pixelSize: 15
            strong: true
            text: block.item.start
            width: 42
            wrapMode: Text.NoWrap
            x: block.narrow ? 8 : 13
        }

        BodyText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            color: block.behind ? Theme.desk.inkSoft : Theme.desk.ink
            font.pixelSize: block.narrow ? 15 : 16
            strong: block.now
            text: block.item.title
            width: parent.width - x - (check.visible ? 26 : 8)
            x: start.x + start.width + (block.narrow ? 6 : 10)
        }

        Image {
            id: check

            anchors { right: parent.right; rightMargin: 7; verticalCenter: parent.verticalCenter }
            height: 12
            source: block.mark(block.item.state)
            sourceSize: Qt.size(28, 24)
            visible: block.behind
            width: 14
        }
    }

    Repeater {
        model: block.unfolded ? block.item.steps : []

        PressArea {
            id: step

            required property var modelData
            readonly property bool now: modelData.state === "now"
            readonly property bool behind: modelData.state === "done" || modelData.state === "passed"
            readonly property bool isArmed: block.armed === modelData.id

            height: words.implicitHeight + 10 + (isArmed ? goThere.height + 6 : 0)
            name: modelData.title + block.run(modelData.state)
            radius: 8
            width: block.width - x - block.inset
            x: block.narrow ? 18 : 44

            onClicked: if (!step.now) block.arm(step.isArmed ? "" : step.modelData.id)

            Image {
                height: 11
                source: block.mark(step.modelData.state)
                sourceSize: step.now ? Qt.size(22, 22) : Qt.size(26, 22)
                visible: step.now || step.behind
                width: step.now ? 11 : 13
                x: 6
                y: 10
            }

            BodyText {
                id: words

                color: step.now ? Theme.desk.ink : Theme.desk.inkSoft
                font.pixelSize: 15
                strong: step.now
                text: step.modelData.title
                      + (step.modelData.not_run ? " · " + step.modelData.not_run : "")
                      + (step.modelData.minutes && !step.behind ? " · " + step.modelData.minutes : "")
                width: parent.width - x - 6
                x: 26
                y: 5
            }

            DeskButton {
                id: goThere

                textSize: 14
                text: qsTr("Gå hertil")
                visible: step.isArmed
                x: 8
                y: words.y + words.height + 4

                onClicked: block.go(step.modelData.id)
            }
        }
    }
}
