"""The file of a kind of cards."""

from __future__ import annotations

from pathlib import Path

from exports.cards.catalogue import CATALOGUE, Wanted
from exports.cards.grid import cut_marks
from exports.model import Report
from exports.pdf.file import About, built
from exports.pdf.writer import Writer
from exports.saving import save


def write_cards(report: Report, out: Path, kind: str, wanted: Wanted, lang: str = "da") -> bool:
    """Write the cards of a `kind` of the catalogue to `out`, and give whether there were any; else nothing is written.

    The same day gives the same bytes. Raises OSError as `exports.saving.save` does.
    """
    writer = Writer(lang)
    cards = CATALOGUE[kind]
    grid, pages = cards.lay(writer, report, wanted)
    if not pages:
        return False
    title = writer.gettext("{cards} · {title}", cards=writer.gettext(cards.title), title=report.title)
    save(out, built(writer, pages, cut_marks(grid), About(title, report.organiser, report.day), grid.size))
    return True
