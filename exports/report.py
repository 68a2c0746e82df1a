"""The report of a day: the model filled from the finished state. Reads the day, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

import msgspec

from exports.model import (
    Card,
    Goal,
    Link,
    Note,
    OtherDate,
    People,
    Postcard,
    ProgrammePoint,
    Report,
    RoadStep,
    Scenario,
    Visits,
    YearStep,
    tally,
)
from exports.results.catalogue import BUILDERS
from exports.results.contract import Result
from exports.results.homework import homework
from exports.results.inspiration import inspiration
from workshop.domain.caramels import Support, all_visits, support
from workshop.domain.caramels import Visits as VisitsOfDay
from workshop.domain.cards import leads_to, shown_road
from workshop.domain.contribution import Contribution, Mechanism, Sign
from workshop.domain.day import DayState
from workshop.domain.jpeg import Jpeg, bare_jpeg
from workshop.domain.plan import Block, Process, Seat
from workshop.domain.refusal import Refused
from workshop.domain.verdicts import verdicts_of
from workshop.exercises.future_scenario import Scenario as ScenarioBody
from workshop.exercises.ordering.chain import ChainLink
from workshop.exercises.postcards import Postcard as PostcardBody
from workshop.exercises.take_home import TakeHomeNote, adopted_as

PictureOf: TypeAlias = Callable[[str], bytes | None]
"""The JPEG of a picture's id, None where the file has none."""

WITH_SIGNS: Final = ("sign_cards", "sign_ordering")
"""The exercises in which signs are written."""


def _no_pictures(_picture: str) -> None:
    return None


def build_report(
    day: DayState, process: Process | None, picture_of: PictureOf = _no_pictures, others: Iterable[DayState] = ()
) -> Report:
    """The report of a day as it stands. `process` is the year that it belongs to, None where that is not known.

    Caramels are in it only when the room has seen them. `picture_of` gives the photos, which lie in the file and not
    in the day. `others` are the file's other days, of which those tell that were begun and are about the same goals.
    """
    goals = _goals(day, picture_of)
    return Report(
        title=day.plan.title,
        challenge=day.plan.challenge,
        organiser=day.plan.organiser,
        day=date.fromisoformat(day.plan.date),
        people=_people(day, [who.id for who in day.here]),
        groups=len(day.plan.groups),
        rehearsal=day.rehearsal,
        goals=goals,
        postcards=_postcards(day),
        visits=_visits(day, goals),
        programme=tuple(_point(day, block) for block in day.plan.blocks),
        year=_year(process, day.plan.date),
        homework=homework(day),
        results=tuple(_results(day)),
        asks_for_signs=any(one.kind in WITH_SIGNS for one in day.plan.activities),
        shared=tuple(_shared(day)),
        other_dates=tuple(sorted(_other_dates(day, others), key=lambda one: one.day)),
    )


def _goals(day: DayState, picture_of: PictureOf) -> tuple[Goal, ...]:
    support_of = support(day, revealed_only=True)
    return tuple(_goal(day, seat, support_of, picture_of) for seat in day.seats)


def _other_dates(day: DayState, others: Iterable[DayState]) -> Iterator[OtherDate]:
    own = {(goal.id, goal.title) for goal in day.plan.goals}
    for other in others:
        theirs = {(goal.id, goal.title) for goal in other.plan.goals}
        if other.id != day.id and other.started_at is not None and own & theirs:
            people = _people(other, [who.id for who in other.here])
            yield OtherDate(date.fromisoformat(other.plan.date), people, _goals(other, _no_pictures))


def _shared(day: DayState) -> Iterator[tuple[str, str]]:
    """The pairs that are marked as common, by the cards that stand for them now."""
    for (one, other), verdict in sorted(verdicts_of(day).items()):
        if verdict == "common":
            yield day.stands_for(one), day.stands_for(other)


def _results(day: DayState) -> Iterator[Result]:
    for activity in day.plan.activities:
        build = BUILDERS.get(activity.kind)
        result = build(day, activity) if build is not None else None
        if result is not None:
            yield result


def _people(day: DayState, ids: Iterable[str]) -> People:
    there = [day.participants[one] for one in ids]
    phones = [one for one in there if one.via == "phone"]
    return People(len(phones), sum(one.heads for one in phones), sum(one.heads for one in there if one.via == "paper"))


def _card(day: DayState, contribution: Contribution, support_of: Mapping[str, Support]) -> Card:
    body = contribution.body
    assert isinstance(body, Sign | Mechanism)
    got = support_of.get(contribution.id, Support(0, 0))
    return Card(
        id=contribution.id,
        kind="sign" if isinstance(body, Sign) else "mechanism",
        number=contribution.label,
        text=body.text,
        via=contribution.via,
        late=contribution.late,
        level=body.level if isinstance(body, Sign) else None,
        adopted=body.adopted_from is not None,
        redacted=contribution.id in day.redacted,
        caramels=got.total,
        pairs=got.pairs,
        signs=body.signs if isinstance(body, Mechanism) else (),
    )


