"""Pictures from phones: kept in the file beside the journal, which tells of each only that it is there.

A picture comes ahead of the contribution that shows it, and is found by its id from then on. Its bytes are never part
of a day's state: they go from the command straight to the file, in the same transaction as the event.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.command import Payload
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.jpeg import Jpeg, bare_jpeg
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules

MOST_OF_ONE = 40
"""Pictures of one participant; the facilitator, who may type for all, has no such end."""

KEEP = "picture.keep"


class Keep(Payload, frozen=True):
    """Keep a picture; made by the server, which has read the JPEG. The command's id becomes the picture's."""

    jpeg: Jpeg


class Kept(Happening, frozen=True):
    """A picture is there; `size` in bytes."""

    kind = "picture.kept"
    picture: str
    width: int
    height: int
    size: int


def own_picture(day: DayState, picture: str, context: Context) -> str:
    """The id of a picture that the sender may show; refused where it is not there or is another's."""
    by = day.pictures.get(picture)
    if by is None or by != context.command.actor:
        raise Refused("unknown_picture", "unknown")
    return picture


def jpeg_of(data: bytes) -> Keep:
    """The payload that keeps a picture, without what a camera wrote into it; raises Refused."""
    return Keep(bare_jpeg(data))


def _keep(day: DayState, payload: Keep, context: Context) -> Sequence[Happening]:
    command = context.command
    if command.id in day.pictures:
        raise Refused("id_taken")
    if not command.by_host and sum(1 for by in day.pictures.values() if by == command.actor) >= MOST_OF_ONE:
        raise Refused("too_many_pictures", most=MOST_OF_ONE)
    jpeg = payload.jpeg
    return [Kept(command.id, jpeg.width, jpeg.height, len(jpeg.data))]


def _fold_kept(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Kept)
    return day.changed(pictures=day.pictures.insert(event.happening.picture, event.actor))


COMMANDS = (CommandRule(KEEP, Keep, _keep),)

HAPPENINGS = (HappeningRule(Kept, _fold_kept),)
