"""IGLO: actions on four levels, from phones and paper, and the levels that a group and the room left empty."""

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity, Goal, Group
from workshop.exercises.iglo import LEVELS, levels_of

ALL = ["individual", "group", "leadership", "organisation"]
GROUPS = (Group("a", "Havbakke", None, 4), Group("b", "Lyngsø", None, 4), Group("c", "Fynshøj", None, 4))


def day_with(groups: tuple[Group, ...] = GROUPS, goals: tuple[Goal, ...] = (), **settings: Any) -> DayUnderTest:
    """A day with two IGLO exercises of which the first is running."""
    activities = (
        Activity("iglo", "morning", "iglo", "Fire niveauer", 50, settings),
        Activity("again", "afternoon", "iglo", "Igen", 10),
    )
    day = DayUnderTest(plan_of(activities=activities, groups=groups, goals=goals))
    day.goes_to("iglo/write")
    return day


def act(day: DayUnderTest, level: str, by: str = "host", action: str = "Ring før brev", **fields: Any) -> str:
    return day.does("iglo.write", by, level=level, action=action, **fields)


def test_an_action_has_a_level_who_and_when_in_the_groups_own_words() -> None:
    day = day_with()
    phone = day.joins("a")
    one = act(day, "group", phone, "  Torsdagstavlen\r\nved køkkenet ", who=" te\namet ", when="uge  38")
    body: Any = day.written(one).body
    assert (body.level, body.action, body.who, body.when) == (
        "group",
        "Torsdagstavlen\nved køkkenet",
        "te amet",
        "uge 38",
    )
    assert body.words() == "Torsdagstavlen\nved køkkenet · te amet · uge 38"
    assert day.written(act(day, "group", phone, "tavle")).body.words() == "tavle"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"action": " \u200b "}, "empty"),
        ({"action": "x" * 4001}, "too_long"),
        ({"action": "x", "who": "x" * 4001}, "too_long"),
        ({"action": "x", "when": "x" * 4001}, "too_long"),
    ],
)
def test_only_an_empty_action_or_one_that_is_far_too_long_is_refused(fields: dict[str, str], code: str) -> None:
    day = day_with()
    assert day.refuses("iglo.write", day.joins("a"), level="group", **fields) == code


def test_the_levels_of_an_activity_are_those_of_its_settings_in_their_order() -> None:
    def levels(settings: dict[str, Any]) -> tuple[str, ...]:
        return levels_of(Activity("x", "b", "iglo", "IGLO", 10, settings))

    assert levels({}) == LEVELS == tuple(ALL)
    assert levels({"levels": ["leadership", "group", "group"]}) == ("leadership", "group")
    for odd in (None, "group", [], ["town"], 4):
        assert levels({"levels": odd}) == LEVELS
    assert levels({"levels": ["town", "individual"]}) == ("individual",)


def test_the_gap_view_shows_which_levels_each_group_and_the_room_left_empty() -> None:
    day = day_with()
    phone = day.joins("a")
    act(day, "individual", phone)
    act(day, "individual", phone)
    act(day, "organisation", group="b")
    room = day.room()
    assert room["levels"] == ALL
    assert [(one["id"], one["name"], one["seat"]) for one in room["groups"]] == [
        ("a", "Havbakke", "group:a"), ("b", "Lyngsø", "group:b"), ("c", "Fynshøj", "group:c"),
    ]  # fmt: skip
    assert room["groups"][0]["counts"] == {"individual": 2, "group": 0, "leadership": 0, "organisation": 0}
    assert [one["gaps"] for one in room["groups"]] == [ALL[1:], ALL[:3], ALL]
    assert room["empty"] == {"individual": 2, "group": 3, "leadership": 3, "organisation": 2}
    assert room["came"] == {"phone": 2, "paper": 1}
    assert room["items"] == []
    assert not room["marked"]
    day.goes_to("iglo/gaps")
    assert day.room()["marked"]
    assert day.facilitator() == day.room()


def test_the_room_sees_the_actions_of_the_seat_in_focus() -> None:
    day = day_with()
    one = act(day, "group", day.joins("a"), "Tavlen", who="teamet", when="uge 38")
    act(day, "group", group="b")
    day.does("room.focus", seat="group:a")
    assert day.room()["items"] == [
        {
            "id": one, "seat": "group:a", "group": "", "level": "group", "action": "Tavlen", "who": "teamet",
            "when": "uge 38", "via": "phone", "late": False,
        },
    ]  # fmt: skip


def test_where_several_groups_share_a_goal_each_card_says_whose_it_is_and_each_has_gaps_of_its_own() -> None:
    groups = (Group("a", "Øst", "g1"), Group("b", "Vest", "g1"))
    day = day_with(groups, (Goal("g1", 1, "Cyklen"),))
    act(day, "group", day.joins("b"))
    act(day, "leadership", group="a")
    day.does("room.focus", seat="goal:g1")
    room = day.room()
    assert [(one["group"], one["level"]) for one in room["items"]] == [("Øst", "leadership"), ("Vest", "group")]
    assert [one["gaps"] for one in room["groups"]] == [
        ["individual", "group", "organisation"], ["individual", "leadership", "organisation"],
    ]  # fmt: skip
    assert [one["level"] for one in day.group("a")["actions"]] == ["leadership"]


