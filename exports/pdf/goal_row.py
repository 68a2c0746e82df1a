"""A goal in a row of chefforum's page: its most supported sign and mechanism, its counts, and its signs on a strip."""

from __future__ import annotations

from typing import Final, NamedTuple

from exports.model import Card, Goal
from exports.one_page import most_supported
from exports.pdf.badges import badge_of, draw_goal_number
from exports.pdf.blocks import Block, Text
from exports.pdf.canvas import Canvas
from exports.pdf.caramel import WIDTH as CARAMEL_WIDTH
from exports.pdf.caramel import draw_caramel
from exports.pdf.road_strip import RoadStrip
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_INK, INK_SOFT, Look
from exports.pdf.writer import Writer


class Density(NamedTuple):
    """How closely the rows stand, in points. `lines`: most lines of a card.

    `captions` stand over the cards; `labels_below` is every time label under the strip, else the first and the last
    at its ends; `counts_below` is a line of counts under it, else beside the title.
    """

    badge: float
    title: Look
    body: Look
    small: Look
    lines: int
    air: float
    captions: bool
    labels_below: bool
    counts_below: bool


def _density(badge: float, title: float, body: float, lines: int, air: float, rows: str) -> Density:
    return Density(
        badge,
        Look(title, title * 1.22, "title"),
        Look(body, body * 1.28),
        Look(body - 0.9, (body - 0.9) * 1.3, colour=INK_SOFT),
        lines,
        air,
        captions="captions" in rows,
        labels_below="labels" in rows,
        counts_below="counts" in rows,
    )


DENSITIES: Final = (
    _density(24, 12.4, 9.0, 2, 8, "captions labels counts"),
    _density(21, 11.0, 8.4, 1, 5, "captions labels counts"),
    _density(20, 10.6, 8.3, 1, 4, "captions labels"),
    _density(19, 10.2, 8.0, 1, 4, "labels"),
    _density(18, 9.6, 7.8, 1, 4, ""),
    _density(16, 8.6, 7.2, 1, 2.4, ""),
    _density(13, 7.6, 6.6, 1, 1.2, ""),
)
"""From the roomiest to the tightest."""

COLUMN_GAP: Final = 14.0
GAP: Final = 12.0


class GoalRow:
    """The row. `part` None is a row that is only measured; `bare` one of a day without signs, of its counts alone."""

    def __init__(
        self, writer: Writer, goal: Goal, density: Density, part: Element | None, *, revealed: bool, bare: bool = False
    ) -> None:
        self.goal = goal
        self.bare = bare
        self.density = density
        self.shaper: Shaper = writer.shaper
        row = part.add("Sect", title=goal.title) if part is not None else None
        if row is not None:
            row.dress = "goal"
            row.badge = badge_of(goal)
        self.title = Text(self.shaper, goal.title, density.title, row.add("H2") if row is not None else None, most=1)
        if bare:
            self.counts = self._counts(_written(writer, goal), row)
            return
        sign, mechanism = most_supported(goal.signs), most_supported(goal.mechanisms)
        self.supported = (
            _Supported(writer, density, row, writer.gettext("Mest støttede tegn"), sign, revealed=revealed),
            _Supported(writer, density, row, writer.gettext("Mest støttede mekanisme"), mechanism, revealed=revealed),
        )
        spoken = _strip_alt(writer, goal)
        figure = row.add("Figure", alt=spoken) if row is not None else None
        if figure is not None:
            figure.dress = "strip"
        self.strip = RoadStrip(self.shaper, goal, density.small, figure, labels_below=density.labels_below)
        self.counts = self._counts(_counts(writer, goal), row)

    def _counts(self, said: str, row: Element | None) -> Text:
        return Text(self.shaper, said, self.density.small, row.add("P") if row is not None else None, most=1)

    def measure(self, width: float) -> float:
        """See Block."""
        inner = width - self.density.badge - GAP
        own = (inner - COLUMN_GAP) / 2
        if self.bare:
            return max(self.density.badge, self.title.measure(inner)) + 2 * self.density.air
        if self.goal.is_empty:
            return self.title.measure(inner) + self.counts.measure(inner) + 2 * self.density.air
        parts = [
            self.title.measure(inner),
            max(one.measure(own) for one in self.supported),
            self.strip.measure(inner),
            self.counts.measure(inner) if self.density.counts_below else 0.0,
        ]
        return sum(parts) + 2 * self.density.air

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        density = self.density
        inner = width - density.badge - GAP
        left, at = x + density.badge + GAP, top - density.air
        with canvas.artifact():
            draw_goal_number(canvas, self.goal, x, at, density.badge)
        counts_below = not self.bare and (density.counts_below or self.goal.is_empty)
        counts = 0.0 if counts_below else min(inner * 0.45, self.counts.lines(inner)[0].width + 2)
        if self.bare:
            at -= max(0.0, (density.badge - self.title.measure(inner)) / 2)
        self.title.paint(canvas, left, at, inner - counts - (10 if counts else 0))
        if counts:
            lower = (density.title.leading - density.small.leading) / 2 if self.bare else 0.0
            self.counts.paint(canvas, x + width - counts, at - lower, counts)
        at -= self.title.measure(inner)
        if not self.bare and not self.goal.is_empty:
            at = self._paint_signs(canvas, left, at, inner)
        if counts_below:
            self.counts.paint(canvas, left, at, inner)

    def _paint_signs(self, canvas: Canvas, x: float, top: float, width: float) -> float:
        """The most supported cards and the strip. Gives where they end."""
        own = (width - COLUMN_GAP) / 2
        for place, one in enumerate(self.supported):
            one.paint(canvas, x + place * (own + COLUMN_GAP), top, own)
        top -= max(one.measure(own) for one in self.supported)
        self.strip.paint(canvas, x, top, width)
        return top - self.strip.measure(width)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


