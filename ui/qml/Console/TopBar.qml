import QtQuick
import QtQuick.Layouts
import Theme

/// The bar at the top: is all well?
Rectangle {
    id: bar

    required property var day
    required property var screens
    required property var rehearsal
    property bool narrow: false

    /// The plan is being made, and the day does not run in this window.
    property bool planning: false

    signal planAsked
    signal helpAsked
    signal preferencesAsked

    color: Theme.desk.forestDeep
    implicitHeight: 58 + (band.visible ? band.height : 0)

    RehearsalBand {
        id: band

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        rehearsal: bar.rehearsal
        visible: bar.day.top.rehearsal ?? false
    }

    RowLayout {
        anchors { left: parent.left; leftMargin: 20; right: parent.right; rightMargin: 20; top: parent.top }
        height: 58
        spacing: bar.narrow ? 8 : 16

        TitleText {
            color: Theme.desk.forestInk
            font.pixelSize: 20
            text: "Guldkaramel"
            visible: !bar.narrow
            weight: 700
            wrapMode: Text.NoWrap
        }

        BodyText {
            Layout.fillWidth: true
            Layout.leftMargin: bar.narrow ? 0 : 6
            Layout.preferredWidth: 0
            // An ellipsis alone says nothing.
            opacity: width > 60 ? 1 : 0
            color: Theme.desk.forestInk
            elide: Text.ElideRight
            font.pixelSize: 16
            text: bar.day.top.title ?? ""
            wrapMode: Text.NoWrap
        }

        Pill {
            text: bar.day.top.connected ?? ""
            visible: bar.day.ready && bar.day.connected
            warning: bar.day.top.silent ?? ""
        }

        Pill {
            Accessible.description: bar.day.top.where_waiting ?? ""
            ink: Theme.desk.goldLight
            text: bar.day.top.waiting ?? ""
            visible: bar.day.connected && text !== ""
        }

        Pill {
            ink: Theme.desk.goldLight
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: Math.min(implicitWidth, 76)
            text: qsTr("Telefonerne er lukket ude")
            visible: bar.day.connected && (bar.day.top.shut_out ?? false)
        }

        Pill {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: Math.min(implicitWidth, 76)
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

        Row {
            Layout.rightMargin: -8
            spacing: 4

            DeskButton {
                implicitHeight: 34
                leftPadding: 12
                onDark: true
                text: bar.planning ? qsTr("Kør dagen") : qsTr("Planlæg")
                textSize: 15

                onClicked: bar.planAsked()
            }

            BarButton {
                name: qsTr("Indstillinger")
                picture: Qt.resolvedUrl("images/settings.svg")

                onClicked: bar.preferencesAsked()
            }

            BarButton {
                name: qsTr("Hjælp")
                picture: Qt.resolvedUrl("images/help.svg")

                onClicked: bar.helpAsked()
            }
        }
    }
}
