"""The road: steps of signs, where a sign lies, and what a move leaves."""

import pytest

from workshop.domain.road import NOT_PLACED, Road, RoadStep, Spot

ROAD = Road((RoadStep("s1", ("a", "b"), "maj"), RoadStep("s2", ("c",), "juni"), RoadStep("s3", ("d",))))


def rows(road: Road) -> list[str]:
    return ["".join(step.signs) for step in road.steps]


def test_where_a_sign_lies_is_told_with_all_that_is_needed_to_lay_it_back() -> None:
    assert ROAD.spot_of("b") == Spot("s1", "maj", None, 1)
    assert ROAD.spot_of("c") == Spot("s2", "juni", "s1", 0)
    assert ROAD.spot_of("x") == NOT_PLACED
    assert ROAD.step_of("d") == "s3"
    assert ROAD.step_of("x") is None
    assert ROAD.placed() == {"a", "b", "c", "d"}


def test_a_step_is_found_by_its_id() -> None:
    assert ROAD.has_step("s2")
    assert ROAD.step("s2") == ROAD.steps[1]
    assert not ROAD.has_step("s9")
    assert ROAD.step("s9") is None


@pytest.mark.parametrize(
    ("sign", "spot", "after"),
    [
        ("x", Spot("s2", at=0), ["ab", "xc", "d"]),
        ("x", Spot("s2", at=9), ["ab", "cx", "d"]),
        ("x", Spot("new"), ["x", "ab", "c", "d"]),
        ("x", Spot("new", after="s2"), ["ab", "c", "x", "d"]),
        ("x", Spot("new", after="gone"), ["x", "ab", "c", "d"]),
        ("a", Spot("s1", at=1), ["ba", "c", "d"]),
        ("c", Spot("s3", at=0), ["ab", "cd"]),
        ("c", Spot("new", after="s2"), ["ab", "c", "d"]),
        ("d", NOT_PLACED, ["ab", "c"]),
        ("a", NOT_PLACED, ["b", "c", "d"]),
        ("x", NOT_PLACED, ["ab", "c", "d"]),
    ],
)
def test_a_sign_moves_to_a_spot_and_a_step_that_it_leaves_empty_is_gone(
    sign: str, spot: Spot, after: list[str]
) -> None:
    assert rows(ROAD.moved(sign, spot)) == after


@pytest.mark.parametrize("sign", ["a", "b", "c", "d"])
def test_a_sign_that_left_is_laid_back_with_its_step_and_label(sign: str) -> None:
    assert ROAD.moved(sign, NOT_PLACED).moved(sign, ROAD.spot_of(sign)) == ROAD


def test_a_step_has_another_label_and_the_others_keep_theirs() -> None:
    assert [step.when for step in ROAD.labelled("s2", "august").steps] == ["maj", "august", ""]
    assert ROAD.labelled("s9", "august") == ROAD


def test_a_road_laid_anew_keeps_the_steps_that_share_a_sign_once_each() -> None:
    laid = ROAD.laid([["x"], ["c", "d"], ["a"], ["b"]], "new")
    assert laid.steps == (
        RoadStep("new.0", ("x",)),
        RoadStep("s2", ("c", "d"), "juni"),
        RoadStep("s1", ("a",), "maj"),
        RoadStep("new.3", ("b",)),
    )
