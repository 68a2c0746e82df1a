"""The ids that a simulated phone makes: they follow from the seed and the day file's id, so the way back is known."""

from __future__ import annotations

from typing import TypeAlias

from workshop.domain.ids import derived

Kind: TypeAlias = str
"""A kind of contributions as the day keeps them, e.g. `sign`."""


class Names:
    """Gives the id of each command, and the day file's id of each contribution."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._written: dict[str, tuple[Kind, str]] = {}

    def id(self, *about: str | int) -> str:
        """The id of the command that is `about` this; the same every time."""
        return derived(self._seed, "/".join(map(str, about)))[:20]

    def contribution(self, kind: Kind, name: str) -> str:
        """The id of the contribution that the day file calls `name` (unique within its kind only)."""
        made = self.id(kind, name)
        self._written[made] = (kind, name)
        return made

    def name_of(self, contribution: str) -> str | None:
        """What the day file calls a contribution; None for what an extra phone or the facilitator wrote."""
        found = self._written.get(contribution)
        return found[1] if found is not None else None
