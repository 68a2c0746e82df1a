pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Theme

/// The programme as a row of cards down the page. Up and down choose, Alt moves, Enter writes, Delete takes out.
/// Home and End go to the first and the last row.
FocusScope {
    id: programme

    required property var plan
    property bool narrow: false
    readonly property string chosen: plan.selected.id ? plan.selected.part + ":" + plan.selected.id : ""
    /// What is being dragged, and before which row it would come to lie.
    property string lifted: ""
    property int landing: -1
    readonly property var own: (plan.day.remarks ?? []).filter(remark => remark.part === "block" || remark.part === "activity")

    signal edit
    signal add

    /// What has been asked to be taken out, until it is.
    property string leaving: ""

    function take() {
        list.take();
    }

    function takeOut() {
        if (leaving || calm.running)
            return;
        leaving = chosen;
        plan.remove(plan.selected.part, plan.selected.id);
    }

    // Two hasty presses take out one row, and not also the one beside it.
    Timer {
        id: calm

        interval: 400
    }

    Flow {
        id: head

        spacing: 8
        width: parent.width - 24
        x: programme.narrow ? 18 : 24
        y: 14

        DeskButton {
            key: KeyList.cap("plan.add")
            text: qsTr("Læg til")

            onClicked: programme.add()
        }

        BodyText {
            color: Theme.desk.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 15
            height: 40
            leftPadding: 10
            text: programme.plan.day.total ?? ""
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
        }
    }

    ListView {
        id: list

        Accessible.name: qsTr("Dagens program")
        Accessible.role: Accessible.List
        ScrollBar.vertical: ScrollBar {}
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: head.bottom; topMargin: 10 }
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 2000
        clip: true
        currentIndex: -1
        focus: true
        keyNavigationEnabled: false
        model: programme.plan.programme
        bottomMargin: 24

        function take() {
            show();
            if (currentItem)
                currentItem.forceActiveFocus(Qt.TabFocusReason);
            else
                forceActiveFocus(Qt.TabFocusReason);
        }

        /// The chosen row is where the keyboard is, and in sight.
        function show() {
            for (let at = 0; at < count; at++) {
                const key = model.data(model.index(at, 0), Qt.UserRole + 1);
                if (key === programme.chosen) {
                    currentIndex = at;
                    Qt.callLater(reveal);
                    return;
                }
            }
            currentIndex = -1;
        }

        function reveal() {
            forceLayout();
            if (currentIndex >= 0)
                positionViewAtIndex(currentIndex, ListView.Contain);
        }

        onHeightChanged: Qt.callLater(reveal)

        function step(by: int) {
            if (programme.plan.step(by))
                take();
        }

        function goTo(at: int) {
            const one = model.data(model.index(at, 0), Qt.UserRole + 1)?.split(":");
            if (!one)
                return;
            programme.plan.select(one[0], one.slice(1).join(":"));
            take();
        }

        Connections {
            target: programme.plan

            function onSelected_changed() {
                const had = list.activeFocus;
                if (programme.leaving) {
                    programme.leaving = "";
                    calm.restart();
                }
                list.show();
                if (had)
                    list.take();
            }

            function onSettled() {
                programme.leaving = "";
            }
        }

        Keys.onPressed: event => {
            const alt = event.modifiers & Qt.AltModifier;
            const plan = programme.plan;
            event.accepted = true;
            if (event.key === Qt.Key_Up)
                alt ? plan.shift(-1) : step(-1);
            else if (event.key === Qt.Key_Down)
                alt ? plan.shift(1) : step(1);
            else if (event.key === Qt.Key_Left && alt)
                plan.shift_block(-1);
            else if (event.key === Qt.Key_Right && alt)
                plan.shift_block(1);
            else if (event.key === Qt.Key_Home && !event.modifiers)
                goTo(0);
            else if (event.key === Qt.Key_End && !event.modifiers)
                goTo(count - 1);
            else if ((event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace) && plan.selected.id)
                programme.takeOut();
            else if (event.key === Qt.Key_Insert || event.text === "+")
                programme.add();
            else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !alt)
                programme.edit();
            else if (event.key === Qt.Key_D && event.modifiers & Qt.ControlModifier)
                plan.duplicate();
            else
                event.accepted = false;
        }

        header: Column {
            bottomPadding: programme.own.length > 0 ? 8 : 0
            width: list.width

            Repeater {
                model: programme.own

                BodyText {
                    required property var modelData

                    color: Theme.desk.goldInk
                    font.pixelSize: 16
                    leftPadding: 24
                    strong: true
                    text: modelData.text
                    width: list.width - 24
                }
            }
        }

        delegate: PlanRow {
            id: row

            chosen: programme.chosen === key
            lifted: programme.lifted === key
            narrow: programme.narrow
            width: list.width - 24

            onClicked: {
                programme.plan.select(item.part, item.id);
                forceActiveFocus(Qt.MouseFocusReason);
            }
            onEdit: programme.edit()
            onMakeRoom: programme.plan.make_room(item.id)
            onLift: y => programme.plan.select(item.part, item.id)
            onDragged: y => programme.drag(key, row.y + y)
            onLetGo: programme.letGo()
        }

        move: Transition { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic; properties: "y" } }
        displaced: Transition { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic; properties: "y" } }
    }

    /// The pointer is at `y` of the list's content.
    function drag(key: string, y: real) {
        programme.lifted = key;
        ghost.y = list.y + y - list.contentY - 20;
        let at = list.indexAt(40, y);
        if (at < 0)
            at = y < 20 ? 0 : list.count;
        else {
            const under = list.itemAtIndex(at);
            if (under && y > under.y + under.height / 2)
                at += 1;
        }
        programme.landing = plan.drop_at(key, at);
        const edge = 60;
        const seen = y - list.contentY;
        scrolling.by = seen < edge ? -12 : seen > list.height - edge ? 12 : 0;
        scrolling.pointer = seen;
    }

    function letGo() {
        const key = programme.lifted;
        const at = programme.landing;
        programme.lifted = "";
        programme.landing = -1;
        scrolling.by = 0;
        if (key && at >= 0)
            plan.drop(key, at);
        list.take();
    }

    // At the edges the list goes along.
    Timer {
        id: scrolling

        property real by: 0
        property real pointer: 0

        interval: 16
        repeat: true
        running: programme.lifted !== "" && by !== 0

        onTriggered: {
            const before = list.contentY;
            list.contentY = Math.max(list.originY, Math.min(list.contentHeight - list.height + list.originY, before + by));
            if (list.contentY !== before)
                programme.drag(programme.lifted, list.contentY + pointer);
        }
    }

    // Where it would come to lie.
    Rectangle {
        readonly property Item below: programme.landing >= 0 && programme.landing < list.count ? list.itemAtIndex(programme.landing) : null
        readonly property Item last: list.count > 0 && programme.landing >= list.count ? list.itemAtIndex(list.count - 1) : null

        antialiasing: true
        color: Theme.desk.gold
        height: 4
        radius: 2
        visible: programme.lifted !== "" && (below !== null || last !== null)
        width: list.width - x - 24
        x: programme.narrow ? 72 : 84
        y: list.y - list.contentY + (below ? below.y : last ? last.y + last.height + 6 : 0) - 2
    }

    Panel {
        id: ghost

        height: 40
        opacity: 0.94
        visible: programme.lifted !== ""
        width: Math.min(list.width - x - 40, 420)
        x: 92

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 16
            strong: true
            text: programme.plan.selected.title ?? ""
            width: parent.width - 32
            wrapMode: Text.NoWrap
            x: 16
        }
    }

    // Kind when there is nothing yet.
    Column {
        anchors.centerIn: list
        spacing: 12
        visible: programme.plan.ready && list.count === 0
        width: Math.min(420, list.width - 60)

        TitleText {
            color: Theme.desk.forest
            font.pixelSize: 30
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("En ny dag")
            width: parent.width
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 17
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Læg det første til: et oplæg, en pause eller en øvelse. Tiderne følger selv med.")
            width: parent.width
        }
    }
}
