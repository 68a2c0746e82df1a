"""The command's words for paper: cards and sheets to print, their pages to look at, and printed cards in a photo."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from tempfile import gettempdir
from typing import Final, TypeAlias

import msgspec

from assets.locale import _, chosen_language, languages, refusal_text, text
from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.domain.process import ProcessState
from workshop.exercises.catalogue import RULES
from workshop.paper.matching import best_seat
from workshop.paper.order import order_of
from workshop.paper.photo import NotAPhoto, NotInstalled, find_marks
from workshop.paper.process import NO_EXTRA, NO_PHOTO
from workshop.paper.told import told_of
from workshop.paper.words import NO_CARDS, NOT_A_PHOTO, NOT_INSTALLED
from workshop.server.serving import UnknownDay, chosen_day
from workshop.storage.exported import note_export, refuse_to_lie_over_a_day
from workshop.storage.file import DayFile, DiskProblem, FileProblem

NO_DAY, BAD_FILE, NOT_WRITTEN, NOTHING = 5, 6, 7, 8
"""Exit codes of what a person can do something about."""

PAPER: Final = ("print", "printer", "cards")
CARDS: Final = ("signs", "mechanisms", "empty", "numbered", "pictures", "postcards")
SHEETS: Final = ("sheets", "run-sheet")
MOST_EMPTY: Final = 48
LANG = chosen_language(os.environ)
Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


class _Stopped(Exception):
    """There is nothing to go on with: an exit code and a sentence."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def add_paper(verbs: Verbs) -> None:
    """All words for paper."""
    _add_print(verbs)
    _add_printer(verbs)
    _add_cards(verbs)


def _add_print(verbs: Verbs) -> None:
    verb = verbs.add_parser("print", help=text(_("skriv kort eller ark til udskrift som PDF"), LANG))
    verb.add_argument("file", type=Path)
    verb.add_argument("what", choices=(*CARDS, *SHEETS), help=text(_("hvad der skal printes"), LANG))
    verb.add_argument("out", type=Path)
    verb.add_argument("--size", choices=("a6", "a5"), default="a6", help=text(_("fire eller to kort på et ark"), LANG))
    verb.add_argument("--goal", type=int, action="append", default=[], help=text(_("kun målet med dette nummer"), LANG))
    verb.add_argument("--many", type=_many, default=8, help=text(_("så mange tomme kort til hvert mål"), LANG))
    verb.add_argument("--pages", type=Path, help=text(_("tegn siderne som billeder i denne mappe"), LANG))
    verb.add_argument("--day", help=text(_("dagens id, hvis filen har flere"), LANG))
    verb.add_argument("--lang", choices=languages(), default=LANG)
    verb.set_defaults(run=_guarded(_print))


def _many(written: str) -> int:
    many = int(written)
    if not 1 <= many <= MOST_EMPTY:
        raise ValueError
    return many


def _print(parsed: argparse.Namespace) -> int:
    process, day = _day_of(parsed.file, parsed.day)
    try:
        refuse_to_lie_over_a_day(parsed.out)
        written = _written(parsed, process, day)
        if not written:
            raise _Stopped(NOTHING, text(_("Der er ikke noget af den slags at printe endnu."), parsed.lang))
        if parsed.pages is not None:
            draw = import_module("exports.page_pictures").draw_pages
            drawn = draw(parsed.out, parsed.pages)
            for one in drawn:
                if not _is_passing(Path(one.path)):
                    _note(parsed.file, Path(one.path), "pages", day.id)
            print(msgspec.json.encode(drawn).decode())
        if parsed.pages is None or not _is_passing(parsed.out):
            _note(parsed.file, parsed.out, parsed.what, day.id)
    except OSError as error:
        sentence = text(_("Filen kunne ikke skrives til {path} ({reason}). Det, der lå der, er urørt."), LANG)
        raise _Stopped(NOT_WRITTEN, sentence.format(path=parsed.out, reason=error.strerror or error)) from None
    return 0


def _written(parsed: argparse.Namespace, process: ProcessState, day: DayState) -> bool:
    # Only who prints pays for loading fonts and the PDF writer.
    if parsed.what == "sheets":
        return bool(import_module("exports.sheets.document").write_sheets(day, parsed.out, parsed.lang))
    if parsed.what == "run-sheet":
        import_module("exports.run_sheet").write_run_sheet(day, parsed.out, parsed.lang)
        return True
    report = import_module("exports.report").build_report(day, process.process)
    wanted = import_module("exports.cards.catalogue").Wanted(parsed.size, frozenset(parsed.goal), parsed.many)
    write = import_module("exports.cards.document").write_cards
    return bool(write(report, parsed.out, parsed.what, wanted, parsed.lang))


def _is_passing(drawn: Path) -> bool:
    """Whether something is drawn to be looked at only: whoever looks throws it away again."""
    return drawn.resolve().is_relative_to(Path(gettempdir()).resolve())


def _note(file: Path, out: Path, kind: str, day: str) -> None:
    """Let the file know what was written from it, so that the day that leaves nothing finds it."""
    try:
        note_export(file, RULES, out, kind=kind, day=day, at=Clock().now())
    except (FileProblem, DiskProblem, OSError):
        sentence = _("{path} er skrevet, men kunne ikke noteres i dagens fil. »Slet dag« finder den derfor ikke.")
        print(text(sentence, LANG, path=out), file=sys.stderr)


