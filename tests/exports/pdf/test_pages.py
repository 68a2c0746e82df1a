"""Paging: what is read together stands together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exports.model import Tally
from exports.pdf.bars import Bar, Bars
from exports.pdf.blocks import Flow, Stack, Text
from exports.pdf.pages import Page, lay_out
from exports.pdf.sections import barometer, o_run
from exports.pdf.table import Table, WithFoot
from exports.pdf.theme import MARGIN_FOOT, MARGIN_TOP, PAGE_HEIGHT, TEXT_WIDTH
from exports.pdf.writer import Writer
from exports.results.barometer import BarometerResult
from exports.results.o_run import ORunResult, PostOption, PostResult, Thought
from tests.exports.pdf.test_front_page import day_of, measured
from workshop.exercises.barometers.marks import Bin

ROOM = PAGE_HEIGHT - MARGIN_TOP - MARGIN_FOOT


def texts(page: Page) -> list[str]:
    return ["".join(span.text for span in laid.block.spans) for laid in page.laid if isinstance(laid.block, Text)]


def under_a_gap(flows: list[Flow], height: float) -> list[Page]:
    """The pages of flows that begin so far down a page."""
    return lay_out([Flow(Stack([]), after=height), *flows])


def gaps() -> list[float]:
    return [ROOM * part / 24 for part in range(1, 24)]


@pytest.mark.parametrize("gap", gaps())
def test_the_bars_of_a_post_stand_under_its_question(gap: float) -> None:
    options = tuple(PostOption(f"Svar {n}", n, n == 2) for n in range(1, 5))
    thoughts = tuple(Thought(n, "", f"tanke {n}", "phone") for n in range(1, 6))
    post = PostResult(1, "Bænken", Tally(13), "Hvor mange?", options, 10, 2, None, "Hvad ser I?", thoughts)
    result = ORunResult(activity="o", title="Poster", teams=13, answers=Tally(13), revealed=True, posts=(post,))
    flows = o_run.SECTION.for_day(Writer("da"), day_of(result))[1:]
    for page in under_a_gap(flows, gap):
        asks = "Hvor mange?" in texts(page)
        assert asks == any(isinstance(laid.block, Bars) for laid in page.laid)
        assert asks == any("Post 1" in text for text in texts(page))


@pytest.mark.parametrize("gap", gaps())
def test_the_figures_of_a_statement_stand_under_its_drawing(gap: float) -> None:
    bins = tuple(Bin(float(n), float(n), n) for n in range(1, 11))
    result = BarometerResult(activity="b", title="Hvor?", statements=(measured("Vi ved det", bins=bins),))
    pages = under_a_gap(barometer.SECTION.for_day(Writer("da"), day_of(result))[1:], gap)
    assert len({n for n, page in enumerate(pages) if texts(page)}) == 1


def test_few_bars_are_never_parted_and_many_are() -> None:
    writer = Writer("da")
    few, many = (Bars(writer.shaper, [Bar(str(n), "1") for n in range(count)], writer.document) for count in (5, 80))
    assert few.parted(TEXT_WIDTH, few.measure(TEXT_WIDTH) / 2) is None
    assert many.parted(TEXT_WIDTH, many.measure(TEXT_WIDTH) / 2) is not None


@pytest.mark.parametrize("gap", gaps())
def test_what_a_tables_figures_stand_on_never_stands_on_a_page_alone(gap: float) -> None:
    writer = Writer("da")
    rows = [(str(n), "ord " * (n % 30)) for n in range(24)]
    told = writer.table(writer.document.add("Sect"), ("Nr.", "Tekst"), rows, (1, 5), foot="24 kort: 24 fra telefoner")
    *_before, last = under_a_gap([told], gap)
    with_foot = last.laid[-1].block
    assert isinstance(with_foot, WithFoot)
    assert with_foot.measure(TEXT_WIDTH) > 2 * with_foot.foot.measure(TEXT_WIDTH) + 20, "a head and a row at least"


@pytest.mark.parametrize("gap", gaps())
@pytest.mark.parametrize("count", [9, 40, 41, 42])
def test_no_row_of_a_table_is_left_alone_under_its_head(gap: float, count: int) -> None:
    writer = Writer("da")
    rows = [(str(n), "ord " * (n % 30)) for n in range(count)]
    told = writer.table(writer.document.add("Sect"), ("Nr.", "Tekst"), rows, (1, 5))
    laid = [laid.block for page in under_a_gap([told], gap) for laid in page.laid]
    pieces = [len(block.rows) for block in laid if isinstance(block, Table)]
    assert sum(pieces) == count
    assert min(pieces) > 1


def part(title: str, height: float, *, joins: bool = True) -> list[Flow]:
    """A part of a title and a block so high."""
    writer = Writer("da")
    heading = writer.heading(writer.document.add("Sect"), title, new_page=True)
    return [replace(heading, joins=joins), Flow(Stack([], gap=0), after=height)]


def test_a_part_stands_under_another_where_it_fits_or_much_of_the_page_is_left() -> None:
    fits = lay_out([*part("et", ROOM * 0.6), *part("to", ROOM * 0.2)])
    assert [texts(page) for page in fits] == [["et", "to"]]
    too_high = lay_out([*part("et", ROOM * 0.6), *part("to", ROOM * 0.5)])
    assert [texts(page) for page in too_high] == [["et"], ["to"]]
    half = lay_out([*part("et", ROOM * 0.3), *part("to", ROOM * 2)])
    assert texts(half[0]) == ["et", "to"]


def test_nothing_stands_under_a_part_that_wants_its_page_for_itself() -> None:
    pages = lay_out([*part("ark", ROOM * 0.1, joins=False), *part("et", 10), *part("to", 10)])
    assert [texts(page) for page in pages] == [["ark"], ["et", "to"]]