class _Supported:
    """The sign or mechanism with most caramels, and how many pairs stand behind it."""

    def __init__(
        self, writer: Writer, density: Density, row: Element | None, caption: str, card: Card | None, *, revealed: bool
    ) -> None:
        self.density = density
        self.card = card
        shaper = writer.shaper
        self.caption = Text(
            shaper, caption, density.small, row.add("P") if row is not None and density.captions else None
        )
        support = writer.support(card) if card is not None else ""
        none = writer.gettext("ingen karameller") if revealed else writer.gettext("karameller ikke vist endnu")
        self.support = Text(
            shaper,
            (Span(support, "bold", GOLD_INK),) if card is not None else (Span(none),),
            density.small,
            row.add("P") if row is not None else None,
            most=1,
        )
        words = (
            (Span(f"{card.number}  ", "bold"), Span(" ".join(card.text.split()))) if card is not None else (Span("–"),)
        )
        self.words = Text(shaper, words, density.body, row.add("P") if row is not None else None, most=density.lines)

    def measure(self, width: float) -> float:
        return (self.caption.measure(width) if self.density.captions else 0.0) + self.words.measure(self._room(width))

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        if self.density.captions:
            after = self.caption.lines(width)[0].width + 8
            self.caption.paint(canvas, x, top, width)
            self._paint_support(canvas, x + after, top, width - after)
            self.words.paint(canvas, x, top - self.caption.measure(width), self._room(width))
            return
        self.words.paint(canvas, x, top, self._room(width))
        self._paint_support(canvas, x + self._room(width) + 6, top, width - self._room(width) - 6)

    def _paint_support(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        sweet = 0.0
        if self.card is not None:
            height = self.density.small.size * 0.78
            draw_caramel(canvas, x, top - self.density.small.leading / 2, height)
            sweet = height * CARAMEL_WIDTH + 3
        self.support.paint(canvas, x + sweet, top, width - sweet)

    def _room(self, width: float) -> float:
        """The width for the card's words: all of it, or what its caramels leave beside it."""
        if self.density.captions:
            return width
        sweet = self.density.small.size * 0.78 * CARAMEL_WIDTH + 3 if self.card is not None else 0.0
        return width - self.support.lines(width)[0].width - sweet - 8


def _counts(writer: Writer, goal: Goal) -> str:
    sourced = len(goal.signs) - len(goal.without_source)
    parts = [
        writer.ngettext("{n} tegn", "{n} tegn", len(goal.signs)),
        writer.gettext("{n} uden mekanisme", n=len(goal.orphans)),
        writer.gettext("{n} med kilde", n=sourced),
    ]
    if goal.unplaced:
        parts.append(writer.gettext("{n} ikke lagt", n=len(goal.unplaced)))
    return "    ".join(parts) if goal.signs else writer.gettext("Ingen tegn endnu")


def _written(writer: Writer, goal: Goal) -> str:
    """What was written to a goal or a group on a day without signs."""
    parts = []
    if goal.scenarios:
        parts.append(writer.ngettext("{n} fremtidsbillede", "{n} fremtidsbilleder", len(goal.scenarios)))
    if goal.notes:
        parts.append(writer.ngettext("{n} note taget med hjem", "{n} noter taget med hjem", len(goal.notes)))
    return "    ".join(parts)


def _strip_alt(writer: Writer, goal: Goal) -> str:
    if not goal.road:
        return writer.gettext("Ingen tegn er lagt på vejen til mål {n}.", n=goal.number)
    steps = [
        f"{step.when or '–'}: {', '.join(f'{card.number} ({card.caramels})' for card in step.cards)}"
        for step in goal.road
    ]
    said = writer.gettext("Tegnene på vejen til mål {n} fra tidlig til sen, med karameller i parentes", n=goal.number)
    return f"{said}: {'; '.join(steps)}."
