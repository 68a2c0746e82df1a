"""The orienteering run in the PDF: post by post what was chosen, how code words were typed, and what was thought."""

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
from exports.results.o_run import ORunResult, PostResult, Thought


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    flows: list[Flow] = []
    for run in report.of(ORunResult):
        title = _title(writer, run)
        part = writer.document.add("Sect", title=title)
        flows.append(writer.heading(part, title, new_page=not flows))
        flows.append(writer.paragraph(part, _base(writer, run), after=6))
        if not run.revealed:
            said = writer.gettext("De rigtige svar blev ikke vist i rummet og står derfor ikke her.")
            flows.append(writer.paragraph(part, said, SMALL))
        flows.append(_overview(writer, part, run))
        for post in run.posts:
            if post.answers.total:
                flows.extend(_post(writer, part, post))
    return flows


def _title(writer: Writer, run: ORunResult) -> str:
    return run.title or writer.gettext("Orienteringsløb")


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    return [_front_line(writer, run) for run in report.of(ORunResult)]


def _front_line(writer: Writer, run: ORunResult) -> FrontLine:
    """Teams and right answers, of the posts in which these may be told; the base is of the same posts."""
    said = [
        writer.ngettext("{n} hold", "{n} hold", run.teams),
        writer.ngettext("{n} post", "{n} poster", len(run.posts)),
    ]
    came = run.answers
    told = [(post.right, post.chosen) for post in run.posts if post.right is not None]
    if told:
        right, chosen = (sum(counts) for counts in zip(*told, strict=True))
        said.append(writer.gettext("{n} af {of} svar er rigtige", n=right, of=chosen))
        came = sum((post.answers for post in run.posts if post.right is not None), Tally())
    elif run.revealed and run.withholds:
        said.append(writer.gettext("udeladt: færre end {least} hold har svaret", least=SMALLEST_BASE))
    return FrontLine(_title(writer, run), "", " · ".join(said), writer.tally(came))


def _base(writer: Writer, run: ORunResult) -> str:
    return writer.gettext(
        "{teams} på tværs af grupperne gav {answers}: {came}.",
        teams=writer.ngettext("{n} hold", "{n} hold", run.teams),
        answers=writer.ngettext("{n} svar", "{n} svar", run.answers.total),
        came=writer.tally(run.answers),
    )


def _overview(writer: Writer, part: Element, run: ORunResult) -> Flow:
    titles = (
        writer.gettext("Post"),
        writer.gettext("Sted"),
        writer.gettext("Svar"),
        writer.gettext("Rigtige"),
        writer.gettext("Kodeord"),
    )
    rows = [
        (
            (Span(str(post.number), "bold", FOREST),),
            post.place or "–",
            str(post.answers.total),
            _right(writer, post),
            _code(writer, post),
        )
        for post in run.posts
    ]
    return writer.table(part, titles, rows, (0.6, 2.6, 0.8, 1.1, 4.4))


def _right(writer: Writer, post: PostResult) -> str:
    if post.withheld and any(option.right for option in post.options):
        return writer.gettext("udeladt")
    return writer.gettext("{n} af {of}", n=post.right, of=post.chosen) if post.right is not None else "–"


def _code(writer: Writer, post: PostResult) -> str:
    """How the code word was typed, in words."""
    code = post.code
    if code is None:
        return "–"
    if post.withheld:
        return writer.gettext("{word}: udeladt", word=code.word)
    told = []
    if code.slips:
        slips = writer.ngettext(
            "{n} slåfejl ({typed})", "{n} slåfejl ({typed})", len(code.slips), typed=", ".join(code.slips)
        )
        told.append(slips)
    if code.wrong:
        told.append(writer.ngettext("{n} forkert", "{n} forkerte", code.wrong))
    if code.missing:
        told.append(writer.ngettext("{n} mangler", "{n} mangler", code.missing))
    return " · ".join((writer.gettext("{word}: {n} rigtige", word=code.word, n=code.exact), *told))


def _post(writer: Writer, part: Element, post: PostResult) -> list[Flow]:
    number = writer.gettext("Post {n}", n=post.number)
    flows = [writer.heading(part, f"{number} · {post.place}" if post.place else number, level=2)]
    if post.question:
        flows.append(_with_next(writer.paragraph(part, (Span(post.question, "bold"),))))
    if post.options:
        bars = [
            Bar(
                [
                    Span(option.text, "bold" if option.right else "text"),
                    *([Span(f" · {writer.gettext('rigtigt')}", "bold", FOREST)] if option.right else []),
                ],
                writer.ngettext("{n} hold", "{n} hold", option.teams) if option.teams is not None else "",
                (option.teams / post.chosen if post.chosen else 0.0) if option.teams is not None else None,
                None,
                checked=option.right,
            )
            for option in post.options
        ]
        flows.append(Flow(Bars(writer.shaper, bars, part), after=4, keep_with_next=True))
    count = writer.ngettext("{n} svar", "{n} svar", post.answers.total)
    said = [writer.gettext("{n}: {came}.", n=count, came=writer.tally(post.answers))]
    if post.withheld:
        said.append(
            writer.gettext("Fordelingen er udeladt, fordi færre end {least} hold har svaret.", least=SMALLEST_BASE)
        )
    base = writer.paragraph(part, " ".join(said), SMALL)
    flows.append(_with_next(base) if post.thoughts else base)
    if post.thoughts:
        flows.append(_thoughts(writer, part, post))
    return flows


def _thoughts(writer: Writer, part: Element, post: PostResult) -> Flow:
    """What the teams thought; without who they are where the post's breakdown is withheld."""
    asked = post.reflection or writer.gettext("En tanke fra posten")
    if post.withheld:
        return writer.table(part, (asked,), [(_thought(writer, one),) for one in post.thoughts], (1.0,))
    rows = [(_team(one), _thought(writer, one)) for one in post.thoughts]
    return writer.table(part, (writer.gettext("Hold"), asked), rows, (1.4, 7.6))


def _with_next(flow: Flow) -> Flow:
    return replace(flow, keep_with_next=True)


def _team(thought: Thought) -> str:
    return f"{thought.team} · {thought.name}" if thought.name else str(thought.team)


def _thought(writer: Writer, thought: Thought) -> tuple[Span, ...]:
    marks = [writer.gettext("på papir")] if thought.via == "paper" else []
    marks += [writer.gettext("sent")] if thought.late else []
    return (Span(thought.text), Span(f"  {' · '.join(marks)}", "italic")) if marks else (Span(thought.text),)


SECTION = Section("o_run", for_day=_for_day, for_front=_for_front)
