"""`quiz`: questions with their options, the right one, and who answers what."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from assets.locale import _
from workshop.domain.plan import Activity, Plan
from workshop.exercises.catalogue import RULES
from workshop.planning.part import Id, Part
from workshop.planning.percentages import odd_sum
from workshop.planning.problems import Path, quoted
from workshop.planning.sections.contract import Checks, Odd, Section, material_of

_OPTION_TWICE = _("svarmuligheden {id} står der to gange.")
_QUESTION_TWICE = _("spørgsmålet {id} står der to gange.")

FEWEST, MOST = 2, 6

_OPTIONS = _("et spørgsmål skal have fra {fewest} til {most} svar at vælge imellem.")
_NO_QUESTION = _("spørgsmålet {id} findes ikke.")
_ITSELF = _("spørgsmålet kan ikke gentage sig selv.")
_NO_SOURCE = _("der står ikke, hvor det vides fra. Skriv kilden, så vises den med.")
_SUM = _("procenterne i svaret giver {total} til sammen. De plejer at give 100.")
_NO_SUCH = _("svarmuligheden {id} findes ikke i spørgsmålet.")

_FEW_OR_MANY = _("Et spørgsmål skal have fra {fewest} til {most} svar. „{question}“ har {count}.")
_WHERE_FROM = _("Skriv, hvor det vides fra: „{question}“")
_SUM_OF = _("Procenterne i „{option}“ giver {total} til sammen.")


class OptionPart(Part, frozen=True, kw_only=True):
    """An answer to choose."""

    id: Id
    text: str


class QuestionPart(Part, frozen=True, kw_only=True):
    """A question. `answers` are the options by participant.

    `fact` and its `source` are told once the right answer is. `repeat_of` names the question that comes again.
    """

    id: Id
    text: str
    options: tuple[OptionPart, ...] = ()
    correct: Id | None = None
    fact: str = ""
    source: str = ""
    repeat_of: Id | None = None
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    activity: Id | None = None
    note: str = ""


def check_options(options: tuple[OptionPart, ...], correct: str | None, path: Path, checks: Checks) -> None:
    """Check that there are 2 to 6 options, each once, and that the right one is among them."""
    checks.each_once(_OPTION_TWICE, [(one.id, (*path, "options", n, "id")) for n, one in enumerate(options)])
    if not FEWEST <= len(options) <= MOST:
        checks.wrong((*path, "options"), _OPTIONS, fewest=FEWEST, most=MOST)
    if correct is not None and correct not in {one.id for one in options}:
        checks.wrong((*path, "correct"), _NO_SUCH, id=quoted(correct))


def check_percentages(options: tuple[OptionPart, ...], path: Path, checks: Checks) -> None:
    """Note the options whose percentages do not come to a hundred together."""
    for place, one in enumerate(options):
        total = odd_sum(one.text)
        if total is not None:
            checks.odd((*path, "options", place, "text"), _SUM, total=_written(total))


def check_choice(choice: str, options: tuple[OptionPart, ...], path: Path, checks: Checks) -> None:
    """Check that what somebody chose can be chosen."""
    if choice not in {one.id for one in options}:
        checks.wrong(path, _NO_SUCH, id=quoted(choice))


def _check(parts: tuple[QuestionPart, ...], checks: Checks) -> None:
    checks.once(_QUESTION_TWICE, parts, "quiz")
    ids = {one.id for one in parts}
    for place, part in enumerate(parts):
        path: Path = ("quiz", place)
        check_options(part.options, part.correct, path, checks)
        check_percentages(part.options, path, checks)
        if part.repeat_of is not None and part.repeat_of not in ids:
            checks.wrong((*path, "repeat_of"), _NO_QUESTION, id=quoted(part.repeat_of))
        if part.repeat_of == part.id:
            checks.wrong((*path, "repeat_of"), _ITSELF)
        if part.fact and not part.source:
            checks.odd((*path, "fact"), _NO_SOURCE)
        for who, choice in part.answers.items():
            checks.known("participant", who, (*path, "answers", who))
            check_choice(choice, part.options, (*path, "answers", who), checks)
        checks.activity(part.activity, "quiz", path)


def _material(parts: tuple[QuestionPart, ...]) -> list[dict[str, Any]]:
    return [material_of(one, "answers") for one in parts]


def _odd(plan: Plan, activity: Activity) -> Iterator[Odd]:
    for question in RULES.beginning(plan, activity).questions:
        about: dict[str, str | int] = {"question": question.text}
        if not FEWEST <= len(question.options) <= MOST:
            yield Odd(_FEW_OR_MANY, {**about, "fewest": FEWEST, "most": MOST, "count": len(question.options)})
        if question.fact and not question.source:
            yield Odd(_WHERE_FROM, about)
        for option in question.options:
            total = odd_sum(option.text)
            if total is not None:
                yield Odd(_SUM_OF, {"option": option.text, "total": _written(total)})


def _written(total: Decimal) -> str:
    return f"{total:f}".replace(".", ",")


SECTION = Section("quiz", "quiz", _check, _material, _odd)