def _add_printer(verbs: Verbs) -> None:
    verb = verbs.add_parser("printer", help=text(_("send en PDF til en printer med systemets egen dialog"), LANG))
    verb.add_argument("pdf", type=Path)
    verb.add_argument("--two-sided", action="store_true", help=text(_("på begge sider, vendt på den lange led"), LANG))
    verb.add_argument("--lang", choices=languages(), default=LANG)
    verb.set_defaults(run=_guarded(_printer))


def _printer(parsed: argparse.Namespace) -> int:
    if not parsed.pdf.is_file():
        sentence = text(_("{path} kan ikke læses ({reason})."), parsed.lang, path=parsed.pdf, reason="PDF")
        raise _Stopped(BAD_FILE, sentence)
    # Only who prints pays for loading Qt.
    printer = import_module("ui.printer")
    try:
        return int(printer.send(parsed.pdf, two_sided=parsed.two_sided))
    except printer.NotPrinted:
        raise _Stopped(NOT_WRITTEN, text(_("Printeren tager ikke imod siderne."), parsed.lang)) from None


def _add_cards(verbs: Verbs) -> None:
    verb = verbs.add_parser("cards", help=text(_("find printede kort på et foto, i den rækkefølge de ligger"), LANG))
    verb.add_argument("photo", type=Path, help=text(_("JPEG eller PNG; - læser fra stdin"), LANG))
    verb.add_argument("file", type=Path, nargs="?", help=text(_("dagens fil, så kortene får navn"), LANG))
    verb.add_argument("--goal", type=int, help=text(_("målets nummer; ellers det, de fleste kort hører til"), LANG))
    verb.add_argument("--lines", action="store_true", help=text(_("kortene ligger i linjer som en tekst"), LANG))
    verb.add_argument("--flip", action="store_true", help=text(_("begynd fra den anden ende"), LANG))
    verb.add_argument("--marks", action="store_true", help=text(_("kun mærkerne, og hvor de er på billedet"), LANG))
    verb.add_argument("--json", action="store_true", help=text(_("som JSON"), LANG))
    verb.add_argument("--day", help=text(_("dagens id, hvis filen har flere"), LANG))
    verb.add_argument("--lang", choices=languages(), default=LANG)
    verb.set_defaults(run=_guarded(_cards))


def _cards(parsed: argparse.Namespace) -> int:
    try:
        photo = sys.stdin.buffer.read() if str(parsed.photo) == "-" else parsed.photo.read_bytes()
        marks = find_marks(photo)
    except OSError as error:
        sentence = text(
            _("{path} kan ikke læses ({reason})."), parsed.lang, path=parsed.photo, reason=error.strerror or ""
        )
        raise _Stopped(NO_PHOTO, sentence) from None
    except NotInstalled:
        raise _Stopped(NO_EXTRA, text(NOT_INSTALLED, parsed.lang)) from None
    except NotAPhoto:
        raise _Stopped(NO_PHOTO, text(NOT_A_PHOTO, parsed.lang)) from None
    if parsed.marks:
        print(msgspec.json.encode(marks).decode())
        return 0
    if parsed.file is None:
        order = order_of(marks, "lines" if parsed.lines else "road", flip=parsed.flip)
        print(msgspec.json.encode(order._asdict()).decode() if parsed.json else _tags(order.rows))
        return 0
    _process, day = _day_of(parsed.file, parsed.day)
    numbers = {seat.number: seat.seat for seat in day.seats}
    seat = numbers.get(parsed.goal) if parsed.goal is not None else best_seat(day, [one.tag for one in marks])
    if seat is None:
        raise _Stopped(NOTHING, text(NO_CARDS, parsed.lang))
    told = told_of(day, seat, marks, parsed.lang)
    if parsed.json:
        print(msgspec.json.encode(told).decode())
        return 0
    way = told.ways["lines" if parsed.lines else "road"]
    rows = way.rows[::-1] if parsed.flip else way.rows
    print(" ".join("+".join(row) for row in rows))
    for sentence in way.sentences:
        print(sentence, file=sys.stderr)
    return 0


def _tags(rows: tuple[tuple[int, ...], ...]) -> str:
    return " ".join("+".join(str(tag) for tag in row) for row in rows)


def _day_of(path: Path, wanted: str | None) -> tuple[ProcessState, DayState]:
    """The state of a file and the day that is meant; raises _Stopped."""
    try:
        file = DayFile.open_read_only(path, RULES)
        try:
            state, _done = file.replayed()
        finally:
            file.close()
        return state, chosen_day(state, wanted, Clock())
    except UnknownDay:
        raise _Stopped(NO_DAY, text(_("Filen har ikke den dag, der bedes om."), LANG)) from None
    except DiskProblem as problem:
        params = {"path": path.name, "reason": str(problem)}
        raise _Stopped(BAD_FILE, refusal_text("broken_file", params, LANG)) from None
    except FileProblem as problem:
        raise _Stopped(BAD_FILE, refusal_text(problem.code, problem.params, LANG)) from None


def _guarded(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    def guarded(parsed: argparse.Namespace) -> int:
        try:
            return run(parsed)
        except _Stopped as stopped:
            print(stopped, file=sys.stderr)
            return stopped.code

    return guarded
