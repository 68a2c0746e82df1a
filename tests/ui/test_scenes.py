import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from tests.ui import room_frames as frames
from tests.ui.o_run_frames import o_run
from tests.ui.room_under_test import Room

QML = Path(__file__).parent.parent.parent / "ui" / "qml"
SIZES = {"16:9": (1280, 720), "4:3": (1024, 768)}
Frame = frames.Frame


def emptied(frame: Frame) -> Frame:
    """Give the frame with nothing written yet."""
    body = frame["view"]["body"]
    for name, value in body.items():
        if isinstance(value, list) and name != "seats":
            body[name] = []
        elif name in {"postcard", "index"}:
            body[name] = None
        elif name == "count":
            body[name] = 0
    return frame


def crowded(frame: Frame) -> Frame:
    """Give the frame with sixty of everything, and fifteen goals where none is in focus."""
    view = frame["view"]
    body = view["body"]
    for name in ("cards", "scenarios", "notes", "unplaced", "mechanisms"):
        if body.get(name):
            body[name] = frames.sized(body[name], 60)
    if body.get("road"):
        body["road"] = [{**body["road"][at % 5], "id": f"s{at}", "cards": []} for at in range(20)]
        cards = frames.sized([frames.card(sign) for sign in frames.goal("g1")["signs"]], 60)
        for at, card in enumerate(cards):
            body["road"][at % 20]["cards"].append(card)
        body["unplaced"] = []
    if not view["focus"]["seat"]:
        view["seats"] = [
            {**view["seats"][at % 5], "seat": f"goal:{at}", "number": at + 1, "colour": at} for at in range(15)
        ]
        if body.get("seats"):
            body["seats"] = [{**body["seats"][at % 5], "seat": f"goal:{at}"} for at in range(15)]
        if body.get("routes"):
            body["routes"] = [{**body["routes"][at % 5], "group": f"h{at}"} for at in range(15)]
    if body.get("postcard"):
        body["postcard"]["text"] *= 12
    return frame


MAKERS: dict[str, Callable[[], Frame]] = {
    "lobby": lambda: frames.stage("lobby"),
    "challenge": lambda: frames.stage("challenge"),
    "you are here": lambda: frames.stage("you_are_here"),
    "talk": lambda: frames.stage("block"),
    "not run": lambda: frames.stage("block", not_run="quiz", title="Quiz"),
    "keywords": frames.future_scenario,
    "all keywords": lambda: frames.future_scenario(None),
    "signs": frames.sign_cards,
    "all signs": lambda: frames.sign_cards(None),
    "order": lambda: frames.sign_ordering("g1", "order"),
    "mechanisms": lambda: frames.sign_ordering("g4"),
    "chain": lambda: frames.sign_ordering("g1", "chain"),
    "all roads": lambda: frames.sign_ordering(None),
    "visit": frames.visit_voting,
    "count": lambda: frames.visit_voting("count"),
    "reveal": lambda: frames.visit_voting("reveal"),
    "revealed road": lambda: frames.visit_voting("reveal", "g1"),
    "notes": frames.take_home,
    "all notes": lambda: frames.take_home(None),
    "postcard": lambda: frames.postcards(1),
    "postcards being written": lambda: frames.postcards(None),
    "an exercise of another day": lambda: frames.frame("review", {"statement": "?"}),
}
AMOUNTS: dict[str, Callable[[Frame], Frame]] = {"empty": emptied, "normal": lambda frame: frame, "crowded": crowded}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("name", MAKERS)
def test_every_scene_shows_any_amount_without_a_warning_and_with_text_for_the_back_row(
    room: Room, name: str, amount: str, size: str
) -> None:
    room.view.resize(*SIZES[size])
    room.show(AMOUNTS[amount](MAKERS[name]()))
    small = [
        (item.property("text"), item.property("font").pixelSize())
        for item in room.items()
        if item.inherits("QQuickText") and item.property("text") and item.property("font").pixelSize() < 28
    ]
    assert small == []
    assert room.texts()


