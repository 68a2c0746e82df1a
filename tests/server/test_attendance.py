"""Who is here and what lies on the phones, as the facilitator is told; who is taken out, and how a day ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.server.conftest import Run
from tests.server.house import CODE, WITHIN_S, House, Person
from workshop.client import Bye, Caller, Command
from workshop.clock import Clock
from workshop.server import commands
from workshop.server.attendance import HERE_S, MOST_WAITING, STUCK_S, Attendance, waiting_told


async def until(house: House, true: Callable[[Any], bool]) -> Any:
    """The facilitator's frame in which something holds."""
    async with asyncio.timeout(WITHIN_S), house.host.listens() as stream:
        while not true(frame := await stream.frame()):
            pass
    return frame.connections


async def asks_with(house: House, phone: Person, waiting: object) -> int:
    """Ask for the newest frame as a phone on which so much waits; the status."""
    asked = phone.caller.state()
    return (await house.ask(replace(asked, headers=asked.headers | {"X-Waiting": str(waiting)}))).status


def test_a_phone_that_only_asks_is_here_like_one_with_a_stream(run: Run) -> None:
    async def scene(house: House) -> None:
        streaming, asking, _silent = [await house.joins(group) for group in ("m1", "m2", "m2")]
        async with streaming.listens() as stream:
            await stream.frame()
            await asking.sees()
            told = (await house.host.sees())["connections"]
        assert (told["phones"], told["by_group"]) == (2, {"m1": 1, "m2": 1})

    run(scene)


