"""The contributions as the console lists them: the running activity's, and the focused seat's."""

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any

from assets.locale import _
from ui.viewmodels.console_words import clock, kind
from ui.viewmodels.console_write import seat_badge
from ui.viewmodels.keyed_list import Row

View = Mapping[str, Any]


class ContributionRows:
    """The list's rows, newest first: whose each is, how it came, what may be changed in it.

    A frame is the whole view, and of hundreds of contributions seldom more than one reads otherwise than in the frame
    before; only that one is worded again. Where none does, the very same list is given back.
    """

    def __init__(self, words: NullTranslations) -> None:
        self._words = words
        self._names: tuple[Any, Any] = ({}, {})
        self._told: Sequence[View] = ()
        self._rows: list[Row] = []
        self._worded: dict[str, tuple[View, dict[str, Any]]] = {}
        self._numbers: dict[str, str] = {}

    def of(self, view: View) -> list[Row]:
        """The rows of a host view."""
        seats = {seat["seat"]: seat_badge(seat) for seat in view.get("seats") or ()}
        groups = {group["id"]: group["name"] for group in view.get("groups") or ()}
        told: Sequence[View] = view.get("contributions") or ()
        if (seats, groups) != self._names:
            self._names, self._told, self._worded = (seats, groups), (), {}
        if told != self._told or not self._told:
            self._told = told
            self._numbers = {one["id"]: one.get("number") or "" for one in told}
            self._worded = {one["id"]: self._worded_row(one) for one in told}
            # The heart tells the oldest first, and of those of one millisecond the lowest number.
            self._rows = [(one["id"], self._worded[one["id"]][1]) for one in reversed(told)]
        return self._rows

    def _worded_row(self, one: View) -> tuple[View, dict[str, Any]]:
        before = self._worded.get(one["id"])
        if before is not None and before[0] == one:
            return before
        row = _row(one, *self._names, self._words)
        row["state"] = _state(one, self._numbers.get(one.get("merged_into") or "", ""), self._words)
        return one, row


def _state(one: View, taken_up_by: str, words: NullTranslations) -> str:
    """Why a contribution is not seen; empty where it is."""
    if not one.get("hidden"):
        return ""
    if one.get("merged_into"):
        return words.gettext(_("lagt sammen med {number}")).format(number=taken_up_by or words.gettext(_("et andet")))
    return words.gettext(_("skjult"))


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
        "redactable": bool(one.get("redactable")),
        "alias": one.get("alias") or "",
        "author": one.get("author") or "",
        "mergeable": bool(one.get("mergeable")),
        "has_text": "text" in (one.get("fields") or {}) and not one.get("redacted"),
        # What was taken out is not mended: the words would be written in again.
        "edits": [] if one.get("redacted") else _editable(one, words),
    }


EDIT_LABELS: dict[str, str] = {
    "text": _("Tekst"),
    "action": _("Handling"),
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
