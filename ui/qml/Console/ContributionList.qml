pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic

/// The contributions, newest first. By keyboard: up and down go through them, Space chooses, Shift chooses on the way,
/// Enter mends, Delete hides, and Shift with it takes out for good (after asking).
ListView {
    id: list

    required property var listed
    /// Whether its sheet is there to be seen.
    property bool wanted: true
    required property string held

    signal edited(item: var)
    signal divided(item: var)
    signal toggled(item: var)
    signal heldUp(key: string)
    signal redactAsked(item: var)

    Accessible.description: qsTr("Pil op og ned går, Mellemrum vælger, Enter retter, Delete skjuler, Skift+Delete fjerner for altid")
    Accessible.name: qsTr("Bidrag")
    Accessible.role: Accessible.List
    ScrollBar.vertical: ScrollBar {}
    activeFocusOnTab: listed.count > 0
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    currentIndex: -1
    // Else an unseen highlight slides after the first row as others come before it, and the window never rests.
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    // A list that nobody sees costs nothing when cards come.
    model: wanted ? listed.model : null
    reuseItems: false

    delegate: ContributionRow {
        id: row

        required property int index

        chosen: list.listed.chosen.indexOf(key) >= 0
        current: list.activeFocus && list.currentIndex === index
        held: list.held === key
        width: list.width - 12

        onDivided: list.divided(row.item)
        onEdited: list.edited(row.item)
        onHeldUp: on => list.heldUp(on ? row.key : "")
        onPressed: modifiers => {
            list.currentIndex = row.index;
            list.forceActiveFocus(Qt.MouseFocusReason);
            if (modifiers & Qt.ShiftModifier)
                list.listed.choose_to(row.key);
            else
                list.listed.toggle(row.key);
        }
        onRedactAsked: list.redactAsked(row.item)
        onToggled: list.toggled(row.item)
    }

    /// The row of now; null where there is none.
    function now(): ContributionRow {
        return currentItem as ContributionRow;
    }

    function goTo(place: int, choosing: bool) {
        if (count === 0)
            return;
        const before = now();
        if (choosing && before && !before.chosen)
            listed.choose_to(before.key);
        currentIndex = Math.max(0, Math.min(count - 1, place));
        positionViewAtIndex(currentIndex, ListView.Contain);
        const row = now();
        if (choosing && row)
            listed.choose_to(row.key);
    }

    /// The keyboard has a row to stand on, also where the first comes after it.
    function begin() {
        if (activeFocus && currentIndex < 0)
            goTo(0, false);
    }

    Keys.onPressed: event => {
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const row = list.now();
        event.accepted = true;
        if (event.key === Qt.Key_Down)
            list.goTo(list.currentIndex + 1, shift);
        else if (event.key === Qt.Key_Up)
            list.goTo(list.currentIndex - 1, shift);
        else if (event.key === Qt.Key_Home)
            list.goTo(0, shift);
        else if (event.key === Qt.Key_End)
            list.goTo(list.count - 1, shift);
        else if (event.key === Qt.Key_Space && row)
            list.listed.toggle(row.key);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && row && row.item.edits.length > 0 && !row.item.hidden)
            list.edited(row.item);
        else if (event.key === Qt.Key_Delete && shift && row && row.item.redactable)
            list.redactAsked(row.item);
        else if (event.key === Qt.Key_Delete && !shift && row)
            list.toggled(row.item);
        else
            event.accepted = false;
    }
    onActiveFocusChanged: begin()
    onCountChanged: begin()
}
