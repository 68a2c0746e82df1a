"""Taking what somebody wrote out of the journal's payloads, as plain JSON: pure, and the same for every exercise.

What is redacted is told by its kind and id. A contribution takes along what was adopted from it (or it from), for those
say the same words; in what was merged with it or split off it, its words are taken out and the rest stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec

from workshop.domain.contribution import Body

What = Literal["contribution", "alias", "group", "team", "label", "question", "inspiration"]
"""A contribution, a nickname, or the words of a group, a team, a step of the road, a question or a pinned card."""

Payload = dict[str, Any]
Row = tuple[int, str, Payload]
"""An event's `seq`, its kind, and what it carries."""

SHORTEST = 2
"""Characters: what is shorter is not looked for within another text."""


class Subject(msgspec.Struct, frozen=True):
    """What is to be redacted, and what stands in its place. `cards` are the contributions known to say the same."""

    what: What
    id: str
    marker: str
    cards: tuple[str, ...] = ()


class _Place(msgspec.Struct, frozen=True):
    """Where words that are no contribution's stand: in happenings of which kinds, under which key, in which fields."""

    kinds: tuple[str, ...]
    named: str
    fields: frozenset[str]
    under: str = ""


_NAMED = frozenset({"name"})
_TEXT = frozenset({"text", "source"})
_PLANNED = ("day.planned", "plan.changed")
_PLACES: Mapping[str, tuple[_Place, ...]] = {
    "alias": (_Place(("participant.joined",), "participant", frozenset({"alias"})),),
    "group": (_Place(_PLANNED, "id", _NAMED, "groups"),),
    "team": (_Place(("o_run.",), "id", _NAMED),),
    "label": (
        _Place(("road.",), "id", frozenset({"when"})),
        _Place(("road.",), "step", frozenset({"when"})),
        _Place(("road.step_labelled",), "step", frozenset({"before", "after"})),
    ),
    "question": (_Place(("plenum.",), "id", _TEXT),),
    "inspiration": (_Place(("inspiration.",), "id", _TEXT), _Place(_PLANNED, "id", _TEXT, "inspiration")),
}


def scrubbed(rows: Sequence[Row], subject: Subject, bodies: Mapping[str, type[Body]]) -> Iterator[tuple[int, Payload]]:
    """The payloads of a day's rows that change, by `seq`: nothing of what is redacted is left in them."""
    if subject.what == "contribution":
        yield from _Lineage(rows, subject, bodies).scrubbed()
        return
    titles = _names(rows, subject) if subject.what == "group" else frozenset()
    for seq, kind, payload in rows:
        new: Any = payload
        for place in _PLACES[subject.what]:
            if kind.startswith(place.kinds):
                new = _without(new, place, subject, under=not place.under)
        if kind == "plan.changed" and new.get("title") in titles:
            new = {**new, "title": subject.marker}
        if new != payload:
            yield seq, new


def body_without_words(body: Payload, marker: str, bodies: Mapping[str, type[Body]]) -> Payload:
    """A body as JSON of which only what is nobody's words is left; the marker stands where its first words stood."""
    left, marked = dict(body), False
    for name in bodies[body["type"]].written:
        said = left.get(name)
        if not said:
            continue
        del left[name]
        if not marked and name not in PICTURED:
            left[name] = [marker] if isinstance(said, list) else marker
            marked = True
    return left


PICTURED = frozenset({"drawing", "photo", "picture_card"})
"""Fields that hold a picture or name one: they have no words to be replaced, and are left out."""


def _names(rows: Iterable[Row], subject: Subject) -> frozenset[str]:
    """All that a group was ever called; an edit of the plan tells of it by its name."""
    found: set[str] = set()
    for _, kind, payload in rows:
        if kind in _PLANNED:
            plans = (payload.get("plan"), payload.get("before"), payload.get("after"))
            groups = [group for plan in plans if plan for group in plan.get("groups") or ()]
            found.update(group["name"] for group in groups if group["id"] == subject.id)
    return frozenset(found - {""})


