"""The command `guldkaramel`. It stands above all: it alone knows of both the workshop and the windows."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

import msgspec
import platformdirs

import ui
from assets.locale import _, chosen_language, languages, refusal_text, text
from workshop.clock import Clock
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.export_verb import add_export, note_written
from workshop.paper_verbs import PAPER, add_paper
from workshop.planning.places import SUFFIX
from workshop.planning.remarks import remarks
from workshop.planning.tables import understood
from workshop.purging.verb import add_purge, finish_begun
from workshop.server.doors import PortTaken
from workshop.server.heart import Catalogue
from workshop.server.plan_door import Planning
from workshop.server.presence import AlreadyServed, has_windows, is_served
from workshop.server.serving import Served, Serving, UnknownDay, serve
from workshop.server.tokens import new_secret
from workshop.storage.checking import findings
from workshop.storage.exported import REHEARSAL
from workshop.storage.file import DiskProblem, FileProblem
from workshop.venue_verbs import VENUE, add_venue

NOT_WHOLE, IN_USE, NO_PORT, NO_DAY, BAD_FILE = 1, 3, 4, 5, 6
"""Exit codes of what a person can do something about."""

LANG = chosen_language(os.environ)
PHONE_PAGE = Path(ui.__file__).parent / "phone"
CATALOGUE = Catalogue(RULES, EXERCISES, Planning(remarks, understood))

VERBS = frozenset({"open", "new", "serve", "rehearse", "crowd", "export", "check", "info", "templates", "read-table"})
VERBS |= {"shots", "purge", *PAPER, *VENUE}

Run = Callable[[argparse.Namespace], int]
Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0] not in VERBS and not given[0].startswith("-")):
        given.insert(0, "open")
    parsed = _parser().parse_args(given)
    run: Run = parsed.run
    return run(parsed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guldkaramel", description=text(_("Kør en udviklingsdag."), LANG))
    verbs = parser.add_subparsers(required=True)
    _add_open(verbs)
    _add_new(verbs)
    _add_serve(verbs)
    _add_rehearse(verbs)
    _add_crowd(verbs)
    add_export(verbs)
    _add_check(verbs)
    _add_info(verbs)
    _add_templates(verbs)
    _add_read_table(verbs)
    _add_shots(verbs)
    add_purge(verbs, LANG, _purge)
    add_paper(verbs)
    add_venue(verbs, LANG)
    return parser


def _add_open(verbs: Verbs) -> None:
    verb = verbs.add_parser("open", help=text(_("åbn vinduerne; det sker også uden ordet"), LANG))
    verb.add_argument("file", type=Path, nargs="?")
    verb.add_argument("--lang", choices=languages(), help=text(_("vinduernes sprog denne gang"), LANG))
    verb.set_defaults(run=_open)


def _open(parsed: argparse.Namespace) -> int:
    # Only who opens the windows pays for loading Qt.
    run: Callable[..., int] = import_module("ui.main").run
    return run(parsed.file, lang=parsed.lang)


def _add_new(verbs: Verbs) -> None:
    verb = verbs.add_parser("new", help=text(_("lav en ny fil ud fra en dagfil (YAML) eller en tidligere fil"), LANG))
    verb.add_argument("day", type=Path)
    where = verb.add_mutually_exclusive_group(required=True)
    where.add_argument("file", type=Path, nargs="?")
    where.add_argument("--folder", type=Path, help=text(_("læg filen her, med dagens navn"), LANG))
    where.add_argument("--rehearsal", action="store_true", help=text(_("en generalprøve, ved siden af"), LANG))
    verb.add_argument("--title", help=text(_("dagens navn"), LANG))
    verb.add_argument("--date", type=_date, help=text(_("dagens dato, fx 2023-12-04"), LANG))
    verb.add_argument("--keep-until", type=_date, help=text(_("datoen, den senest skal være slettet"), LANG))
    verb.add_argument("--day", dest="wanted", help=text(_("dagens id, hvis filen har flere"), LANG))
    verb.add_argument("--lang", choices=languages(), default=LANG)
    verb.set_defaults(run=_new)


def _date(written: str) -> str:
    """An ISO date."""
    return date.fromisoformat(written).isoformat()


def _new(parsed: argparse.Namespace) -> int:
    # Only who makes a file pays for loading a reader of YAML.
    problems = import_module("workshop.planning.problems")
    try:
        warnings = _made_as_named(parsed) if parsed.file is not None else _made_and_told(parsed)
    except problems.DayFileError as error:
        return _fail(BAD_FILE, "\n".join(error.sentences(parsed.lang)))
    except FileProblem as problem:
        return _fail(BAD_FILE, refusal_text(problem.code, problem.params, parsed.lang))
    except DiskProblem as problem:
        params = {"path": parsed.day.name, "reason": str(problem)}
        return _fail(BAD_FILE, refusal_text("broken_file", params, parsed.lang))
    for sentence in warnings:
        print(sentence, file=sys.stderr)
    return 0


def _made_as_named(parsed: argparse.Namespace) -> Sequence[str]:
    files = import_module("workshop.planning.files")
    made = files.make_file(parsed.day, parsed.file, RULES, seed=new_secret(), at=Clock().now())
    sentences: Sequence[str] = made.warning_sentences(parsed.lang)
    return sentences


def _made_and_told(parsed: argparse.Namespace) -> Sequence[str]:
    """Make a file whose name is chosen here, and print where it lies, with the warnings."""
    copies = import_module("workshop.planning.copies")
    chosen = {"seed": new_secret(), "at": Clock().now(), "lang": parsed.lang}
    if parsed.rehearsal:
        elsewhere = platformdirs.user_data_path("guldkaramel", appauthor=False)
        made = copies.make_rehearsal(parsed.day, RULES, elsewhere=elsewhere, day=parsed.wanted, **chosen)
        if parsed.day.suffix == SUFFIX:
            note_written(parsed.day, Path(made.file), REHEARSAL, parsed.wanted or "")
    else:
        changes = copies.Changes(parsed.title, parsed.date, parsed.keep_until)
        made = copies.make_from(parsed.day, parsed.folder, RULES, changes=changes, **chosen)
    print(msgspec.json.encode(made).decode())
    return ()


def _add_serve(verbs: Verbs) -> None:
    verb = verbs.add_parser("serve", help=text(_("vis dagen for telefoner og vinduer, uden skærm"), LANG))
    verb.add_argument("file", type=Path)
    verb.add_argument("--port", type=int, help=text(_("0: en ledig"), LANG))
    verb.add_argument("--open", action="store_true", help=text(_("åbn for telefoner på lokalnettet"), LANG))
    verb.add_argument("--now", type=_moment, help=text(_("begynd uret her, fx 2023-12-04T09:00"), LANG))
    verb.add_argument("--pace", type=float, default=1.0, help=text(_("hvor hurtigt uret går"), LANG))
    fast = _("hvor hurtigt uret går, hvis det er en generalprøve")
    verb.add_argument("--rehearsal-pace", type=float, help=text(fast, LANG))
    verb.add_argument("--day", help=text(_("dagens id, hvis filen har flere"), LANG))
    verb.set_defaults(run=_serve)


def _moment(written: str) -> int:
    """An ISO moment, in this machine's time zone unless it says otherwise, as ms since 1970, UTC."""
    return round(datetime.fromisoformat(written).astimezone().timestamp() * 1000)


