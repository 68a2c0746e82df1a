"""YAML as a tree that knows its lines and has not yet decided what its values are.

What `no`, `13:17:05` or `2029-05` mean follows from the field in which they stand (see `reading`), so nothing is
guessed here. The tree is built from the parser's events without recursion and within limits: a hostile file gives a
sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)
from ruamel.yaml.reader import ReaderError

from assets.locale import _
from workshop.planning.problems import DayFileError, Path, Problem, quoted

MOST_BYTES = 5_000_000
MOST_CHARACTERS = 2 * MOST_BYTES
"""Most characters once every alias has been written out."""
DEEPEST = 24


_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "null", "seq", "map"))

_SAYS = (
    ("character '\\t'", _("her står en tabulator. Ryk ind med mellemrum i stedet.")),
    ("mapping values are not allowed", _("her er et kolon for meget. Sæt teksten i anførselstegn.")),
    ("could not find expected ':'", _("her mangler et kolon efter feltets navn.")),
    ("unexpected end of stream", _("et anførselstegn er åbnet og ikke lukket.")),
    ("expected <block end>", _("indrykningen passer ikke med linjerne ovenfor.")),
    ("expected ',' or", _("her mangler et komma eller en slutparentes.")),
)
_NOT_YAML = _("her er filen ikke gyldig YAML ({problem}).")
_TOO_BIG = _("Filen er for stor: {size} MB. En dagfil er på højst {most} MB.")
_NOT_UTF8 = _("her er et tegn, der ikke er UTF-8. Gem filen som UTF-8.")
_BINARY = _("Det er ikke en tekstfil. En dagfil er tekst i YAML.")
_UNREADABLE_CHARACTER = _("her er et tegn, der ikke kan læses: {code}.")
_EMPTY = _("Filen er tom.")
_NOT_FIELDS = _("Filen skal bestå af felter: navn, kolon, værdi.")
_SEVERAL = _("her begynder endnu et dokument. En dagfil er ét dokument.")
_TAG = _("mærket {tag} kan ikke bruges her.")
_TOO_DEEP = _("her er for mange lag inden i hinanden. Der er plads til {most}.")
_ALIASES = _("henvisningerne gør filen for stor, når de skrives ud.")
_NO_ANCHOR = _("*{name} henviser til noget, der ikke står ovenfor.")
_KEY = _("et felts navn skal være en tekst.")
_TWICE = _("feltet {name} står der to gange.")


class Scalar(msgspec.Struct, frozen=True):
    """A single value as it is written; `plain` where it stands without quotes and may be more than a text."""

    text: str
    plain: bool
    line: int
    size: int
    depth: int = 0


class Items(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    line: int
    size: int
    depth: int


class Entry(msgspec.Struct, frozen=True):
    """A field with the line of its name."""

    key: str
    line: int
    value: Node


class Fields(msgspec.Struct, frozen=True):
    """Named fields, each name once."""

    entries: tuple[Entry, ...]
    line: int
    size: int
    depth: int

    def entry(self, key: str) -> Entry | None:
        """The field of that name, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)


Node: TypeAlias = Scalar | Items | Fields


