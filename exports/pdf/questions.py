"""The words of chefforum's questions."""

from __future__ import annotations

from exports.one_page import OnlyLate, Orphans, Overlap, PerGoal, Question, Unplaced
from exports.pdf.text import Span
from exports.pdf.writer import Writer, shortened

LONGEST_QUOTE = 70
MOST_GOALS = 4
"""Most goals that a question counts one by one; the others are told together."""


def question_spans(writer: Writer, question: Question, place: int) -> tuple[Span, ...]:
    """A question as it stands in the list, with its place."""
    begin = Span(f"{place}.  ", "bold")
    if isinstance(question, Overlap):
        said = writer.gettext("står under mål {goals}. Flet, og vælg én ejer?", goals=writer.listed(question.goals))
        return (
            begin,
            Span(writer.gettext("“{quote}”", quote=shortened(question.text, LONGEST_QUOTE)), "bold"),
            Span(f" {said}"),
        )
    return begin, Span(_sentence(writer, question))


def _sentence(writer: Writer, question: Question) -> str:
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
    if isinstance(question, Overlap):
        return question.text
    return writer.ngettext(
        "Hvem samler data ind til det ene tegn uden kilde (af {all})?",
        "Hvem samler data ind til de {n} tegn uden kilde (af {all})?",
        question.signs,
        all=question.signs_in_all,
    )


def _goals(writer: Writer, goals: tuple[PerGoal, ...]) -> str:
    """How many signs of which goal, as in: mål 4 (4), mål 5 (2) og 3 andre mål (3)."""
    named = [writer.gettext("mål {n} ({signs})", n=one.goal, signs=one.signs) for one in goals[:MOST_GOALS]]
    rest = goals[MOST_GOALS:]
    if rest:
        signs = sum(one.signs for one in rest)
        named.append(writer.ngettext("{n} andet mål ({signs})", "{n} andre mål ({signs})", len(rest), signs=signs))
    return writer.listed(named)
