pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The answers to choose among, two to six: a letter each, and a tick at the one that is right.
Column {
    id: all

    required property var plan
    property var options: []
    property string correct: ""
    property string name: ""
    property var remarks: []
    readonly property int most: 6

    signal typed(at: int, text: string)
    signal picked(id: string)

    function take() {
        (rows.itemAt(0) as OptionRow).take();
    }

    Accessible.name: qsTr("Svar til %1").arg(name)
    Accessible.role: Accessible.Grouping
    spacing: 6

    component OptionRow: Item {
        function take() {}
    }

    // Always as many, so that the keyboard stays where it is when one is written or taken away.
    Repeater {
        id: rows

        model: all.most

        OptionRow {
            id: row

            function take() {
                words.field.forceActiveFocus(Qt.TabFocusReason);
            }

            required property int index
            readonly property var option: all.options[index] ?? ({})
            readonly property bool isRight: (option.id ?? "") !== "" && option.id === all.correct
            readonly property string letter: "ABCDEF".charAt(index)

            height: words.height + (odd.visible ? odd.height + 2 : 0)
            visible: index <= Math.max(1, all.options.length)
            width: all.width

            PressArea {
                id: mark

                Accessible.role: Accessible.RadioButton
                checkable: true
                isOn: row.isRight
                enabled: words.text.trim() !== ""
                height: 38
                name: qsTr("Svar %1 er det rigtige").arg(row.letter)
                radius: 19
                width: 38

                onClicked: all.picked(row.option.id)

                contentItem: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        antialiasing: true
                        border.color: row.isRight ? Theme.desk.forest : Theme.desk.edge
                        border.width: row.isRight ? 2 : 1
                        color: row.isRight ? Theme.desk.forest : "#FFFFFF"
                        height: 28
                        opacity: mark.enabled ? 1 : 0.5
                        radius: row.isRight ? 8 : 14
                        width: 28
                    }

                    BodyText {
                        Accessible.ignored: true
                        anchors.centerIn: parent
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        strong: true
                        text: row.letter
                        visible: !row.isRight
                    }

                    Image {
                        anchors.centerIn: parent
                        height: 12
                        source: Qt.resolvedUrl("images/check-light.svg")
                        sourceSize: Qt.size(28, 24)
                        visible: row.isRight
                        width: 14
                    }
                }
            }

            PlanField {
                id: words

                field.Accessible.name: row.isRight ? qsTr("Svar %1, det rigtige").arg(row.letter) : qsTr("Svar %1").arg(row.letter)
                field.font.pixelSize: 15
                placeholder: row.index < 2 ? qsTr("Svar") : qsTr("Endnu et svar")
                plan: all.plan
                value: row.option.text ?? ""
                width: parent.width - x - (told.visible ? told.width + 6 : 0)
                x: 42

                onCommitted: text => all.typed(row.index, text)
                onEntered: field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }

            BodyText {
                id: told

                Accessible.ignored: true
                anchors { right: parent.right; verticalCenter: words.verticalCenter }
                color: Theme.desk.forest
                font.pixelSize: 14
                strong: true
                text: qsTr("Rigtigt")
                visible: row.isRight
                wrapMode: Text.NoWrap
            }

            BodyText {
                id: odd

                color: Theme.desk.goldInk
                font.pixelSize: 14
                strong: true
                text: row.option.text ? all.remarks.find(line => line.includes("„" + row.option.text + "“")) ?? "" : ""
                visible: text !== ""
                width: words.width
                x: words.x
                y: words.height + 2
            }
        }
    }
}
