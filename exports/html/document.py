"""The whole file: its head, its list of contents, its parts."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from exports.html.fonts import font_faces
from exports.html.parts import Parts, badge_text, begins_a_part
from exports.html.style import STYLE
from exports.model import Report
from exports.pdf.fonts import Fonts
from exports.pdf.theme import Style
from exports.reading.node import Node
from exports.reading.picture import Lettering
from exports.reading.transcript import transcribe
from exports.saving import save
from exports.telling import Told, unheard
from exports.words import Words

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
"""The file fetches nothing and runs nothing, whatever stands in it."""


def write_html(report: Report, out: Path, lang: str = "da", told: Told = unheard) -> None:
    """Write the report to `out` in a language, and tell how far it is.

    The same report gives the same bytes. Raises OSError as `save` does.
    """
    save(out, html_text(report, lang, told).encode())


def html_text(report: Report, lang: str = "da", told: Told = unheard) -> str:
    """The text of the file."""
    words = Words(lang)
    document = transcribe(report, lang, lambda share: told(0.8 * share))
    parts = Parts()
    sections = "".join(parts.section(node, number) for number, node in enumerate(document.kids, start=1))
    title = escape(f"{report.title} · {report.challenge}")
    rehearsal = f'<p class="rehearsal">{escape(words.gettext("GENERALPRØVE"))}</p>\n' if report.rehearsal else ""
    told(0.9)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{escape(report.organiser)}">\n<meta name="generator" content="Guldkaramel">\n'
        f"<title>{title}</title>\n<style>\n{font_faces(Fonts(), _letters(document, report))}{STYLE}</style>\n</head>\n"
        f'<body>\n<a class="skip" href="#del-1">{escape(words.gettext("Gå til indholdet"))}</a>\n<div class="page">\n'
        f"<header>\n{rehearsal}<p>{escape(_told(words, report))}</p>\n"
        f'<h1 dir="auto">{escape(report.title)}</h1>\n{_contents(words, document)}</header>\n'
        f"<main>\n{sections}</main>\n</div>\n</body>\n</html>\n"
    )


def _told(words: Words, report: Report) -> str:
    return " · ".join(part for part in (report.organiser, words.day_text(report.day)) if part)


def _contents(words: Words, document: Node) -> str:
    rows = []
    for number, node in enumerate(document.kids, start=1):
        if begins_a_part(node):
            heading = next(kid for kid in node.kids if kid.tag == "H1")
            link = f'<a href="#del-{number}">{escape(heading.text)}</a>'
            rows.append(f"<li>{badge_text(heading.badge)}{link}</li>\n")
    title = escape(words.gettext("Indhold"))
    return f'<nav aria-labelledby="indhold">\n<h2 id="indhold">{title}</h2>\n<ol>\n{"".join(rows)}</ol>\n</nav>\n'


def _letters(document: Node, report: Report) -> dict[Style, set[str]]:
    """The letters of each style, so that the fonts hold no others."""
    found: dict[Style, set[str]] = {style: set() for style in ("text", "bold", "italic", "title", "hand")}
    for one in document.all_words():
        found[one.style].update(one.text)
    for figure in document.of("Figure"):
        for item in figure.picture.items if figure.picture is not None else ():
            if isinstance(item, Lettering):
                for text, style, _ in item.words:
                    found[style].update(text)
    said = {*report.title, *report.organiser, *"0123456789 "}
    for style in ("text", "bold", "title"):
        found[style].update(said)
    # Headings are set in the title's face whatever the PDF sets them in, and quotations in italics.
    found["title"].update(*(node.text for node in document.of("H2")), *(node.text for node in document.of("H1")))
    found["italic"].update(*(node.text for node in document.of("BlockQuote")))
    return found
