"""The plan as the facilitator edits it: the heart's answer to `GET /api/plan` becomes the rows of the programme.

Pure: the same answer and language give the same rows. Blocks and the exercises in them lie in one flat list, in the
order in which the day will run, so that keys and drag go through them as through one.
"""

import re
from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any, TypedDict

from assets.locale import _
from ui.viewmodels.console_words import step_title
from ui.viewmodels.console_write import qml_name
from ui.viewmodels.exercises.catalogue import CATALOGUE
from ui.viewmodels.keyed_list import Row

View = Mapping[str, Any]
Remarks = Mapping[tuple[str, str], Sequence[str]]

BLOCK_KINDS: dict[str, str] = {
    "talk": _("Oplæg"),
    "group_work": _("Gruppearbejde"),
    "break": _("Pause"),
    "lunch": _("Frokost"),
    "closing": _("Afslutning"),
}
NAMES: dict[str, str] = {one.exercise: one.name for one in CATALOGUE}
HOUR = 60
LAST_MINUTE = 24 * HOUR - 1
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?([0-5]\d))?\Z")


_DATE = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})\Z")


class DayFields(TypedDict):
    """The day's own fields, and what the whole programme comes to."""

    title: str
    challenge: str
    organiser: str
    date: str
    language: str
    kind: str
    venue: str
    keep_until: str
    participants_expected: int
    about: str
    total: str
    odd: str
    odd_count: int
    remarks: list[dict[str, str]]


def minute_of(clock: str) -> int:
    """The minute of the day of `HH:MM`."""
    hours, minutes = clock.split(":")
    return int(hours) * HOUR + int(minutes)


def clock_of(minute: float) -> str:
    """`HH:MM` of a minute of the day, no later than its last."""
    whole = max(0, min(round(minute), LAST_MINUTE))
    return f"{whole // HOUR:02}:{whole % HOUR:02}"


def typed_clock(text: str) -> str:
    """A time of the day as people write it ("9", "930", "9.30") as `9:30`; what is none stays as it is."""
    found = _CLOCK.match(text.strip())
    return f"{int(found[1])}:{found[2] or '00'}" if found and int(found[1]) < 24 else text.strip()


def typed_date(text: str) -> str:
    """A date as people write it ("4.12.2026", "4/12 2026") as `2026-12-04`; what is none stays as it is."""
    found = _DATE.match(text.strip())
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text.strip()


def whole(minutes: float) -> float:
    """Minutes without a decimal where they have none."""
    return int(minutes) if float(minutes).is_integer() else round(minutes, 1)


def lasting(minutes: float, words: NullTranslations) -> str:
    """How long something is: "45 min", "6 t", "6 t 30 min"."""
    hours, left = divmod(round(minutes), HOUR)
    if not hours or minutes < 2 * HOUR:
        return words.gettext(_("{n} min")).format(n=whole(minutes))
    sentence = _("{hours} t {minutes} min") if left else _("{hours} t")
    return words.gettext(sentence).format(hours=hours, minutes=left)


def by_part(remarks: Sequence[View]) -> dict[tuple[str, str], list[str]]:
    """The remarks' texts by the part and the id that they are about."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in remarks:
        found.setdefault((one["part"], one["id"]), []).append(one["text"])
    return found


def key_of(part: str, part_id: str) -> str:
    """The key of a part's row."""
    return f"{part}:{part_id}"


def derive_day(answer: View, words: NullTranslations) -> DayFields:
    """The day's own fields and its sum."""
    plan, remarks = answer["plan"], answer["remarks"]
    odd = len(remarks)
    expected = plan.get("participants_expected") or 0
    about = [plan.get("venue") or ""]
    if expected:
        about.append(words.ngettext("{n} deltager", "{n} deltagere", expected).format(n=expected))
    return {
        "title": plan["title"],
        "challenge": plan["challenge"],
        "organiser": plan["organiser"],
        "date": plan["date"],
        "language": plan.get("language") or "da",
        "kind": plan.get("kind") or "",
        "venue": plan.get("venue") or "",
        "keep_until": plan.get("keep_until") or "",
        "participants_expected": expected,
        "about": " · ".join(part for part in about if part),
        "total": _total(plan, words),
        "odd": words.ngettext("{n} ting at se på", "{n} ting at se på", odd).format(n=odd)
        if odd
        else words.gettext(_("Alt passer")),
        "odd_count": odd,
        "remarks": [dict(one) for one in remarks if not one["id"]],
    }


def _total(plan: View, words: NullTranslations) -> str:
    blocks, activities = plan.get("blocks") or (), plan.get("activities") or ()
    if not blocks:
        return ""
    start = min(minute_of(one["start"]) for one in blocks)
    end = max(minute_of(one["end"]) for one in blocks)
    said = [f"{clock_of(start)}–{clock_of(end)}", lasting(end - start, words)]
    if activities:
        said.append(words.ngettext("{n} øvelse", "{n} øvelser", len(activities)).format(n=len(activities)))
    return " · ".join(said)


