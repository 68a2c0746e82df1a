import QtQuick
import Theme

/// A template of a day: what it is for and what it holds. Pressed, a day is made of it; it can be rehearsed as it is.
FocusScope {
    id: row

    /// `{id, path, title, about, holds, note}`
    required property var template

    signal dayAsked
    signal rehearsalAsked
    signal walked(by: int)

    height: Math.max(words.height + 24, 64)

    Keys.onDownPressed: walked(1)
    Keys.onUpPressed: walked(-1)

    Panel {
        anchors.fill: parent
    }

    PressArea {
        Accessible.description: [row.template.about, row.template.holds, row.template.note].filter(part => part).join(". ")
        anchors.fill: parent
        focus: true
        name: qsTr("Begynd ud fra %1").arg(row.template.title)
        radius: 12

        onClicked: row.dayAsked()
    }

    Column {
        id: words

        spacing: 3
        width: rehearse.x - x - 12
        x: 16
        y: 11

        BodyText {
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 17
            maximumLineCount: 2
            strong: true
            text: row.template.title
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 14
            text: [row.template.about, row.template.holds].filter(part => part).join(" · ")
            width: parent.width
        }
    }

    DeskButton {
        id: rehearse

        Accessible.name: qsTr("Hold generalprøve på %1").arg(row.template.title)
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        plain: true
        text: qsTr("Generalprøve")
        textSize: 15

        onClicked: row.rehearsalAsked()
    }
}
