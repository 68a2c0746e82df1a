import QtQuick
import Theme

/// A row of a list of the plan: its dots, what is written in it, and what is odd about it.
FocusScope {
    id: row

    required property string key
    required property var item
    required property int index
    required property PlanList pane
    default property alias content: holder.data
    property string name: ""
    /// What is written in first, and how high all of it is.
    required property PlanField first
    required property real body
    readonly property bool near: activeFocus || hover.hovered

    function take() {
        first.field.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.name: name
    Accessible.role: Accessible.ListItem
    implicitHeight: body + 14 + (odd.visible ? odd.height + 4 : 0)
    opacity: pane.lifted === key ? 0.5 : 1
    width: pane.rowWidth

    Component.onCompleted: {
        if (pane.awaited === key) {
            pane.awaited = "";
            Qt.callLater(() => pane.goTo(index));
        }
    }
    onActiveFocusChanged: if (activeFocus) pane.rows.positionViewAtIndex(index, ListView.Contain)

    Keys.onPressed: event => {
        const alt = event.modifiers & Qt.AltModifier;
        event.accepted = true;
        if (alt)
            first.commit();
        if (event.key === Qt.Key_Up && alt)
            pane.shift(index, -1);
        else if (event.key === Qt.Key_Down && alt)
            pane.shift(index, 1);
        else
            event.accepted = false;
    }

    HoverHandler {
        id: hover
    }

    Rectangle {
        antialiasing: true
        color: row.activeFocus ? "#FFFFFF" : hover.hovered ? Qt.rgba(1, 1, 1, 0.6) : "transparent"
        height: parent.height
        radius: 10
        width: parent.width
    }

    PlanGrip {
        id: grip

        strong: row.near
        x: 2
        y: 12

        onPositionChanged: mouse => { if (pressed) row.pane.drag(row.index, row.y + grip.y + mouse.y) }
        onReleased: row.pane.letGo(row.index)
    }

    Item {
        id: holder

        height: row.body
        width: parent.width - x - 8
        x: 30
        y: 7
    }

    BodyText {
        id: odd

        color: Theme.desk.goldInk
        font.pixelSize: 14
        strong: true
        text: (row.item.remarks ?? []).join(" ")
        visible: text !== ""
        width: holder.width
        x: holder.x
        y: holder.y + row.body + 4
    }
}
