"""Cards that are alike, as the facilitator is told of them; each pair is compared once."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

import pytest

from tests.day_under_test import DayUnderTest
from tests.server.conftest import Run
from tests.server.house import WITHIN_S, House
from workshop.domain import likeness
from workshop.domain.day import DayState
from workshop.domain.likeness import Folded
from workshop.domain.verdicts import pair_of
from workshop.server import likenesses
from workshop.server.likenesses import MOST_PAIRS, Comparison, told


async def asked(house: House) -> Any:
    answer = await house.ask(house.host.caller.likenesses())
    assert answer.status == 200, answer.body
    return answer.json


def pairs(told: Any) -> list[tuple[str, str, str, bool]]:
    return [(one["one"]["text"], one["other"]["text"], one["reason"], one["same_seat"]) for one in told]


def test_the_facilitator_is_told_within_and_across_goals_and_what_is_done_about_it_is_gone(run: Run) -> None:
    async def scene(house: House) -> None:
        near, far = await house.joins("m1"), await house.joins("m2")
        await near.does("sign_cards.write", "card-one", text="Flere unge har fritidsjob")
        await near.does("sign_cards.write", "card-two", text="flere unge får fritidsjob")
        await far.does("sign_cards.write", "card-far", text="FLERE UNGE HAR FRITIDSJOB!")
        await far.does("sign_ordering.mechanism", "mechan-1", text="Flere unge har fritidsjob", signs=[])
        found = pairs((await asked(house))["pairs"])
        assert found[0] == ("Flere unge har fritidsjob", "FLERE UNGE HAR FRITIDSJOB!", "same", False)
        assert ("Flere unge har fritidsjob", "flere unge får fritidsjob", "near", True) in found
        assert len(found) == 3, "signs are compared with signs"

        await house.host.does("contribution.merge", into="card-one", contributions=["card-two"])
        found = pairs((await asked(house))["pairs"])
        assert found == [("Flere unge har fritidsjob", "FLERE UNGE HAR FRITIDSJOB!", "same", False)]

        await house.host.does("likeness.judge", cards=["card-far", "card-one"], as_="common")
        now = await asked(house)
        assert now["pairs"] == []
        assert pairs(now["shared"]) == found
        assert now["shared"][0]["one"] == {
            "id": "card-one", "kind": "sign", "seat": "goal:g1", "number": "T1", "text": "Flere unge har fritidsjob",
        }  # fmt: skip
        await house.host.does("contribution.hide", contribution="card-far")
        assert await asked(house) == {"pairs": [], "shared": []}

    run(scene)


def test_what_is_not_the_same_is_not_proposed_again_until_that_is_undone(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1")
        await phone.does("sign_cards.write", "card-one", text="Flere cykler")
        await phone.does("sign_cards.write", "card-two", text="Flere cykler")
        assert len((await asked(house))["pairs"]) == 1
        await house.host.does("likeness.judge", "verdict-1", cards=["card-one", "card-two"], as_="different")
        assert (await asked(house))["pairs"] == []
        await house.host.does("undo", command="verdict-1")
        assert len((await asked(house))["pairs"]) == 1

    run(scene)


def test_what_has_been_redacted_is_like_nothing_any_more(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1")
        for one in ("card-one", "card-two", "card-three"):
            await phone.does("sign_cards.write", one, text="Flere cykler")
        await house.host.does("likeness.judge", cards=["card-one", "card-two"], as_="common")
        assert [len(found) for found in (await asked(house)).values()] == [2, 1]
        for one in ("card-one", "card-three"):
            await house.host.does("text.redact", what="contribution", id=one)
        assert await asked(house) == {"pairs": [], "shared": []}

    run(scene)


def test_only_the_facilitator_is_told(run: Run) -> None:
    async def scene(house: House) -> None:
        phone = await house.joins("m1")
        for who, status in ((phone, 403), (house.stranger, 401)):
            assert (await house.ask(who.caller.likenesses())).status == status

    run(scene)


def test_a_heart_that_stops_while_cards_are_compared_tells_of_no_fault(
    run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slowly(_comparison: Comparison, _day: DayState) -> dict[Any, Any]:
        begun.set()
        ended.wait(WITHIN_S)
        return {}

    monkeypatch.setattr(Comparison, "of", slowly)

    async def scene(house: House) -> None:
        asking = asyncio.ensure_future(asked(house))
        assert await asyncio.to_thread(begun.wait, WITHIN_S)
        for answering in house.heart.doors.callers.tasks:
            answering.add_done_callback(lambda _: ended.set())
        asking.cancel()

    run(scene)
    assert ended.is_set()
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_new_card_is_compared_with_the_others_and_no_two_are_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    day, comparison = DayUnderTest(), Comparison()
    compared: list[int] = []

    def counting(one: Folded, others: dict[str, Folded]) -> Any:
        compared.append(len(others))
        return likeness.alike(one, others)

    monkeypatch.setattr(likenesses, "alike", counting)
    cards = [day.writes_sign(f"Noget helt andet nummer {n}", group="m1") for n in range(4)]
    comparison.of(day.state)
    assert compared == [0, 1, 2, 3]
    comparison.of(day.state)
    assert compared == [0, 1, 2, 3]
    day.does("contribution.edit", contribution=cards[0], changes={"text": "Flere cykler"})
    new = day.writes_sign("flere cykler!", group="m1")
    assert pair_of(cards[0], new) in comparison.of(day.state)
    assert compared[4:] == [3, 4]
    day.does("contribution.edit", contribution=new, changes={"text": "Noget nyt"})
    assert pair_of(cards[0], new) not in comparison.of(day.state)


def test_the_most_alike_come_first_and_no_more_than_somebody_goes_through() -> None:
    day = DayUnderTest()
    for _ in range(13):
        day.writes_sign("Flere unge har fritidsjob", group="m1")
    day.writes_sign("Flere unge får fritidsjob", group="m1")
    found = told(day.state, Comparison().of(day.state)).pairs
    assert len(found) == MOST_PAIRS
    assert {one.score for one in found} == {100}
