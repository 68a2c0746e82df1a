"""The report as a spreadsheet (XLSX): a sheet a table, every cell of its own kind, titles that stay, filters.

A text is a text, whatever it begins with: nothing that somebody wrote is ever a formula.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Final, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exports.model import Report
from exports.saving import save
from exports.tables.catalogue import tables_of
from exports.tables.contract import Cell, Column, Kind, Table
from exports.telling import Told, unheard
from exports.words import Words

FOREST: Final = "#17493B"
FOREST_TINT: Final = "#E4EDE6"
LINE: Final = "#DCCFB2"
FONT: Final = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
SHAPES: Final[dict[Kind, dict[str, object]]] = {
    "text": {"text_wrap": True},
    "long": {"text_wrap": True},
    "any": {"text_wrap": True, "align": "left"},
    "number": {"num_format": "0", "align": "center"},
    "decimal": {"num_format": "0.0#", "align": "center"},
    "share": {"num_format": "0 %", "align": "center"},
    "date": {"num_format": "{place}d. mmmm yyyy", "align": "left"},
    "month": {"num_format": "{place}mmmm yyyy", "align": "left"},
    "time": {"num_format": "hh:mm", "align": "left"},
}
PLACES: Final = {"da": "[$-406]", "en": "[$-809]"}
"""What has a day's month told in Danish or English, whatever the program that opens it speaks."""
NARROWEST: Final = 7
WIDEST: Final[dict[Kind, int]] = {"long": 62, "any": 62, "text": 34}
"""Widths in letters; a column is as wide as its longest line, within these."""
WIDEST_FIGURE: Final = 18
FOR_ARROW: Final = 3
"""Room for the filter's arrow beside a title."""
WIDE: Final = 1.12
"""How wide a letter is at most on the average, in those that widths are measured in."""
LINE_HEIGHT: Final = 15.0
TALLEST: Final = 409.0
"""The tallest row that the format knows, in points."""
LANDSCAPE_FROM: Final = 5
"""As many columns are printed across."""
MOST_OF_A_CELL: Final = 32_767
"""Letters that a cell may have; a longer one is no cell at all."""
MOST_OF_A_HEADER: Final = 120
"""Letters that each side of a header may have: the format has 255 for both, with what says where they stand."""
MOST_OF_A_NAME: Final = 31
"""Letters that a sheet's name may have."""


class _Looks(NamedTuple):
    head: Format
    cells: dict[Kind, Format]


def write_spreadsheet(report: Report, out: Path, lang: str = "da", told: Told = unheard) -> None:
    """Write the report to `out` in a language, and tell how far it is.

    The same report gives the same bytes. Raises OSError as `save` does.
    """
    words = Words(lang)
    whole = BytesIO()
    with Workbook(whole, {"in_memory": True, "strings_to_urls": False}) as book:
        made = datetime.combine(report.day, time(), UTC).replace(tzinfo=None)
        book.set_properties(
            {"title": f"{report.title} · {report.challenge}", "author": report.organiser, "created": made}
        )
        looks = _looks(book, lang)
        tables = tables_of(words, report)
        for number, table in enumerate(tables, start=1):
            sheet = book.add_worksheet(table.name[:MOST_OF_A_NAME])
            _fill(sheet, table, looks)
            _dress(sheet, table, words, report)
            told(0.8 * number / len(tables))
    save(out, whole.getvalue())


def _looks(book: Workbook, lang: str) -> _Looks:
    head = {"bold": True, "bg_color": FOREST_TINT, "font_color": FOREST, "text_wrap": True, "bottom": 1}
    cells = {}
    for kind, shape in SHAPES.items():
        shown = {**FONT, **shape, "bottom": 4, "bottom_color": LINE}
        if "num_format" in shown:
            shown["num_format"] = str(shown["num_format"]).format(place=PLACES.get(lang, ""))
        cells[kind] = book.add_format(shown)
    return _Looks(book.add_format({**FONT, **head, "bottom_color": FOREST}), cells)


def _fill(sheet: Worksheet, table: Table, looks: _Looks) -> None:
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.title, looks.head)
    for number, row in enumerate(table.rows, start=1):
        for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            _write(sheet, (number, place), cell, looks.cells[_kind(column, cell)])


def _kind(column: Column, cell: Cell) -> Kind:
    """What a cell is: what its column holds, or where that is told cell by cell, what it is itself."""
    return "date" if column.kind == "any" and isinstance(cell, date) else column.kind


def _write(sheet: Worksheet, at: tuple[int, int], cell: Cell, look: Format) -> None:
    if cell is None:
        sheet.write_blank(*at, None, look)
    elif isinstance(cell, str):
        sheet.write_string(*at, _short(cell), look)
    elif isinstance(cell, int | float):
        sheet.write_number(*at, cell, look)
    else:
        sheet.write_datetime(*at, cell, look)


def _short(text: str) -> str:
    """A text as far as a cell has room for it; what is cut is seen to be."""
    return text if len(text) <= MOST_OF_A_CELL else text[: MOST_OF_A_CELL - 1] + "…"


def _dress(sheet: Worksheet, table: Table, words: Words, report: Report) -> None:
    """The widths, the titles that stay, the filters, and how it is printed."""
    widths = [_width(column, (row[place] for row in table.rows)) for place, column in enumerate(table.columns)]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    titles = [(column.title, width - FOR_ARROW) for column, width in zip(table.columns, widths, strict=True)]
    sheet.set_row(0, _height(titles))
    for number, row in enumerate(table.rows, start=1):
        sheet.set_row(number, _height(zip(row, widths, strict=True)))
    last = len(table.columns) - 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), last)
    sheet.repeat_rows(0)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    if last + 1 >= LANDSCAPE_FROM:
        sheet.set_landscape()
    mark = words.gettext("GENERALPRØVE") + " · " if report.rehearsal else ""
    sheet.set_header(f"&L{_plain(mark + table.name)}&R{_plain(report.title)}")
    sheet.set_footer("&R" + words.gettext("side {n} af {all}", n="&P", all="&N"))


def _height(cells: Iterable[tuple[Cell, float]]) -> float:
    """As high as the cell with most lines at its width: not every program works that out by itself."""
    lines = [
        sum(ceil(max(1, len(line)) * WIDE / width) for line in cell.split("\n"))
        for cell, width in cells
        if isinstance(cell, str)
    ]
    return min(TALLEST, max(lines, default=1) * LINE_HEIGHT + 3)


def _width(column: Column, cells: Iterable[Cell]) -> float:
    """As wide as the longest line, and as the longest word of the title with its arrow."""
    head = max((len(word) for word in column.title.split()), default=0) * WIDE + FOR_ARROW
    widest = WIDEST.get(column.kind, WIDEST_FIGURE)
    if column.kind in ("date", "month"):
        return widest
    lines = (len(line) for cell in cells if cell is not None for line in str(cell).splitlines())
    return max(NARROWEST, head, min(widest, max(lines, default=0) * WIDE + 1))


def _plain(text: str) -> str:
    """A text in a header, where & begins an order to the printer; no more of it than there is room for."""
    while len(text.replace("&", "&&")) > MOST_OF_A_HEADER:
        text = text[:-1]
    return text.replace("&", "&&")
