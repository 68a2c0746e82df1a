"""The living barometer: marks on a scale, with reasons, hidden or live, and the movement when it is measured again."""

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity
from workshop.domain.refusal import Refusal
from workshop.exercises.barometers.marks import Figures, bins, figures
from workshop.exercises.barometers.statements import Scale, barometer_of

ENDS = {"low": "uenig", "high": "meget enig"}
ASKED: list[dict[str, Any]] = [
    {"id": "first", "text": "Vi ved, hvem der griber", "scale": {"min": 1, "max": 10, "step": 0.5, **ENDS}},
    {"id": "second", "text": "De unge fortæller én gang", "scale": {"min": 0, "max": 4, "step": 1}},
    {"id": "again", "text": "Vi ved, hvem der griber", "repeat_of": "first"},
]


def begun(unit: str = "group", *, statements: list[dict[str, Any]] | None = None, **settings: Any) -> DayUnderTest:
    """A day at the first statement of a barometer; another barometer at the end measures the first one again."""
    activities = (
        Activity("baro", "morning", "barometer", "Hvor står I?", 20, {"unit": unit, **settings}),
        Activity("order", "morning", "sign_ordering", "Vejen", 30),
        Activity("baro2", "afternoon", "barometer", "Igen", 8, {"unit": unit, **settings}),
    )
    content = {"barometers": ASKED if statements is None else statements}
    day = DayUnderTest(plan_of(activities=activities, content=content))
    day.goes_to(next(step.id for step in day.state.steps if step.activity == "baro"))
    return day


def stands(day: DayUnderTest, mark: float | None, by: str = "host", statement: str = "first", **more: Any) -> str:
    return day.does("barometer.mark", by, statement=statement, mark=mark, **more)


def figures_of(day: DayUnderTest) -> Any:
    return day.room()["figures"]


# --- the steps --------------------------------------------------------------------------------------------------------


def test_each_statement_is_a_step_and_what_repeats_one_belongs_to_the_last_barometer() -> None:
    day = begun()
    steps = [step.id for step in day.state.steps if step.exercise == "barometer"]
    assert steps == ["baro/mark-1", "baro/mark-2", "baro2"]
    assert day.room()["statement"]["text"] == "Vi ved, hvem der griber"
    assert (day.room()["number"], day.room()["of"]) == (1, 2)
    day.goes_to("baro/mark-2")
    assert day.room()["statement"]["id"] == "second"
    day.goes_to("baro2")
    assert day.room()["statement"]["repeat"] is True


def test_a_barometer_without_a_statement_has_a_step_and_breaks_nothing() -> None:
    day = begun(statements=[])
    phone = day.joins("m1")
    assert day.room() == {
        "number": 1, "of": 1, "unit": "group", "statement": None, "shown": False,
        "marked": {"in": 0, "of": 4, "phone": 0, "paper": 0},
    }  # fmt: skip
    assert day.group("m1")["statements"] == []
    assert day.facilitator()["rows"] == []
    assert day.progress("m1") == (0, 0, "marks", {})
    assert day.refusal("barometer.mark", phone, statement="first", mark=3) == Refusal("unknown_statement", "unknown")


# --- marks ------------------------------------------------------------------------------------------------------------


def test_any_phone_of_a_group_sets_the_groups_mark_and_the_last_one_stands() -> None:
    day = begun()
    one, other = day.joins("m1"), day.joins("m1")
    stands(day, 3, one, comment="der er altid en uge")
    stands(day, 6.5, other)
    (item,) = day.room()["items"]
    assert (item["id"], item["seat"], item["name"], item["mark"]) == ("m1", "goal:g1", "Mål 1", 6.5)
    own = day.group("m1")["own"]["first"]["now"]
    assert own == {"id": own["id"], "mark": 6.5, "reason": "der er altid en uge", "via": "phone"}
    assert day.written(own["id"]).body.words() == "der er altid en uge"
    assert day.group("m2")["own"] == {}


