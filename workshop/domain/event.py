"""An event: what has happened, as the journal keeps it."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Happening(msgspec.Struct, frozen=True):
    """What an event carries. A subclass names its `kind` in the journal and its `version`."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1


class Event(msgspec.Struct, frozen=True):
    """A happening with its place in the journal.

    `seq` orders the replay; `id` is unique in all the world (so that two copies of a file can be united); `at` is ms
    since 1970, UTC; `actor` is a participant's id, `host` or `heart`; `day` is empty for what concerns the process.
    """

    seq: int
    id: str
    command: str
    actor: str
    day: str
    at: int
    happening: Happening
