"""Photos of drawings: handed over ahead of what shows them, kept with nothing about them, shown to who has joined."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.pictures import A_JPEG, frame, scan, segment
from tests.server.conftest import Run
from tests.server.house import Answer, House, Person
from workshop.client import Caller
from workshop.domain.jpeg import LONGEST_SIDE, MOST_BYTES
from workshop.exercises.catalogue import RULES
from workshop.rehearsal.photos import photo
from workshop.server import pictures
from workshop.storage.file import DayFile

PLACE = b"Exif\x00\x00 GPS 55.6561 N 12.3553 E"
WITH_PLACE = A_JPEG[:2] + segment(0xE1, PLACE) + segment(0xFE, PLACE) + A_JPEG[2:] + PLACE


async def hands_over(house: House, who: Person, jpeg: bytes, picture: str = "picture-01") -> Answer:
    return await house.ask(who.caller.keep_picture(picture, jpeg))


async def shows(who: Person, picture: str = "picture-01", id_: str = "scenario-1") -> Answer:
    return await who.send("future_scenario.draw", id_, medium="photo", photo=picture)


def test_a_photo_is_kept_without_what_the_camera_wrote_and_shown_to_who_has_joined(run: Run, tmp_path: Path) -> None:
    async def scene(house: House) -> None:
        owner, neighbour = await house.joins(), await house.joins(group="m2")
        assert (await hands_over(house, owner, WITH_PLACE)).json["saved"] is True
        assert (await shows(owner)).status == 200
        for who in (owner, neighbour, house.host):
            answer = await house.ask(who.caller.picture("scenario-1"))
            assert (answer.status, answer.body) == (200, A_JPEG)
            assert answer.headers["content-type"] == "image/jpeg"
            assert "default-src 'none'" in answer.headers["content-security-policy"]
        with closing(DayFile.open_read_only(tmp_path / "day.guldkaramel", RULES)) as file:
            assert file.picture(house.heart.day.id, "picture-01") == A_JPEG
        everything = b"".join(one.read_bytes() for one in tmp_path.iterdir())
        assert b"55.6561" not in everything
        assert (await house.ask(house.stranger.caller.picture("scenario-1"))).status == 401

    run(scene)


def test_a_photo_sent_twice_is_kept_once(run: Run) -> None:
    async def scene(house: House) -> None:
        owner, other = await house.joins(), await house.joins()
        first = await hands_over(house, owner, A_JPEG)
        again = await hands_over(house, owner, A_JPEG)
        assert (first.status, again.json) == (200, first.json)
        refused = await hands_over(house, other, A_JPEG)
        assert (refused.status, refused.json["code"]) == (422, "id_taken")

    run(scene)


def test_nobody_shows_a_photo_that_is_another_s_or_has_not_come(run: Run) -> None:
    async def scene(house: House) -> None:
        owner, other = await house.joins(), await house.joins()
        await hands_over(house, owner, A_JPEG)
        for picture in ("picture-01", "picture-02"):
            refused = await shows(other, picture)
            assert (refused.status, refused.json["code"]) == (404, "unknown_picture")
        nothing = await house.ask(owner.caller.picture("scenario-1"))
        assert nothing.status == 404

    run(scene)


def test_the_facilitator_hands_over_a_photo_for_a_group(run: Run) -> None:
    async def scene(house: House) -> None:
        assert (await hands_over(house, house.host, A_JPEG)).status == 200
        await house.host.does("future_scenario.draw", "scenario-1", medium="photo", photo="picture-01", group="m1")
        assert (await house.ask(house.host.caller.picture("scenario-1"))).body == A_JPEG

    run(scene)


def test_a_hidden_photo_is_its_authors_and_the_hosts_alone(run: Run) -> None:
    async def scene(house: House) -> None:
        owner, neighbour = await house.joins(), await house.joins()
        await hands_over(house, owner, A_JPEG)
        await shows(owner)
        await house.host.does("contribution.hide", contribution="scenario-1")
        seen = [(await house.ask(who.caller.picture("scenario-1"))).status for who in (owner, house.host, neighbour)]
        assert seen == [200, 200, 404]

    run(scene)


@pytest.mark.parametrize(
    ("body", "code", "status"),
    [
        (b"", "not_a_picture", 422),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "not_a_picture", 422),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "not_a_picture", 422),
        (b"GIF89a" + bytes(100), "not_a_picture", 422),
        (b"<html><script>alert(1)</script>", "not_a_picture", 422),
        (A_JPEG[:40], "not_a_picture", 422),
        (b"\xff\xd8" + segment(0xE1, A_JPEG) + b"\xff\xd9", "not_a_picture", 422),
        (b"\xff\xd8" + frame(LONGEST_SIDE + 1, 9) + scan(b"x") + b"\xff\xd9", "picture_too_wide", 413),
        (b"\xff\xd8" + frame(65535, 65535) + scan(b"x") + b"\xff\xd9", "picture_too_wide", 413),
        (A_JPEG + bytes(MOST_BYTES), "picture_too_large", 413),
    ],
)
def test_what_is_no_photo_of_a_drawing_is_refused_in_words(run: Run, body: bytes, code: str, status: int) -> None:
    async def scene(house: House) -> None:
        owner = await house.joins()
        refused = await hands_over(house, owner, body)
        assert (refused.status, refused.json["code"]) == (status, code)
        assert refused.json["text"].endswith(".")
        assert (await shows(owner)).json["code"] == "unknown_picture"

    run(scene)


@pytest.mark.parametrize("name", ["short", "x" * 65, "%2e%2e%2fetc", "a%20b%20c%20d", "æøåæøåæø"])
def test_a_photo_needs_an_id(run: Run, name: str) -> None:
    async def scene(house: House) -> None:
        owner = await house.joins()
        headers = owner.caller.keep_picture("x", A_JPEG).headers
        answer = await house.asks("POST", f"/api/pictures/{name}", headers, A_JPEG)
        assert answer.status in (404, 422)

    run(scene)


def test_a_stranger_hands_over_nothing(run: Run) -> None:
    async def scene(house: House) -> None:
        assert (await hands_over(house, house.stranger, A_JPEG)).status == 401

    run(scene)


def test_who_hands_over_too_fast_waits(run: Run) -> None:
    async def scene(house: House) -> None:
        owner = await house.joins()
        for number in range(pictures.BURST):
            assert (await hands_over(house, owner, A_JPEG, f"picture-{number:02}")).status == 200
        assert (await hands_over(house, owner, A_JPEG, "picture-99")).status == 429

    run(scene)


def test_a_photo_that_the_file_has_lost_is_not_there(run: Run, tmp_path: Path) -> None:
    async def scene(house: House) -> None:
        owner = await house.joins()
        await hands_over(house, owner, photo("lost"))
        await shows(owner)
        with closing(DayFile.open(tmp_path / "day.guldkaramel", RULES)) as file:
            file.db.conn.execute("DELETE FROM pictures")
        assert (await house.ask(owner.caller.picture("scenario-1"))).status == 404

    run(scene)


def test_the_picture_cards_are_there_for_all_and_need_no_token(run: Run) -> None:
    async def scene(house: House) -> None:
        cards = (await house.asks("GET", "/picture_cards/all.json")).json
        assert len(cards) >= 24
        assert all(card["id"] and card["name"] and card["alt"] for card in cards)
        for card in cards:
            answer = await house.asks("GET", f"/picture_cards/{card['id']}.svg")
            assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
        tag = {"If-None-Match": answer.headers["etag"]}
        assert (await house.asks("GET", f"/picture_cards/{card['id']}.svg", tag)).status == 304

    run(scene)


def test_the_picture_of_a_slide_goes_to_the_phones_once_it_is_shown(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins()
        await hands_over(house, house.host, A_JPEG)
        fields = {"block": "morning", "kind": "stage", "title": "Cyklen", "minutes": 3}
        settings = {"picture": "picture-01", "alt": "En cykel"}
        await house.host.does("plan.add", part="activity", id="slide", fields=fields | {"settings": settings})
        slide = Caller.slide
        assert (await house.ask(slide(phone.caller, "slide", "picture-01"))).status == 404
        assert (await house.ask(slide(house.host.caller, "slide", "picture-01"))).body == A_JPEG
        await house.host.does("day.go", step="slide")
        answer = await house.ask(slide(phone.caller, "slide", "picture-01"))
        assert (answer.status, answer.body, answer.headers["content-type"]) == (200, A_JPEG, "image/jpeg")
        assert (await house.ask(slide(phone.caller, "slide", "picture-02"))).status == 404
        assert (await house.ask(slide(house.stranger.caller, "slide", "picture-01"))).status == 401
        assert (await phone.sees())["view"]["body"]["alt"] == "En cykel"

    run(scene)