def test_the_facilitator_types_a_groups_mark_and_it_is_told_that_it_came_on_paper() -> None:
    day = begun()
    stands(day, 3, day.joins("m1"))
    stands(day, 5, group="m1")
    stands(day, 2, author=day.joins("m2"))
    assert day.room()["marked"] == {"in": 2, "of": 4, "phone": 0, "paper": 2}
    assert [one["mark"] for one in day.room()["items"]] == [5, 2]


def test_a_person_has_one_mark_and_only_that_phone_is_shown_it() -> None:
    day = begun("person")
    one, other = day.joins("m1"), day.joins("m1")
    stands(day, 3, one)
    stands(day, 4, one, comment="på vej")
    stands(day, 9, other)
    assert day.room()["marked"]["in"] == 2
    own = mine(day, one)["own"]
    assert (list(own), own["first"]["before"]) == (["first"], None)
    now = own["first"]["now"]
    assert (now["mark"], now["reason"], now["via"]) == (4, "på vej", "phone")
    assert mine(day, day.joins("m2")) == {"own": {}}
    assert "4" not in str(day.group("m1")["own"])


def mine(day: DayUnderTest, who: str) -> Any:
    exercise = day._exercise()
    return exercise.mine(day.state, day.state.now_at, day.state.participants[who])


def test_where_a_group_is_the_unit_no_phone_has_a_mark_of_its_own() -> None:
    day = begun()
    assert mine(day, day.joins("m1")) is None


def test_the_facilitator_types_for_a_person_on_paper_and_for_a_group_in_one() -> None:
    day = begun("person")
    day.does("participant.seat", participant="on-paper", group="m1")
    phone = day.joins("m1")
    stands(day, 3, author="on-paper")
    stands(day, 7, group="m2", comment="vi er to")
    stands(day, 8, phone)
    rows = {row["id"]: row for row in day.facilitator()["rows"]}
    assert list(rows) == ["on-paper", phone, "group:m2"], "those on paper come first"
    assert [rows[one]["mark"] for one in rows] == [3, 8, 7]
    assert (rows["on-paper"]["via"], rows["on-paper"]["on_paper"], rows[phone]["via"]) == ("paper", True, "phone")
    assert rows["group:m2"]["reason"] == "vi er to"
    assert day.progress("m1") == (2, 2, "marks", {})
    assert day.progress("m2") == (1, 0, "marks", {})


@pytest.mark.parametrize(
    ("statement", "mark", "code", "params"),
    [
        ("first", 0.5, "off_scale", {"min": "1", "max": "10"}),
        ("first", 10.5, "off_scale", {"min": "1", "max": "10"}),
        ("first", 6.2, "off_step", {"step": "0,5"}),
        ("second", 1.5, "off_step", {"step": "1"}),
        ("nothing", 3, "unknown_statement", {}),
    ],
)
def test_a_mark_off_the_scale_or_between_two_steps_is_refused_kindly(
    statement: str, mark: float, code: str, params: dict[str, str]
) -> None:
    day = begun()
    refused = day.refusal("barometer.mark", day.joins("m1"), statement=statement, mark=mark)
    assert (refused.code, refused.params) == (code, params)


def test_no_mark_is_an_answer_that_counts_as_missing() -> None:
    day = begun()
    stands(day, 3, group="m1")
    stands(day, None, group="m2", comment="vi kunne ikke blive enige 🙃")
    assert figures_of(day) == {"n": 1, "missing": 1, "min": 3, "max": 3, "median": 3, "mean": 3}
    assert day.room()["items"][1]["mark"] is None
    assert day.progress("m2") == (1, 1, "marks", {})
    assert day.progress("m3") == (0, 1, "marks", {})


def test_the_mean_has_two_decimals_and_the_median_lies_between_the_two_in_the_middle() -> None:
    assert figures([2, 2, 4]) == Figures(3, 0, 2, 4, 2, 2.67)
    assert figures([3, 6.5, None]) == Figures(2, 1, 3, 6.5, 4.75, 4.75)
    assert figures([None]) == Figures(0, 1)
    assert figures([]) == Figures(0, 0)


