"""Makes `version1.guldkaramel`: a day as the first version of the file keeps it, with something of every kind.

`python -m tests.reference.make_version1`. Once that version has been released the file is never made anew: later
versions must open it for ever.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from tests.day_under_test import NINE_O_CLOCK, YEAR, payload_of, plan_of
from workshop.clock import Clock
from workshop.domain.command import Command
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.engine import Engine, Saved
from workshop.exercises.catalogue import CATALOGUE, RULES
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

PATH = Path(__file__).parent / "version1.guldkaramel"


def make(path: Path) -> None:
    """A day file at `path`, which must not be there."""
    planned = DayPlanned("day", plan_of(), "KLØVER")
    DayFile.create(path, RULES, [ProcessBegun(YEAR), planned], NINE_O_CLOCK).close()
    file = DayFile.open(path, RULES)
    projection = Projection(file, [table for exercise in CATALOGUE for table in exercise.tables])
    engine = Engine(file, RULES, projection, Clock(NINE_O_CLOCK, 0), on_commit=lambda _state, _events: None)
    engine.start()
    try:
        run(engine)
    finally:
        engine.stop()


def run(engine: Engine) -> None:
    """A day in which something of every kind happens."""
    numbers = itertools.count(1)

    def does(kind: str, by: str = "host", **fields: Any) -> str:
        command = Command(f"reference-{next(numbers):03d}", kind, payload_of(kind, fields), by, "day")
        answer = engine.ask(command)
        assert isinstance(answer, Saved), answer
        return command.id

    phones = [f"reference-phone{number}" for number in range(8)]
    for number, phone in enumerate(phones):
        secrets = {"token_hash": f"token{number}", "reclaim_hashes": [f"code{number}"]}
        does("participant.join", phone, group="m1" if number < 4 else "m2", alias="Ane", heads=1, **secrets)
    does("participant.reclaim", "new-phone", participant=phones[0], token_hash="another")
    does("participant.seat", participant="on-paper", group="m3", alias="Gerda")
    does("participant.move", participant="on-paper", group="m1")
    does("day.start")
    does("day.go", step="future/draw")
    drawn = does("future_scenario.draw", phones[0], medium="drawing", drawing="M1 1 L20 20")
    does("future_scenario.present", phones[1], scenario=drawn, keywords=["ro", "vind", "hav"])
    does("day.go", step="signs")
    does("timer.extend", ms=60_000)
    does("timer.pause")
    signs = [
        does("sign_cards.write", phones[0], text=text, level="practice") for text in ("Flere cykler", "Færre biler")
    ]
    doubled = does("sign_cards.write", group="m1", text="flere cykler")
    does("contribution.merge", into=signs[0], contributions=[doubled])
    edited = does("contribution.edit", phones[0], contribution=signs[1], changes={"text": "Færre biler om morgenen"})
    does("undo", phones[0], command=edited)
    does("redo", phones[0], command=edited)
    does("day.go", step="order/order")
    does("sign_ordering.place", phones[1], sign=signs[0], after=None)
    does("sign_ordering.lay", phones[2], row="T1 T2")
    first = engine.state.day("day").road("goal:g1").steps[0]
    does("sign_ordering.label", phones[2], step=first.id, when="til jul")
    shed = does("sign_ordering.mechanism", phones[2], text="Et skur og en pumpe", signs=signs)
    does("sign_ordering.unlink", phones[2], mechanism=shed, sign=signs[1])
    does("contribution.split", contribution=shed, texts=["Et skur", "En pumpe"])
    does("sign_ordering.chain", phones[2], sign=signs[0], question="Hvor mange?", method="Tælling", who="Bo")
    hidden = does("sign_cards.write", phones[3], text="Forkert")
    does("contribution.hide", contribution=hidden)
    does("contribution.restore", contribution=hidden)
    does("undo", command=does("contribution.hide", contribution=hidden))
    does("contribution.hide", contribution=hidden)
    does("day.go", step="visit/visit")
    does("visit_voting.take_pair", phones[4], pair="m2-par1")
    does("visit_voting.plan", pairs=[
        {"id": "m2-a", "group": "m2", "members": phones[4:6], "visits": ["goal:g1"]},
        {"id": "m2-b", "group": "m2", "members": phones[6:], "visits": ["goal:g1"]},
    ], hosts={"m1": phones[:2]})  # fmt: skip
    does("visit_voting.set", phones[4], target=signs[0], caramels=4)
    does("visit_voting.ballot", pair="m2-b", caramels={signs[0]: 1, shed: 2})
    does("visit_voting.admit", pair="m2-a")
    does("day.go", step="visit/reveal")
    does("day.go", step="home")
    note = does("take_home.write", phones[5], text="Vi skal også have et skur", ref=shed)
    does("take_home.adopt", phones[5], note=note, **{"as": "mechanism"})
    does("day.go", step="cards/write")
    does("postcards.send", phones[6], text="Kære alle", to="Byrådet", from_groups=["m1"])
    does("day.go", step="cards/read")


if __name__ == "__main__":
    make(PATH)
