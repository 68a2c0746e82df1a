pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A few things of which one is chosen; left and right go between them.
Flow {
    id: choices

    /// `{key, text, name?, number?, colour?}`; a number is shown as a goal's badge, `name` is said where the text is not all.
    property var options: []
    property string chosen: ""
    property string name: ""
    /// What the keyboard comes to first.
    readonly property Item current: all.count > 0 ? all.itemAt(Math.max(0, options.findIndex(option => option.key === chosen))) : null

    signal picked(key: string)

    Accessible.name: name
    Accessible.role: Accessible.Grouping
    spacing: 6

    Repeater {
        id: all

        model: choices.options

        PressArea {
            id: option

            required property var modelData
            required property int index
            readonly property bool on: choices.chosen === modelData.key

            Accessible.role: Accessible.RadioButton
            checkable: true
            isOn: on
            implicitHeight: 36
            implicitWidth: row.implicitWidth + 24
            name: (modelData.number ? modelData.number + " " : "") + (modelData.name ?? modelData.text)
            radius: 9

            Keys.onLeftPressed: all.itemAt((index + all.count - 1) % all.count).forceActiveFocus(Qt.TabFocusReason)
            Keys.onRightPressed: all.itemAt((index + 1) % all.count).forceActiveFocus(Qt.TabFocusReason)
            onClicked: choices.picked(modelData.key)

            Rectangle {
                anchors.fill: parent
                antialiasing: true
                border.color: option.on ? Theme.desk.forest : Theme.desk.line
                border.width: option.on ? 2 : 1
                color: option.on ? "#E6EFE9" : "#FFFFFF"
                radius: option.radius
                z: -1
            }

            Row {
                id: row

                anchors.centerIn: parent
                spacing: 8

                GoalBadge {
                    anchors.verticalCenter: parent.verticalCenter
                    colour: option.modelData.colour ?? 0
                    number: option.modelData.number ?? 0
                    size: 22
                    visible: number > 0
                }

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: 15
                    strong: option.on
                    text: option.modelData.text
                    width: Math.min(implicitWidth, choices.width - 60)
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
