import QtQuick
import QtQuick.Layouts
import Theme

/// What was done last can be taken back, and when the plan is good the day can begin.
Rectangle {
    id: foot

    required property var day
    required property var plan
    required property var report
    property bool narrow: false

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
        spacing: foot.narrow ? 8 : 14

        DeskButton {
            Accessible.description: foot.day.undo.undo?.text ?? ""
            enabled: (foot.day.undo.undo?.command ?? "") !== ""
            key: KeyList.cap("undo")
            leftPadding: foot.narrow ? 10 : 18
            text: qsTr("Fortryd")

            onClicked: foot.plan.undo()
        }

        DeskButton {
            Accessible.description: foot.day.undo.redo?.text ?? ""
            enabled: (foot.day.undo.redo?.command ?? "") !== ""
            key: KeyList.cap("redo")
            leftPadding: foot.narrow ? 10 : 18
            text: qsTr("Gør igen")

            onClicked: foot.plan.redo()
        }

        BodyText {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            color: Theme.desk.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 15
            maximumLineCount: 2
            text: foot.day.undo.undo?.text ?? ""
        }

        DeskButton {
            enabled: !foot.report.busy
            leftPadding: foot.narrow ? 10 : 18
            text: qsTr("Drejebog til udskrift")
            visible: typeof foot.report.save_run_sheet === "function"

            onClicked: foot.report.save_run_sheet()
        }

        DeskButton {
            Layout.minimumWidth: 200
            implicitHeight: foot.narrow ? 46 : 52
            key: KeyList.cap("plan")
            main: true
            pointsOn: true
            text: foot.day.step.started ? qsTr("Tilbage til dagen") : qsTr("Gå til dagen")

            onClicked: foot.plan.leave()
        }
    }
}
