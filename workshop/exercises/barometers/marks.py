"""The marks on a barometer and the reasons that go with them: whose they are, and what they come to."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Self

import msgspec

from workshop.domain.answering import answers, own_answer
from workshop.domain.contribution import Body, Contribution, required_text
from workshop.domain.day import DayState
from workshop.exercises.barometers.statements import Barometer, Scale, Statement, measured_before

MOST_BINS = 41
FEWER_BINS = 21


class BarometerMark(msgspec.Struct, Body, frozen=True, tag="barometer_mark", forbid_unknown_fields=True):
    """Where somebody stands by a statement; None is "no mark"."""

    written: ClassVar[tuple[str, ...]] = ()
    mergeable: ClassVar[bool] = False
    statement: str
    mark: float | None

    def quiet(self) -> bool:
        """See Body."""
        return True


class BarometerReason(msgspec.Struct, Body, frozen=True, tag="barometer_reason", forbid_unknown_fields=True):
    """Why somebody stands there. It is a contribution of its own, so that hiding it moves no figure."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    statement: str
    text: str

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Figures(msgspec.Struct, frozen=True):
    """What marks come to. `n` leaves "no mark" out, `missing` counts it; without a mark the others are None."""

    n: int
    missing: int
    min: float | None = None
    max: float | None = None
    median: float | None = None
    mean: float | None = None


def figures(marks: Iterable[float | None]) -> Figures:
    """The figures of marks, the mean to two decimals."""
    all_marks = list(marks)
    set_ones = [one for one in all_marks if one is not None]
    missing = len(all_marks) - len(set_ones)
    if not set_ones:
        return Figures(0, missing)
    return Figures(
        len(set_ones),
        missing,
        min(set_ones),
        max(set_ones),
        statistics.median(set_ones),
        round(statistics.fmean(set_ones), 2),
    )


class Bin(msgspec.Struct, frozen=True):
    """So many marks from `low` to `high`, both counted in."""

    low: float
    high: float
    n: int


def bins(scale: Scale, marks: Iterable[float | None]) -> tuple[Bin, ...]:
    """How marks lie on a scale: a bin a step, or fewer and wider ones where there are very many steps."""
    count = scale.steps + 1
    width = 1 if count <= MOST_BINS else -(-count // FEWER_BINS)
    tally = [0] * (-(-count // width))
    for mark in marks:
        if mark is not None:
            tally[min(scale.place(mark), count - 1) // width] += 1
    ends = [(at * width, min(at * width + width, count) - 1) for at in range(len(tally))]
    return tuple(
        Bin(round(scale.min + first * scale.step, 6), round(scale.min + last * scale.step, 6), n)
        for (first, last), n in zip(ends, tally, strict=True)
    )


def marks_of(day: DayState, activity: str, statement: str) -> Iterator[Contribution]:
    """The shown marks of a statement, seat by seat."""
    for one in answers(day, "barometer_mark", activity):
        if isinstance(one.body, BarometerMark) and one.body.statement == statement:
            yield one


def reasons_of(day: DayState, activity: str, statement: str) -> Iterator[Contribution]:
    """The shown reasons for marks of a statement, seat by seat."""
    for one in answers(day, "barometer_reason", activity):
        if isinstance(one.body, BarometerReason) and one.body.statement == statement:
            yield one


def mark_in(one: Contribution) -> float | None:
    """The mark that a contribution sets."""
    assert isinstance(one.body, BarometerMark)
    return one.body.mark


def about_mark(statement: str) -> str:
    """What a mark answers, as `answering` wants it."""
    return f"mark/{statement}"


def about_reason(statement: str) -> str:
    """What a reason answers, as `answering` wants it."""
    return f"reason/{statement}"


def key_of(barometer: Barometer, one: Contribution) -> str:
    """Whose a mark or a reason is, so that a person's (or group's) can be found in both: the answerer."""
    if barometer.by_group or one.author is None:
        return f"group:{one.group}"
    return one.author


def own_mark(day: DayState, activity: str, statement: str, who: str) -> Contribution | None:
    """The shown mark of an answerer."""
    return own_answer(day, activity, about_mark(statement), who)


def own_reason(day: DayState, activity: str, statement: str, who: str) -> Contribution | None:
    """The shown reason of an answerer."""
    return own_answer(day, activity, about_reason(statement), who)


class Movement(msgspec.Struct, frozen=True):
    """How those who set a mark both times have moved."""

    up: int
    down: int
    same: int


def marks_before(day: DayState, statement: Statement) -> dict[str, float | None]:
    """The marks of the statement that this one measures again, by answerer."""
    before = measured_before(day, statement)
    if before is None:
        return {}
    activity, barometer, earlier = before
    return {key_of(barometer, one): mark_in(one) for one in marks_of(day, activity, earlier.id)}


def movement(before: Mapping[str, float | None], now: Mapping[str, float | None]) -> Movement:
    """The movement from marks to marks, both by answerer."""
    both = [(was, is_) for who, is_ in now.items() if is_ is not None and (was := before.get(who)) is not None]
    up, down = sum(1 for was, is_ in both if is_ > was), sum(1 for was, is_ in both if is_ < was)
    return Movement(up, down, len(both) - up - down)
