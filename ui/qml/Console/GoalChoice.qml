pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// Which goal: its number on its colour, or none.
Basic.ComboBox {
    id: choice

    /// `{id, number, colour, title}` in their order; the first row offered is none of them.
    property var goals: []
    property string chosen: ""
    property string name: ""
    readonly property var rows: [{ id: "", number: 0, colour: 0, title: qsTr("Intet mål") }, ...goals]

    signal picked(id: string)

    Accessible.name: name
    Accessible.description: rows[currentIndex]?.title ?? ""
    Accessible.role: Accessible.ComboBox
    currentIndex: Math.max(0, rows.findIndex(row => row.id === chosen))
    implicitHeight: 42
    implicitWidth: 74
    model: rows
    textRole: "title"

    onActivated: index => {
        if (rows[index].id !== chosen)
            picked(rows[index].id);
        currentIndex = Qt.binding(() => Math.max(0, rows.findIndex(row => row.id === chosen)));
    }

    background: Rectangle {
        antialiasing: true
        border.color: choice.activeFocus ? Theme.desk.forest : Theme.desk.edge
        border.width: choice.activeFocus ? 2 : 1
        color: "#FFFFFF"
        radius: 8
    }

    contentItem: Item {
        GoalBadge {
            colour: choice.rows[choice.currentIndex]?.colour ?? 0
            number: choice.rows[choice.currentIndex]?.number ?? 0
            opacity: number > 0 ? 1 : 0
            size: 28
            x: 8
            y: (parent.height - height) / 2
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 17
            text: "–"
            visible: choice.currentIndex === 0
            x: 17
            y: (parent.height - height) / 2
        }
    }

    indicator: Text {
        color: Theme.desk.inkSoft
        font.pixelSize: 11
        text: "▾"
        x: choice.width - width - 12
        y: (choice.height - height) / 2
    }

    delegate: Basic.ItemDelegate {
        id: row

        required property var modelData
        required property int index

        Accessible.name: (modelData.number ? modelData.number + " " : "") + modelData.title
        height: 40
        highlighted: choice.highlightedIndex === index
        width: ListView.view ? ListView.view.width : 0

        background: Rectangle {
            color: row.highlighted ? Theme.desk.goldLight : "#FFFFFF"
        }

        contentItem: Item {
            GoalBadge {
                id: badge

                colour: row.modelData.colour
                number: row.modelData.number
                size: 26
                visible: number > 0
                y: (parent.height - height) / 2
            }

            BodyText {
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                text: row.modelData.title
                width: parent.width - x
                wrapMode: Text.NoWrap
                x: badge.visible ? 36 : 0
                y: (parent.height - height) / 2
            }
        }
    }

    popup.height: Math.min(popup.contentItem.implicitHeight + 4, 330)
    popup.width: 320
    popup.x: width - 320
}
