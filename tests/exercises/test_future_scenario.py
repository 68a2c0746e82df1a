"""Future scenario: drawing, and presenting the neighbour's future in keywords."""

from typing import Any

import msgspec
import pytest

from tests.day_under_test import DayUnderTest
from tests.pictures import A_JPEG
from workshop.domain.picture import jpeg_of
from workshop.domain.refusal import Refusal
from workshop.exercises.future_scenario import MOST_KEYWORDS, Scenario

STROKE = "M10 10 L20 20"
PICTURE: dict[str, Any] = msgspec.to_builtins(jpeg_of(A_JPEG), builtin_types=(bytes,))


def started() -> tuple[DayUnderTest, str, str]:
    day = DayUnderTest()
    day.goes_to("future/draw")
    return day, day.joins("m1"), day.joins("m1")


def test_it_has_three_timed_steps() -> None:
    day, *_ = started()
    assert [step.phase for step in day.state.steps if step.activity == "future"] == ["draw", "interview", "present"]
    assert {step.minutes for step in day.state.steps if step.activity == "future"} == {10}


def test_a_future_is_drawn_by_its_owner() -> None:
    day, owner, _ = started()
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing="M10,10L20,20")
    assert day.written(drawn).body == Scenario("drawing", owner=owner, drawing=STROKE)
    assert day.group("m1") == {
        "scenarios": [
            {
                "id": drawn, "medium": "drawing", "drawing": drawn, "picture_card": None, "photo": None,
                "keywords": [], "presented": False, "via": "phone", "late": False,
            }
        ],
        "turns": 1,
        "min_keywords": 3,
        "max_keywords": 6,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"medium": "drawing"}, "empty"),
        ({"medium": "drawing", "drawing": ""}, "empty"),
        ({"medium": "drawing", "drawing": "M1"}, "not_a_drawing"),
        ({"medium": "picture_card", "picture_card": "x" * 201}, "too_long"),
    ],
)
def test_a_drawing_must_be_one(fields: dict[str, Any], code: str) -> None:
    day, owner, _ = started()
    assert day.refuses("future_scenario.draw", owner, **fields) == code


def test_a_picture_card_and_a_drawing_on_paper_are_futures_too() -> None:
    day, owner, _ = started()
    day.does("future_scenario.draw", owner, medium="picture_card", picture_card=" fyr ")
    day.does("future_scenario.draw", medium="paper", author=owner)
    assert [(one["medium"], one["picture_card"], one["via"]) for one in day.group("m1")["scenarios"]] == [
        ("picture_card", "fyr", "phone"),
        ("paper", None, "paper"),
    ]
    assert [row["owner"] for row in day.rows("scenarios")] == [owner, owner]


def test_the_neighbour_presents_and_the_owner_may_not() -> None:
    day, owner, neighbour = started()
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing=STROKE)
    fields = {"scenario": drawn, "keywords": [" ro", "vind\ni håret", "  "]}
    assert day.refuses("future_scenario.present", owner, **fields) == "present_the_neighbours"
    day.does("future_scenario.present", neighbour, **fields)
    body = day.written(drawn).body
    assert isinstance(body, Scenario)
    assert (body.owner, body.presented_by, body.keywords) == (owner, neighbour, ("ro", "vind i håret"))
    assert body.words() == "ro · vind i håret"
    assert day.changes_nothing("future_scenario.present", neighbour, scenario=drawn, keywords=["ro", "vind i håret"])


def test_nobody_presents_a_future_that_another_already_does_but_the_facilitator_may_correct_it() -> None:
    day, owner, neighbour = started()
    third = day.joins("m1")
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing=STROKE)
    day.does("future_scenario.present", neighbour, scenario=drawn, keywords=["ro"])
    again = {"scenario": drawn, "keywords": ["uro"]}
    assert day.refusal("future_scenario.present", third, **again) == Refusal("already_presented", "moved_on")
    day.does("future_scenario.present", **again)
    body = day.written(drawn).body
    assert isinstance(body, Scenario)
    assert (body.presented_by, body.keywords) == (neighbour, ("uro",))
    day.does("future_scenario.present", author=third, **again)
    assert day.rows("scenarios")[0]["presented_by"] == third


def test_a_future_drawn_on_paper_is_presented_without_a_picture() -> None:
    day, owner, neighbour = started()
    day.does("future_scenario.present", neighbour, keywords=["ro", "vind", "hav"], owner=owner)
    assert [(row["medium"], row["owner"], row["presented_by"]) for row in day.rows("scenarios")] == [
        ("paper", owner, neighbour)
    ]
    assert day.refuses("future_scenario.present", neighbour, keywords=["ro"], owner="nobody") == "unknown_participant"
    assert (
        day.refuses("future_scenario.present", neighbour, keywords=["ro"], owner=neighbour) == "present_the_neighbours"
    )
    day.does("future_scenario.present", group="free", keywords=["ingen ved hvem"])


