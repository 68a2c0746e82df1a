"""The facilitator's window as data: a host frame and the time become the words and rows that the console shows.

Pure: the same frame, time and language give the same window. What the keys of each part mean is said by its TypedDict.
"""

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any, TypedDict

from assets.locale import _
from ui.viewmodels.console_words import (
    MINUTE_MS,
    called,
    clock,
    count,
    done_of,
    lateness,
    log_line,
    remaining,
    step_title,
)
from ui.viewmodels.keyed_list import Row

View = Mapping[str, Any]

SILENT_AFTER_MS = 5 * MINUTE_MS
LOG_LINES_SHOWN = 7
MOST_NAMED = 8
LATE_AT_MOST = 12 * 60


class Top(TypedDict):
    """The bar at the top: what is wrong or right at a glance."""

    title: str
    rehearsal: bool
    connected: str
    waiting: str
    where_waiting: str
    shut_out: bool
    silent: str
    late: str
    late_minutes: int
    clock: str


class Step(TypedDict):
    """Where the day is and where next and back go; `from` is what makes a double press harmless."""

    id: str
    activity: str
    exercise: str
    title: str
    place: str
    notes: str
    own_notes: str
    started: bool
    previous: str
    next: str
    next_start: str
    next_minutes: str


class Timer(TypedDict):
    """The big clock at the foot. `text` is empty where the step has none."""

    text: str
    paused: bool
    over: bool
    hidden: bool


class Room(TypedDict):
    """What the projector is told: its focus, black, frozen, and how phones come in."""

    focus: str
    focus_title: str
    page: int
    contribution: str
    black: bool
    frozen: bool
    open: bool
    url: str
    address: str
    code: str
    ssid: str
    password: str


class Writing(TypedDict):
    """Who is writing just now, for whoever is about to go on; `text` is empty where nobody is."""

    text: str
    who: str
    finishing: bool


class Undo(TypedDict):
    """What Ctrl+Z and Ctrl+Y would do; `command` is empty where there is nothing."""

    command: str
    text: str


def seat_names(view: View, words: NullTranslations) -> dict[int, str]:
    """The seats as the log calls them, by number: "Mål 1", or the group's own name where it has no goal."""
    return {
        seat["number"]: (
            words.gettext(_("Mål {n}")).format(n=seat["number"]) if seat["seat"].startswith("goal:") else seat["title"]
        )
        for seat in view.get("seats") or ()
    }


def derive_top(view: View, connections: View | None, now: int, silent: int, words: NullTranslations) -> Top:
    """The bar at the top. `silent` is how many groups are; `now` the heart's clock, ms since 1970, UTC."""
    late = view.get("late_minutes") or 0
    # A file that was begun on another day is not late but resumed.
    tells = view.get("started_at") is not None and abs(late) < LATE_AT_MOST
    day = view.get("day") or {}
    phones = (connections or {}).get("phones") or 0
    waiting = (connections or {}).get("waiting") or 0
    return {
        "title": day.get("title") or "",
        "rehearsal": bool(day.get("rehearsal")),
        "connected": count("connected", phones, words),
        "waiting": count("waiting", waiting, words) if waiting else "",
        "where_waiting": _where_waiting(view, connections or {}, now, words),
        "shut_out": are_shut_out(view),
        "silent": count("silent", silent, words) if silent else "",
        "late": lateness(late, words) if tells else "",
        "late_minutes": late,
        "clock": clock(now),
    }


def _where_waiting(view: View, here: View, now: int, words: NullTranslations) -> str:
    """On whose phones something waits, and which of those groups have not been heard for so long: "Mål 7: 3 på vej"."""
    lines = []
    for group in view.get("groups") or ():
        n = (here.get("waiting_by_group") or {}).get(group["id"])
        if n:
            gone = _unheard(group, here, now, words)
            lines.append(f"{group['name']}: {count('waiting', n, words)}" + (f", {gone}" if gone else ""))
    return " · ".join(lines)


def _unheard(group: View, here: View, now: int, words: NullTranslations) -> str:
    """For how long no phone of a group has been heard: locked, or without a net. Empty where one is here."""
    at = (here.get("unheard_since") or {}).get(group["id"])
    minutes = (now - at) // MINUTE_MS if at is not None else 0
    return words.gettext(_("uden forbindelse i {n} min")).format(n=minutes) if minutes > 0 else ""


def are_shut_out(view: View) -> bool:
    """Whether phones that have joined are kept out, once the day is past its welcome."""
    joined = any(group.get("phones") for group in view.get("groups") or ())
    is_open = (view.get("join") or {}).get("open")
    return joined and not is_open and (view.get("step") or {}).get("phase") != "lobby"


