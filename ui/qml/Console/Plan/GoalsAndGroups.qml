pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The day's goals at left and the groups that sit at them at right, each written in its place. Alt and the arrows move,
/// Enter goes on to the next line, and at the last one makes a new.
FocusScope {
    id: page

    required property var plan
    readonly property bool away: table.open || inspiration.open

    function take() {
        goals.take();
    }

    function bring() {
        table.open = true;
        table.take();
    }

    Item {
        anchors.fill: parent
        visible: !page.away

        PlanGoals {
            id: goals

            anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
            plan: page.plan
            width: (parent.width - 1) / 2

            onBringAsked: page.bring()
            onInspirationAsked: {
                inspiration.open = true;
                inspiration.take();
            }
        }

        Rectangle {
            anchors { bottom: parent.bottom; left: goals.right; top: parent.top }
            color: Theme.desk.line
            width: 1
        }

        PlanGroups {
            anchors { bottom: parent.bottom; left: goals.right; leftMargin: 1; right: parent.right; top: parent.top }
            plan: page.plan

            onBringAsked: page.bring()
        }
    }

    PlanInspiration {
        id: inspiration

        anchors.fill: parent
        plan: page.plan

        onDone: goals.take()
    }

    PlanImport {
        id: table

        anchors.fill: parent
        plan: page.plan

        onDone: goals.take()
    }
}
