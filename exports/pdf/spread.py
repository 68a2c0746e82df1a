"""A goal's spread: what it is, and what each exercise has to say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from exports.model import Goal, Report, tally
from exports.pdf.badges import badge_of, draw_goal_number
from exports.pdf.blocks import Block, Bookmark, Flow, Text
from exports.pdf.canvas import Canvas
from exports.pdf.inspiration import InspirationBox
from exports.pdf.open_questions import open_questions
from exports.pdf.pages import lay_out
from exports.pdf.sections import future_scenario, sign_ordering, take_home, visit_voting
from exports.pdf.sections.catalogue import CATALOGUE
from exports.pdf.tags import Element
from exports.pdf.theme import INK_SOFT, TEXT_WIDTH, Look
from exports.pdf.writer import QUOTE, SMALL, Writer

BADGE: Final = 30.0
LOW: Final = 360.0
"""A spread lower than this takes no page of its own, in points."""
ForGoal: TypeAlias = Callable[[Writer, Element, Report, Goal], list[Flow]]
USUAL: Final[tuple[ForGoal, ...]] = tuple(
    part
    for section in CATALOGUE
    for part in ((section.for_goal, open_questions) if section is sign_ordering.SECTION else (section.for_goal,))
)
"""What a goal's spread is made of, in its order."""
_PICTURES, _NOTES = future_scenario.SECTION.for_goal, take_home.SECTION.for_goal
ORDERS: Final = tuple(
    tuple(sorted(USUAL, key=lambda part: early.index(part) if part in early else len(early)))
    for early in (
        (),
        (_PICTURES, _NOTES),
        (_PICTURES, _NOTES, open_questions),
        (_PICTURES, visit_voting.SECTION.for_goal, _NOTES),
    )
)
"""The orders that it may stand in, the usual one first."""
APART: Final = 26.0
"""Air between two goals on one page."""
TITLE: Final = Look(18, 21, "title")


class Banner:
    """A goal's number and title."""

    def __init__(self, goal: Goal, title: Block) -> None:
        self.goal = goal
        self.title = title

    def measure(self, width: float) -> float:
        """See Block."""
        return max(BADGE, self.title.measure(width - BADGE - 14))

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        with canvas.artifact():
            draw_goal_number(canvas, self.goal, x, top, BADGE)
        height = self.title.measure(width - BADGE - 14)
        self.title.paint(canvas, x + BADGE + 14, top - max(0.0, (BADGE - height) / 2), width - BADGE - 14)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def spreads(writer: Writer, report: Report) -> list[Flow]:
    """All goals; those of which little is told follow each other, each whole on its page."""
    flows: list[Flow] = []
    low_before = False
    for goal in report.goals:
        own = spread(writer, report, goal)
        if not own:
            continue
        low = sum(flow.before + flow.block.measure(TEXT_WIDTH) + flow.after for flow in own) < LOW
        if low:
            first, *rest = [*(replace(flow, keep_with_next=True) for flow in own[:-1]), own[-1]]
            own = [replace(first, before=APART, new_page=not low_before, joins=True), *rest]
        flows.extend(own)
        low_before = low
    return flows


def spread(writer: Writer, report: Report, goal: Goal) -> list[Flow]:
    """All of a goal, on pages of its own. Nothing of a goal that nobody wrote to.

    A goal of which little is told may follow another such goal: see `spreads`.
    """
    if goal.is_empty:
        return []
    part = writer.document.add("Sect", title=goal.title)
    name = writer.gettext("Mål {n}: {title}", n=goal.number, title=goal.title) if goal.is_goal else goal.title
    heading = part.add("H1")
    heading.badge = badge_of(goal)
    title = Text(writer.shaper, goal.title, TITLE, heading)
    flows = [
        Flow(Banner(goal, title), after=7, keep_with_next=True, new_page=True, bookmark=Bookmark(name, 0)),
    ]
    if goal.cue_quotes:
        said = "   ".join(writer.gettext("“{quote}”", quote=quote) for quote in goal.cue_quotes)
        flows.append(Flow(Text(writer.shaper, said, QUOTE, part.add("BlockQuote")), after=4))
    flows.append(writer.paragraph(part, _counts(writer, goal), SMALL._replace(colour=INK_SOFT), after=0))
    own = {told: Element("Sect") for told in USUAL}
    by_part = {told: told(writer, element, report, goal) for told, element in own.items()}
    for told in _order(by_part, flows):
        flows.extend(by_part[told])
        part.kids.extend(own[told].kids)
    if goal.inspiration:
        flows.append(Flow(InspirationBox(writer, part, goal.inspiration), before=9))
    return flows


def _order(by_part: Mapping[ForGoal, Sequence[Flow]], head: Sequence[Flow]) -> tuple[ForGoal, ...]:
    """The order in which a goal comes to the fewest pages; the usual one where no other saves any.

    Else a few notes stand alone on a goal's last page, while the page before the road has room.
    """

    def pages(order: tuple[ForGoal, ...]) -> int:
        return len(lay_out([*head, *(flow for told in order for flow in by_part[told])]))

    return USUAL if pages(USUAL) == 1 else min(ORDERS, key=pages)


def _counts(writer: Writer, goal: Goal) -> str:
    """How many sat here, what they made, and how it came."""
    people = writer.people(goal.people)
    if not goal.signs and not goal.mechanisms:
        return people
    signs = writer.ngettext("{n} tegn", "{n} tegn", len(goal.signs))
    mechanisms = writer.ngettext("{n} mekanisme", "{n} mekanismer", len(goal.mechanisms))
    came = writer.tally(tally(card.via for card in (*goal.signs, *goal.mechanisms)))
    return " · ".join([people, f"{signs}, {mechanisms}: {came}"])
