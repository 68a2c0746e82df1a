"""The pages of a PDF as pictures, to be looked at before they are printed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pypdfium2

LONGEST_SIDE = 1400
"""Pixels: sharp on a console's screen."""


class PagePicture(msgspec.Struct, frozen=True):
    """A page's PNG, and its size in pixels."""

    path: str
    width: int
    height: int


def draw_pages(pdf: Path, folder: Path) -> tuple[PagePicture, ...]:
    """Draw all pages of `pdf` into `folder`, which is made. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            scale = LONGEST_SIDE / max(page.get_size())
            drawn = page.render(scale=scale).to_pil()
            path = folder / f"{number:03}.png"
            path.touch(mode=0o600)
            drawn.save(path)
            pages.append(PagePicture(str(path), drawn.width, drawn.height))
    return tuple(pages)
