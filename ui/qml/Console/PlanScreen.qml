pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The day is planned here: its programme down the left, what is chosen at the right. All of it can be undone.
FocusScope {
    id: screen

    required property var day
    required property var plan
    required property var report
    property bool narrow: false
    /// "programme", "groups" or "day".
    property string tab: "programme"
    /// The gallery stands where the inspector does.
    property bool adding: false
    /// How much of the foot of what is planned is taken by the calm line.
    property real lift: 0
    readonly property real sideWidth: tab === "programme" ? side.width : 0
    readonly property bool galleryShown: adding || !plan.selected.id

    /// A date as it is written in a letter.
    function written(date: var): string {
        const parts = (date ?? "").split("-").map(part => parseInt(part));
        return parts.length === 3 ? new Date(parts[0], parts[1] - 1, parts[2]).toLocaleDateString(Qt.locale(plan.lang), qsTr("d. MMMM yyyy")) : "";
    }

    /// Esc: from the gallery or the inspector back to the programme; whether there was anything to go back from.
    function layAway(): bool {
        if (tab !== "programme") {
            openTab("programme");
            return true;
        }
        if (!adding && !side.busy)
            return false;
        adding = false;
        programme.take();
        return true;
    }

    function openTab(name: string) {
        adding = false;
        tab = name;
        take();
    }

    function take() {
        if (tab === "programme")
            programme.take();
        else if (tab === "day")
            own.take();
        else if (groups.form)
            groups.form.take();
    }

    function add() {
        tab = "programme";
        adding = true;
        gallery.take();
    }

    function edit() {
        if (!plan.selected.id)
            return;
        adding = false;
        inspector.take();
    }

    /// What is odd, one after the other.
    function showOdd() {
        const remark = plan.next_remark();
        if (!remark.part)
            return;
        const wanted = { goal: "groups", group: "groups", day: "day" }[remark.part] ?? "programme";
        if (wanted !== tab)
            openTab(wanted);
        if (wanted === "programme") {
            adding = !remark.id;
            programme.take();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.desk.paper
    }

    Item {
        id: head

        height: 74
        width: parent.width

        TitleText {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 26
            text: screen.plan.day.title || qsTr("En dag uden titel")
            weight: 700
            width: tabs.x - x - 20
            wrapMode: Text.NoWrap
            x: 24
            y: 12
        }

        BodyText {
            color: Theme.desk.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 15
            text: [screen.written(screen.plan.day.date), screen.plan.day.about].filter(part => part).join(" · ")
            width: title.width
            wrapMode: Text.NoWrap
            x: 24
            y: 44
        }

        Row {
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            visible: screen.plan.ready && odd.calm

            Image {
                anchors.verticalCenter: parent.verticalCenter
                height: 20
                source: Qt.resolvedUrl("images/done.svg")
                sourceSize: Qt.size(40, 40)
                width: 20
            }

            BodyText {
                color: Theme.desk.inkSoft
                font.pixelSize: 15
                text: screen.plan.day.odd ?? ""
                wrapMode: Text.NoWrap
            }
        }

        Choices {
            id: tabs

            anchors { right: parent.right; rightMargin: 190; verticalCenter: parent.verticalCenter }
            chosen: screen.tab
            name: qsTr("Dele af planen")
            options: [
                { key: "programme", text: qsTr("Program") }, { key: "groups", text: qsTr("Mål og grupper") },
                { key: "day", text: qsTr("Dagen") }
            ]
            width: 330

            onPicked: key => screen.openTab(key)
        }

        DeskButton {
            id: odd

            readonly property bool calm: (screen.plan.day.odd_count ?? 0) === 0

            Accessible.description: calm ? "" : qsTr("Gå til den næste")
            anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
            checked: !calm
            leftPadding: 14
            text: screen.plan.day.odd ?? ""
            textSize: 15
            visible: screen.plan.ready && !calm

            onClicked: screen.showOdd()
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.desk.line
            height: 1
            width: parent.width
        }
    }

    Item {
        anchors { bottom: foot.top; left: parent.left; right: parent.right; top: head.bottom }
        visible: screen.tab === "programme"

        PlanProgramme {
            id: programme

            anchors { bottom: parent.bottom; bottomMargin: screen.lift; left: parent.left; right: side.left; top: parent.top }
            focus: true
            narrow: screen.narrow
            plan: screen.plan

            onAdd: screen.add()
            onEdit: screen.edit()
        }

        Rectangle {
            id: side

            readonly property bool busy: gallery.activeFocus || inspector.activeFocus

            anchors { bottom: parent.bottom; right: parent.right; top: parent.top }
            color: Theme.desk.paperDeep
            width: Math.max(340, Math.min(430, screen.width * 0.3))

            Rectangle {
                color: Theme.desk.line
                height: parent.height
                width: 1
            }

            PlanGallery {
                id: gallery

                anchors { bottom: parent.bottom; fill: parent; leftMargin: 18; rightMargin: 8; topMargin: 16 }
                plan: screen.plan
                visible: screen.galleryShown

                onPicked: screen.edit()
            }

            PlanInspector {
                id: inspector

                anchors { fill: parent; leftMargin: 18; rightMargin: 8; topMargin: 16 }
                plan: screen.plan
                visible: !screen.galleryShown
            }
        }
    }

    KeyShortcut {
        enabled: screen.visible
        name: "plan.programme"

        onActivated: screen.openTab("programme")
    }

    KeyShortcut {
        enabled: screen.visible
        name: "plan.groups"

        onActivated: screen.openTab("groups")
    }

    KeyShortcut {
        enabled: screen.visible
        name: "plan.day"

        onActivated: screen.openTab("day")
    }

    Loader {
        id: groups

        readonly property var form: item

        anchors { bottom: foot.top; bottomMargin: screen.lift; left: parent.left; right: parent.right; top: head.bottom }
        visible: screen.tab === "groups"

        Component.onCompleted: if (screen.plan.groups_form) setSource(Qt.resolvedUrl(screen.plan.groups_form), { plan: screen.plan })
    }

    PlanDay {
        id: own

        anchors { bottom: foot.top; bottomMargin: screen.lift; left: parent.left; right: parent.right; top: head.bottom }
        plan: screen.plan
        report: screen.report
        visible: screen.tab === "day"
    }

    PlanFoot {
        id: foot

        anchors.bottom: parent.bottom
        day: screen.day
        narrow: screen.narrow
        plan: screen.plan
        report: screen.report
        width: parent.width
    }
}
