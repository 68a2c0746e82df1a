"""The day file (YAML): from a path or its bytes to the plan of a day, its process, and the script of a rehearsal.

All that is wrong comes at once, as one DayFileError with a sentence a problem; what is only odd comes as warnings.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec import inspect

from assets.locale import _, languages
from workshop.domain.plan import Activity, Block, BlockKind, Goal, Group, Plan, Process, ProcessStep
from workshop.domain.text import clean, one_line
from workshop.exercises.catalogue import EXERCISES, not_run, steps
from workshop.planning.checking import Checker
from workshop.planning.document import BlockPart, Document
from workshop.planning.problems import DayFileError, Problem, in_order, quoted
from workshop.planning.reading import Findings, read
from workshop.planning.script import ORDER, POSTCARDS, SCENARIOS, SIGNS, TAKE_HOME, VISITS
from workshop.planning.sections.catalogue import SECTIONS
from workshop.planning.yaml_tree import MOST_BYTES, read_tree

_BLOCK_KINDS: tuple[str, ...] = get_args(BlockKind)
_DOCUMENT = inspect.type_info(Document)

_NO_FILE = _("Filen {name} findes ikke.")
_NOT_OPENED = _("Filen {name} kan ikke læses: {why}.")
_BLOCK_KIND = _("slagsen {kind} kendes ikke. Programpunktet vises som gruppearbejde.")
_NOT_RUN = _("øvelsen {kind} kører ikke i denne version. Den vises som et programpunkt, og dens indhold gemmes.")
_TAKEN = _("et af dagens egne trin hedder {id}. Giv øvelsen et andet id.")
_NO_ACTIVITY = _("programmet har ingen øvelse {kind}, så det her bliver ikke brugt.")


class DayFile(msgspec.Struct, frozen=True):
    """What a day file says. `sibling_dates` (ISO) are further days with the same plan.

    `script` is the whole of it, for who plays it: what everybody contributes, and `expected`, which is compared with
    and never sent. `not_run` names the kinds of exercises that this version does not run; `warnings` are in the order
    of their lines.
    """

    id: str
    title: str
    plan: Plan
    process: Process
    sibling_dates: tuple[str, ...]
    script: Document
    not_run: tuple[str, ...]
    warnings: tuple[Problem, ...]

    def warning_sentences(self, lang: str = "da") -> list[str]:
        """A sentence a warning, in `lang`."""
        return [warning.sentence(lang) for warning in self.warnings]


def read_day_file(path: Path) -> DayFile:
    """The day file at `path`; raises DayFileError."""
    try:
        with path.open("rb") as source:
            raw = source.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise DayFileError([Problem(None, "", _NO_FILE, {"name": quoted(str(path))})]) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        fields: dict[str, str | int] = {"name": quoted(str(path)), "why": why}
        raise DayFileError([Problem(None, "", _NOT_OPENED, fields)]) from None
    return parse_day_file(raw)


def parse_day_file(raw: bytes) -> DayFile:
    """The day file with these bytes; raises DayFileError."""
    root = read_tree(raw)
    findings = Findings(root)
    document = read(root, _DOCUMENT, (), findings)
    assert isinstance(document, Document)
    Checker(document, findings).check()
    if findings.errors:
        raise DayFileError(findings.errors)
    plan, process = _plan(document, findings), _process(document)
    _refuse_steps_of_one_id(plan, process, findings)
    _warn_of_unused(document, findings)
    return DayFile(
        id=document.meta.id or document.event.date,
        title=one_line(document.meta.title or document.event.title),
        plan=plan,
        process=process,
        sibling_dates=document.event.sibling_dates,
        script=document,
        not_run=not_run(plan),
        warnings=in_order(findings.warnings),
    )


def _refuse_steps_of_one_id(plan: Plan, process: Process, findings: Findings) -> None:
    """The day's own steps, as its lobby, have ids too: an exercise of such an id could never be gone to."""
    places = {activity.id: place for place, activity in enumerate(plan.activities)}
    row = steps(plan, process)
    found = Counter(step.id for step in row)
    for twice in dict.fromkeys(step.activity for step in row if step.activity and found[step.id] > 1):
        findings.wrong(("activities", places[twice], "id"), _TAKEN, id=quoted(twice))
    if findings.errors:
        raise DayFileError(findings.errors)