def derive_step(view: View, words: NullTranslations) -> Step:
    """Where the day is."""
    step, coming, before = view.get("step") or {}, view.get("next") or {}, view.get("previous") or {}
    planned: dict[str, View] = {one["id"]: one for block in view.get("programme") or () for one in block["steps"]}
    minutes = planned.get(coming.get("step") or "", {}).get("minutes") or 0
    return {
        "id": step.get("id") or "",
        "activity": step.get("activity") or "",
        "exercise": step.get("exercise") or "",
        "title": step_title(step, words),
        "place": words.gettext(_("Trin {n} af {of}")).format(n=step.get("index", 0) + 1, of=step.get("of", 1)),
        "notes": view.get("notes") or "",
        "own_notes": view.get("own_notes") or "",
        "started": view.get("started_at") is not None,
        "previous": step_title(planned.get(before.get("step") or "", before), words),
        "next": step_title(planned.get(coming.get("step") or "", coming), words),
        "next_start": coming.get("start") or "",
        "next_minutes": minutes_text(minutes, words),
    }


def derive_timer(view: View, now: int) -> Timer:
    """The big clock; past its end it counts up, since the facilitator wants to know how far."""
    timer = view.get("timer")
    if not timer:
        return {"text": "", "paused": False, "over": False, "hidden": False}
    paused = timer.get("paused_ms")
    left = paused if paused is not None else timer["ends_at"] - now
    return {
        "text": remaining(left),
        "paused": paused is not None,
        "over": left <= 0,
        "hidden": bool(timer.get("hidden")),
    }


def derive_room(view: View) -> Room:
    """What the projector is told."""
    focus, join = view.get("focus") or {}, view.get("join") or {}
    wifi = join.get("wifi") or {}
    seat = focus.get("seat") or ""
    title = next((one["title"] for one in view.get("seats") or () if one["seat"] == seat), "")
    return {
        "focus": seat,
        "focus_title": title,
        "page": focus.get("page") or 0,
        "contribution": focus.get("contribution") or "",
        "black": bool(view.get("black")),
        "frozen": bool(view.get("frozen")),
        "open": bool(join.get("open")),
        "url": join.get("url") or "",
        "address": join.get("address") or "",
        "code": join.get("code") or "",
        "ssid": wifi.get("ssid") or "",
        "password": wifi.get("password") or "",
    }


def derive_programme(view: View, words: NullTranslations) -> list[Row]:
    """The day's blocks with their steps."""
    return [
        (
            block["id"],
            {
                "start": block["start"],
                "end": block["end"],
                "title": block["title"],
                "kind": block["kind"],
                "state": block["state"],
                "steps": [
                    {
                        "id": step["id"],
                        "title": step_title(step, words),
                        "state": step["state"],
                        "minutes": minutes_text(step.get("minutes") or 0, words),
                        "not_run": words.gettext(_("køres ikke endnu")) if step.get("not_run") else "",
                    }
                    for step in block["steps"]
                ],
            },
        )
        for block in view.get("programme") or ()
    ]


def derive_writing(view: View, connections: View | None, words: NullTranslations) -> Writing:
    """How many write: those who finish what the day has left come first, for they are whom Next has overtaken."""
    told = connections or {}
    finishing, writing = int(told.get("finishing") or 0), int(told.get("writing") or 0)
    by_group = told.get("writing_by_group") or {}
    who = [f"{one['name']}: {by_group[one['id']]}" for one in view.get("groups") or () if by_group.get(one["id"])]
    text = count("finishing", finishing, words) if finishing else count("writing_yet", writing, words)
    return {"text": text if writing else "", "who": ", ".join(who), "finishing": finishing > 0}


def derive_groups(view: View, connections: View | None, now: int, since: int, words: NullTranslations) -> list[Row]:
    """A card a group. `since` is when the step began: nobody is silent before there was anything to say."""
    seats = {seat["seat"]: seat for seat in view.get("seats") or ()}
    here = connections or {}
    stage = (view.get("step") or {}).get("exercise") == "stage"
    return [
        (group["id"], _group_card(group, seats.get(group["seat"], {}), here, now, since, stage, words))
        for group in view.get("groups") or ()
    ]


