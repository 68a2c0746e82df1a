pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// Tame or wild: each statement slides to the side that most are for, until the facilitator lays it there for good.
Scene {
    id: scene

    /// What the wild ones are taken along to; empty where that is nothing, or there are none.
    readonly property string wildTo: body.wild_to ?? ""

    pages: lanes.pages
    subtitle: wildTo ? qsTr("De vilde tager vi med til: %1").arg(wildTo) : ""

    SortingLanes {
        id: lanes

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 16; bottomMargin: 56 }
        model: scene.room.items
        page: scene.page
        unit: scene.unit
        visible: count > 0
        wide: scene.canvas.wide
    }

    EmptyNote {
        text: qsTr("Et tamt problem kan regnes frem. Et vildt har flere mulige fremtider. Udsagnene kommer her.")
        title: qsTr("Tamt eller vildt?")
        unit: scene.unit
        visible: lanes.count === 0
    }
}
