"""The report as CSV: a file a table in one ZIP, as a Danish Excel opens it by a double click.

UTF-8 with a byte order mark, semicolons, and decimals as people write them. A text that a spreadsheet would take for a
formula gets an apostrophe before it, as Excel itself marks a text.
"""

from __future__ import annotations

import csv
import re
from datetime import date, time
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.model import Report
from exports.saving import save
from exports.tables.catalogue import tables_of
from exports.tables.contract import Cell, Table
from exports.telling import Told, unheard
from exports.words import Words

MARK: Final = "\ufeff"
BEGINS_A_FORMULA: Final = re.compile(r"[\s'\"]*[=+\-@＝＋－＠]|[\t\r\n]")
"""Also after blanks and quotes, and in the wide letters of East Asia, which some spreadsheets read alike."""
NOT_IN_A_NAME: Final = re.compile(r"[^\w ,\-]+")


def write_csv(report: Report, out: Path, lang: str = "da", told: Told = unheard) -> None:
    """Write the report to `out` in a language, and tell how far it is.

    The same report gives the same bytes. Raises OSError as `save` does.
    """
    words = Words(lang)
    whole = BytesIO()
    stamp = (max(report.day.year, 1980), report.day.month, report.day.day, 0, 0, 0)
    with ZipFile(whole, "w") as archive:
        tables = tables_of(words, report)
        for number, table in enumerate(tables, start=1):
            name = f"{number:02} {NOT_IN_A_NAME.sub('', table.name)}.csv"
            info = ZipInfo(name, stamp)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, csv_text(words, table).encode())
            told(number / len(tables))
    save(out, whole.getvalue())


def csv_text(words: Words, table: Table) -> str:
    """A table as the text of a CSV file."""
    text = StringIO(newline="")
    text.write(MARK)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_said(words, column.title) for column in table.columns])
    writer.writerows([_said(words, cell) for cell in row] for row in table.rows)
    return text.getvalue()


def _said(words: Words, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        said = f"{cell:.4f}".rstrip("0").rstrip(".")
        return said.replace(".", ",") if words.lang == "da" else said
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int):
        return str(cell)
    return f"'{cell}" if BEGINS_A_FORMULA.match(cell) else cell
