"""Commands of all kinds, sensible and nonsense, made up for a day as it now is.

Fields are filled by their names: mostly from what is there and belongs to the sender, sometimes from what does not.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence
from typing import Any

import msgspec
from hypothesis import strategies as st

from tests.any_plan_edit import PlanEdits
from tests.day_under_test import DayUnderTest
from workshop.domain.caramels import all_visits
from workshop.domain.command import Command
from workshop.domain.day import DayState
from workshop.domain.ids import HEART, HOST
from workshop.domain.inspiration import board_of
from workshop.domain.plan import seat_of
from workshop.exercises.catalogue import RULES
from workshop.exercises.iglo import LEVELS
from workshop.exercises.orienteering.posts import all_runs
from workshop.exercises.plenums.hall import Hall

KINDS = tuple(RULES.commands)
OFTEN = (
    "sign_cards.write", "sign_ordering.place", "visit_voting.set", "visit_voting.ballot", "undo", "redo", "day.go",
    "contribution.edit", "contribution.hide", "contribution.merge", "contribution.restore", "take_home.write",
    "o_run.answer",
)  # fmt: skip
"""Kinds that much else needs: they come more often."""

scripts = st.lists(st.tuples(st.sampled_from((*KINDS, *OFTEN)), st.integers(0, 2**32 - 1)), min_size=20, max_size=80)
"""What to do, in order: kinds of commands, each with the seed that its fields are made from."""

GOOD_TEXTS = ("Flere cykler", "Et skur", ".", "👩‍👩‍👧 مرحبا\nİğne", "<b>&")
BAD_TEXTS = ("", " ", "\x00\x07", "x" * 4001, "x" * 201, "\ufeff")
ROWS = ("T1", "T2 T1", "1+2 3", "3 > 2+1", "T1 T1", "T9", "", "x y")
KIND_OF = {"sign": "sign", "mechanism": "mechanism", "note": "take_home_note", "scenario": "scenario"}
"""Which kind of contribution a field of that name wants."""


class Inventor:
    """Makes up a sender and the fields of a command of a kind for a day."""

    def __init__(self, day: DayState, kind: str, seed: int) -> None:
        self.chance = random.Random(seed)
        self.day = day
        self.kind = kind
        self.people = sorted(day.participants)
        self.pairs = [pair for _, visits in all_visits(day) for pair in visits.pairs.values()]
        self.actor = self._actor()
        self.own_group = day.participants[self.actor].group if self.actor in day.participants else None

    def fields(self) -> dict[str, Any]:
        """The fields of the command; what may be left out is so every other time, but the host says for whom."""
        if self.kind.startswith("plan."):
            return PlanEdits(self.day, self.chance).fields(self.kind)
        made: dict[str, Any] = {}
        for field in msgspec.structs.fields(RULES.commands[self.kind].payload):
            there = {"author": 0.05, "at": 0.1, "activity": 0.1, "pair": 0.2, "round": 0.2}.get(field.name, 0.6)
            if field.name == "group":
                there = 0.8 if self.own_group is None else 0.1
            if field.required or self.rarely(there):
                made[field.encode_name] = self._value(field.name)
        return made

    def borrowed_id(self, asked: Collection[tuple[str, str]]) -> str | None:
        """Seldom an id that somebody else has used and the sender has not: the engine does not stop that."""
        if self.rarely(0.95):
            return None
        own = {command for actor, command in asked if actor == self.actor}
        others = sorted({command for _, command in asked} - own)
        return self.one_of([one for one in others if one in self.day.contributions] or others)

    def rarely(self, how_often: float) -> bool:
        """True as often as told, from 0 to 1."""
        return self.chance.random() < how_often

    def one_of(self, things: Sequence[Any], *strange: Any) -> Any:
        """Mostly one of some things, sometimes one of the strange ones; None where there are neither."""
        if strange and (not things or self.rarely(0.1)):
            return self.chance.choice(strange)
        return self.chance.choice(things) if things else None

    def some_of(self, things: Sequence[Any], most: int = 3) -> list[Any]:
        """A few of some things, perhaps with repetitions."""
        return [self.chance.choice(things) for _ in range(self.chance.randrange(most + 1))] if things else []

    def _actor(self) -> str:
        rule = RULES.commands[self.kind]
        if rule.joins:
            return f"phone-x{self.chance.randrange(50):02d}"
        if rule.by_host:
            return str(self.one_of((HOST,), HEART, *self.people))
        if self.kind == "visit_voting.set":
            return str(self.one_of([who for pair in self.pairs for who in pair.members], HOST, *self.people))
        return str(self.one_of((*self.people, *[HOST] * 5), "stranger1"))

    def _card(self, kind: str | None = None) -> str:
        """A contribution, mostly of that kind, shown, and one that the sender may do something with."""
        there = [one for one in self.day.contributions.values() if kind is None or one.kind == kind]
        if self.own_group is not None and not self.rarely(0.1):
            seat = seat_of(self.day.group(self.own_group))
            there = [one for one in there if one.seat == seat]
            if self.kind.startswith("contribution."):
                there = [one for one in there if one.author == self.actor]
        if self.kind == "contribution.restore":
            there = [one for one in there if one.hidden]
        return str(self.one_of(sorted(one.id for one in there), "nothing", *sorted(self.day.contributions)))

    def _target(self, pair_id: str | None = None) -> str:
        """A card, mostly of a seat that the pair visits."""
        pairs = [pair for pair in self.pairs if pair.id == pair_id or self.actor in pair.members]
        visited = {seat for pair in pairs for seat in pair.visits}
        there = [one.id for one in self.day.contributions.values() if one.seat in visited]
        return str(self.one_of(sorted(there), "nothing", *sorted(self.day.contributions)))

    def _seat(self) -> str:
        return str(self.one_of([seat.seat for seat in self.day.seats], "goal:none"))

    def _group(self) -> str:
        return str(self.one_of([group.id for group in self.day.plan.groups], "no-group"))

    def _person(self) -> str:
        return str(self.one_of(self.people, "nobody", f"paper-{self.chance.randrange(100):03d}"))

    def _step(self) -> str:
        if self.kind.startswith("sign_ordering"):
            return str(self.one_of([step.id for road in self.day.roads.values() for step in road.steps], "gone"))
        visits = [step.id for step in self.day.steps if step.phase.startswith("visit")]
        others = [step.id for step in self.day.steps if step.phase != "reveal" or self.rarely(0.1)]
        return str(self.one_of(visits if self.rarely(0.6) else others, "nowhere"))

    def _pair(self) -> str:
        own = [pair.id for pair in self.pairs if pair.group == self.own_group]
        return str(self.one_of(own or [pair.id for pair in self.pairs], "no-pair"))

    def _planned_pair(self) -> dict[str, Any]:
        """A pair as the facilitator may plan it, mostly like one that there is."""
        like = self.one_of(self.pairs)
        if like is None or self.rarely(0.1):
            visits = [self._seat() for _ in range(self.chance.randrange(3))]
            members = self.some_of(self.people)
            return {"id": self.one_of(("new",), "ny æ"), "group": self._group(), "members": members, "visits": visits}
        told = {name: getattr(like, name) for name in ("id", "group", "members", "visits")}
        return {**told, "budget": self.one_of((like.budget,), 3, -1, 10**6)}

    def _changes(self) -> dict[str, Any]:
        if self.rarely(0.6):
            return {"text": self.one_of(GOOD_TEXTS)}
        names = ("text", "level", "keywords", "question", "when", "to", "signs", "next_step")
        values = (*GOOD_TEXTS, *BAD_TEXTS, None, 5, ["ro", "vind"], "practice", "leadership")
        return {name: self.one_of(values) for name in self.some_of(names, 2)}

    def _caramels(self) -> Any:
        if self.kind == "visit_voting.set":
            return self.one_of((0, 1, 2, 3, 5), 10, 11, -1)
        return {
            self._target(self._pair()): self.one_of((1, 2, 3, 5), 0, 11, -1) for _ in range(self.chance.randrange(3))
        }

    def _question(self) -> str:
        """Mostly a question of the quiz where one is wanted, else a text."""
        asked = [one["id"] for one in self.day.plan.content.get("quiz", ())]
        return str(self.one_of(asked, "q9") if self.kind.startswith("quiz.") else self.one_of(GOOD_TEXTS, *BAD_TEXTS))

    def _hand(self) -> str | None:
        halls = [own for own in self.day.own.values() if isinstance(own, Hall)]
        return self.one_of([hand.id for hall in halls for hand in hall.waiting], "no-hand", None)

    def _team(self) -> str | None:
        """A team of a run, mostly the sender's own."""
        teams = [team for _, run in all_runs(self.day) for team in run.teams]
        own = [team.id for team in teams if self.actor in team.members]
        nobody = (None,) if self.kind == "o_run.answer" else ()
        return self.one_of(own or [team.id for team in teams] or ["hold1"], "no-team", *nobody)

    def _planned_team(self) -> dict[str, Any]:
        team = {"id": str(self.one_of(["red", "blue", "hold1", "hold2"], "a b")), "members": self.some_of(self.people)}
        return {**team, **({"start": self._post()} if self.rarely(0.3) else {})}

    def _post(self) -> str:
        return str(self.one_of([post.id for _, run in all_runs(self.day) for post in run.posts], "no-post"))

    def _statement(self) -> str:
        if self.kind.startswith("barometer."):
            return str(self.one_of([one["id"] for one in self.day.plan.content.get("barometers", ())], "no-barometer"))
        planned = [one["id"] for one in self.day.plan.content.get("problem_sorting", ())]
        added = [one.id for one in self.day.contributions.values() if one.kind == "problem_statement"]
        return str(self.one_of([*planned, *sorted(added)], "no-statement"))

    def _undoable(self) -> str:
        mine = [one for one in self.day.undoable.get(self.actor, ()) if one.undoes is None]
        own = [one.command for one in mine if self.kind == "undo" or one.undone_by is not None]
        anybodys = [one.command for kept in self.day.undoable.values() for one in kept]
        return str(self.one_of(own[-4:], "nothing0", *anybodys))

    def _anchor(self) -> str | None:
        return self.one_of((self._card("sign"),), None, "nothing")

    def _value(self, name: str) -> Any:
        make = self._makers().get(name)
        if make is not None:
            return make()
        return self._card(KIND_OF[name]) if name in KIND_OF else self.one_of(GOOD_TEXTS, *BAD_TEXTS)

    def _makers(self) -> dict[str, Callable[[], Any]]:
        return {
            **dict.fromkeys(("contribution", "into", "ref"), self._card),
            **dict.fromkeys(("beside", "after"), self._anchor),
            **dict.fromkeys(("texts", "keywords", "reclaim_hashes"), lambda: self.some_of(GOOD_TEXTS, 4)),
            **dict.fromkeys(("on", "hidden", "at_end", "older"), lambda: self.rarely(0.5)),
            **dict.fromkeys(("participant", "author", "owner"), self._person),
            **dict.fromkeys(("seat", "from_seat"), self._seat),
            **dict.fromkeys(("step", "from_"), self._step),
            "signs": lambda: [self._card("sign") for _ in range(self.chance.randrange(3))],
            "contributions": lambda: [self._card("sign") for _ in range(self.chance.randrange(3))],
            "cards": lambda: [self._card(kind := self.one_of(("sign", "mechanism"))), self._card(kind)],
            "target": self._target,
            "group": self._group,
            "from_groups": lambda: [self._group() for _ in range(self.chance.randrange(3))],
            "what": lambda: self.one_of(
                ("contribution",), "alias", "group", "team", "label", "question", "inspiration"
            ),
            "id": lambda: self.one_of((self._card(), self._person(), self._group()), "nothing"),
            "pair": self._pair,
            "team": self._team,
            "teams": lambda: [self._planned_team() for _ in range(self.chance.randrange(3))],
            "post": self._post,
            "choice": lambda: self.one_of(("a", "b", None), "z"),
            "size": lambda: self.one_of((2, 4, None), 1, 99),
            "pairs": lambda: [self._planned_pair() for _ in range(self.chance.randrange(3))],
            "hosts": lambda: {self._group(): self.some_of(self.people, 1) for _ in range(self.chance.randrange(2))},
            "activity": lambda: self.one_of([one.id for one in self.day.plan.activities], "no-activity"),
            "changes": self._changes,
            "caramels": self._caramels,
            "command": self._undoable,
            "hash": lambda: self.one_of((f"{self.chance.randrange(3):064x}",), "no hash"),
            "heads": lambda: self.one_of((1, 1, 2), 0, 100),
            "row": lambda: self.one_of(ROWS),
            "question": self._question,
            "option": lambda: self.one_of(("a", "b"), "z"),
            "counts": lambda: {self.one_of(("a", "b"), "z"): self.one_of((0, 1, 4), -1)},
            "medium": lambda: self.one_of(("drawing", "picture_card", "photo", "paper")),
            "drawing": lambda: self.one_of(("M1 1 L2 2", "M1 1"), "x", ""),
            "photo": lambda: self.one_of(sorted(self.day.pictures), "no-picture"),
            "jpeg": lambda: {"data": "/9j/2Q==", "width": 16, "height": 8},
            "dated": lambda: self.one_of(("2029-05", "2030-12"), "maj", ""),
            "level": lambda: self.one_of(LEVELS if self.kind == "iglo.write" else ("practice", "target_group", None)),
            "as_": lambda: self.one_of(
                {"inspiration.write": ("mechanism",), "likeness.judge": ("different", "common", None)}.get(
                    self.kind, ("sign", "mechanism")
                )
            ),
            "card": lambda: self.one_of([card.id for card in board_of(self.day).cards], "no-card"),
            "display": lambda: self.one_of(("wall", "cloud")),
            "up": lambda: self.rarely(0.7),
            "hand": self._hand,
            "statement": self._statement,
            "mark": lambda: self.one_of((1, 5.5, 10, None), 0, 6.2),
            "side": lambda: self.one_of(("tame", "wild", None) if self.kind.endswith("place") else ("tame", "wild")),
            "hands": lambda: {self._statement(): {"tame": self.one_of((0, 3), -1), "wild": 1}},
            "count": lambda: self.one_of((1, 2, 3), 0, 99),
            "phase": lambda: self.one_of(("idea", "mechanisms", "chain"), "none"),
            "ms": lambda: self.one_of((60_000, -60_000, 0), 10**9),
            "round": lambda: self.one_of((0,), 1, -1, 99),
            "page": lambda: self.one_of((0, 1), -1, 10**9),
            "at": lambda: self.one_of((0, 1_700_000_000_000)),
        }


