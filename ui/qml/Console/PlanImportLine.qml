import QtQuick
import Theme

/// What becomes of a pasted line: its number, a word for it, and what is understood.
Item {
    id: told

    required property var modelData
    readonly property bool wrong: modelData.state === "skipped" || modelData.state === "note"
    readonly property string word: ({
        new: modelData.part === "goal" ? qsTr("Nyt mål") : qsTr("Ny gruppe"),
        changed: qsTr("Ændret"), same: qsTr("Som før"), skipped: qsTr("Ikke med"), note: qsTr("Bemærk")
    })[modelData.state]

    Accessible.name: [modelData.line ? qsTr("Linje %1").arg(modelData.line) : "", word, title.text, about.text].filter(part => part).join(", ")
    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(34, words.height + 14)

    Rectangle {
        anchors.fill: parent
        antialiasing: true
        color: told.wrong ? "#FFF5DC" : "#FFFFFF"
        opacity: told.modelData.state === "same" ? 0.5 : 1
        radius: 8
    }

    BodyText {
        Accessible.ignored: true
        color: Theme.desk.inkSoft
        font.pixelSize: 14
        horizontalAlignment: Text.AlignRight
        text: told.modelData.line || ""
        width: 30
        x: 4
        y: 8
    }

    BodyText {
        id: what

        Accessible.ignored: true
        color: told.wrong ? Theme.desk.goldInk : Theme.desk.forest
        font.pixelSize: 14
        strong: true
        text: told.word
        width: 82
        wrapMode: Text.NoWrap
        x: 44
        y: 8
    }

    Column {
        id: words

        spacing: 1
        width: parent.width - x - 10
        x: 130
        y: 7

        Row {
            spacing: 6
            width: parent.width

            GoalBadge {
                colour: told.modelData.number - 1
                number: told.modelData.number
                size: 20
                visible: number > 0
            }

            BodyText {
                id: title

                Accessible.ignored: true
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 2
                strong: !told.wrong
                text: told.modelData.title
                width: parent.width - (told.modelData.number > 0 ? 26 : 0)
            }
        }

        BodyText {
            id: about

            Accessible.ignored: true
            color: told.wrong ? Theme.desk.goldInk : Theme.desk.inkSoft
            font.pixelSize: 14
            text: told.modelData.text
            visible: text !== ""
            width: parent.width
        }
    }
}