def _serve(parsed: argparse.Namespace) -> int:
    if finish_begun(parsed.file):
        return _fail(BAD_FILE, text(_("Dagen er slettet, og kvitteringen ligger, hvor filen lå."), LANG))
    paces = (parsed.pace, parsed.rehearsal_pace)
    serving = Serving(parsed.file, PHONE_PAGE, parsed.port, parsed.open, parsed.now, *paces, parsed.day)

    def tell(served: Served) -> None:
        print(msgspec.json.encode(served).decode(), flush=True)

    try:
        serve(serving, CATALOGUE, tell)
    except AlreadyServed:
        return _fail(
            IN_USE, text(_("{file} er allerede åben i et andet Guldkaramel på denne computer."), LANG, file=parsed.file)
        )
    except PortTaken:
        return _fail(NO_PORT, text(_("Et andet program bruger allerede port {port}."), LANG, port=parsed.port))
    except UnknownDay:
        return _fail(NO_DAY, text(_("Filen har ikke den dag, der bedes om."), LANG))
    except FileProblem as problem:
        return _fail(BAD_FILE, refusal_text(problem.code, problem.params, LANG))
    return 0


def _add_rehearse(verbs: Verbs) -> None:
    verb = verbs.add_parser("rehearse", help=text(_("hold generalprøve på en dagfil med simulerede deltagere"), LANG))
    verb.add_argument("day", type=Path)
    verb.add_argument("--out", type=Path, required=True, help=text(_("mappen, som fil, PDF og tal lægges i"), LANG))
    verb.add_argument("--phones", type=int, default=0, help=text(_("så mange telefoner i alt"), LANG))
    verb.add_argument("--screens", action="store_true", help=text(_("tag billeder af vinduerne ved hvert trin"), LANG))
    verb.add_argument("--seed", default="1", help=text(_("det samme tal giver den samme generalprøve"), LANG))
    # Only for the pictures of the guide: whoever rehearses shall see that it is a rehearsal.
    verb.add_argument("--unmarked", action="store_true", help=argparse.SUPPRESS)
    verb.set_defaults(run=_rehearse)


def _rehearse(parsed: argparse.Namespace) -> int:
    # Only who rehearses pays for loading an HTTP client.
    rehearsal = import_module("workshop.rehearsal.command")
    wanted = rehearsal.Wanted(parsed.day, parsed.out, parsed.phones, parsed.screens, parsed.seed, not parsed.unmarked)
    code: int = rehearsal.rehearse_command(wanted, LANG)
    return code


