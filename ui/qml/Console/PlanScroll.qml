import QtQuick
import QtQuick.Controls

/// A column of fields that is longer than the window: where the keyboard goes, the column follows.
ScrollView {
    id: scroll

    required property Item fields

    function goToTop() {
        const flick = contentItem as Flickable;
        if (flick)
            flick.contentY = 0;
    }

    ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    clip: true
    contentHeight: fields.y + fields.height + 24
    contentWidth: availableWidth

    Connections {
        target: scroll.Window.window

        function onActiveFocusItemChanged() {
            const item = scroll.Window.activeFocusItem;
            const flick = scroll.contentItem as Flickable;
            if (!item || !flick || !scroll.activeFocus)
                return;
            const top = item.mapToItem(scroll.fields, 0, 0).y + scroll.fields.y - 34;
            const bottom = top + item.height + 46;
            if (top < flick.contentY)
                flick.contentY = Math.max(0, top);
            else if (bottom > flick.contentY + scroll.height)
                flick.contentY = Math.max(0, Math.min(bottom - scroll.height, flick.contentHeight - scroll.height));
        }
    }
}
