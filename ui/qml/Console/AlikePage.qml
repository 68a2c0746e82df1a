pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Theme

/// Cards that are alike, two by two: made one where they hang on the same goal, else marked as common, or said not to be
/// the same. The room never sees it.
ScrollView {
    id: page

    required property var likenesses
    required property var commands

    signal mergeAsked(items: var)

    ScrollBar.horizontal.policy: ScrollBar.AlwaysOff
    clip: true
    contentHeight: column.height + 16
    contentWidth: availableWidth

    onVisibleChanged: likenesses.compare(visible)

    function begin() {
        const first = pairs.itemAt(0) as AlikePair;
        if (first)
            first.begin();
    }

    function judge(pair: var, verdict: var, done: string) {
        commands.do("likeness.judge", { "cards": pair.cards.map(one => one.id), "as": verdict }, done.arg(pair.both));
    }

    Column {
        id: column

        spacing: 10
        width: page.availableWidth - 10

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 16
            text: page.likenesses.count > 0 ? qsTr("Kun du ser det her. Intet sker, før du vælger.") : qsTr("Ingen kort ligner hinanden lige nu.")
            width: parent.width
        }

        Repeater {
            id: pairs

            model: page.likenesses.pairs

            AlikePair {
                width: column.width

                onCommon: page.judge(item, "common", qsTr("%1 er fælles."))
                onDifferent: page.judge(item, "different", qsTr("%1 er ikke det samme."))
                onMerged: page.mergeAsked(item.cards)
            }
        }

        Heading {
            text: qsTr("Fælles for to mål")
            topPadding: 8
            visible: page.likenesses.shared_count > 0
        }

        Repeater {
            id: shared

            model: page.likenesses.shared

            AlikePair {
                marked: true
                width: column.width

                onUnmarked: page.judge(item, null, qsTr("%1 er ikke mærket mere."))
            }
        }
    }
}
