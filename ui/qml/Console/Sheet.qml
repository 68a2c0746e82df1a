import QtQuick
import Theme

/// A sheet that slides in over the right of the console. The rest stays in use; Esc lays it away.
FocusScope {
    id: sheet

    property string title: ""
    property bool open: false
    /// Something lies open within the sheet, which Esc lays away before the sheet itself.
    property bool deeper: false
    /// Where the keyboard begins when the sheet comes.
    property Item first: null
    default property alias content: body.data
    property alias foot: footer.data

    /// Where the keyboard was before.
    property Item cameFrom: null

    signal opened
    signal steppedBack

    Accessible.name: title
    Accessible.role: Accessible.Pane
    enabled: open
    visible: opacity > 0
    opacity: open ? 1 : 0
    x: (parent ? parent.width : 0) - (open ? width : width - 60)

    Behavior on opacity { NumberAnimation { duration: Theme.quick } }
    Behavior on x { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }

    onOpenChanged: {
        if (!open) {
            if (cameFrom)
                cameFrom.forceActiveFocus(Qt.OtherFocusReason);
            return;
        }
        cameFrom = Window.activeFocusItem;
        opened();
        (first ?? close).forceActiveFocus(Qt.TabFocusReason);
    }

    // The keyboard goes round within the sheet.
    Item {
        activeFocusOnTab: true

        onActiveFocusChanged: if (activeFocus) after.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.desk.line
        border.width: 1
        color: Theme.desk.paper

        // Nothing falls through to what lies below.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons

            onWheel: event => event.accepted = true
        }
    }

    TitleText {
        id: heading

        Accessible.name: text
        Accessible.role: Accessible.Heading
        color: Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: 24
        text: sheet.title
        weight: 700
        width: close.x - x - 8
        wrapMode: Text.NoWrap
        x: 24
        y: 18
    }

    DeskButton {
        id: close

        anchors { right: parent.right; rightMargin: 14 }
        key: KeyList.cap("away")
        plain: true
        text: qsTr("Luk")
        y: 18

        onClicked: sheet.open = false
    }

    Item {
        id: body

        anchors { bottom: footer.top; left: parent.left; right: parent.right; top: heading.bottom; topMargin: 14 }
        anchors.bottomMargin: footer.height > 0 ? 24 : 0
        anchors { leftMargin: 24; rightMargin: 24 }
        clip: true
    }

    Rectangle {
        anchors { bottom: footer.top; bottomMargin: 14; left: parent.left; right: parent.right }
        color: Theme.desk.line
        height: 1
        visible: footer.height > 0
    }

    Item {
        id: footer

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        anchors { leftMargin: 24; rightMargin: 24; bottomMargin: height > 0 ? 14 : 0 }
        height: children.length > 0 && children[0].visible ? children[0].height : 0
    }

    Item {
        id: after

        activeFocusOnTab: true

        onActiveFocusChanged: if (activeFocus) close.forceActiveFocus(Qt.TabFocusReason)
    }
}
