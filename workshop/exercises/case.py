"""Case (`case`): a worked example that the facilitator unfolds piece by piece, in the room and on the phones.

First the goal and the trial action, then the mechanisms by number (those in practice before those at the target group),
at last the chain of questions with method and source. Nobody writes anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from workshop.domain.command import Payload, Writing
from workshop.domain.contributing import activity_for
from workshop.domain.contribution import Level
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.material import default_activity
from workshop.domain.plan import Activity, Group, Plan
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.step import Phase, Step
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise, Progress, Revealing, View

KIND = "case"
PHASES = ("idea", "mechanisms", "chain")
SHARES = {"idea": 0.2, "mechanisms": 0.4, "chain": 0.4}
LAST_PAGE = 999
LOG_LENGTH = 60


class CaseLink(msgspec.Struct, frozen=True):
    """A question of the chain; `step` is the mechanism (from 1) that it asks about, 0 for none."""

    question: str
    step: int = 0
    method: str = ""
    source: str = ""
    level: Level | None = None


class Case(msgspec.Struct, frozen=True):
    """A worked example."""

    title: str
    goal_text: str = ""
    trial_action: str = ""
    mechanisms: tuple[str, ...] = ()
    chain: tuple[CaseLink, ...] = ()

    def level(self, number: int) -> Level | None:
        """The level of a mechanism (from 1), which is that of the question about it; None where nobody asks."""
        return next((one.level for one in self.chain if one.step == number and one.level is not None), None)

    def pieces(self, phase: str) -> tuple[str, ...]:
        """What is unfolded in a phase, in order, by its words."""
        if phase == "mechanisms":
            return self.mechanisms
        if phase == "chain":
            return tuple(one.question for one in self.chain)
        return tuple(text for text in (self.goal_text, self.trial_action) if text)


class CaseShown(msgspec.Struct, frozen=True):
    """An activity's own state: the case (None where the day has none), and how much of each phase is unfolded."""

    case: Case | None = None
    shown: dict[str, int] = {}

    def count(self, phase: str) -> int:
        """How many pieces of a phase are unfolded: the first as soon as the phase is entered."""
        return min(self.shown.get(phase, 1), len(self.case.pieces(phase))) if self.case is not None else 0


class Unfold(Payload, frozen=True, kw_only=True):
    """Show the first `count` pieces of a phase (the running one, else the first)."""

    activity: str | None = None
    phase: str | None = None
    count: int


class Unfolded(Happening, frozen=True):
    """So many pieces of a phase are shown; `before` were. The room turns to `page`, if told, from `turned_from`."""

    kind = "case.unfolded"
    activity: str
    phase: str
    count: int
    before: int
    page: int | None = None
    turned_from: int | None = None


def case_in(plan: Plan, activity: Activity) -> Case | None:
    """The case of an activity; None where the plan has none for it, or one that can't be read."""
    raw = plan.content.get(KIND)
    if not isinstance(raw, dict) or (raw.get("activity") or default_activity(plan, KIND)) != activity.id:
        return None
    try:
        return msgspec.convert(raw, Case)
    except msgspec.ValidationError:
        return None


def case_of(day: DayState, activity: str) -> CaseShown:
    """The state of an activity."""
    found = day.own.get(activity)
    return found if isinstance(found, CaseShown) else CaseShown()


def _beginning(plan: Plan, activity: Activity) -> CaseShown:
    return CaseShown(case_in(plan, activity))


def _phases(plan: Plan, activity: Activity) -> Sequence[Phase]:
    """The phases that have something to show; the first alone where there is no case."""
    case = case_in(plan, activity)
    return [Phase(one, SHARES[one]) for one in PHASES if one == "idea" or (case is not None and case.pieces(one))]


def _unfold(day: DayState, payload: Unfold, _context: Context) -> Sequence[Happening]:
    activity = activity_for(day, Writing(activity=payload.activity), KIND).id
    state, now = case_of(day, activity), day.now_at
    phase = payload.phase or (now.phase if now.activity == activity else PHASES[0])
    pieces = state.case.pieces(phase) if state.case is not None and phase in PHASES else ()
    if not pieces:
        raise Refused("not_understood")
    before, count = state.count(phase), max(1, min(payload.count, len(pieces)))
    if count == before:
        return []
    if now.activity == activity and now.phase == phase and day.room.focus.page != LAST_PAGE:
        # The newest piece stands on the last page, however many there are.
        return [Unfolded(activity, phase, count, before, LAST_PAGE, day.room.focus.page)]
    return [Unfolded(activity, phase, count, before)]


def _fold_unfolded(day: DayState, event: Event, _rules: Rules) -> DayState:
    unfolded = event.happening
    assert isinstance(unfolded, Unfolded)
    state = case_of(day, unfolded.activity)
    shown = {phase: count for phase, count in state.shown.items() if phase != unfolded.phase}
    if unfolded.count > 1:
        shown[unfolded.phase] = unfolded.count
    room = day.room
    if unfolded.page is not None:
        room = msgspec.structs.replace(room, focus=msgspec.structs.replace(room.focus, page=unfolded.page))
    return day.changed(own=day.own.insert(unfolded.activity, msgspec.structs.replace(state, shown=shown)), room=room)


