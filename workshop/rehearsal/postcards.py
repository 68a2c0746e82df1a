"""Postcards in a rehearsal, in the order of their times, all senders at once."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.step import Step
from workshop.planning.document import PostcardPart
from workshop.planning.script import POSTCARDS, in_time, of_activity
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd


async def play(cast: Cast, step: Step) -> None:
    """Write the postcards."""
    by_group: dict[str | None, list[PostcardPart]] = {}
    for card in of_activity(cast.plan, in_time(cast.script.postcards), POSTCARDS, step.activity):
        by_group.setdefault(_sender(cast, card), []).append(card)
    await all_of(_cards(cast, step, group, cards) for group, cards in by_group.items())


def _sender(cast: Cast, card: PostcardPart) -> str | None:
    """The group that a postcard comes from first: the author's own where it is among them."""
    author = cast.here.get(card.author) if card.author is not None else None
    if author is not None and (not card.from_groups or author.group in card.from_groups):
        return author.group
    return card.from_groups[0] if card.from_groups else None


async def _cards(cast: Cast, step: Step, group: str | None, cards: list[PostcardPart]) -> None:
    for card in cards:
        payload: Json = {
            "activity": step.activity,
            "text": card.text,
            "to": card.to,
            "dated_as_written": card.dated_as_written,
            "next_step": card.next_step or "",
            "from_groups": list(card.from_groups),
        }
        if card.dated:
            payload["dated"] = card.dated
        command = cast.names.contribution("postcard", card.id)
        await cast.say(card.author, "postcards.send", payload, command, group=group)


PART = Part("postcards", play={"write": play}, extra={"write": Crowd.send_postcard})
