"""The whole document: the one page, the sheet for decisions, what goes across, and each goal on its own pages."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx

from exports.docx.page import LANGUAGES, prepare
from exports.docx.parts import Parts, clean
from exports.model import Report
from exports.reading.node import Node
from exports.reading.transcript import transcribe
from exports.saving import save
from exports.telling import Told, unheard
from exports.words import Words

MOST_OF_A_PROPERTY: Final = 255
"""Letters that a document's own title and author may have."""


def write_docx(report: Report, out: Path, lang: str = "da", told: Told = unheard) -> None:
    """Write the report to `out` in a language, and tell how far it is.

    The same report gives the same bytes. Raises OSError as `save` does.
    """
    words = Words(lang)
    parts = _to_write_on(transcribe(report, lang, lambda share: told(0.5 * share)))
    document = docx.Document()
    mark = [words.gettext("GENERALPRØVE")] if report.rehearsal else []
    prepare(document, lang, " · ".join([*mark, report.title, words.day_text(report.day)]))
    about = document.core_properties
    about.title = clean(f"{report.title} · {report.challenge}")[:MOST_OF_A_PROPERTY]
    about.author = clean(report.organiser)[:MOST_OF_A_PROPERTY]
    about.language, about.comments, about.last_modified_by = LANGUAGES.get(lang, lang), "", ""
    about.created = about.modified = datetime.combine(report.day, time(), UTC).replace(tzinfo=None)
    writer = Parts(document, words, report)
    for place, node in enumerate(parts):
        writer.part(node)
        told(0.5 + 0.4 * (place + 1) / len(parts))
    whole = BytesIO()
    document.save(whole)
    save(out, _settled(whole, report))


def _to_write_on(document: Node) -> list[Node]:
    """From the one page to the last goal's spread, the sheet for decisions between them."""
    spreads = [place for place, node in enumerate(document.kids) if _is_a_spread(node)]
    return document.kids[: max(spreads, default=0) + 1]


def _is_a_spread(node: Node) -> bool:
    return any(kid.tag == "H1" and kid.badge is not None for kid in node.kids)


def _settled(whole: BytesIO, report: Report) -> bytes:
    """The same file with the day's own time on all that is in it, so that the same report gives the same bytes."""
    stamp = (max(report.day.year, 1980), report.day.month, report.day.day, 0, 0, 0)
    settled = BytesIO()
    with ZipFile(whole) as made, ZipFile(settled, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            info = ZipInfo(name, stamp)
            info.compress_type = ZIP_DEFLATED
            kept.writestr(info, made.read(name))
    return settled.getvalue()
