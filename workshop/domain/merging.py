"""Several contributions become one, and one several: the facilitator's tidying, which loses nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain.command import Payload
from workshop.domain.contributing import Added, Edited, Hidden
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context

MOST_AT_ONCE = 50


class Merge(Payload, frozen=True):
    """Let one contribution stand for others of its kind; with `text` it says that from now on."""

    into: str
    contributions: tuple[str, ...]
    text: str | None = None


class Split(Payload, frozen=True):
    """Make several of one: the first text stays on the card, each further one gets a card of its own."""

    contribution: str
    texts: tuple[str, ...]


def _merge(day: DayState, payload: Merge, _context: Context) -> Sequence[Happening]:
    into = day.contribution(payload.into)
    others = [day.contribution(one) for one in dict.fromkeys(payload.contributions) if one != into.id]
    if len(others) > MOST_AT_ONCE:
        raise Refused("too_many", most=MOST_AT_ONCE)
    if not into.body.mergeable or into.hidden or any(one.kind != into.kind or one.hidden for one in others):
        raise Refused("not_mergeable")
    return [*_reworded(into, payload.text), *(Hidden(one.id, merged_into=into.id) for one in others)]


def _reworded(contribution: Contribution, text: str | None) -> list[Happening]:
    """That a contribution says `text`; nothing where it does already, or None is asked for."""
    body: Any = contribution.body
    if text is None:
        return []
    if "text" not in body.editable:
        raise Refused("not_editable", field="text")
    after = msgspec.structs.replace(body, text=text).checked()
    return [] if after == body else [Edited(contribution.id, body, after)]


def _split(day: DayState, payload: Split, context: Context) -> Sequence[Happening]:
    found = day.contribution(payload.contribution)
    body: Any = found.body
    if "text" not in body.editable or not body.mergeable or found.hidden:
        raise Refused("not_splittable")
    if len(payload.texts) < 2:
        raise Refused("too_few_parts")
    if len(payload.texts) > MOST_AT_ONCE:
        raise Refused("too_many", most=MOST_AT_ONCE)
    bodies = [msgspec.structs.replace(body, text=text).checked() for text in payload.texts]
    command = context.command.id
    parts: list[Happening] = [Edited(found.id, body, bodies[0])]
    for place, part in enumerate(bodies[1:], start=1):
        new = msgspec.structs.replace(found, id=f"{command}.{place}", body=part, number=0, split_from=found.id)
        parts.append(Added(new))
    return parts


COMMANDS = (
    CommandRule("contribution.merge", Merge, _merge, by_host=True),
    CommandRule("contribution.split", Split, _split, by_host=True),
)
