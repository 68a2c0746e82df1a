pragma ComponentBehavior: Bound
import QtQuick
import Console

/// What a slide shows: a picture with what it shows in words, a text, and where it is known from.
Item {
    id: editor

    required property var plan
    required property var activity
    readonly property var settings: activity.settings ?? {}
    readonly property string picture: settings.picture ?? ""
    property string address: ""

    implicitHeight: column.height

    onPictureChanged: look()
    Component.onCompleted: look()

    function look() {
        address = picture ? plan.slides.address(activity.id, picture) : "";
    }

    function change(changes: var) {
        plan.change("activity", activity.id, { settings: Object.assign({}, settings, changes) });
    }

    Connections {
        target: editor.plan.slides

        function onCame() {
            editor.look();
        }
    }

    FilePick {
        id: choosing

        nameFilters: [qsTr("Billeder (*.jpg *.jpeg *.png)")]
        title: qsTr("Vælg et billede")

        onAccepted: editor.plan.slides.choose(editor.activity.id, selectedFile)
    }

    Column {
        id: column

        spacing: 14
        width: parent.width

        PlanArea {
            label: qsTr("Tekst på lærredet")
            least: 76
            plan: editor.plan
            value: editor.settings.text ?? ""
            width: parent.width

            onCommitted: text => editor.change({ text: text })
        }

        PlanField {
            label: qsTr("Kilde")
            plan: editor.plan
            value: editor.settings.source ?? ""
            width: parent.width

            onCommitted: text => editor.change({ source: text })
        }

        Panel {
            height: image.height + 20
            visible: editor.picture !== ""
            width: parent.width

            Image {
                id: image

                Accessible.name: editor.settings.alt || qsTr("Billedet på sliden")
                Accessible.role: Accessible.Graphic
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                height: 150
                source: editor.address
                width: parent.width - 20
                x: 10
                y: 10
            }
        }

        Row {
            spacing: 8

            DeskButton {
                leftPadding: 12
                text: editor.picture ? qsTr("Vælg et andet billede …") : qsTr("Vælg et billede …")
                textSize: 15

                onClicked: choosing.open()
            }

            DeskButton {
                leftPadding: 12
                text: qsTr("Uden billede")
                textSize: 15
                visible: editor.picture !== ""

                onClicked: editor.change({ picture: "" })
            }
        }

        PlanArea {
            hint: qsTr("Til dem, der ikke kan se billedet. Telefonerne læser det op.")
            label: qsTr("Hvad viser billedet?")
            least: 52
            plan: editor.plan
            value: editor.settings.alt ?? ""
            visible: editor.picture !== ""
            width: parent.width

            onCommitted: text => editor.change({ alt: text })
        }
    }
}