def test_steps_follow_each_other_in_any_order_without_a_warning(room: Room) -> None:
    steps = ("lobby", "you are here", "keywords", "all signs", "mechanisms", "reveal", "notes", "postcard")
    for first, second in itertools.combinations(steps, 2):
        for name in (first, second, first):
            room.model.apply(MAKERS[name]())
    room.show(frames.stage("lobby"))


def test_an_exercise_without_a_scene_shows_its_title_and_an_end_of_it_the_next_scene(room: Room) -> None:
    frame = frames.frame("review", {})
    frame["view"]["step"]["title"] = "På tværs af målene"
    room.show(frame)
    assert "På tværs af målene" in room.texts()
    room.show(frames.sign_cards())
    assert "FLERE PIGER TIL BASKET!!!" in room.texts()


@pytest.mark.parametrize("size", SIZES)
def test_cards_on_the_wall_neither_cover_each_other_nor_leave_the_picture(room: Room, size: str) -> None:
    room.view.resize(*SIZES[size])
    frame = frames.sign_cards("g1", 60)
    room.show(frame)
    assert room.scene.property("pages") > 1
    seen = set()
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        cards = list(room.items("WallCard")) or [item.parentItem() for item in room.items("SignCard")]
        places = [room.place(card) for card in cards]
        seen.update(card.property("key") for card in cards)
        whole = QRectF(0, 0, room.view.width(), room.view.height())
        assert all(whole.contains(place) for place in places)
        assert not [pair for pair in itertools.combinations(places, 2) if pair[0].intersects(pair[1])]
    assert len(seen) == 60


@pytest.mark.parametrize("make", [frames.sign_cards, frames.sign_ordering, lambda: frames.visit_voting("reveal", "g1")])
@pytest.mark.parametrize("size", SIZES)
def test_a_text_of_any_length_stays_within_its_card(room: Room, make: Callable[[], Frame], size: str) -> None:
    room.view.resize(*SIZES[size])
    room.show(make())
    for kind in ("SignCard", "MechanismBox"):
        for card in room.items(kind):
            words = [
                item
                for item in _below(card)
                if item.inherits("QQuickText") and item.property("text") == card.property("item")["text"]
            ]
            assert words
            for text in words:
                bottom = text.mapToItem(card, QPointF(0, text.property("contentHeight"))).y()
                assert bottom <= card.height() + 12, card.property("item")["text"]


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def test_a_page_beyond_the_last_shows_the_last(room: Room) -> None:
    frame = frames.sign_cards("g1", 60)
    frame["view"]["focus"]["page"] = 99
    room.show(frame)
    assert room.scene.property("page") == room.scene.property("pages") - 1
    assert any(text.startswith("side ") for text in room.texts())


def test_a_sign_that_is_moved_along_the_road_is_the_same_card_as_before(room: Room) -> None:
    frame = frames.sign_ordering("g1", "order")
    room.show(frame)
    before = {card.property("key"): card for card in room.items("RoadCard")}
    steps = frame["view"]["body"]["road"]
    steps[1]["cards"].append(steps[0]["cards"].pop())
    room.show(frame)
    after = {card.property("key"): card for card in room.items("RoadCard")}
    assert after["g1-s3"] is before["g1-s3"]


def test_a_new_card_flies_in_from_outside_and_no_other_is_made_anew(room: Room) -> None:
    frame = frames.sign_cards("g1", 4)
    room.show(frame)
    room.theme.setProperty("reducedMotion", False)
    wall = next(room.items("CardWall"))
    cards = {item.property("key"): item for item in wall.childItems() if item.property("key")}
    came: list[float] = []
    frame["view"]["body"]["cards"].append(frames.sized(frame["view"]["body"]["cards"], 5)[4])
    room.model.apply(frame)
    fresh = next(item for item in wall.childItems() if item.property("key") == "more-4")
    fresh.xChanged.connect(lambda: came.append(fresh.x()))
    assert room.qtbot is not None
    room.qtbot.waitUntil(
        lambda: fresh.x() >= 0 and fresh.x() + fresh.width() <= wall.width() and len(came) > 2, timeout=15_000
    )
    assert came[0] < 0
    after = {item.property("key"): item for item in wall.childItems() if item.property("key")}
    assert all(after[key] is item for key, item in cards.items())


