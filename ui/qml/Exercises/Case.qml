pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The worked example, piece by piece: goal and trial action, then the mechanisms, then the questions that follow them.
Scene {
    id: scene

    readonly property bool there: !!body.title
    readonly property string phase: room.step.phase ?? ""

    pages: phase === "mechanisms" ? mechanisms.pages : phase === "chain" ? chain.pages : idea.pages
    subtitle: there ? body.title : ""

    CaseIdea {
        id: idea

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 30; bottomMargin: 56 }
        action: scene.body.trial_action ?? ""
        goal: scene.body.goal_text ?? ""
        page: scene.page
        unit: scene.unit
        visible: scene.there && scene.phase === "idea"
        wide: scene.canvas.wide
    }

    CaseWall {
        id: mechanisms

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 34; bottomMargin: 56 }
        columnPerText: 10
        gap: 52
        model: scene.phase === "mechanisms" ? scene.room.items : null
        mostColumns: scene.canvas.wide ? 3 : 2
        page: scene.page
        sizes: [54, 48, 42, 36, 32, 28].map(size => size * scene.unit)

        delegate: CaseMechanism {
            smallest: 28 * scene.unit
            textSize: mechanisms.textSize
        }
    }

    CaseWall {
        id: chain

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 24; bottomMargin: 56 }
        model: scene.phase === "chain" ? scene.room.items : null
        page: scene.page
        sizes: [46, 40, 36, 32, 28].map(size => size * scene.unit)

        delegate: CaseQuestion {
            smallest: 28 * scene.unit
            textSize: chain.textSize
        }
    }

    EmptyNote {
        text: qsTr("Her er ingen case i dag. Facilitator fortæller.")
        title: qsTr("Et eksempel")
        unit: scene.unit
        visible: !scene.there
    }
}
