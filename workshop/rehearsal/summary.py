"""The summary of a rehearsal: the figures of a day's state in the day file's own ids, as `expected:` has them.

All of it is read from the state that the re-opened file gives, never from what was meant to be sent. What extra phones
did is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from workshop.domain.caramels import all_visits
from workshop.domain.cards import orphans
from workshop.domain.contribution import Contribution, Sign
from workshop.domain.day import DayState
from workshop.domain.text import normalised
from workshop.rehearsal.names import Names

MOST_TOP = 3

Summary = dict[str, Any]


class Reckoning:
    """Reckons the figures of a day.

    `day` is there for the exercises' own figures. `names` give the day file's ids back, `signs` are those of its signs
    in its order, `pairs` the ids of its pairs; `extras` are the participants to leave out.
    """

    def __init__(
        self, day: DayState, names: Names, signs: Sequence[str], pairs: Collection[str], extras: Collection[str]
    ) -> None:
        self.day = day
        self._names = names
        self._places = {name: place for place, name in enumerate(signs)}
        self._pairs = pairs
        self._extras = extras

    def summary(self) -> Summary:
        """The figures that every day has, under the keys of `expected:`; what an exercise adds is empty."""
        given = self._caramels()
        per_goal = {goal.id: sum(self._of_goal(goal.id, given).values()) for goal in self.day.plan.goals}
        return {
            "counts": self._counts(),
            "caramels_total": sum(given.values()),
            "caramels_per_goal": per_goal,
            "top_targets": {goal.id: self._top(goal.id, given) for goal in self.day.plan.goals},
            "signs_without_mechanism": self._in_order(
                one for seat in self.day.seats for one in orphans(self.day, seat.seat)
            ),
            "signs_unplaced": self._in_order(
                one.id for one in self._signs() if one.id not in self.day.road(one.seat).placed()
            ),
            "identical_after_normalising": self._identical(),
            "quiz_correct": {},
            "barometers": [],
            "iglo_gaps": {},
        }

    def _counts(self) -> dict[str, int]:
        kinds = Counter(one.kind for one in self.day.contributions.values() if self.counts_in(one))
        planned = {pair for _, visits in all_visits(self.day) for pair in visits.order}
        return {
            "participants": sum(1 for who in self.day.participants if who not in self._extras),
            "signs": kinds["sign"],
            "mechanisms": kinds["mechanism"],
            "scenarios": kinds["scenario"],
            "take_home": kinds["take_home_note"],
            "postcards": kinds["postcard"],
            "iglo": 0,
            "o_run_answers": 0,
            "pairs": sum(1 for pair in self._pairs if pair in planned),
        }

    def counts_in(self, one: Contribution) -> bool:
        """Whether a contribution is one of the day file's and is shown."""
        return not one.hidden and one.author not in self._extras

    def _signs(self) -> list[Contribution]:
        return [one for one in self.day.contributions.values() if one.kind == "sign" and self.counts_in(one)]

    def _caramels(self) -> Counter[str]:
        """The caramels of each card, from the day file's pairs."""
        given: Counter[str] = Counter()
        for _, visits in all_visits(self.day):
            for (pair, _round), ballot in visits.ballots.items():
                if pair in self._pairs:
                    for card, count in ballot.counts.items():
                        given[self.day.stands_for(card)] += count
        return given

    def _of_goal(self, goal: str, given: Counter[str]) -> dict[str, int]:
        found = {card: self.day.contributions.get(card) for card in given}
        return {card: given[card] for card, one in found.items() if one is not None and one.seat == f"goal:{goal}"}

    def _top(self, goal: str, given: Counter[str]) -> list[dict[str, Any]]:
        named = [(-count, self._name(card), count) for card, count in self._of_goal(goal, given).items()]
        return [{"target": name, "caramels": count} for _, name, count in sorted(named)[:MOST_TOP]]

    def _identical(self) -> list[list[str]]:
        same: dict[str, list[str]] = {}
        for one in self._signs():
            assert isinstance(one.body, Sign)
            same.setdefault(normalised(one.body.text), []).append(one.id)
        groups = [self._in_order(ids) for ids in same.values()]
        return sorted((group for group in groups if len(group) > 1), key=lambda group: self._places[group[0]])

    def _name(self, contribution: str) -> str:
        return self._names.name_of(contribution) or contribution

    def _in_order(self, signs: Iterable[str]) -> list[str]:
        """The day file's names of signs, in the file's order; what has none is left out."""
        names = (self._names.name_of(one) for one in signs)
        return sorted({name for name in names if name is not None}, key=self._places.__getitem__)


def differences(summary: Summary, expected: Mapping[str, Any]) -> list[str]:
    """The keys of `expected` that the summary does not agree with. Ties may go in any order."""
    found: list[str] = []
    for key, wanted in expected.items():
        if key == "counts" and isinstance(wanted, dict):
            counts = summary["counts"]
            found.extend(f"counts.{name}" for name, count in wanted.items() if counts.get(name) != count)
        elif _comparable(key, summary.get(key)) != _comparable(key, wanted):
            found.append(key)
    return found


def _comparable(key: str, value: object) -> object:
    """A figure without what does not matter: the order of lists, and which of the equal ones made the top three."""
    if key == "top_targets" and isinstance(value, dict):
        return {goal: sorted(one.get("caramels", 0) for one in top) for goal, top in value.items()}
    if key == "identical_after_normalising" and isinstance(value, list):
        return {frozenset(group) for group in value}
    if key == "barometers" and isinstance(value, list):
        return sorted(value, key=lambda one: str(one.get("id", "")))
    if key.startswith("signs_") and isinstance(value, list):
        return frozenset(value)
    return value
