"""A contribution: anything somebody wrote or drew. Signs, mechanisms, scenarios, notes and postcards are all one.

What every exercise shares lies here: who wrote it, by phone or on paper, late or not, hidden or shown, and its number.
"""

from __future__ import annotations

from typing import ClassVar, Literal, Self

import msgspec
from msgspec.structs import StructConfig

from workshop.domain.refusal import Refused
from workshop.domain.text import HARD_CAP, SHORT_CAP, can_be_seen, clean, one_line

Via = Literal["phone", "paper"]
Level = Literal["practice", "target_group"]


class Body:
    """What is written: a frozen msgspec.Struct that also inherits from this, tagged with the name of its kind.

    `letter` is what its number starts with (`T3`), empty where the kind has no numbers; `editable` names the fields
    that may be changed afterwards, `written` those that hold somebody's words or drawing, what it says first: these are
    what goes when it is redacted. `mergeable`: several may become one card, and one several; not so an answer, of
    which there is one of each who answers.
    """

    __slots__ = ()
    __struct_config__: ClassVar[StructConfig]
    letter: ClassVar[str] = ""
    editable: ClassVar[frozenset[str]] = frozenset()
    written: ClassVar[tuple[str, ...]] = ("text",)
    mergeable: ClassVar[bool] = True

    def checked(self) -> Self:
        """The same body with its texts cleaned; raises Refused where it can't be taken."""
        return self

    def words(self) -> str:
        """What it says in one text, for logs and lists."""
        return str(getattr(self, "text", ""))

    def quiet(self) -> bool:
        """Whether it is one of very many that say little (a vote): then it has no line and no row of its own."""
        return False


class Sign(msgspec.Struct, Body, frozen=True, tag="sign", forbid_unknown_fields=True):
    """One observable sign that the goal is under way. `adopted_from` is the note that it came from."""

    letter: ClassVar[str] = "T"
    editable: ClassVar[frozenset[str]] = frozenset({"text", "level"})
    text: str
    level: Level | None = None
    adopted_from: str | None = None

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Mechanism(msgspec.Struct, Body, frozen=True, tag="mechanism", forbid_unknown_fields=True):
    """What must be set going so that its `signs` (ids) appear."""

    letter: ClassVar[str] = "M"
    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str
    signs: tuple[str, ...] = ()
    adopted_from: str | None = None

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Contribution(msgspec.Struct, frozen=True):
    """A body with its provenance. `seat` is where it hangs; `number` counts within kind and seat from 1.

    `at` and `written_at` are ms since 1970, UTC: when it was saved, and when it was written where it waited on a phone.
    `merged_into` is the contribution that took this one up; such a one is hidden. `hidden_by_host`: the facilitator has
    hidden it, and only the facilitator brings it back.
    """

    id: str
    activity: str
    seat: str
    group: str | None
    author: str | None
    via: Via
    at: int
    body: Body
    number: int = 0
    late: bool = False
    hidden: bool = False
    hidden_by_host: bool = False
    written_at: int | None = None
    merged_into: str | None = None
    split_from: str | None = None

    @property
    def kind(self) -> str:
        """The name of its kind, e.g. `sign`."""
        return kind_of(self.body)

    @property
    def label(self) -> str:
        """Its number as it stands on the card, e.g. `T3`; empty where the kind has none."""
        letter = self.body.letter
        return f"{letter}{self.number}" if letter else ""


def kind_of(body: Body | type[Body]) -> str:
    """The name of a kind of body, e.g. `sign`."""
    return str(body.__struct_config__.tag)


def required_text(text: str, cap: int = HARD_CAP) -> str:
    """`text` cleaned; refused where nothing is left or it is longer than `cap` characters."""
    cleaned = limited(text, cap)
    if not can_be_seen(cleaned):
        raise Refused("empty")
    return cleaned


def limited(text: str, cap: int = HARD_CAP) -> str:
    """`text` cleaned; refused where it is longer than `cap` characters."""
    cleaned = clean(text)
    if len(cleaned) > cap:
        raise Refused("too_long", limit=cap, length=len(cleaned))
    return cleaned


def label_text(text: str) -> str:
    """A short text on one line; refused where it is too long."""
    line = one_line(text)
    if len(line) > SHORT_CAP:
        raise Refused("too_long", limit=SHORT_CAP, length=len(line))
    return line
