"""What an exercise brings to a rehearsal: what is played at its phases, and which figures are reckoned of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from workshop.domain.step import Step
from workshop.rehearsal.cast import Cast
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.summary import Reckoning, Summary

Play: TypeAlias = Callable[[Cast, Step], Awaitable[None]]
"""What the day file's people and the facilitator do at a step."""
ExtraPlay: TypeAlias = Callable[[Crowd, Extra, Step, int], Awaitable[None]]
"""What an extra phone does at a step, shown as the given seq."""
Prepare: TypeAlias = Callable[[Cast, Crowd, tuple[Step, ...], int], Awaitable[None]]
"""What the facilitator does before the step at a place is gone to; called at each step of the exercise."""


async def _nothing_to_prepare(_cast: Cast, _crowd: Crowd, _steps: tuple[Step, ...], _place: int) -> None:
    return None


def _no_figures(_reckoning: Reckoning) -> Summary:
    return {}


class Part(NamedTuple):
    """An exercise's part of a rehearsal. What is keyed by phase has "" for the only one of an exercise; phases that
    are numbered (`visit-1`, `visit-2`) share one key.

    `closer_looks`: on how many goals, one after the other, the room looks for a picture of its own. `then` is what the
    facilitator does once all have done theirs (a reveal), each by the name that its picture gets. `figures` gives keys
    of the summary; a key that several parts give is put together of theirs.
    """

    exercise: str
    play: Mapping[str, Play] = MappingProxyType({})
    extra: Mapping[str, ExtraPlay] = MappingProxyType({})
    closer_looks: Mapping[str, int] = MappingProxyType({})
    prepare: Prepare = _nothing_to_prepare
    then: Mapping[str, Mapping[str, Play]] = MappingProxyType({})
    figures: Callable[[Reckoning], Summary] = _no_figures


def phase_of(step: Step) -> str:
    """The key of a step's phase, without its number."""
    return step.phase.partition("-")[0]
