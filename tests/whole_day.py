"""A plan with every exercise of the catalogue in it, some of them twice, and material for those that have some."""

from __future__ import annotations

from tests.day_under_test import ACTIVITIES, plan_of
from workshop.domain.plan import Activity, Plan

IN_TURN = Activity(
    "turn", "afternoon", "visit_voting", "Besøg rundt", 15, {"route": "all_in_turn", "caramels_per_pair": 3}
)
ORDERED = Activity("strict", "morning", "sign_ordering", "Vejen uden bredde", 15, {"allow_same_step": False})
BAROMETER = Activity("baro", "morning", "barometer", "Barometer", 10)
BAROMETERS = [{"id": "b1", "text": "Ja"}, {"id": "b2", "text": "Igen", "repeat_of": "b1"}]
QUIZ = Activity("quiz", "morning", "quiz", "Quiz", 10)
HALL = Activity("hall", "afternoon", "plenum", "Samling", 10, {"question": "Hvad nu?"})
QUESTIONS = [
    {"id": f"q{n}", "text": "Ja?", "options": [{"id": "a", "text": "Ja"}, {"id": "b", "text": "Nej"}], "correct": "a"}
    for n in (1, 2)
] + [{"id": "q3", "text": "Igen?", "options": [{"id": "a", "text": "Ja"}], "repeat_of": "q1", "fact": "Jo."}]
SORTING = Activity("sort", "morning", "problem_sorting", "Tamt eller vildt?", 8)
CASE = Activity("example", "morning", "case", "Casen", 15)
EXAMPLE = {
    "title": "Et eksempel",
    "goal_text": "Ro",
    "trial_action": "Kaffe",
    "mechanisms": ["a", "b"],
    "chain": [{"step": 1, "question": "Hjalp det?"}],
}
INSPIRATION = [{"id": f"i{n}", "text": "Vær der hver gang", "goal": "g1"} for n in (1, 2)]
IGLO = Activity("iglo", "afternoon", "iglo", "Fire niveauer", 15)
RUN = Activity("run", "afternoon", "o_run", "O-løb", 20, {"team_size": 3})
POSTS = [
    {"id": "bench", "place": "Bænken", "code_word": "EGERN", "quiz": QUESTIONS[0], "reflection": "Hvad nu?"},
    {"id": "bridge", "code_word": "GRANIT"},
]
MATERIAL = {
    "o_run": {"posts": POSTS},
    "inspiration": INSPIRATION,
    "barometers": BAROMETERS,
    "quiz": QUESTIONS,
    "problem_sorting": [{"id": "locks", "text": "Skifte låse"}],
    "case": EXAMPLE,
}


def whole_plan() -> Plan:
    """The plan."""
    activities = (*ACTIVITIES, IN_TURN, ORDERED, QUIZ, BAROMETER, SORTING, CASE, HALL, IGLO, RUN)
    return plan_of(activities=activities, content=MATERIAL)