def _invert_unfolded(day: DayState, event: Event) -> Sequence[Happening]:
    unfolded = event.happening
    assert isinstance(unfolded, Unfolded)
    if case_of(day, unfolded.activity).count(unfolded.phase) != unfolded.count:
        raise Refused("changed_since", "moved_on")
    turned = unfolded.page is not None and day.room.focus.page == unfolded.page
    pages = (unfolded.turned_from, unfolded.page) if turned else (None, None)
    return [Unfolded(unfolded.activity, unfolded.phase, unfolded.before, unfolded.count, *pages)]


def _tell_unfolded(day: DayState, event: Event) -> dict[str, str | int] | None:
    unfolded = event.happening
    assert isinstance(unfolded, Unfolded)
    case = case_of(day, unfolded.activity).case
    assert case is not None
    line = " ".join(case.pieces(unfolded.phase)[unfolded.count - 1].split())
    return {"text": line if len(line) <= LOG_LENGTH else f"{line[: LOG_LENGTH - 1].rstrip()}…"}


def _counts(state: CaseShown, phase: str) -> dict[str, int]:
    """How much is shown of each phase at one of them: all of those before it, nothing of those after."""
    case, here = state.case, PHASES.index(phase)
    if case is None:
        return dict.fromkeys(PHASES, 0)
    return {
        one: len(case.pieces(one)) if place < here else state.count(one) if place == here else 0
        for place, one in enumerate(PHASES)
    }


def _shown(day: DayState, step: Step, *, everything: bool = False) -> View:
    """The case as far as it is unfolded (or all of it): what the room and the phones see."""
    state = case_of(day, step.activity)
    case = state.case
    counts = _counts(state, step.phase)
    if case is None:
        return {"title": None, "goal_text": "", "trial_action": "", "mechanisms": [], "chain": [], "left": 0}
    if everything:
        counts = {phase: len(case.pieces(phase)) for phase in PHASES}
    idea = case.pieces("idea")[: counts["idea"]]
    mechanisms = [
        {"id": f"m{number}", "number": number, "text": text, "level": case.level(number)}
        for number, text in enumerate(case.mechanisms[: counts["mechanisms"]], start=1)
    ]
    chain = [
        {
            "id": f"q{number}", "number": link.step, "question": link.question, "method": link.method,
            "source": link.source, "level": link.level,
        }
        for number, link in enumerate(case.chain[: counts["chain"]], start=1)
    ]  # fmt: skip
    return {
        "title": case.title,
        "goal_text": case.goal_text if case.goal_text in idea else "",
        "trial_action": case.trial_action if case.trial_action in idea else "",
        "mechanisms": mechanisms,
        "chain": chain,
        "left": len(case.pieces(step.phase)) - counts[step.phase],
    }


def _for_room(day: DayState, step: Step) -> View:
    """What the room sees; the pieces of the running phase are its `items`."""
    view = _shown(day, step)
    mechanisms, chain = view.pop("mechanisms"), view.pop("chain")
    items = {"mechanisms": mechanisms, "chain": chain}.get(step.phase, [])
    return {**view, "items": items}


def _for_group(day: DayState, step: Step, _group: Group, _team: str | None) -> View:
    return _shown(day, step)


def _for_facilitator(day: DayState, step: Step) -> View:
    """The whole case, and how many pieces of the running phase are shown of how many."""
    state = case_of(day, step.activity)
    pieces = state.case.pieces(step.phase) if state.case is not None else ()
    return {
        **_shown(day, step, everything=True),
        "phase": step.phase,
        "pieces": list(pieces),
        "count": state.count(step.phase),
    }


def _reveals(day: DayState, step: Step) -> Sequence[Revealing]:
    """The next piece of the running phase, and the newest, which can be folded again."""
    state = case_of(day, step.activity)
    count, of = state.count(step.phase), len(state.case.pieces(step.phase)) if state.case is not None else 0
    about = {"activity": step.activity, "phase": step.phase}
    more = Revealing("piece", False, "case.unfold", {**about, "count": count + 1})
    less = Revealing("piece", True, "case.unfold", {**about, "count": count - 1})
    return (*((more,) if count < of else ()), *((less,) if count > 1 else ()))


def _progress(_day: DayState, _step: Step, _group: Group) -> Progress:
    return Progress(0, 0, "")


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity in day.plan.of_kind(KIND):
        case = case_of(day, activity.id).case
        if case is None:
            continue
        for number, link in enumerate(case.chain, start=1):
            there = 0 < link.step <= len(case.mechanisms)
            yield {
                "activity": activity.id, "number": number, "case_title": case.title, "mechanism": link.step or None,
                "mechanism_text": case.mechanisms[link.step - 1] if there else None, "level": link.level,
                "question": link.question, "method": link.method, "source": link.source,
            }  # fmt: skip


LINKS = Table(
    "case_links",
    {
        "activity": str, "number": int, "case_title": str, "mechanism": int, "mechanism_text": str, "level": str,
        "question": str, "method": str, "source": str,
    },
    ("activity", "number"),
    _rows,
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    for_group=_for_group,
    for_facilitator=_for_facilitator,
    progress=_progress,
    phases=_phases,
    beginning=_beginning,
    section=KIND,
    material=Case,
    planned=("case",),
    asks="case",
    reveals=_reveals,
    commands=(CommandRule("case.unfold", Unfold, _unfold, by_host=True, by_remote=True),),
    happenings=(HappeningRule(Unfolded, _fold_unfolded, tell=_tell_unfolded, invert=_invert_unfolded),),
    tables=(LINKS,),
)
