"""Which cards can be printed, a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from assets.locale import _
from assets.picture_cards import CARDS
from exports.cards.grid import LYING, STANDING, Grid, Size, sheets, two_sided
from exports.cards.picture import PictureFace
from exports.cards.postcard import Back, Front
from exports.cards.sign import CardFace
from exports.model import Card, Goal, Report
from exports.pdf.pages import Page
from exports.pdf.writer import Writer

EMPTY: Final = 8
"""Empty cards a goal: two sheets of A6."""


class Wanted(NamedTuple):
    """What is to be printed of a kind: the size, the goals by their numbers (none: all), and how many empty cards."""

    size: Size = "a6"
    goals: frozenset[int] = frozenset()
    many: int = EMPTY


Lay = Callable[[Writer, Report, Wanted], tuple[Grid, Sequence[Page]]]


class Cards(NamedTuple):
    """A kind of cards: its title in a file (Danish, to be translated), and its pages."""

    title: str
    lay: Lay


def _goals(report: Report, wanted: Wanted) -> Iterator[Goal]:
    return (goal for goal in report.goals if not wanted.goals or goal.number in wanted.goals)


def _told(writer: Writer, report: Report) -> str:
    return f"{report.title} · {writer.day_text(report.day)}"


def _named(writer: Writer, goal: Goal) -> str:
    return writer.gettext("{n} · {title}", n=goal.number, title=goal.title)


def _of_a_goal(cards_of: Callable[[Goal], Sequence[Card]]) -> Lay:
    """The filled cards of each goal, which begins on a sheet of its own; one whose words were taken out is empty."""

    def lay(writer: Writer, report: Report, wanted: Wanted) -> tuple[Grid, Sequence[Page]]:
        grid, told, pages = LYING[wanted.size], _told(writer, report), list[Page]()
        for goal in _goals(report, wanted):
            name = _named(writer, goal)
            faces = [
                CardFace(writer, goal, card.number, None if card.redacted else card.text, told, "" if place else name)
                for place, card in enumerate(cards_of(goal))
            ]
            pages += sheets(grid, faces)
        return grid, pages

    return lay


def _empty(*, numbered: bool) -> Lay:
    """Empty cards for signs of each goal; numbered ones go on from the last number that the goal has given."""

    def lay(writer: Writer, report: Report, wanted: Wanted) -> tuple[Grid, Sequence[Page]]:
        grid, told, pages = LYING[wanted.size], _told(writer, report), list[Page]()
        for goal in _goals(report, wanted):
            labels = [f"T{goal.last_sign + 1 + place}" if numbered else "T" for place in range(wanted.many)]
            name = _named(writer, goal)
            faces = [
                CardFace(writer, goal, label, None, told, "" if place else name) for place, label in enumerate(labels)
            ]
            pages += sheets(grid, faces)
        return grid, pages

    return lay


def _pictures(writer: Writer, _report: Report, wanted: Wanted) -> tuple[Grid, Sequence[Page]]:
    grid = LYING[wanted.size]
    name = writer.gettext("Billedkort")
    return grid, sheets(grid, [PictureFace(writer, card, "" if place else name) for place, card in enumerate(CARDS)])


def _postcards(writer: Writer, report: Report, wanted: Wanted) -> tuple[Grid, Sequence[Page]]:
    grid = STANDING[wanted.size]
    cards = list[tuple[Front, Back]]()
    for card in report.postcards:
        if wanted.goals and not wanted.goals.intersection(card.goals):
            continue
        name = "" if cards else writer.gettext("Postkort")
        part = writer.document.add("Sect", title=writer.gettext("Postkort {n}", n=len(cards) + 1))
        front = Front(writer, part, card, name)
        cards.append((front, Back(writer, part, card)))
    return grid, two_sided(grid, cards)


CATALOGUE: Final[Mapping[str, Cards]] = {
    "signs": Cards(_("Tegnkort"), _of_a_goal(lambda goal: goal.signs)),
    "mechanisms": Cards(_("Mekanismekort"), _of_a_goal(lambda goal: goal.mechanisms)),
    "empty": Cards(_("Tomme tegnkort"), _empty(numbered=False)),
    "numbered": Cards(_("Tomme tegnkort med nummer"), _empty(numbered=True)),
    "pictures": Cards(_("Billedkort"), _pictures),
    "postcards": Cards(_("Postkort"), _postcards),
}
