"""Future scenario (`future_scenario`): draw the goal reached, interview the neighbour, present *their* future.

So the owner is never the presenter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Literal, Self

import msgspec
from rpds import HashTrieMap

from workshop.domain.command import Writing
from workshop.domain.contributing import Added, Edited, new_contribution
from workshop.domain.contribution import Body, Contribution, label_text
from workshop.domain.day import DayState, Participant
from workshop.domain.drawing import checked_drawing
from workshop.domain.event import Happening
from workshop.domain.picture import own_picture
from workshop.domain.plan import Activity, Group, Plan, seat_of
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Phase, Step
from workshop.domain.table import Table
from workshop.domain.text import one_line
from workshop.exercises.contract import Exercise, Progress, View
from workshop.exercises.futures import partners
from workshop.exercises.futures.partners import KIND

FEWEST_KEYWORDS = 3
WANTED_KEYWORDS = 6
MOST_KEYWORDS = 12
NEWEST_PICTURES = 2
"""How many of a goal's pictures are seen where all goals are."""

Medium = Literal["drawing", "picture_card", "photo", "paper"]


class Scenario(msgspec.Struct, Body, frozen=True, tag="scenario", forbid_unknown_fields=True):
    """A future: `owner` imagined it, `presented_by` gave it in keywords (both participants' ids, None on paper).

    `picture_card` is a card's id, or any name where a day file gives one; `photo` is a picture's id.
    """

    written: ClassVar[tuple[str, ...]] = ("keywords", "drawing", "picture_card", "photo")
    editable: ClassVar[frozenset[str]] = frozenset({"keywords"})
    medium: Medium
    owner: str | None = None
    presented_by: str | None = None
    drawing: str | None = None
    picture_card: str | None = None
    photo: str | None = None
    keywords: tuple[str, ...] = ()

    def checked(self) -> Self:
        """See Body."""
        keywords = tuple(word for word in map(label_text, self.keywords) if word)
        if len(keywords) > MOST_KEYWORDS:
            raise Refused("too_many_keywords", most=MOST_KEYWORDS)
        if self.owner is not None and self.owner == self.presented_by:
            raise Refused("present_the_neighbours")
        drawing = checked_drawing(self.drawing) if self.drawing else None
        card = label_text(self.picture_card) if self.picture_card else None
        return msgspec.structs.replace(self, keywords=keywords, drawing=drawing, picture_card=card)

    def words(self) -> str:
        """See Body."""
        return " · ".join(self.keywords)


class Draw(Writing, frozen=True, kw_only=True):
    """The own future, as a drawing, a picture card, a photo that has been sent ahead, or on paper."""

    medium: Medium
    drawing: str | None = None
    picture_card: str | None = None
    photo: str | None = None


class Present(Writing, frozen=True, kw_only=True):
    """The neighbour's future in keywords. `scenario` None: it was drawn on paper, by `owner` if that is known."""

    keywords: tuple[str, ...]
    scenario: str | None = None
    owner: str | None = None


def _draw(day: DayState, payload: Draw, context: Context) -> Sequence[Happening]:
    if payload.medium == "drawing" and not payload.drawing:
        raise Refused("empty")
    owner = payload.author if context.command.by_host else context.command.actor
    photo = own_picture(day, payload.photo, context) if payload.photo is not None else None
    body = Scenario(
        payload.medium, owner=owner, drawing=payload.drawing, picture_card=payload.picture_card, photo=photo
    )
    return [Added(new_contribution(day, payload, context, KIND, body))]


def _present(day: DayState, payload: Present, context: Context) -> Sequence[Happening]:
    presenter = payload.author if context.command.by_host else context.command.actor
    if presenter is not None and presenter not in day.participants:
        raise Refused("unknown_participant", "unknown")
    if not any(map(one_line, payload.keywords)):
        raise Refused("empty")
    if payload.scenario is None:
        if payload.owner is not None and payload.owner not in day.participants:
            raise Refused("unknown_participant", "unknown")
        body = Scenario("paper", owner=payload.owner, presented_by=presenter, keywords=payload.keywords)
        return [Added(new_contribution(day, payload, context, KIND, body))]
    found = day.contribution(payload.scenario)
    before = found.body
    if not isinstance(before, Scenario):
        raise Refused("not_a_scenario", "unknown")
    same_group = context.command.by_host or day.participants[context.command.actor].group == found.group
    if not same_group:
        raise Refused("not_yours", "forbidden")
    if before.presented_by is not None and presenter != before.presented_by and not context.command.by_host:
        raise Refused("already_presented", "moved_on")
    after = msgspec.structs.replace(
        before, presented_by=presenter or before.presented_by, keywords=payload.keywords
    ).checked()
    return [] if after == before else [Edited(found.id, before, after)]


def scenario_view(scenario: Contribution) -> dict[str, Any]:
    """A scenario without its people: what the room and the group may see."""
    body = scenario.body
    assert isinstance(body, Scenario)
    return {
        "id": scenario.id,
        "medium": body.medium,
        "drawing": scenario.id if body.drawing else None,
        "picture_card": body.picture_card,
        "photo": scenario.id if body.photo else None,
        "keywords": body.keywords,
        "presented": bool(body.keywords),
        "via": scenario.via,
        "late": scenario.late,
    }


def _scenarios(day: DayState, seat: str) -> list[dict[str, Any]]:
    return [scenario_view(one) for one in day.shown("scenario", seat)]


