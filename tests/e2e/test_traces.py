"""A whole day over real HTTP leaves nothing of who asked: no address, no browser and no key, wherever one may look."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import sqlite3
import sys
import urllib.parse
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pikepdf
import pytest

from workshop import cli
from workshop.rehearsal import rehearsing
from workshop.rehearsal.heart import HeartProcess
from workshop.rehearsal.rehearsing import FILE

ADDRESS = "127.0.0.77"
Session = aiohttp.ClientSession
AGENT = "Kendt-Browser/77.7 (Kendetegn; da-DK)"
FORMATS = {
    "--pdf": "r.pdf", "--html": "r.html", "--docx": "r.docx", "--xlsx": "r.xlsx", "--csv": "r.zip",
    "--sheets": "sheets.pdf", "--run-sheet": "run.pdf", "--day-file": "day.yaml",
}  # fmt: skip


class Recorder:
    """A client as a browser is one, that keeps what only the asker and the heart may know."""

    def __init__(self, at_the_end: Callable[[], object]) -> None:
        self.secrets: set[str] = set()
        self.asked = 0
        self._at_the_end = at_the_end

    def session(self, **options: Any) -> aiohttp.ClientSession:
        """A session from the known address, by the known browser."""
        options["connector"] = aiohttp.TCPConnector(limit=0, local_addr=(ADDRESS, 0))
        trace = aiohttp.TraceConfig()
        trace.on_request_start.append(self._note)
        trace.on_request_chunk_sent.append(self._note_body)
        return Session(headers={"User-Agent": AGENT}, trace_configs=[trace], **options)

    async def _note(self, _session: Any, _context: Any, asked: aiohttp.TraceRequestStartParams) -> None:
        self.asked += 1
        said = asked.headers.get("Authorization")
        if said is not None:
            self.secrets.add(said.removeprefix("Bearer "))

    async def _note_body(self, _session: Any, _context: Any, sent: aiohttp.TraceRequestChunkSentParams) -> None:
        if sent.url.path in ("/api/join", "/api/reclaim"):
            self.secrets.add(json.loads(sent.chunk)["id"])
        elif b'"heart.stop"' in sent.chunk:
            self._at_the_end()


def forms(text: str) -> Iterator[bytes]:
    """A text as it might have been written down."""
    plain = text.encode()
    yield plain
    yield text.encode("utf-16-le")
    yield text.encode("utf-16-be")
    yield plain.hex().encode()
    yield plain.hex().upper().encode()
    yield urllib.parse.quote(text, safe="").encode()
    yield json.dumps(text)[1:-1].encode()
    # Whatever stands before it, one of three is how it reads in base64.
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + plain)
        inner = whole[-(-8 * before // 6) : -4]
        yield inner
        yield inner.replace(b"+", b"-").replace(b"/", b"_")


def hashed(text: str) -> Iterator[bytes]:
    """What would still tell it to whoever guesses."""
    for name in ("md5", "sha1", "sha256"):
        digest = hashlib.new(name, text.encode()).digest()
        yield from (digest, digest.hex().encode(), base64.b64encode(digest).rstrip(b"="))


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Whatever can be read in a file, also where it lies packed or spread over pages."""
    yield path.name, path.read_bytes()
    yield f"{path.name}, its name", str(path).encode()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            yield from ((f"{path.name}: {one}", packed.read(one)) for one in packed.namelist())
    elif path.suffix == ".pdf":
        unpacked = BytesIO()
        with pikepdf.open(path) as document:
            document.save(unpacked, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
        yield f"{path.name}, unpacked", unpacked.getvalue()
    elif path.read_bytes().startswith(b"SQLite format 3"):
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
            for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for row in db.execute(f"SELECT * FROM [{table}]"):
                    cells = (cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)
                    yield f"{path.name}: {table}", b"\n".join(cells)


def found(needles: dict[bytes, str], paths: list[Path]) -> set[tuple[str, str]]:
    """What is told, and where."""
    return {
        (said, place)
        for path in paths
        for place, content in contents(path)
        for needle, said in needles.items()
        if needle in content
    }


def needles_of(known: set[str]) -> dict[bytes, str]:
    return {form: one for one in known for form in forms(one)}


def test_a_secret_is_found_however_it_was_written(tmp_path: Path) -> None:
    secret = "a-secret-that-nobody-may-know"
    needles = needles_of({secret})
    for place, written in enumerate(
        [secret.encode(), f"xy{secret}z".encode("utf-16-le"), secret.encode().hex().encode()]
    ):
        (tmp_path / f"plain{place}").write_bytes(b"before " + written)
    for before in range(5):
        (tmp_path / f"base{before}").write_bytes(base64.b64encode(b"x" * before + secret.encode() + b"yyyy"))
    with zipfile.ZipFile(tmp_path / "packed.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("inner.txt", secret * 9)
    with closing(sqlite3.connect(tmp_path / "a.db")) as db:
        db.execute("CREATE TABLE t (one, two)")
        db.execute("INSERT INTO t VALUES (?, ?)", (1, secret.encode()))
        db.commit()
    places = {place.partition(":")[0] for _said, place in found(needles, sorted(tmp_path.iterdir()))}
    assert places == {one.name for one in tmp_path.iterdir()}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only")
@pytest.mark.timeout(300)
def test_a_day_leaves_no_address_browser_or_key_in_file_log_or_export(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, own, kept = tmp_path / "out", tmp_path / "own", tmp_path / "kept"
    own.mkdir()
    for name in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        (own / name).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(own / name))
    log = tmp_path / "heart.log"
    recorder = Recorder(lambda: shutil.copytree(out, kept))

    class Logged(HeartProcess):
        """A heart whose every word is kept."""

        def __init__(self, file: Path, day: str, now: str, _log: Path) -> None:
            super().__init__(file, day, now, log)

    monkeypatch.setattr(rehearsing, "HeartProcess", Logged)
    monkeypatch.setattr(aiohttp, "ClientSession", recorder.session)
    day = root / "assets" / "templates" / "demo_day.yaml"

    assert cli.main(["rehearse", str(day), "--out", str(out)]) == 0
    asked = [part for option, name in FORMATS.items() for part in (option, str(out / name))]
    assert cli.main(["export", str(out / FILE), *asked]) == 0

    assert recorder.asked > 300
    assert len(recorder.secrets) > 20
    paths = [one for place in (out, kept, own) for one in sorted(place.rglob("*")) if one.is_file()]
    assert any(one.name.endswith("-wal") and one.stat().st_size for one in paths)
    needles = needles_of({ADDRESS, AGENT, *recorder.secrets})
    needles |= {form: one for one in (ADDRESS, AGENT) for form in hashed(one)}
    assert found(needles, [log, *paths]) == set()
