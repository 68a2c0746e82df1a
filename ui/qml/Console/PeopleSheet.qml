pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic as Basic
import Theme

/// Everybody in the day, group by group: who is here, and on whose phone something waits. One is moved to another group,
/// or taken out, from here; both can be undone.
Sheet {
    id: sheet

    required property var day
    required property var commands
    readonly property var people: day.people
    /// Whoever is folded out, to be moved or taken out.
    property string chosen: ""

    signal personAsked

    deeper: chosen !== ""
    first: search
    title: qsTr("Hvem er med")

    onOpened: {
        chosen = "";
        search.clear();
        people.look_for("", "");
    }
    onSteppedBack: fold()
    onVisibleChanged: people.read(visible)

    /// Fold the one together who is folded out, and stand on them.
    function fold() {
        chosen = "";
        (list.currentItem ?? search).forceActiveFocus(Qt.TabFocusReason);
    }

    function move(person: string, name: string, group: var) {
        commands.do("participant.move", { "participant": person, "group": group.id }, qsTr("%1 er flyttet til %2.").arg(name).arg(group.name));
        fold();
    }

    function take(person: string, name: string, out: bool) {
        commands.do(out ? "participant.take_out" : "participant.bring_back", { "participant": person }, (out ? qsTr("%1 er taget ud.") : qsTr("%1 er med igen.")).arg(name));
        fold();
    }

    SearchField {
        id: search

        name: qsTr("Find en person eller en gruppe")
        width: parent.width

        Keys.onDownPressed: if (list.count > 0) {
            list.currentIndex = 0;
            list.currentItem.forceActiveFocus(Qt.TabFocusReason);
        }
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            if (event.accepted) {
                search.clear();
                sheet.people.look_for("", "");
            }
        }
        onTyped: text => sheet.people.look_for("", text)
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: search.text ? qsTr("Ingen hedder det.") : qsTr("Her står de, der er med, når de kommer.")
        visible: list.count === 0
        width: parent.width
        y: search.height + 16
    }

    ListView {
        id: list

        Accessible.name: sheet.title
        Accessible.role: Accessible.List
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: search.bottom; topMargin: 10 }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        highlightFollowsCurrentItem: false
        model: sheet.people.rows
        reuseItems: false

        delegate: PersonRow {
            id: row

            groups: sheet.day.seats.groups ?? []
            open: sheet.chosen === key
            seats: sheet.day.seats.seats ?? ({})
            width: list.width - 14

            Keys.onDownPressed: {
                list.incrementCurrentIndex();
                list.currentItem.forceActiveFocus(Qt.TabFocusReason);
            }
            Keys.onUpPressed: {
                if (index === 0) {
                    search.forceActiveFocus(Qt.BacktabFocusReason);
                } else {
                    list.decrementCurrentIndex();
                    list.currentItem.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            // What is folded out is to be seen, also from the last line.
            onHeightChanged: if (open) Qt.callLater(list.positionViewAtIndex, index, ListView.Contain)
            onMoved: group => sheet.move(key, item.name, group)
            onPressed: {
                list.currentIndex = index;
                sheet.chosen = open ? "" : key;
            }
            onTaken: out => sheet.take(key, item.name, out)
        }
    }

    foot: [
        DeskButton {
            text: qsTr("En uden telefon")

            onClicked: sheet.personAsked()
        }
    ]
}
