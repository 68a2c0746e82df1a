"""Reads a PDF back as a reader for the blind does: along the structure tree, /ActualText where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf

_PAIR = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


@dataclass
class Spoken:
    """An element of the tree: its tag, what is said, and its children."""

    tag: str
    text: str
    alt: str | None
    language: str | None
    kids: list[Spoken] = field(default_factory=list)

    def all(self) -> Iterator[Spoken]:
        """It and all below it, in the order of reading."""
        yield self
        for kid in self.kids:
            yield from kid.all()


class Reading:
    """A PDF read back. `marked` is what is said by page and number, `artifacts` what is only seen."""

    def __init__(self, path: Path | BinaryIO) -> None:
        self.pdf = pikepdf.open(path)
        self.marked: dict[tuple[int, int], str] = {}
        self.artifacts: list[str] = []
        self.glyphs: list[tuple[str, int]] = []
        self.unmarked = ""
        for number, page in enumerate(self.pdf.pages):
            self._read_page(number, page)
        self.root = self._element(self.pdf.Root.StructTreeRoot.K)

    @property
    def pages(self) -> int:
        return len(self.pdf.pages)

    @property
    def text(self) -> str:
        """All that is said, an element a line."""
        return "\n".join(one.text for one in self.root.all() if one.text)

    def page_text(self, number: int) -> str:
        """All that is said on a page, from 0."""
        return "\n".join(text for (page, _), text in sorted(self.marked.items()) if page == number)

    def of(self, tag: str) -> list[Spoken]:
        """All elements of a tag, in the order of reading."""
        return [one for one in self.root.all() if one.tag == tag]

    def bookmarks(self) -> list[str]:
        """The titles of the outline's first level."""
        with self.pdf.open_outline() as outline:
            return [item.title for item in outline.root]

    def _read_page(self, number: int, page: pikepdf.Page) -> None:
        fonts = {name: _to_unicode(font) for name, font in page.obj.Resources.Font.items()}
        font = ""
        stack: list[tuple[str, Any]] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "Tf":
                font = str(operands[0])
            elif name == "BMC":
                stack.append(("artifact", None))
            elif name == "BDC":
                stack.append(self._opened(number, operands[1]))
            elif name == "EMC":
                stack.pop()
            elif name == "TJ":
                self._show(operands[0], font, fonts[font], stack)

    def _opened(self, page: int, said: Any) -> tuple[str, Any]:
        if "/MCID" in said:
            self.marked.setdefault((page, int(said.MCID)), "")
            return "mark", (page, int(said.MCID))
        if "/ActualText" in said:
            return "actual", str(said.ActualText)
        return "span", None

    def _show(self, parts: Any, font: str, letters: dict[int, str], stack: list[tuple[str, Any]]) -> None:
        codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        glyphs = [int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2)]
        self.glyphs.extend((font, glyph) for glyph in glyphs)
        text = "".join(letters[glyph] for glyph in glyphs)
        if any(kind == "artifact" for kind, _ in stack):
            self.artifacts.append(text)
            return
        where = next((place for kind, place in stack if kind == "mark"), None)
        if where is None:
            self.unmarked += text
            return
        for place, (kind, said) in enumerate(stack):
            if kind == "actual":
                text, stack[place] = said, (kind, "")
        self.marked[where] += text

    def _element(self, element: Any) -> Spoken:
        texts: list[str] = []
        kids: list[Spoken] = []
        for kid in element.K:
            if "/MCID" in kid:
                page = next(n for n, one in enumerate(self.pdf.pages) if one.obj.objgen == kid.Pg.objgen)
                texts.append(self.marked[page, int(kid.MCID)])
            else:
                kids.append(self._element(kid))
        alt = str(element.Alt) if "/Alt" in element else None
        language = str(element.Lang) if "/Lang" in element else None
        return Spoken(str(element.S)[1:], "".join(texts), alt, language, kids)


def _to_unicode(font: Any) -> dict[int, str]:
    found = _PAIR.findall(font.ToUnicode.read_bytes())
    return {int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in found}
