pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// What is odd or wrong in a day file, a sentence each; where a day was made of it all the same, it can be opened.
Sheet {
    id: sheet

    required property var start

    first: go.visible ? go : null
    title: start.made_something ? qsTr("Dagen er lavet") : qsTr("Dagen kunne ikke laves")

    BodyText {
        id: lead

        color: Theme.desk.ink
        font.pixelSize: 16
        text: sheet.start.made_something ? qsTr("Læg mærke til dette i dagfilen:") : qsTr("Ret dette, og hent den igen:")
        width: parent.width
    }

    ScrollView {
        id: scroll

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: lead.bottom; topMargin: 12 }
        contentWidth: availableWidth

        Column {
            spacing: 10
            width: scroll.availableWidth

            Repeater {
                model: sheet.start.findings

                Panel {
                    id: finding

                    required property string modelData

                    Accessible.name: modelData
                    Accessible.role: Accessible.StaticText
                    height: words.height + 22
                    width: scroll.availableWidth

                    BodyText {
                        id: words

                        color: Theme.desk.ink
                        font.pixelSize: 15
                        text: finding.modelData
                        width: parent.width - 32
                        x: 16
                        y: 11
                    }
                }
            }
        }
    }

    foot: DeskButton {
        id: go

        main: true
        text: qsTr("Åbn dagen")
        visible: sheet.start.made_something
        width: parent.width

        onClicked: sheet.start.open_made()
    }
}
