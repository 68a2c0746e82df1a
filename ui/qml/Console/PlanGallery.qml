pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Theme

/// All that can be put into the programme. A few letters find it; Enter or a click puts it in.
FocusScope {
    id: gallery

    required property var plan
    property bool narrow: false
    readonly property var offers: plan.lang ? plan.offers(search.text) : [] // worded anew in another language

    signal picked

    function take() {
        search.text = "";
        list.currentIndex = 0;
        search.field.forceActiveFocus(Qt.TabFocusReason);
    }

    function pick(at: int) {
        const one = offers[at];
        if (!one)
            return;
        plan.put_in(one.part, one.kind);
        picked();
    }

    DeskField {
        id: search

        field.focus: true
        label: qsTr("Hvad skal der ske?")
        placeholder: qsTr("Skriv for eksempel pause eller quiz")
        width: parent.width - 12

        field.Keys.onDownPressed: list.incrementCurrentIndex()
        field.Keys.onUpPressed: list.decrementCurrentIndex()
        onEntered: gallery.pick(list.currentIndex)
        onTextChanged: list.currentIndex = 0
    }

    ListView {
        id: list

        Accessible.name: qsTr("Det kan lægges til")
        Accessible.role: Accessible.List
        ScrollBar.vertical: ScrollBar {}
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: search.bottom; topMargin: 10 }
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 3000
        clip: true
        model: gallery.offers
        section.property: "part"
        spacing: 4

        section.delegate: Heading {
            required property string section

            bottomPadding: 4
            text: section === "block" ? qsTr("Programpunkter") : qsTr("Øvelser")
            topPadding: 8
            width: list.width - 12
        }

        delegate: PressArea {
            id: offer

            required property var modelData
            required property int index
            readonly property bool on: ListView.isCurrentItem

            Accessible.description: modelData.about
            height: about.y + about.height + 10
            name: qsTr("%1, %2").arg(modelData.name).arg(modelData.length)
            width: list.width - 12

            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: gallery.pick(index)

            Rectangle {
                anchors.fill: parent
                antialiasing: true
                border.color: offer.on ? Theme.desk.forest : Theme.desk.line
                border.width: offer.on ? 2 : 1
                color: "#FFFFFF"
                radius: 10
                z: -1
            }

            BodyText {
                color: Theme.desk.ink
                elide: Text.ElideRight
                font.pixelSize: 16
                strong: true
                text: offer.modelData.name
                width: minutes.x - x - 8
                wrapMode: Text.NoWrap
                x: 12
                y: 8
            }

            BodyText {
                id: minutes

                color: Theme.desk.inkSoft
                font.pixelSize: 14
                text: offer.modelData.length
                wrapMode: Text.NoWrap
                x: parent.width - width - 12
                y: 10
            }

            BodyText {
                id: about

                color: Theme.desk.inkSoft
                font.pixelSize: 14
                text: offer.modelData.about
                width: parent.width - 24
                x: 12
                y: 31
            }
        }
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: qsTr("Det findes ikke endnu. Prøv et andet ord.")
        visible: list.count === 0
        width: parent.width
        y: search.height + 24
    }
}
