"""Pasted lines are told what they would bring into the plan, before anything is changed."""

from __future__ import annotations

import io

from tests.server.conftest import Run
from tests.server.house import HOST_TOKEN, House
from workshop.client import Caller

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
