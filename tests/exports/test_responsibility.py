from datetime import date
from pathlib import Path

from exports.left_over import left_over
from exports.model import Card, Goal, Link, Report, RoadStep, Tally, Visits
from exports.pdf.document import write_pdf
from exports.responsibility import Named, collecting, named, not_collected
from exports.results.iglo import Action, GroupIglo, Iglo
from tests.exports.pdf.reading import Reading

DAY = date(2023, 12, 4)


def sign(number: int, **fields: object) -> Card:
    return Card(f"s{number}", "sign", f"T{number}", f"Tegn {number}", **fields)


def goal(*cards: Card, **fields: object) -> Goal:
    return Goal("goal:g1", 1, "Mål", 0, **{"road": (RoadStep(cards),), **fields})


def report_of(*goals: Goal, **fields: object) -> Report:
    return Report("Dag", "Hvordan?", "Klitby", DAY, goals=goals, **fields)


def test_what_nobody_has_said_of_how_a_sign_will_be_seen_is_named_as_a_gap() -> None:
    whole = Link(sign(1), "Ses det?", "Tæl", "register", "Mette", "uge 10")
    half = Link(sign(2), "Ses det?", " ", "register", "", "")
    found = collecting(report_of(goal(sign(1), sign(2), sign(3), chain=(whole, half))))
    assert [one.gaps for one in found] == [(), ("method", "who", "when")]


def test_signs_that_nobody_has_asked_of_are_told_apart() -> None:
    first = goal(sign(1), sign(2), chain=(Link(sign(1), "Ses det?"),))
    assert [card.number for card in not_collected(first)] == ["T2"]


def test_who_was_named_is_counted_for_what_they_are_to_do_and_to_collect() -> None:
    actions = tuple(Action("group", "Ring", who, "", "phone", False) for who in ("mette", "Jan", "?", " "))
    iglo = Iglo(activity="i", title="", asked=(), levels=(), groups=(GroupIglo("A", 1, 0, actions, ()),))
    links = (Link(sign(1), "?", who="Mette"), Link(sign(2), "?", who=" METTE "), Link(sign(3), "?"))
    report = report_of(goal(sign(1), chain=links), results=(iglo,))
    assert named(report) == (Named("Mette", 2, 1), Named("Jan", 0, 1))


def test_cards_left_over_are_those_not_laid_and_those_without_caramels() -> None:
    visited = goal(sign(1, caramels=3, pairs=1), sign(2), unplaced=(sign(3),), ballots=Tally(1))
    found = left_over(report_of(visited, visits=Visits(1, Tally(1), 3, revealed=True)))
    assert [(one.card.number, one.unplaced, one.without_caramels) for one in found] == [
        ("T2", False, True),
        ("T3", True, True),
    ]


def test_caramels_that_the_room_has_not_seen_and_goals_that_nobody_visited_leave_nothing_over() -> None:
    assert left_over(report_of(goal(sign(1), ballots=Tally(1)), visits=Visits(1, Tally(1)))) == ()
    assert left_over(report_of(goal(sign(1)), visits=Visits(1, Tally(1), revealed=True))) == ()


def test_signs_are_not_told_as_left_over_where_none_were_laid() -> None:
    assert left_over(report_of(Goal("goal:g1", 1, "Mål", 0, unplaced=(sign(1),)))) == ()


def test_a_sign_of_which_only_the_source_is_said_has_no_question(tmp_path: Path) -> None:
    chain = (Link(sign(1), "Ses det?"), Link(sign(2), "", source="register"))
    write_pdf(report_of(goal(sign(1), sign(2), sign(3), chain=chain)), tmp_path / "out.pdf")
    said = " ".join(Reading(tmp_path / "out.pdf").text.split())
    assert "1 af 3 tegn har et spørgsmål, der skal svares på; 1 har en datakilde." in said
