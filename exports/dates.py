"""What differs between the dates on which the same part of the process was held, goal by goal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from exports.model import Card, Goal, OtherDate, People, Report, Tally, tally
from exports.one_page import most_supported, words_of


class Held(msgspec.Struct, frozen=True):
    """A goal on a date: how many signs and mechanisms, how they came, and the sign with most caramels."""

    day: date
    people: People
    signs: int = 0
    mechanisms: int = 0
    came: Tally = Tally()
    most: Card | None = None


class Difference(msgspec.Struct, frozen=True):
    """A goal on all dates, the first first. `both` are the signs, as written first, that came on more than one."""

    goal: Goal
    held: tuple[Held, ...]
    both: tuple[str, ...]


def differences(report: Report) -> tuple[Difference, ...]:
    """Goal by goal, of those that somebody wrote to on any date; none where there is but one date."""
    if not report.other_dates:
        return ()
    dates = sorted((OtherDate(report.day, report.people, report.goals), *report.other_dates), key=lambda one: one.day)
    by_goal = [(one, {(goal.seat, goal.title): goal for goal in one.goals}) for one in dates]
    found = []
    for goal in report.goals:
        then = [(one, goals.get((goal.seat, goal.title))) for one, goals in by_goal]
        if any(own is not None and not own.is_empty for _one, own in then):
            held = tuple(_held(one, own) for one, own in then)
            found.append(Difference(goal, held, _on_several(own for _one, own in then)))
    return tuple(found)


def _held(one: OtherDate, goal: Goal | None) -> Held:
    if goal is None:
        return Held(one.day, People())
    came = tally(card.via for card in (*goal.signs, *goal.mechanisms))
    return Held(one.day, goal.people, len(goal.signs), len(goal.mechanisms), came, most_supported(goal.signs))


def _on_several(goals: Iterable[Goal | None]) -> tuple[str, ...]:
    seen: dict[tuple[str, ...], tuple[str, int]] = {}
    for goal in goals:
        for words, text in _said(goal).items():
            first, times = seen.get(words, (text, 0))
            seen[words] = (first, times + 1)
    return tuple(text for text, times in seen.values() if times > 1)


def _said(goal: Goal | None) -> Mapping[tuple[str, ...], str]:
    """A goal's signs by their words."""
    signs = goal.signs if goal is not None else ()
    said: dict[tuple[str, ...], str] = {}
    for card in signs:
        if words := words_of(card.text):
            said.setdefault(words, card.text)
    return said
