"""The quiz in the PDF: what was answered to each question, what is right, and the fact with its source."""

from __future__ import annotations

from dataclasses import replace

from exports.model import Report, Tally
from exports.pdf.bars import Bar, Bars
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import FrontLine, Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST
from exports.pdf.writer import SMALL, Writer
from exports.results.contract import SMALLEST_BASE
from exports.results.quiz import QuizOption, QuizQuestion, QuizResult


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    flows: list[Flow] = []
    for quiz in report.of(QuizResult):
        title = _title(writer, quiz)
        part = writer.document.add("Sect", title=title)
        flows.append(writer.heading(part, title, new_page=not flows))
        for question in quiz.questions:
            flows.extend(_question(writer, part, question))
    return flows


def _title(writer: Writer, quiz: QuizResult) -> str:
    return quiz.title or writer.gettext("Quiz")


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    return [_front_line(writer, quiz) for quiz in report.of(QuizResult)]


def _front_line(writer: Writer, quiz: QuizResult) -> FrontLine:
    """The share of right answers, of the questions in which it may be told."""
    count = writer.ngettext("{n} spørgsmål", "{n} spørgsmål", len(quiz.questions))
    told = [(one, one.answered_right) for one in quiz.questions]
    counted = [(one, right) for one, right in told if right is not None]
    came = sum((one.answers for one, _ in counted or told), Tally())
    if counted:
        share = sum(right for _, right in counted) / came.total
        said = writer.gettext("{share} rigtige svar", share=_percent(share))
    elif quiz.withholds:
        said = writer.gettext("udeladt: færre end {least} har svaret", least=SMALLEST_BASE)
    elif all(one.revealed for one in quiz.questions):
        said = writer.gettext("uden rigtige og forkerte svar")
    else:
        said = writer.gettext("svarene er ikke vist i rummet")
    return FrontLine(_title(writer, quiz), "", f"{count} · {said}", writer.tally(came))


def _question(writer: Writer, part: Element, question: QuizQuestion) -> list[Flow]:
    flows = [writer.heading(part, question.text, level=2)]
    if not question.revealed:
        said = writer.gettext("Svarene blev ikke vist i rummet og står derfor ikke her.")
        flows.append(writer.paragraph(part, said, SMALL))
    else:
        bars = [_bar(writer, option) for option in question.options]
        flows.append(Flow(Bars(writer.shaper, bars, part), after=2))
    flows.append(writer.paragraph(part, _base(writer, question), SMALL))
    if question.fact:
        flows.append(writer.paragraph(part, question.fact))
    if question.source:
        flows.append(writer.paragraph(part, writer.gettext("Kilde: {source}", source=question.source), SMALL))
    # A question, its answers and where its fact is from are read together.
    return [*(replace(flow, keep_with_next=True) for flow in flows[:-1]), flows[-1]]


def _bar(writer: Writer, option: QuizOption) -> Bar:
    label = [Span(f"{option.letter}  ", "bold", FOREST), Span(option.text, "bold" if option.right else "text")]
    if option.right:
        label.append(Span(f" · {writer.gettext('rigtigt')}", "bold", FOREST))
    figure = ""
    if option.count is not None and option.share is not None:
        now = _percent(option.share)
        count = writer.ngettext("{n} svar", "{n} svar", option.count)
        moved = f"{_percent(option.first)} → {now}" if option.first is not None else now
        figure = f"{count} · {moved}"
    return Bar(label, figure, option.share, option.first, checked=option.right)


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _base(writer: Writer, question: QuizQuestion) -> str:
    said = [
        writer.gettext(
            "{n}: {came}.",
            n=writer.ngettext("{n} svar", "{n} svar", question.answers.total),
            came=writer.tally(question.answers),
        )
    ]
    if question.withheld:
        said.append(writer.gettext("Fordelingen er udeladt, fordi færre end {least} har svaret.", least=SMALLEST_BASE))
    elif question.poll and question.revealed:
        said.append(writer.gettext("Spørgsmålet har ikke noget rigtigt svar."))
    if any(option.first is not None for option in question.options):
        said.append(writer.gettext("Stregen på søjlen er første gang, der blev spurgt."))
    return " ".join(said)


SECTION = Section("quiz", for_day=_for_day, for_front=_for_front)
