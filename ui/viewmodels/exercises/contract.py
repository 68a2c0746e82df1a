"""What the windows must know of an exercise besides its scene: its words, and which of its things move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from types import MappingProxyType
from typing import Any, NamedTuple

from ui.viewmodels.keyed_list import Row

View = Mapping[str, Any]
Rows = dict[str, tuple[Row, ...]]

Counted = Callable[[NullTranslations, int], str]
"""A number and its word, which are one sentence to the catalogue: "3 mekanismer"."""

_NONE: Mapping[str, Any] = MappingProxyType({})


def keyed(items: Any) -> tuple[Row, ...]:
    """Items of a body with an `id`, as the rows of a list whose things keep their identity."""
    return tuple((item["id"], item) for item in items or ())


def badge(seats: Mapping[str, View], seat: str | None) -> View:
    """What a badge needs to know of a seat."""
    found = seats.get(seat or "", {})
    return {name: found.get(name) for name in ("seat", "number", "title", "colour")}


def items(body: View, seats: Mapping[str, View]) -> Rows:
    """The rows of a body that says what moves as `items`: each with its `id`, and the badge of its `seat`."""
    there = body.get("items") or ()
    return {"items": tuple((one["id"], {**one, "badge": badge(seats, one.get("seat"))}) for one in there)}


class Words(NamedTuple):
    """An exercise in the windows.

    `rows` gives the lists that move of a room body and the seats by their key: `items`, unless the exercise has lists
    of its own; a list is left out of the `body` that its scene binds to. `phases` are what its steps are called where
    it has several (by phase without its number, which goes where `{n}` stands, else after it as a round), `units` the
    units of its progress, `kinds` its kinds of contributions, `log` its lines in "Lige nu" by the kind of what
    happened; all Danish, to be translated. In a plan that is being made it is called `name`, `about` says in a line
    what people do in it, and it usually takes `minutes`.
    """

    exercise: str
    rows: Callable[[View, Mapping[str, View]], Rows] = items
    phases: Mapping[str, str] = _NONE
    units: Mapping[str, Counted] = _NONE
    kinds: Mapping[str, str] = _NONE
    log: Mapping[str, str] = _NONE
    name: str = ""
    about: str = ""
    minutes: int = 15
