"""What the room, a group and the facilitator see of a barometer. Hidden marks are in no view but the facilitator's.

A phone is told of its own mark: a group's in the group's view, a person's in what only that phone is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState, Participant
from workshop.domain.plan import Group, seat_of
from workshop.domain.step import Step
from workshop.exercises.barometers.marks import (
    bins,
    figures,
    key_of,
    mark_in,
    marks_before,
    marks_of,
    movement,
    own_mark,
    own_reason,
    reasons_of,
)
from workshop.exercises.barometers.statements import (
    Barometer,
    Statement,
    at_step,
    barometer_of,
    measured_before,
    place_of,
)
from workshop.exercises.contract import Progress, Revealing, View

MOST_PEOPLE = 120
"""Persons in the facilitator's list; those on paper, for whom she types, come first."""


def _statement(barometer: Barometer, statement: Statement | None, step: Step) -> View:
    """What every view tells of the statement of a step."""
    return {
        "number": place_of(step) + 1,
        "of": max(1, len(barometer.statements)),
        "unit": "group" if barometer.by_group else "person",
        "statement": _told(statement) if statement is not None else None,
    }


def _told(statement: Statement) -> View:
    scale = msgspec.structs.asdict(statement.scale)
    return {"id": statement.id, "text": statement.text, "scale": scale, "repeat": statement.repeat_of is not None}


def for_room(day: DayState, step: Step) -> View:
    """What the room sees: the statement and how many have set their mark, and once it is shown how they stand."""
    return _for_all(day, step, None)


def _for_all(day: DayState, step: Step, shown: bool | None) -> View:
    """The room's view; `shown` says whether the marks are in it, None where that is as it has been settled."""
    barometer, statement = barometer_of(day, step.activity), at_step(day, step)
    view = _statement(barometer, statement, step)
    marks = list(marks_of(day, step.activity, statement.id)) if statement is not None else []
    ways = Counter(one.via for one in marks)
    view["marked"] = {
        "in": len(marks),
        "of": len(day.plan.groups) if barometer.by_group else max(len(marks), sum(1 for _ in day.here)),
        "phone": ways["phone"],
        "paper": ways["paper"],
    }
    settled = statement is not None and barometer.shows(statement.id)
    view["shown"] = settled
    if statement is not None and (settled if shown is None else shown):
        view |= _marks(day, barometer, statement, marks)
        view["notes"] = list(_notes(day, step, barometer, statement, marks))
    return view


def _marks(day: DayState, barometer: Barometer, statement: Statement, marks: list[Contribution]) -> View:
    now = {key_of(barometer, one): mark_in(one) for one in marks}
    before = marks_before(day, statement)
    view: View = {"figures": msgspec.structs.asdict(figures(now.values())), "before": None}
    if measured_before(day, statement) is not None:
        view["before"] = {
            **msgspec.structs.asdict(figures(before.values())),
            **msgspec.structs.asdict(movement(before, now)),
        }
    if barometer.by_group:
        view["items"] = [
            {
                "id": one.group,
                "seat": one.seat,
                "name": day.group(one.group).name,
                "mark": mark_in(one),
                "before": before.get(f"group:{one.group}"),
            }
            for one in marks
        ]
    else:
        earlier = bins(statement.scale, before.values())
        view["bins"] = [
            {"low": one.low, "high": one.high, "n": one.n, "before": was.n}
            for one, was in zip(bins(statement.scale, now.values()), earlier, strict=True)
        ]
    return view


def _notes(
    day: DayState, step: Step, barometer: Barometer, statement: Statement, marks: Iterable[Contribution]
) -> Iterator[View]:
    """The reasons, from the low end of the scale to the high. Whose a person's reason is, is not said."""
    now = {key_of(barometer, one): mark_in(one) for one in marks}
    found = []
    for one in reasons_of(day, step.activity, statement.id):
        who = key_of(barometer, one)
        mark = now.get(who)
        note = {
            "id": one.id,
            "text": one.body.words(),
            "mark": mark,
            "none": who in now and mark is None,
            "seat": one.seat if barometer.by_group else None,
            "name": day.group(one.group).name if barometer.by_group else "",
        }
        found.append((mark is None, mark or 0.0, one.number, note))
    focus = day.room.focus.seat if barometer.by_group else None
    for _, _, _, note in sorted(found, key=lambda row: row[:3]):
        if focus is None or note["seat"] == focus:
            yield note


def _answer(day: DayState, activity: str, statement: Statement, who: str) -> View | None:
    """What an answerer has said, and the id of the reason, by which a phone forgets it; None where nothing."""
    mark = own_mark(day, activity, statement.id, who)
    if mark is None:
        return None
    reason = own_reason(day, activity, statement.id, who)
    said, id_ = (reason.body.words(), reason.id) if reason is not None else ("", None)
    return {"id": id_, "mark": mark_in(mark), "reason": said, "via": mark.via}


