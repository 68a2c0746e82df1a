"""Tame or wild on the projector: any number of statements and votes, cards that slide, the last word stamped."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room

MOST_PAGES = 14
"""So many pages are turned; beyond it they are more of the same."""
TEXTS = (
    "ENSOMHED 💔",
    "كيف نجعل كل طفل يشعر بأنه ينتمي إلى المدرسة؟",
    "Hvor mange 7. klasser har vi om fem år, hvis tilflytningen fortsætter, den nye bydel bliver færdig til tiden, og "
    "privatskolen ikke åbner et spor mere, sådan som nogen i skoleforvaltningen tror på, men ingen har tal på?",
)
Frame = frames.Frame


def item(number: int, text: str, tame: int, wild: int, placed: str | None = None, paper: int = 0) -> dict[str, Any]:
    """A statement as the room sees it."""
    column = placed or ("middle" if tame == wild else "tame" if tame > wild else "wild")
    phones = tame + wild - paper
    figures = {"tame": tame, "wild": wild, "phones": phones, "paper": paper}
    return {"id": f"ps{number}", "text": text, "placed": placed, "column": column, **figures}


def sorting(items: list[dict[str, Any]], wild_to: str | None = None, **more: Any) -> Frame:
    """A frame with these statements."""
    frame = frames.frame("problem_sorting", {"hidden": False, "items": items, "wild_to": wild_to}, focus=None, **more)
    frame["view"]["step"] |= {"title": "Tamt eller vildt?", "block": "Velkomst og dagens udfordring"}
    return frame


def of_the_day(*, placed: bool) -> Frame:
    """The day file's own statements with their votes."""
    items = [
        item(n, one["text"], one["votes"]["tame"], one["votes"]["wild"], one["placed"] if placed else None, paper=3)
        for n, one in enumerate(frames.day()["problem_sorting"])
    ]
    return sorting(items, "Sådan ser der ud, når det er lykkedes" if placed else None)


def crowd(count: int, *, told: bool = True) -> Frame:
    """So many statements, a third in each lane, with long and foreign texts among them."""
    own = [one["text"] for one in frames.day()["problem_sorting"]]
    items = []
    for n in range(count):
        text = [*own, *TEXTS][n % 9]
        tame, wild = ((n, 0), (200, n), (7, 7))[n % 3]
        one = item(n, text, tame, wild, ("tame", "wild", None)[n % 3] if n % 2 else None, paper=min(n % 4, tame))
        items.append(one if told else {name: value for name, value in one.items() if name not in ("tame", "wild")})
    return sorting(items)


def card(room: Room, key: str) -> Any:
    return next(one for one in room.items("SortingCard") if one.property("key") == key)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("told", [True, False], ids=["live", "hidden"])
def test_every_page_can_be_read_from_the_back_row(room: Room, amount: int, told: bool, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    frame = crowd(amount, told=told)
    seen: set[str] = set()
    for page in itertools.count():
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        room.show(frame)
        if page < 4:
            assert unreadable(room.scene) == [], f"page {page + 1}"
        seen |= {one.property("key") for one in room.items("SortingCard")}
        if page + 1 >= min(room.scene.property("pages"), MOST_PAGES):
            break
    assert len(seen) == amount or room.scene.property("pages") > MOST_PAGES


@pytest.mark.parametrize("size", SIZES)
def test_the_day_files_statements_fit_on_one_page(room: Room, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    for placed in (False, True):
        room.show(of_the_day(placed=placed))
        assert room.scene.property("pages") == 1
        assert unreadable(room.scene) == []


def test_a_card_slides_to_its_side_and_stays_the_same_card(room: Room) -> None:
    room.show(sorting([item(1, "Låse", 1, 1), item(2, "Ro", 0, 0)]))
    before = card(room, "ps1")
    room.show(sorting([item(1, "Låse", 2, 1), item(2, "Ro", 0, 0)]))
    left = card(room, "ps1")
    assert left is before
    x = room.place(left).center().x()
    room.show(sorting([item(1, "Låse", 2, 3), item(2, "Ro", 0, 0)]))
    assert room.place(card(room, "ps1")).center().x() > x + room.view.width() / 2


def test_the_last_word_is_stamped_and_what_follows_is_told(room: Room) -> None:
    room.show(of_the_day(placed=False))
    assert not list(room.items("SortingStamp"))
    assert {"En fremskrivning rækker", "Flere fremtider må forestilles"} <= set(room.texts())
    room.show(of_the_day(placed=True))
    assert len(list(room.items("SortingStamp"))) == 6
    told = set(room.texts())
    assert {"Fremskriv: tal, plan, ansvar", "Forestil jer flere fremtider"} <= told
    assert "De vilde tager vi med til: Sådan ser der ud, når det er lykkedes" in told


def test_figures_say_how_many_came_which_way_and_hidden_ones_are_nowhere(room: Room) -> None:
    room.show(sorting([item(1, "Låse", 44, 3, paper=2)]))
    assert {"44 tamt", "3 vildt", "45 telefoner + 2 papir"} <= set(room.texts())
    hidden = {name: value for name, value in item(1, "Låse", 44, 3).items() if name not in ("tame", "wild")}
    room.show(sorting([{**hidden, "column": "middle"}]))
    assert not {"44 tamt", "3 vildt"} & set(room.texts())
    assert "47 telefoner" in room.texts()


def test_before_the_first_statement_it_says_kindly_what_is_coming(room: Room) -> None:
    room.show(sorting([]))
    assert any(text.startswith("Et tamt problem kan regnes frem") for text in room.texts())
