pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The case: what the room has been shown of the running phase, and the next piece.
Column {
    id: example

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var pieces: view.pieces ?? []
    readonly property int count: view.count ?? 0

    spacing: 8

    /// Show the first so many pieces.
    function unfold(count: int) {
        commands.write("case.unfold", { phase: view.phase, count: count });
    }

    Row {
        spacing: 10
        visible: example.pieces.length > 0

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 af %2 er vist").arg(example.count).arg(example.pieces.length)
        }

        DeskButton {
            anchors.verticalCenter: parent.verticalCenter
            enabled: example.count > 1
            plain: true
            pointsBack: true
            text: qsTr("Fold den sidste ind")
            textSize: 15

            onClicked: example.unfold(example.count - 1)
        }

        DeskButton {
            anchors.verticalCenter: parent.verticalCenter
            enabled: example.count < example.pieces.length
            pointsOn: true
            text: qsTr("Vis det næste")
            textSize: 15

            onClicked: example.unfold(example.count + 1)
        }

        DeskButton {
            anchors.verticalCenter: parent.verticalCenter
            enabled: example.count < example.pieces.length
            plain: true
            text: qsTr("Vis alt")
            textSize: 15

            onClicked: example.unfold(example.pieces.length)
        }
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: qsTr("Der er ingen case i dagens plan. Fortæl selv et eksempel, eller gå videre.")
        visible: !example.view.title
        width: parent.width
    }

    Repeater {
        model: example.pieces.length

        PressArea {
            id: row

            required property int index
            readonly property bool shown: index < example.count
            readonly property string piece: example.pieces[index] ?? ""

            height: words.height + 18
            name: (shown ? qsTr("Vist: %1") : qsTr("Vis til og med: %1")).arg(piece)
            width: example.width

            onClicked: example.unfold(index + 1)

            Panel {
                anchors.fill: parent
                color: row.shown ? "#FFFFFF" : Theme.desk.paperDeep
                warns: row.index === example.count - 1
                z: -1
            }

            BodyText {
                id: words

                color: row.shown ? Theme.desk.ink : Theme.desk.inkSoft
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 2
                strong: row.index === example.count - 1
                text: (row.index + 1) + ". " + row.piece
                width: parent.width - mark.width - 36
                x: 12
                y: 9
            }

            BodyText {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.inkSoft
                font.pixelSize: 14
                text: row.shown ? qsTr("vist ✓") : qsTr("ikke vist")
                wrapMode: Text.NoWrap
                x: parent.width - width - 12
            }
        }
    }
}
