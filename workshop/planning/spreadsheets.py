"""A table from a file (a spreadsheet, or text with commas) as the text that would be pasted from it."""

from __future__ import annotations

import codecs
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final, TypeAlias

import msgspec
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from assets.locale import _
from workshop.planning.cells import MOST_CHARACTERS, rows_of
from workshop.planning.columns import headed
from workshop.planning.problems import DayFileError, Problem, quoted

MOST_BYTES = 20_000_000
MOST_ROWS, MOST_COLUMNS = 3_000, 40
TEXTS: Final = frozenset({".csv", ".tsv", ".txt", ".tab"})

_NO_FILE = _("Filen {name} findes ikke.")
_NOT_READ = _("Filen {name} kan ikke læses som et regneark. Gem den som .xlsx, .ods eller .csv, eller indsæt linjerne.")
_TOO_BIG = _("Filen {name} er for stor. Kopiér de linjer, det drejer sig om, og indsæt dem.")
_EMPTY = _("Regnearket {name} er tomt.")

Value: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None


class TableText(msgspec.Struct, frozen=True):
    """A table as text, a row a line and a tab between its cells; `sheet` is its name in the file, if it has one."""

    text: str
    sheet: str = ""


def table_text(path: Path) -> TableText:
    """The first table in a file that has a heading we know, else the first with anything in it.

    Raises DayFileError with a sentence where there is none.
    """
    name: dict[str, str | int] = {"name": quoted(path.name)}
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DayFileError([Problem(None, "", _TOO_BIG, name)])
        if path.suffix.lower() in TEXTS:
            return TableText(decoded(path.read_bytes())[:MOST_CHARACTERS])
        tables = _sheets(path)
    except FileNotFoundError:
        raise DayFileError([Problem(None, "", _NO_FILE, name)]) from None
    except (OSError, ValueError, CalamineError):
        raise DayFileError([Problem(None, "", _NOT_READ, name)]) from None
    if not tables:
        raise DayFileError([Problem(None, "", _EMPTY, name)])
    return next((one for one in tables if headed(rows_of(one.text)) is not None), tables[0])


def decoded(raw: bytes) -> str:
    """Text in whichever encoding a Danish office saves it: UTF-8, UTF-16, or that of Windows."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _sheets(path: Path) -> list[TableText]:
    """The sheets that are shown and hold something."""
    with CalamineWorkbook.from_path(path) as book:
        shown = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        texts = [TableText(_text(book.get_sheet_by_name(name)), name) for name in shown]
    return [one for one in texts if one.text.strip()]


def _text(sheet: CalamineSheet) -> str:
    rows = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    cells = [[_written(value) for value in row[:MOST_COLUMNS]] for row in rows]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        # A cell merged downwards stands for each of its rows.
        if left == right:
            for row in cells[top + 1 : bottom + 1]:
                if left < len(row):
                    row[left] = cells[top][left]
    return "\n".join("\t".join(_quoted(cell) for cell in row).rstrip("\t") for row in cells)


def _written(value: Value) -> str:
    """A cell as it is read on the screen: a whole number without its decimals, a day as ISO."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if value is not None else ""


def _quoted(cell: str) -> str:
    if any(letter in cell for letter in '\t\n\r"'):
        return '"' + cell.replace('"', '""').replace("\r\n", "\n").replace("\r", "\n") + '"'
    return cell
