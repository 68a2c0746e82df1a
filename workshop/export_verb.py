"""The command's word for what leaves the room: a day's report in every format, its sheets, its run sheet, its plan.

The file is only read, so a day that runs goes on. Each format is made whole in memory and put in its place at once:
whatever stops it, what lay there is whole.
"""

from __future__ import annotations

import argparse
import errno
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

import msgspec

from assets.locale import _, chosen_language, refusal_text, text
from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.domain.process import ProcessState
from workshop.exercises.catalogue import RULES
from workshop.server.serving import UnknownDay, chosen_day
from workshop.storage.exported import (
    Export,
    announce_export,
    half_written,
    note_export,
    noted_exports,
    part_of,
    refuse_to_lie_over_a_day,
    take_back,
)
from workshop.storage.file import DayFile, DiskProblem, FileProblem

NO_DAY, BAD_FILE, NOT_WRITTEN, NO_SHEETS, STOPPED = 5, 6, 7, 8, 11
"""Exit codes of what a person can do something about; of several, that of the first that went wrong."""

_log = logging.getLogger(__name__)

LANG = chosen_language(os.environ)
LEAST_STEP: Final = 0.01
"""What is told of how far a format is, is told in steps of this at least."""

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Told: TypeAlias = Callable[[float], None]
Write: TypeAlias = Callable[["_Asked", Path, Told], bool]
"""Writes a format; False where there is nothing to write."""


class _Asked(NamedTuple):
    """What is exported: the day with the process that it belongs to, the photos of its file, and what it has noted."""

    day: DayState
    process: ProcessState
    pictures: dict[str, bytes | None]
    lang: str
    noted: Sequence[Export]


class Progress(msgspec.Struct, omit_defaults=True, frozen=True):
    """A line of `--json`: how far a format is (0 to 1), and where it lies when it is written."""

    kind: str
    share: float
    path: str = ""


class _Kind(NamedTuple):
    """A format: the option that asks for it, what it is for, and what writes it."""

    option: str
    help: str
    write: Write


def _report(module: str, function: str) -> Write:
    """Writes the report by a function of `exports`; only who exports pays for loading its fonts and writers."""

    def write(asked: _Asked, out: Path, told: Told) -> bool:
        build = import_module("exports.report").build_report
        days = [asked.process.day(one) for one in asked.process.order]
        report = build(asked.day, asked.process.process, asked.pictures.get, days)
        told(0.1)
        writer = getattr(import_module(module), function)
        writer(report, out, asked.lang, lambda share: told(0.1 + 0.9 * share))
        return True

    return write


def _write_sheets(asked: _Asked, out: Path, _told: Told) -> bool:
    return bool(import_module("exports.sheets.document").write_sheets(asked.day, out, asked.lang))


def _write_run_sheet(asked: _Asked, out: Path, _told: Told) -> bool:
    import_module("exports.run_sheet").write_run_sheet(asked.day, out, asked.lang)
    return True


def _write_day_file(asked: _Asked, out: Path, _told: Told) -> bool:
    import_module("workshop.planning.writing").write_day_file(asked.day.plan, asked.process.process, out)
    return True


KINDS: Final = {
    "pdf": _Kind("--pdf", _("chefforums PDF"), _report("exports.pdf.document", "write_pdf")),
    "html": _Kind("--html", _("det samme som en webside i én fil"), _report("exports.html.document", "write_html")),
    "docx": _Kind(
        "--docx", _("forsiden og målene til at skrive videre i"), _report("exports.docx.document", "write_docx")
    ),
    "xlsx": _Kind(
        "--xlsx", _("regneark med et ark til hver tabel"), _report("exports.spreadsheet", "write_spreadsheet")
    ),
    "csv": _Kind("--csv", _("CSV, en fil til hver tabel, i en ZIP"), _report("exports.csv_files", "write_csv")),
    "sheets": _Kind("--sheets", _("øvelsernes ark i A4, til at skrive på og hænge op"), _write_sheets),
    "run_sheet": _Kind("--run-sheet", _("drejebogen: dagens program med noter"), _write_run_sheet),
    "day_file": _Kind("--day-file", _("planen som dagfil (YAML), til at bruge igen"), _write_day_file),
}
"""In the order in which they are written."""


def add_export(verbs: Verbs) -> None:
    """The word and what it takes; several formats may be asked for at once."""
    verb = verbs.add_parser(
        "export", help=text(_("skriv dagen som PDF, webside, dokument, regneark eller dagfil"), LANG)
    )
    verb.add_argument("file", type=Path)
    for kind in KINDS.values():
        verb.add_argument(kind.option, type=Path, metavar=text(_("FIL"), LANG), help=text(kind.help, LANG))
    verb.add_argument("--day", help=text(_("dagens id, hvis filen har flere"), LANG))
    verb.add_argument("--json", action="store_true", help=text(_("fortæl, hvor langt den er, som JSON"), LANG))
    verb.add_argument("--lang", choices=("da", "en"), default=LANG)
    verb.set_defaults(run=lambda parsed: _export(parsed, verb))


