"""What a document is made of when it is read: parts, headings, paragraphs, lists, tables and pictures, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from exports.pdf.tags import Badge, Dress, Tag
from exports.pdf.theme import Colour, Style
from exports.reading.picture import Picture


class Words(NamedTuple):
    """A stretch of text in one style, `size` in points. `language` where its letters tell another one."""

    text: str
    style: Style
    colour: Colour
    size: float
    language: str | None = None


@dataclass
class Node:
    """A part of the document. `alt` is said instead of `picture`; the rest is as in `Element`."""

    tag: Tag
    words: list[Words] = field(default_factory=list)
    kids: list[Node] = field(default_factory=list)
    title: str | None = None
    alt: str | None = None
    picture: Picture | None = None
    scope: Literal["Row", "Column"] | None = None
    dress: Dress | None = None
    badge: Badge | None = None
    bar: float | None = None

    @property
    def text(self) -> str:
        """What it says itself, in one line or more."""
        return "".join(words.text for words in self.words)

    def all_words(self) -> Iterator[Words]:
        """The words of it and of all that is in it."""
        yield from self.words
        for kid in self.kids:
            yield from kid.all_words()

    def of(self, tag: Tag) -> Iterator[Node]:
        """Itself and all within it that have that tag, in the order of reading."""
        if self.tag == tag:
            yield self
        for kid in self.kids:
            yield from kid.of(tag)
