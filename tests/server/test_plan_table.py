"""Pasted lines are told what they would bring into the plan, before anything is changed."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from threading import Event

from tests.server.conftest import Run
from tests.server.house import HOST_TOKEN, House, house
from workshop.cli import CATALOGUE
from workshop.client import Caller
from workshop.domain.plan import Plan
from workshop.planning.remarks import remarks
from workshop.planning.tables import Table, Wanted, understood
from workshop.server.heart import Catalogue
from workshop.server.plan_door import Planning

TEXT = "Nr\tMål\tGruppe\tAntal\n1\t\tNord\t6\n9\tStille veje\tSyd\t5\n\t\t\t"


def test_the_host_is_told_line_by_line_and_the_import_brings_just_that(run: Run) -> None:
    async def scene(house: House) -> None:
        host = house.host.caller
        answer = await house.ask(host.table(TEXT))
        assert answer.status == 200
        assert answer.headers["cache-control"] == "no-store"
        found = answer.json
        assert [(one["line"], one["part"], one["state"], one["title"]) for one in found["lines"]] == [
            (2, "group", "new", "Nord"),
            (3, "goal", "new", "Stille veje"),
            (3, "group", "new", "Syd"),
        ]
        assert found["lines"][0]["text"] == "ved mål 1 · 6 deltagere"
        assert (found["wanted"], found["headed"]) == ("groups", True)
        before = (await house.ask(host.plan())).json["plan"]
        await house.host.does("plan.import", goals=found["goals"], groups=found["groups"])
        plan = (await house.ask(host.plan())).json["plan"]
        assert len(plan["goals"]) == len(before["goals"]) + 1
        assert [one["name"] for one in plan["groups"]][-2:] == ["Nord", "Syd"]
        english = (await house.ask(Caller(HOST_TOKEN, "en").table("", "goals"))).json
        assert english["lines"][0]["line"] == 0
        assert english["wanted"] == ""

    run(scene)


def test_nobody_but_the_host_is_told(run: Run) -> None:
    async def scene(house: House) -> None:
        assert (await house.ask(Caller().table(TEXT))).status == 401
        assert (await house.ask((await house.joins()).caller.table(TEXT))).status == 403
        large = house.host.caller.table("x" * 1_100_000)
        assert (await house.asks("POST", large.path, large.headers, io.BytesIO(large.body or b""))).status == 413
        odd = await house.asks("POST", "/api/plan/table", house.host.caller.table("").headers, b'{"wanted": "people"}')
        assert odd.status == 422

    run(scene)


def test_others_are_answered_while_a_long_list_is_read(tmp_path: Path) -> None:
    begun, answered = Event(), Event()

    def unhurried(text: str, plan: Plan, wanted: Wanted) -> Table:
        begun.set()
        assert answered.wait(30)
        return understood(text, plan, wanted)

    async def scene() -> None:
        catalogue = Catalogue(CATALOGUE.rules, CATALOGUE.exercises, Planning(remarks, unhurried))
        async with house(tmp_path / "day.guldkaramel", catalogue=catalogue) as the_house:
            reading = asyncio.create_task(the_house.ask(the_house.host.caller.table(TEXT)))
            assert await asyncio.to_thread(begun.wait, 30)
            assert (await the_house.ask(the_house.host.caller.plan())).status == 200
            assert not reading.done()
            answered.set()
            assert len((await reading).json["lines"]) == 3

    asyncio.run(scene())
