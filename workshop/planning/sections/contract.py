"""What a section of the day file is to the rest: its key, its exercise, its checks, and its share of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

import msgspec

from workshop.domain.plan import Activity, Plan
from workshop.planning.part import Part
from workshop.planning.problems import Path


class Checks(Protocol):
    """The checks that every section asks for; what is wrong or odd is noted at its line."""

    def known(self, kind: str, wanted: str | None, path: Path) -> bool:
        """Whether there is a `kind` (`group`, `participant`, `activity` …) of that id; None always is."""

    def once(self, twice: str, parts: Sequence[Any], *path: str) -> None:
        """Whether no id of `parts` stands twice; else the sentence `twice` is noted, with the `{id}`."""

    def each_once(self, twice: str, found: Iterable[tuple[str, Path]]) -> None:
        """Whether no id of those found stands twice."""

    def activity(self, activity: str | None, kind: str, path: Path) -> None:
        """Whether a part that names an activity names one of its kind."""

    def wrong(self, path: Path, danish: str, **fields: str | int) -> None:
        """Note an error."""

    def odd(self, path: Path, danish: str, **fields: str | int) -> None:
        """Note a warning."""


class Odd(NamedTuple):
    """What is odd in an exercise of a plan that is being made: the text to translate, and what fills it."""

    danish: str
    fields: dict[str, str | int]


def nothing_odd(_plan: Plan, _activity: Activity) -> Iterator[Odd]:
    """What is said of an exercise whose material is as it is."""
    return iter(())


class Section(NamedTuple):
    """A section. `key` is its key in the file, `kind` the exercise that uses it (empty: all do).

    `check` looks through what stands there. `material` gives what comes to stand in the plan's `content` under the same
    key, as JSON; what people answer is no part of it. It is falsy where there is nothing. `odd` tells what is odd in
    the material that an exercise has in a plan.
    """

    key: str
    kind: str
    check: Callable[[Any, Checks], None]
    material: Callable[[Any], Any]
    odd: Callable[[Plan, Activity], Iterator[Odd]] = nothing_odd


def nothing(_parts: Any) -> None:
    """The material of a section that holds only what people contribute."""


def material_of(part: Part, *answers: str) -> dict[str, Any]:
    """A part as it comes to stand in the plan: without what people answer, and what is for whoever checks."""
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(part))
    return {key: value for key, value in found.items() if value and key not in (*answers, "note")}
