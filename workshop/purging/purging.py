"""Removing a day: what will be done is written down first, so that it is done whole whatever comes between.

Nothing is overwritten before the file and its copies could be set aside; where one cannot, all is put back and told.
Whoever meets the list of an unfinished removal goes on with it.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec

from workshop.domain.rules import Rules
from workshop.purging.inventory import Inventory, Item, inventory
from workshop.purging.receipt import Left, Receipt, free_receipt, write_receipt
from workshop.purging.wiping import flushed, set_aside, wipe
from workshop.server.presence import AlreadyServed, has_windows, lock, purge_path
from workshop.storage.file import FileProblem

CHANGED, LOCKED, GONE, MOVED = "changed", "locked", "missing", "moved"
"""Why something was left: it is no longer what we wrote, it is held, it is not where it was, or its folder moved."""

_ASIDE = re.compile(r"\.[0-9a-f]{16}\.wiped")


class InUse(Exception):
    """The file, or a rehearsal of it, is open: in a heart, or in windows on this machine."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class NotAsShown(Exception):
    """What is there now is not what was shown; `found` is what would go now."""

    def __init__(self, found: Inventory) -> None:
        super().__init__(found.file)
        self.found = found


class _Going(msgspec.Struct, frozen=True):
    """Something that goes, and the name under which it is wiped.

    `folder` is the folder's own number, `stamp` what the file was when it was put on the list (its number, when it was
    written, its size): whoever goes on later takes nothing that came to lie there since.
    """

    item: Item
    aside: str
    folder: int
    stamp: tuple[int, int, int]


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
    file: Path, rules: Rules, *, at: int, lang: str, receipt: Path | None = None, changed: bool = False, seen: str = ""
) -> Receipt:
    """Remove the day of `file` with all that is known to have been made of it; what was removed, and what was not.

    `receipt` is where the receipt is to lie, else beside the file; `changed`: exports that somebody has changed since
    go too; `seen` is the digest of the inventory that was shown, where one was; `at` is ms since 1970. A removal that
    was cut off before is gone on with as it was begun. Raises InUse, NotAsShown or FileProblem, and then nothing has
    been removed.
    """
    real = file.resolve()
    begun = resumed(real)
    if begun is not None:
        return begun
    if receipt is not None and os.path.lexists(receipt):
        raise FileProblem("file_exists", path=str(receipt))
    found = inventory(real, rules)
    if seen and seen != found.digest:
        raise NotAsShown(found)
    intent = _intended(found, at, lang, receipt or free_receipt(real.parent, at, lang), changed=changed)
    with ExitStack() as held:
        for path in _day_files(intent):
            _hold(held, path)
        _write_down(real, intent)
        _set_all_aside(real, intent)
        return _finished(real, intent)


def resumed(file: Path) -> Receipt | None:
    """Go on with a removal of `file` that was cut off; None where none was begun. Raises InUse or FileProblem."""
    real = file.resolve()
    try:
        intent = msgspec.json.decode(purge_path(real).read_bytes(), type=_Intent)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise FileProblem("file_not_writable", path=str(purge_path(real)), reason=str(error)) from error
    if not _is_ours(real, intent):
        raise FileProblem("file_not_writable", path=str(purge_path(real)), reason="")
    if not real.parent.is_dir():
        raise FileProblem("no_file", path=str(real))  # on a stick that is out: there is nothing to tell of yet
    with ExitStack() as held:
        _hold(held, real, gone=True)
        for path in _day_files(intent):
            if path != real and path.parent.is_dir():
                _hold(held, path, gone=True)
        return _finished(real, intent, again=True)


def _is_ours(file: Path, intent: _Intent) -> bool:
    """Whether a list is of this file, and names nothing to wipe but what is set aside where it lay."""
    return intent.file == str(file) and all(
        Path(one.aside).parent == Path(one.item.path).parent and _ASIDE.fullmatch(Path(one.aside).name)
        for one in intent.going
    )


def _hold(held: ExitStack, path: Path, *, gone: bool = False) -> None:
    """Be the only one who has a day file open. Raises InUse or FileProblem."""
    if has_windows(path):
        raise InUse(path)
    try:
        held.enter_context(lock(path, gone=gone))
    except AlreadyServed:
        raise InUse(path) from None


