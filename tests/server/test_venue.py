"""The venue: which address phones are shown, what proves it, and that the net's password goes nowhere else."""

from __future__ import annotations

import asyncio
import logging
import stat
import sys
from pathlib import Path

import pytest

from tests.server.house import House, house
from workshop.client import Json
from workshop.server import doors
from workshop.server.addresses import LOOPBACK, Way

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only")

WIFI, CABLE, VPN = "127.0.0.2", "127.0.0.3", "127.0.0.4"
"""Stand in for a machine's addresses; who asks from the loopback is another machine to them."""

BOTH = (Way(WIFI, "wlan0", "wireless"), Way(CABLE, "eth0", "wired"))
SECRET = "kaffe-og-kage"


def way(host_view: Json, address: str) -> Json:
    gone: Json = {"open": False, "shown": False, "proven": False}
    return next((one for one in host_view["venue"]["ways"] if one["address"] == address), gone)


async def view_of(house: House) -> Json:
    view: Json = (await house.host.sees())["view"]
    return view


async def arrives(house: House, at: str, path: str = "/", source: str = LOOPBACK) -> bytes:
    """Ask for a page at an address of the machine, as a phone does whose address is `source`."""
    port = house.heart.doors.port
    reader, writer = await asyncio.open_connection(at, port, local_addr=(source, 0))
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {at}:{port}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer


