"""The parts of the document as HTML. All that people have written is escaped: nothing of it is ever markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Final

from exports.html.svg import colour_code, svg
from exports.pdf.tags import Badge
from exports.pdf.theme import FOREST, GOLD_INK, INK, INK_SOFT, Colour, on_colour
from exports.reading.node import Node, Words

CLASSES: Final[dict[Colour, str]] = {INK_SOFT: "soft", FOREST: "forest", GOLD_INK: "gold"}
SMALL: Final = 8.2
"""Text of this size in points, or less, is small print."""
NARROW: Final = 200.0
"""Pictures narrower than this stand beside each other."""
SUPPORTED: Final = 3
"""Paragraphs that tell of a goal's most supported card: what it is, its caramels, its words."""


class Parts:
    """Writes parts; headings get ids by which the list of contents and tables find them."""

    def __init__(self) -> None:
        self._headings = 0
        self._last = ""

    def section(self, node: Node, number: int) -> str:
        """A part of the document. `number` from 1 makes its place in the list of contents."""
        own = f"del-{number}"
        heading = f' aria-labelledby="{own}-titel"' if begins_a_part(node) else ""
        part = "part" if heading else "more"
        inner = self._kids(node.kids, f"{own}-titel")
        return f'<section id="{own}" class="{part}"{heading}>\n{inner}</section>\n'

    def _kids(self, kids: Iterable[Node], title: str = "") -> str:
        return "".join(self._run(list(run), title) for _, run in groupby(kids, key=_family))

    def _run(self, run: list[Node], title: str) -> str:
        """Parts that stand in a row and are of one kind."""
        family = _family(run[0])
        inner = "".join(self._part(one, title) for one in run)
        return f'<div class="{family}">\n{inner}</div>\n' if family else inner

    def _part(self, node: Node, title: str = "") -> str:
        if node.tag in ("H1", "H2"):
            return self._heading(node, title)
        if node.tag == "Table":
            return self._table(node)
        if node.tag == "L":
            return self._list(node)
        if node.tag == "Figure":
            return _figure(node)
        if node.tag == "BlockQuote":
            return f'<blockquote dir="auto">{inline(node.words)}</blockquote>\n'
        if node.tag == "Sect":
            return self._goal(node) if node.dress == "goal" else self._inner(node)
        return f'<p dir="auto"{_looks(node)}>{inline(node.words)}</p>\n' + self._kids(node.kids)

    def _inner(self, node: Node) -> str:
        dress = f' class="{node.dress}"' if node.dress else ""
        return f"<div{dress}>\n{self._kids(node.kids)}</div>\n"

    def _heading(self, node: Node, title: str = "", badge: Badge | None = None) -> str:
        self._headings += 1
        level, own = ("h2", title) if node.tag == "H1" and title else ("h3", f"t-{self._headings}")
        self._last = own
        return f'<{level} id="{own}" dir="auto">{badge_text(node.badge or badge)}{escape(node.text)}</{level}>\n'

    def _goal(self, node: Node) -> str:
        """A goal's row on chefforum's page: its most supported cards beside each other."""
        heading, *others = node.kids
        said = [one for one in others if one.tag == "P"]
        drawn = next((place for place, one in enumerate(others) if one.tag == "Figure"), 0)
        pairs, rest = "", others
        if drawn == 2 * SUPPORTED and len(said) >= drawn:
            halves = (others[:SUPPORTED], others[SUPPORTED:drawn])
            pairs = "".join(f"<div>\n{self._kids(half)}</div>\n" for half in halves)
            pairs, rest = f'<div class="pair">\n{pairs}</div>\n', others[drawn:]
        return (
            f'<article class="goal">\n{self._heading(heading, badge=node.badge)}{pairs}{self._kids(rest)}</article>\n'
        )

    def _list(self, node: Node) -> str:
        caption = "".join(f'<p class="caption">{inline(one.words)}</p>\n' for one in node.kids if one.tag == "Caption")
        rows = "".join(self._item(one) for one in node.kids if one.tag == "LI")
        listing = f"<ul{_dressed(node, bare=bool(caption))}>\n{rows}</ul>\n"
        return f'<div class="boxed {node.dress or ""}">\n{caption}{listing}</div>\n' if caption else listing

    def _item(self, node: Node) -> str:
        body = node.kids[0] if node.kids else node
        bar = ""
        if body.bar is not None:
            bar = f'<span class="bar" aria-hidden="true"><i style="width:{min(1.0, body.bar):.0%}"></i></span>'
        # The PDF sets a bar's figure at the end of its line; here both stand in one.
        return f'<li dir="auto">{inline(body.words)}{bar}</li>\n'

    def _table(self, node: Node) -> str:
        rows = list(node.of("TR"))
        heads = [row for row in rows[:1] if all(cell.tag == "TH" for cell in row.kids)]
        head = "".join(self._row(row) for row in heads)
        body = "".join(self._row(row) for row in rows[len(heads) :])
        named = f' aria-labelledby="{self._last}"' if self._last else ""
        return (
            f'<div class="scroll" role="group" tabindex="0"{named}>\n<table>\n<thead>\n{head}</thead>\n'
            f"<tbody>\n{body}</tbody>\n</table>\n</div>\n"
        )

    def _row(self, node: Node) -> str:
        return f"<tr>{''.join(self._cells(node.kids))}</tr>\n"

    def _cells(self, cells: Iterable[Node]) -> Iterator[str]:
        for cell in cells:
            tag = "th" if cell.tag == "TH" else "td"
            scope = {"Row": ' scope="row"', "Column": ' scope="col"', None: ""}[cell.scope]
            yield f'<{tag}{scope} dir="auto">{inline(cell.words)}{self._kids(cell.kids).rstrip()}</{tag}>'


def begins_a_part(node: Node) -> bool:
    """Whether it has a title of its own in the list of contents."""
    return any(kid.tag == "H1" for kid in node.kids)


def inline(words: Iterable[Words]) -> str:
    """Text in its styles."""
    return "".join(_stretch(one) for one in words)


def badge_text(badge: Badge | None) -> str:
    """A goal's number in its colour."""
    if badge is None:
        return ""
    colours = f"background:{colour_code(badge.colour)};color:{colour_code(on_colour(badge.colour))}"
    return f'<span class="badge" style="{colours}">{badge.number}</span> '


def _stretch(one: Words) -> str:
    text = escape(one.text)
    # No direction of its own: it is these letters that tell the direction of what they stand in.
    told = f' lang="{one.language}"' if one.language else ""
    if one.colour != INK:
        named = CLASSES.get(one.colour)
        told += f' class="{named}"' if named else f' style="color:{colour_code(one.colour)}"'
    if one.style == "bold":
        return f"<b{told}>{text}</b>"
    if one.style == "italic":
        return f"<i{told}>{text}</i>"
    return f"<span{told}>{text}</span>" if told else text


def _family(node: Node) -> str:
    """What stands in a row with others of its kind."""
    if node.tag == "Figure" and node.picture is not None and node.picture.width < NARROW:
        return "pictures"
    return "postcards" if node.dress == "postcard" else ""


def _looks(node: Node) -> str:
    return ' class="small"' if node.words and all(one.size <= SMALL for one in node.words) else ""


def _dressed(node: Node, *, bare: bool) -> str:
    return f' class="{node.dress}"' if node.dress and not bare else ""


def _figure(node: Node) -> str:
    if node.picture is None:
        return f'<p dir="auto">{escape(node.alt or "")}</p>\n'
    wide = ' class="wide"' if node.picture.width >= NARROW else ""
    return f"<figure{wide}>{svg(node.picture, node.alt or '')}</figure>\n"
