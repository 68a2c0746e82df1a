"""The stage in a rehearsal: where the plan has no homework of a group, somebody of it writes what they have brought."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.step import Step
from workshop.exercises.stage import EXERCISE, HOMEWORK
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.words import a_homework


async def _bring(crowd: Crowd, extra: Extra, _step: Step, seq: int) -> None:
    """The first extra phone of a group writes, where nothing is written."""
    first = next(one for one in crowd.extras if one.group == extra.group)
    brought = (await extra.person.sees(seq)).get("body", {}).get("homework", [])
    if extra is first and not any(one["text"] for one in brought):
        payload: Json = {"text": a_homework(extra.chance)}
        await extra.person.send("homework.write", payload, crowd.id(extra, HOMEWORK))


PART = Part(EXERCISE.kind, extra={HOMEWORK: _bring})
