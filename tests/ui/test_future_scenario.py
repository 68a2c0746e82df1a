"""The facilitator at the future scenario: a picture card for a group, and who interviews whom."""

from __future__ import annotations

from typing import Any

from tests.pictures import A_JPEG
from tests.ui import room_frames as frames
from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.viewmodels.exercises.future_scenario import card_address, with_card
from ui.viewmodels.room import RoomViewModel


def test_a_picture_card_is_chosen_for_a_group_by_the_keyboard_and_then_told_in_keywords(
    console: Console, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="future/present")
    console.attach(heart)
    console.presses("N")
    console.clicks("Et billedkort")
    console.waits(lambda: console.sees("Fyrtårnet"), "the cards lie there")
    console.clicks("Den åbne dør")
    console.presses("Ctrl+Return")
    console.waits(lambda: heart.view()["body"]["waiting"], "it is saved")
    (card,) = heart.view()["body"]["waiting"]
    assert (card["picture_card"], card["group"], card["via"]) == ("open_door", "m1", "paper")
    console.clicks("Nøgleord")
    console.clicks("1 Den åbne dør")
    console.clicks("Nøgleord")
    field = next(one for one in console.items() if one.inherits("QQuickTextEdit"))
    field.forceActiveFocus()
    console.types("lys, luft, latter")
    console.presses("Ctrl+Return")
    console.waits(lambda: not heart.view()["body"]["waiting"], "it is presented")
    (told,) = heart.view()["contributions"]
    assert told["text"] == "lys · luft · latter"


def test_others_are_found_to_talk_with_and_it_can_be_undone(console: Console, heart: HeartUnderTest) -> None:
    for _ in range(4):
        heart.joins("m1")
    heart.does("day.go", step="future/interview")
    console.attach(heart)
    console.waits(lambda: console.sees("Telefon 1 og Telefon 2"), "the pairs stand there")
    console.clicks("Find nye makkere i Mål 1")
    console.waits(lambda: console.sees("Telefon 1 og Telefon 3") or console.sees("Telefon 1 og Telefon 4"), "new pairs")
    console.presses("Ctrl+Z")
    console.waits(lambda: console.sees("Telefon 1 og Telefon 2"), "as before")


def test_the_room_fetches_the_photos_that_it_shows(console: Console, heart: HeartUnderTest) -> None:
    phone = heart.joins("m1")
    assert heart.ask(phone.keep_picture("picture-01", A_JPEG))[0] == 200
    heart.does("day.go", step="future/draw")
    heart.does("future_scenario.draw", phone, medium="photo", photo="picture-01")
    heart.does("room.focus", seat="goal:g1")
    console.attach(heart)
    room = console.windows.room
    came: list[str] = []
    room.picture_came.connect(came.append)
    console.waits(lambda: came, "the photo has come")
    assert room.photo(came[0]).startswith("data:image/jpeg;base64,")


def test_a_card_of_an_unknown_name_is_its_name_and_never_a_path() -> None:
    for name in ("../../icons/guldkaramel", "Min egen æske", "", None):
        shown = with_card({"id": "x", "picture_card": name})
        assert (shown["card"], shown["card_name"]) == ("", name or "")
    assert card_address("bridge").endswith("/picture_cards/bridge.svg")


def test_photos_are_asked_for_once() -> None:
    room = RoomViewModel()
    frame: Any = frames.future_scenario()
    frame["view"]["body"]["scenarios"][0].update(medium="photo", drawing=None, photo="a")
    room.apply(frame)
    assert room.wanted_photos() == ["a"]
    room.set_photo("a", "data:,")
    assert room.wanted_photos() == []
    overview: Any = frames.future_scenario(None)
    overview["view"]["body"]["seats"][1]["pictures"] = [{"id": "b", "photo": "b"}, {"id": "c", "drawing": "c@1"}]
    room.apply(overview)
    assert (room.wanted_photos(), room.wanted_drawings()) == (["b"], ["c@1"])
