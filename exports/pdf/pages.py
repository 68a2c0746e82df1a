"""Paging: a stream of blocks laid on pages, before anything is drawn, so that the number of pages is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final, NamedTuple

from exports.pdf.blocks import Block, Bookmark, Flow
from exports.pdf.canvas import Canvas
from exports.pdf.theme import MARGIN_FOOT, MARGIN_SIDE, MARGIN_TOP, PAGE_HEIGHT, TEXT_WIDTH

MUCH_LEFT: Final = 0.5 * (PAGE_HEIGHT - MARGIN_TOP - MARGIN_FOOT)
"""Room on a page that is not left empty for a new part's sake."""


class Laid(NamedTuple):
    """A block at its place: `top` from the foot of the page."""

    block: Block
    top: float
    bookmark: Bookmark | None


@dataclass
class Page:
    """A page being filled: what lies on it, and how far down it is filled."""

    laid: list[Laid] = field(default_factory=list)
    at: float = PAGE_HEIGHT - MARGIN_TOP

    @property
    def room(self) -> float:
        """The height that is left."""
        return self.at - MARGIN_FOOT


def lay_out(flows: Sequence[Flow]) -> list[Page]:
    """The pages that `flows` come to. A block that is higher than a page and can't be parted runs over its foot."""
    pages = [Page()]
    groups = list(_kept_together(flows))
    joined = False
    for place, group in enumerate(groups):
        if group[0].new_page and pages[-1].laid:
            # A part may stand under another where all of it fits, or much of the page is left; but not under one that
            # wants its pages for itself.
            room = pages[-1].room
            fits = room > MUCH_LEFT or _height_of_part(groups[place:]) <= room
            if not (joined and group[0].joins and fits):
                pages.append(Page())
        if group[0].new_page:
            joined = group[0].joins
        if pages[-1].laid and _height(group) > pages[-1].room and _least_height(group) > pages[-1].room:
            pages.append(Page())
        for flow in group:
            _lay(pages, flow)
    return pages


def draw(pages: Sequence[Page], canvas: Canvas) -> None:
    """Draw all pages."""
    for page in pages:
        for laid in page.laid:
            if laid.bookmark is not None:
                canvas.bookmark(laid.bookmark.title, laid.bookmark.level, laid.top + 6)
            laid.block.paint(canvas, MARGIN_SIDE, laid.top, TEXT_WIDTH)
        canvas.end_page()


def _kept_together(flows: Sequence[Flow]) -> Iterator[list[Flow]]:
    group: list[Flow] = []
    for flow in flows:
        group.append(flow)
        if not flow.keep_with_next:
            yield group
            group = []
    if group:
        yield group


def _height_of_part(groups: Sequence[list[Flow]]) -> float:
    """The height of the part that the first of `groups` begins, as far as it can be known before it is laid."""
    first, *rest = groups
    return _height(first) + sum(_height(group) for group in takewhile(lambda group: not group[0].new_page, rest))


def _height(group: list[Flow]) -> float:
    return sum(flow.before + flow.block.measure(TEXT_WIDTH) + flow.after for flow in group)


def _least_height(group: list[Flow]) -> float:
    """How much of a group must stand on one page: all but the last block, and of that what can't be parted off."""
    *first, last = group
    whole = last.block.measure(TEXT_WIDTH)
    least = whole
    for room in (40.0, 90.0, 180.0, 360.0):
        if room < whole and last.block.parted(TEXT_WIDTH, room) is not None:
            least = room
            break
    return _height(first) + last.before + least


def _lay(pages: list[Page], flow: Flow) -> None:
    page = pages[-1]
    if page.laid:
        page.at -= flow.before
    height = flow.block.measure(TEXT_WIDTH)
    if height <= page.room + 0.01:
        page.laid.append(Laid(flow.block, page.at, flow.bookmark))
        page.at -= height + flow.after
        return
    halves = flow.block.parted(TEXT_WIDTH, page.room)
    if halves is not None:
        page.laid.append(Laid(halves[0], page.at, flow.bookmark))
        pages.append(Page())
        _lay(pages, replace(flow, block=halves[1], bookmark=None))
    elif page.laid:
        pages.append(Page())
        _lay(pages, flow)
    else:
        page.laid.append(Laid(flow.block, page.at, flow.bookmark))
        page.at = MARGIN_FOOT
