pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// The orienteering run: the teams and where they begin, the trail while they are out, and what they bring back. Who is
/// in a team, and what is right before it is shown, nothing here knows.
Scene {
    id: scene

    readonly property string phase: body.phase ?? ""
    readonly property bool meeting: phase === "teams"
    readonly property bool out: phase === "run"
    readonly property bool back: phase === "gather"
    readonly property var teams: body.teams ?? []
    readonly property var posts: body.posts ?? []
    readonly property bool told: back && (body.results ?? []).length > 0
    /// The results come first, then the wall.
    readonly property int resultPages: told ? results.pages : 0

    pages: meeting ? groups.pages : out ? trail.pages : resultPages + (wall.count > 0 ? wall.pages : told ? 0 : 1)
    subtitle: meeting ? qsTr("Telefonen siger, hvilket hold du er på – her begynder I") : out ? qsTr("Vi er ude på posterne")
        : page < resultPages ? qsTr("Så mange hold valgte hvert svar") : qsTr("Det tænkte vi undervejs")

    ORunTeams {
        id: groups

        anchors { fill: parent; leftMargin: scene.canvas.margin; rightMargin: scene.canvas.margin; topMargin: 24; bottomMargin: 60 }
        page: scene.page
        teams: scene.meeting ? scene.teams : []
        unit: scene.unit
    }

    ORunTrail {
        id: trail

        anchors { fill: parent; leftMargin: scene.canvas.margin; rightMargin: scene.canvas.margin; topMargin: 10; bottomMargin: 50 }
        factor: scene.canvas.factor
        page: scene.page
        posts: scene.out ? scene.posts : []
        teams: scene.teams
        unit: scene.unit
    }

    ORunResults {
        id: results

        anchors { fill: parent; leftMargin: scene.canvas.margin; rightMargin: scene.canvas.margin; topMargin: 24; bottomMargin: 60 }
        page: scene.page
        results: scene.told ? scene.body.results : []
        unit: scene.unit
        visible: scene.page < scene.resultPages
    }

    CardWall {
        id: wall

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 30; bottomMargin: 60 }
        model: scene.room.items
        page: scene.page - scene.resultPages
        sizes: [44, 37, 31, 28].map(size => size * scene.unit)
        visible: scene.back && scene.page >= scene.resultPages

        delegate: ORunCard {
            smallest: 28 * scene.unit
            textSize: wall.textSize
        }
    }

    EmptyNote {
        text: qsTr("Når alle er her, blandes I på hold på tværs af grupperne.")
        title: qsTr("Snart får I et hold")
        unit: scene.unit
        visible: scene.meeting && scene.teams.length === 0
    }

    EmptyNote {
        text: qsTr("Gå en tur, og tal om det, I har hørt i dag.")
        title: qsTr("Ingen poster i dag")
        unit: scene.unit
        visible: scene.out && scene.posts.length === 0
    }

    EmptyNote {
        text: qsTr("Hvad tager I med fra turen? Skriv det på telefonen under en post.")
        title: qsTr("Her kommer jeres tanker")
        unit: scene.unit
        visible: scene.back && !scene.told && wall.count === 0
    }
}
