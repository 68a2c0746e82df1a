"""Who is writing: counted for the facilitator alone, for a short while, and never kept."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from tests.day_under_test import DayUnderTest
from tests.server.conftest import Run
from tests.server.house import CATALOGUE, House, Person, Stream, house
from workshop.server.writing import BURST, LASTS_S, Writers
from workshop.storage.file import DayFile


async def says(house: House, who: Person, on: bool, step: str | None = None) -> int:
    return (await house.ask(who.caller.writing(on, step))).status


async def until_counted(stream: Stream, **wanted: Any) -> dict[str, Any]:
    """The first connections in which all of `wanted` holds."""
    while True:
        counted = (await stream.frame()).connections
        assert counted is not None
        if all(counted[name] == value for name, value in wanted.items()):
            return counted


def test_the_facilitator_sees_how_many_write_in_each_group(run: Run) -> None:
    async def scene(house: House) -> None:
        first, second, third = [await house.joins(group) for group in ("m1", "m1", "m2")]
        async with house.host.listens() as stream:
            for one in (first, second, third):
                assert await says(house, one, True) == 200
            counted = await until_counted(stream, writing=3)
            assert counted["writing_by_group"] == {"m1": 2, "m2": 1}
            assert await says(house, second, False) == 200
            assert (await until_counted(stream, writing=2))["writing_by_group"] == {"m1": 1, "m2": 1}

    run(scene)


def test_after_next_those_who_were_writing_are_counted_as_finishing_until_they_are_done(run: Run) -> None:
    async def scene(house: House) -> None:
        await house.host.does("day.go", step="signs")
        slow, quick = await house.joins(), await house.joins()
        async with house.host.listens() as stream:
            await says(house, slow, True, "signs")
            await until_counted(stream, writing=1, finishing=0)
            await house.host.does("day.next", from_="signs")
            await until_counted(stream, writing=1, finishing=1)
            await says(house, quick, True, "order/order")
            await until_counted(stream, writing=2, finishing=1)
            await says(house, slow, False)
            await until_counted(stream, writing=1, finishing=0)

    run(scene)


def test_neither_the_room_nor_a_phone_is_told_and_nothing_is_journaled(run: Run, tmp_path: Path) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins()
        before = (await phone.sees())["seq"]
        assert await says(house, phone, True) == 200
        assert (await phone.sees())["connections"] is None
        assert (await house.host.sees("room"))["connections"] is None
        assert (await house.host.sees("host"))["connections"]["writing"] == 1
        assert (await phone.sees())["seq"] == before

    run(scene)
    file = DayFile.open(tmp_path / "day.guldkaramel", CATALOGUE.rules)
    assert b"writing" not in (tmp_path / "day.guldkaramel").read_bytes()
    file.close()


def test_strangers_and_the_facilitator_do_not_count_and_nonsense_is_refused(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins()
        assert await says(house, house.stranger, True) == 401
        assert await says(house, house.host, True) == 401
        for body in (b"", b"{}", b'{"on": 1}', b'{"on": true, "text": "min kladde"}', b"x" * 2000):
            answer = await house.asks("POST", "/api/writing", phone.caller.writing(True).headers, body)
            assert answer.status in {413, 422}, body
        assert (await house.host.sees("host"))["connections"]["writing"] == 0

    run(scene)


def test_a_phone_that_says_it_too_often_is_not_listened_to(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins()
        statuses = [await says(house, phone, place % 2 == 0) for place in range(BURST + 5)]
        assert statuses[:BURST] == [200] * BURST
        assert 429 in statuses[BURST:]

    run(scene)


def test_who_has_not_said_so_for_half_a_minute_does_not_write_any_more() -> None:
    async def scene() -> None:
        told: list[int] = []
        now = [0.0]
        writers = Writers(lambda: told.append(1), lambda: now[0])
        day = DayUnderTest()
        one, other = day.joins("m1"), day.joins("m2")
        writers.note(one, "lobby")
        now[0] = LASTS_S / 2
        writers.note(other, "lobby")
        assert writers.counted(day.state) == ({"m1": 1, "m2": 1}, 0)
        now[0] = LASTS_S + 1
        assert writers.counted(day.state) == ({"m2": 1}, 0)
        writers.stop()

    asyncio.run(scene())


def test_the_end_of_the_half_minute_is_told_by_itself(tmp_path: Path) -> None:
    async def scene() -> None:
        told = asyncio.Event()
        now = [0.0]
        writers = Writers(told.set, lambda: now[0])
        day = DayUnderTest()
        writers.note(day.joins("m1"), "lobby")
        await asyncio.wait_for(told.wait(), 10)
        told.clear()
        now[0] = LASTS_S - 0.01
        assert writers.counted(day.state)[0] == {"m1": 1}
        await asyncio.wait_for(told.wait(), 10)
        now[0] = LASTS_S
        assert writers.counted(day.state)[0] == {}
        writers.stop()

    asyncio.run(scene())
    assert list(tmp_path.iterdir()) == []


def test_whoever_comes_back_with_another_phone_is_one_writer(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel") as the_house:
            phone = await the_house.joins()
            for _ in range(2):
                assert await says(the_house, phone, True) == 200
            assert (await the_house.host.sees("host"))["connections"]["writing"] == 1

    asyncio.run(scene())
