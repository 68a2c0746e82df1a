"""Plenum on the projector: covered answers, wall, word cloud, notes and the queue, in every shape and crowd."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.ui import room_frames as frames
from tests.ui.readable import texts_of, unreadable
from tests.ui.room_under_test import AMOUNTS, SHAPES, SIZES, Room
from workshop.domain.word_cloud import cloud

QUESTION = "Hvad er det vigtigste, I tager med hjem fra i dag?"
LONG_QUESTION = (
    "Hvad skal der til, for at overgangen fra skole til uddannelse bliver ét forløb set med de unges øjne? " * 2
)
SAID = (
    "ro", "nærvær", "vi ringer", "tillid", "én fast voksen", "mod", "tid", "torsdagstavlen", "kaffe ☕", "samme ord",
    "شكرا", "الثقة", "iş birliği", "at de unge selv er med, når vi taler om dem", "👏", "NEJ til mere papir", "ro på",
    "overgangsmøder", "fritidsjob", "łączność", "at vi får fulgt op på det i uge 33, inden det hele er glemt igen",
    "forældrene", "en makker", "ungdomsuddannelsesvejledningsbegreber", "fælles sprog", "lytte",
)  # fmt: skip
Frame = frames.Frame


def said(count: int) -> list[str]:
    """So many answers, some of them many times."""
    chance = random.Random(7)
    return [SAID[at] if at < len(SAID) else chance.choice(SAID[: 4 + at % len(SAID)]) for at in range(count)]


def plenum(
    count: int,
    *,
    display: str = "wall",
    shown: bool = True,
    notes: int = 0,
    hands: int = 0,
    speaking: bool = False,
    question: str = QUESTION,
) -> Frame:
    """A room frame of plenum with so many answers."""
    answers = said(count)
    hand = [{"id": f"h{at}", "seat": f"goal:g{at % 5 + 1}", "group": f"Mål {at % 5 + 1}"} for at in range(hands + 1)]
    items = [
        {"id": f"n{at}", "text": f"Note {at + 1}: enighed om at ringe i uge 33", "note": True, "via": "paper"}
        for at in range(notes)
    ]
    if shown and display == "wall":
        items += [{"id": f"a{at}", "text": text, "note": False, "via": "phone"} for at, text in enumerate(answers)]
    words = cloud(answers, "da") if shown and display == "cloud" else ()
    body: dict[str, Any] = {
        "question": {"id": "q1", "text": question},
        "answers": count,
        "shown": shown,
        "display": display,
        "items": items,
        "words": [{"id": one.key, "text": one.text, "count": one.count} for one in words],
        "more_words": 0,
        "speaking": hand[-1] if speaking else None,
        "queue": hand[:-1][:24],
        "queued": hands,
    }
    return frames.frame("plenum", body, None, step=step())


def step() -> dict[str, Any]:
    made: dict[str, Any] = frames.stage("block")["view"]["step"]
    return {**made, "exercise": "plenum", "title": "Fælles samling", "block": "Sidste ord"}


def shown_words(room: Room) -> list[Any]:
    return list(room.items("WordCloudWord"))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("count", AMOUNTS)
@pytest.mark.parametrize("display", ["wall", "cloud"])
def test_every_amount_can_be_read_from_the_back_row(
    room: Room, display: str, count: int, size: tuple[int, int]
) -> None:
    room.view.resize(*size)
    room.show(plenum(count, display=display, notes=min(count, 3), hands=min(count, 30), speaking=count > 0))
    factor = room.scene.property("factor")
    for page in range(room.scene.property("pages")):
        frame = plenum(count, display=display, notes=min(count, 3), hands=min(count, 30), speaking=count > 0)
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == [], (display, count, size, page, factor)


@pytest.mark.parametrize("size", SHAPES, ids=str)
@pytest.mark.parametrize("count", [9, 24, 30, 60])
def test_no_card_lies_under_the_queue_however_many_pages_there_are(
    room: Room, count: int, size: tuple[int, int]
) -> None:
    room.view.resize(*size)
    room.show(plenum(0, hands=2))
    room.show(plenum(count, notes=1, hands=2, speaking=True))
    (queue,) = room.items("PlenumQueue")
    top = room.place(queue).top()
    assert all(room.place(card).bottom() < top for card in room.items("PlenumCard"))


def test_what_is_covered_is_told_by_its_number_alone(room: Room) -> None:
    room.show(plenum(12, shown=False))
    assert "12 svar er inde" in room.texts()
    assert "nærvær" not in " ".join(room.texts())


def test_notes_are_there_while_the_answers_wait(room: Room) -> None:
    room.show(plenum(12, shown=False, notes=2))
    assert room.texts().count("Noteret") == 2
    assert any(text.startswith("12 svar er inde") for text in room.texts())


def test_the_word_that_most_say_stands_largest(room: Room) -> None:
    room.show(plenum(200, display="cloud"))
    sizes = {word.property("key"): (word.property("textSize"), word.property("item")) for word in shown_words(room)}
    largest = max(size for size, _ in sizes.values())
    most = max(item["count"] for _, item in sizes.values())
    assert {item["count"] for size, item in sizes.values() if size == largest} == {most}


def test_a_word_that_comes_last_moves_none_of_those_that_were_there(room: Room) -> None:
    frame = plenum(60, display="cloud")
    words = frame["view"]["body"]["words"]
    frame["view"]["body"]["words"] = words[:-1]
    room.show(frame)
    before = {word.property("key"): (word.x(), word.y()) for word in shown_words(room)}
    frame = plenum(60, display="cloud")
    room.show(frame)
    after = {word.property("key"): (word.x(), word.y()) for word in shown_words(room)}
    moved = [key for key, place in before.items() if after[key] != place]
    assert moved == []
    assert len(after) == len(before) + 1


def test_hundreds_of_words_turn_pages_and_none_is_left_out(room: Room) -> None:
    frame = plenum(9, display="cloud")
    body = frame["view"]["body"]
    body["words"] = [{"id": f"w{at}", "text": f"sammenhængskraft {at}", "count": 1} for at in range(150)]
    body["more_words"] = 11
    seen: set[str] = set()
    room.show(frame)
    pages = room.scene.property("pages")
    assert pages > 1
    for page in range(pages):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == []
        assert "+ 11 ord mere" in room.texts()
        seen |= {word.property("key") for word in shown_words(room)}
    assert len(seen) == 150


def test_the_queue_shows_badges_and_places_and_no_name(room: Room) -> None:
    room.show(plenum(0, hands=30, speaking=True))
    texts = room.texts()
    assert "har ordet" in texts
    assert any(text.startswith("+ ") for text in texts)
    assert not any(text.startswith("Mål") for text in texts)


def test_who_speaks_may_have_the_hand_up_again(room: Room) -> None:
    frame = plenum(0, hands=2)
    body = frame["view"]["body"]
    body["speaking"] = body["queue"][1]
    room.show(frame)
    assert unreadable(room.scene) == []
    assert {"har ordet", "1", "2"} <= set(room.texts())


def test_a_long_question_and_a_deep_room_can_be_read_too(room: Room) -> None:
    for size in SHAPES:
        room.view.resize(*size)
        for display in ("wall", "cloud"):
            for smallest in (28, 40):
                room.scene.setProperty("smallestText", smallest)
                room.show(plenum(9, display=display, question=LONG_QUESTION[:200], hands=5, speaking=True, notes=1))
                assert unreadable(room.scene) == [], (size, display, smallest)


def test_the_dark_room_shows_it_too(room: Room) -> None:
    room.theme.setProperty("darkRoom", True)
    room.show(plenum(60, display="cloud", hands=3))
    assert len(list(texts_of(room.scene))) > 20
