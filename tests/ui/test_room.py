import copy
import json
from datetime import UTC, timedelta, timezone

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import room_frames as frames
from ui.viewmodels.room import LISTS, RoomSnapshot, RoomViewModel, derive, held, read_clocks

DENMARK = timezone(timedelta(hours=1))


class Stopwatch:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def read(frame: frames.Frame) -> RoomSnapshot:
    return derive(frame["view"], frame["now"])


EVERY_FRAME = [
    frames.stage("lobby"),
    frames.future_scenario(),
    frames.sign_cards(),
    frames.sign_cards(None),
    frames.sign_ordering(),
    frames.visit_voting(),
    frames.visit_voting("reveal", "g1"),
    frames.take_home(),
    frames.postcards(),
]


@pytest.mark.parametrize("frame", EVERY_FRAME, ids=lambda frame: frame["view"]["step"]["exercise"])
def test_reading_a_frame_changes_nothing_in_it_and_gives_the_same_again(frame: frames.Frame) -> None:
    before = copy.deepcopy(frame)
    assert read(frame) == read(frame)
    assert frame == before


@pytest.mark.parametrize("frame", EVERY_FRAME, ids=lambda frame: frame["view"]["step"]["exercise"])
def test_every_list_is_there_whatever_the_exercise(frame: frames.Frame) -> None:
    assert tuple(read(frame).rows) == LISTS


def test_a_view_with_nothing_in_it_reads_as_an_empty_room() -> None:
    snapshot = derive({}, 0)
    assert (snapshot.exercise, snapshot.seat, snapshot.timer, snapshot.black) == ("", None, None, False)
    assert read_clocks(snapshot, 0).clock == ""


def test_a_sign_keeps_its_key_when_it_is_laid_on_the_road() -> None:
    frame = frames.sign_ordering("g1")
    body = frame["view"]["body"]
    body["unplaced"].insert(0, body["road"][0]["cards"].pop())
    keys = dict(read(frames.sign_ordering("g1")).rows["cards"])
    moved = dict(read(frame).rows["cards"])
    assert moved.keys() == keys.keys()
    assert (keys["g1-s3"]["step"], moved["g1-s3"]["step"]) == ("g1-step1", "")


def test_signs_are_marked_as_orphans_only_once_there_are_mechanisms() -> None:
    frame = frames.sign_ordering("g1")
    assert [key for key, card in read(frame).rows["cards"] if card["orphan"]] == ["g1-s9"]
    frame["view"]["body"]["mechanisms"] = []
    assert not any(card["orphan"] for _key, card in read(frame).rows["cards"])


def test_a_mechanism_names_its_signs_by_their_numbers() -> None:
    mechanisms = dict(read(frames.sign_ordering("g1")).rows["mechanisms"])
    assert mechanisms["g1-m1"]["sign_numbers"] == ["T3", "T1"]


def test_a_pair_knows_the_badge_of_the_goal_it_visits() -> None:
    routes = dict(read(frames.visit_voting()).rows["routes"])
    assert [pair["badge"]["number"] for pair in json.loads(routes["g1"]["pairs"])] == [2, 3, 4, 5]
    assert (routes["g1"]["title"], routes["g1"]["number"]) == ("Mål 1", 1)


def test_a_note_without_a_goal_it_came_from_has_an_empty_badge() -> None:
    frame = frames.take_home()
    frame["view"]["body"]["notes"][0]["from_seat"] = None
    note = read(frame).rows["notes"][0][1]
    assert (note["from"]["seat"], note["to"]["number"]) == (None, 1)


def test_the_contribution_held_up_brings_what_the_room_knows_of_it() -> None:
    frame = frames.visit_voting("reveal", "g1")
    mechanism = frame["view"]["body"]["mechanisms"][1]
    frames.hold_up(frame, mechanism, "goal:g1")
    held_up = read(frame).spotlight
    assert held_up is not None
    assert (held_up["number"], held_up["caramels"]) == ("M2", mechanism["caramels"])


def test_codes_are_made_for_the_net_and_the_page_that_there_are() -> None:
    frame = frames.stage("lobby")
    join = read(frame).join
    assert join["picture"].startswith("data:image/png;base64,")
    assert join["wifi_picture"].startswith("data:image/png;base64,")
    frame["view"]["join"].update(wifi=None, url="")
    join = read(frame).join
    assert (join["picture"], join["wifi_picture"]) == ("", "")


def test_the_clocks_go_on_from_the_frames_own_time() -> None:
    snapshot = read(frames.sign_cards())
    assert read_clocks(snapshot, 0, DENMARK).clock == "13:46"
    assert read_clocks(snapshot, 41_000, DENMARK).clock == "13:47"
    assert read_clocks(snapshot, 0, UTC).clock == "12:46"
    said = {"paused": False, "over": False, "total_ms": 1_800_000}
    assert read_clocks(snapshot, 0).timer == {"text": "18:40", "share": 0.622, **said}
    assert read_clocks(snapshot, 1_500, DENMARK).timer == {"text": "18:39", "share": 0.621, **said}


def test_a_timer_says_zero_only_when_it_is_over_and_never_less() -> None:
    snapshot = read(
        frames.sign_cards(timer={"ends_at": frames.NOW + 400, "paused_ms": None, "total_ms": 60_000, "hidden": False})
    )
    texts = [read_clocks(snapshot, passed).timer for passed in (0, 399, 400, 90_000)]
    assert [(timer["text"], timer["over"]) for timer in texts if timer] == [
        ("00:01", False),
        ("00:01", False),
        ("00:00", True),
        ("00:00", True),
    ]


