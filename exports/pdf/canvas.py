"""The canvas: reportlab's, with our own text and with marked content.

All that is drawn lies either in `mark(element)`, which is read aloud, or in `artifact()`, which is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from io import BytesIO
from typing import Final

from reportlab.pdfgen import canvas as reportlab_canvas

from exports.pdf.bidi import visual_order
from exports.pdf.images import image_name
from exports.pdf.shaping import Run, Shaper, em_to_points
from exports.pdf.tags import Element, Mark
from exports.pdf.text import Line
from exports.pdf.theme import CAP_HEIGHT, PAGE_HEIGHT, PAGE_WIDTH, Colour, Look
from workshop.domain.jpeg import Jpeg

_ARC: Final = 0.5523
"""How far the handles of a curve that makes a quarter of a circle reach, in radii."""


class Canvas(reportlab_canvas.Canvas):
    """A document being drawn, in pages of `size`. `on_page` draws what stands on each, given its number from 1."""

    def __init__(
        self,
        file: BytesIO,
        shaper: Shaper,
        on_page: Callable[[Canvas, int], None],
        size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT),
    ) -> None:
        super().__init__(file, pagesize=size, invariant=1, pageCompression=0)
        self.shaper = shaper
        self._on_page = on_page
        self._open = False
        self._marks = 0
        self._bookmarks = 0
        self.photos: list[Jpeg] = []
        self.photos_used: list[tuple[int, int]] = []

    def _make_preamble(self) -> None:
        # Reportlab's own would name a font that is not embedded.
        self._preamble = "1 0 0 1 0 0 cm"

    def end_page(self) -> None:
        """End a page, with what stands on every page."""
        with self.artifact():
            self._on_page(self, self.getPageNumber())
        self.showPage()
        self._marks = 0

    def bookmark(self, title: str, level: int, top: float) -> None:
        """An entry in the outline that leads to `top` on this page. `level` counts from 0."""
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, level, closed=level > 0)

    def part_of(self, element: Element | None) -> AbstractContextManager[None]:
        """`mark(element)`, or `artifact()` where there is none."""
        return self.mark(element) if element is not None else self.artifact()

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """What is drawn within belongs to `element`. Does nothing inside another mark or artifact."""
        if self._open:
            yield
            return
        element.kids.append(Mark(self.getPageNumber() - 1, self._marks))
        self._code.append(f"/{element.tag} <</MCID {self._marks}>> BDC")
        self._marks += 1
        self._open = True
        yield
        self._code.append("EMC")
        self._open = False

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn within is ornament. Does nothing inside another mark or artifact."""
        if self._open:
            yield
            return
        self._code.append("/Artifact BMC")
        self._open = True
        yield
        self._code.append("EMC")
        self._open = False

    def fill(self, colour: Colour) -> None:
        """Fill what follows with `colour`."""
        self._code.append(f"{colour.red:g} {colour.green:g} {colour.blue:g} rg")

    def stroke(self, colour: Colour, width: float = 1.0) -> None:
        """Draw the lines that follow in `colour`, `width` points thick."""
        self._code.append(f"{colour.red:g} {colour.green:g} {colour.blue:g} RG {width:g} w")

    def card(self, x: float, y: float, width: float, height: float, corner: float, fill: Colour) -> None:
        """A filled rectangle with round corners; `x`, `y` its lower left corner."""
        self.fill(fill)
        self._code.append(f"{_round_corners(x, y, width, height, corner)} f")

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """A rectangle in the fill's colour, to the thousandth of a point."""
        self._code.append(f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def frame(self, x: float, y: float, width: float, height: float, corner: float, line: Colour, thick: float) -> None:
        """The outline of a card."""
        self.stroke(line, thick)
        self._code.append(f"{_round_corners(x, y, width, height, corner)} S")

    def segment(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """A straight line, in the stroke's colour and width."""
        self._code.append(f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def trail(self, points: Sequence[tuple[float, float]]) -> None:
        """A line from point to point, in the stroke's colour and width."""
        self._code.append(f"{_through(points)} S")

    def shape(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        """A filled shape with `points` for its corners."""
        self.fill(fill)
        self._code.append(f"{_through(points)} h f")

    def operators(self, code: str) -> None:
        """PDF operators as they are, with their own graphics state."""
        self._code.append(f"q {code} Q")

    def photo(self, jpeg: Jpeg, x: float, y: float, width: float, height: float) -> None:
        """A photo; `x`, `y` its lower left corner."""
        number = len(self.photos)
        self.photos.append(jpeg)
        self.photos_used.append((self.getPageNumber() - 1, number))
        self.operators(f"{width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{image_name(number)} Do")

    def dot(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """A filled circle about `x`, `y`."""
        self.card(x - radius, y - radius, 2 * radius, 2 * radius, radius, fill)

    def lines_of_text(self, lines: Sequence[Line], x: float, top: float, look: Look, width: float = 0.0) -> None:
        """Draw `lines` from `top` down, in a column `width` points wide that begins at `x`."""
        if not lines:
            return
        code = ["BT"]
        state = _TextState()
        state.set_colour(code, look.colour)
        for number, line in enumerate(lines):
            baseline = top - look.leading * (number + 0.5) - look.size * CAP_HEIGHT / 2
            free = width - line.width
            at_end = (look.align == "end") != line.rtl
            shift = free / 2 if look.align == "centre" else free if at_end else 0.0
            if all(one.word.plain for one in line.words):
                _show_plain(code, state, line, x + shift, baseline, look)
            else:
                _show_runs(code, state, line, x + shift, baseline, look)
        code.append("ET")
        self._code.append("\n".join(code))


def _through(points: Sequence[tuple[float, float]]) -> str:
    """Straight lines through `points` as path operators."""
    first, *others = (f"{x:.2f} {y:.2f}" for x, y in points)
    return f"{first} m " + " ".join(f"{point} l" for point in others)


def _round_corners(x: float, y: float, width: float, height: float, corner: float) -> str:
    """A rectangle with round corners as path operators."""
    corner = min(corner, width / 2, height / 2)
    bend = corner * (1 - _ARC)
    right, top = x + width, y + height
    return (
        f"{x + corner:.2f} {y:.2f} m {right - corner:.2f} {y:.2f} l "
        f"{right - bend:.2f} {y:.2f} {right:.2f} {y + bend:.2f} {right:.2f} {y + corner:.2f} c "
        f"{right:.2f} {top - corner:.2f} l "
        f"{right:.2f} {top - bend:.2f} {right - bend:.2f} {top:.2f} {right - corner:.2f} {top:.2f} c "
        f"{x + corner:.2f} {top:.2f} l "
        f"{x + bend:.2f} {top:.2f} {x:.2f} {top - bend:.2f} {x:.2f} {top - corner:.2f} c "
        f"{x:.2f} {y + corner:.2f} l "
        f"{x:.2f} {y + bend:.2f} {x + bend:.2f} {y:.2f} {x + corner:.2f} {y:.2f} c h"
    )


class _TextState:
    """What the text object is set to, so that it is not said twice."""

    def __init__(self) -> None:
        self.font: tuple[str, float] | None = None
        self.colour: Colour | None = None
        self.rise = 0

    def set_font(self, code: list[str], name: str, size: float) -> None:
        if self.font != (name, size):
            self.font = (name, size)
            code.append(f"/{name} {size:g} Tf")

    def set_colour(self, code: list[str], colour: Colour) -> None:
        if self.colour != colour:
            self.colour = colour
            code.append(f"{colour.red:g} {colour.green:g} {colour.blue:g} rg")


def _show_plain(code: list[str], state: _TextState, line: Line, x: float, baseline: float, look: Look) -> None:
    """The common case: every word one run that reads back by itself. Words alike are shown in one go."""
    pending = ""
    code.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
    for word, _, own in line.words:
        run, colour = word.runs[0], own or look.colour
        if pending and (state.font != (run.face.name, look.size) or state.colour != colour):
            code.append(f"[{pending}] TJ")
            pending = ""
        state.set_font(code, run.face.name, look.size)
        state.set_colour(code, colour)
        pending += run.segments[0].codes
    if pending:
        code.append(f"[{pending}] TJ")


def _show_runs(code: list[str], state: _TextState, line: Line, x: float, baseline: float, look: Look) -> None:
    """Show a line's runs in the order of reading, each where it stands."""
    runs = [(run, one.colour or look.colour) for one in line.words for run in one.word.runs]
    lefts = _lefts([run for run, _ in runs], line, look.size)
    for (run, colour), left in zip(runs, lefts, strict=True):
        state.set_colour(code, colour)
        _show_run(code, state, run, x + left, baseline, look.size)


def _lefts(runs: Sequence[Run], line: Line, size: float) -> list[float]:
    """The left edge of each run of a line in points from the line's own left edge."""
    lefts = [0.0] * len(runs)
    # Blanks at the end hang over the edge: to the right, or to the left where the paragraph begins right to left.
    at = -em_to_points(line.words[-1].word.blank, size) if line.rtl and line.words else 0.0
    for place in visual_order([run.level for run in runs]):
        lefts[place] = at
        at += em_to_points(runs[place].advance, size)
    return lefts


def _show_run(code: list[str], state: _TextState, run: Run, x: float, baseline: float, size: float) -> None:
    state.set_font(code, run.face.name, size)
    code.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
    wrapped = not run.exact or run.language is not None
    if wrapped:
        actual = "" if run.exact else f"/ActualText <{_utf16(run.text)}>"
        language = f"/Lang ({run.language})" if run.language else ""
        code.append(f"/Span <<{actual}{language}>> BDC")
    for rise, codes in run.segments:
        if rise != state.rise:
            state.rise = rise
            code.append(f"{em_to_points(rise, size):.2f} Ts")
        code.append(f"[{codes}] TJ")
    if state.rise:
        state.rise = 0
        code.append("0 Ts")
    if wrapped:
        code.append("EMC")


def _utf16(text: str) -> str:
    return "FEFF" + text.encode("utf-16-be").hex().upper()