def _answers(day: DayState, activity: str, who: str) -> dict[str, View]:
    """What an answerer has said by each statement of an activity, and (`before`) by the one that it measures again."""
    found = {}
    for statement in barometer_of(day, activity).statements:
        answer = _answer(day, activity, statement, who)
        before = measured_before(day, statement)
        earlier = _answer(day, before[0], before[2], who) if before is not None else None
        if answer is not None or earlier is not None:
            found[statement.id] = {"now": answer, "before": earlier["mark"] if earlier is not None else None}
    return found


def for_group(day: DayState, step: Step, group: Group, _team: str | None) -> View:
    """A group's own marks by statement, where the group is the unit."""
    if not barometer_of(day, step.activity).by_group:
        return {"own": {}}
    return {"own": _answers(day, step.activity, f"group:{group.id}")}


def for_all_groups(day: DayState, step: Step) -> View:
    """What every phone sees: the statements, whether it may move its mark, and what has been shown.

    All of the activity's statements are told: somebody may still be writing at the one before.
    """
    barometer, statement = barometer_of(day, step.activity), at_step(day, step)
    view = _statement(barometer, statement, step)
    view["statements"] = [{**_told(one), "closed": barometer.is_closed(one.id)} for one in barometer.statements]
    if statement is not None and barometer.shows(statement.id):
        marks = [mark_in(one) for one in marks_of(day, step.activity, statement.id)]
        view["figures"] = msgspec.structs.asdict(figures(marks))
    return view


def mine(day: DayState, step: Step, participant: Participant) -> View | None:
    """A person's own marks by statement; nothing where the group is the unit."""
    if barometer_of(day, step.activity).by_group:
        return None
    return {"own": _answers(day, step.activity, participant.id)}


def for_facilitator(day: DayState, step: Step) -> View:
    """What the facilitator sees besides: the marks also while they are hidden, and a row for everybody to type in."""
    barometer, statement = barometer_of(day, step.activity), at_step(day, step)
    view = _for_all(day, step, True)
    view["live"] = barometer.live
    view["statements"] = [_told(one) for one in barometer.statements]
    view["rows"] = list(_rows(day, step, barometer, statement)) if statement is not None else []
    return view


def reveals(day: DayState, step: Step) -> Sequence[Revealing]:
    """The marks by the running statement."""
    statement = at_step(day, step)
    if statement is None:
        return ()
    shown = barometer_of(day, step.activity).shows(statement.id)
    return (Revealing("marks", shown, "barometer.show", {"statement": statement.id, "on": not shown}),)


def for_remote(day: DayState, step: Step) -> View:
    """What a mark is typed by: the statement with its scale, and whose the marks are."""
    return _statement(barometer_of(day, step.activity), at_step(day, step), step)


def _rows(day: DayState, step: Step, barometer: Barometer, statement: Statement) -> Iterator[View]:
    if barometer.by_group:
        for group in day.plan.groups:
            yield _row(day, step, statement, f"group:{group.id}", group, None)
        return
    people = sorted(day.here, key=lambda one: (one.via == "phone", one.number))
    for who in people[:MOST_PEOPLE]:
        yield _row(day, step, statement, who.id, day.group(who.group), who)
    for group in day.plan.groups:
        if own_mark(day, step.activity, statement.id, f"group:{group.id}") is not None:
            yield _row(day, step, statement, f"group:{group.id}", group, None)


def _row(day: DayState, step: Step, statement: Statement, key: str, group: Group, who: Participant | None) -> View:
    found = own_mark(day, step.activity, statement.id, key)
    reason = own_reason(day, step.activity, statement.id, key)
    before = measured_before(day, statement)
    earlier = own_mark(day, before[0], before[2].id, key) if before is not None else None
    return {
        "id": key,
        "group": group.id,
        "seat": seat_of(group),
        "name": group.name,
        "author": who.id if who is not None else None,
        "alias": who.alias if who is not None else "",
        "number": who.number if who is not None else 0,
        "on_paper": who is not None and who.via == "paper",
        "answer": found.id if found is not None else None,
        "mark": mark_in(found) if found is not None else None,
        "via": found.via if found is not None else None,
        "late": found is not None and found.late,
        "reason": reason.body.words() if reason is not None else "",
        "before": mark_in(earlier) if earlier is not None else None,
    }


def progress(day: DayState, step: Step, group: Group) -> Progress:
    """Whether a group has set its mark, or how many of its people have."""
    statement, barometer = at_step(day, step), barometer_of(day, step.activity)
    if statement is None:
        return Progress(0, 0, "marks")
    whole = own_mark(day, step.activity, statement.id, f"group:{group.id}") is not None
    if barometer.by_group:
        return Progress(int(whole), 1, "marks")
    people = day.people_of(group.id)
    done = sum(1 for one in people if own_mark(day, step.activity, statement.id, one.id) is not None)
    return Progress(done + whole, len(people), "marks")
