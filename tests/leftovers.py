"""Looking for what should be gone: in every byte of a folder, also within archives and a PDF's packed streams."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

from tests.exports.pdf.reading import Reading


def spellings(text: str) -> list[bytes]:
    """A text as bytes in every way in which a file of ours could hold it."""
    escaped = json.dumps(text)[1:-1]
    return [
        text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"), escaped.encode(),
        json.dumps(escaped)[1:-1].encode(),
    ]  # fmt: skip


def found(folder: Path, texts: Iterable[str]) -> set[tuple[str, str]]:
    """Which texts are found in which files of a folder: pairs of a file's name and a text."""
    wanted = [(text, spellings(text)) for text in texts]
    return {
        (path.name, text)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for part in _parts(path.read_bytes())
        for text, said in wanted
        if any(one in part for one in said)
    } | {(path.name, text) for path in folder.rglob("*") for text, _said in wanted if text in path.name}


def _parts(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, of all that is packed in it, and of a PDF's streams and texts."""
    yield data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for one in archive.namelist():
                yield from _parts(archive.read(one))
    if data.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream):
                    # A photo's own packing is nobody's words.
                    yield one.read_raw_bytes() if "/DCTDecode" in repr(one.get("/Filter")) else one.read_bytes()
                yield from _strings(one)
        # Its glyphs are no letters: read as a reader reads them.
        yield Reading(io.BytesIO(data)).text.encode()


def _strings(one: object, depth: int = 0) -> Iterator[bytes]:
    """The texts of a PDF's object (`/ActualText`, titles), as they are read."""
    if isinstance(one, pikepdf.String):
        yield str(one).encode()
    elif depth < 6 and isinstance(one, pikepdf.Dictionary | pikepdf.Array) and not isinstance(one, pikepdf.Stream):
        inner = one.values() if isinstance(one, pikepdf.Dictionary) else list(one)
        for each in inner:
            if not getattr(each, "is_indirect", False):
                yield from _strings(each, depth + 1)
