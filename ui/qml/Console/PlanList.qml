pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// A list of the plan whose rows are written in their place, under a heading with what can be done to all of them.
/// Rows are moved by their dots, or by Alt and the arrows.
FocusScope {
    id: pane

    required property var plan
    /// "goal" or "group".
    required property string part
    required property var model
    property alias rows: list
    property Component row
    property string title: ""
    property string empty: ""
    property string addText: ""
    property alias tools: bar.data
    readonly property int count: list.count
    readonly property real rowWidth: list.width - 10
    /// The row that is written in as soon as it is there, and the one that is being dragged.
    property string awaited: ""
    property string lifted: ""
    property int landing: -1

    function take() {
        if (list.count > 0)
            goTo(0);
        else
            adding.forceActiveFocus(Qt.TabFocusReason);
    }

    function key(at: int): string {
        return at >= 0 && at < list.count ? list.model.data(list.model.index(at, 0), Qt.UserRole + 1) : "";
    }

    function goTo(at: int) {
        list.positionViewAtIndex(at, ListView.Contain);
        const item = list.itemAtIndex(at) as PlanListRow;
        if (item)
            item.take();
    }

    /// A new row after one (-1: last), and the keyboard in it.
    function add(at: int, fields: var) {
        awaited = plan.add(part, fields, key(at < 0 ? list.count - 1 : at));
    }

    function goOn(at: int) {
        if (at + 1 < list.count)
            goTo(at + 1);
        else
            add(at, {});
    }

    function shift(at: int, by: int) {
        const to = at + by;
        if (to < 0 || to >= list.count)
            return;
        list.held = key(at);
        plan.move(part, key(at), by > 0 ? key(to) : key(to - 1));
    }

    function remove(at: int) {
        plan.remove(part, key(at));
        if (list.count > 1)
            goTo(at > 0 ? at - 1 : 1);
        else
            adding.forceActiveFocus(Qt.TabFocusReason);
    }

    function drag(at: int, y: real) {
        lifted = key(at);
        let to = list.indexAt(20, y);
        if (to < 0)
            to = y < 0 ? 0 : list.count;
        else if (y > list.itemAtIndex(to).y + list.itemAtIndex(to).height / 2)
            to += 1;
        landing = to;
        const seen = y - list.contentY;
        if (seen < 40)
            list.contentY = Math.max(list.originY, list.contentY - 14);
        else if (seen > list.height - 40)
            list.contentY = Math.max(list.originY, Math.min(list.contentHeight - list.height + list.originY, list.contentY + 14));
    }

    function letGo(at: int) {
        const to = landing;
        lifted = "";
        landing = -1;
        if (to >= 0 && to !== at && to !== at + 1)
            plan.move(part, key(at), key(to - 1));
    }

    Item {
        id: head

        height: bar.y + bar.height + 12
        width: parent.width

        Heading {
            id: name

            color: Theme.desk.ink
            font.pixelSize: 18
            text: pane.title
            width: parent.width - 40
            x: 20
            y: 16
        }

        Flow {
            id: bar

            spacing: 8
            width: parent.width - 40
            x: 20
            y: name.y + name.height + 10
        }
    }

    ListView {
        id: list

        /// The row that had the keyboard keeps it when it moves.
        property string held: ""

        Accessible.name: pane.title
        Accessible.role: Accessible.List
        ScrollBar.vertical: ScrollBar { policy: list.contentHeight > list.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
        anchors { left: parent.left; leftMargin: 12; right: parent.right; rightMargin: 10; top: head.bottom }
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 1600
        clip: true
        delegate: pane.row
        height: Math.min(contentHeight, pane.height - head.height - 62)
        keyNavigationEnabled: false
        model: pane.model
        spacing: 2

        displaced: Transition { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic; properties: "y" } }
        move: Transition { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic; properties: "y" } }

        header: Item {
            height: list.count === 0 ? kindly.implicitHeight + 14 : 0
            width: list.width

            BodyText {
                id: kindly

                color: Theme.desk.inkSoft
                font.pixelSize: 16
                text: pane.empty
                visible: list.count === 0
                width: parent.width - 24
                x: 8
            }
        }

        // Where it would come to lie.
        Rectangle {
            readonly property Item below: pane.landing >= 0 ? list.itemAtIndex(pane.landing) : null
            readonly property Item last: pane.landing >= list.count ? list.itemAtIndex(list.count - 1) : null

            color: Theme.desk.gold
            height: 4
            parent: list.contentItem
            radius: 2
            visible: pane.landing >= 0
            width: pane.rowWidth
            y: below ? below.y - 3 : last ? last.y + last.height - 1 : 0
            z: 3
        }
    }

    // After the list and not in it, so that Tab comes to it when it has come through the rows.
    DeskButton {
        id: adding

        anchors { left: list.left; leftMargin: 8; top: list.bottom; topMargin: 10 }
        leftPadding: 14
        text: pane.addText
        textSize: 15

        onClicked: pane.add(-1, {})
    }
}
