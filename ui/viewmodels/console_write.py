"""Writing for a group from the console: which exercises can be typed, and what is typed by the cards' numbers.

An exercise has a form where `ui/qml/Console/Write/` holds a file of its name, and a panel of its own in the console
where `ui/qml/Console/Body/` does; nothing else lists them.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

View = Mapping[str, Any]

CONSOLE_QML = Path(__file__).parent.parent / "qml" / "Console"
_NUMBER = re.compile(r"(?<![A-Za-z0-9])([TtMm]?)(\d{1,4})(?![0-9])")


def exercises_with(folder: str) -> frozenset[str]:
    """The exercises that have a file in a folder of the console: `SignCards.qml` is for `sign_cards`."""
    return frozenset(
        re.sub(r"(?<!^)(?=[A-Z])", "_", file.stem).lower() for file in (CONSOLE_QML / folder).glob("*.qml")
    )


def qml_name(exercise: str) -> str:
    """The file name of an exercise's QML, without its ending."""
    return "".join(part.capitalize() for part in exercise.split("_"))


def derive_forms(view: View, forms: frozenset[str]) -> list[dict[str, str]]:
    """The day's activities that can be typed, in the order of the programme; `now` marks where the day is."""
    found: dict[str, dict[str, str]] = {}
    for block in view.get("programme") or ():
        for step in block["steps"]:
            activity = step["id"].partition("/")[0]
            if step["exercise"] in forms and activity not in found:
                found[activity] = {
                    "activity": activity,
                    "exercise": step["exercise"],
                    "title": step["title"],
                    "form": f"Write/{qml_name(step['exercise'])}.qml",
                }
    return list(found.values())


def form_to_begin_with(view: View, forms: Sequence[Mapping[str, str]]) -> int:
    """The index of the form that fits now: the running activity's, else the last one that has begun, else the first."""
    begun = 0
    running = (view.get("step") or {}).get("activity")
    places = {form["activity"]: place for place, form in enumerate(forms)}
    if running in places:
        return places[running]
    for block in view.get("programme") or ():
        for step in block["steps"]:
            place = places.get(step["id"].partition("/")[0])
            if place is not None and step["state"] == "done":
                begun = place
    return begun


def derive_body(view: View, bodies: frozenset[str]) -> dict[str, Any]:
    """The running exercise's own part of the view, and the file that shows it (empty where it needs none)."""
    exercise = (view.get("step") or {}).get("exercise") or ""
    form = f"Body/{qml_name(exercise)}.qml" if exercise in bodies else ""
    return {"form": form, "view": dict(view.get("body") or {}) if form else {}}


def derive_seats(view: View) -> dict[str, Any]:
    """The seats by their key, and the groups by their id, for whoever must name them."""
    return {
        "order": [seat["seat"] for seat in view.get("seats") or ()],
        "by_goal": any(seat["seat"].startswith("goal:") for seat in view.get("seats") or ()),
        "seats": {seat["seat"]: seat_badge(seat) for seat in view.get("seats") or ()},
        "groups": [
            {"id": group["id"], "name": group["name"], "seat": group["seat"]} for group in view.get("groups") or ()
        ],
    }


def seat_badge(seat: View) -> dict[str, Any]:
    """What a badge needs to know of a seat."""
    return {name: seat[name] for name in ("seat", "number", "title", "colour")}


def card_ids(typed: str, cards: Sequence[View]) -> tuple[list[str], list[str]]:
    """The ids of the cards that "T3, 7+m1" names, each once, and the numbers that none has. No letter means T."""
    by_number = {str(card["number"]).upper(): str(card["id"]) for card in cards}
    named = dict.fromkeys(f"{letter.upper() or 'T'}{int(digits)}" for letter, digits in _NUMBER.findall(typed))
    return [by_number[one] for one in named if one in by_number], [one for one in named if one not in by_number]
