"""Removing a day: what will be done is written down first, so that it is done whole whatever comes between.

Nothing is overwritten before the file and its copies could be set aside; where one cannot, all is put back and told.
Whoever meets the list of an unfinished removal goes on with it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec

from workshop.domain.rules import Rules
from workshop.purging.inventory import Inventory, Item, inventory
from workshop.purging.receipt import Left, Receipt, free_receipt, write_receipt
from workshop.purging.verb import intent_path
from workshop.purging.wiping import flushed, set_aside, wipe
from workshop.server.presence import AlreadyServed, has_windows, lock
from workshop.storage.file import FileProblem

CHANGED, LOCKED, GONE = "changed", "locked", "missing"
"""Why something was left: it is no longer what we wrote, it is held, or it is not where it was."""


class InUse(Exception):
    """The file, or a rehearsal of it, is open: in a heart, or in windows on this machine."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class _Going(msgspec.Struct, frozen=True):
    """Something that goes, and the name under which it is wiped."""

    item: Item
    aside: str


class _Intent(msgspec.Struct, frozen=True):
    """All that is being removed. `lang` and `receipt`: the receipt's language and where it will lie."""

    file: str
    days: tuple[str, ...]
    listed: bool
    going: tuple[_Going, ...]
    left: tuple[Left, ...]
    receipt: str
    lang: str
    at: int


def purge(
    file: Path, rules: Rules, *, at: int, lang: str, receipt: Path | None = None, changed: bool = False
) -> Receipt:
    """Remove the day of `file` with all that is known to have been made of it; what was removed, and what was not.

    `receipt` is where the receipt is to lie, else beside the file; `changed`: exports that somebody has changed since
    go too; `at` is ms since 1970. A removal that was cut off before is gone on with as it was begun. Raises InUse or
    FileProblem, and then nothing has been removed.
    """
    real = file.resolve()
    begun = resumed(real)
    if begun is not None:
        return begun
    if has_windows(real):
        raise InUse(real)
    found = inventory(real, rules)
    intent = _intended(found, at, lang, receipt or free_receipt(real.parent, at, lang), changed=changed)
    with ExitStack() as held:
        for path in _day_files(intent):
            try:
                held.enter_context(lock(path))
            except AlreadyServed:
                raise InUse(path) from None
        _write_down(real, intent)
        _set_all_aside(real, intent)
        return _finished(real, intent)


def resumed(file: Path) -> Receipt | None:
    """Go on with a removal of `file` that was cut off; None where none was begun. Raises InUse or FileProblem."""
    real = file.resolve()
    try:
        intent = msgspec.json.decode(intent_path(real).read_bytes(), type=_Intent)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise FileProblem("file_not_writable", path=str(intent_path(real)), reason=str(error)) from error
    try:
        with lock(real, gone=True):
            return _finished(real, intent)
    except AlreadyServed:
        raise InUse(real) from None


def _intended(found: Inventory, at: int, lang: str, receipt: Path, *, changed: bool) -> _Intent:
    going: list[_Going] = []
    left: list[Left] = []
    for item in found.items:
        if item.state == "missing":
            left.append(Left(item, GONE))
        elif item.state == "changed" and not (changed and item.share == "export"):
            left.append(Left(item, CHANGED))
        else:
            aside = Path(item.path).with_name(f".{secrets.token_hex(8)}.wiped")
            going.append(_Going(item, str(aside)))
    return _Intent(found.file, found.days, found.listed, tuple(going), tuple(left), str(receipt), lang, at)


def _day_files(intent: _Intent) -> Iterator[Path]:
    for one in intent.going:
        if one.item.what in ("day", "rehearsal"):
            yield Path(one.item.path)


def _write_down(file: Path, intent: _Intent) -> None:
    path = intent_path(file)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as out:
            out.write(msgspec.json.encode(intent))
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise FileProblem("file_not_removable", path=str(file), reason=error.strerror or "") from error
    flushed(path.parent)


def _set_all_aside(file: Path, intent: _Intent) -> None:
    """Set the file and its copies aside, all or none: from here on nobody can open what is half removed."""
    done: list[_Going] = []
    for one in intent.going:
        if one.item.share in ("export", "trace"):
            continue
        try:
            _may_be_written(Path(one.item.path))
            set_aside(Path(one.item.path), Path(one.aside))
        except FileNotFoundError:
            continue
        except OSError as error:
            _put_back(done)
            intent_path(file).unlink(missing_ok=True)
            raise FileProblem("file_not_removable", path=one.item.path, reason=error.strerror or "") from error
        done.append(one)


def _may_be_written(path: Path) -> None:
    with path.open("r+b"):
        pass


def _put_back(done: Sequence[_Going]) -> None:
    for one in reversed(done):
        Path(one.aside).replace(one.item.path)


def _finished(file: Path, intent: _Intent) -> Receipt:
    """Wipe all that is on the list; what cannot be is told. Done once or twice, it comes to the same."""
    removed: list[Item] = []
    left = list(intent.left)
    for one in intent.going:
        path, aside = Path(one.item.path), Path(one.aside)
        try:
            if not aside.exists():
                with suppress(FileNotFoundError):
                    set_aside(path, aside)
            wipe(aside)
        except OSError:
            # Its own name, if it still can be: a person has to find it.
            with suppress(OSError):
                aside.replace(path)
            left.append(Left(one.item, LOCKED))
        else:
            removed.append(one.item)
    receipt = Receipt(
        intent.file, intent.days, intent.at, tuple(removed), tuple(left), intent.listed, intent.receipt, intent.lang
    )
    try:
        write_receipt(receipt)
    except OSError:
        receipt = msgspec.structs.replace(receipt, receipt="")
    with suppress(OSError):
        wipe(intent_path(file))
    return receipt