def _own_scenarios(day: DayState, group: Group) -> list[Contribution]:
    return [one for one in day.shown("scenario", seat_of(group)) if one.group == group.id]


def _turns(day: DayState, group: Group) -> int:
    """How many present, one after the other, in a group: a future each, or as long as there is none a person each."""
    return len(_own_scenarios(day, group)) or len(day.people_of(group.id))


def _person(day: DayState, who: str) -> dict[str, Any]:
    """What somebody can be told by."""
    one = day.participants[who]
    return {"alias": one.alias, "number": one.number, "via": one.via}


def _for_room(day: DayState, _step: Step) -> View:
    overview: list[dict[str, Any]] = []
    for seat in day.seats:
        there = _scenarios(day, seat.seat)
        words = [word for one in there for word in one["keywords"]]
        overview.append({"seat": seat.seat, "scenarios": len(there), "keywords": len(words), "newest": words[-4:]})
        overview[-1]["pictures"] = [one for one in there if one["medium"] != "paper"][-NEWEST_PICTURES:]
        overview[-1]["turns"] = max((_turns(day, group) for group in day.groups_at(seat.seat)), default=0)
    focus = day.room.focus.seat
    turns = max((row["turns"] for row in overview if focus in (None, row["seat"])), default=0)
    return {"seats": overview, "scenarios": _scenarios(day, focus) if focus else [], "turns": turns}


def _for_group(day: DayState, _step: Step, group: Group, _team: str | None) -> View:
    return {
        "scenarios": [scenario_view(one) for one in _own_scenarios(day, group)],
        "turns": _turns(day, group),
        "min_keywords": FEWEST_KEYWORDS,
        "max_keywords": WANTED_KEYWORDS,
    }


def _for_facilitator(day: DayState, step: Step) -> View:
    told = partners.begun(step)
    found = [
        {"group": group.id, "circles": [[_person(day, one) for one in circle] for circle in circles]}
        for group in day.plan.groups
        if told and (circles := partners.circles(day, step.activity, group.id))
    ]
    waiting = [
        {"group": group.id, **scenario_view(one)}
        for group in day.plan.groups
        for one in _own_scenarios(day, group)
        if not one.body.words()
    ]
    return {**_for_room(day, step), "partners": found, "waiting": waiting}


def _mine(day: DayState, step: Step, participant: Participant) -> View | None:
    """Whom a phone interviews: its circle, its own place in it, and the futures of the one it asks."""
    if not partners.begun(step):
        return None
    group = participant.group
    there = partners.circles(day, step.activity, group)
    circle = next((one for one in there if participant.id in one), None)
    if circle is None:
        return None
    me = circle.index(participant.id)
    asked = circle[(me + 1) % len(circle)]
    own = _own_scenarios(day, day.group(group))
    return {
        "circle": [_person(day, one) for one in circle],
        "me": me,
        "scenarios": [one.id for one in own if isinstance(one.body, Scenario) and one.body.owner == asked],
    }


def _beginning(_plan: Plan, _activity: Activity) -> partners.Partners:
    return HashTrieMap()


def _progress(day: DayState, _step: Step, group: Group) -> Progress:
    own = [one.body for one in _own_scenarios(day, group)]
    presented = sum(1 for body in own if isinstance(body, Scenario) and body.keywords)
    return Progress(presented, len(own), "presented")


def _phases(_plan: Plan, _activity: Activity) -> Sequence[Phase]:
    return (Phase("draw"), Phase("interview"), Phase("present"))


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("scenario", seat.seat):
            body = one.body
            assert isinstance(body, Scenario)
            yield {
                "id": one.id, "seat": seat.seat, "group_id": one.group, "owner": body.owner,
                "presented_by": body.presented_by, "medium": body.medium, "drawing": body.drawing,
                "picture_card": body.picture_card, "photo": body.photo, "via": one.via, "late": int(one.late),
                "hidden": int(one.hidden), "activity": one.activity, "at": one.at,
            }  # fmt: skip


def _keyword_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("scenario", seat.seat):
            body = one.body
            assert isinstance(body, Scenario)
            for place, word in enumerate(body.keywords, start=1):
                yield {"scenario": one.id, "place": place, "keyword": word}


TABLES = (
    Table(
        "scenarios",
        {
            "id": str, "seat": str, "group_id": str, "owner": str, "presented_by": str, "medium": str, "drawing": str,
            "picture_card": str, "photo": str, "via": str, "late": int, "hidden": int, "activity": str, "at": int,
        },
        ("id",),
        _rows,
    ),
    partners.TABLE,
    Table("keywords", {"scenario": str, "place": int, "keyword": str}, ("scenario", "place"), _keyword_rows),
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    for_group=_for_group,
    for_facilitator=_for_facilitator,
    inspired=True,
    mine=_mine,
    beginning=_beginning,
    entering=partners.entering,
    progress=_progress,
    phases=_phases,
    settings={"present": Literal["neighbour"], "form": Literal["keywords"]},
    bodies=(Scenario,),
    commands=(
        CommandRule("future_scenario.draw", Draw, _draw, by_remote=True),
        CommandRule("future_scenario.present", Present, _present, by_remote=True),
        *partners.COMMANDS,
    ),
    happenings=partners.HAPPENINGS,
    tables=TABLES,
)
