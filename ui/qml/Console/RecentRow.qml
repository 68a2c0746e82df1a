pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A file that was opened before: what it is, how far it is, and what can be done with it.
FocusScope {
    id: row

    /// `{path, folder, title, when, state, known, rehearsal, missing, elsewhere, problem, overdue}`
    required property var file
    readonly property bool lost: file.problem !== ""

    signal openAsked
    signal rehearsalAsked
    signal planAsked
    signal folderAsked
    signal forgetAsked
    signal purgeAsked
    signal walked(by: int)

    height: 68

    Keys.onDownPressed: walked(1)
    Keys.onUpPressed: walked(-1)
    Keys.onDeletePressed: forgetAsked()
    Keys.onMenuPressed: menu.open()

    Panel {
        anchors.fill: parent
        border.color: row.file.rehearsal ? Theme.desk.waitingLine : Theme.desk.line
        color: row.lost ? "transparent" : row.file.rehearsal ? Theme.desk.waiting : "#FFFFFF"
    }

    PressArea {
        id: area

        Accessible.description: [row.file.rehearsal ? qsTr("Generalprøve") : "", row.file.when, row.file.problem || row.file.state, row.file.overdue, row.file.path].filter(part => part).join(". ")
        anchors.fill: parent
        focus: true
        name: qsTr("Åbn %1").arg(row.file.title)
        radius: 12

        onClicked: row.openAsked()

        MouseArea {
            acceptedButtons: Qt.RightButton
            anchors.fill: parent

            onClicked: menu.popup()
        }
    }

    BodyText {
        id: title

        color: row.lost ? Theme.desk.inkSoft : Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: 17
        strong: true
        text: row.file.title
        width: when.x - x - 12
        wrapMode: Text.NoWrap
        x: 16
        y: 11
    }

    BodyText {
        id: when

        color: Theme.desk.inkSoft
        font.pixelSize: 14
        text: row.file.when
        wrapMode: Text.NoWrap
        x: more.x - width - 8
        y: 14
    }

    BodyText {
        id: state

        color: row.lost || row.file.overdue ? Theme.desk.warning : row.file.elsewhere ? Theme.desk.goldInk : Theme.desk.inkSoft
        elide: Text.ElideRight
        font.pixelSize: 14
        strong: (row.file.elsewhere || row.file.overdue !== "") && !row.lost
        text: row.file.problem || (row.file.elsewhere ? qsTr("Åben i et andet vindue") : row.file.overdue || (row.file.known ? row.file.state : "…"))
        width: Math.min(implicitWidth, more.x - x - 12)
        wrapMode: Text.NoWrap
        x: 16
        y: 37
    }

    BodyText {
        Accessible.ignored: true
        color: Theme.desk.inkSoft
        elide: Text.ElideMiddle
        font.pixelSize: 14
        opacity: 0.8
        text: row.file.folder
        visible: width > 60
        width: more.x - x - 12
        wrapMode: Text.NoWrap
        x: state.x + state.width + 14
        y: 37
    }

    DeskButton {
        id: more

        Accessible.name: qsTr("Mere om %1").arg(row.file.title)
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        plain: true
        text: "…"
        textSize: 20

        onClicked: menu.open()

        DeskMenu {
            id: menu

            x: more.width - width
            y: more.height + 2

            DeskMenuItem {
                enabled: !row.lost
                text: qsTr("Åbn")

                onTriggered: row.openAsked()
            }

            DeskMenuItem {
                enabled: !row.lost
                text: qsTr("Hold generalprøve")

                onTriggered: row.rehearsalAsked()
            }

            DeskMenuItem {
                enabled: !row.lost
                text: qsTr("Brug planen til en ny dag")

                onTriggered: row.planAsked()
            }

            DeskMenuItem {
                text: qsTr("Vis i mappe")

                onTriggered: row.folderAsked()
            }

            DeskMenuItem {
                text: qsTr("Fjern fra listen")

                onTriggered: row.forgetAsked()
            }

            DeskMenuItem {
                enabled: !row.file.missing && !row.file.elsewhere
                text: qsTr("Slet dagen …")

                onTriggered: row.purgeAsked()
            }
        }
    }
}
