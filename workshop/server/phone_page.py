"""The phone page's files, read once: what is not among them does not exist, whatever the path says."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import re
from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from assets.locale import languages, texts
from assets.picture_cards import CARDS, picture
from workshop.server.answers import Scope, Send, header
from workshop.server.one_script import one_script

_TYPES: Final = {
    ".html": b"text/html; charset=utf-8",
    ".css": b"text/css; charset=utf-8",
    ".js": b"text/javascript; charset=utf-8",
    ".json": b"application/json",
    ".svg": b"image/svg+xml",
    ".png": b"image/png",
    ".ttf": b"font/ttf",
    ".woff2": b"font/woff2",
    ".ico": b"image/x-icon",
    ".webmanifest": b"application/manifest+json",
}
_SMALL_ALREADY = frozenset({".png", ".woff2", ".ico"})

_FONTS: Final = {
    "atkinson-regular.ttf": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    "atkinson-bold.ttf": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    "bricolage-bold.ttf": ("fontpkg_bricolage_grotesque", "BricolageGrotesque[opsz,wdth,wght].ttf"),
    "caveat.ttf": ("fontpkg_caveat", "Caveat[wght].ttf"),
}

_TEXT: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_BEGINS_WITH: Final = re.compile(r'<script type="module" src="/phone/([^"]+)">')


class Asset:
    """A file as it is sent, with a tag that changes when it does."""

    def __init__(self, suffix: str, plain: bytes) -> None:
        self.type = _TYPES[suffix]
        self.plain = plain
        self.tag = b'"%s"' % hashlib.sha256(plain).hexdigest()[:20].encode()
        self._packs = suffix not in _SMALL_ALREADY

    @cached_property
    def packed(self) -> bytes | None:
        """The same in gzip, packed when it is first asked for; None where that is no gain."""
        packed = gzip.compress(self.plain, 9, mtime=0) if self._packs else self.plain
        return packed if len(packed) < len(self.plain) else None


class PhonePage:
    """The files of a folder at `/phone/…`, its pages at `/`, `/remote` and `/tjek`; fonts and picture cards.

    Read and put together when the first of them is asked for, on a thread: a day is open in the windows before that.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._assets: dict[str, Asset] = {}
        self._reading = asyncio.Lock()

    async def find(self, path: str) -> Asset | None:
        """The asset at a path of the address, or None."""
        if not self._assets:
            async with self._reading:
                self._assets = self._assets or await asyncio.to_thread(_read, self._folder)
        return self._assets.get(path)


def _read(folder: Path) -> dict[str, Asset]:
    assets: dict[str, Asset] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in _TYPES and path.is_file():
            assets[f"/phone/{path.relative_to(folder).as_posix()}"] = Asset(path.suffix, path.read_bytes())
    for name, (package, file) in _FONTS.items():
        assets[f"/fonts/{name}"] = Asset(".ttf", (files(package) / "files" / file).read_bytes())
    cards = msgspec.json.encode([one._asdict() for one in CARDS])
    assets["/picture_cards/all.json"] = Asset(".json", cards)
    assets.update((f"/picture_cards/{card.id}.svg", Asset(".svg", picture(card))) for card in CARDS)
    assets.update(_joined_scripts(folder))
    assets.update(_texts(folder, cards.decode()))
    for address, page in (("/", "index.html"), ("/remote", "remote.html"), ("/tjek", "check.html")):
        asset = assets.get(f"/phone/{page}")
        if asset is not None:
            assets[address] = asset
    return assets


def _joined_scripts(folder: Path) -> Iterator[tuple[str, Asset]]:
    """The script that a page begins with, with all its modules brought along in one answer."""
    for page in folder.glob("*.html"):
        for entry in _BEGINS_WITH.findall(page.read_text(encoding="utf-8")):
            yield f"/phone/{entry}", Asset(".js", one_script(folder, entry).encode())


def _texts(folder: Path, cards: str) -> Iterator[tuple[str, Asset]]:
    """The texts of each language, and of them only those that a page may say: the windows have many more."""
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.js")]
    said = set(_TEXT.findall("\n".join([*sources, cards])))
    for lang in languages():
        pairs = {danish: text for danish, text in texts(lang).items() if _quoted(danish) in said}
        yield f"/api/texts/{lang}.json", Asset(".json", msgspec.json.encode(pairs))


def _quoted(text: str) -> str:
    """A text as it stands in a script or in JSON."""
    return msgspec.json.encode(text).decode()


async def send_asset(scope: Scope, send: Send, asset: Asset) -> None:
    """Send an asset, packed where it may be; only its tag where the asker has it already."""
    headers = [(b"etag", asset.tag), (b"cache-control", b"no-cache"), (b"vary", b"accept-encoding")]
    if header(scope, b"if-none-match") == asset.tag:
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    packed = asset.packed if b"gzip" in (header(scope, b"accept-encoding") or b"") else None
    body = asset.plain if packed is None else packed
    if packed is not None:
        headers.append((b"content-encoding", b"gzip"))
    headers += [(b"content-type", asset.type), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
