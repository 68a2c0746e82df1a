"""The file of a document: pages drawn, tagged and archived.

The same pages give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Final, NamedTuple

import pikepdf
from pikepdf import Dictionary, Name, Pdf, String

from exports.pdf.archive import declare, packed
from exports.pdf.canvas import Canvas
from exports.pdf.embedding import embed_fonts
from exports.pdf.images import embed_photos
from exports.pdf.pages import Page, draw
from exports.pdf.tags import write_structure
from exports.pdf.theme import PAGE_HEIGHT, PAGE_WIDTH
from exports.pdf.writer import Writer

LANGUAGES: Final = {"da": "da-DK", "en": "en-GB"}


class About(NamedTuple):
    """What a file says of itself. `day` is the day's own, so that the same document gives the same bytes."""

    title: str
    author: str
    day: date


def built(
    writer: Writer,
    pages: Sequence[Page],
    on_page: Callable[[Canvas, int], None],
    about: About,
    size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT),
) -> bytes:
    """The bytes of `pages`, each of `size` (points); `on_page` draws what stands on every one, given its number from 1.

    Made in memory: qpdf takes the process down with it where a disk is full.
    """
    drawn = BytesIO()
    canvas = Canvas(drawn, writer.shaper, on_page, size)
    draw(pages, canvas)
    canvas.save()
    with pikepdf.open(drawn) as pdf:
        embed_fonts(pdf, writer.shaper.used)
        embed_photos(pdf, canvas.photos, canvas.photos_used)
        write_structure(pdf, writer.document)
        _describe(pdf, writer.lang, about)
        declare(pdf)
        return packed(pdf)


def _describe(pdf: Pdf, lang: str, about: About) -> None:
    """Title, language and dates."""
    language = LANGUAGES.get(lang, lang)
    made = datetime.combine(about.day, time(), UTC)
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.PageMode = Name.UseOutlines
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = about.title
        metadata["dc:creator"] = [about.author]
        metadata["dc:language"] = {language}
        metadata["xmp:CreateDate"] = made.isoformat()
        metadata["pdf:Producer"] = "Guldkaramel"
    stamp = made.strftime("D:%Y%m%d%H%M%SZ")
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(about.title),
            Author=String(about.author),
            Producer=String("Guldkaramel"),
            CreationDate=String(stamp),
            ModDate=String(stamp),
        )
    )
