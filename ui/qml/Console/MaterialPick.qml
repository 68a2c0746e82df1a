pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// One of a list of texts, or none.
Labelled {
    id: pick

    /// `{id, text}` in their order.
    property var options: []
    property string none: ""
    property string chosen: ""
    readonly property var rows: [{ id: "", text: none }, ...options]

    signal picked(id: string)

    Basic.ComboBox {
        id: box

        Accessible.description: displayText
        Accessible.name: pick.label
        Accessible.role: Accessible.ComboBox
        currentIndex: Math.max(0, pick.rows.findIndex(row => row.id === pick.chosen))
        font.family: Theme.textFace
        font.pixelSize: 15
        implicitHeight: 40
        model: pick.rows
        textRole: "text"
        width: pick.width

        onActivated: index => {
            const id = pick.rows[index].id;
            currentIndex = Qt.binding(() => Math.max(0, pick.rows.findIndex(row => row.id === pick.chosen)));
            if (id !== pick.chosen)
                pick.picked(id);
        }

        background: Rectangle {
            antialiasing: true
            border.color: box.activeFocus ? Theme.desk.forest : Theme.desk.edge
            border.width: box.activeFocus ? 2 : 1
            color: "#FFFFFF"
            radius: 8
        }

        contentItem: BodyText {
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 15
            leftPadding: 12
            rightPadding: 30
            text: box.displayText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
        }

        indicator: Text {
            color: Theme.desk.inkSoft
            font.pixelSize: 11
            text: "▾"
            x: box.width - width - 12
            y: (box.height - height) / 2
        }

        delegate: Basic.ItemDelegate {
            id: row

            required property var modelData
            required property int index

            Accessible.name: modelData.text
            highlighted: box.highlightedIndex === index
            width: ListView.view ? ListView.view.width : 0

            background: Rectangle {
                color: row.highlighted ? Theme.desk.goldLight : "#FFFFFF"
            }

            contentItem: BodyText {
                color: Theme.desk.ink
                font.pixelSize: 15
                text: row.modelData.text
            }
        }
    }
}
