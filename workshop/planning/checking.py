"""What the parts of a day file say about one another: every id once within its kind, every reference to something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assets.locale import _, languages
from workshop.planning.document import AllocationPart, Document, GoalPart
from workshop.planning.problems import Path, quoted
from workshop.planning.reading import Findings
from workshop.planning.script import ORDER, POSTCARDS, SCENARIOS, SIGNS, TAKE_HOME, VISITS
from workshop.planning.sections.catalogue import SECTIONS

_TWICE = {
    "process": _("procestrinnet {id} står der to gange."),
    "block": _("programpunktet {id} står der to gange."),
    "activity": _("øvelsen {id} står der to gange."),
    "group": _("gruppen {id} står der to gange."),
    "goal": _("målet {id} står der to gange."),
    "number": _("målnummeret {id} bruges to gange."),
    "participant": _("deltageren {id} står der to gange."),
    "sign": _("tegnet {id} står der to gange."),
    "mechanism": _("mekanismen {id} står der to gange."),
    "scenario": _("fremtidsscenariet {id} står der to gange."),
    "pair": _("makkerparret {id} står der to gange."),
    "take_home": _("noten {id} står der to gange."),
    "postcard": _("postkortet {id} står der to gange."),
}
_UNKNOWN = {
    "block": _("ukendt programpunkt {id}"),
    "activity": _("ukendt øvelse {id}"),
    "group": _("ukendt gruppe {id}"),
    "goal": _("ukendt mål {id}"),
    "participant": _("ukendt deltager {id}"),
    "sign": _("ukendt tegn {id}"),
    "mechanism": _("ukendt mekanisme {id}"),
    "pair": _("ukendt makkerpar {id}"),
    "card": _("ukendt tegn eller mekanisme {id}"),
}
_ENDS_BEFORE = _("programpunktet slutter, før det begynder.")
_IN_ORDER_TWICE = _("tegnet {id} ligger der allerede. Det sidste sted gælder.")
_OTHER_GROUP = _("{id} sidder i en anden gruppe, så facilitatoren skriver for dem.")
_NOT_A_MEMBER = _("{id} er ikke med i gruppen {group}.")
_OWN_GOAL = _("et makkerpar besøger ikke sit eget mål.")
_NOT_VISITED = _("makkerparret {id} besøger ikke det mål.")
_OVERSPENT = _("makkerparret {id} giver {given} karameller og har {budget}.")
_NOT_IN_GOAL = _("det hører til et andet mål.")
_LONG = _("teksten er på {length} tegn. Feltet er sat til {soft}; den vises alligevel.")
_OTHER_KIND = _("øvelsen {id} er ikke af slagsen {kind}.")
_LANGUAGE = _("sproget {id} findes ikke. Dagen er på dansk.")
_SAME_DATE = _("datoen er dagens egen.")
_OWNER_PRESENTS = _("man præsenterer sin nabos fremtid, ikke sin egen.")


class Checker:
    """Looks through a document and notes what does not hang together."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        self._findings = findings
        goals = document.goals
        self._ids: Mapping[str, Mapping[str, Any]] = {
            "block": {one.id: one for one in document.programme},
            "activity": {one.id: one for one in document.activities},
            "group": {one.id: one for one in document.groups},
            "goal": {one.id: one for one in goals},
            "participant": {one.id: one for one in document.participants},
            "sign": {one.id: goal for goal in goals for one in goal.signs},
            "mechanism": {one.id: goal for goal in goals for one in goal.mechanisms},
            "pair": {one.id: one for one in document.visit_round.pairs},
            "card": {},
        }

    def check(self) -> None:
        """Note all that is wrong or odd."""
        self._check_frame()
        self._check_people()
        for place, goal in enumerate(self._document.goals):
            self._check_goal(goal, ("goals", place))
        self._check_visits()
        self._check_notes()
        for section in SECTIONS:
            section.check(getattr(self._document, section.key), self)

    def wrong(self, path: Path, danish: str, **fields: str | int) -> None:
        """Note an error."""
        self._findings.wrong(path, danish, **fields)

    def odd(self, path: Path, danish: str, **fields: str | int) -> None:
        """Note a warning."""
        self._findings.odd(path, danish, **fields)

    # The frame: event, process, programme, exercises.

    def _check_frame(self) -> None:
        document = self._document
        if document.meta.language not in languages():
            self._findings.odd(("meta", "language"), _LANGUAGE, id=quoted(document.meta.language))
        for place, date in enumerate(document.event.sibling_dates):
            if date == document.event.date:
                self._findings.odd(("event", "sibling_dates", place), _SAME_DATE)
        self.once(_TWICE["process"], document.process, "process")
        self.once(_TWICE["block"], document.programme, "programme")
        for place, block in enumerate(document.programme):
            if block.end < block.start:
                self._findings.odd(("programme", place, "end"), _ENDS_BEFORE)
        self.once(_TWICE["activity"], document.activities, "activities")
        for place, activity in enumerate(document.activities):
            self.known("block", activity.block, ("activities", place, "block"))

    # People: groups and participants.

    def _check_people(self) -> None:
        document = self._document
        self.once(_TWICE["group"], document.groups, "groups")
        for place, group in enumerate(document.groups):
            self.known("goal", group.goal, ("groups", place, "goal"))
        self.once(_TWICE["participant"], document.participants, "participants")
        for place, who in enumerate(document.participants):
            self.known("group", who.group, ("participants", place, "group"))
        self.once(_TWICE["goal"], document.goals, "goals")
        numbers = [(str(goal.number), ("goals", place, "number")) for place, goal in enumerate(document.goals)]
        self.each_once(_TWICE["number"], numbers)
        for kind, section in (("sign", "signs"), ("mechanism", "mechanisms"), ("scenario", "scenarios")):
            found = [
                (part.id, ("goals", place, section, n, "id"))
                for place, goal in enumerate(document.goals)
                for n, part in enumerate(getattr(goal, section))
            ]
            self.each_once(_TWICE[kind], found)

    # A goal's signs, road, mechanisms, chain and scenarios.

    def _check_goal(self, goal: GoalPart, path: Path) -> None:
        soft = self._soft_limit()
        for n, sign in enumerate(goal.signs):
            where = (*path, "signs", n)
            self._author(goal, sign.author, (*where, "author"))
            self.activity(sign.activity, SIGNS, where)
            if soft is not None and len(sign.text) > soft:
                self._findings.odd((*where, "text"), _LONG, length=len(sign.text), soft=soft)
        laid: set[str] = set()
        for n, step in enumerate(goal.order):
            self.activity(step.activity, ORDER, (*path, "order", n))
            self._signs(goal, step.signs, (*path, "order", n, "signs"), laid)
        self._signs(goal, goal.unplaced, (*path, "unplaced"), laid)
        for n, mechanism in enumerate(goal.mechanisms):
            where = (*path, "mechanisms", n)
            self._author(goal, mechanism.author, (*where, "author"))
            self.activity(mechanism.activity, ORDER, where)
            self._signs(goal, mechanism.signs, (*where, "signs"), set())
        for n, link in enumerate(goal.chain):
            where = (*path, "chain", n)
            self._signs(goal, (link.sign,), (*where, "sign"), set())
            self._author(goal, link.author, (*where, "author"))
            self.activity(link.activity, ORDER, where)
        for n, scenario in enumerate(goal.scenarios):
            where = (*path, "scenarios", n)
            self._author(goal, scenario.owner, (*where, "owner"))
            self._author(goal, scenario.presented_by, (*where, "presented_by"))
            self.activity(scenario.activity, SCENARIOS, where)
            if scenario.owner is not None and scenario.owner == scenario.presented_by:
                self._findings.odd((*where, "presented_by"), _OWNER_PRESENTS)

    def _soft_limit(self) -> int | None:
        for activity in self._document.activities:
            limit = activity.settings.get("max_chars")
            if isinstance(limit, int) and not isinstance(limit, bool):
                return limit
        return None

    def _author(self, goal: GoalPart, who: str | None, path: Path) -> None:
        if self.known("participant", who, path) and who is not None:
            group = self._ids["group"].get(self._ids["participant"][who].group)
            if group is not None and group.goal != goal.id:
                self._findings.odd(path, _OTHER_GROUP, id=quoted(who))

    def _signs(self, goal: GoalPart, signs: Sequence[str], path: Path, laid: set[str]) -> None:
        """Check that `signs` are of the goal and not yet in `laid`, which they are added to."""
        single = path[-1] == "sign"
        for n, sign in enumerate(signs):
            where = path if single else (*path, n)
            if not self.known("sign", sign, where):
                continue
            if self._ids["sign"][sign] is not goal:
                self._findings.wrong(where, _NOT_IN_GOAL)
            elif sign in laid:
                self._findings.odd(where, _IN_ORDER_TWICE, id=quoted(sign))
            laid.add(sign)

    # Visits and caramels.

    def _check_visits(self) -> None:
        visits = self._document.visit_round
        self.activity(visits.activity, VISITS, ("visit_round",))
        for group, hosts in visits.hosts.items():
            path: Path = ("visit_round", "hosts", group)
            self.known("group", group, path)
            self._members(group, hosts, path)
        self.once(_TWICE["pair"], visits.pairs, "visit_round", "pairs")
        for n, pair in enumerate(visits.pairs):
            where: Path = ("visit_round", "pairs", n)
            self.known("group", pair.group, (*where, "group"))
            self._members(pair.group, pair.members, (*where, "members"))
            self.activity(pair.activity, VISITS, where)
            own = self._ids["group"].get(pair.group)
            for goal in pair.visits:
                if self.known("goal", goal, (*where, "visits")) and own is not None and own.goal == goal:
                    self._findings.wrong((*where, "visits"), _OWN_GOAL)
        given: Counter[tuple[str, str]] = Counter()
        for n, one in enumerate(visits.allocations):
            self._check_allocation(one, ("visit_round", "allocations", n), given)

    def _check_allocation(self, one: AllocationPart, path: Path, given: Counter[tuple[str, str]]) -> None:
        self.activity(one.activity, VISITS, path)
        self.known("goal", one.target_goal, (*path, "target_goal"))
        known = self.known(one.target_kind, one.target, (*path, "target"))
        if known and self._ids[one.target_kind][one.target].id != one.target_goal:
            self._findings.wrong((*path, "target"), _NOT_IN_GOAL)
        if not self.known("pair", one.pair, (*path, "pair")) or one.pair not in self._ids["pair"]:
            return
        pair = self._ids["pair"][one.pair]
        if one.target_goal not in pair.visits:
            self._findings.odd((*path, "target_goal"), _NOT_VISITED, id=quoted(one.pair))
        given[one.pair, one.target_goal] += one.caramels
        total = given[one.pair, one.target_goal]
        if pair.budget is not None and total > pair.budget:
            self._findings.odd((*path, "caramels"), _OVERSPENT, id=quoted(one.pair), given=total, budget=pair.budget)

    def _members(self, group: str, members: Iterable[str], path: Path) -> None:
        for n, who in enumerate(members):
            if self.known("participant", who, (*path, n)) and who in self._ids["participant"]:
                sits_in = self._ids["participant"][who].group
                if sits_in != group and group in self._ids["group"]:
                    self._findings.odd((*path, n), _NOT_A_MEMBER, id=quoted(who), group=quoted(group))

    # Notes and postcards.

    def _check_notes(self) -> None:
        document = self._document
        self.once(_TWICE["take_home"], document.take_home, "take_home")
        for n, note in enumerate(document.take_home):
            where: Path = ("take_home", n)
            self.known("participant", note.by, (*where, "by"))
            self.known("group", note.group, (*where, "group"))
            self.known("group", note.from_group, (*where, "from_group"))
            if note.ref not in self._ids["sign"] and note.ref not in self._ids["mechanism"]:
                self.known("card", note.ref, (*where, "ref"))
            self.activity(note.activity, TAKE_HOME, where)
        self.once(_TWICE["postcard"], document.postcards, "postcards")
        for n, card in enumerate(document.postcards):
            self.known("participant", card.author, ("postcards", n, "author"))
            for place, group in enumerate(card.from_groups):
                self.known("group", group, ("postcards", n, "from_groups", place))
            self.activity(card.activity, POSTCARDS, ("postcards", n))

    # What all have in common.

    def activity(self, activity: str | None, kind: str, path: Path) -> None:
        """Check that content which names an activity names one of its kind."""
        where = (*path, "activity")
        found = self._ids["activity"].get(activity or "")
        if self.known("activity", activity, where) and found is not None and found.kind != kind:
            self._findings.wrong(where, _OTHER_KIND, id=quoted(activity or ""), kind=kind)

    def known(self, kind: str, wanted: str | None, path: Path) -> bool:
        """Whether `wanted` is there (None always is). An empty one could not be read and has been told of already."""
        if wanted is None or wanted in self._ids[kind]:
            return True
        if wanted:
            self._findings.wrong(path, _UNKNOWN[kind], id=quoted(wanted))
        return False

    def once(self, twice: str, parts: Sequence[Any], *path: str) -> None:
        """Note the ids of `parts` that stand twice, with the sentence `twice`."""
        self.each_once(twice, [(one.id, (*path, n, "id")) for n, one in enumerate(parts)])

    def each_once(self, twice: str, found: Iterable[tuple[str, Path]]) -> None:
        """Note the ids that stand twice, with the sentence `twice`."""
        seen: set[str] = set()
        for one, path in found:
            if one and one in seen:
                self._findings.wrong(path, twice, id=quoted(one))
            seen.add(one)