def _goal(day: DayState, seat: Seat, support_of: Mapping[str, Support], picture_of: PictureOf) -> Goal:
    signs = {one.id: _card(day, one, support_of) for one in day.shown("sign", seat.seat)}
    road = shown_road(day, seat.seat)
    steps = [RoadStep(tuple(signs[one] for one in step.signs), step.when) for step in road.steps]
    planned = next((goal for goal in day.plan.goals if f"goal:{goal.id}" == seat.seat), None)
    placed = road.placed()
    return Goal(
        seat=seat.seat,
        number=seat.number,
        title=seat.title,
        colour=seat.colour,
        is_goal=planned is not None,
        cue_quotes=planned.cue_quotes if planned is not None else (),
        people=_people(day, (one for group in day.groups_at(seat.seat) for one in day.members.get(group.id, ()))),
        scenarios=tuple(_scenario(one, picture_of) for one in day.shown("scenario", seat.seat)),
        road=tuple(steps),
        unplaced=tuple(card for card in signs.values() if card.id not in placed),
        mechanisms=tuple(
            msgspec.structs.replace(_card(day, one, support_of), signs=leads_to(day, one))
            for one in day.shown("mechanism", seat.seat)
        ),
        chain=tuple(link for one in day.shown("chain_link", seat.seat) if (link := _link(day, one, signs)) is not None),
        notes=_notes(day, seat, support_of),
        ballots=tally(
            ballot.via
            for _, visits in all_visits(day)
            for (pair, place), ballot in visits.ballots.items()
            if _visited(visits, pair, place) == seat.seat
        ),
        inspiration=inspiration(day, seat.seat),
        last_sign=max((one.number for one in day.all_of("sign", seat.seat)), default=0),
    )


def _visited(visits: VisitsOfDay, pair: str, place: int) -> str | None:
    """The seat that a pair visited in a round; None where it is no longer planned to."""
    planned = visits.pairs.get(pair)
    return planned.visits[place] if planned is not None and place < len(planned.visits) else None


def _scenario(contribution: Contribution, picture_of: PictureOf) -> Scenario:
    body = contribution.body
    assert isinstance(body, ScenarioBody)
    return Scenario(
        body.medium, body.keywords, body.drawing, body.picture_card, _photo(body.photo, picture_of),
        contribution.via, contribution.late,
    )  # fmt: skip


def _photo(picture: str | None, picture_of: PictureOf) -> Jpeg | None:
    """A photo as it can be laid into a document; None where the file has it no more."""
    data = picture_of(picture) if picture is not None else None
    try:
        return bare_jpeg(data) if data is not None else None
    except Refused:
        return None


def _link(day: DayState, contribution: Contribution, signs: Mapping[str, Card]) -> Link | None:
    """A link of the chain; None where its sign is hidden."""
    body = contribution.body
    assert isinstance(body, ChainLink)
    sign = signs.get(day.stands_for(body.sign))
    if sign is None:
        return None
    return Link(sign, body.question, body.method, body.source, body.who, body.when, contribution.via, contribution.late)


def _notes(day: DayState, seat: Seat, support_of: Mapping[str, Support]) -> tuple[Note, ...]:
    numbers = {one.seat: one.number for one in day.seats}
    notes = []
    for one in day.shown("take_home_note", seat.seat):
        body = one.body
        assert isinstance(body, TakeHomeNote)
        source = day.contributions.get(body.ref) if body.ref is not None else None
        card = _card(day, source, support_of) if source is not None and not source.hidden else None
        from_goal = numbers.get(body.from_seat or (source.seat if source is not None else ""))
        became = adopted_as(day, one)
        notes.append(Note(body.text, from_goal, card, became.label if became else None, one.via, one.late))
    return tuple(notes)


def _postcards(day: DayState) -> tuple[Postcard, ...]:
    numbers = {one.seat: one.number for one in day.seats}
    found = [one for seat in day.seats for one in day.shown("postcard", seat.seat)]
    cards = []
    for one in sorted(found, key=lambda one: (one.at, numbers[one.seat], one.number)):
        body = one.body
        assert isinstance(body, PostcardBody)
        senders = tuple(day.group(group).name for group in body.from_groups)
        dated = _month(body.dated)
        cards.append(
            Postcard(
                body.text, senders, (numbers[one.seat],), body.to, dated, body.dated_as_written, body.next_step,
                body.drawing, one.via, one.late,
            )
        )  # fmt: skip
    return tuple(cards)


def _month(dated: str) -> date | None:
    """The first day of a month `YYYY-MM`; None where the calendar has no such month."""
    try:
        return date.fromisoformat(f"{dated}-01")
    except ValueError:
        return None


def _visits(day: DayState, goals: Iterable[Goal]) -> Visits:
    rounds = [visits for _, visits in all_visits(day)]
    return Visits(
        pairs=sum(len(visits.pairs) for visits in rounds),
        ballots=tally(ballot.via for visits in rounds for ballot in visits.ballots.values()),
        caramels=sum(goal.caramels for goal in goals),
        revealed=any(visits.revealed for visits in rounds),
    )


def _point(day: DayState, block: Block) -> ProgrammePoint:
    steps = [step for step in day.steps if step.block == block.id and step.activity]
    planned = {step.activity: step.not_run for step in steps}
    titles = {one.id: one.title for one in day.plan.activities if one.id in planned}
    return ProgrammePoint(
        block.start,
        block.end,
        block.title,
        tuple(title for activity, title in titles.items() if planned[activity] is None),
        tuple(title for activity, title in titles.items() if planned[activity] is not None),
    )


def _year(process: Process | None, day: str) -> tuple[YearStep, ...]:
    steps = process.steps if process is not None else ()
    here = next((place for place, step in enumerate(steps) if day in step.dates), None)
    found = []
    for place, step in enumerate(steps):
        state: Literal["past", "here", "ahead"] = "ahead"
        if here is not None and place <= here:
            state = "here" if place == here else "past"
        found.append(YearStep(step.title, tuple(date.fromisoformat(one) for one in step.dates), state))
    return tuple(found)
