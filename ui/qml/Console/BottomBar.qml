import QtQuick
import QtQuick.Layouts
import Theme

/// The clock, and the one big button by which the day goes on.
Rectangle {
    id: bar

    required property var day
    required property var commands
    property bool narrow: false
    readonly property bool timed: (day.timer.text ?? "") !== ""

    signal focusAsked

    color: "#FFFFFF"
    implicitHeight: narrow ? 74 : 84

    Rectangle {
        color: Theme.desk.line
        height: 1
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        spacing: bar.narrow ? 8 : 14

        TitleText {
            Accessible.name: qsTr("Tid tilbage: %1").arg(text)
            Accessible.role: Accessible.StaticText
            Layout.minimumWidth: bar.narrow ? 92 : 112
            color: bar.day.timer.over ? Theme.desk.warning : bar.day.timer.paused ? Theme.desk.inkSoft : Theme.desk.ink
            font.features: ({ tnum: 1 })
            font.pixelSize: bar.narrow ? 32 : 40
            text: bar.day.timer.text ?? ""
            visible: bar.timed
            wrapMode: Text.NoWrap
        }

        DeskButton {
            Accessible.name: qsTr("Et minut mere")
            leftPadding: bar.narrow ? 10 : 18
            text: qsTr("+1 min")
            visible: bar.timed

            onClicked: bar.commands.extend(60000)
        }

        DeskButton {
            leftPadding: bar.narrow ? 10 : 18
            text: bar.day.timer.paused ? qsTr("Fortsæt") : qsTr("Stop ur")
            visible: bar.timed

            onClicked: bar.commands.pause(!bar.day.timer.paused)
        }

        DeskButton {
            leftPadding: bar.narrow ? 10 : 18
            text: bar.day.timer.hidden ? qsTr("Vis ur") : qsTr("Skjul ur")
            visible: bar.timed

            onClicked: bar.commands.hide_timer(!bar.day.timer.hidden)
        }

        DeskButton {
            Accessible.description: bar.day.room.focus_title ?? ""
            leftPadding: bar.narrow ? 10 : 18
            text: bar.day.seats.by_goal ?? true ? qsTr("Vis mål…") : qsTr("Vis gruppe…")
            visible: bar.day.ready

            onClicked: bar.focusAsked()
        }

        Item {
            Layout.fillWidth: true
        }

        DeskButton {
            Accessible.description: bar.day.step.previous ?? ""
            enabled: (bar.day.step.previous ?? "") !== ""
            leftPadding: bar.narrow ? 10 : 18
            pointsBack: true
            text: qsTr("Tilbage")

            onClicked: bar.commands.back()
        }

        DeskButton {
            // Who is overtaken writes on; the one key is never held back for it.
            Accessible.description: [bar.day.writing.text, bar.day.writing.who].filter(part => part).join(". ")
            Layout.maximumWidth: Math.max(200, bar.width * 0.36)
            Layout.minimumWidth: 200
            enabled: (bar.day.step.next ?? "") !== ""
            implicitHeight: bar.narrow ? 46 : 52
            key: KeyList.cap("next")
            main: true
            note: bar.day.writing.text ?? ""
            pointsOn: enabled
            text: enabled ? qsTr("Næste: %1").arg(bar.day.step.next) : qsTr("Sidste trin")

            onClicked: bar.commands.next()
        }
    }
}
