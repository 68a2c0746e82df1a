"""The local net is let in when the facilitator opens for phones, at the same port, and followed as it changes."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest

from tests.server.conftest import Run
from tests.server.house import House, house
from workshop.client import Bye
from workshop.server import connection, doors
from workshop.server.addresses import LOOPBACK

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only")

LAN = "127.0.0.2"
"""Stands in for the local net: this machine answers to it, and it is not the loopback that windows use."""


async def reaches(house: House, address: str) -> bool:
    """Whether a phone at that address is let in."""
    try:
        async with house.session.get(f"http://{address}:{house.heart.doors.port}/api/health") as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False


async def until_reached(house: House, address: str, wanted: bool) -> None:
    async with asyncio.timeout(10):
        while await reaches(house, address) is not wanted:
            await asyncio.sleep(0.02)


def test_only_this_machine_is_let_in_until_the_facilitator_opens(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", addresses=lambda: (LAN,)) as the_house:
            assert not await reaches(the_house, LAN)
            before = (await the_house.host.sees("room"))["view"]["join"]
            assert (before["open"], before["address"]) == (False, f"{LOOPBACK}:{the_house.heart.doors.port}")
            async with the_house.host.listens("room") as room:
                await room.frame()
                await the_house.host.does("heart.open_phones")
                while not (join := (await room.frame()).view["join"])["open"]:
                    pass
                assert join["url"] == f"http://{LAN}:{the_house.heart.doors.port}/"
            assert await reaches(the_house, LAN)
            assert await reaches(the_house, LOOPBACK)

    asyncio.run(scene())


def test_closing_for_phones_says_goodbye_to_them_and_not_to_the_windows(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", addresses=lambda: (LAN,)) as the_house:
            await the_house.host.does("heart.open_phones")
            ida = await the_house.joins("m1")
            async with the_house.host.listens("room") as room:
                await room.frame()
                the_house.base = f"http://{LAN}:{the_house.heart.doors.port}"
                async with ida.listens() as phone:
                    await phone.frame()
                    the_house.base = f"http://{LOOPBACK}:{the_house.heart.doors.port}"
                    await the_house.host.does("heart.close_phones")
                    while not isinstance(event := await phone.next(), Bye):
                        assert event is not None
                while (await room.frame()).view["join"]["open"]:
                    pass
            await until_reached(the_house, LAN, wanted=False)
            await the_house.host.does("heart.open_phones")
            assert await reaches(the_house, LAN)

    asyncio.run(scene())


def test_without_a_net_the_facilitator_is_told_so(run: Run) -> None:
    async def scene(house: House) -> None:
        answer = await house.host.send("heart.open_phones")
        assert (answer.status, answer.json["code"]) == (409, "no_network")
        assert answer.json["text"]
        assert (await house.host.sees("room"))["view"]["join"]["open"] is False

    run(scene)


def test_a_new_address_is_followed_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "LOOK_EVERY_S", 0.02)
    net = [LAN]

    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", addresses=lambda: tuple(net)) as the_house:
            await the_house.host.does("heart.open_phones")
            async with the_house.host.listens("room") as room:
                net[:] = ["127.0.0.3"]
                while (await room.frame()).view["join"]["address"] != f"127.0.0.3:{the_house.heart.doors.port}":
                    pass
            assert await reaches(the_house, "127.0.0.3")
            await until_reached(the_house, LAN, wanted=False)

    asyncio.run(scene())


def test_who_holds_the_line_without_asking_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "LOOK_EVERY_S", 0.02)
    monkeypatch.setattr(connection, "REQUEST_DEADLINE_S", 0.1)

    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel") as the_house, the_house.host.listens() as stream:
            await stream.frame()
            half = b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"
            for sent in (b"", b"GET /api/hea", half):
                reader, writer = await asyncio.open_connection(LOOPBACK, the_house.heart.doors.port)
                writer.write(sent)
                async with asyncio.timeout(10):
                    with suppress(ConnectionResetError):
                        await reader.read()
                writer.close()
            # A stream that has asked long ago is no such.
            seq = await the_house.host.does("day.next")
            assert (await stream.until(seq)).view["step"]["index"] == 1

    asyncio.run(scene())


def test_more_connections_than_there_is_room_for_are_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "MOST_CONNECTIONS", 5)

    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel") as the_house:
            port = the_house.heart.doors.port
            pairs = [await asyncio.open_connection(LOOPBACK, port) for _ in range(5)]
            reader, writer = await asyncio.open_connection(LOOPBACK, port)
            with suppress(ConnectionResetError):
                assert await reader.read() == b""
            writer.close()
            for _, one in pairs:
                one.close()
            await until_reached(the_house, LOOPBACK, wanted=True)

    asyncio.run(scene())


def test_an_opening_that_a_closing_overtakes_leaves_no_address_open(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", addresses=lambda: (LAN,)) as the_house:
            doors = the_house.heart.doors
            await asyncio.gather(doors.open(), doors.close())
            assert not doors.door.open
            assert not await reaches(the_house, LAN)
            await asyncio.gather(doors.close(), doors.open(), doors.use(LAN))
            assert await reaches(the_house, LAN)

    asyncio.run(scene())
