"""The facilitator's own phone: what it is shown, what it may do, and that a withdrawn access ends at once."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from tests.server.conftest import Run
from tests.server.house import WITHIN_S, House, Person
from workshop.client import Bye, Caller, Frame, new_remote
from workshop.domain.ids import secret_hash
from workshop.exercises.catalogue import RULES

CONSOLES = sorted(kind for kind, rule in RULES.commands.items() if rule.by_host and not rule.by_remote)


async def remote(house: House) -> Person:
    """The facilitator lets a phone be the remote."""
    secret, hashed = new_remote()
    await house.host.does("remote.allow", hash=hashed)
    return Person(house, secret)


async def raw(house: House, who: Person, **body: Any) -> Any:
    """Send a command with fields of the envelope."""
    request = Caller(who.caller.token)._post("/api/commands", {"id": "a-command", **body})
    return await house.ask(request)


def test_it_is_shown_enough_to_run_the_day_by_and_no_more(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1")
        await house.host.does("day.go", step="signs")
        await phone.does("sign_cards.write", text="Flere cykler")
        await house.host.does("sign_cards.write", text="Et skur", group="m2")
        frame = await (await remote(house)).sees()
        view = frame["view"]
        assert frame["you"] is None
        assert frame["connections"]["phones"] == 1
        assert (view["step"]["id"], view["previous"]["step"], view["next"]["step"]) == (
            "signs", "future/present", "order/order",
        )  # fmt: skip
        assert view["next"]["start"] == "10:50"
        assert {one["id"]: one["done"] for one in view["groups"]} == {"m1": 1, "m2": 1, "m3": 0, "free": 0}
        assert view["undo"]["what"] == "contribution.added"
        assert view["reveals"] == []
        await house.host.does("day.go", step="talk/talk")
        assert (await house.host.sees("remote"))["view"]["notes"] == "Husk mikrofonen"
        assert not {"contributions", "log", "cards", "join", "programme", "inspiration"} & set(view)

    run(scene)


def test_what_it_does_is_the_facilitators_and_is_undone_at_the_console(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        await house.host.does("day.go", step="signs")
        await phone.does("sign_cards.write", text="Flere cykler", group="m1")
        await phone.does("timer.extend", ms=60_000)
        view = (await house.host.sees())["view"]
        assert [(one["text"], one["via"]) for one in view["contributions"]] == [("Flere cykler", "paper")]
        assert (view["undo"]["what"], [one["what"] for one in view["undo_older"]]) == (
            "timer.extended",
            ["contribution.added"],
        )
        older = await phone.send("undo", command=view["undo"]["command"], older=True)
        assert (older.status, older.json["code"]) == (403, "not_from_a_remote")
        for one in (view["undo"], *view["undo_older"]):
            await house.host.does("undo", command=one["command"])
        seen = (await phone.sees())["view"]
        assert seen["undo"] is None
        await phone.does("redo", command=seen["redo"]["command"])
        assert not (await house.host.sees())["view"]["contributions"][0]["hidden"]

    run(scene)


@pytest.mark.parametrize("kind", CONSOLES)
def test_what_belongs_to_the_console_is_refused(run: Run, kind: str) -> None:
    async def scene(house: House) -> None:
        before = (await house.host.sees("room"))["seq"]
        answer = await (await remote(house)).send(kind)
        assert answer.status in (403, 422)
        assert answer.json["code"] in ("not_from_a_remote", "not_understood")
        assert (await house.host.sees("room"))["seq"] == before + 1

    run(scene)


def test_neither_the_heart_nor_the_access_itself_is_its_to_command(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        for kind in ("heart.open_phones", "heart.close_phones", "heart.stop"):
            assert (await phone.send(kind)).json["code"] == "host_only"
        for kind, payload in (
            ("remote.allow", {"hash": secret_hash("own")}),
            ("remote.withdraw", {}),
            ("day.go", {"step": "signs"}),
            ("participant.seat", {"participant": "somebody", "group": "m1"}),
            ("undo", {"command": "whatever"}),
        ):
            answer = await phone.send(kind, **payload)
            assert (answer.status, answer.json["code"]) == (403, "not_from_a_remote"), kind

    run(scene)


def test_the_other_doors_do_not_know_it(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        assert (await house.ask(phone.caller.picture("x"))).status == 401
        assert (await house.ask(phone.caller.drawing("x"))).status == 401
        assert (await house.ask(phone.caller.keep_picture("picture-1", b"x"))).status == 401
        for audience in ("host", "room"):
            assert set((await phone.sees(audience))["view"]) == set((await phone.sees())["view"])

    run(scene)


def test_the_facilitator_may_look_at_what_it_is_shown(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        assert (await house.host.sees("remote"))["view"] == (await phone.sees())["view"]

    run(scene)


def test_a_withdrawn_access_ends_its_streams_at_once_and_is_told_so_kindly(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        async with phone.listens() as stream, house.host.listens() as console:
            await stream.frame()
            await house.host.does("remote.withdraw")
            while (event := await stream.next()) is not None:
                assert isinstance(event, Frame)
            while (await console.frame()).view["remote"]:
                pass
        for answer in (
            await phone.send("day.next"),
            await house.ask(phone.caller.state()),
            await house.ask(phone.caller.events()),
        ):
            assert (answer.status, answer.json["code"]) == (401, "remote_withdrawn")
            assert "Scan den nye kode" in answer.json["text"]

    run(scene)


def test_a_new_remote_withdraws_the_old_and_phones_and_console_go_on(run: Run) -> None:
    async def scene(house: House) -> None:
        guest, old = await house.joins("m1"), await remote(house)
        async with old.listens() as stream, guest.listens() as theirs:
            await stream.frame()
            await theirs.frame()
            new = await remote(house)
            while (event := await stream.next()) is not None:
                assert not isinstance(event, Bye)
            assert (await old.send("day.next")).status == 401
            seq = await new.does("day.next")
            await theirs.until(seq)

    run(scene)


def test_a_command_whose_body_comes_after_the_withdrawal_is_not_carried_out(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        port = house.heart.doors.port
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        body = b'{"id":"held-back","kind":"day.next","payload":{}}'
        head = (
            f"POST /api/commands HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {phone.caller.token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        writer.write(head + body[:10])
        await writer.drain()
        await phone.sees()  # what came first has been taken in
        await house.host.does("remote.withdraw")
        writer.write(body[10:])
        async with asyncio.timeout(WITHIN_S):
            line = await reader.readline()
        writer.close()
        assert line.startswith(b"HTTP/1.1 401")
        assert house.heart.day.step == 0

    run(scene)


def test_the_console_is_told_whether_a_remote_listens(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        async with house.host.listens() as console:
            assert (await console.frame()).connections["remotes"] == 0
            async with phone.listens() as stream:
                await stream.frame()
                while (frame := await console.frame()).connections["remotes"] != 1:
                    pass
                assert frame.view["remote"]
            while (await console.frame()).connections["remotes"] != 0:
                pass

    run(scene)


def test_a_fourth_stream_of_the_remote_ends_the_oldest(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        async with phone.listens() as first, phone.listens() as second, phone.listens(), phone.listens():
            while await first.next() is not None:
                pass
            seq = await phone.does("day.next")
            await second.until(seq)

    run(scene)


def test_a_press_that_comes_too_late_is_refused_and_tells_the_time(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        now = (await phone.sees())["now"]
        late = await raw(house, phone, kind="day.next", until=now - 1)
        assert (late.status, late.json["code"]) == (409, "too_late")
        assert late.json["params"]["now"] >= now
        assert house.heart.day.step == 0
        assert (await raw(house, phone, kind="day.next", until=now + 60_000)).status == 200
        assert house.heart.day.step == 1
        # The same press again, from a line that was slow: it is known, whatever the time is.
        assert (await raw(house, phone, kind="day.next", until=now + 60_000)).status == 200
        assert house.heart.day.step == 1

    run(scene)


def test_it_may_not_ask_without_end(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await remote(house)
        answers = await asyncio.gather(*(phone.send("timer.pause") for _ in range(90)))
        assert 429 in {one.status for one in answers}
        assert (await house.host.send("room.black", on=True)).status == 200

    run(scene)


@pytest.mark.parametrize(
    "token", ["remote-", "remote-x", "remote-" + "a" * 5000, "remote-æøå", "remote- x", secret_hash("remote-x")]
)
def test_a_made_up_secret_is_nobodys(run: Run, token: str) -> None:
    async def scene(house: House) -> None:
        await remote(house)
        headers = {"Authorization": f"Bearer {token}"}
        assert (await house.asks("GET", "/api/state", headers)).status == 401

    run(scene)


def test_neither_an_empty_secret_nor_the_hash_itself_opens(run: Run) -> None:
    async def scene(house: House) -> None:
        assert (await house.asks("GET", "/api/state", {"Authorization": "Bearer remote-"})).status == 401
        secret, hashed = new_remote()
        await house.host.does("remote.allow", hash=hashed)
        assert (await house.asks("GET", "/api/state", {"Authorization": f"Bearer {hashed}"})).status == 401
        assert (await house.asks("GET", "/api/state", {"Authorization": f"Bearer {secret}"})).status == 200

    run(scene)


def test_the_secret_is_neither_in_the_file_nor_in_the_log(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    secrets: list[str] = []

    async def scene(house: House) -> None:
        phone = await remote(house)
        secrets.append(str(phone.caller.token))
        await phone.does("day.next")
        await phone.send("day.go", step="x")
        async with phone.listens() as stream:
            await stream.frame()
        await house.host.does("remote.withdraw")
        await phone.send("day.next")

    caplog.set_level(logging.DEBUG)
    run(scene)
    (secret,) = secrets
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert any(secret_hash(secret).encode() in content for content in written), "the hash is in the journal"
    assert not any(secret.encode() in content for content in written)
    assert secret not in caplog.text


def test_the_access_outlives_a_restart_of_the_heart(run: Run) -> None:
    kept: list[Person] = []

    async def before(house: House) -> None:
        kept.append(await remote(house))

    async def after(house: House) -> None:
        again = Person(house, kept[0].caller.token)
        await again.does("day.next")
        assert (await house.host.sees())["view"]["remote"]

    run(before)
    run(after)


def test_its_page_is_served(run: Run) -> None:
    async def scene(house: House) -> None:
        answer = await house.asks("GET", "/remote")
        assert answer.status == 200
        assert answer.headers["content-type"].startswith("text/html")
        assert answer.headers["referrer-policy"] == "no-referrer"

    run(scene)