def test_a_paused_timer_stands_still_and_a_hidden_one_is_not_shown() -> None:
    timer = {"ends_at": frames.NOW, "paused_ms": 4_500_000, "total_ms": 4_500_000, "hidden": False}
    paused = read(frames.sign_cards(timer=timer))
    said = {"paused": True, "over": False, "total_ms": 4_500_000}
    assert read_clocks(paused, 60_000).timer == {"text": "75:00", "share": 1.0, **said}
    hidden = read(frames.sign_cards(timer={**timer, "hidden": True}))
    assert read_clocks(hidden, 0).timer is None


def test_a_card_that_is_nowhere_in_the_picture_is_held_up_in_its_goals_colour() -> None:
    frame, card = frames.future_scenario(None), frames.card(frames.goal("g2")["signs"][0])
    assert read(frame).spotlight is None
    frames.hold_up(frame, card, "goal:g2")
    spotlight = read(frame).spotlight
    assert spotlight is not None
    assert (spotlight["text"], spotlight["number"], spotlight["colour"]) == (card["text"], card["number"], 1)


def test_the_time_it_goes_on_is_when_the_timer_ends_also_where_it_is_hidden_or_paused() -> None:
    timer = {"ends_at": frames.NOW + 899_000, "paused_ms": None, "total_ms": 900_000, "hidden": False}
    assert read_clocks(read(frames.sign_cards(timer=timer)), 60_000, DENMARK).until == "14:01"
    assert read_clocks(read(frames.sign_cards(timer={**timer, "hidden": True})), 0, DENMARK).until == "14:01"
    paused = read(frames.sign_cards(timer={**timer, "paused_ms": 899_000}))
    assert read_clocks(paused, 120_000, DENMARK).until == "14:03"
    assert read_clocks(read(frames.sign_cards(timer=None)), 0, DENMARK).until == ""


def test_a_frozen_room_keeps_what_it_showed_but_for_clocks_address_and_black() -> None:
    shown, coming = frames.sign_cards()["view"], frames.postcards(black=True, frozen=True)["view"]
    still = {**shown, "frozen": True, "timer": {"ends_at": 1, "paused_ms": None, "total_ms": 2, "hidden": False}}
    assert held(shown, still)["timer"] == still["timer"]
    assert held(shown, coming)["timer"] is None, "the clock of another step is no clock of this picture"
    coming["join"]["address"] = "10.0.0.9:8765"
    kept = held(shown, coming)
    assert (kept["step"], kept["body"]) == (shown["step"], shown["body"])
    assert (kept["black"], kept["join"]["address"]) == (True, "10.0.0.9:8765")
    assert held(None, coming) is coming
    assert held(shown, {**coming, "frozen": False})["step"]["exercise"] == "postcards"


def test_the_view_model_tells_only_of_what_reads_anew(qtbot: QtBot) -> None:
    room = RoomViewModel()
    room.apply(frames.sign_cards())
    told: list[str] = []
    for name in ("step_changed", "body_changed", "join_changed", "ribbon_changed", "counts_changed"):
        getattr(room, name).connect(lambda name=name: told.append(name))
    room.apply(frames.sign_cards())
    assert told == []
    with qtbot.waitSignal(room.counts_changed):
        room.apply(frames.sign_cards(counts={"phones": 44, "heads": 48, "paper": 4}))
    assert told == ["counts_changed"]
    room.apply(frames.sign_cards("g2", counts={"phones": 44, "heads": 48, "paper": 4}))
    assert told == ["counts_changed", "body_changed"]


def test_the_view_models_timer_runs_by_the_monotonic_clock(qtbot: QtBot) -> None:
    watch = Stopwatch()
    room = RoomViewModel(monotonic=watch, zone=DENMARK)
    room.apply(
        frames.sign_cards(
            timer={"ends_at": frames.NOW + 30_050, "paused_ms": None, "total_ms": 60_000, "hidden": False}
        )
    )
    assert room.property("timer")["text"] == "00:31"
    with qtbot.waitSignal(room.clocks_changed, timeout=15_000):
        watch.seconds += 1
    assert room.property("timer")["text"] == "00:30"
    assert room.property("clock") == "13:46"


def test_in_a_rehearsal_the_clocks_go_as_fast_as_the_hearts(qtbot: QtBot) -> None:
    watch = Stopwatch()
    room = RoomViewModel(monotonic=watch, zone=DENMARK)
    timer = {"ends_at": frames.NOW + 300_000, "paused_ms": None, "total_ms": 600_000, "hidden": False}
    room.apply({**frames.sign_cards(timer=timer), "pace": 20})
    with qtbot.waitSignal(room.clocks_changed, timeout=15_000):
        watch.seconds += 6
    assert room.property("timer")["text"] == "03:00"


def test_drawings_are_asked_for_until_they_are_given() -> None:
    room = RoomViewModel()
    room.apply(frames.future_scenario("g1"))
    assert room.wanted_drawings() == ["g1-f1@1", "g1-f3@1"]
    room.set_drawing("g1-f1@1", "M 0 0 L 10 10")
    assert room.wanted_drawings() == ["g1-f3@1"]
    assert (room.drawing("g1-f1@1"), room.drawing("g1-f3@1")) == ("M 0 0 L 10 10", "")


def test_an_empty_room_gives_qml_objects_to_ask_and_no_none() -> None:
    room = RoomViewModel()
    for name in ("seat", "spotlight", "next", "timer", "day", "step", "body", "join"):
        assert room.property(name) == {}
