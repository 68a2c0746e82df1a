"""The words of chefforum's questions."""

from __future__ import annotations

from exports.exercise_questions import (
    EmptyLevels,
    FarApart,
    MovedDown,
    Unknown,
    WildProblems,
    WithoutStep,
)
from exports.one_page import OnlyLate, Orphans, Overlap, PerGoal, Question, Unplaced, WithoutSource
from exports.pdf.iglo import level_word
from exports.pdf.text import Span
from exports.pdf.writer import shortened
from exports.words import Words

LONGEST_QUOTE = 70
MOST_GOALS = 4
"""Most goals that a question counts one by one; the others are told together, unless there is only one of them."""


def question_spans(writer: Words, question: Question, place: int) -> tuple[Span, ...]:
    """A question as it stands in the list, with its place."""
    begin = Span(f"{place}.  ", "bold")
    if isinstance(question, Overlap):
        said = writer.gettext("står under mål {goals}. Flet, og vælg én ejer?", goals=writer.listed(question.goals))
        return begin, _quote(writer, question.text), Span(f" {said}")
    if isinstance(question, FarApart):
        low, high = writer.number_text(question.low), writer.number_text(question.high)
        said = writer.gettext("Grupperne står fra {low} til {high}. Hvad ser de forskelligt?", low=low, high=high)
        return begin, _quote(writer, question.statement), Span(f" {said}")
    if isinstance(question, MovedDown):
        said = writer.gettext(
            "Flere gik ned ({down}) end op ({up}). Hvad skal der til?", down=question.down, up=question.up
        )
        return begin, _quote(writer, question.statement), Span(f" {said}")
    if isinstance(question, Unknown):
        said = writer.gettext(
            "Kun {n} af {all} svarede rigtigt. Hvem skal vide det?", n=question.right, all=question.answers
        )
        return begin, _quote(writer, question.question), Span(f" {said}")
    return begin, Span(_sentence(writer, question))


def _quote(writer: Words, text: str) -> Span:
    return Span(writer.gettext("“{quote}”", quote=shortened(text, LONGEST_QUOTE)), "bold")


def _sentence(
    writer: Words, question: Orphans | OnlyLate | Unplaced | WithoutSource | EmptyLevels | WildProblems | WithoutStep
) -> str:
    if isinstance(question, Orphans):
        return writer.ngettext(
            "{n} tegn har ingen virksom mekanisme: {goals}.", "{n} tegn har ingen virksom mekanisme: {goals}.",
            question.signs, goals=_goals(writer, question.goals),
        )  # fmt: skip
    if isinstance(question, OnlyLate):
        return writer.gettext(
            "Mål {goals} har kun tegn, der først ventes efter {month}. Hvad kan ses før?",
            goals=writer.listed(question.goals),
            month=writer.month_text(question.after),
        )
    if isinstance(question, Unplaced):
        return writer.ngettext(
            "{n} tegn er ikke lagt på vejen: {goals}. Med eller ud?",
            "{n} tegn er ikke lagt på vejen: {goals}. Med eller ud?",
            question.signs, goals=_goals(writer, question.goals),
        )  # fmt: skip
    if isinstance(question, EmptyLevels):
        levels = writer.listed([level_word(writer, level) for level in question.levels])
        if len(question.levels) > 1:
            # Each is empty somewhere, not all in the same groups.
            return writer.gettext(
                "{levels} er hver især tomme hos {n} af {all} grupper. Hvem kan tage det?",
                levels=levels, n=question.without, all=question.groups,
            )  # fmt: skip
        return writer.gettext(
            "{levels} er tomt hos {n} af {all} grupper. Hvem kan tage det?",
            levels=levels, n=question.without, all=question.groups,
        )  # fmt: skip
    if isinstance(question, WildProblems):
        return writer.ngettext(
            "Ét udsagn blev lagt som et vildt problem. Hvem bærer det videre?",
            "{n} udsagn blev lagt som vilde problemer. Hvem bærer dem videre?",
            question.statements,
        )
    if isinstance(question, WithoutStep):
        return writer.ngettext(
            "{n} af {all} postkort har ikke noget næste skridt. Hvem aftaler det?",
            "{n} af {all} postkort har ikke noget næste skridt. Hvem aftaler det?",
            question.cards, all=question.cards_in_all,
        )  # fmt: skip
    return writer.ngettext(
        "Hvem samler data ind til det ene tegn uden kilde (af {all})?",
        "Hvem samler data ind til de {n} tegn uden kilde (af {all})?",
        question.signs,
        all=question.signs_in_all,
    )


def _goals(writer: Words, goals: tuple[PerGoal, ...]) -> str:
    """How many signs of which goal, as in: mål 4 (4), mål 5 (2) og 3 andre mål (3)."""
    most = MOST_GOALS if len(goals) > MOST_GOALS + 1 else len(goals)
    named = [writer.gettext("mål {n} ({signs})", n=one.goal, signs=one.signs) for one in goals[:most]]
    rest = goals[most:]
    if rest:
        signs = sum(one.signs for one in rest)
        named.append(writer.ngettext("{n} andet mål ({signs})", "{n} andre mål ({signs})", len(rest), signs=signs))
    return writer.listed(named)
