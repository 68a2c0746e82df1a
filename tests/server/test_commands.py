"""The one door by which a day is changed."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from tests.server.conftest import Run
from tests.server.house import WITHIN_S, House, Person
from workshop.domain.people import SERVER_ONLY
from workshop.engine import Answer, Saved
from workshop.exercises.catalogue import RULES
from workshop.server.commands import BURST, LoopSink
from workshop.server.doors import Doors
from workshop.storage.file import DayFile


def test_what_is_saved_is_in_the_file_when_it_is_answered(run: Run, tmp_path: Path) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        seq = await ida.does("sign_cards.write", "the-first-card", text="Flere cykler")
        reader = DayFile.open_read_only(tmp_path / "day.guldkaramel", RULES)
        kept = {event.command: event.seq for event in reader.events()}
        reader.close()
        assert kept["the-first-card"] == seq

    run(scene)


def test_the_same_id_is_carried_out_once_and_answered_alike(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m1")
        answers = await asyncio.gather(
            *(ida.send("sign_cards.write", "the-first-card", text="Flere cykler") for _ in range(10))
        )
        assert {(one.status, one.body) for one in answers} == {(200, answers[0].body)}
        assert len(house.heart.day.contributions) == 1
        taken = await bo.send("sign_cards.write", "the-first-card", text="Min egen")
        assert (taken.status, taken.json["code"]) == (422, "id_taken")

    run(scene)


def test_a_refusal_has_a_code_and_a_sentence_in_the_askers_language(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        english = Person(house, ida.caller.token, "en")
        for person in (ida, english):
            answer = await person.send("sign_cards.write", text=" ")
            assert answer.status == 422
            assert answer.json["saved"] is False
            assert answer.json["code"] == "empty"
        assert (await ida.send("sign_cards.write", text="")).json["text"].startswith("Der står ikke noget")
        assert not (await english.send("sign_cards.write", text="")).json["text"].startswith("Der")

    run(scene)


@pytest.mark.parametrize("token", [None, "", "not-a-token", "æøå", "x" * 5000])
def test_a_stranger_changes_nothing_and_sees_nothing(run: Run, token: str | None) -> None:
    async def scene(house: House) -> None:
        stranger = Person(house, token)
        answers = [
            await stranger.send("day.next"),
            await stranger.send("sign_cards.write", text="Hej"),
            await house.ask(stranger.caller.state()),
            await house.ask(stranger.caller.events()),
            await house.ask(stranger.caller.drawing("a-drawing")),
        ]
        assert [one.status for one in answers] == [401] * 5
        assert {one.json["code"] for one in answers} == {"no_token"}

    run(scene)


def test_only_the_facilitator_leads_the_day(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        for kind in ("day.next", "room.black", "heart.stop", "heart.open_phones"):
            answer = await ida.send(kind, **({"on": True} if kind == "room.black" else {}))
            assert (answer.status, answer.json["code"]) == (403, "host_only")
        await house.host.does("day.next")
        assert house.heart.day.step == 1

    run(scene)


def test_the_heart_is_asked_for_nothing_more_than_it_can(run: Run) -> None:
    async def scene(house: House) -> None:
        for kind in ("heart.open_phones", "heart.close_phones", "heart.stop"):
            assert (await house.host.send(kind, now=True)).json["code"] == "not_understood"
        await house.host.does("day.next")

    run(scene)


def test_nobody_sends_what_the_server_makes_itself(run: Run) -> None:
    async def scene(house: House) -> None:
        for kind in SERVER_ONLY:
            answer = await house.host.send(kind, participant="somebody", token_hash="00", group="m1")
            assert (answer.status, answer.json["code"]) == (422, "unknown_command")

    run(scene)


def test_nobody_writes_in_the_name_of_another(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m2")
        await ida.does("sign_cards.write", "the-first-card", text="Flere cykler")
        tries = [
            await bo.send("sign_cards.write", text="Fra Ida", author=ida.me["participant"]),
            await bo.send("sign_cards.write", text="I deres gruppe", group="m1"),
            await bo.send("contribution.edit", contribution="the-first-card", changes={"text": "Væk"}),
            await bo.send("contribution.hide", contribution="the-first-card"),
            await bo.send("participant.move", group="m3", participant=ida.me["participant"]),
            await bo.send("undo", command="the-first-card"),
        ]
        assert {one.status for one in tries} <= {403, 404}
        assert house.heart.day.contributions["the-first-card"].body.words() == "Flere cykler"

    run(scene)


def test_who_sends_too_fast_waits_and_the_others_do_not(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m1")
        answers = await asyncio.gather(*(ida.send("sign_cards.write", text=str(n)) for n in range(BURST * 2)))
        slowed = [one for one in answers if one.status == 429]
        assert slowed
        assert all(one.json["code"] == "too_fast" for one in slowed)
        assert len(answers) - len(slowed) == len(house.heart.day.contributions) >= BURST
        await bo.does("sign_cards.write", text="Jeg er ikke så hurtig")
        await asyncio.gather(*(house.host.does("sign_cards.write", text=str(n), group="m1") for n in range(BURST * 2)))

    run(scene)


def test_a_second_press_of_next_is_harmless(run: Run) -> None:
    async def scene(house: House) -> None:
        await asyncio.gather(*(house.host.does("day.next", from_="lobby") for _ in range(5)))
        assert house.heart.day.step == 1

    run(scene)


def test_a_drawing_is_fetched_by_those_who_have_joined_and_only_while_it_is_shown(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1"), await house.joins("m1")
        await ida.does("future_scenario.draw", "my-drawing", medium="drawing", drawing="M10 10L20 20")
        for name in ("my-drawing", "my-drawing@1"):
            found = await house.ask(bo.caller.drawing(name))
            assert found.json == {"path": "M10 10 L20 20", "view_box": [1000, 750]}
        await ida.does("sign_cards.write", "no-drawing", text="Et kort")
        await house.host.does("contribution.hide", contribution="my-drawing")
        statuses = {
            "another's hidden": (await house.ask(bo.caller.drawing("my-drawing"))).status,
            "one's own hidden": (await house.ask(ida.caller.drawing("my-drawing"))).status,
            "the host's": (await house.ask(house.host.caller.drawing("my-drawing"))).status,
            "a card": (await house.ask(ida.caller.drawing("no-drawing"))).status,
            "none": (await house.ask(ida.caller.drawing("../../etc/passwd"))).status,
        }
        assert list(statuses.values()) == [404, 200, 200, 404, 404]

    run(scene)


def test_what_is_sent_while_the_heart_stops_is_refused_and_may_be_sent_again(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        await asyncio.to_thread(house.heart.engine.stop)
        answer = await ida.send("sign_cards.write", text="Nåede ikke med")
        assert (answer.status, answer.json["code"]) == (503, "stopping")

    run(scene)


def test_an_answer_that_cannot_be_given_keeps_nobody_else_from_theirs(caplog: pytest.LogCaptureFixture) -> None:
    def fails(_answer: Answer) -> None:
        raise RuntimeError("this line is broken")

    async def scene() -> None:
        answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        LoopSink(asyncio.get_running_loop()).deliver([(fails, Saved(1)), (answered.set_result, Saved(2))])
        async with asyncio.timeout(30):
            assert await answered == Saved(2)

    asyncio.run(scene())
    assert "an answer could not be given" in caplog.text


def test_a_command_to_the_heart_that_fails_is_answered(
    run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails() -> bool:
        raise OSError("the address is gone")

    async def scene(house: House) -> None:
        monkeypatch.setattr(house.heart.doors, "open", fails)
        async with asyncio.timeout(30):
            answer = await house.host.send("heart.open_phones")
        assert answer.json["code"] == "our_fault"
        await house.host.does("day.next")

    run(scene)
    assert "a command to the heart failed" in caplog.text


def test_a_heart_that_stops_while_it_carries_out_a_command_tells_of_no_fault(
    run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begun = asyncio.Event()

    async def never(_doors: Doors) -> None:
        begun.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(Doors, "close", never)

    async def scene(house: House) -> None:
        asking = asyncio.ensure_future(house.host.send("heart.close_phones"))
        await asyncio.wait_for(begun.wait(), WITHIN_S)
        asking.cancel()

    run(scene)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
