"""The transcript: the parts of the PDF drawn on a canvas without pages that notes what each of them says and shows.

So what stands in the PDF stands in every other document too, by the same words and figures and in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from math import inf
from typing import Final

from exports.model import Report
from exports.pdf.canvas import Canvas
from exports.pdf.document import flows_of
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import Line
from exports.pdf.theme import CAP_HEIGHT, TEXT_WIDTH, Look
from exports.pdf.writer import Writer
from exports.reading.node import Node, Words
from exports.reading.picture import Lettering, Photograph, Picture, Reader
from exports.telling import Told, unheard
from workshop.domain.jpeg import Jpeg

AROUND: Final = 8.0
"""Badges and shadows reach so far over the edge of a drawing, in points."""


class Transcript(Canvas):
    """A canvas that draws no file."""

    def __init__(self, shaper: Shaper) -> None:
        super().__init__(BytesIO(), shaper, lambda _canvas, _number: None)
        self.said: dict[Element, list[Words]] = {}
        self.shown: dict[Element, list[str | Lettering | Photograph]] = {}
        self._now: Element | None = None
        self._code: list[str] = []

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """See Canvas."""
        if self._open:
            yield
            return
        self._open, self._now, self._code = True, element, []
        if self.said.get(element):
            # Apart on the page, as a bar's words and its figure are.
            last = self.said[element][-1]
            self.said[element].append(last._replace(text="  " if element.bar is not None else "\n", language=None))
        yield
        if element.tag == "Figure":
            self.shown.setdefault(element, []).extend(self._code)
        self._open, self._now, self._code = False, None, []

    def lines_of_text(self, lines: Sequence[Line], x: float, top: float, look: Look, width: float = 0.0) -> None:
        """See Canvas."""
        if self._now is None:
            return
        if self._now.tag != "Figure":
            self.said.setdefault(self._now, []).extend(_words(lines, look))
            return
        placed = [_lettering(line, place, x, top, look, width) for place, line in enumerate(lines)]
        self.shown.setdefault(self._now, []).extend([*self._code, *placed])
        self._code = []

    def photo(self, jpeg: Jpeg, x: float, y: float, width: float, height: float) -> None:
        """See Canvas."""
        if self._now is not None:
            photo = Photograph(jpeg, x, y + height, width, height)
            self.shown.setdefault(self._now, []).extend([*self._code, photo])
            self._code = []


def transcribe(report: Report, lang: str = "da", told: Told = unheard) -> Node:
    """The whole document in a language, as it is read; tells how far it is."""
    writer = Writer(lang, whole=True)
    flows = flows_of(writer, report, {}, inf)
    told(0.4)
    canvas = Transcript(writer.shaper)
    for number, flow in enumerate(flows, start=1):
        flow.block.paint(canvas, 0, 0, TEXT_WIDTH)
        told(0.4 + 0.6 * number / len(flows))
    return _node(writer.document, canvas)


def _node(element: Element, canvas: Transcript) -> Node:
    kids = [_node(kid, canvas) for kid in element.kids if isinstance(kid, Element) and _is_there(kid, canvas)]
    return Node(
        tag=element.tag,
        words=canvas.said.get(element, []),
        kids=kids,
        title=element.title,
        alt=element.alt,
        picture=_picture(element, canvas) if element.tag == "Figure" else None,
        scope=element.scope,
        dress=element.dress,
        badge=element.badge,
        bar=element.bar,
    )


def _is_there(element: Element, canvas: Transcript) -> bool:
    """Whether anything of it was drawn."""
    if element in canvas.said or element in canvas.shown:
        return True
    return any(isinstance(kid, Element) and _is_there(kid, canvas) for kid in element.kids)


def _picture(element: Element, canvas: Transcript) -> Picture | None:
    if element.box is None:
        return None
    left, bottom, right, top = element.box
    shown = canvas.shown.get(element, [])
    around = AROUND if any(isinstance(one, Lettering) for one in shown) else 0.0
    reader = Reader(left - around, top + around)
    for one in shown:
        if isinstance(one, str):
            reader.read(one)
        else:
            reader.put(one)
    return Picture(tuple(reader.items), right - left + 2 * around, top - bottom + 2 * around)


def _words(lines: Sequence[Line], look: Look) -> list[Words]:
    """Lines as one text again; words alike become one stretch."""
    found: list[Words] = []
    for line in lines:
        for word, style, colour in line.words:
            for text, language in (
                [(run.text, run.language) for run in word.runs] if not word.plain else [(word.text, None)]
            ):
                one = Words(text, style, colour or look.colour, look.size, language)
                if found and found[-1]._replace(text="") == one._replace(text=""):
                    found[-1] = one._replace(text=found[-1].text + text)
                else:
                    found.append(one)
    return found


def _lettering(line: Line, place: int, x: float, top: float, look: Look, width: float) -> Lettering:
    """A line of a drawing, where the canvas would put it."""
    baseline = top - look.leading * (place + 0.5) - look.size * CAP_HEIGHT / 2
    free = width - line.width
    at_end = (look.align == "end") != line.rtl
    shift = free / 2 if look.align == "centre" else free if at_end else 0.0
    words = tuple((one.word.text, one.style, one.colour or look.colour) for one in line.words)
    return Lettering(words, x + shift, baseline, look.size, line.width, line.rtl)