def _add_crowd(verbs: Verbs) -> None:
    verb = verbs.add_parser("crowd", help=text(_("lad simulerede deltagere være med i en åben generalprøve"), LANG))
    verb.add_argument("run_file", type=Path)
    verb.add_argument("--phones", type=int, required=True, help=text(_("så mange telefoner"), LANG))
    verb.add_argument("--auto", action="store_true", help=text(_("gå videre af sig selv, når tiden er gået"), LANG))
    verb.add_argument("--until-eof", action="store_true", help=text(_("gå hjem, når stdin lukkes"), LANG))
    verb.set_defaults(run=_crowd)


def _crowd(parsed: argparse.Namespace) -> int:
    # Only who rehearses pays for loading an HTTP client.
    crowd_command: Callable[..., int] = import_module("workshop.rehearsal.crowd_command").crowd_command
    return crowd_command(parsed.run_file, parsed.phones, auto=parsed.auto, until_eof=parsed.until_eof, lang=LANG)


def _add_check(verbs: Verbs) -> None:
    verb = verbs.add_parser("check", help=text(_("se, om filen er hel: journal, tilstand og resultattabeller"), LANG))
    verb.add_argument("file", type=Path)
    verb.set_defaults(run=_check)


def _check(parsed: argparse.Namespace) -> int:
    tables = [table for exercise in EXERCISES.values() for table in exercise.tables]
    wrong = False
    try:
        for finding in findings(parsed.file, RULES, tables):
            print(refusal_text(finding.code, finding.params, LANG))
            wrong = wrong or finding.wrong
    except FileProblem as problem:
        return _fail(BAD_FILE, refusal_text(problem.code, problem.params, LANG))
    if not wrong:
        print(text(_("Filen er i orden."), LANG))
    return NOT_WHOLE if wrong else 0


def _add_info(verbs: Verbs) -> None:
    verb = verbs.add_parser("info", help=text(_("fortæl, hvad filer handler om"), LANG))
    verb.add_argument("files", type=Path, nargs="+", metavar="file")
    verb.add_argument("--json", action="store_true", help=text(_("som JSON, en linje for hver fil"), LANG))
    verb.add_argument("--lang", choices=languages(), default=LANG)
    verb.set_defaults(run=_info)


def _info(parsed: argparse.Namespace) -> int:
    told = import_module("workshop.planning.telling")
    for path in parsed.files:
        finish_begun(path)
    code: int = told.tell_files(
        parsed.files, RULES, parsed.lang, as_json=parsed.json, is_open=has_windows, is_served=is_served
    )
    return BAD_FILE if code else 0


def _add_templates(verbs: Verbs) -> None:
    verb = verbs.add_parser("templates", help=text(_("vis skabelonerne til dage"), LANG))
    verb.add_argument("--json", action="store_true", help=text(_("som JSON"), LANG))
    verb.set_defaults(run=_templates)


def _templates(parsed: argparse.Namespace) -> int:
    found = import_module("workshop.planning.templates").templates()
    if parsed.json:
        print(msgspec.json.encode(found).decode())
    else:
        print("\n".join(f"{one.title} · {one.path}" for one in found))
    return 0


def _add_read_table(verbs: Verbs) -> None:
    verb = verbs.add_parser("read-table", help=text(_("skriv et regneark som tekst, som det ville blive indsat"), LANG))
    verb.add_argument("file", type=Path)
    verb.add_argument("--json", action="store_true", help=text(_("som JSON"), LANG))
    verb.add_argument("--lang", choices=languages(), default=LANG)
    verb.set_defaults(run=_read_table)


def _read_table(parsed: argparse.Namespace) -> int:
    # Only who reads a spreadsheet pays for loading what reads them.
    spreadsheets, problems = (import_module(f"workshop.planning.{name}") for name in ("spreadsheets", "problems"))
    try:
        found = spreadsheets.table_text(parsed.file)
    except problems.DayFileError as error:
        return _fail(BAD_FILE, "\n".join(error.sentences(parsed.lang)))
    print(msgspec.json.encode(found).decode() if parsed.json else found.text)
    return 0


def _add_shots(verbs: Verbs) -> None:
    verb = verbs.add_parser("shots", help=text(_("tag billeder af vinduerne; bruges af generalprøven"), LANG))
    verb.add_argument("run_file", type=Path)
    verb.add_argument("out", type=Path)
    verb.add_argument("--unmarked", action="store_true", help=argparse.SUPPRESS)
    verb.set_defaults(run=_shots)


def _shots(parsed: argparse.Namespace) -> int:
    take_shots: Callable[..., int] = import_module("ui.shots").take_shots
    return take_shots(parsed.run_file, parsed.out, marked=not parsed.unmarked)


def _purge(parsed: argparse.Namespace) -> int:
    command = import_module("workshop.purging.command")
    asked = command.Wanted(
        parsed.file, parsed.yes, parsed.json, parsed.changed, parsed.seen, parsed.receipt, parsed.lang
    )  # fmt: skip
    code: int = command.purge_command(asked, RULES, Clock().now())
    return code


def _fail(code: int, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code