def test_a_phone_sees_its_groups_own_actions_and_gaps_and_the_rooms_when_all_look() -> None:
    day = day_with(levels=["group", "leadership"])
    act(day, "group", day.joins("a"), "Tavlen")
    act(day, "group", group="b", action="Ikke jeres")
    view = day.group("a")
    assert (view["levels"], view["gaps"]) == (["group", "leadership"], ["leadership"])
    assert [one["action"] for one in view["actions"]] == ["Tavlen"]
    assert "empty" not in view
    day.goes_to("iglo/gaps")
    view = day.group("a")
    assert (view["empty"], view["groups"]) == ({"group": 1, "leadership": 3}, 3)


def test_what_is_written_on_a_level_that_was_not_asked_for_shows_and_is_nobodys_gap() -> None:
    day = day_with(levels=["leadership"])
    act(day, "individual", day.joins("a"))
    assert day.room()["levels"] == ["leadership", "individual"]
    assert day.room()["empty"] == {"leadership": 3}
    assert day.group("a")["levels"] == ["leadership", "individual"]
    assert day.group("a")["gaps"] == ["leadership"]


def test_progress_is_how_many_levels_have_something() -> None:
    day = day_with(levels=["group", "leadership", "organisation"])
    phone = day.joins("a")
    for level in ("group", "group", "organisation", "individual"):
        act(day, level, phone)
    assert day.progress("a") == (2, 3, "levels", {"actions": 4})
    assert day.progress("b") == (0, 3, "levels", {"actions": 0})


def test_a_hidden_action_leaves_its_gap_again_and_a_restored_one_closes_it() -> None:
    day = day_with(levels=["group"])
    phone = day.joins("a")
    one = act(day, "group", phone)
    day.does("contribution.hide", phone, contribution=one)
    assert day.group("a")["gaps"] == ["group"]
    day.does("contribution.restore", contribution=one)
    assert day.group("a")["gaps"] == []


def test_action_who_when_and_level_may_be_changed_by_the_writer_and_the_facilitator() -> None:
    day = day_with()
    phone = day.joins("a")
    one = act(day, "group", phone)
    day.does("contribution.edit", phone, contribution=one, changes={"level": "leadership", "when": "nu"})
    day.does("contribution.edit", contribution=one, changes={"action": "Ring", "who": "alle"})
    body: Any = day.written(one).body
    assert (body.level, body.action, body.who, body.when) == ("leadership", "Ring", "alle", "nu")
    assert day.refuses("contribution.edit", contribution=one, changes={"level": "town"}) == "not_understood"
    assert day.refuses("contribution.edit", day.joins("b"), contribution=one, changes={"who": "mig"}) == "not_yours"


def test_what_comes_after_its_steps_is_taken_and_marked_late() -> None:
    day = day_with()
    phone = day.joins("a")
    day.goes_to("end/talk")
    late = act(day, "group", phone, activity="iglo")
    assert day.written(late).late
    day.goes_to("iglo/gaps")
    assert day.group("a")["actions"][0]["late"]


def test_two_igloos_of_a_day_do_not_mix() -> None:
    day = day_with()
    phone = day.joins("a")
    act(day, "group", phone)
    act(day, "leadership", phone, activity="again")
    assert [one["level"] for one in day.group("a")["actions"]] == ["group"]
    day.goes_to("again/write")
    assert [one["level"] for one in day.group("a")["actions"]] == ["leadership"]


def test_a_step_back_and_an_undo_keep_and_take_what_they_should() -> None:
    day = day_with()
    phone = day.joins("a")
    kept, gone = act(day, "group", phone), act(day, "group", phone)
    for step in ("iglo/gaps", "lobby", "iglo/write"):
        day.goes_to(step)
    day.does("undo", phone, command=gone)
    assert [one["id"] for one in day.group("a")["actions"]] == [kept]


def test_hostile_words_are_kept_as_they_were_written_and_stand_in_the_result_table() -> None:
    day = day_with()
    words = "Aftale om data; '); DROP TABLE iglo;-- <b>helst</b>"
    one = act(day, "organisation", day.joins("a"), words, who="?", when="2025")
    (row,) = day.rows("iglo_actions")
    told = ("id", "seat", "group_id", "level", "action", "who", "expected_when", "via")
    assert [row[name] for name in told] == [one, "group:a", "a", "organisation", words, "?", "2025", "phone"]
    assert (row["late"], row["hidden"], row["merged_into"], row["activity"]) == (0, 0, None, "iglo")