def test_nothing_of_the_caramels_is_shown_before_they_are_revealed(room: Room) -> None:
    for phase in ("visit", "count"):
        room.show(frames.visit_voting(phase, "g1"))
        assert not list(room.items("FallingBadge"))
        assert not list(room.items("FeastHeap"))
    room.show(frames.visit_voting("reveal", "g1"))
    assert [item.property("total") for item in room.items("FallingBadge") if item.property("seed") == "g1-s3"] == [12]


def test_the_reveal_says_how_many_pairs_stand_behind(room: Room) -> None:
    room.show(frames.visit_voting("reveal"))
    assert {"35", "fra 4 par", "26", "fra 3 par"} <= set(room.texts())


def test_doors_that_are_closed_show_no_code_and_no_address(room: Room) -> None:
    frame = frames.stage("lobby")
    frame["view"]["join"]["open"] = False
    room.show(frame)
    assert not list(room.items("QrCode"))
    assert not [text for text in room.texts() if "KLØVER" in text or "8765" in text]


def test_the_address_is_written_with_its_port_wherever_the_day_is(room: Room) -> None:
    for make in (frames.sign_cards, frames.postcards, lambda: frames.stage("challenge")):
        room.show(make())
        assert "10.0.0.2:8765 · kode KLØVER" in room.texts()


def test_a_contribution_held_up_is_shown_whole_over_pages(room: Room) -> None:
    frame = frames.sign_cards()
    frame["view"]["body"]["cards"][5]["text"] *= 5
    frames.hold_up(frame, frame["view"]["body"]["cards"][5], "goal:g1")
    room.show(frame)
    assert room.scene.property("pages") > 1
    assert len(list(room.items("Spotlight"))) == 1


def test_the_overview_shows_the_numbers_of_its_cards_and_holds_one_up(room: Room) -> None:
    frame = frames.sign_cards(None)
    card = frame["view"]["body"]["seats"][0]["newest"][0]
    room.show(frame)
    assert card["number"] in room.texts()
    frames.hold_up(frame, card, "goal:g1")
    room.show(frame)
    assert [item for item in room.items("Spotlight") if item.property("pages") == 1]


@pytest.mark.parametrize(("size", "rows"), [((1920, 1080), 1), ((1024, 768), 2)])
@pytest.mark.parametrize(("make", "kind"), [(frames.sign_ordering, "RoadTile"), (frames.sign_cards, "SignCardsTile")])
def test_the_figures_of_the_goals_stand_on_one_line_however_long_their_titles(
    room: Room, make: Callable[[None], frames.Frame], kind: str, size: tuple[int, int], rows: int
) -> None:
    room.view.resize(*size)
    frame = make(None)
    for seat, words in zip(frame["view"]["seats"], (1, 6, 40, 6, 1), strict=True):
        seat["title"] = " ".join(["fællesskab"] * words)
    room.show(frame)
    tops = [round(room.place(tile).top()) for tile in room.items(kind)]
    assert (len(tops), len(set(tops))) == (len(frame["view"]["seats"]), rows)


