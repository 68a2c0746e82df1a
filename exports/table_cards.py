"""Table cards: an A5 a group, with the codes that one comes in by, the typed address, and how to stay on the net."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from exports.cards.fitting import fitted
from exports.pdf.blocks import Block, Bookmark, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.file import LANGUAGES, About, built
from exports.pdf.pages import Laid, Page
from exports.pdf.qr import draw_qr
from exports.pdf.tags import Element
from exports.pdf.text import fit_lines, spans, text_width
from exports.pdf.theme import (
    A5,
    FOREST,
    GOLD_DEEP,
    GOLD_PALE,
    INK,
    INK_SOFT,
    LINE,
    WHITE,
    Look,
    as_ink,
    goal_colour,
    on_colour,
)
from exports.pdf.writer import Writer
from exports.saving import save
from exports.words import Words
from workshop.domain.day import DayState
from workshop.domain.plan import Group, Seat, seat_of
from workshop.protocol.venue import Wifi, join_text, wifi_text

WIDTH, HEIGHT = A5
SIDE: Final = 30.0
ACROSS: Final = WIDTH - 2 * SIDE
HEAD: Final = 92.0
HEAD_PADDING: Final = 14.0
TITLE_SIZES: Final = (17.0, 15.0, 13.5, 12.0, 10.5, 9.5, 8.5, 7.5, 6.5)
"""Sizes of what the group and its goal are called, falling: the largest at which all of it has room in the head."""

BADGE: Final = 54.0
GAP: Final = 22.0
COLUMN: Final = (ACROSS - GAP) / 2
CODE_ALONE: Final = 196.0
BOX: Final = 62.0
TITLE_HEIGHT: Final = 21.0
FOOT: Final = 20.0
SIZES: Final = (20.0, 17.0, 14.0, 11.0, 9.0, 7.0)
"""Sizes of what must be typed, falling: the largest at which it stands on one line."""

OTHER: Final = {"da": "en", "en": "da"}
CALLED: Final = {"da": "På dansk", "en": "In English"}
"""Each language in its own words."""


class Entrance(msgspec.Struct, frozen=True):
    """How one comes in: the phone page's address, as "http://10.0.0.2:8765/", and the net, where it has been told."""

    url: str
    wifi: Wifi | None = None

    @property
    def typed(self) -> str:
        """The address as it is typed."""
        return self.url.removeprefix("http://").rstrip("/")


class Way(NamedTuple):
    """A code with its words; `parts` are the elements of its title, itself, and what stands below it."""

    title: str
    code: str
    alt: str
    lines: tuple[tuple[str, str], ...]
    parts: tuple[Element, Element, Element]


def write_table_cards(day: DayState, entrance: Entrance, out: Path, lang: str = "da") -> None:
    """Write a card for each group to `out`, with its goal ticked beforehand.

    The same day and entrance give the same bytes. Raises OSError as `exports.saving.save` does.
    """
    writer = Writer(lang)
    seats = {one.seat: one for one in day.seats}
    pages = []
    for group in day.plan.groups:
        seat = seats[seat_of(group)]
        card = TableCard(writer, day, entrance, group, seat)
        pages.append(Page([Laid(card, HEIGHT, Bookmark(f"{seat.number} · {group.name}", 0))]))
    plan = day.plan
    title = writer.gettext("Bordkort · {title}", title=plan.title)
    about = About(title, plan.organiser, date.fromisoformat(plan.date))
    save(out, built(writer, pages, lambda _canvas, _number: None, about, A5))