def _intended(found: Inventory, at: int, lang: str, receipt: Path, *, changed: bool) -> _Intent:
    going: list[_Going] = []
    left: list[Left] = []
    for item in found.items:
        if item.state == "missing":
            left.append(Left(item, GONE))
        elif item.state == "changed" and not (changed and item.share == "export"):
            left.append(Left(item, CHANGED))
        else:
            path = Path(item.path)
            aside = path.with_name(f".{secrets.token_hex(8)}.wiped")
            going.append(_Going(item, str(aside), _number(path.parent), _stamp(path)))
    return _Intent(found.file, found.days, found.listed, tuple(going), tuple(left), str(receipt), lang, at)


def _day_files(intent: _Intent) -> Iterator[Path]:
    for one in intent.going:
        if one.item.what in ("day", "copy", "rehearsal"):
            yield Path(one.item.path)


def _stamp(path: Path) -> tuple[int, int, int]:
    """What tells a file from one that is put in its place; nothing is like a file that is not there."""
    try:
        found = path.lstat()
    except OSError:
        return 0, 0, -1
    return found.st_ino, found.st_mtime_ns, found.st_size


def _number(folder: Path) -> int:
    """A folder's own number; 0 where there is none."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


def _write_down(file: Path, intent: _Intent) -> None:
    path = purge_path(file)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
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
            purge_path(file).unlink(missing_ok=True)
            raise FileProblem("file_not_removable", path=one.item.path, reason=error.strerror or "") from error
        done.append(one)


def _may_be_written(path: Path) -> None:
    with path.open("r+b"):
        pass


def _put_back(done: Sequence[_Going]) -> None:
    for one in reversed(done):
        Path(one.aside).replace(one.item.path)


def _finished(file: Path, intent: _Intent, *, again: bool = False) -> Receipt:
    """Wipe all that is on the list; what cannot be is told. Done once or twice, it comes to the same.

    `again`: time has gone by since the list was made, and something else may lie where a thing lay.
    """
    removed: list[Item] = []
    left = list(intent.left)
    for one in intent.going:
        path, aside = Path(one.item.path), Path(one.aside)
        if again and not os.path.lexists(aside):
            if (stays := _stays(one)) is not None:
                left.append(stays)
                continue
            if not os.path.lexists(path):
                removed.append(one.item)
                continue
        try:
            if not os.path.lexists(aside):
                with suppress(FileNotFoundError):
                    set_aside(path, aside)
            wipe(aside)
        except OSError:
            # Its own name, if it still can be: a person has to find it.
            with suppress(OSError):
                aside.replace(path)
            lies = aside if os.path.lexists(aside) else path
            left.append(Left(msgspec.structs.replace(one.item, path=str(lies)), LOCKED))
        else:
            removed.append(one.item)
    receipt = Receipt(
        intent.file, intent.days, intent.at, tuple(removed), tuple(left), intent.listed, intent.receipt, intent.lang
    )
    try:
        try:
            write_receipt(receipt)
        except FileExistsError:  # somebody put something there meanwhile
            beside = free_receipt(Path(receipt.receipt).parent, intent.at, intent.lang)
            receipt = msgspec.structs.replace(receipt, receipt=str(beside))
            write_receipt(receipt)
    except OSError:
        receipt = msgspec.structs.replace(receipt, receipt="")
    with suppress(OSError):
        wipe(purge_path(file))
    return receipt


def _stays(one: _Going) -> Left | None:
    """What can't be told as removed, though it is not set aside; None where it is gone, or can be set aside still."""
    path = Path(one.item.path)
    if one.item.share != "trace" and _number(path.parent) != one.folder:
        # The folder was moved, and what was set aside in it went along: it has to be found under that name.
        return Left(msgspec.structs.replace(one.item, path=one.aside), MOVED)
    now = _stamp(path)
    # A trace without a word in it (a lock) is like any other.
    same = now == one.stamp or (one.item.share == "trace" and now[2] == 0)
    return None if same or not os.path.lexists(path) else Left(one.item, CHANGED)