def test_the_facilitator_sees_the_machines_ways_before_she_opens(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", ways=lambda: BOTH) as the_house:
            venue = (await view_of(the_house))["venue"]
            assert (venue["wanted"], venue["port"]) == (False, the_house.heart.doors.port)
            assert [(one["adapter"], one["kind"], one["open"], one["shown"]) for one in venue["ways"]] == [
                ("wlan0", "wireless", False, False),
                ("eth0", "wired", False, False),
            ]

    asyncio.run(scene())


def test_an_address_is_proven_by_another_machine_and_never_by_this_one(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", ways=lambda: BOTH) as the_house:
            await the_house.host.does("heart.open_phones")
            for source, path, answered in ((WIFI, "/", b"<!doctype"), (CABLE, "/api/arrival", b'"proven":false')):
                assert answered in await arrives(the_house, WIFI, path, source)
                assert not way(await view_of(the_house), WIFI)["proven"]
            assert b'"proven":true' in await arrives(the_house, WIFI, "/api/arrival", "127.0.0.9")
            view = await view_of(the_house)
            assert (way(view, WIFI)["proven"], way(view, CABLE)["proven"], view["join"]["proven"]) == (
                True,
                False,
                True,
            )
            assert (await the_house.host.sees("room"))["view"]["join"]["proven"]

    asyncio.run(scene())


def test_a_name_that_is_not_this_machines_proves_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", ways=lambda: BOTH) as the_house:
            await the_house.host.does("heart.open_phones")
            port = the_house.heart.doors.port
            reader, writer = await asyncio.open_connection(WIFI, port)
            writer.write(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
            assert b" 421 " in await reader.readline()
            writer.close()
            assert not way(await view_of(the_house), WIFI)["proven"]

    asyncio.run(scene())


def test_the_page_that_proves_it_needs_no_code_and_opens_at_the_loopback_without_proving(tmp_path: Path) -> None:
    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", ways=lambda: BOTH) as the_house:
            page = await the_house.asks("GET", "/tjek")
            assert page.status == 200
            assert b"/phone/check.js" in page.body
            assert (await the_house.asks("GET", "/api/arrival")).json == {"proven": False}

    asyncio.run(scene())


def test_the_chosen_address_is_shown_and_what_is_not_chosen_moves_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doors, "LOOK_EVERY_S", 0.02)
    net = [BOTH[1]]

    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", ways=lambda: tuple(net)) as the_house:
            await the_house.host.does("heart.open_phones")
            port = the_house.heart.doors.port
            phone = await the_house.joins("m1")
            async with the_house.host.listens() as host, phone.listens() as listening:
                assert (await host.frame()).view["join"]["address"] == f"{CABLE}:{port}"
                net[:] = [*BOTH]  # the better one comes up: phones are let in there, and nobody is moved
                while not way((now := await host.frame()).view, WIFI)["open"]:
                    pass
                assert now.view["join"]["address"] == f"{CABLE}:{port}"
                while (join := (await listening.frame()).view["join"])["addresses"] != [
                    f"{CABLE}:{port}",
                    f"{WIFI}:{port}",
                ]:
                    pass
                await the_house.host.does("heart.use_address", address=WIFI)
                while (await host.frame()).view["join"]["address"] != f"{WIFI}:{port}":
                    pass
                while (join := (await listening.frame()).view["join"])["addresses"] != [
                    f"{WIFI}:{port}",
                    f"{CABLE}:{port}",
                ]:
                    pass
                assert set(join) == {"code", "addresses"}
            refused = await the_house.host.send("heart.use_address", address="127.0.0.77")
            assert (refused.status, refused.json["code"]) == (409, "no_such_address")

    asyncio.run(scene())


def test_a_vpn_is_let_in_only_when_it_has_been_chosen(tmp_path: Path) -> None:
    async def scene() -> None:
        found = (*BOTH, Way(VPN, "tun0", "vpn"))
        async with house(tmp_path / "day.guldkaramel", ways=lambda: found) as the_house:
            await the_house.host.does("heart.open_phones")
            assert not way(await view_of(the_house), VPN)["open"]
            await the_house.host.does("heart.use_address", address=VPN)
            assert way(await view_of(the_house), VPN)["shown"]
            await the_house.host.does("heart.use_address", address=None)
            view = await view_of(the_house)
            assert (way(view, VPN)["open"], way(view, WIFI)["shown"]) == (False, True)

    asyncio.run(scene())


def test_an_address_that_was_away_must_be_proven_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "LOOK_EVERY_S", 0.02)
    net = [*BOTH]

    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", ways=lambda: tuple(net)) as the_house:
            await the_house.host.does("heart.open_phones")
            await arrives(the_house, WIFI, source="127.0.0.9")
            async with the_house.host.listens() as host:
                while not (await host.frame()).view["join"]["proven"]:
                    pass
                net[:] = []
                while (gone := (await host.frame()).view)["join"]["open"]:
                    pass
                assert gone["venue"] == {"wanted": True, "port": the_house.heart.doors.port, "ways": []}
                refused = await the_house.host.send("heart.open_phones")
                assert (refused.status, refused.json["code"]) == (409, "no_network")
                net[:] = [*BOTH]
                while not (back := (await host.frame()).view)["join"]["open"]:
                    pass
                assert not back["join"]["proven"]
                await arrives(the_house, WIFI, "/api/events", "127.0.0.9")  # a phone that has come back by itself
                while not (await host.frame()).view["join"]["proven"]:
                    pass

    asyncio.run(scene())


def test_a_restarted_heart_shows_the_proven_address_and_the_net_again(tmp_path: Path) -> None:
    path = tmp_path / "day.guldkaramel"

    async def first() -> None:
        async with house(path, ways=lambda: (BOTH[1],)) as the_house:
            await the_house.host.does("heart.open_phones")
            await arrives(the_house, CABLE, source="127.0.0.9")
            await the_house.host.does("heart.wifi", ssid=" Klitby  Gæst ", password=SECRET)

    async def second() -> None:
        async with house(path, ways=lambda: BOTH) as the_house:
            await the_house.host.does("heart.open_phones")
            join = (await view_of(the_house))["join"]
            assert join["address"].startswith(CABLE)
            assert join["wifi"] == {"ssid": "Klitby Gæst", "password": SECRET}
            long = await the_house.host.send("heart.wifi", ssid="Å" * 17)
            assert long.json["code"] == "long_net_name"
            assert (await view_of(the_house))["join"]["wifi"]["ssid"] == "Klitby Gæst"
            await the_house.host.does("heart.wifi", ssid=" ")
            assert (await view_of(the_house))["join"]["wifi"] is None

    asyncio.run(first())
    asyncio.run(second())


def test_the_nets_password_is_told_to_no_phone_and_lies_in_no_file_of_the_days(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "day.guldkaramel"

    async def scene() -> None:
        async with house(path, ways=lambda: BOTH) as the_house:
            await the_house.host.does("heart.open_phones")
            await the_house.host.does("heart.wifi", ssid="Salen", password=SECRET)
            assert (await the_house.host.send("heart.wifi", ssid="x", password=SECRET * 50)).status == 200
            await the_house.host.does("heart.wifi", ssid="Salen", password=SECRET)
            phone = await the_house.joins("m1")
            told = [await phone.sees(), (await the_house.asks("GET", "/api/day")).json]
            assert SECRET not in str(told)
            assert "Salen" not in str(told)
            assert SECRET in str(await the_house.host.sees("room"))
            for answer in (
                await phone.send("heart.wifi", ssid="x"),
                await phone.send("heart.use_address", address=None),
            ):
                assert (answer.status, answer.json["code"]) == (403, "host_only")
            broken = await the_house.host.send("heart.wifi", ssid="Salen", password=[SECRET])
            assert broken.status == 422
            assert SECRET not in str(broken.json)

    asyncio.run(scene())
    assert SECRET not in caplog.text
    kept = path.with_suffix(".venue")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    holders = [one.name for one in tmp_path.iterdir() if SECRET.encode() in one.read_bytes()]
    assert holders == [kept.name]