@pytest.mark.parametrize("make", [frames.sign_ordering, o_run])
def test_a_road_is_drawn_in_the_pixels_of_the_screen(room: Room, make: Callable[[], frames.Frame]) -> None:
    for height in (2160, 1080):
        room.view.resize(height * 16 // 9, height)
        room.show(make())
        (ground,) = room.items("RoadGround")
        assert ground.property("factor") == pytest.approx(height / 1080)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_a_long_word_is_written_smaller_before_it_is_broken(room: Room, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    frame = frames.stage("you_are_here")
    body = frame["view"]["body"]
    body["process"] = [{**step, "title": "arbejdspladserne"} for step in body["process"]]
    room.show(frame)
    shown = [item for item in room.items() if item.property("text") == "arbejdspladserne"]
    assert len(shown) == len(body["process"])
    assert {item.property("lineCount") for item in shown} == {1}


def test_a_break_goes_on_when_its_timer_ends_and_without_one_when_the_plan_says(room: Room) -> None:
    frame = frames.stage("block", block_kind="break", title="Pause")
    room.show(frame)
    assert "Vi fortsætter kl. 14:15" in room.texts()
    frame["view"]["timer"] = {"ends_at": frames.NOW + 899_000, "paused_ms": None, "total_ms": 900_000, "hidden": False}
    room.show(frame)
    assert f"Vi fortsætter kl. {room.model.property('until')}" in room.texts()
    assert "Vi fortsætter kl. 14:15" not in room.texts()


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_the_longest_postcard_is_read_aloud_whole(room: Room, size: tuple[int, int]) -> None:
    frame = frames.postcards(1)
    postcard = frame["view"]["body"]["postcard"]
    postcard["text"] = ("Kære kollega i forvaltningen, nu er det lykkedes. " * 16)[:755]
    postcard["next_step"] = "Vi indkalder til det første møde mellem skole og dagtilbud inden jul."
    room.view.resize(*size)
    room.show(frame)
    (greeting,) = (item for item in room.items() if item.property("text") == postcard["text"])
    assert not greeting.property("truncated")
    assert not any(text.startswith("side ") for text in room.texts())


def test_a_postcard_no_card_can_hold_turns_its_own_pages(room: Room) -> None:
    frame = frames.postcards(1)
    frame["view"]["body"]["postcard"]["text"] *= 12
    room.scene.setProperty("smallestText", 40)
    room.show(frame)
    assert any(text.startswith("side 1 af ") for text in room.texts())


def test_a_black_room_is_black_and_comes_back(room: Room) -> None:
    room.show(frames.sign_cards(black=True))
    picture = room.view.grabWindow()
    assert {picture.pixelColor(x, y).name() for x in range(0, 1280, 64) for y in range(0, 720, 48)} == {"#000000"}
    room.show(frames.sign_cards())
    assert room.view.grabWindow().pixelColor(640, 10) != QColor("#000000")


def test_the_room_may_be_so_deep_that_all_text_must_be_larger(room: Room) -> None:
    room.scene.setProperty("smallestText", 40)
    for name, make in MAKERS.items():
        room.show(make())
        # A badge's number stays the size of its badge; its colour says the same.
        small = [
            item.property("text")
            for item in room.items()
            if item.inherits("QQuickText")
            and item.property("text")
            and item.property("font").pixelSize() < 40
            and not item.parentItem().metaObject().className().startswith("GoalBadge_")
        ]
        assert (name, small) == (name, [])


def test_the_dark_room_shows_every_scene_too(room: Room) -> None:
    room.theme.setProperty("darkRoom", True)
    for make in MAKERS.values():
        room.show(make())
    assert room.view.grabWindow().pixelColor(640, 4).lightness() < 60


def test_the_flag_of_a_small_road_stands_on_a_pole_that_is_seen_in_the_dark_room_too(room: Room) -> None:
    room.theme.setProperty("darkRoom", True)
    room.show(frames.sign_ordering(focus=None))
    poles = [item.property("pole") for item in room.items("Flag")]
    assert poles
    assert all(pole.lightness() < 100 for pole in poles)


def test_every_exercise_of_the_catalogue_has_its_file_and_its_line(room: Room) -> None:
    catalogue = room.view.engine().singletonInstance("Exercises", "Catalogue")
    for file in catalogue.property("scenes").toVariant().values():
        assert (QML / "Exercises" / file).is_file()