def _export(parsed: argparse.Namespace, verb: argparse.ArgumentParser) -> int:
    wanted = {name: getattr(parsed, name) for name in KINDS if getattr(parsed, name) is not None}
    if not wanted:
        verb.error(text(_("sig, hvad der skal skrives, fx --pdf FIL"), LANG))
    # Asked to stop, it leaves nothing half written beside what lay there.
    before = signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(STOPPED))
    try:
        return _written(parsed, wanted)
    finally:
        signal.signal(signal.SIGTERM, before)


def _written(parsed: argparse.Namespace, wanted: dict[str, Path]) -> int:
    try:
        asked = _read(parsed)
    except UnknownDay:
        return _fail(NO_DAY, text(_("Filen har ikke den dag, der bedes om."), LANG))
    except DiskProblem as problem:
        return _fail(BAD_FILE, refusal_text("broken_file", {"path": parsed.file.name, "reason": str(problem)}, LANG))
    except FileProblem as problem:
        return _fail(BAD_FILE, refusal_text(problem.code, problem.params, LANG))
    codes = [_write(asked, parsed, name, out) for name, out in wanted.items()]
    return next((code for code in codes if code), 0)


def _read(parsed: argparse.Namespace) -> _Asked:
    file = DayFile.open_read_only(parsed.file, RULES)
    try:
        state, _done = file.replayed()
        day = chosen_day(state, parsed.day, Clock())
        pictures = {one: file.picture(day.id, one) for one in day.pictures}
        return _Asked(day, state, pictures, parsed.lang, _noted(file))
    finally:
        file.close()


def _noted(file: DayFile) -> Sequence[Export]:
    try:
        return noted_exports(file)
    except DiskProblem:
        return ()


def _write(asked: _Asked, parsed: argparse.Namespace, name: str, out: Path) -> int:
    """Write one format and note it in the file; the exit code. What goes wrong with it ends no other."""
    tell = _teller(name) if parsed.json else _unheard
    beside, announced = part_of(out), _announced(asked, parsed.file, name, out)
    try:
        refuse_to_lie_over_a_day(out)
        for left in half_written(out):
            left.unlink(missing_ok=True)
        if not KINDS[name].write(asked, beside, tell):
            return _fail(NO_SHEETS, text(_("Ingen af dagens øvelser har ark til udskrift."), LANG))
        announced = False
        _put(asked, parsed.file, name, beside, out)
    except OSError as error:
        return _fail(NOT_WRITTEN, " ".join(_not_written(out, error)))
    except Exception as error:
        # One line for a person; where it went wrong is for the log, as what is said here is shown in a window.
        _log.info("the %s could not be made", name, exc_info=True)
        sentence = _("Filen kunne ikke skrives til {path} ({reason}). Det, der lå der, er urørt.")
        return _fail(NOT_WRITTEN, text(sentence, LANG, path=out, reason=type(error).__name__))
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if announced:
            with suppress(FileProblem, DiskProblem):
                take_back(parsed.file, RULES, out, None)
    if parsed.json:
        _say(Progress(name, 1.0, str(out)))
    return 0


def _announced(asked: _Asked, file: Path, name: str, out: Path) -> bool:
    """Whether the file has been told of something that it did not know of; where it can't be, that is told later."""
    try:
        return announce_export(file, RULES, out, kind=name, day=asked.day.id, at=Clock().now())
    except (FileProblem, DiskProblem):
        return False


def _put(asked: _Asked, file: Path, name: str, beside: Path, out: Path) -> None:
    """Put what was written in its place, noted before: stopped right after, it is still known to whoever deletes."""
    note_written(file, out, name, asked.day.id, beside)
    try:
        beside.replace(out)
    except OSError:
        with suppress(FileProblem, DiskProblem):
            take_back(file, RULES, out, next((one for one in asked.noted if one.path == str(out.absolute())), None))
        raise


def _not_written(out: Path, error: OSError) -> Iterator[str]:
    """Why a file could not be written, and what can be done about it."""
    sentence = _("Filen kunne ikke skrives til {path} ({reason}). Det, der lå der, er urørt.")
    yield text(sentence, LANG, path=out, reason=error.strerror or error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        yield text(_("Der er ikke plads: ryd op, eller vælg et andet sted."), LANG)
    elif isinstance(error, PermissionError):
        yield text(_("Er den åben i et andet program, så luk den dér, og prøv igen."), LANG)


def _teller(name: str) -> Told:
    """Says how far a format is, when that is worth saying."""
    last = [-1.0]

    def tell(share: float) -> None:
        if share >= last[0] + LEAST_STEP:
            last[0] = share
            _say(Progress(name, round(share, 2)))

    return tell


def _unheard(_share: float) -> None:
    pass


def _say(progress: Progress) -> None:
    sys.stdout.write(msgspec.json.encode(progress).decode() + "\n")
    sys.stdout.flush()


def note_written(file: Path, out: Path, kind: str, day: str, written: Path | None = None) -> None:
    """Let the file know what was written from it. What can't be noted is written all the same, and that is told.

    `written` is where the bytes lie now, where they are yet to be moved to `out`.
    """
    try:
        note_export(file, RULES, out, kind=kind, day=day, at=Clock().now(), written=written)
    except (FileProblem, DiskProblem, OSError):
        sentence = _("{path} er skrevet, men kunne ikke noteres i dagens fil. »Slet dag« finder den derfor ikke.")
        sys.stderr.write(text(sentence, LANG, path=out) + "\n")


def _fail(code: int, sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return code
