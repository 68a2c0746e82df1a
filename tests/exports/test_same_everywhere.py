"""Whatever a day came to: what people wrote and what was counted is the same in every format."""

import random
from copy import copy
from functools import cache
from pathlib import Path

import pytest

from exports.html.document import html_text
from exports.model import Report
from exports.pdf.document import write_pdf
from exports.reading.node import Node
from exports.reading.transcript import transcribe
from exports.report import build_report
from exports.tables.catalogue import tables_of
from exports.tables.contract import Table
from exports.words import Words
from tests.any_command import KINDS, OFTEN, invented, peopled_day
from tests.day_under_test import YEAR, DayUnderTest
from tests.exports.html.reading import Read
from tests.exports.pdf.reading import Reading
from tests.whole_day import whole_plan
from workshop.domain.refusal import Refusal

WRITTEN = ("Tekst", "Note", "Nøgleord", "Svar", "Handling", "Begrundelse", "Tanke", "Næste skridt", "Med hjemmefra")
"""The columns of what people wrote."""
COMMANDS = 250
WRITING = OFTEN + tuple(kind for kind in KINDS if kind.split(".")[0] not in ("plan", "day", "participant", "heart"))
"""What is written comes more often than what is arranged."""


@cache
def morning() -> DayUnderTest:
    return peopled_day(plan=whole_plan(), process=YEAR)


def reported(seed: int) -> Report:
    """The report of a day on which all sorts of things were done, sensible and nonsense."""
    chance, day = random.Random(seed), copy(morning())
    day.does("day.start")
    for _ in range(COMMANDS):
        command = invented(day, chance.choice((*WRITING, *KINDS)), chance.getrandbits(32))
        decided = day.decided(command)
        if not isinstance(decided, Refusal):
            day.folds(command, decided)
    return build_report(day.state, YEAR)


def bare(text: str) -> str:
    """Text without blanks, which every format lays in its own way."""
    return "".join(text.split())


def spoken(node: Node) -> str:
    return bare("\n".join([node.alt or "", node.text])) + "".join(spoken(kid) for kid in node.kids)


def written(table: Table) -> list[str]:
    """What people wrote, as it stands in a table."""
    places = [place for place, column in enumerate(table.columns) if column.title in WRITTEN]
    return [cell for row in table.rows for place in places if isinstance(cell := row[place], str)]


def missing_words(pdf: Path, said: str) -> list[str]:
    """The words of a PDF that stand nowhere in what is said; pages have numbers of their own."""
    elements = Reading(pdf).root.all()
    read = " ".join((one.alt or "") if one.tag == "Figure" else one.text for one in elements)
    return [word for word in read.split() if word.rstrip("…") not in said and not word.isdecimal()]


@pytest.mark.parametrize("seed", range(4))
def test_what_was_written_and_counted_is_in_every_format(tmp_path: Path, seed: int) -> None:
    report = reported(seed)
    document = transcribe(report)
    said = spoken(document)
    page = bare(Read(html_text(report)).text)
    assert all(one.picture is not None for one in document.of("Figure"))
    tables = tables_of(Words("da"), report)
    for table in tables:
        for text in written(table):
            parts = [bare(part) for part in text.split(" · ")]
            assert [part for part in parts if part not in said] == [], table.name
            assert [part for part in parts if part not in page] == [], table.name
    write_pdf(report, tmp_path / "day.pdf")
    assert missing_words(tmp_path / "day.pdf", said) == []