class _Open:
    """A list or a set of fields of which the end has not come yet."""

    def __init__(self, event: CollectionStartEvent) -> None:
        self.fields = isinstance(event, MappingStartEvent)
        self.anchor: str | None = event.anchor
        self.line = _line(event)
        self.children: list[tuple[Node, int]] = []

    def closed(self) -> Node:
        size = 1 + sum(node.size for node, _line in self.children)
        if size > MOST_CHARACTERS:
            raise _wrong(self.line, _ALIASES)
        depth = 1 + max((node.depth for node, _line in self.children), default=0)
        if not self.fields:
            return Items(tuple(node for node, _line in self.children), self.line, size, depth)
        entries: dict[str, Entry] = {}
        for (key, line), (value, _value_line) in zip(self.children[::2], self.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _wrong(line, _KEY)
            if key.text in entries:
                raise _wrong(line, _TWICE, name=quoted(key.text))
            entries[key.text] = Entry(key.text, line, value)
        return Fields(tuple(entries.values()), self.line, size, depth)


def read_tree(raw: bytes) -> Fields:
    """The tree of a file's bytes; raises DayFileError where it is none."""
    text = _decoded(raw)
    try:
        return _built(YAML(typ="safe", pure=True).parse(text))
    except DayFileError:
        raise
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise _wrong(line, _UNREADABLE_CHARACTER, code=f"U+{error.character:04X}") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _told(str(error.problem or error.context), mark.line + 1 if mark is not None else 1) from None
    except (
        Exception
    ) as error:  # Over some broken escapes and directives the parser stumbles with errors of other kinds.
        raise _told(str(error), 1) from None


def line_of(root: Fields, path: Path) -> int:
    """The line on which the value at `path` stands, or the nearest one above that is in the file."""
    node: Node = root
    line = root.line
    for part in path:
        if isinstance(node, Fields) and isinstance(part, str):
            entry = node.entry(part)
            if entry is None:
                break
            node, line = entry.value, entry.line
        elif isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            line = node.line
        else:
            break
    return line


def _decoded(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        size = f"{len(raw) / 1_000_000:.1f}".replace(".", ",")
        raise _wrong(None, _TOO_BIG, size=size, most=MOST_BYTES // 1_000_000)
    if b"\0" in raw:
        raise _wrong(None, _BINARY)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong(raw.count(b"\n", 0, error.start) + 1, _NOT_UTF8) from None


def _built(events: Iterator[Event]) -> Fields:
    building = _Building()
    for event in events:
        building.take(event)
    root = building.root
    if root is None or (isinstance(root, Scalar) and not root.text):
        raise _wrong(None, _EMPTY)
    if not isinstance(root, Fields):
        raise _wrong(None, _NOT_FIELDS)
    return root


class _Building:
    """A tree that grows with each event; `root` is there at the end."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._anchors: dict[str, Node] = {}
        self._open: list[_Open] = []

    def take(self, event: Event) -> None:
        if isinstance(event, CollectionStartEvent):
            _check_tag(event)
            self._open.append(_Open(event))
            self._check_depth(len(self._open), event)
        elif isinstance(event, CollectionEndEvent):
            closing = self._open.pop()
            self._add(closing.closed(), closing.line, closing.anchor)
        elif isinstance(event, ScalarEvent):
            self._add(_scalar(event), _line(event), event.anchor)
        elif isinstance(event, AliasEvent):
            node = self._aliased(event)
            self._check_depth(len(self._open) + node.depth, event)
            self._add(node, _line(event), None)
        elif isinstance(event, DocumentStartEvent) and self.root is not None:
            raise _wrong(_line(event), _SEVERAL)

    def _add(self, node: Node, line: int, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = node
        if self._open:
            self._open[-1].children.append((node, line))
        else:
            self.root = node

    def _aliased(self, event: AliasEvent) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            raise _wrong(_line(event), _NO_ANCHOR, name=quoted(event.anchor))
        return node

    def _check_depth(self, depth: int, event: Event) -> None:
        if depth > DEEPEST:
            raise _wrong(_line(event), _TOO_DEEP, most=DEEPEST)


def _scalar(event: ScalarEvent) -> Scalar:
    _check_tag(event)
    plain = event.style is None and event.tag not in _TEXT_TAGS
    if any("\ud800" <= letter <= "\udfff" for letter in event.value):
        raise _wrong(_line(event), _NOT_UTF8)
    return Scalar(event.value, plain, _line(event), len(event.value) + 1)


def _check_tag(event: ScalarEvent | CollectionStartEvent) -> None:
    if event.tag is not None and event.tag not in _TEXT_TAGS | _PLAIN_TAGS:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        raise _wrong(_line(event), _TAG, tag=quoted(name))


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _wrong(line: int | None, danish: str, **fields: str | int) -> DayFileError:
    return DayFileError([Problem(line, "", danish, fields)])


def _told(problem: str, line: int) -> DayFileError:
    for part, danish in _SAYS:
        if part in problem:
            return _wrong(line, danish)
    return _wrong(line, _NOT_YAML, problem=quoted(problem))
