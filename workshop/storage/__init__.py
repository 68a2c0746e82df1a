"""The file: one SQLite file is one process with its days. Only this package knows SQLite.

sqlite-utils reads numpy, where the extra `photo` has brought it, only to know numpy's kinds of numbers: a tenth of the
time that a heart takes to start, and memory, for what no file here holds. So it is read without.
"""

from __future__ import annotations

import importlib
import sys
from importlib.abc import MetaPathFinder


class _NotHere(MetaPathFinder):
    """Says of numpy that it is not installed."""

    def find_spec(self, fullname: str, _path: object, _target: object = None) -> None:
        if fullname == "numpy":
            raise ModuleNotFoundError(name=fullname)


def _read_sqlite_utils() -> None:
    not_here = _NotHere()
    sys.meta_path.insert(0, not_here)
    try:
        importlib.import_module("sqlite_utils")
    finally:
        sys.meta_path.remove(not_here)


_read_sqlite_utils()
