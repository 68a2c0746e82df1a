"""One heart a file: the lock that whoever opens a day file to change it holds, and that lies beside the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workshop.storage.file import FileProblem


class AlreadyServed(Exception):
    """Another heart has the file open."""


@contextmanager
def lock(file: Path, *, gone: bool = False) -> Iterator[None]:
    """Be the only heart of `file`; raises AlreadyServed, or FileProblem where none can be.

    The lock lies beside the file, so that all users meet it. `gone`: the file itself need not be there any more.
    """
    if not gone and not file.is_file():
        raise FileProblem("no_file", path=str(file))  # before a folder is made for its lock
    real = file.resolve()  # by whatever name or link it was opened
    path = real.with_name(f"{real.name}.lock")
    held = FileLock(path, mode=0o600)
    try:
        held.acquire(timeout=0)
    except Timeout:
        raise AlreadyServed from None
    except OSError as error:
        raise FileProblem("file_not_writable", path=str(file), reason=error.strerror or "") from error
    try:
        yield
    finally:
        # While it is still held: who opened it before finds it gone, and makes a new one.
        with suppress(OSError):
            path.unlink()
        held.release()
