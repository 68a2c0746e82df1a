"""The day of Albertslund, played through the rules: what a rehearsal sends, without a server."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.day_under_test import DayUnderTest
from workshop.planning.day_file import DayFile, read_day_file
from workshop.planning.document import GoalPart
from workshop.planning.script import by_steps

FIXTURE = Path(__file__).parent.parent / "fixtures" / "albertslund_day.yaml"
DRAWING = "M120 560 L260 420 Q400 300 520 430 L640 560 M700 600 L700 300 L820 340 L700 390"
ON_PAPER = ("p05", "p19", "p36")


@cache
def day_file() -> DayFile:
    """The day file."""
    return read_day_file(FIXTURE)


class Played:
    """The played day. `ids` are the contributions' ids by those of the day file."""

    def __init__(self, *, revealed: bool = True) -> None:
        self.file = day_file()
        self.day = DayUnderTest(self.file.plan, self.file.process)
        self.ids: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.day.does("day.start")
        self._join()
        for goal in self.file.script.goals:
            self._write(goal)
        self._visit()
        self._take_home()
        for card in self.file.script.postcards:
            fields = {"to": card.to, "dated": card.dated, "dated_as_written": card.dated_as_written}
            who = self._by(card.author)
            self.day.does("postcards.send", text=card.text, next_step=card.next_step or "", **fields, **who)
        if revealed:
            self.day.goes_to("act-visit/reveal")

    def _join(self) -> None:
        for one in self.file.script.participants:
            if one.id in ON_PAPER:
                self.people[one.id] = f"paper-{one.id}"
                self.day.does("participant.seat", participant=f"paper-{one.id}", group=one.group, alias=one.alias)
            else:
                self.people[one.id] = self.day.joins(one.group, alias=one.alias)

    def _by(self, author: str | None) -> dict[str, str]:
        """Who sends: the phone itself, or the facilitator for somebody on paper."""
        assert author is not None
        who = self.people[author]
        return {"author": who, "group": self._group(author)} if author in ON_PAPER else {"by": who}

    def _group(self, participant: str) -> str:
        return next(one.group for one in self.file.script.participants if one.id == participant)

    def _write(self, goal: GoalPart) -> None:
        group = next(one.id for one in self.file.plan.groups if one.goal == goal.id)
        for scenario in goal.scenarios:
            drawn = {"drawing": DRAWING} if scenario.medium == "drawing" else {"picture_card": "sun"}
            owner = self._by(scenario.owner)
            self.ids[scenario.id] = self.day.does("future_scenario.draw", medium=scenario.medium, **drawn, **owner)
            told = {"scenario": self.ids[scenario.id], "keywords": list(scenario.keywords)}
            self.day.does("future_scenario.present", **told, **self._by(scenario.presented_by))
        for sign in goal.signs:
            fields = {"text": sign.text, "level": sign.level}
            self.ids[sign.id] = self.day.does("sign_cards.write", **fields, **self._by(sign.author))
        for step in by_steps(goal.order):
            for place, sign_id in enumerate(step.signs):
                where = {"beside": self.ids[step.signs[0]]} if place else {"at_end": True}
                self.day.does("sign_ordering.place", sign=self.ids[sign_id], group=group, **where)
            road = self.day.state.road(f"goal:{goal.id}")
            self.day.does("sign_ordering.label", step=road.steps[-1].id, when=step.when or "", group=group)
        for mechanism in goal.mechanisms:
            signs = [self.ids[one] for one in mechanism.signs]
            by = self._by(mechanism.author)
            self.ids[mechanism.id] = self.day.does("sign_ordering.mechanism", text=mechanism.text, signs=signs, **by)
        for link in goal.chain:
            fields = {"question": link.question, "method": link.method, "source": link.source}
            self.day.does("sign_ordering.chain", sign=self.ids[link.sign], group=group, **fields)

    def _visit(self) -> None:
        visits = self.file.script.visit_round
        pairs = [
            {
                "id": pair.id,
                "group": pair.group,
                "members": [self.people[one] for one in pair.members],
                "visits": [f"goal:{goal}" for goal in pair.visits],
                "budget": pair.budget,
            }
            for pair in visits.pairs
        ]
        hosts = {group: [self.people[one] for one in there] for group, there in visits.hosts.items()}
        self.day.goes_to("act-visit/visit")
        self.day.does("visit_voting.plan", hosts=hosts, pairs=pairs)
        for pair in visits.pairs:
            given = {self.ids[one.target]: one.caramels for one in visits.allocations if one.pair == pair.id}
            if pair.id == "g3-par1" or any(member in ON_PAPER for member in pair.members):
                self.day.does("visit_voting.ballot", pair=pair.id, caramels=given)
                continue
            for target, caramels in given.items():
                self.day.does("visit_voting.set", self.people[pair.members[0]], target=target, caramels=caramels)

    def _take_home(self) -> None:
        for note in self.file.script.take_home:
            ref = self.ids[note.ref] if note.ref is not None else None
            fields = {"text": note.text, "ref": ref, "from_seat": f"goal:{note.from_group}"}
            self.ids[note.id] = self.day.does("take_home.write", **fields, **self._by(note.by))
