"""A photo of printed cards from the facilitator's own phone: read, told to the console, and kept nowhere."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.paper.simulated import photo
from tests.server.conftest import Run
from tests.server.house import Answer, House, Person
from workshop.client import new_remote
from workshop.paper import process
from workshop.paper.photo import NotAPhoto, NotInstalled
from workshop.server import cards_door

TWELVE = photo(12, 0, size=(2400, 1800))


async def hands_over(house: House, who: Person, data: bytes) -> Answer:
    headers = who.caller.cards().headers | {"Content-Type": "image/jpeg"}
    return await house.asks("POST", "/api/cards", headers, io.BytesIO(data))


async def with_signs(house: House) -> Person:
    """A day whose first goal has thirteen signs, and the facilitator's phone."""
    await house.host.does("day.start")
    for place in range(13):
        await house.host.does("sign_cards.write", text=f"Tegn {place + 1}", group="m1")
    secret, hashed = new_remote()
    await house.host.does("remote.allow", hash=hashed)
    return Person(house, secret)


def test_the_remote_hands_over_a_photo_and_the_console_is_told(run: Run, tmp_path: Path) -> None:
    async def scene(house: House) -> None:
        remote = await with_signs(house)
        assert (await house.host.sees())["connections"]["cards"] == ""
        read = await hands_over(house, remote, TWELVE.jpeg)
        assert read.status == 200, read.json
        assert {**read.json, "photo": ""} == {
            "photo": "", "seat": "goal:g1", "number": 1, "found": 12, "sentences": ["Ikke på billedet: T13."],
        }  # fmt: skip
        assert (await house.host.sees())["connections"]["cards"] == read.json["photo"]
        told = await house.ask(house.host.caller.cards())
        assert [frozenset(row) for row in told.json["ways"]["road"]["rows"]] == list(TWELVE.rows)
        again = await hands_over(house, house.host, TWELVE.jpeg)
        assert again.json["photo"] != read.json["photo"]
        everything = b"".join(one.read_bytes() for one in tmp_path.iterdir())
        assert TWELVE.jpeg[5000:5200] not in everything

    run(scene)


def test_a_photo_that_was_taken_or_dropped_is_forgotten_and_a_newer_one_stays(run: Run) -> None:
    async def scene(house: House) -> None:
        remote = await with_signs(house)
        first = (await hands_over(house, remote, TWELVE.jpeg)).json["photo"]
        second = (await hands_over(house, remote, TWELVE.jpeg)).json["photo"]
        await house.host.does("heart.forget_cards", photo=first)
        assert (await house.host.sees())["connections"]["cards"] == second
        assert (await remote.send("heart.forget_cards", photo=second)).status == 403
        await house.host.does("heart.forget_cards", photo=second)
        assert (await house.host.sees())["connections"]["cards"] == ""
        assert (await house.ask(house.host.caller.cards())).status == 404
        await house.host.does("heart.forget_cards", photo=second)

    run(scene)


def test_nobody_else_hands_over_photos_or_is_told_of_them(run: Run) -> None:
    async def scene(house: House) -> None:
        remote = await with_signs(house)
        phone = await house.joins()
        for who, status in ((house.stranger, 401), (phone, 403)):
            assert (await hands_over(house, who, TWELVE.jpeg)).status == status
            assert (await house.ask(who.caller.cards())).status == status
        assert (await house.ask(remote.caller.cards())).status == 401
        assert (await house.ask(house.host.caller.cards())).status == 404
        await house.host.does("remote.withdraw")
        assert (await hands_over(house, remote, TWELVE.jpeg)).status == 401

    run(scene)


def test_what_is_no_photo_of_cards_is_refused_in_words(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await with_signs(house)
        broken = await hands_over(house, phone, b"\xff\xd8\xff no photo")
        assert (broken.status, broken.json["code"]) == (422, "not_a_photo")
        assert "JPEG" in broken.json["text"]
        large = await hands_over(house, phone, bytes(cards_door.MOST_BYTES + 1))
        assert (large.status, large.json["code"]) == (413, "body_too_large")

    run(scene)


def test_a_day_without_those_cards_says_so(run: Run) -> None:
    async def scene(house: House) -> None:
        await house.host.does("day.start")
        empty = await hands_over(house, house.host, TWELVE.jpeg)
        assert (empty.status, empty.json["code"]) == (404, "no_cards")

    run(scene)


def test_too_many_photos_at_once_wait(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def no_photo(_photo: bytes) -> None:
        raise NotAPhoto

    monkeypatch.setattr(cards_door, "marks_of", no_photo)
    monkeypatch.setattr(cards_door, "PER_SECOND", 0.0001)

    async def scene(house: House) -> None:
        told = [(await hands_over(house, house.host, b"none")).status for _photo in range(cards_door.BURST + 1)]
        assert told == [422] * cards_door.BURST + [429]

    run(scene)


def test_where_photos_can_not_be_read_that_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def not_installed(_photo: bytes) -> None:
        raise NotInstalled

    monkeypatch.setattr(cards_door, "marks_of", not_installed)

    async def scene(house: House) -> None:
        refused = await hands_over(house, house.host, TWELVE.jpeg)
        assert (refused.status, refused.json["code"]) == (422, "photos_not_read")
        assert "photo" in refused.json["text"]

    run(scene)


def test_a_reader_without_the_extra_says_it_by_how_it_ends(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cv2.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async def scene(_house: House) -> None:
        with pytest.raises(NotInstalled):
            await process.marks_of(TWELVE.jpeg)

    run(scene)