def _without(value: Any, place: _Place, subject: Subject, *, under: bool) -> Any:
    """A value of JSON with the marker for the words of what has the subject's id, below the key it stands under."""
    if isinstance(value, list):
        return [_without(one, place, subject, under=under) for one in value]
    if not isinstance(value, dict):
        return value
    own = under and value.get(place.named) == subject.id
    return {
        key: subject.marker
        if own and key in place.fields and isinstance(said, str) and said
        else _without(said, place, subject, under=under or key in (place.under, f"content.{place.under}"))
        for key, said in value.items()
    }


class _Lineage:
    """A contribution with those that say the same words, and those that were made of it or took it up."""

    def __init__(self, rows: Sequence[Row], subject: Subject, bodies: Mapping[str, type[Body]]) -> None:
        self._rows, self._marker, self._bodies = rows, subject.marker, bodies
        adopted: list[tuple[str, str]] = []
        joined: list[tuple[str, str]] = []
        for _, kind, payload in rows:
            for one, body in _bodies_of(kind, payload):
                adopted.extend([(one, body["adopted_from"])] if body.get("adopted_from") else [])
            new = payload.get("contribution")
            if isinstance(new, dict):
                joined.extend((new["id"], new[name]) for name in ("merged_into", "split_from") if new.get(name))
            elif payload.get("merged_into"):
                joined.append((str(new), payload["merged_into"]))
        self._cards = _reached({subject.id, *subject.cards}, adopted)
        self._related = _reached(self._cards, joined) - self._cards
        self._words = self._pattern()

    def _pattern(self) -> re.Pattern[str] | None:
        """All that the cards ever said, the longest first."""
        found = {
            said
            for _, kind, payload in self._rows
            for one, body in _bodies_of(kind, payload)
            if one in self._cards
            for said in self._said(body)
        }
        words = sorted((one for one in found if len(one) >= SHORTEST and re.search(r"\w", one)), key=len, reverse=True)
        if not words:
            return None
        # Whoever merges writes anew: in another letter case, or with other blanks.
        said = "|".join(r"\s+".join(map(re.escape, one.split())) for one in words)
        return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)

    def _said(self, body: Payload) -> Iterator[str]:
        for name in self._bodies[body["type"]].written:
            said = body.get(name) or ()
            yield from (said,) if isinstance(said, str) else said

    def scrubbed(self) -> Iterator[tuple[int, Payload]]:
        """See the function of that name."""
        for seq, kind, payload in self._rows:
            new = payload
            contribution = payload.get("contribution")
            if kind in WHOLE and isinstance(contribution, dict):
                body = self._body(contribution["id"], contribution["body"])
                new = {**payload, "contribution": {**contribution, "body": body}}
            elif kind == EDITED:
                sides = {side: self._body(str(contribution), payload[side]) for side in ("before", "after")}
                new = {**payload, **sides}
            if new != payload:
                yield seq, new

    def _body(self, contribution: str, body: Payload) -> Payload:
        if contribution in self._cards:
            return body_without_words(body, self._marker, self._bodies)
        if contribution not in self._related or self._words is None:
            return body
        changed = {name: self._taken_out(body[name]) for name in self._bodies[body["type"]].written if body.get(name)}
        return {**body, **changed}

    def _taken_out(self, said: Any) -> Any:
        assert self._words is not None
        if isinstance(said, list):
            return [self._taken_out(one) for one in said]
        return self._words.sub(lambda _found: self._marker, said)


WHOLE = frozenset({"contribution.added", "contribution.withdrawn"})
EDITED = "contribution.edited"


def _bodies_of(kind: str, payload: Payload) -> Iterator[tuple[str, Payload]]:
    """All that a happening says of contributions: the id, and the body as JSON."""
    if kind in WHOLE:
        yield payload["contribution"]["id"], payload["contribution"]["body"]
    elif kind == EDITED:
        yield payload["contribution"], payload["before"]
        yield payload["contribution"], payload["after"]


def _reached(start: Iterable[str], pairs: Sequence[tuple[str, str]]) -> frozenset[str]:
    """All that hang together with those of `start` by pairs, whichever way round."""
    found, more = set(start), True
    while more:
        near = {one for pair in pairs if found & set(pair) for one in pair}
        more = bool(near - found)
        found |= near
    return frozenset(found)
