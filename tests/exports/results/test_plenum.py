"""What a plenum came to, and that nobody is told by standing alone."""

from exports.report import build_report
from exports.results.plenum import Plenum
from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity, Group

HALL = Activity("hall", "afternoon", "plenum", "Sidste ord", 10, {"question": "Hvad tager I med?"})


def answered(*by_group: int) -> DayUnderTest:
    """A plenum in which so many of each group have answered."""
    groups = tuple(Group(f"m{place}", f"Gruppe {place}", None, 8) for place, _ in enumerate(by_group, start=1))
    day = DayUnderTest(plan_of(activities=(HALL,), groups=groups, goals=()))
    for place, count in enumerate(by_group, start=1):
        for number in range(count):
            day.does("plenum.write", day.joins(f"m{place}"), text=f"svar {place}.{number}")
    return day


def result(day: DayUnderTest) -> Plenum:
    (found,) = build_report(day.state, None).of(Plenum)
    return found


def shares(*by_group: int) -> list[tuple[str, int]]:
    (asked,) = result(answered(*by_group)).questions
    return [(share.group, share.base) for share in asked.shares]


def test_a_plenum_in_which_nothing_was_said_has_no_result() -> None:
    assert build_report(answered(0).state, None).of(Plenum) == ()


def test_notes_stand_by_themselves_and_a_question_without_answers_is_absent() -> None:
    day = answered(0)
    day.does("plenum.note", text="Enighed")
    assert (result(day).notes, result(day).questions) == (("Enighed",), ())


def test_a_group_stands_alone_where_six_have_answered() -> None:
    assert shares(6, 7) == [("Gruppe 1", 6), ("Gruppe 2", 7)]


def test_smaller_groups_stand_together() -> None:
    assert shares(6, 3, 3, 0) == [("Gruppe 1", 6), ("", 6)]


def test_what_is_left_over_is_never_so_little_that_it_tells_who_it_is() -> None:
    assert shares(9, 7, 2) == [("Gruppe 1", 9), ("", 9)]
    assert shares(9, 2) == []
    assert shares(3, 2) == []


def test_one_group_alone_is_the_whole_and_no_breakdown() -> None:
    assert shares(8) == []


def test_a_person_counts_once_however_often_they_answered_and_hidden_answers_not_at_all() -> None:
    day = answered(0)
    phone = day.joins("m1")
    for text in ("ro", "mod", "ro"):
        hidden = day.does("plenum.write", phone, text=text)
    day.does("contribution.hide", contribution=hidden)
    day.does("plenum.write", group="m1", text="på papir")
    (asked,) = result(day).questions
    assert (asked.base, [one.text for one in asked.answers]) == (2, ["ro", "mod", "på papir"])
    assert [(word.text, word.count) for word in asked.words] == [("ro", 1), ("mod", 1), ("på papir", 1)]
