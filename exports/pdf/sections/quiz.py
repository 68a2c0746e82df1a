"""The quiz in the PDF: what was answered to each question, what is right, and the fact with its source."""

from __future__ import annotations

from exports.model import Report
from exports.pdf.bars import Bar, Bars
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST
from exports.pdf.writer import SMALL, Writer
from exports.results.contract import SMALLEST_BASE
from exports.results.quiz import QuizOption, QuizQuestion, QuizResult


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    flows: list[Flow] = []
    for quiz in report.of(QuizResult):
        title = quiz.title or writer.gettext("Quiz")
        part = writer.document.add("Sect", title=title)
        flows.append(writer.heading(part, title, new_page=not flows))
        for question in quiz.questions:
            flows.extend(_question(writer, part, question))
    return flows


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
    return flows


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


SECTION = Section("quiz", for_day=_for_day)
