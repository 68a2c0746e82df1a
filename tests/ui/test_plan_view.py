"""The plan as rows, where things come to lie when they are moved, and what can be put in."""

from __future__ import annotations

from gettext import NullTranslations
from typing import Any

import msgspec
import pytest

from assets.locale import catalogue
from tests.day_under_test import DayUnderTest, plan_of
from ui.plan_changes import minutes_of
from ui.viewmodels.exercises.catalogue import CATALOGUE
from ui.viewmodels.keyed_list import Row
from ui.viewmodels.plan_gallery import OFFERS, matching
from ui.viewmodels.plan_places import Place, drop_at, dropped, in_neighbour, moved_activity, moved_block
from ui.viewmodels.plan_view import (
    derive_day,
    derive_goals,
    derive_groups,
    derive_programme,
    lasting,
    typed_clock,
    typed_date,
    whole,
)
from workshop.domain.plan import Activity, Block, Plan
from workshop.exercises.catalogue import EXERCISES
from workshop.planning.remarks import remarks

DANISH: NullTranslations = catalogue("da")

PLAN = Plan(
    "Dagen", "Hvordan?", "Klitby", "2026-12-04", venue="Salen", participants_expected=40,
    blocks=(
        Block("talk", "Oplæg", "09:00", "09:50", "talk", speaker="Bo Ek"),
        Block("work", "Formiddag", "10:00", "11:00"),
        Block("rest", "Pause", "11:00", "11:15", "break", "Kaffe i gangen", fixed=True, own_note="Tjek lyden"),
        Block("more", "Eftermiddag", "11:15", "12:00", must=False),
    ),
    activities=(
        Activity("quiz", "talk", "quiz", "Hvad ved vi?", 10),
        Activity("signs", "work", "sign_cards", "Tegn", 40, note="Sig til"),
        Activity("skipped", "work", "iglo", "IGLO", 20, skipped=True),
        Activity("order", "work", "sign_ordering", "Vejen", 25, must=False),
    ),
    groups=plan_of().groups, goals=plan_of().goals,
)  # fmt: skip


def answer(plan: Plan = PLAN) -> dict[str, Any]:
    """What `GET /api/plan` would say."""
    told = [{"part": one.part, "id": one.id, "text": one.danish.format(**one.fields)} for one in remarks(plan)]
    return {"seq": 1, "plan": msgspec.to_builtins(plan), "remarks": told, "begun": ["quiz"]}


def rows(plan: Plan = PLAN) -> list[Row]:
    return derive_programme(answer(plan), {}, frozenset({"quiz"}), DANISH)


def item(key: str, plan: Plan = PLAN) -> dict[str, Any]:
    return dict(dict(rows(plan))[key])


def test_the_programme_is_one_row_of_blocks_with_their_exercises_after_them() -> None:
    assert [key for key, _item in rows()] == [
        "block:talk", "activity:quiz", "block:work", "activity:signs", "activity:skipped", "activity:order",
        "block:rest", "block:more",
    ]  # fmt: skip


def test_an_exercise_has_its_clock_times_and_what_is_skipped_takes_none() -> None:
    times = {one["id"]: (one["start"], one["end"]) for _key, one in rows() if one["part"] == "activity"}
    assert times == {
        "quiz": ("09:40", "09:50"),  # a talk comes first, then the exercises in it
        "signs": ("10:00", "10:40"),
        "skipped": ("10:40", "10:40"),
        "order": ("10:40", "11:05"),
    }


def test_what_does_not_fit_is_said_at_its_block() -> None:
    work = item("block:work")
    assert (work["over"], work["fits"], work["shares"]) == (True, "", [40, 25])
    assert work["remarks"] == ["Øvelserne tager 65 min. Der er 60."]
    assert (work["air"], item("block:rest")["air"]) == ("10 min luft", "")
    assert item("block:talk")["fits"] == "40 min til Oplæg"
    assert item("block:more")["fits"] == ""
    roomy = msgspec.structs.replace(PLAN, activities=PLAN.activities[:2])
    assert item("block:work", roomy)["fits"] == "20 min luft"
    exact = msgspec.structs.replace(PLAN, activities=(msgspec.structs.replace(PLAN.activities[1], minutes=60),))
    assert item("block:work", exact)["fits"] == "passer"


def test_a_row_has_what_the_inspector_shows() -> None:
    rest, quiz, order = item("block:rest"), item("activity:quiz"), item("activity:order")
    assert (rest["fixed"], rest["must"], item("block:more")["must"]) == (True, True, False)
    assert (quiz["kind_word"], quiz["editor"], quiz["begun"]) == ("Quiz", "Plan/Quiz.qml", True)
    assert (order["editor"], order["begun"], order["must"], order["last"]) == ("", False, False, True)
    assert item("activity:signs")["note"] == "Sig til"
    assert (rest["note"], rest["own_note"]) == ("Kaffe i gangen", "Tjek lyden")


def test_the_day_says_how_long_it_is_and_how_much_is_odd() -> None:
    day = derive_day(answer(), DANISH)
    assert (day["about"], day["total"]) == ("Salen · 40 deltagere", "09:00–12:00 · 3 t · 4 øvelser")
    assert (day["odd"], day["odd_count"]) == ("3 ting at se på", 3)
    nothing = derive_day(answer(Plan("Dag", "", "", "2026-12-04")), DANISH)
    assert nothing["total"] == ""
    assert {one["part"] for one in nothing["remarks"]} == {"block", "group"}
    calm = {"plan": msgspec.to_builtins(PLAN), "remarks": []}
    assert derive_day(calm, DANISH)["odd"] == "Alt passer"


