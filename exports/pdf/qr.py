"""QR codes as vectors, so that they are sharp at any size."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.theme import INK, WHITE

QUIET: Final = 4
"""Modules of white about a code, as its standard asks for."""


@lru_cache(maxsize=256)
def _matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def draw_qr(canvas: Canvas, text: str, x: float, top: float, size: float, element: Element) -> None:
    """Draw the code of `text`, `size` points wide with its quiet zone, on white. `element` has its words."""
    rows = _matrix(text)
    side = size / len(rows)
    element.box = (x, top - size, x + size, top)
    with canvas.mark(element):
        canvas.card(x, top - size, size, size, side, WHITE)
        canvas.fill(INK)
        for down, row in enumerate(rows):
            start = None
            for across, dark in enumerate((*row, False)):
                if dark and start is None:
                    start = across
                elif not dark and start is not None:
                    # A stretch in one piece: seams between modules would show on some printers.
                    canvas.rectangle(x + start * side, top - (down + 1) * side, (across - start) * side, side)
                    start = None