def invented(day: DayUnderTest, kind: str, seed: int) -> Command:
    """A command of a kind for a day as it now is."""
    inventor = Inventor(day.state, kind, seed)
    return day.command(kind, inventor.actor, inventor.borrowed_id(day.asked), **inventor.fields())


def peopled_day(**more: Any) -> DayUnderTest:
    """A day with phones in every group, somebody on paper, a few cards that phones wrote, and the visits planned."""
    return peopled(DayUnderTest(**more))


def peopled(day: DayUnderTest) -> DayUnderTest:
    """The same day with people and cards in it."""
    for group in day.state.plan.groups:
        phones = [day.joins(group.id, heads=heads) for heads in (1, 1, 1, 2)]
        signs = [day.writes_sign(f"Tegn {number}", phone) for number, phone in enumerate(phones)]
        day.does("sign_ordering.mechanism", phones[0], text="Skur", signs=signs[:2])
        day.does("take_home.write", phones[1], text="Husk kaffe")
        day.does("future_scenario.draw", phones[2], medium="paper")
    day.does("participant.seat", participant="on-paper", group=day.state.plan.groups[0].id)
    visits = [step.id for step in day.state.steps if step.phase.startswith("visit")]
    for step in (*visits, visits[0]):
        day.goes_to(step)
    return day