def test_a_statement_of_another_barometer_is_not_marked_under_this_ones_name() -> None:
    day = begun()
    assert (
        day.refuses("barometer.mark", day.joins("m1"), statement="first", mark=3, activity="baro2")
        == "unknown_statement"
    )
    stands(day, 3, day.joins("m2"), activity="baro")


def test_a_mark_that_says_the_same_again_changes_nothing() -> None:
    day = begun()
    phone = day.joins("m1")
    stands(day, 3, phone, comment="ja")
    assert day.changes_nothing("barometer.mark", phone, statement="first", mark=3, comment=" ja ")


def test_a_mark_after_its_step_is_accepted_and_marked_late() -> None:
    day = begun()
    phone = day.joins("m1")
    day.goes_to("order/order")
    stands(day, 3, phone)
    day.goes_to("baro/mark-1")
    assert day.facilitator()["rows"][0]["late"] is True


def test_stepping_away_and_back_keeps_all_marks() -> None:
    day = begun("person")
    phone = day.joins("m1")
    stands(day, 3, phone)
    day.goes_to("baro/mark-2")
    assert day.room()["marked"]["in"] == 0
    day.goes_to("baro/mark-1")
    assert day.room()["marked"]["in"] == 1


# --- reasons ----------------------------------------------------------------------------------------------------------


def test_reasons_stand_from_the_low_end_to_the_high_with_no_mark_last() -> None:
    day = begun()
    stands(day, None, group="m1", comment="uenige")
    stands(day, 9, group="m2", comment="høj")
    stands(day, 2, group="m3", comment="lav")
    stands(day, 5, group="free")
    told = [(note["text"], note["mark"], note["none"], note["name"]) for note in day.room()["notes"]]
    assert told == [("lav", 2, False, "Mål 3"), ("høj", 9, False, "Mål 2"), ("uenige", None, True, "Mål 1")]
    day.does("room.focus", seat="goal:g2")
    assert [note["text"] for note in day.room()["notes"]] == ["høj"]
    day.goes_to("baro/mark-2")
    assert day.room()["notes"] == [], "each statement has its own"


def test_a_persons_reason_is_shown_with_the_mark_and_without_whose_it_is() -> None:
    day = begun("person", live=True)
    stands(day, 2, day.joins("m1", alias="Rikke"), comment="lav")
    (note,) = day.room()["notes"]
    assert (note["text"], note["mark"], note["seat"], note["name"]) == ("lav", 2, None, "")
    assert "Rikke" not in str(day.room())


def test_a_hidden_reason_leaves_the_mark_and_a_hidden_mark_leaves_the_reason() -> None:
    day = begun()
    stands(day, 2, group="m1", comment="grimt")
    note = day.room()["notes"][0]["id"]
    day.does("contribution.hide", contribution=note)
    assert (day.room()["notes"], figures_of(day)["n"]) == ([], 1)
    day.does("contribution.restore", contribution=note)
    day.does("contribution.hide", contribution=day.facilitator()["rows"][0]["answer"])
    assert (day.room()["notes"][0]["mark"], day.room()["notes"][0]["none"], figures_of(day)["n"]) == (None, False, 0)


def test_a_reason_is_mended_kept_and_taken_away() -> None:
    day = begun()
    phone = day.joins("m1")
    stands(day, 2, phone, comment="fordi")
    stands(day, 3, phone)
    day.does("contribution.edit", phone, contribution=day.room()["notes"][0]["id"], changes={"text": "altså fordi"})
    assert day.room()["notes"][0]["text"] == "altså fordi"
    stands(day, 3, phone, comment=" \u200b")
    assert day.room()["notes"] == []
    assert day.changes_nothing("barometer.mark", phone, statement="first", mark=3, comment="")
    assert day.refuses("barometer.mark", phone, statement="first", mark=3, comment="x" * 4001) == "too_long"


def test_a_typed_mark_is_taken_back_with_its_reason_and_the_phones_stands_again() -> None:
    day = begun()
    stands(day, 2, day.joins("m1"), comment="fra telefonen")
    typed = stands(day, 8, group="m1", comment="fra papiret")
    day.does("undo", command=typed)
    now = day.group("m1")["own"]["first"]["now"]
    assert (now["mark"], now["reason"], now["via"]) == (2, "fra telefonen", "phone")
    day.does("redo", command=typed)
    assert day.group("m1")["own"]["first"]["now"]["mark"] == 8


