"""Which exercises have sheets to print, a line each."""

from __future__ import annotations

from typing import Final

from exports.sheets import iglo, o_run
from exports.sheets.contract import Sheets

CATALOGUE: Final[tuple[Sheets, ...]] = (iglo.SHEETS, o_run.SHEETS)
