"""Redacting: what somebody wrote is taken out everywhere, the journal too, and can never be brought back.

The contribution stays, with its id, its place and its caramels, so that all figures hold. It is the only thing that
changes what the journal holds already (`workshop.domain.scrubbing`): when this happening is folded, that has been done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from workshop.domain.command import Payload
from workshop.domain.contributing import Added, Edited
from workshop.domain.contribution import Body, Contribution, Mechanism, Sign, kind_of
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.scrubbing import Subject, What, body_without_words

REDACT = "text.redact"
MARKERS: Mapping[str, str] = {"da": "Fjernet af facilitatoren", "en": "Removed by the facilitator"}
"""What stands in the place of what was redacted, by the day's language: it is part of the day, not of a view."""


_ADOPTING = (kind_of(Sign), kind_of(Mechanism))


class Redact(Payload, frozen=True):
    """Take out what somebody wrote. `id` is the contribution's, the participant's, the group's … as `what` says."""

    what: What
    id: str


class Redacted(Happening, frozen=True):
    """It has been taken out, with what says the same words (`cards`) and the pictures (ids) that went along."""

    kind = "text.redacted"
    what: What
    id: str
    marker: str
    cards: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()

    @property
    def subject(self) -> Subject:
        """What it is about, for the journal."""
        return Subject(self.what, self.id, self.marker, self.cards)


def _as_json(body: Body) -> dict[str, Any]:
    written: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(body))
    return written


def _has_words(body: Body, marker: str, rules: Rules) -> bool:
    """Whether something in a body is somebody's words, or a picture."""
    written = _as_json(body)
    left = body_without_words(written, marker, rules.bodies)
    return any(written.get(name) and left.get(name) != written[name] for name in body.written)


def _same_words(known: Mapping[str, Contribution], id_: str) -> tuple[str, ...]:
    """The contribution of that id, what was adopted from it and what it was adopted from, and so on."""
    found, more = {id_}, [id_]
    links = [(one.id, origin) for one in known.values() if (origin := _origin(one)) is not None]
    while more:
        at = more.pop()
        near = {one for link in links if at in link for one in link if one in known} - found
        found |= near
        more.extend(near)
    return tuple(sorted(found))


def _origin(contribution: Contribution) -> str | None:
    return getattr(contribution.body, "adopted_from", None)


def stands_nowhere(day: DayState, gone: Contribution) -> bool:
    """Whether nothing that stands says words of what was taken back: then redacting it changes nothing else.

    Else the words are taken out of what stands, which takes along what says the same.
    """
    made_of = (_origin(gone), gone.split_from, gone.merged_into)
    there = [one for kind in _ADOPTING for one in day.all_of(kind, gone.seat)]
    adopted = (one.id for one in there if _origin(one) == gone.id)
    return not any(one in day.contributions and one not in day.redacted for one in (*made_of, *adopted))


def _redact(day: DayState, payload: Redact, context: Context) -> Sequence[Happening]:
    marker = MARKERS.get(day.plan.language, MARKERS["da"])
    if payload.what == "contribution":
        # What was taken back as if it had never been still stands in the journal.
        known = {**dict(day.withdrawn.items()), **dict(day.contributions.items())}
        if payload.id not in known:
            raise Refused("unknown_contribution", "unknown")
        cards = _same_words(known, payload.id)
        if not any(_has_words(known[one].body, marker, context.rules) for one in cards):
            if payload.id in day.redacted:
                return []
            raise Refused("nothing_written")
        shown = (getattr(known[one].body, "photo", None) for one in cards)
        pictures = tuple(one for one in shown if one is not None)
        return [Redacted(payload.what, payload.id, marker, cards, pictures)]
    if payload.what == "alias":
        who = day.participants.get(payload.id)
        if who is None:
            raise Refused("unknown_participant", "unknown")
        if not who.alias:
            raise Refused("nothing_written")
    if payload.what == "group":
        day.group(payload.id)
    return [Redacted(payload.what, payload.id, marker)]


def check_not_put_back(day: DayState, happenings: Sequence[Happening], rules: Rules) -> None:
    """Refuses what would write anew where something was redacted: a phone that was away may still have the words."""
    for one in happenings:
        match one:
            case Edited(contribution=contribution, after=body):
                pass
            case Added(contribution=Contribution(id=contribution, body=body)):
                pass
            case _:
                continue
        marker = day.redacted.get(contribution)
        if marker is not None and _has_words(body, marker, rules):
            raise Refused("redacted", "moved_on")


def _fold_redacted(day: DayState, event: Event, _rules: Rules) -> DayState:
    gone = event.happening
    assert isinstance(gone, Redacted)
    redacted, pictures = day.redacted, day.pictures
    for card in gone.cards:
        redacted = redacted.insert(card, gone.marker)
    for picture in gone.pictures:
        pictures = pictures.discard(picture)
    return day.changed(redacted=redacted, pictures=pictures)


def _tell_redacted(day: DayState, event: Event) -> dict[str, str | int]:
    gone = event.happening
    assert isinstance(gone, Redacted)
    found = day.contributions.get(gone.id) if gone.what == "contribution" else None
    if found is None:
        return {"about": gone.what}
    seat = next((one.number for one in day.seats if one.seat == found.seat), 0)
    return {"about": gone.what, "kind": found.kind, "number": found.label, "seat": seat}


COMMANDS = (CommandRule(REDACT, Redact, _redact, by_host=True),)

HAPPENINGS = (HappeningRule(Redacted, _fold_redacted, tell=_tell_redacted),)
