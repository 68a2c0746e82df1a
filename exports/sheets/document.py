"""The file of a day's sheets: activity by activity in the order of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from exports.pdf.blocks import Flow
from exports.pdf.canvas import Canvas
from exports.pdf.file import About, built
from exports.pdf.pages import lay_out
from exports.pdf.text import fit_lines, spans
from exports.pdf.theme import INK_SOFT, MARGIN_SIDE, TEXT_WIDTH, Look
from exports.pdf.writer import Writer
from exports.saving import save
from exports.sheets.catalogue import CATALOGUE
from workshop.domain.day import DayState

FOOT: Final = 40.0
FOOT_LOOK: Final = Look(7.8, 10.0, colour=INK_SOFT)


def write_sheets(day: DayState, out: Path, lang: str = "da") -> bool:
    """Write the sheets of all activities to `out`, and give whether there were any; else nothing is written.

    The same day gives the same bytes. Raises OSError as `exports.saving.save` does.
    """
    writer = Writer(lang)
    flows = list(_flows(writer, day))
    if not flows:
        return False
    plan = day.plan
    said = f"{plan.title} · {writer.day_text(date.fromisoformat(plan.date))}"
    about = About(
        writer.gettext("Ark til udskrift · {title}", title=plan.title), plan.organiser, date.fromisoformat(plan.date)
    )
    save(out, built(writer, lay_out(flows), _Foot(writer, said).draw, about))
    return True


def _flows(writer: Writer, day: DayState) -> Iterator[Flow]:
    sheets = {one.kind: one for one in CATALOGUE}
    for activity in day.plan.activities:
        if activity.kind in sheets:
            yield from sheets[activity.kind].lay(writer, day, activity)


class _Foot:
    """Which day a sheet belongs to, small at its foot: sheets from several days end up in one pile."""

    def __init__(self, writer: Writer, said: str) -> None:
        self.lines, _ = fit_lines(writer.shaper, spans(said), FOOT_LOOK.size, TEXT_WIDTH, 1)

    def draw(self, canvas: Canvas, _number: int) -> None:
        """Draw the foot of a page."""
        canvas.lines_of_text(self.lines, MARGIN_SIDE, FOOT, FOOT_LOOK, TEXT_WIDTH)