# --- hidden and shown -------------------------------------------------------------------------------------------------


def test_marks_of_persons_are_hidden_until_the_facilitator_shows_them() -> None:
    day = begun("person")
    stands(day, 3, day.joins("m1"), comment="derfor")
    hidden = day.room()
    assert not {"figures", "bins", "items", "notes", "before"} & set(hidden)
    assert (hidden["shown"], hidden["marked"]["in"]) == (False, 1)
    assert "figures" not in day.group("m1")
    assert day.facilitator()["figures"]["n"] == 1, "the facilitator sees them"
    day.does("barometer.show", statement="first", on=True)
    assert (day.room()["shown"], figures_of(day)["n"], day.room()["notes"][0]["text"]) == (True, 1, "derfor")
    assert day.group("m1")["figures"]["n"] == 1
    assert sum(one["n"] for one in day.room()["bins"]) == 1


def test_once_hidden_marks_are_shown_phones_move_theirs_no_more_but_may_give_a_reason() -> None:
    day = begun("person")
    phone, silent = day.joins("m1"), day.joins("m2")
    stands(day, 3, phone)
    day.does("barometer.show", statement="first", on=True)
    for who in (phone, silent):
        assert day.refusal("barometer.mark", who, statement="first", mark=4) == Refusal("marks_shown", "moved_on")
    stands(day, 3, phone, comment="nu ved jeg hvorfor")
    stands(day, 4, author=silent)
    assert [one["closed"] for one in day.group("m1")["statements"]] == [True, False]
    day.does("barometer.show", statement="first", on=False)
    stands(day, 5, phone)


def test_marks_of_groups_are_live_unless_it_is_settled_otherwise() -> None:
    day = begun()
    stands(day, 3, day.joins("m1"))
    assert day.room()["shown"] is True
    assert day.facilitator()["live"] is True
    covered = day.does("barometer.show", statement="first", on=False)
    assert "items" not in day.room()
    stands(day, 4, day.joins("m1"))
    assert day.changes_nothing("barometer.show", statement="first", on=False)
    day.does("undo", command=covered)
    assert day.room()["items"][0]["mark"] == 4
    assert begun(live=False).room()["shown"] is False
    assert begun("person", live=True).room()["shown"] is True


def test_showing_is_taken_back_only_while_it_stands() -> None:
    day = begun("person")
    shown = day.does("barometer.show", statement="first", on=True)
    day.does("barometer.show", statement="first", on=False)
    assert day.refuses("undo", command=shown) == "changed_since"
    assert day.refusal("barometer.show", day.joins("m1"), statement="first", on=True).code == "host_only"
    assert [line.params for line in day.state.log if line.what.startswith("barometer.")] == [{"n": 1}, {"n": 1}]


# --- measured again ---------------------------------------------------------------------------------------------------


def test_the_movement_of_each_group_is_told_when_the_statement_is_measured_again() -> None:
    day = begun()
    for group, mark in (("m1", 3), ("m2", 6.5), ("m3", None), ("free", 8)):
        stands(day, mark, group=group)
    assert day.room()["before"] is None
    day.goes_to("baro2")
    for group, mark in (("m1", 5), ("m2", 6.5), ("m3", 4.5), ("free", 7)):
        stands(day, mark, statement="again", group=group)
    assert [(one["before"], one["mark"]) for one in day.room()["items"]] == [(3, 5), (6.5, 6.5), (None, 4.5), (8, 7)]
    before = day.room()["before"]
    assert (before["n"], before["missing"], before["mean"]) == (3, 1, 5.83)
    assert (before["up"], before["down"], before["same"]) == (1, 1, 1)
    assert day.facilitator()["rows"][0]["before"] == 3
    assert day.group("m1")["own"]["again"] == {
        "now": {"id": None, "mark": 5, "reason": "", "via": "paper"}, "before": 3,
    }  # fmt: skip


