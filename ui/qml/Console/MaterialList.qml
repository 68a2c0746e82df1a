pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// Questions, statements, posts: cards that are written in their place, moved by their dots or by Alt and the arrows.
/// Whoever uses it gives what a card holds, and takes in the whole list when it has changed.
Column {
    id: list

    required property var plan
    /// What the plan has. A card more stands at the end while a new one is begun.
    property var parts: []
    property Component card
    /// What a new one begins as, before anything is typed.
    property var fresh: () => ({})
    property string title: ""
    property string empty: ""
    property string addText: ""
    property bool adding: false
    property int lifted: -1
    property int landing: -1
    /// The card that gets the keyboard, and its place.
    property int awaited: -1
    readonly property int count: parts.length + (adding ? 1 : 0)

    /// The whole list as it is to be.
    signal written(parts: var)

    function part(at: int): var {
        return parts[at] ?? ({});
    }

    /// Some fields of a part read otherwise; of the card that is new, it becomes a part.
    function change(at: int, changes: var) {
        const all = parts.slice();
        all[at] = Object.assign({}, all[at] ?? fresh(), changes);
        const isNew = at === parts.length;
        written(all);
        // Not before: the card would be taken away with the keyboard in it.
        if (isNew)
            adding = false;
    }

    function remove(at: int) {
        if (at >= parts.length)
            adding = false;
        else
            written(parts.filter((_, place) => place !== at));
        if (at > 0)
            awaited = at - 1;
        else
            more.forceActiveFocus(Qt.TabFocusReason);
    }

    function moveTo(at: int, to: int) {
        if (to < 0 || to >= parts.length || at >= parts.length || to === at)
            return;
        const all = parts.slice();
        all.splice(to, 0, ...all.splice(at, 1));
        awaited = to;
        written(all);
    }

    function begin() {
        adding = true;
        awaited = count - 1;
    }

    function drag(at: int, y: real) {
        lifted = at;
        let to = 0;
        for (let place = 0; place < all.count; place++) {
            const card = all.itemAt(place);
            if (card && y > card.y + card.height / 2)
                to = place + 1;
        }
        landing = to;
    }

    function letGo(at: int) {
        const to = landing;
        lifted = -1;
        landing = -1;
        if (to >= 0 && to !== at && to !== at + 1)
            moveTo(at, to > at ? to - 1 : to);
    }

    onCountChanged: fit()
    Component.onCompleted: fit()

    // A card stays where it is while what it shows changes, so that the keyboard stays in it too.
    function fit() {
        while (places.count < count)
            places.append({ at: places.count });
        while (places.count > count)
            places.remove(places.count - 1);
    }

    spacing: 8

    ListModel {
        id: places
    }

    Heading {
        color: Theme.desk.ink
        text: list.title
        visible: text !== ""
        width: parent.width
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 15
        text: list.empty
        visible: list.count === 0 && text !== ""
        width: parent.width
    }

    Column {
        id: cards

        Accessible.name: list.title
        Accessible.role: Accessible.List
        spacing: 8
        width: parent.width

        Repeater {
            id: all

            delegate: list.card
            model: places
        }
    }

    Item {
        height: 0
        width: parent.width
        z: 3

        Rectangle {
            readonly property Item below: list.landing >= 0 ? all.itemAt(list.landing) : null
            readonly property Item last: all.count > 0 ? all.itemAt(all.count - 1) : null

            color: Theme.desk.gold
            height: 4
            parent: cards.parent
            radius: 2
            visible: list.landing >= 0
            width: parent ? parent.width : 0
            y: cards.y + (below ? below.y - 6 : last ? last.y + last.height + 2 : 0)
            z: 3
        }
    }

    DeskButton {
        id: more

        enabled: !list.adding
        leftPadding: 12
        text: list.addText
        textSize: 15
        visible: text !== ""

        onClicked: list.begin()
    }
}