def derive_programme(
    answer: View,
    phases: Mapping[str, Sequence[View]],
    editors: frozenset[str],
    words: NullTranslations,
    running: str = "",
) -> list[Row]:
    """The rows of the programme: each block, and after it its exercises.

    `phases` are the steps of each exercise that has several, `editors` the exercises that have an editor of their own,
    `running` is the id of the exercise that runs now.
    """
    plan, remarks = answer["plan"], by_part(answer["remarks"])
    begun = frozenset(answer.get("begun") or ())
    blocks = plan.get("blocks") or ()
    rows: list[Row] = []
    for place, block in enumerate(blocks):
        own = [one for one in plan.get("activities") or () if one["block"] == block["id"]]
        before = blocks[place - 1] if place else None
        rows.append((key_of("block", block["id"]), _block(block, own, before, remarks, words)))
        at = minute_of(block["start"]) + _talked(block, own)
        for number, one in enumerate(own):
            ends = at if one.get("skipped") else at + one["minutes"]
            row = _activity(one, at, ends, remarks, words)
            row |= {
                "begun": one["id"] in begun,
                "state": "now" if one["id"] == running else "done" if one["id"] in begun else "",
                "last": number == len(own) - 1,
                "block_title": block["title"],
                "phases": [
                    {"id": step["phase"], "title": step_title(step, words)} for step in phases.get(one["id"], ())
                ],
                "editor": f"Plan/{qml_name(one['kind'])}.qml" if one["kind"] in editors else "",
            }
            rows.append((key_of("activity", one["id"]), row))
            at = ends
    return rows


def _length(block: View) -> int:
    return max(0, minute_of(block["end"]) - minute_of(block["start"]))


def _taken(own: Sequence[View]) -> float:
    return float(sum(one["minutes"] for one in own if not one.get("skipped")))


def _talked(block: View, own: Sequence[View]) -> float:
    """The minutes of a talk, before the exercises that lie in it."""
    return max(0.0, _length(block) - _taken(own)) if block["kind"] != "group_work" else 0.0


def _block(
    block: View, own: Sequence[View], before: View | None, remarks: Remarks, words: NullTranslations
) -> dict[str, Any]:
    length, taken = _length(block), _taken(own)
    air = minute_of(block["start"]) - minute_of(before["end"]) if before is not None else 0
    left = length - taken
    if not own or left < 0:
        fits = ""  # a remark says what does not fit
    elif left == 0:
        fits = words.gettext(_("passer"))
    elif block["kind"] == "group_work":
        fits = words.gettext(_("{n} min luft")).format(n=whole(left))
    else:
        fits = words.gettext(_("{n} min til {talk}")).format(n=whole(left), talk=block["title"])
    return {
        "part": "block",
        "id": block["id"],
        "block": block["id"],
        "title": block["title"],
        "kind": block["kind"],
        "kind_word": words.gettext(BLOCK_KINDS.get(str(block["kind"]), str(block["kind"]))),
        "start": block["start"],
        "end": block["end"],
        "minutes": length,
        "length": lasting(length, words),
        "taken": whole(taken),
        "over": left < 0,
        "fits": fits,
        "shares": [one["minutes"] for one in own if not one.get("skipped") and one["minutes"]],
        "talked": _talked(block, own),
        "count": len(own),
        "air": words.gettext(_("{n} min luft")).format(n=air) if air > 0 else "",
        "fixed": bool(block.get("fixed")),
        "must": block.get("must", True),
        "speaker": block.get("speaker") or "",
        "note": block.get("note") or "",
        "own_note": block.get("own_note") or "",
        "remarks": list(remarks.get(("block", block["id"]), ())),
    }


def _activity(one: View, start: float, end: float, remarks: Remarks, words: NullTranslations) -> dict[str, Any]:
    return {
        "part": "activity",
        "id": one["id"],
        "block": one["block"],
        "title": one["title"],
        "kind": one["kind"],
        "kind_word": words.gettext(NAMES.get(str(one["kind"]), str(one["kind"]))),
        "start": clock_of(start),
        "end": clock_of(end),
        "minutes": whole(one["minutes"]),
        "length": lasting(one["minutes"], words),
        "must": one.get("must", True),
        "skipped": bool(one.get("skipped")),
        "note": one.get("note") or "",
        "notes": dict(one.get("notes") or {}),
        "settings": dict(one.get("settings") or {}),
        "remarks": list(remarks.get(("activity", one["id"]), ())),
    }


def phases_of(view: View) -> dict[str, list[View]]:
    """The steps of each activity that has several, from the facilitator's view; a phase with a number only once."""
    found: dict[str, list[View]] = {}
    for block in view.get("programme") or ():
        for step in block["steps"]:
            activity, slash, _phase = step["id"].partition("/")
            if slash and step["phase"]:
                found.setdefault(activity, []).append(step)
    return {activity: steps for activity, steps in found.items() if len(steps) > 1}


def derive_goals(answer: View) -> list[Row]:
    """The goals in the order of their numbers, each with its colour's index and the groups that sit at it."""
    plan, remarks = answer["plan"], by_part(answer["remarks"])
    groups = plan.get("groups") or ()
    return [
        (
            goal["id"],
            {
                "id": goal["id"],
                "number": goal["number"],
                "colour": goal["number"] - 1,
                "title": goal["title"],
                "cue_quotes": list(goal.get("cue_quotes") or ()),
                "groups": [one["name"] for one in groups if one.get("goal") == goal["id"]],
                "remarks": list(remarks.get(("goal", goal["id"]), ())),
            },
        )
        for goal in sorted(plan.get("goals") or (), key=lambda goal: goal["number"])
    ]


def derive_groups(answer: View) -> list[Row]:
    """The groups in their order."""
    plan, remarks = answer["plan"], by_part(answer["remarks"])
    numbers = {goal["id"]: goal["number"] for goal in plan.get("goals") or ()}
    return [
        (
            group["id"],
            {
                "id": group["id"],
                "name": group["name"],
                "goal": group.get("goal") or "",
                "goal_number": numbers.get(group.get("goal"), 0),
                "size": group.get("size") or 0,
                "kind": group.get("kind") or "goal",
                "homework": group.get("homework") or "",
                "remarks": list(remarks.get(("group", group["id"]), ())),
            },
        )
        for group in plan.get("groups") or ()
    ]