def test_goals_and_groups_have_their_colours_and_who_sits_where() -> None:
    goals, groups = dict(derive_goals(answer())), dict(derive_groups(answer()))
    assert (goals["g2"]["number"], goals["g2"]["colour"], goals["g2"]["groups"]) == (2, 1, ["Mål 2"])
    assert (groups["m2"]["goal_number"], groups["free"]["goal"], groups["free"]["goal_number"]) == (2, "", 0)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("9", "9:00"), ("930", "9:30"), ("9.30", "9:30"), (" 09:05 ", "09:05"), ("25", "25"), ("kvart", "kvart")],
)
def test_a_time_is_read_as_people_write_it(typed: str, read: str) -> None:
    assert typed_clock(typed).zfill(5) == read.zfill(5)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("4.12.2026", "2026-12-04"), ("4/12 2026", "2026-12-04"), ("2026-12-04", "2026-12-04"), ("i morgen", "i morgen")],
)
def test_a_date_is_read_as_people_write_it(typed: str, read: str) -> None:
    assert typed_date(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [("45", 45), ("7,5", 7.5), ("45 min", 45), ("45min.", 45), ("", None), ("inf", None), ("-3", None)],
)
def test_minutes_are_read_as_people_write_them(typed: str, read: float | None) -> None:
    assert minutes_of(typed) == read


def test_lengths_are_told_in_minutes_and_from_two_hours_in_hours() -> None:
    assert [lasting(n, DANISH) for n in (7.5, 45, 105, 120, 150)] == [
        "7.5 min",
        "45 min",
        "105 min",
        "2 t",
        "2 t 30 min",
    ]
    assert (whole(3.0), whole(2.25)) == (3, 2.2)


def test_every_exercise_can_be_put_in_and_is_found_by_a_few_letters() -> None:
    assert {one.kind for one in OFFERS if one.part == "activity"} == set(EXERCISES)
    assert all(one.name and one.about and one.minutes for one in CATALOGUE)
    assert matching("qu", DANISH)[0]["kind"] == "quiz"
    assert matching("pau", DANISH)[0]["kind"] == "break"
    assert matching("karam", DANISH)[0]["kind"] == "visit_voting"
    assert matching("kodeord", DANISH)[0]["kind"] == "o_run"
    assert matching("hest", DANISH) == []
    assert len(matching("", DANISH)) == len(OFFERS)


def plan() -> dict[str, Any]:
    found: dict[str, Any] = answer()["plan"]
    return found


def test_a_block_goes_a_place_up_or_down_and_no_further() -> None:
    assert moved_block(rows(), "work", 1) == Place("rest")
    assert moved_block(rows(), "work", -1) == Place(None)
    assert moved_block(rows(), "talk", -1) is None
    assert moved_block(rows(), "more", 1) is None


def test_an_exercise_goes_past_its_neighbour_and_then_into_the_next_block() -> None:
    assert moved_activity(rows(), plan(), "signs", 1) == Place("skipped", "work")
    assert moved_activity(rows(), plan(), "skipped", -1) == Place("quiz", "work")
    assert moved_activity(rows(), plan(), "signs", -1) == Place("quiz", "talk")
    assert moved_activity(rows(), plan(), "order", 1) == Place("skipped", "rest")
    assert moved_activity(rows(), plan(), "quiz", -1) is None


def test_an_exercise_goes_into_the_block_beside() -> None:
    assert in_neighbour(rows(), plan(), "signs", -1) == Place("quiz", "talk")
    assert in_neighbour(rows(), plan(), "quiz", 1) == Place("order", "work")
    assert in_neighbour(rows(), plan(), "quiz", -1) is None


def test_a_block_is_let_go_between_whole_cards() -> None:
    assert drop_at(rows(), "block:rest", 4) in (2, 6)
    assert dropped(rows(), plan(), "block:rest", 0) == Place(None)
    assert dropped(rows(), plan(), "block:rest", 3) == Place("talk")
    assert dropped(rows(), plan(), "block:rest", 7) is None
    assert dropped(rows(), plan(), "block:talk", 8) == Place("more")


def test_an_exercise_is_let_go_below_some_block_s_head() -> None:
    assert drop_at(rows(), "activity:order", 0) == 1
    assert dropped(rows(), plan(), "activity:order", 0) == Place(None, "talk")
    assert dropped(rows(), plan(), "activity:order", 3) == Place("quiz", "work")
    assert dropped(rows(), plan(), "activity:order", 5) is None
    assert dropped(rows(), plan(), "activity:order", 6) is None
    assert dropped(rows(), plan(), "activity:quiz", 8) == Place("order", "more")
    assert dropped(rows(), plan(), "activity:signs", 5) == Place("skipped", "work")


def in_order(day: DayUnderTest) -> list[str]:
    """The rows of a day's programme, by their ids."""
    return [str(one["id"]) for _key, one in rows(day.state.plan)]


@pytest.mark.parametrize("key", [key for key, _item in rows()])
@pytest.mark.parametrize("at", range(9))
def test_wherever_something_is_let_go_it_lies_there_then(key: str, at: int) -> None:
    day = DayUnderTest(PLAN)
    before = rows(day.state.plan)
    place = dropped(before, msgspec.to_builtins(day.state.plan), key, at)
    shown = [str(one["id"]) for _key, one in before]
    part, _colon, part_id = key.partition(":")
    landing = drop_at(before, key, at)
    if place is not None:
        moved = {"part": part, "id": part_id, "after": place.after} | ({"block": place.block} if place.block else {})
        day.does("plan.move", **moved)
    taken = [part_id, *(str(one["id"]) for _key, one in before if part == "block" and one["block"] == part_id)]
    taken = list(dict.fromkeys(taken))
    wanted = [one for one in shown[:landing] if one not in taken]
    wanted += taken + [one for one in shown[landing:] if one not in taken]
    assert in_order(day) == wanted