class TableCard:
    """A whole card. All places are its own: it is drawn from the upper edge of an A5."""

    def __init__(self, writer: Writer, day: DayState, entrance: Entrance, group: Group, seat: Seat) -> None:
        self.writer = writer
        self.day = day
        self.entrance = entrance
        self.group = group
        self.seat = seat
        part = writer.document.add("Sect", title=f"{seat.number} · {group.name}")
        self.title = part.add("H1")
        self.told = part.add("P")
        self.ways = [(part.add("H2"), part.add("Figure"), part.add("P")) for _ in range(2 if entrance.wifi else 1)]
        self.typed = part.add("P")
        self.advice = part
        self.colour = goal_colour(seat.colour)

    def measure(self, _width: float) -> float:
        """See Block."""
        return HEIGHT

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def paint(self, canvas: Canvas, _x: float, top: float, _width: float) -> None:
        """See Block."""
        self._paint_head(canvas, top)
        advice, other = Stack(list(self._advice()), 4), self._other()
        below = BOX + 26 + advice.measure(ACROSS) + 24 + other.measure(ACROSS) + FOOT
        # A net with a long name takes its room from the codes, which are large anyway.
        at = self._paint_ways(canvas, top - HEAD - 16, top - HEAD - 16 - below)
        at = self._paint_typed(canvas, at - 12)
        advice.paint(canvas, SIDE, at - 14, ACROSS)
        high = FOOT + other.measure(ACROSS)
        with canvas.artifact():
            canvas.stroke(LINE, 0.8)
            canvas.segment(SIDE, high + 7, SIDE + ACROSS, high + 7)
        other.paint(canvas, SIDE, high, ACROSS)

    def _paint_head(self, canvas: Canvas, top: float) -> None:
        ink = on_colour(self.colour)
        with canvas.artifact():
            canvas.card(-2, top - HEAD, WIDTH + 4, HEAD + 2, 0, self.colour)
            canvas.card(SIDE, top - HEAD + 19, BADGE, BADGE, BADGE * 0.24, ink)
            number, _ = fit_lines(canvas.shaper, spans(str(self.seat.number), "bold"), 30, BADGE, 1)
            look = Look(30, BADGE, "bold", self.colour if ink == WHITE else WHITE, "centre")
            canvas.lines_of_text(number, SIDE, top - HEAD + 19 + BADGE, look, BADGE)
        left, room = SIDE + BADGE + 14, ACROSS - BADGE - 14
        day = f"{self.day.plan.title} · {self.writer.day_text(date.fromisoformat(self.day.plan.date))}"
        shaper = self.writer.shaper
        told = Text(shaper, day, Look(8.5, 11, colour=ink), self.told, 1)
        high = HEAD - HEAD_PADDING - 3 - told.measure(room)
        title = fitted(shaper, self._name(), self.title, TITLE_SIZES, (room, high), "title", ink)
        high = title.measure(room) + 3 + told.measure(room)
        first = top - (HEAD - high) / 2
        title.paint(canvas, left, first, room)
        told.paint(canvas, left, first - title.measure(room) - 3, room)

    def _name(self) -> str:
        goal = self.seat.seat.startswith("goal:")
        return (
            f"{self.group.name}: {self.seat.title}" if goal and self.seat.title != self.group.name else self.group.name
        )

    def _paint_ways(self, canvas: Canvas, top: float, room: float) -> float:
        """The codes, the net's first, in `room` points; gives how far down they reach."""
        join, net = self._join(), self._net()
        if net is None:
            size = min(CODE_ALONE, room - self._words_of(join).measure(COLUMN) - TITLE_HEIGHT - 6)
            return self._paint_way(canvas, join, SIDE + (ACROSS - size) / 2, top, size)
        words = max(self._words_of(one).measure(COLUMN) for one in (join, net))
        size = min(COLUMN, room - words - TITLE_HEIGHT - 6)
        ends = self._paint_way(canvas, net, SIDE, top, size)
        return min(ends, self._paint_way(canvas, join, SIDE + COLUMN + GAP, top, size))

    def _join(self) -> Way:
        entrance = self.entrance
        return Way(
            self.writer.gettext("2  Vær med") if entrance.wifi is not None else self.writer.gettext("Vær med"),
            join_text(entrance.url, self.day.join_code, self.seat.number),
            self.writer.gettext("QR-kode til dagens side på {address}", address=entrance.typed),
            ((self.writer.gettext("Din plads er valgt på forhånd."), ""),),
            self.ways[-1],
        )

    def _net(self) -> Way | None:
        wifi = self.entrance.wifi
        if wifi is None:
            return None
        secret = (
            (self.writer.gettext("Kode:"), wifi.password)
            if wifi.password
            else (self.writer.gettext("Nettet er uden kode."), "")
        )
        return Way(
            self.writer.gettext("1  Kom på nettet"),
            wifi_text(wifi.ssid, wifi.password),
            self.writer.gettext("QR-kode til det trådløse net {name}", name=wifi.ssid),
            ((self.writer.gettext("Wi-Fi:"), wifi.ssid), secret),
            self.ways[0],
        )

    def _paint_way(self, canvas: Canvas, way: Way, x: float, top: float, size: float) -> float:
        """A code of `size` points with its title above and its words below; gives how far down they reach."""
        heading, figure, said = way.parts
        Text(self.writer.shaper, way.title, Look(14, 18, "title", FOREST), heading, 1).paint(canvas, x, top, COLUMN)
        figure.alt = way.alt
        code = top - TITLE_HEIGHT
        draw_qr(canvas, way.code, x, code, size, figure)
        with canvas.artifact():
            canvas.frame(x, code - size, size, size, 6, LINE, 0.8)
        words = self._words_of(way)
        with canvas.mark(said):
            words.paint(canvas, x, code - size - 6, COLUMN)
        return code - size - 6 - words.measure(COLUMN)

    def _words_of(self, way: Way) -> Stack:
        shaper = self.writer.shaper
        lines = (
            [*spans(f"{label} " if value else label), *(spans(value, "bold") if value else ())]
            for label, value in way.lines
        )
        return Stack([Text(shaper, line, Look(10.5, 14), None) for line in lines])

    def _paint_typed(self, canvas: Canvas, top: float) -> float:
        shaper = self.writer.shaper
        parts = (
            (self.writer.gettext("Kan du ikke scanne? Skriv i browseren"), self.entrance.typed, 0.64),
            (self.writer.gettext("Dagens kode"), self.day.join_code, 0.36),
        )
        with canvas.artifact():
            canvas.card(SIDE, top - BOX, ACROSS, BOX, 8, GOLD_PALE)
            canvas.frame(SIDE, top - BOX, ACROSS, BOX, 8, GOLD_DEEP, 1)
        left = SIDE + 12
        with canvas.mark(self.typed):
            for label, value, share in parts:
                room = (ACROSS - 24) * share - 12
                Text(shaper, label, Look(8.5, 12, colour=INK_SOFT), None, 1).paint(canvas, left, top - 9, room)
                size = next((one for one in SIZES if text_width(shaper, value, one, "bold") <= room), SIZES[-1])
                Text(shaper, value, Look(size, 28, "bold", INK), None, 1).paint(canvas, left, top - 24, room)
                left += (ACROSS - 24) * share
        return top - BOX

    def _advice(self) -> Iterator[Block]:
        shaper, look = self.writer.shaper, Look(9, 12)
        yield Text(
            shaper,
            self.writer.gettext("Bliv på nettet, selv om telefonen siger “intet internet”"),
            Look(11, 15, "title", FOREST),
            self.advice.add("H2"),
        )
        told = (
            (
                "iPhone: ",
                self.writer.gettext(
                    "Sig nej til at bruge mobildata i stedet. Kommer der et loginvindue, så tryk Annuller "
                    "og “Brug uden internet”."
                ),
            ),
            (
                "Android: ",
                self.writer.gettext(
                    "Svar ja til at blive på nettet uden internet, og sæt flueben ved “Spørg ikke igen”."
                ),
            ),
            (
                "",
                self.writer.gettext(
                    "Falder telefonen stadig af, så slå mobildata fra, så længe dagen varer. Uden telefon "
                    "skriver du på papir: det tæller lige så meget."
                ),
            ),
        )
        for whose, text in told:
            yield Text(shaper, [*spans(whose, "bold"), *spans(text)], look, self.advice.add("P"))

    def _other(self) -> Stack:
        """The same in the other language, short, at the foot."""
        lang = OTHER[self.writer.lang]
        words, shaper = Words(lang), self.writer.shaper
        text = (
            words.gettext(
                "Kom på Wi-Fi med den første kode, og scan så den anden; eller skriv adressen og "
                "dagens kode i browseren. Bliv på nettet, selv om telefonen siger “intet internet”."
            )
            if self.entrance.wifi is not None
            else words.gettext(
                "Scan koden, eller skriv adressen og dagens kode i browseren. Bliv på nettet, selv om "
                "telefonen siger “intet internet”."
            )
        )
        part: Element = self.advice.add("Sect", language=LANGUAGES[lang])
        called = Text(shaper, CALLED[lang], Look(8.5, 12, "bold", as_ink(self.colour)), part.add("P"), 1)
        return Stack([called, Text(shaper, text, Look(8.5, 11, colour=INK_SOFT), part.add("P"))])
