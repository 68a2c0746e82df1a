"""The day as a stream: the newest to everybody, at once for a new step, and nobody holds up anybody."""

from __future__ import annotations

import asyncio
import socket
from contextlib import AsyncExitStack
from pathlib import Path

import msgspec

from tests.day_under_test import ACTIVITIES, payload_of, plan_of
from tests.server.conftest import Run
from tests.server.house import CATALOGUE, CODE, DAY, House, Person, Stream, house
from workshop.client import Bye, Caller
from workshop.domain.command import Command
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.plan import Activity, Group
from workshop.domain.step import Step
from workshop.engine import Saved
from workshop.exercises.catalogue import EXERCISES
from workshop.exercises.contract import View
from workshop.server.hub import MOST_STREAMS_EACH

HALL = Activity("hall", "afternoon", "plenum", "Samling", 10, {"question": "Hvad nu?"})


async def until_view(stream: Stream, **wanted: object) -> dict[str, object]:
    """The first view in which all of `wanted` holds."""
    while True:
        view = (await stream.frame()).view
        if all(view[name] == value for name, value in wanted.items()):
            return view


def test_a_late_joiner_sees_at_once_what_happens_now(run: Run) -> None:
    async def scene(house: House) -> None:
        early = await house.joins("m1")
        seq = await early.does("sign_cards.write", text="Skrevet før de andre kom")
        await house.host.does("day.go", step="signs")
        late = await house.joins("m1")
        async with late.listens() as stream:
            frame = await stream.frame()
        assert frame.seq > seq
        assert frame.view["step"]["exercise"] == "sign_cards"
        assert [card["text"] for card in frame.view["body"]["cards"]] == ["Skrevet før de andre kom"]
        assert frame.you == {
            "participant": late.me["participant"], "group": "m1", "alias": "", "heads": 1, "team": None,
            "mine": None,
        }  # fmt: skip

    run(scene)


def test_a_new_step_reaches_everybody(run: Run) -> None:
    async def scene(house: House) -> None:
        people = [await house.joins(group) for group in ("m1", "m2", "free")]
        async with AsyncExitStack() as stack:
            streams = [await stack.enter_async_context(one.listens()) for one in people]
            streams.append(await stack.enter_async_context(house.host.listens("room")))
            streams.append(await stack.enter_async_context(house.host.listens("host")))
            for step in ("challenge", "signs", "lobby"):
                seq = await house.host.does("day.go", step=step)
                for stream in streams:
                    assert (await stream.until(seq)).view["step"]["id"] == step

    run(scene)


def test_a_mistake_in_one_view_keeps_nobody_else_from_theirs(tmp_path: Path) -> None:
    def of_all_but_m1(day: DayState, step: Step, group: Group, team: str | None) -> View:
        assert group.id != "m1", "a mistake of ours"
        return EXERCISES["sign_cards"].for_group(day, step, group, team)

    broken = msgspec.structs.replace(EXERCISES["sign_cards"], for_group=of_all_but_m1)
    catalogue = msgspec.structs.replace(CATALOGUE, exercises={**EXERCISES, "sign_cards": broken})

    async def scene() -> None:
        async with house(tmp_path / "day.guldkaramel", catalogue=catalogue) as the_house:
            people = [await the_house.joins(group) for group in ("m1", "m2", "m3")]
            async with AsyncExitStack() as stack:
                streams = [await stack.enter_async_context(one.listens()) for one in people]
                for step in ("signs", "lobby", "signs"):
                    seq = await the_house.host.does("day.go", step=step)
                    for stream in streams[1:]:
                        assert (await stream.until(seq)).view["step"]["id"] == step
                seq = await the_house.host.does("day.go", step="challenge")
                assert (await streams[0].until(seq)).view["step"]["id"] == "challenge"

    asyncio.run(scene())


