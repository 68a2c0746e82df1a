from datetime import date

import pytest

from exports.model import Report, Tally
from exports.one_page import most_supported
from exports.report import build_report
from tests.day_under_test import DayUnderTest
from tests.exports.played_day import Played


def expected(played: Played) -> dict[str, object]:
    return played.file.script.expected


def test_the_figures_of_the_day_are_those_worked_out_beforehand(played: Played, report: Report) -> None:
    counts = {
        "participants": report.people.phones + report.people.paper,
        "signs": report.signs.total,
        "mechanisms": sum(len(goal.mechanisms) for goal in report.goals),
        "scenarios": sum(len(goal.scenarios) for goal in report.goals),
        "take_home": sum(len(goal.notes) for goal in report.goals),
        "postcards": len(report.postcards),
        "pairs": report.visits.pairs,
    }
    wanted = played.file.script.expected["counts"]
    assert counts == {name: wanted[name] for name in counts}
    assert report.visits.caramels == played.file.script.expected["caramels_total"]
    assert {f"g{goal.number}": goal.caramels for goal in report.goals} == expected(played)["caramels_per_goal"]


@pytest.mark.parametrize("what", ["signs_without_mechanism", "signs_unplaced"])
def test_signs_that_miss_something_are_those_worked_out_beforehand(played: Played, report: Report, what: str) -> None:
    cards = [card for goal in report.goals for card in (goal.orphans if "mechanism" in what else goal.unplaced)]
    ids = {own: theirs for theirs, own in played.ids.items()}
    assert sorted(ids[card.id] for card in cards) == played.file.script.expected[what]


def test_the_most_supported_sign_of_a_goal_has_its_caramels_and_its_pairs(report: Report) -> None:
    card = most_supported(report.goals[0].signs)
    assert card is not None
    assert (card.number, card.caramels, card.pairs) == ("T3", 12, 2)


def test_what_came_from_phones_and_what_from_paper_is_counted_apart(report: Report) -> None:
    assert (report.people.phones, report.people.paper) == (47, 3)
    assert report.signs == Tally(phone=41, paper=3)
    assert report.visits.ballots == Tally(phone=16, paper=3)
    assert report.goals[0].ballots == Tally(phone=3, paper=1)


def test_the_next_date_is_that_of_a_later_step_not_of_the_sibling_day(report: Report) -> None:
    assert report.next_step == (date(2024, 1, 18), "Udviklingsdage del 2")
    assert [step.state for step in report.year[:4]] == ["past", "past", "here", "ahead"]


def test_caramels_are_not_told_before_the_room_has_seen_them() -> None:
    hidden = Played(revealed=False)
    told = build_report(hidden.day.state, hidden.file.process)
    assert not told.visits.revealed
    assert told.visits.caramels == 0
    assert all(card.caramels == card.pairs == 0 for goal in told.goals for card in goal.signs)


def test_a_note_tells_where_it_was_seen_and_what_became_of_it() -> None:
    day = DayUnderTest()
    own, other = day.joins("m1"), day.joins("m2")
    sign = day.writes_sign("Der er lys i vinduerne", other)
    note = day.does("take_home.write", own, text="Lys hos os også", ref=sign)
    day.does("take_home.adopt", own, note=note, **{"as": "sign"})
    first = build_report(day.state, None).goals[0]
    assert first.notes[0].from_goal == 2
    assert first.notes[0].inspired_by is not None
    assert first.notes[0].inspired_by.number == "T1"
    assert first.notes[0].adopted_as == "T1"
    assert first.signs[0].adopted


def test_hidden_cards_and_what_hangs_on_them_are_left_out() -> None:
    day = DayUnderTest()
    own = day.joins("m1")
    kept, hidden = day.writes_sign("Bliver", own), day.writes_sign("Skjules", own)
    for sign in (kept, hidden):
        day.does("sign_ordering.place", own, sign=sign, at_end=True)
        day.does("sign_ordering.chain", own, sign=sign, question="Hvordan?", source="register")
    day.does("sign_ordering.mechanism", own, text="Fordi", signs=[kept, hidden])
    day.does("contribution.hide", contribution=hidden)
    goal = build_report(day.state, None).goals[0]
    assert [card.text for card in goal.signs] == ["Bliver"]
    assert [len(step.cards) for step in goal.road] == [1]
    assert goal.mechanisms[0].signs == (kept,)
    assert [link.sign.id for link in goal.chain] == [kept]


def test_a_group_without_a_goal_stands_as_a_goal_of_its_own_name() -> None:
    day = DayUnderTest()
    day.writes_sign("Vi er også med", day.joins("free", heads=3))
    last = build_report(day.state, None).goals[-1]
    assert (last.title, last.is_goal, last.number) == ("De fri", False, 4)
    assert (last.people.phones, last.people.heads) == (1, 3)


def test_a_day_that_nobody_has_come_to_gives_an_empty_report() -> None:
    empty = build_report(DayUnderTest().state, None)
    assert empty.people.phones == 0
    assert all(goal.is_empty for goal in empty.goals)
    assert empty.next_step is None


def test_cards_marked_as_common_are_shared_by_those_that_stand_for_them() -> None:
    day = DayUnderTest()
    one, other, twin, far = (
        day.writes_sign(f"Tegn {n}", group=group) for n, group in enumerate(("m1", "m2", "m2", "m3"))
    )
    day.does("likeness.judge", cards=[one, other], **{"as": "common"})
    day.does("likeness.judge", cards=[one, far], **{"as": "different"})
    day.does("contribution.merge", into=twin, contributions=[other])
    assert set(build_report(day.state, None).shared[0]) == {one, twin}
    assert len(build_report(day.state, None).shared) == 1
