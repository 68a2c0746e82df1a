"""What an exercise gives to the PDF. A section without data gives nothing, and nothing is then said of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from exports.model import Goal, Report
from exports.pdf.blocks import Flow
from exports.pdf.tags import Element
from exports.pdf.writer import Writer


class FrontLine(NamedTuple):
    """What an exercise came to, on one line of chefforum's page.

    `part` is the title of the part that tells all of it, `quote` what was asked or stated (empty: nothing to quote),
    `said` the one thing to know, `came` on what base it stands.
    """

    part: str
    quote: str
    said: str
    came: str


def _nothing_in_front(_writer: Writer, _report: Report) -> list[FrontLine]:
    return []


def _nothing_of_a_goal(_writer: Writer, _part: Element, _report: Report, _goal: Goal) -> list[Flow]:
    return []


def _nothing_of_the_day(_writer: Writer, _report: Report) -> list[Flow]:
    return []


class Section(NamedTuple):
    """An exercise's part. `for_goal` stands in a goal's spread, `for_day` has pages of its own, `appendix` comes last.

    `for_front` are its lines for chefforum's page, besides what the goals' rows there tell.
    `part` is the element of the goal's spread that what is written belongs to.
    """

    kind: str
    for_goal: Callable[[Writer, Element, Report, Goal], list[Flow]] = _nothing_of_a_goal
    for_day: Callable[[Writer, Report], list[Flow]] = _nothing_of_the_day
    appendix: Callable[[Writer, Report], list[Flow]] = _nothing_of_the_day
    for_front: Callable[[Writer, Report], list[FrontLine]] = _nothing_in_front