def _plan(document: Document, findings: Findings) -> Plan:
    event = document.event
    for place, activity in enumerate(document.activities):
        if activity.kind not in EXERCISES:
            findings.odd(("activities", place, "kind"), _NOT_RUN, kind=quoted(activity.kind))
    return Plan(
        title=one_line(event.title),
        challenge=clean(event.challenge),
        organiser=one_line(event.organiser),
        date=event.date,
        language=document.meta.language if document.meta.language in languages() else "da",
        kind=document.meta.kind,
        venue=one_line(event.venue),
        keep_until=event.keep_until or "",
        participants_expected=event.participants_expected or len(document.participants),
        blocks=tuple(_block(one, place, findings) for place, one in enumerate(document.programme)),
        activities=tuple(
            Activity(
                one.id,
                one.block,
                one.kind,
                one_line(one.title),
                one.minutes,
                one.settings,
                clean(one.note),
                {phase: clean(note) for phase, note in one.notes.items()},
                one.must,
            )
            for one in document.activities
        ),
        groups=tuple(
            Group(one.id, one_line(one.name), one.goal, one.size, one.kind, clean(one.homework or "") or None)
            for one in document.groups
        ),
        goals=tuple(
            Goal(one.id, one.number, one_line(one.title), tuple(one_line(quote) for quote in one.cue_quotes))
            for one in document.goals
        ),
        content=_content(document),
    )


def _block(block: BlockPart, place: int, findings: Findings) -> Block:
    kind: Any = block.kind
    if kind not in _BLOCK_KINDS:
        findings.odd(("programme", place, "kind"), _BLOCK_KIND, kind=quoted(kind))
        kind = "group_work"
    start, end = block.start[:5], block.end[:5]
    return Block(
        block.id,
        one_line(block.title),
        start,
        end,
        kind,
        clean(block.note),
        one_line(block.speaker),
        block.fixed,
        block.must,
        clean(block.own_note),
    )


def _process(document: Document) -> Process:
    steps = tuple(
        ProcessStep(one.id, one_line(one.title), one.kind, one.dates, one.actors, one.output)
        for one in document.process
    )
    return Process(document.meta.id or document.event.date, one_line(document.event.organiser), steps)


def _content(document: Document) -> dict[str, Any]:
    """The material of the exercises that have some, by the key of its section. What people answer is no part of it."""
    content = {section.key: section.material(getattr(document, section.key)) for section in SECTIONS}
    return {key: material for key, material in content.items() if material}


def _warn_of_unused(document: Document, findings: Findings) -> None:
    """Warn of contributions to exercises that the programme does not hold."""
    planned = {one.kind for one in document.activities}
    for place, goal in enumerate(document.goals):
        for section, kind in (
            ("signs", SIGNS),
            ("order", ORDER),
            ("mechanisms", ORDER),
            ("chain", ORDER),
            ("scenarios", SCENARIOS),
        ):
            if getattr(goal, section) and kind not in planned:
                findings.odd(("goals", place, section), _NO_ACTIVITY, kind=kind)
    if document.visit_round.pairs and VISITS not in planned:
        findings.odd(("visit_round", "pairs"), _NO_ACTIVITY, kind=VISITS)
    if document.take_home and TAKE_HOME not in planned:
        findings.odd(("take_home",), _NO_ACTIVITY, kind=TAKE_HOME)
    if document.postcards and POSTCARDS not in planned:
        findings.odd(("postcards",), _NO_ACTIVITY, kind=POSTCARDS)
    for part in SECTIONS:
        if part.kind and part.kind not in planned and _holds_something(getattr(document, part.key)):
            findings.odd((part.key,), _NO_ACTIVITY, kind=part.kind)


def _holds_something(parts: Any) -> bool:
    """Whether anything stands in a section, which may have been written out with empty lists."""
    return bool(parts) and parts != type(parts)()
