"""The posters of an orienteering run: an A4 a post, to hang up outdoors and be read from three metres away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exports.pdf.blocks import Block, Bookmark, Columns, Flow, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.text import Span, text_width
from exports.pdf.theme import (
    FOREST,
    GOLD_DEEP,
    GOLD_INK,
    GOLD_LIGHT,
    INK,
    INK_SOFT,
    MARGIN_FOOT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    WHITE,
    Colour,
    Look,
)
from exports.pdf.writer import Writer
from exports.sheets.contract import Sheets
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.exercises.orienteering.posts import Post, run_of

HEIGHT: Final = PAGE_HEIGHT - MARGIN_TOP - MARGIN_FOOT
ORANGE: Final = Colour(0.8784, 0.4392, 0.1725)
"""The lower half of an orienteering post's screen."""
SCREEN: Final = 128.0
CODE_BOX: Final = 158.0
GAP: Final = 26.0
SIZES: Final = (40.0, 36.0, 32.0, 28.0, 25.0, 22.0, 19.0, 16.5, 14.0, 12.0, 10.0)
"""Sizes of what is asked, falling: the largest at which all stands on the sheet."""
PLACES: Final = (52.0, 44.0, 36.0, 30.0, 24.0, 19.0, 15.0)
"""Sizes of where it hangs, falling."""
WHOLE_WORDS_FROM: Final = 24.0
"""Down to this size no word of where it hangs is parted: rather smaller letters than a word over two lines."""
PAD: Final = 16.0


def _lay(writer: Writer, day: DayState, activity: Activity) -> Sequence[Flow]:
    posts = run_of(day, activity.id).posts
    return [_sheet(writer, place + 1, post) for place, post in enumerate(posts)]


def _sheet(writer: Writer, number: int, post: Post) -> Flow:
    said = writer.gettext("Post {n}", n=number)
    title = f"{said} · {post.place}" if post.place else said
    poster = Poster(writer, writer.document.add("Sect", title=title), number, post)
    return Flow(poster, new_page=True, bookmark=Bookmark(title, 0))


class Poster:
    """A whole sheet: the post's screen and place, what is asked there, and at the foot the code word."""

    def __init__(self, writer: Writer, part: Element, number: int, post: Post) -> None:
        self.writer = writer
        self.number = number
        self.post = post
        self.heading = part.add("H1")
        self.asked = part.add("P") if post.quiz is not None else None
        options = part.add("L") if post.quiz is not None and post.quiz.options else None
        self.options = [options.add("LI").add("LBody") for _ in post.quiz.options] if options and post.quiz else []
        self.thought = part.add("P") if post.reflection else None
        self.code = part.add("P") if post.code_word else None

    def measure(self, _width: float) -> float:
        """See Block."""
        return HEIGHT

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        self._paint_head(canvas, x, top, width)
        foot = top - HEIGHT
        if self.code is not None:
            self._paint_code(canvas, x, foot, width)
        begins = top - SCREEN - GAP
        room = begins - foot - (CODE_BOX + GAP if self.code is not None else 0.0)
        body = self._body(width, room)
        # What is left over stands half above it: the sheet is read as one.
        body.paint(canvas, x, begins - max(0.0, room - body.measure(width)) * 0.35, width)

    def _paint_head(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        side, low = SCREEN, top - SCREEN
        writer = self.writer
        with canvas.artifact():
            canvas.card(x, low, side, side, 8, WHITE)
            canvas.shape([(x + side - 3, top - 12), (x + side - 3, low + 3), (x + 12, low + 3)], ORANGE)
            canvas.frame(x, low, side, side, 8, INK, 3)
            canvas.dot(x + side / 2, low + side / 2, side * 0.33, INK)
        with canvas.mark(self.heading):
            number = str(self.number)
            look = _largest(writer, number, side * 0.5, 58, WHITE)
            Text(writer.shaper, number, look, None).paint(canvas, x, low + side / 2 + look.leading / 2, side)
            beside = width - side - 22
            said = writer.gettext("Post {n}", n=self.number)
            place = self.post.place or said
            block = place_title(writer, place, beside, side)
            block.paint(canvas, x + side + 22, low + side / 2 + block.measure(beside) / 2, beside)

    def _paint_code(self, canvas: Canvas, x: float, foot: float, width: float) -> None:
        writer, word = self.writer, self.post.code_word
        with canvas.artifact():
            canvas.card(x, foot, width, CODE_BOX, 12, GOLD_LIGHT)
            canvas.frame(x, foot, width, CODE_BOX, 12, GOLD_DEEP, 2.5)
        with canvas.mark(self.code) if self.code is not None else canvas.artifact():
            label = Text(
                writer.shaper,
                writer.gettext("Kodeord – skriv det på telefonen"),
                Look(19, 25, "bold", GOLD_INK, "centre"),
                None,
            )
            label.paint(canvas, x, foot + CODE_BOX - PAD, width)
            look = _largest(writer, word, width - 2 * PAD, 84, INK)
            middle = foot + (CODE_BOX - 25 - PAD) / 2 + 4
            Text(writer.shaper, word, look, None, 1).paint(canvas, x, middle + look.leading / 2, width)

    def _body(self, width: float, room: float) -> Block:
        """What is asked, at the largest size at which all has room; at the smallest, of each text as much as has."""
        for size in SIZES:
            made = Stack(self._parts(size), gap=size * 0.62)
            if made.measure(width) <= room:
                return made
        size = SIZES[-1]
        parts = len(self.options) + 2
        return Stack(self._parts(size, most=int(room / parts / size / 1.22 - 0.6)), gap=size * 0.62)

    def _parts(self, size: float, most: int | None = None) -> list[Block]:
        shaper = self.writer.shaper
        quiz, parts = self.post.quiz, list[Block]()
        if quiz is not None:
            parts.append(Text(shaper, quiz.text, Look(size, size * 1.22, "bold"), self.asked, most))
            look = Look(size * 0.9, size * 1.12)
            for place, (option, element) in enumerate(zip(quiz.options, self.options, strict=True)):
                letter = Text(shaper, (Span(chr(65 + place), "title", FOREST),), look, element)
                words = Text(shaper, option.text, look, element, most)
                parts.append(Columns([letter, words], [1.0, 11.0], 6.0))
        if self.post.reflection:
            said = (Span(self.writer.gettext("Tænk over: "), "bold", INK_SOFT), Span(self.post.reflection))
            parts.append(Text(shaper, said, Look(size * 0.9, size * 1.15), self.thought, most))
        return parts


def _largest(writer: Writer, text: str, width: float, most: float, colour: Colour) -> Look:
    """The largest size, `most` at most, at which `text` stands as a title in the middle of a line of `width`."""
    size = min(most, most * width / max(1.0, text_width(writer.shaper, text, most, "title")))
    return Look(size, size * 1.1, "title", colour, "centre")


def place_title(writer: Writer, text: str, width: float, room: float) -> Text:
    """`text` as a title at the largest size at which it has room; at the smallest as much of it as has room."""
    widest = max((text_width(writer.shaper, word, 1.0, "title") for word in text.split()), default=0.0)
    for size in PLACES:
        if size > WHOLE_WORDS_FROM and widest * size > width:
            continue
        block = Text(writer.shaper, text, Look(size, size * 1.12, "title"), None)
        if block.measure(width) <= room:
            return block
    size = PLACES[-1]
    return Text(writer.shaper, text, Look(size, size * 1.12, "title"), None, int(room / (size * 1.12)))


SHEETS = Sheets("o_run", _lay)
