"""What the day's exercises came to, in lines on chefforum's page: exercise by exercise, each with the page it is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from exports.pdf.blocks import Block, Text
from exports.pdf.canvas import Canvas
from exports.pdf.goal_row import Density
from exports.pdf.sections.contract import FrontLine
from exports.pdf.tags import Element, Tag
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, INK_SOFT, LINE
from exports.pdf.writer import Writer, shortened

LONGEST_QUOTE: Final = 100
LONGEST_BESIDE: Final = 56
"""A quote that its figures stand beside on the same line."""
FOR_PAGE: Final = 54.0
"""The width kept for the number of the page."""
AFTER_TITLE: Final = 1.5
MOST_LINES: Final = 2
"""Of what an exercise came to: its base stands last and is never cut off."""
TITLE_SHARE: Final = 0.3
"""The part of the width for a title that its line stands beside."""
GAP: Final = 8.0


class FrontResults:
    """The lines under the titles of their exercises.

    `part` None is lines that are only measured. `pages` are the pages by the titles of their parts, known when it is
    painted. Of `most` lines at most the others are counted. `ruled` has a thin line after each exercise; `air` is laid
    between them.
    """

    def __init__(
        self,
        writer: Writer,
        lines: Sequence[FrontLine],
        density: Density,
        part: Element | None,
        pages: Mapping[str, int],
        most: int | None = None,
        *,
        ruled: bool = False,
    ) -> None:
        self.ruled = ruled
        self.air = 0.0
        held = lines if most is None else lines[:most]
        by_exercise = [(title, list(own)) for title, own in groupby(held, key=lambda line: line.part)]
        self.exercises = [_Exercise(writer, title, own, density, part, pages) for title, own in by_exercise]
        self.more = _More(writer, lines[len(held) :], density, part, pages) if len(held) < len(lines) else None

    @property
    def blocks(self) -> list[Block]:
        """The exercises, and last what counts the lines that are left out."""
        return [*self.exercises, *([self.more] if self.more is not None else [])]

    def measure(self, width: float) -> float:
        """See Block."""
        return sum(block.measure(width) + self.air for block in self.blocks)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        for block in self.blocks:
            block.paint(canvas, x, top, width)
            top -= block.measure(width) + self.air
            if self.ruled:
                with canvas.artifact():
                    canvas.stroke(LINE, 0.6)
                    canvas.segment(x, top + self.air / 2 + 2, x + width, top + self.air / 2 + 2)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def most_that_fit(
    writer: Writer, lines: Sequence[FrontLine], density: Density, pages: Mapping[str, int], width: float, room: float
) -> int:
    """How many of the lines fit in a height of `room`, with what counts the others."""
    for most in range(len(lines), 0, -1):
        if FrontResults(writer, lines, density, None, pages, most).measure(width) <= room:
            return most
    return 0


class _Exercise:
    """An exercise's title with its page, and its lines; without captions a single line stands beside the title."""

    def __init__(
        self,
        writer: Writer,
        title: str,
        lines: Sequence[FrontLine],
        density: Density,
        part: Element | None,
        pages: Mapping[str, int],
    ) -> None:
        self.writer = writer
        self.density = density
        self.where = title
        self.pages = pages
        self.row = part.add("Sect", title=title) if part is not None else None
        look = density.title if density.captions else density.body._replace(style="bold", colour=FOREST)
        self.title = Text(writer.shaper, title, look, self._element("H2"), most=1)
        self.page = self._element("P")
        self.beside = not density.captions and len(lines) == 1
        self.lines = [text for line in lines for text in self._texts(line)]

    def _element(self, tag: Tag) -> Element | None:
        return self.row.add(tag) if self.row is not None else None

    def _texts(self, line: FrontLine) -> list[Text]:
        """What was stated, and under it or after it what it came to and on what base."""
        shaper, density = self.writer.shaper, self.density
        came = [Span(f"  {line.came}", "text", INK_SOFT)] if line.came else []
        said = [Span(line.said, "bold"), *came]
        if not line.quote:
            return [Text(shaper, said, density.body, self._element("P"), MOST_LINES)]
        longest = LONGEST_QUOTE if density.captions else LONGEST_BESIDE
        quote = self.writer.gettext("“{quote}”", quote=shortened(line.quote, longest))
        if density.captions:
            stated = Text(shaper, quote, density.body, self._element("P"), density.lines)
            return [stated, Text(shaper, said, density.body, self._element("P"), MOST_LINES)]
        return [Text(shaper, [*said, Span(f"  {quote}")], density.body, self._element("P"), MOST_LINES)]

    def measure(self, width: float) -> float:
        """See Block."""
        if self.beside:
            return self.lines[0].measure(self._room_beside(width)) + self.density.air
        lines = sum(line.measure(width) for line in self.lines)
        return self.title.measure(width) + AFTER_TITLE + lines + self.density.air

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        room = width - FOR_PAGE
        self.title.paint(canvas, x, top, room * TITLE_SHARE if self.beside else room)
        if self.where in self.pages and self.page is not None:
            said = self.writer.gettext("side {n}", n=self.pages[self.where])
            look = self.density.small._replace(align="end")
            aside = Text(self.writer.shaper, said, look, self.page, most=1)
            aside.paint(canvas, x + room, top - 1, FOR_PAGE)
        if self.beside:
            own = self._room_beside(width)
            self.lines[0].paint(canvas, x + room - own, top, own)
            return
        top -= self.title.measure(width) + AFTER_TITLE
        for line in self.lines:
            line.paint(canvas, x, top, width)
            top -= line.measure(width)

    def _room_beside(self, width: float) -> float:
        """The width for a line beside the title, between that and the page."""
        return (width - FOR_PAGE) * (1 - TITLE_SHARE) - GAP

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


class _More:
    """What counts the lines that are left out, and says where the first of them is told."""

    def __init__(
        self, writer: Writer, lines: Sequence[FrontLine], density: Density, part: Element | None,
        pages: Mapping[str, int],
    ) -> None:  # fmt: skip
        self.writer = writer
        self.lines = lines
        self.look = density.small
        self.element = part.add("P") if part is not None else None
        self.pages = pages

    def measure(self, _width: float) -> float:
        """See Block."""
        return self.look.leading

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        page = self.pages.get(self.lines[0].part)
        if page is None:
            said = self.writer.gettext("og {n} mere", n=len(self.lines))
        else:
            said = self.writer.gettext("og {n} mere, se side {page}", n=len(self.lines), page=page)
        Text(self.writer.shaper, said, self.look, self.element, most=1).paint(canvas, x, top, width)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None
