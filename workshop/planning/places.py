"""Where a new file lies and what it is called. A rehearsal's name says what it is, also in a folder of files."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

SUFFIX = ".guldkaramel"
MOST_LETTERS = 80

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
"""What some system or other will not have in the name of a file."""
_REHEARSAL = re.compile(r" \(generalprøve [^)]*\)( \d+)?$")


def free_file(folder: Path, name: str) -> Path:
    """A file in `folder` by that name that is not there yet; with a number where the name is taken."""
    stem = " ".join(_FORBIDDEN.sub(" ", name).split())[:MOST_LETTERS].strip(" .") or "Dag"
    file = folder / f"{stem}{SUFFIX}"
    number = 2
    while file.exists():
        file = folder / f"{stem} {number}{SUFFIX}"
        number += 1
    return file


def rehearsal_name(of: str, at: datetime) -> str:
    """What the file of a rehearsal is called: the day's own name, and that it is a rehearsal and of when."""
    own = _REHEARSAL.sub("", of)[: MOST_LETTERS - 40].strip()
    return f"{own} (generalprøve {at:%Y-%m-%d %H.%M})"


def rehearsals_beside(file: Path) -> list[Path]:
    """The rehearsals of a day that lie where its file does, known by their names.

    None for a rehearsal itself: the others are not made of it.
    """
    if _REHEARSAL.search(file.stem):
        return []
    own = file.stem[: MOST_LETTERS - 40].strip()
    there = sorted(file.parent.iterdir())
    return [
        one
        for one in there
        if one != file and one.suffix == SUFFIX and _REHEARSAL.search(one.stem) and _REHEARSAL.sub("", one.stem) == own
    ]
