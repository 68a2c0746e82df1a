import QtQuick
import QtQuick.Layouts
import Theme

/// The bar at the top: is all well?
Rectangle {
    id: bar

    required property var day
    required property var screens
    property bool narrow: false

    color: Theme.desk.forestDeep
    implicitHeight: 58

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        spacing: bar.narrow ? 8 : 16

        TitleText {
            color: Theme.desk.forestInk
            font.pixelSize: 20
            text: "Guldkaramel"
            weight: 700
            wrapMode: Text.NoWrap
        }

        BodyText {
            Layout.fillWidth: true
            Layout.leftMargin: 6
            color: Theme.desk.forestInk
            elide: Text.ElideRight
            font.pixelSize: 16
            text: bar.day.top.title ?? ""
            wrapMode: Text.NoWrap
        }

        Pill {
            ink: Theme.desk.goldLight
            text: qsTr("Generalprøve")
            visible: bar.day.top.rehearsal ?? false
        }

        Pill {
            text: bar.day.top.connected ?? ""
            visible: bar.day.ready && bar.day.connected
            warning: bar.day.top.silent ?? ""
        }

        Pill {
            ink: Theme.desk.goldLight
            text: qsTr("Telefonerne er lukket ude")
            visible: bar.day.connected && (bar.day.top.shut_out ?? false)
        }

        Pill {
            lamp: true
            lit: bar.screens.shown
            text: bar.screens.name ? qsTr("Lærred: %1").arg(bar.screens.name) : bar.screens.shown ? qsTr("Lærred i vindue") : qsTr("Intet lærred")
        }

        Pill {
            text: bar.day.saved
            visible: bar.day.ready
        }

        Pill {
            ink: (bar.day.top.late_minutes ?? 0) > 0 ? Theme.desk.goldLight : "#A8DCC4"
            text: bar.day.top.late ?? ""
            visible: text !== ""
        }

        TitleText {
            Accessible.name: qsTr("Klokken er %1").arg(text)
            Accessible.role: Accessible.StaticText
            Layout.leftMargin: 4
            color: Theme.desk.forestInk
            font.features: ({ tnum: 1 })
            font.pixelSize: 20
            text: bar.day.top.clock ?? ""
            weight: 700
            wrapMode: Text.NoWrap
        }
    }
}