def _group_card(
    group: View, seat: View, here: View, now: int, since: int, stage: bool, words: NullTranslations
) -> dict[str, Any]:
    done, total = group.get("done") or 0, group.get("total") or 0
    finished = 0 < total <= done
    writing = (here.get("writing_by_group") or {}).get(group["id"]) or 0
    last_at = max(since, group.get("last_at") or 0)
    silent = not stage and not finished and not writing and now - last_at >= SILENT_AFTER_MS
    unit = group.get("unit") or ""
    joined = group.get("phones") or 0
    # Where nothing is known of who listens, those who have joined are told of.
    phones = here["by_group"].get(group["id"], 0) if "by_group" in here else joined
    waits = (here.get("waiting_by_group") or {}).get(group["id"]) or 0
    way = count("waiting", waits, words) if waits else ""
    unheard = _unheard(group, here, now, words)
    extra = {one["unit"]: one["n"] for one in group.get("extra") or ()}
    if not extra.get("mechanisms"):
        extra.pop("orphans", None)  # before there is a mechanism, every sign is without one
    lines = [count(name, n, words) for name, n in extra.items() if n]
    if group.get("paper"):
        lines.append(count("paper", group["paper"], words))
    return {
        "seat": group["seat"],
        "number": seat.get("number") or 0,
        "colour": seat.get("colour") or 0,
        "name": group["name"],
        "goal": seat.get("title") or "",
        "phones": _of_all("phones", phones, joined, words),
        "phones_short": _of_all("phones_short", phones, joined, words),
        "waiting": way,
        "unheard": unheard,
        "progress": "" if stage or not unit else done_of(unit, done, total, words),
        "idle": count("heads", group.get("heads") or 0, words),
        "finished": finished,
        "lines": " · ".join(lines),
        "silent": silent,
        "silence": words.gettext(_("stille i {n} min")).format(n=(now - last_at) // MINUTE_MS) if silent else "",
        "silent_since": words.gettext(_("stille siden {time}")).format(time=clock(last_at)) if silent else "",
        "writing": count("writing", writing, words) if writing else "",
    }


def _of_all(unit: str, here: int, joined: int, words: NullTranslations) -> str:
    """How many phones are here, and of how many where some are not: "3 af 4 telefoner"."""
    if here >= joined:
        return count(unit, here, words)
    return words.gettext(_("{done} af {rest}")).format(done=here, rest=count(unit, joined, words))


def derive_quiet(view: View, words: NullTranslations) -> dict[str, str]:
    """Who has not written yet, by seat, where somebody at it has: before that it is said by the card."""
    told: dict[str, list[str]] = {}
    seated: dict[str, int] = {}
    for group in view.get("groups") or ():
        seated[group["seat"]] = seated.get(group["seat"], 0) + (group.get("phones") or 0)
        for one in group.get("quiet") or ():
            name = called(one["alias"], one["number"], on_paper=False, words=words)
            told.setdefault(group["seat"], []).append(name)
    return {
        seat: words.gettext(_("Har ikke skrevet endnu: {names}")).format(names=_some(names, words))
        for seat, names in told.items()
        if len(names) < seated[seat]
    }


def _some(names: Sequence[str], words: NullTranslations) -> str:
    """A few names, and how many more there are."""
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    more = len(names) - MOST_NAMED
    rest = words.ngettext("og {n} til", "og {n} til", more).format(n=more)
    return f"{', '.join(names[:MOST_NAMED])} {rest}"


def derive_log(view: View, words: NullTranslations, most: int = LOG_LINES_SHOWN) -> list[Row]:
    """The newest lines of what happened, newest first, each with what Fortryd takes back or Gør igen does again.

    Where a command did several things, the newest of its lines has it.
    """
    names = seat_names(view, words)
    lines: Sequence[View] = sorted(view.get("log") or (), key=lambda line: -line["seq"])
    newest_of: dict[str, int] = {}
    for line in lines:
        newest_of.setdefault(line.get("undo") or line.get("redo") or "", line["seq"])
    newest = set(newest_of.values())
    return [
        (
            str(line["seq"]),
            {
                "time": clock(line["at"]),
                "text": log_line(line["what"], line.get("params") or {}, names, words),
                "undo": (line.get("undo") or "") if line["seq"] in newest else "",
                "redo": (line.get("redo") or "") if line["seq"] in newest else "",
                "undone": bool(line.get("undone")),
                "gone": line.get("gone") or "",
            },
        )
        for line in lines[:most]
    ]


def derive_undo(view: View, entry: View | None, words: NullTranslations) -> Undo:
    """What undo or redo of `entry`, `{command, what, params}`, would take back or do again; empty of nothing."""
    if entry is None:
        return {"command": "", "text": ""}
    text = log_line(entry["what"], entry.get("params") or {}, seat_names(view, words), words)
    return {"command": entry["command"], "text": text}


def minutes_text(minutes: float, words: NullTranslations) -> str:
    """A step's time: "10 min", in whole minutes; nothing for a step without a clock."""
    if not minutes:
        return ""
    return words.gettext(_("{n} min")).format(n=max(1, round(minutes)))