@pytest.mark.parametrize("keywords", [[], [""], [" ", "\n"], ["\x07"]])
def test_a_presentation_needs_a_word(keywords: list[str]) -> None:
    day, _, neighbour = started()
    assert day.refuses("future_scenario.present", neighbour, keywords=keywords) == "empty"


def test_too_many_keywords_are_refused() -> None:
    day, _, neighbour = started()
    refusal = day.refusal("future_scenario.present", neighbour, keywords=["x"] * (MOST_KEYWORDS + 1))
    assert refusal == Refusal("too_many_keywords", "input", {"most": MOST_KEYWORDS})


def test_only_a_future_of_the_own_group_is_presented() -> None:
    day, owner, _ = started()
    stranger = day.joins("m2")
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing=STROKE)
    sign = day.writes_sign("x", owner)
    present = "future_scenario.present"
    assert day.refusal(present, stranger, scenario=drawn, keywords=["ro"]) == Refusal("not_yours", "forbidden")
    assert day.refusal(present, owner, scenario=sign, keywords=["ro"]) == Refusal("not_a_scenario", "unknown")
    assert day.refuses(present, owner, scenario="nothing", keywords=["ro"]) == "unknown_contribution"


def test_a_presenter_that_the_facilitator_names_must_be_there() -> None:
    day, owner, _ = started()
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing=STROKE)
    fields = {"scenario": drawn, "keywords": ["ro"], "author": "nobody"}
    assert day.refuses("future_scenario.present", **fields) == "unknown_participant"


def test_keywords_are_edited_by_whoever_drew() -> None:
    day, owner, _ = started()
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing=STROKE)
    day.does("contribution.edit", owner, contribution=drawn, changes={"keywords": ["ro", " "]})
    body = day.written(drawn).body
    assert isinstance(body, Scenario)
    assert (body.keywords, body.drawing) == (("ro",), STROKE)


def test_the_room_sees_the_keywords_of_all_seats_and_the_pictures_of_the_one_in_focus() -> None:
    day, *_ = started()
    day.does("future_scenario.present", group="m1", keywords=["a", "b", "c"])
    day.does("future_scenario.present", group="m1", keywords=["d", "e"])
    shown = day.room()
    assert shown["seats"][0] == {
        "seat": "goal:g1", "scenarios": 2, "keywords": 5, "newest": ["b", "c", "d", "e"], "pictures": [], "turns": 2,
    }  # fmt: skip
    assert shown["scenarios"] == []
    day.does("room.focus", seat="goal:g1")
    assert [one["keywords"] for one in day.room()["scenarios"]] == [["a", "b", "c"], ["d", "e"]]
    assert day.facilitator() == {**day.room(), "partners": [], "waiting": []}


def test_a_group_is_done_when_all_its_futures_are_presented() -> None:
    day, owner, neighbour = started()
    drawn = day.does("future_scenario.draw", owner, medium="drawing", drawing=STROKE)
    assert day.progress("m1") == (0, 1, "presented", {})
    day.does("future_scenario.present", neighbour, scenario=drawn, keywords=["ro"])
    assert day.progress("m1") == (1, 1, "presented", {})


def test_the_tables_hold_each_keyword_by_its_place() -> None:
    day, *_ = started()
    made = day.does("future_scenario.present", group="m1", keywords=["ro", "vind"])
    assert day.rows("keywords") == [
        {"scenario": made, "place": 1, "keyword": "ro"},
        {"scenario": made, "place": 2, "keyword": "vind"},
    ]


def test_a_photo_is_shown_by_who_sent_it() -> None:
    day, owner, neighbour = started()
    day.does("picture.keep", owner, "picture-01", **PICTURE)
    assert day.refuses("future_scenario.draw", neighbour, medium="photo", photo="picture-01") == "unknown_picture"
    assert day.refuses("future_scenario.draw", owner, medium="photo", photo="picture-02") == "unknown_picture"
    shown = day.does("future_scenario.draw", owner, medium="photo", photo="picture-01")
    assert day.group("m1")["scenarios"][0]["photo"] == shown
    assert day.rows("scenarios")[0]["photo"] == "picture-01"


def test_there_is_a_turn_for_each_future_and_before_there_are_any_for_each_person() -> None:
    day, owner, _ = started()
    day.does("participant.seat", participant="on-paper", group="m1")
    assert (day.group("m1")["turns"], day.room()["seats"][0]["turns"]) == (3, 3)
    day.does("future_scenario.draw", owner, medium="paper")
    assert (day.group("m1")["turns"], day.room()["seats"][0]["turns"]) == (1, 1)
    assert [seat["turns"] for seat in day.room()["seats"]] == [1, 0, 0, 0]


def test_the_room_sees_the_newest_pictures_of_all_goals() -> None:
    day, owner, _ = started()
    for card in ("bridge", "key", "nest"):
        day.does("future_scenario.draw", owner, medium="picture_card", picture_card=card)
    day.does("future_scenario.draw", owner, medium="paper")
    assert [one["picture_card"] for one in day.room()["seats"][0]["pictures"]] == ["key", "nest"]
