"""The contributions as the console lists them: the running activity's, and the focused seat's."""

from collections.abc import Mapping
from gettext import NullTranslations
from typing import Any

from assets.locale import _
from ui.viewmodels.console_words import clock, kind
from ui.viewmodels.keyed_list import Row

View = Mapping[str, Any]


def derive_contributions(view: View, words: NullTranslations) -> list[Row]:
    """A row a contribution, newest first: whose it is, how it came, what may be changed in it."""
    seats = {seat["seat"]: seat for seat in view.get("seats") or ()}
    groups = {group["id"]: group["name"] for group in view.get("groups") or ()}
    newest_first = sorted(view.get("contributions") or (), key=lambda one: (-one["at"], one["id"]))
    return [(one["id"], _row(one, seats, groups, words)) for one in newest_first]


def _row(one: View, seats: Mapping[str, View], groups: Mapping[str, str], words: NullTranslations) -> dict[str, Any]:
    seat = seats.get(one.get("seat") or "", {})
    group = groups.get(one.get("group") or "", "")
    said = [group if group != seat.get("title") else "", one.get("alias") or ""]
    if one.get("via") == "paper":
        said.append(words.gettext(_("papir")))
    if one.get("late"):
        said.append(words.gettext(_("efter tid")))
    return {
        "id": one["id"],
        "kind": kind(one["kind"], words),
        "seat": one.get("seat") or "",
        "seat_number": seat.get("number") or 0,
        "colour": seat.get("colour") or 0,
        "number": one.get("number") or "",
        "text": one.get("text") or "",
        "who": " · ".join(part for part in said if part),
        "time": clock(one["at"]),
        "hidden": bool(one.get("hidden")),
        "edits": _editable(one, words),
    }


EDIT_LABELS: dict[str, str] = {
    "text": _("Tekst"),
    "keywords": _("Nøgleord, ét pr. linje"),
    "to": _("Til"),
    "dated_as_written": _("Dateret, som det står"),
    "next_step": _("Næste skridt"),
    "question": _("Spørgsmål"),
    "method": _("Metode"),
    "source": _("Kilde"),
    "who": _("Hvem"),
    "when": _("Hvornår"),
}


def _editable(one: View, words: NullTranslations) -> list[dict[str, str]]:
    """The fields that are text (or lists of words), as a form shows them, in the order the labels stand in."""
    fields: View = one.get("fields") or {}
    return [
        {"field": name, "label": words.gettext(label), "value": as_typed(fields[name])}
        for name, label in EDIT_LABELS.items()
        if name in fields
    ]


def as_typed(value: object) -> str:
    """A field as one types it: a list is a line each."""
    if isinstance(value, list | tuple):
        return "\n".join(str(part) for part in value)
    return "" if value is None else str(value)


def changed_fields(one: View, typed: Mapping[str, str]) -> dict[str, Any]:
    """What of the typed differs from the contribution, in the types it has there: the `changes` of an edit."""
    fields: View = one.get("fields") or {}
    changes: dict[str, Any] = {}
    for name, text in typed.items():
        if name in fields and as_typed(fields[name]) != text:
            was = fields[name]
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            changes[name] = lines if isinstance(was, list | tuple) else text.strip() or (None if was is None else "")
    return changes
