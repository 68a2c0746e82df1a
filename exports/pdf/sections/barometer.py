"""The living barometer in the PDF: where all stood by each statement, why, and how they have moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from exports.model import Report
from exports.pdf.barometer import ColumnsOnScale, GroupsOnScale
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import FrontLine, Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_INK, as_ink, goal_colour
from exports.pdf.writer import SMALL, Writer
from exports.results.barometer import BarometerResult, GroupMark, Measured
from exports.results.contract import SMALLEST_BASE
from workshop.exercises.barometers.marks import Bin, Figures

Told = Callable[[float], str]

MOST_DRAWN: Final = 30
"""Groups in one drawing: it stays on one page."""


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    flows: list[Flow] = []
    for barometer in report.of(BarometerResult):
        title = _title(writer, barometer)
        part = writer.document.add("Sect", title=title)
        flows.append(writer.heading(part, title, new_page=not flows))
        for measured in barometer.statements:
            flows.extend(_statement(writer, part, measured))
    return flows


def _statement(writer: Writer, part: Element, measured: Measured) -> list[Flow]:
    quoted = writer.gettext("“{text}”", text=measured.text)
    title = writer.gettext("{statement} – målt igen", statement=quoted) if measured.again else quoted
    flows = [writer.heading(part, title, level=2)]
    told = writer.number_text
    if not measured.shown:
        said = writer.gettext("Mærkerne blev ikke vist i rummet og står derfor ikke her.")
        flows.append(writer.paragraph(part, said, SMALL))
    elif not measured.withheld:
        flows.extend(_drawing(writer, part, measured, told))
        flows.extend(writer.paragraph(part, line) for line in _figures(writer, measured, told))
    flows.append(writer.paragraph(part, _base(writer, measured), SMALL))
    if measured.groups:
        flows.append(_groups(writer, part, measured, told))
    if measured.reasons:
        flows.append(_reasons(writer, part, measured, told))
    # Where they stand, and what the figures say of it, is read together.
    return [*(replace(flow, keep_with_next=True) for flow in flows[:-1]), flows[-1]]


def _title(writer: Writer, barometer: BarometerResult) -> str:
    return barometer.title or writer.gettext("Barometer")


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    """A line a statement, as it stood the last time it was measured."""
    found = [(barometer, one) for barometer in report.of(BarometerResult) for one in barometer.statements]
    later = {one.text: place for place, (_, one) in enumerate(found) if one.again}
    return [
        FrontLine(_title(writer, barometer), one.text, _front_words(writer, one), writer.tally(one.came))
        for place, (barometer, one) in enumerate(found)
        if later.get(one.text, place) <= place
    ]


def _front_words(writer: Writer, measured: Measured) -> str:
    if not measured.shown:
        return writer.gettext("mærkerne er ikke vist i rummet")
    if measured.withheld:
        return writer.gettext("udeladt: færre end {least} har sat et mærke", least=SMALLEST_BASE)
    found, told = measured.figures, writer.number_text
    if found.median is None or found.mean is None:
        return writer.ngettext("{n} ingen markering", "{n} ingen markering", found.missing)
    said = [
        writer.gettext("median {median}", median=told(found.median)),
        writer.gettext("gennemsnit {mean}", mean=told(found.mean)),
    ]
    if measured.before is not None and measured.before.mean is not None:
        before = told(measured.before.mean)
        said[-1] = writer.gettext("gennemsnit {mean} (før {before})", mean=told(found.mean), before=before)
    if measured.moved is not None:
        went = {"up": measured.moved.up, "down": measured.moved.down, "same": measured.moved.same}
        said.append(writer.gettext("{up} op, {down} ned, {same} samme sted", **went))
    return " · ".join(said)


def _drawing(writer: Writer, part: Element, measured: Measured, told: Told) -> list[Flow]:
    if measured.figures.n == 0:
        return []
    if not measured.by_group:
        figure = part.add("Figure", alt=_said(writer, measured, (), told))
        columns = ColumnsOnScale(writer.shaper, measured.scale, measured.bins, measured.bins_before, figure, told)
        return [Flow(columns, before=4, after=8)]
    moved = measured.before is not None
    standing = sorted((one for one in measured.groups if one.mark is not None), key=_from_the_top)
    flows = []
    for some in (standing[at : at + MOST_DRAWN] for at in range(0, len(standing), MOST_DRAWN)):
        figure = part.add("Figure", alt=_said(writer, measured, some, told))
        dots = GroupsOnScale(writer.shaper, measured.scale, some, figure, told, moved=moved)
        flows.append(Flow(dots, before=4, after=8))
    return flows


def _from_the_top(group: GroupMark) -> tuple[bool, float, int]:
    """Where a group comes in the order from the high end of the scale to the low, with "no mark" last."""
    return group.mark is None, -(group.mark or 0), group.number


def _said(writer: Writer, measured: Measured, groups: Sequence[GroupMark], told: Told) -> str:
    """A drawing in words: of some groups, or of how many persons stand where."""
    scale = measured.scale
    ends = [
        f"{told(end)} ({meaning})" if meaning else told(end)
        for end, meaning in ((scale.min, scale.low), (scale.max, scale.high))
    ]
    road = writer.gettext("Skala fra {low} til {high}.", low=ends[0], high=ends[1])
    if measured.by_group:
        return f"{road} {'; '.join(_moved(one, told) for one in groups)}."
    counted = [writer.gettext("{n} på {mark}", n=one.n, mark=_span(one, told)) for one in measured.bins if one.n]
    return f"{road} {'; '.join(counted)}."


def _span(one: Bin, told: Told) -> str:
    return told(one.low) if one.low == one.high else f"{told(one.low)}–{told(one.high)}"


def _moved(group: GroupMark, told: Told) -> str:
    now = told(group.mark or 0)
    return f"{group.name}: {told(group.before)} → {now}" if group.before is not None else f"{group.name}: {now}"


def _figures(writer: Writer, measured: Measured, told: Told) -> list[str]:
    lines = [_line(writer, measured.figures, told)]
    if measured.before is not None:
        lines.append(writer.gettext("Første gang: {figures}", figures=_line(writer, measured.before, told)))
    if measured.moved is not None:
        moved = measured.moved
        went = {"up": moved.up, "down": moved.down, "same": moved.same}
        lines.append(writer.gettext("{up} op, {down} ned, {same} står samme sted.", **went))
    return lines


def _line(writer: Writer, found: Figures, told: Told) -> str:
    parts = [writer.ngettext("{n} mærke", "{n} mærker", found.n)]
    if found.missing:
        parts.append(writer.ngettext("{n} ingen markering", "{n} ingen markering", found.missing))
    if found.min is not None and found.max is not None and found.median is not None and found.mean is not None:
        parts.append(writer.gettext("fra {low} til {high}", low=told(found.min), high=told(found.max)))
        parts.append(writer.gettext("median {median}", median=told(found.median)))
        parts.append(writer.gettext("gennemsnit {mean}", mean=told(found.mean)))
    return " · ".join(parts)


def _base(writer: Writer, measured: Measured) -> str:
    count = writer.ngettext("{n} svar", "{n} svar", measured.came.total)
    said = [writer.gettext("{n}: {came}.", n=count, came=writer.tally(measured.came))]
    if measured.withheld and measured.shown:
        withheld = writer.gettext(
            "Fordelingen er udeladt, fordi færre end {least} har sat et mærke.", least=SMALLEST_BASE
        )
        said.append(withheld)
    if measured.without:
        said.append(writer.ngettext("{n} gruppe har ikke svaret.", "{n} grupper har ikke svaret.", measured.without))
    if measured.bins_before:
        said.append(writer.gettext("De tomme søjler er første gang."))
    return " ".join(said)


def _groups(writer: Writer, part: Element, measured: Measured, told: Told) -> Flow:
    again = measured.before is not None
    rows = []
    for one in sorted(measured.groups, key=_from_the_top):
        number = (Span(str(one.number), "bold", as_ink(goal_colour(one.colour))),)
        earlier: list[str | tuple[Span, ...]] = [told(one.before) if one.before is not None else "–"] if again else []
        rows.append([number, one.name, *earlier, _mark(writer, one, told), one.reason or "–"])
    titles = [writer.gettext("Nr."), writer.gettext("Gruppe"), writer.gettext("Mærke"), writer.gettext("Begrundelse")]
    shares = [0.5, 2.8, 1.1, 4.6]
    if again:
        titles.insert(2, writer.gettext("Før"))
        shares.insert(2, 0.7)
    return writer.table(part, titles, rows, shares)


def _mark(writer: Writer, one: GroupMark, told: Told) -> tuple[Span, ...]:
    mark = Span(told(one.mark), "bold") if one.mark is not None else Span(writer.gettext("ingen markering"))
    return (mark, Span(f"  {writer.gettext('sent')}", "italic", GOLD_INK)) if one.late else (mark,)


def _reasons(writer: Writer, part: Element, measured: Measured, told: Told) -> Flow:
    """Why, from the low end to the high; without their marks where these are withheld."""
    reasons = sorted(measured.reasons, key=lambda one: (one.mark is None, one.mark or 0))
    if measured.withheld:
        return writer.table(part, (writer.gettext("Begrundelse"),), [(one.text,) for one in reasons], (1.0,))
    rows = [((Span(told(one.mark), "bold"),) if one.mark is not None else "–", one.text) for one in reasons]
    return writer.table(part, (writer.gettext("Mærke"), writer.gettext("Begrundelse")), rows, (0.8, 8.2))


SECTION = Section("barometer", for_day=_for_day, for_front=_for_front)
