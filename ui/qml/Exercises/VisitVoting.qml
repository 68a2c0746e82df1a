pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The visits: who goes where, the counting, and the reveal. Until then nothing here knows a single caramel.
Scene {
    id: scene

    readonly property bool revealing: (body.revealed ?? false) && room.step.phase === "reveal"
    readonly property bool visiting: (body.open ?? false) && !revealing
    readonly property var ballots: body.ballots ?? ({ "in": 0, of: 0 })
    readonly property string turn: (body.rounds ?? 1) > 1 ? qsTr("Runde %1 af %2").arg(body.round).arg(body.rounds) : ""

    readonly property string heaps: feast.each > 1 ? qsTr("Så mange karameller fik hvert mål · én tegnet karamel er %1").arg(feast.each)
        : qsTr("Så mange karameller fik hvert mål")

    pages: revealing ? (focused ? roadPages : feast.pages) : visiting ? routes.pages : 1
    subtitle: revealing ? (focused ? qsTr("Her lagde gæsterne deres karameller") : heaps)
        : [turn, visiting ? qsTr("Værterne bliver, parrene går på besøg") : ""].filter(part => part).join(" · ")

    VisitRoutes {
        id: routes

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 24; bottomMargin: 56 }
        ballots: scene.ballots
        page: scene.page
        routes: scene.visiting ? scene.room.routes : null
        unit: scene.unit
    }

    VisitCount {
        anchors { fill: parent; margins: scene.canvas.margin }
        ballots: scene.ballots
        unit: scene.unit
        visible: !scene.visiting && !scene.revealing
    }

    VisitFeast {
        id: feast

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 10; bottomMargin: 50 }
        page: scene.page
        seats: scene.revealing && !scene.focused ? scene.room.tiles : null
        unit: scene.unit
        visible: scene.revealing && !scene.focused
    }

    Loader {
        id: roadLoader

        active: scene.revealing && scene.focused
        anchors.fill: parent
        sourceComponent: Road {
            canvas: scene.canvas
            page: scene.page
            room: scene.room
        }
    }

    readonly property int roadPages: roadLoader.item ? (roadLoader.item as Road).pages : 1
}
