"""The part of the command line that prints what the venue needs: table cards, and a sheet for the IT department."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

import msgspec

from assets.locale import _, refusal_text, text
from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.exercises.catalogue import RULES
from workshop.server.doors import USUAL_PORT
from workshop.server.serving import UnknownDay, chosen_day
from workshop.storage.exported import note_export, refuse_to_lie_over_a_day
from workshop.storage.file import DayFile, DiskProblem, FileProblem

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

VENUE = frozenset({"it-sheet", "table-cards"})
NO_DAY, BAD_FILE, NOT_WRITTEN, NOT_AN_ENTRANCE = 5, 6, 7, 9
"""Exit codes, as those of the other verbs."""


def add_venue(verbs: Verbs, lang: str) -> None:
    """Add the verbs."""
    cards = verbs.add_parser("table-cards", help=text(_("skriv bordkort; adresse og net læses fra stdin"), lang))
    cards.add_argument("file", type=Path)
    cards.add_argument("out", type=Path)
    cards.add_argument("--day", help=text(_("dagens id, hvis filen har flere"), lang))
    cards.set_defaults(run=_write_cards)
    sheet = verbs.add_parser("it-sheet", help=text(_("skriv arket til it-afdelingen"), lang))
    sheet.add_argument("out", type=Path)
    sheet.add_argument("--port", type=int, default=USUAL_PORT, help=text(_("den port, som telefonerne bruger"), lang))
    sheet.set_defaults(run=_write_it_sheet)
    for verb in (cards, sheet):
        verb.add_argument("--lang", choices=("da", "en"), default=lang)


def _write_cards(parsed: argparse.Namespace) -> int:
    # Only who prints pays for loading fonts and the PDF writer.
    cards = import_module("exports.table_cards")
    try:
        # By stdin: what stands on a command line, anybody on the machine can read.
        entrance = msgspec.json.decode(sys.stdin.buffer.read(), type=cards.Entrance)
        day = _day(parsed)
    except msgspec.MsgspecError:
        return _fail(NOT_AN_ENTRANCE, text(_("Adressen og nettet kunne ikke læses."), parsed.lang))
    except UnknownDay:
        return _fail(NO_DAY, text(_("Filen har ikke den dag, der bedes om."), parsed.lang))
    except DiskProblem as problem:
        told = {"path": parsed.file.name, "reason": str(problem)}
        return _fail(BAD_FILE, refusal_text("broken_file", told, parsed.lang))
    except FileProblem as problem:
        return _fail(BAD_FILE, refusal_text(problem.code, problem.params, parsed.lang))
    code = _written(parsed, lambda: cards.write_table_cards(day, entrance, parsed.out, parsed.lang))
    return code or _noted(parsed, day.id)


def _noted(parsed: argparse.Namespace, day: str) -> int:
    """Let the file know what was written from it, so that the day that leaves nothing finds it."""
    try:
        note_export(parsed.file, RULES, parsed.out, kind="cards", day=day, at=Clock().now())
    except (FileProblem, DiskProblem, OSError):
        sentence = _("{path} er skrevet, men kunne ikke noteres i dagens fil. »Slet dag« finder den derfor ikke.")
        return _fail(0, text(sentence, parsed.lang, path=parsed.out))
    return 0


def _day(parsed: argparse.Namespace) -> DayState:
    file = DayFile.open_read_only(parsed.file, RULES)
    try:
        return chosen_day(file.replayed()[0], parsed.day, Clock())
    finally:
        file.close()


def _write_it_sheet(parsed: argparse.Namespace) -> int:
    program = sys.executable if getattr(sys, "frozen", False) else "guldkaramel"
    write = import_module("exports.it_sheet").write_it_sheet
    return _written(parsed, lambda: write(program, parsed.port, parsed.out, parsed.lang))


def _written(parsed: argparse.Namespace, write: Callable[[], None]) -> int:
    try:
        refuse_to_lie_over_a_day(parsed.out)
        write()
    except OSError as error:
        sentence = text(_("Filen kunne ikke skrives til {path} ({reason}). Det, der lå der, er urørt."), parsed.lang)
        return _fail(NOT_WRITTEN, sentence.format(path=parsed.out, reason=error.strerror or error))
    return 0


def _fail(code: int, sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code
