"""The verb `guldkaramel info`: what files are about, for the start screen and for people."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from assets.locale import refusal_text
from workshop.domain.rules import Rules
from workshop.planning.files import FileInfo, Unread, file_info
from workshop.storage.file import DiskProblem, FileProblem


def tell_files(
    paths: Sequence[Path],
    rules: Rules,
    lang: str,
    *,
    as_json: bool,
    is_open: Callable[[Path], bool],
    is_served: Callable[[Path], bool],
) -> bool:
    """Tell of each file on a line; whether one could not be told of.

    `is_open`: windows have it open; `is_served`: a heart has.
    """
    unread = False
    for path in paths:
        told = _told(path, rules, lang, served=is_served(path))
        if isinstance(told, Unread):
            unread = True
            sys.stderr.write(told.problem + "\n")
        if as_json:
            whole = {**msgspec.to_builtins(told), "open": is_open(path)}
            sys.stdout.write(msgspec.json.encode(whole).decode() + "\n")
        elif isinstance(told, FileInfo):
            about = f"{told.title} · {told.organiser} · {told.state}"
            sys.stdout.write("\n".join([about, *(f"{day.date} {day.id}" for day in told.days)]) + "\n")
    return unread


def _told(path: Path, rules: Rules, lang: str, *, served: bool) -> FileInfo | Unread:
    try:
        return file_info(path, rules, lang, served=served)
    except FileProblem as problem:
        sentence = refusal_text(problem.code, problem.params, lang)
        return Unread(str(path), problem.code == "no_file", sentence)
    except DiskProblem as problem:
        sentence = refusal_text("broken_file", {"path": path.name, "reason": str(problem)}, lang)
        return Unread(str(path), False, sentence)
