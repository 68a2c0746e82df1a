"""What chefforum must take a stand on from the exercises without signs."""

from __future__ import annotations

from datetime import date

import pytest

from exports.exercise_questions import EmptyLevels, FarApart, MovedDown, Unknown, WildProblems, WithoutStep
from exports.model import Card, Goal, Postcard, Report, RoadStep, Tally
from exports.one_page import MOST_QUESTIONS, Orphans, Overlap, questions
from exports.results.barometer import BarometerResult, Measured
from exports.results.contract import Result
from exports.results.iglo import Action, GroupIglo, Iglo
from exports.results.problem_sorting import SortedStatement, SortingResult
from exports.results.quiz import QuizOption, QuizQuestion, QuizResult
from workshop.exercises.barometers.marks import Figures, Movement
from workshop.exercises.barometers.statements import Scale
from workshop.exercises.iglo import IgloLevel

LEVELS: tuple[IgloLevel, ...] = ("individual", "group", "leadership", "organisation")


def day_of(*results: Result, postcards: tuple[Postcard, ...] = (), goals: tuple[Goal, ...] = ()) -> Report:
    return Report("Dag", "Hvordan?", "Klitby", date(2027, 3, 4), results=results, postcards=postcards, goals=goals)


def iglo(*gaps: tuple[IgloLevel, ...]) -> Iglo:
    """The igloos of groups that left these levels empty."""
    actions = (Action("individual", "Ring", "", "", "phone", False),)
    groups = tuple(GroupIglo(f"Gruppe {n}", n, n - 1, actions, left) for n, left in enumerate(gaps, start=1))
    return Iglo(activity="i", title="IGLO", asked=LEVELS, levels=LEVELS, groups=groups)


def measured(low: float, high: float, *, by_group: bool = True, moved: Movement | None = None) -> Measured:
    figures = Figures(8, 0, low, high, (low + high) / 2, (low + high) / 2)
    came = Tally(8)
    return Measured("Vi ved det", Scale(), by_group, moved is not None, came, True, False, figures, figures, moved)


def barometer(*statements: Measured) -> BarometerResult:
    return BarometerResult(activity="b", title="Hvor står I?", statements=statements)


def quiz(right: int, wrong: int, *, told: bool = True) -> QuizResult:
    count = (right, wrong) if told else (None, None)
    options = (QuizOption("A", "Ja", True, count[0]), QuizOption("B", "Nej", False, count[1]))
    return QuizResult(
        activity="q", title="Quiz", questions=(QuizQuestion("Hvad?", options, Tally(right + wrong), True),)
    )


def test_the_level_that_most_groups_left_empty_is_asked_for() -> None:
    asked = questions(day_of(iglo(("organisation",), ("organisation", "group"), ())))
    assert asked == (EmptyLevels(("organisation",), 2, 3),)


def test_levels_are_not_asked_for_where_none_stands_out() -> None:
    assert questions(day_of(iglo(LEVELS, LEVELS))) == ()
    assert questions(day_of(iglo((), ()))) == ()


@pytest.mark.parametrize(("low", "high", "asked"), [(1, 9, True), (4, 6, False)])
def test_groups_that_stand_far_apart_are_asked_why(low: float, high: float, asked: bool) -> None:
    assert questions(day_of(barometer(measured(low, high)))) == ((FarApart("Vi ved det", low, high),) if asked else ())


def test_persons_who_stand_far_apart_are_never_told_of() -> None:
    assert questions(day_of(barometer(measured(1, 10, by_group=False)))) == ()


def test_groups_that_came_together_since_are_not_asked_why_they_stood_apart() -> None:
    assert questions(day_of(barometer(measured(1, 9), measured(5, 6)))) == ()


def test_more_down_than_up_is_asked_for_and_more_up_than_down_is_not() -> None:
    assert questions(day_of(barometer(measured(5, 6, moved=Movement(1, 4, 1))))) == (MovedDown("Vi ved det", 1, 4),)
    assert questions(day_of(barometer(measured(5, 6, moved=Movement(4, 1, 1))))) == ()


def test_what_most_did_not_know_is_asked_for_only_where_it_may_be_told() -> None:
    assert questions(day_of(quiz(12, 28))) == (Unknown("Hvad?", 12, 40),)
    assert questions(day_of(quiz(28, 12))) == ()
    assert questions(day_of(quiz(1, 4, told=False))) == ()


def test_wild_problems_and_postcards_without_a_next_step_are_asked_for() -> None:
    sorting = SortingResult(
        activity="s",
        title="Tamt eller vildt?",
        statements=(SortedStatement("a", Tally(7), True, "wild"), SortedStatement("b", Tally(7), True, "tame")),
    )
    cards = (Postcard("Kære", ("G",), (1,)), Postcard("Hej", ("G",), (1,), next_step="Ring"))
    assert questions(day_of(sorting, postcards=cards)) == (WildProblems(1), WithoutStep(1, 2))


def test_what_signs_ask_comes_first_and_there_are_five_at_most() -> None:
    signs = tuple(Card(f"c{n}", "sign", f"T{n}", f"Tegn {n}") for n in range(1, 9))
    lone = Card("m", "mechanism", "M1", "Fordi")
    goals = tuple(
        Goal(f"g{n}", n, "Mål", n, road=(RoadStep(signs, "2030"),), mechanisms=(lone,), unplaced=()) for n in (1, 2)
    )
    asked = questions(day_of(iglo(("group",)), quiz(1, 9), goals=goals))
    assert len(asked) == MOST_QUESTIONS
    assert isinstance(asked[0], Overlap)
    assert any(isinstance(one, Orphans) for one in asked)
    assert not any(isinstance(one, EmptyLevels | Unknown) for one in asked)