def test_a_group_without_any_phone_here_tells_when_one_was_heard_last(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m3")
        async with phone.listens() as stream:
            frame = await stream.frame()
        told = await until(house, lambda frame: "m3" in frame.connections["unheard_since"])
        assert told["phones"] == 0
        assert told["unheard_since"]["m3"] >= frame.now

    run(scene)


def test_what_lies_on_the_phones_is_told_once_it_has_waited_and_until_it_has_come(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m2")
        assert await asks_with(house, phone, 3) == 200
        assert (await house.host.sees())["connections"]["waiting"] == 0, "it may be here at once"
        told = await until(house, lambda frame: frame.connections["waiting"] == 3)
        assert told["waiting_by_group"] == {"m2": 3}
        command = phone.caller.command(Command("sign_cards.write", {"activity": "signs", "text": "Det sidste"}))
        sent = replace(command, headers=command.headers | {"X-Waiting": "1"})
        assert (await house.ask(sent)).status == 200
        await until(house, lambda frame: frame.connections["waiting"] == 0)

    run(scene)


@pytest.mark.parametrize("nonsense", ["", "-1", "3.5", "mange", "²", str(MOST_WAITING + 1) * 3])
def test_a_number_that_makes_no_sense_is_let_be(nonsense: str) -> None:
    assert waiting_told({"headers": [(b"x-waiting", nonsense.encode())]}) is None


def test_what_comes_again_still_waits() -> None:
    async def scene() -> None:
        passed = [0.0]
        attendance = Attendance(lambda: None, Clock(0), lambda: passed[0])
        attendance.hear("somebody", 2)
        assert attendance.waiting("somebody") == 0
        passed[0] += STUCK_S
        attendance.hear("somebody", 1)
        assert attendance.waiting("somebody") == 1, "some of it has waited all along"
        assert attendance.asking(()) == ["somebody"]
        passed[0] += HERE_S
        assert attendance.asking(()) == []
        assert attendance.waiting("somebody") == 1, "it lies there although the phone is gone"
        attendance.forget("somebody")
        assert attendance.heard_at("somebody") is None
        attendance.stop()

    asyncio.run(scene())


def test_everybody_is_listed_for_the_facilitator_alone(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1", alias="Ane", heads=2)
        await phone.does("sign_cards.write", activity="signs", text="Flere cykler")
        await house.host.does("participant.seat", participant="on-paper", group="m2")
        told = (await house.ask(house.host.caller.people())).json["people"]
        assert [(one["number"], one["alias"], one["via"], one["wrote"], one["here"]) for one in told] == [
            (1, "Ane", "phone", 1, True),
            (2, "", "paper", 0, False),
        ]
        assert (await house.ask(phone.caller.people())).status == 403
        assert (await house.ask(house.stranger.caller.people())).status == 401

    run(scene)


def test_a_phone_that_is_taken_out_is_told_so_and_may_come_in_again_as_itself(run: Run) -> None:
    async def scene(house: House) -> None:
        secret = "the-secret-of-a-phone"
        phone = await house.joins("m1", id=secret)
        who = phone.me["participant"]
        async with phone.listens() as stream:
            await stream.frame()
            await house.host.does("participant.take_out", participant=who)
            while (event := await stream.next()) is not None and not isinstance(event, Bye):
                pass
        for asked in (phone.caller.state(), phone.caller.events(), phone.caller.writing(True)):
            answer = await house.ask(asked)
            assert (answer.status, answer.json["code"]) == (401, "taken_out")
        answer = await phone.send("sign_cards.write", text="for sent")
        assert (answer.status, answer.json["code"]) == (401, "taken_out")
        told = await house.host.sees()
        assert told["connections"]["phones"] == 0
        assert next(one for one in told["view"]["groups"] if one["id"] == "m1")["phones"] == 0

        again = (await house.ask(Caller().join(CODE, group="m2", id=secret))).json
        assert again["participant"] == who
        assert again["reclaim_code"] == phone.me["reclaim_code"]
        assert (await phone.sees())["you"]["group"] == "m2"

    run(scene)


def test_taking_out_is_undone_and_the_phone_carries_on(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1")
        await house.host.does("participant.take_out", id_="taken-out-1", participant=phone.me["participant"])
        await house.host.does("undo", command="taken-out-1")
        async with phone.listens() as stream:
            assert (await stream.frame()).view["group"]["id"] == "m1"

    run(scene)


@asynccontextmanager
async def hearing(house: House, phone: Person) -> AsyncIterator[asyncio.Task[bytes]]:
    """A phone whose stream is open; the task gives all that came by it, once it has ended."""
    asked = phone.caller.events()
    async with asyncio.timeout(WITHIN_S), house.session.get(house.base + asked.path, headers=asked.headers) as stream:
        first = await stream.content.readuntil(b"\n\n")
        assert first.startswith(b"event: view")
        yield asyncio.create_task(stream.content.read())


def test_a_day_that_the_facilitator_stops_says_that_it_is_over_also_to_who_only_asks(run: Run) -> None:
    async def scene(house: House) -> None:
        streaming, asking = await house.joins("m1"), await house.joins("m2")
        async with hearing(house, streaming) as rest:
            await asking.sees()
            await house.host.does("heart.stop")
            await house.heart.until_asked_to_stop()
            stopping = asyncio.create_task(house.heart.stop())
            assert (await rest).endswith(b'event: bye\ndata: {"why":"over"}\n\n')
            answer = await house.ask(asking.caller.state())
            assert (answer.status, answer.json["code"]) == (503, "day_over")
            await stopping

    run(scene)


def test_a_heart_that_is_merely_ended_says_only_goodbye(run: Run) -> None:
    async def scene(house: House) -> None:
        async with hearing(house, await house.joins("m1")) as rest:
            await house.heart.stop()
            assert (await rest).endswith(b"event: bye\ndata: {}\n\n")

    run(scene)


def test_who_is_taken_out_while_a_command_is_under_way_is_not_here_again_by_its_answer(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1")
        held: list[Callable[[], None]] = []
        settle = commands.LoopSink._settle
        monkeypatch.setattr(commands.LoopSink, "_settle", staticmethod(lambda told: held.append(lambda: settle(told))))
        command = phone.caller.command(Command("sign_cards.write", {"activity": "signs", "text": "Det sidste"}))
        sent = replace(command, headers=command.headers | {"X-Waiting": "2"})
        async with asyncio.timeout(WITHIN_S), phone.listens() as stream:
            await stream.frame()
            under_way = asyncio.ensure_future(house.ask(sent))
            while not held:
                await asyncio.sleep(0.01)
            monkeypatch.setattr(commands.LoopSink, "_settle", staticmethod(settle))
            await house.host.does("participant.take_out", participant=phone.me["participant"])
            while (event := await stream.next()) is not None and not isinstance(event, Bye):
                pass
            held.pop()()
            assert (await under_way).status == 200
        told = (await house.host.sees())["connections"]
        assert (told["phones"], told["unheard_since"]) == (0, {})

    run(scene)