def test_who_was_told_saved_gets_a_frame_that_shows_it_even_where_nothing_looks_different(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m2")
        async with ida.listens() as stream:
            seq = await ida.does("sign_cards.write", "the-first-card", text="Flere cykler")
            assert (await stream.until(seq)).view["body"]["scene"] == "lobby"
            # Somebody else's card moves the day on, and an edit that changes nothing is saved as that.
            await bo.does("sign_cards.write", text="Flere træer")
            same = await ida.does("contribution.edit", contribution="the-first-card", changes={"text": "Flere cykler"})
            assert same > seq
            assert (await stream.until(same)).seq >= same
        async with house.host.listens("room") as stream:
            seq = await house.host.does("room.black", on=True)
            assert (await stream.until(seq)).view["black"] is True

    run(scene)


def test_what_looks_the_same_is_not_sent_again(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m2")
        await house.host.does("day.go", step="signs")
        async with ida.listens() as hers, bo.listens() as his:
            await hers.frame()
            first = (await his.frame()).view
            for number in range(5):
                seq = await ida.does("sign_cards.write", text=f"Kort {number}")
                await hers.until(seq)
            seq = await house.host.does("day.next")
            # Bo's group has seen nothing of Ida's; the next that reaches him is the new step.
            view = (await his.until(seq)).view
            assert first["step"]["id"] == "signs"
            assert view["step"]["id"] != "signs"

    run(scene)


def test_a_phone_that_moves_is_shown_its_new_group(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        await house.host.does("day.go", step="signs")
        async with ida.listens() as stream:
            assert (await stream.frame()).view["seat"]["seat"] == "goal:g1"
            seq = await ida.does("participant.move", group="free")
            frame = await stream.until(seq)
            assert frame.view["seat"]["seat"] == "group:free"
            assert frame.you is not None
            assert frame.you["group"] == "free"
            seq = await ida.does("sign_cards.write", text="Fra den nye gruppe")
            assert len((await stream.until(seq)).view["body"]["cards"]) == 1

    run(scene)


def test_a_frame_tells_a_phone_all_of_its_own_up_to_its_seq_also_where_the_answer_is_still_to_come(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        await house.host.does("day.go", step="hall")
        async with ida.listens() as stream:
            await stream.frame()
            saved = {}
            for number in range(12):
                # Both are on the disk, nobody has been answered, and of the two only the clock is in the group's view.
                answer = f"idas-answer-{number}"
                saved[answer] = on_disk(house, "plenum.write", ida.me["participant"], answer, text=f"Svar {number}")
                newest = on_disk(house, "timer.extend", HOST, f"more-time-{number}", ms=60_000)
                await asyncio.sleep(0)  # the loop goes one step on: changed, published, sent
            seq = 0
            while seq < newest:
                frame = await stream.frame()
                seq, you = frame.seq, frame.you
                assert you is not None
                told = {one["id"] for one in you["mine"]["answers"]}
                assert told >= {one for one, own in saved.items() if own <= seq}

    run(scene, plan_of(activities=(*ACTIVITIES, HALL)))


def on_disk(house: House, kind: str, actor: str, id_: str, **fields: object) -> int:
    """Have a command carried out before the loop runs on; its seq."""
    answer = house.heart.engine.ask(Command(id_, kind, payload_of(kind, fields), actor, DAY))
    assert isinstance(answer, Saved)
    return answer.seq


def test_what_a_neighbour_makes_is_told_to_the_phone_that_asks_about_it(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m1")
        await house.host.does("day.go", step="future/interview")
        async with bo.listens() as stream:
            await stream.frame()
            seq = await ida.does("future_scenario.draw", "idas-drawing", medium="paper")
            # The view of both is there as soon as it is saved; what is a phone's own comes with the next round.
            frame = await stream.until(seq)
            while frame.you is None or frame.you["mine"]["scenarios"] != ["idas-drawing"]:
                frame = await stream.frame()

    run(scene)


def test_the_facilitator_sees_which_phones_listen(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m2")
        async with house.host.listens() as stream:
            nobody_writes = {"writing": 0, "writing_by_group": {}, "finishing": 0, "remotes": 0, "cards": ""}
            nothing_waits = {"waiting": 0, "waiting_by_group": {}, "unheard_since": {}}
            nobody = {"phones": 0, "by_group": {}, **nobody_writes, **nothing_waits}
            assert (await stream.frame()).connections == nobody
            async with ida.listens(), ida.listens(), bo.listens():
                both = {"phones": 2, "by_group": {"m1": 1, "m2": 1}, **nobody_writes, **nothing_waits}
                while (await stream.frame()).connections != both:
                    pass
            while (told := (await stream.frame()).connections or {})["phones"]:
                pass
            assert told["by_group"] == {}
            assert set(told["unheard_since"]) == {"m1", "m2"}
        kept = msgspec.json.encode(await house.host.sees("room"))
        assert msgspec.json.decode(kept)["connections"] is None

    run(scene)


def test_a_phone_has_a_few_streams_and_the_oldest_gives_way(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        async with AsyncExitStack() as stack:
            streams = [await stack.enter_async_context(ida.listens()) for _ in range(MOST_STREAMS_EACH + 1)]
            await streams[0].frame()
            assert await streams[0].next() is None
            seq = await house.host.does("day.next")
            for stream in streams[1:]:
                await stream.until(seq)

    run(scene)


def test_a_phone_that_reads_nothing_holds_up_nobody_and_gets_the_newest_when_it_reads(run: Run) -> None:
    async def scene(house: House) -> None:
        slow, quick = await house.joins("m1"), await house.joins("m1")
        await house.host.does("day.go", step="signs")
        long_text = "Et langt kort. " * 250
        with socket.socket() as stuck:
            stuck.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            stuck.connect(("127.0.0.1", house.heart.doors.port))
            request = slow.caller.events()
            head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
            own = f"GET {request.path} HTTP/1.1\r\nHost: 127.0.0.1:{house.heart.doors.port}\r\n{head}\r\n"
            stuck.sendall(own.encode())
            async with quick.listens() as stream:
                for number in range(60):
                    await house.host.does("sign_cards.write", text=f"{number} {long_text}", group="m1")
                    if number % 10 == 9:
                        await house.host.does("day.go", step="order/order" if number % 20 == 9 else "signs")
                seq = await house.host.does("day.go", step="end/talk")
                assert (await stream.until(seq)).view["step"]["id"] == "end/talk"
            stuck.setblocking(False)
            loop = asyncio.get_running_loop()
            received = b""
            async with asyncio.timeout(10):
                while b'"step":{"id":"end/talk"' not in received:
                    received += await loop.sock_recv(stuck, 1 << 16)
            # Not every view that there has been was kept for it.
            assert received.count(b"event: view") < 60

    run(scene)


def test_the_heart_says_goodbye_and_the_page_finds_itself_again(tmp_path: Path) -> None:
    async def scene() -> None:
        path = tmp_path / "day.guldkaramel"
        async with house(path) as first:
            ida = await first.joins("m1", id="a-secret-of-a-phone")
            await first.host.does("day.go", step="signs")
            await ida.does("sign_cards.write", text="Før pausen")
            async with ida.listens() as stream:
                await stream.frame()
                await first.heart.stop()
                assert isinstance(await stream.next(), Bye)
                assert await stream.next() is None
        async with house(path) as second:
            back = Person(second, ida.caller.token)
            async with back.listens() as stream:
                frame = await stream.frame()
            assert frame.view["step"]["id"] == "signs"
            assert [card["text"] for card in frame.view["body"]["cards"]] == ["Før pausen"]
            again = await second.ask(Caller().join(CODE, group="m1", id="a-secret-of-a-phone"))
            assert again.json["participant"] == ida.me["participant"]

    asyncio.run(scene())


def test_the_newest_frame_can_be_asked_for_once(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        seq = await ida.does("sign_cards.write", text="Flere cykler")
        frame = await ida.sees()
        assert frame["seq"] == seq
        # Who is no host is not shown the host's view, whatever they ask for.
        for audience in ("host", "room"):
            asked = await house.asks("GET", f"/api/state?as={audience}", dict(ida.caller.state().headers))
            assert asked.json["view"].keys() == frame["view"].keys()
            assert asked.json["you"] == frame["you"]

    run(scene)


def test_a_screen_that_there_is_not_is_refused(run: Run) -> None:
    async def scene(house: House) -> None:
        for asked in ("as=wall", "as="):
            for path in ("/api/state", "/api/events"):
                answer = await house.asks("GET", f"{path}?{asked}", dict(house.host.caller.state().headers))
                assert (answer.status, answer.json["code"]) == (422, "not_understood")
        assert (await house.host.sees("room"))["view"]["day"]["id"] == "day"

    run(scene)
