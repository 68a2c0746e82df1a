"""A result table: what anyone may read in the file with the tools they know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from workshop.domain.day import DayState


class Table(msgspec.Struct, frozen=True):
    """Columns with their Python types in order, the primary key, and the rows of a day as dicts.

    In the file every table has the column `day` before the others, also in its key.
    """

    name: str
    columns: dict[str, type]
    key: tuple[str, ...]
    rows: Callable[[DayState], Iterator[dict[str, Any]]]
