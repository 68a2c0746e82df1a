"""What an exercise has to print: A4 sheets to write on, to hang up, to hand out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from exports.pdf.blocks import Flow
from exports.pdf.writer import Writer
from workshop.domain.day import DayState
from workshop.domain.plan import Activity


class Sheets(NamedTuple):
    """The sheets of an exercise. `lay` gives those of one activity of its `kind`, as the day stands.

    They are laid out as the report is: each sheet's first flow says `new_page=True` and has a bookmark of level 0, so
    that it is found in the outline; all that is read aloud hangs on elements below `writer.document`. Nothing where
    there is nothing to print.
    """

    kind: str
    lay: Callable[[Writer, DayState, Activity], Sequence[Flow]]
