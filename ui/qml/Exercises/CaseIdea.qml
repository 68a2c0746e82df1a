pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The goal, and beside it (in 4:3 below it) what was tried to get there. Long texts turn pages, both at once.
Item {
    id: idea

    property string goal: ""
    property string action: ""
    property int page: 0
    property real unit: 1
    property bool wide: true
    readonly property int pages: Math.max(goalCard.pages, actionCard.pages)
    readonly property real gap: 44
    readonly property bool both: goal !== "" && action !== ""
    readonly property bool beside: both && wide
    readonly property real cardWidth: beside ? (width - gap) / 2 : width
    readonly property real cardHeight: both && !wide ? (height - gap) / 2 : height

    CasePiece {
        id: goalCard

        flag: true
        height: Math.min(idea.cardHeight, 660)
        label: qsTr("Målet")
        page: Math.min(idea.page, pages - 1)
        text: idea.goal
        unit: idea.unit
        visible: idea.goal !== ""
        width: idea.cardWidth
        y: idea.wide ? Math.min(60, (idea.height - height) / 2) : 0

        Behavior on width { NumberAnimation { duration: Theme.travel; easing.type: Easing.OutCubic } }
    }

    CasePiece {
        id: actionCard

        colour: Theme.room.mechanism
        height: goalCard.height
        ink: Theme.room.mechanismInk
        label: qsTr("Prøvehandlingen")
        opacity: text ? 1 : 0
        page: Math.min(idea.page, pages - 1)
        text: idea.action
        unit: idea.unit
        visible: opacity > 0
        width: idea.cardWidth
        x: idea.beside ? idea.cardWidth + idea.gap : 0
        y: idea.both && !idea.wide ? goalCard.y + goalCard.height + idea.gap : goalCard.y

        Behavior on opacity { NumberAnimation { duration: Theme.travel } }
    }
}