def test_persons_are_measured_again_as_two_histograms_and_a_phone_sees_where_it_stood() -> None:
    day = begun("person")
    one, other = day.joins("m1"), day.joins("m2")
    stands(day, 3, one)
    day.goes_to("baro2")
    assert mine(day, one)["own"]["again"] == {"now": None, "before": 3}
    stands(day, 5, one, "again")
    stands(day, 5, other, "again")
    day.does("barometer.show", statement="again", on=True)
    standing = [(one["low"], one["n"], one["before"]) for one in day.room()["bins"] if one["n"] or one["before"]]
    assert standing == [(3, 0, 1), (5, 2, 0)]
    assert (day.room()["before"]["up"], day.room()["before"]["same"]) == (1, 0)


def test_what_was_measured_on_another_scale_is_no_movement() -> None:
    other = {"id": "again", "text": "?", "repeat_of": "first", "scale": {"min": 0, "max": 5}}
    day = begun(statements=[ASKED[0], other])
    stands(day, 3, group="m1")
    day.goes_to("baro2")
    stands(day, 4, statement="again", group="m1")
    assert day.room()["before"] is None
    assert (day.room()["statement"]["repeat"], day.room()["items"][0]["before"]) == (True, None)


# --- scales -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scale", "halves", "wanted"),
    [
        ({"min": 10, "max": 1}, None, (1, 10, 0.5)),
        ({"step": 0}, None, (1, 10, 0.5)),
        ({"step": 1}, True, (1, 10, 0.5)),
        ({"step": 1}, None, (1, 10, 1)),
        ({"step": 0.5}, False, (1, 10, 1)),
        ({"min": 0, "max": 2, "step": 5}, None, (0, 2, 2)),
        ({"max": float("inf")}, None, (1, 10, 0.5)),
        ({"step": float("inf")}, None, (1, 10, 0.5)),
    ],
)
def test_a_scale_can_always_be_stood_on(
    scale: dict[str, float], halves: bool | None, wanted: tuple[float, ...]
) -> None:
    settings = {} if halves is None else {"allow_half": halves}
    day = begun(statements=[{"id": "first", "text": "?", "scale": scale}], **settings)
    found = barometer_of(day.state, "baro").statements[0].scale
    assert (found.min, found.max, found.step) == wanted


def test_steps_that_no_binary_number_can_hold_are_still_steps() -> None:
    scale = Scale(0, 1, 0.1)
    assert [scale.checked(one / 10) for one in range(11)] == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]


def test_a_scale_of_very_many_steps_has_fewer_and_wider_bins() -> None:
    found = bins(Scale(0, 100, 1), [0, 4, 5, 100, None])
    assert len(found) == 21
    assert [(one.low, one.high, one.n) for one in (found[0], found[1], found[20])] == [
        (0, 4, 2),
        (5, 9, 1),
        (100, 100, 1),
    ]


# --- tables -----------------------------------------------------------------------------------------------------------


def test_marks_and_figures_have_their_tables() -> None:
    day = begun()
    phone = day.joins("m1")
    stands(day, 3, phone, comment="fordi")
    stands(day, None, group="m2")
    names = ("group_id", "author", "mark", "no_mark", "reason", "via")
    assert [tuple(row[name] for name in names) for row in day.rows("barometer_marks")] == [
        ("m1", phone, 3, 0, "fordi", "phone"),
        ("m2", None, None, 1, "", "paper"),
    ]
    first, second, again = day.rows("barometer_statements")
    assert (first["unit"], first["n"], first["missing"], first["mean"]) == ("group", 1, 1, 3)
    assert (second["n"], second["mean"], again["repeat_of"]) == (0, None, "first")


def test_a_bare_mark_has_no_row_of_its_own_in_the_log_but_a_reason_has() -> None:
    day = begun()
    stands(day, 3, group="m1")
    assert [line.what for line in day.state.log] == ["day.step_entered"]
    stands(day, 4, group="m1", comment="fordi")
    assert [line.what for line in day.state.log] == ["day.step_entered", "contribution.added"]
