from datetime import date

import msgspec
import pytest

from exports.model import Card, Goal, Link, Report, RoadStep
from exports.one_page import (
    MOST_QUESTIONS,
    OnlyLate,
    Orphans,
    Overlap,
    PerGoal,
    Place,
    Unplaced,
    WithoutSource,
    all_questions,
    expected_month,
    most_supported,
    overlaps,
    questions,
)

DAY = date(2023, 12, 4)


def sign(number: int, words: str, **fields: object) -> Card:
    return Card(f"{words}{number}", "sign", f"T{number}", words, **fields)


def goal(number: int, *texts: str, when: str = "", **fields: object) -> Goal:
    cards = tuple(sign(place, words) for place, words in enumerate(texts, start=1))
    road = (RoadStep(cards, when),) if cards else ()
    return Goal(f"goal:g{number}", number, f"Mål {number}", number - 1, road=road, **fields)


def report_of(*goals: Goal) -> Report:
    return Report("Dag", "Hvordan?", "Klitby", DAY, goals=goals)


def test_the_albertslund_day_asks_five_questions(report: Report) -> None:
    first, second, orphans, source, unplaced = questions(report)
    assert first == Overlap("Flere unge har fritidsjob", (Place(1, "T4"), Place(1, "T5"), Place(2, "T8")))
    assert (first.goals, first.cards) == ((1, 2), 3)
    assert isinstance(second, Overlap)
    assert (second.text, second.goals) == ("Fraværet falder", (3, 4))
    assert isinstance(orphans, Orphans)
    assert orphans.goals == (PerGoal(4, 4), PerGoal(5, 2), PerGoal(1, 1), PerGoal(3, 1))
    assert source == WithoutSource(30, 44)
    assert isinstance(unplaced, Unplaced)
    assert unplaced.signs == 5


@pytest.mark.parametrize("other", ["FLERE CYKLER!!!", " flere   cykler. ", "cykler, flere", "Fl\uff45re cykler"])
def test_the_same_words_in_another_dress_are_the_same_sign(other: str) -> None:
    assert [one.goals for one in overlaps(report_of(goal(1, "Flere cykler"), goal(2, other)))] == [(1, 2)]


def test_twins_within_one_goal_are_no_overlap() -> None:
    assert overlaps(report_of(goal(1, "Flere cykler", "flere cykler"), goal(2, "Færre biler"))) == []


def test_signs_without_words_are_not_twins() -> None:
    assert overlaps(report_of(goal(1, "."), goal(2, "🐻"), goal(3, "."))) == []


def test_what_the_facilitator_has_marked_as_common_overlaps_though_it_is_worded_otherwise() -> None:
    goals = (goal(1, "Flere cykler"), goal(2, "Cykelskuret er fuldt", "Ro"), goal(3, "flere cykler"))
    report = msgspec.structs.replace(report_of(*goals), shared=(("Flere cykler1", "Cykelskuret er fuldt1"),))
    (common,) = overlaps(report)
    assert (common.text, common.goals, common.cards) == ("Flere cykler", (1, 2, 3), 3)
    gone = msgspec.structs.replace(report_of(*goals), shared=(("Flere cykler1", "taken back"), ("Ro2", "Ro2")))
    assert overlaps(gone) == [Overlap("Flere cykler", (Place(1, "T1"), Place(3, "T1")))]


def test_overlaps_give_way_so_that_every_kind_of_question_has_room() -> None:
    shared = tuple(f"Fælles tegn nummer {word}" for word in "abcdefgh")
    lone = Card("m", "mechanism", "M1", "Fordi")
    one = goal(1, *shared, when="2026", mechanisms=(lone,), unplaced=(sign(9, "Alene"),))
    asked = questions(report_of(one, goal(2, *shared)))
    assert [type(question) for question in asked] == [Overlap, Orphans, OnlyLate, WithoutSource, Unplaced]
    assert len(questions(report_of(goal(1, *shared), goal(2, *shared)))) == MOST_QUESTIONS


def test_orphans_are_asked_for_only_where_mechanisms_were_looked_for() -> None:
    assert not any(isinstance(one, Orphans) for one in questions(report_of(goal(1, "Et tegn"))))


def test_unplaced_signs_are_asked_for_only_where_signs_were_laid() -> None:
    never_laid = goal(1, unplaced=(sign(1, "Et tegn"),))
    assert not any(isinstance(one, Unplaced) for one in questions(report_of(never_laid)))


LATE = ("2026", "marts 2025", "efter sommeren 2025", "skoleåret 25/26")
IN_TIME = ("2024", "december 2024", "snart", "", "januar 24")


@pytest.mark.parametrize(("when", "late"), [*((when, True) for when in LATE), *((when, False) for when in IN_TIME)])
def test_a_goal_has_only_late_signs_when_all_are_expected_more_than_a_year_on(when: str, late: bool) -> None:
    found = [one for one in questions(report_of(goal(3, "Et tegn", when=when))) if isinstance(one, OnlyLate)]
    assert [one.goals for one in found] == ([(3,)] if late else [])


LABELS = {
    "forår 2024": date(2024, 3, 1),
    "1. april 2024": date(2024, 4, 1),
    "sept. 2024": date(2024, 9, 1),
    "skoleåret 24/25": date(2024, 8, 1),
    "nov 2025": date(2025, 11, 1),
    "efter jul 2024": date(2024, 12, 1),
    "2025": date(2025, 1, 1),
    "før sommerferien": None,
    "kl. 12034": None,
    "": None,
}


@pytest.mark.parametrize(("when", "month"), LABELS.items())
def test_a_time_label_is_read_as_people_write_it(when: str, month: date | None) -> None:
    assert expected_month(when) == month


def test_a_sign_has_a_source_only_when_somebody_named_it() -> None:
    asked = goal(1, "Et tegn", "To tegn")
    first = asked.road[0].cards[0]
    chain = (Link(first, "Kan det ses?", source="register"), Link(asked.road[0].cards[1], "Hvordan?"))
    with_chain = Goal(asked.seat, 1, asked.title, 0, road=asked.road, chain=chain)
    assert WithoutSource(1, 2) in questions(report_of(with_chain))


def test_of_equal_caramels_the_card_with_most_pairs_behind_it_is_the_most_supported() -> None:
    cards = (sign(1, "a", caramels=10, pairs=1), sign(2, "b", caramels=10, pairs=4), sign(3, "c"))
    best = most_supported(cards)
    assert best is not None
    assert best.number == "T2"


def test_nothing_is_most_supported_where_nobody_gave_anything() -> None:
    assert most_supported((sign(1, "a"),)) is None


def test_a_leap_day_has_a_day_a_year_on() -> None:
    leap = Report("Dag", "?", "Klitby", date(2024, 2, 29), goals=(goal(1, "Sent", when="2027"),))
    assert OnlyLate((1,), date(2025, 2, 28)) in questions(leap)


def test_the_sheet_for_decisions_holds_also_what_the_page_has_no_room_for() -> None:
    twins = tuple(f"tegn {chr(97 + n)}" for n in range(8))
    report = report_of(goal(1, *twins), goal(2, *twins))
    assert len(questions(report)) == MOST_QUESTIONS
    assert len([one for one in all_questions(report) if isinstance(one, Overlap)]) == 8
    assert set(questions(report)) <= set(all_questions(report))
