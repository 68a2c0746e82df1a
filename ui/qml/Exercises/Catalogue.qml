pragma Singleton
import QtQuick

/// Which scene shows which exercise. An exercise is added with its file and its line.
QtObject {
    readonly property var scenes: ({
        stage: "Stage.qml",
        barometer: "Barometer.qml",
        quiz: "Quiz.qml",
        problem_sorting: "ProblemSorting.qml",
        case: "Case.qml",
        future_scenario: "FutureScenario.qml",
        sign_cards: "SignCards.qml",
        sign_ordering: "SignOrdering.qml",
        visit_voting: "VisitVoting.qml",
        take_home: "TakeHome.qml",
        plenum: "Plenum.qml",
        o_run: "ORun.qml",
        postcards: "Postcards.qml",
        iglo: "Iglo.qml"
    })

    /// Give the file of an exercise's scene; an exercise without one gets a card with the step's title.
    function scene(exercise: string): url {
        const file = scenes[exercise];
        return Qt.resolvedUrl(file ? file : "../Projector/StepCard.qml");
    }
}
