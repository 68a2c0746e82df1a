"""The facilitator's words for what the heart tells as codes: units of progress, kinds of contributions, the log."""

import time
from collections.abc import Mapping
from gettext import NullTranslations
from typing import Any

from assets.locale import _
from ui.viewmodels.exercises.catalogue import CATALOGUE
from ui.viewmodels.exercises.contract import Counted

MINUTE_MS = 60_000
TOLD_IN_MINUTES = 90


# A number and its word are one sentence to the catalogue, so each stands here whole, in both its forms.
UNITS: dict[str, Counted] = {
    "phones": lambda words, n: words.ngettext("{n} telefon", "{n} telefoner", n),
    "phones_short": lambda words, n: words.ngettext("{n} tlf.", "{n} tlf.", n),
    "heads": lambda words, n: words.ngettext("{n} person", "{n} personer", n),
    "paper": lambda words, n: words.ngettext("{n} på papir", "{n} på papir", n),
    "connected": lambda words, n: words.ngettext("{n} forbundet", "{n} forbundet", n),
    "waiting": lambda words, n: words.ngettext("{n} på vej", "{n} på vej", n),
    "silent": lambda words, n: words.ngettext("{n} tavs", "{n} tavse", n),
    "writing": lambda words, n: words.ngettext("{n} skriver", "{n} skriver", n),
    "writing_yet": lambda words, n: words.ngettext("{n} skriver endnu", "{n} skriver endnu", n),
    "finishing": lambda words, n: words.ngettext("{n} skriver færdig", "{n} skriver færdig", n),
    **{unit: worded for one in CATALOGUE for unit, worded in one.units.items()},
}

KINDS: dict[str, str] = {kind: word for one in CATALOGUE for kind, word in one.kinds.items()}

# A step of an activity that has several is called by what is done in it; the others by their own titles.
PHASES: dict[tuple[str, str], str] = {
    (one.exercise, phase): word for one in CATALOGUE for phase, word in one.phases.items()
}

LOG: dict[str, str] = {
    "day.started": _("Dagen er i gang"),
    "day.step_entered": _("Nu: {title}"),
    "timer.extended.more": _("Uret: {minutes} min mere"),
    "timer.extended.less": _("Uret: {minutes} min mindre"),
    "participant.joined": _("{group}: én mere er med"),
    "participant.moved": _("{group}: én er flyttet hertil"),
    "participant.taken_out": _("{group}: én er taget ud"),
    "participant.came_back": _("{group}: én er med igen"),
    "participant.came_in_again": _("{group}: én er med igen"),
    "contribution.added": _("{seat}: {number} er skrevet"),
    "contribution.withdrawn": _("{seat}: {number} er trukket tilbage"),
    "contribution.edited": _("{seat}: {number} er rettet"),
    "contribution.hidden": _("{seat}: {number} er skjult"),
    "contribution.restored": _("{seat}: {number} vises igen"),
    "contribution.added.split": _("{seat}: {number} er delt fra {from}"),
    "contribution.hidden.merged": _("{seat}: {number} er lagt sammen med {into}"),
    "text.redacted": _("En tekst er fjernet for altid"),
    "text.redacted.contribution": _("{seat}: {number} er fjernet for altid"),
    "text.redacted.alias": _("Et kaldenavn er fjernet for altid"),
    "likeness.judged.different": _("{seat} {number} og {other_seat} {other} er ikke det samme"),
    "likeness.judged.common": _("{seat} {number} og {other_seat} {other} er fælles"),
    "likeness.judged.open": _("{seat} {number} og {other_seat} {other} er ikke mærket mere"),
    "inspiration.pinned": _("{seat}: et kort til inspiration er hængt op"),
    "inspiration.unpinned": _("{seat}: et kort til inspiration er taget ned"),
    "inspiration.written": _("Et kort til inspiration er skrevet"),
    "remote.allowed": _("En telefon kan bruges som fjernbetjening"),
    "remote.withdrawn": _("Fjernbetjeningen har ikke længere adgang"),
    "plan.changed": _("Planen: „{title}“ er ændret"),
    "plan.changed.day": _("Planen: dagen er ændret"),
    "plan.changed.block.added": _("Planen: „{title}“ er lagt ind"),
    "plan.changed.block.moved": _("Planen: „{title}“ er flyttet"),
    "plan.changed.block.removed": _("Planen: „{title}“ er taget ud"),
    "plan.changed.activity.added": _("Planen: øvelsen „{title}“ er lagt ind"),
    "plan.changed.activity.changed": _("Planen: øvelsen „{title}“ er ændret"),
    "plan.changed.activity.moved": _("Planen: øvelsen „{title}“ er flyttet"),
    "plan.changed.activity.removed": _("Planen: øvelsen „{title}“ er taget ud"),
    "plan.changed.goal.added": _("Planen: et mål er lagt ind"),
    "plan.changed.goal.changed": _("Planen: målet „{title}“ er ændret"),
    "plan.changed.goal.moved": _("Planen: målet „{title}“ er flyttet"),
    "plan.changed.goal.removed": _("Planen: målet „{title}“ er taget ud"),
    "plan.changed.group.added": _("Planen: en gruppe er lagt ind"),
    "plan.changed.group.changed": _("Planen: gruppen „{title}“ er ændret"),
    "plan.changed.group.moved": _("Planen: gruppen „{title}“ er flyttet"),
    "plan.changed.group.removed": _("Planen: gruppen „{title}“ er taget ud"),
    "plan.changed.material": _("Planen: øvelsernes indhold er ændret"),
    "plan.changed.imported": _("Planen: mål og grupper er hentet ind"),
    "plan.changed.again": _("Planen: „{title}“ kommer en gang til"),
    "plan.changed.caught_up": _("Planen er kortet af"),
    **{what: sentence for one in CATALOGUE for what, sentence in one.log.items()},
}


def count(unit: str, n: int, words: NullTranslations) -> str:
    """So many of a unit: "3 mekanismer"; an unknown unit is its number alone."""
    worded = UNITS.get(unit)
    return worded(words, n).format(n=n) if worded else str(n)


def done_of(unit: str, done: int, total: int, words: NullTranslations) -> str:
    """How far somebody is: "8 af 9 lagt"; without an end "8 kort"."""
    if total <= 0:
        return count(unit, done, words)
    return words.gettext(_("{done} af {rest}")).format(done=done, rest=count(unit, total, words))


def called(alias: str, number: int, *, on_paper: bool, words: NullTranslations) -> str:
    """What somebody is called: the name they chose, or what they can be told apart by; as Called.qml has it."""
    return alias or words.gettext(_("Person {n}") if on_paper else _("Telefon {n}")).format(n=number)


def kind(name: str, words: NullTranslations) -> str:
    """What sort of contribution it is."""
    return words.gettext(KINDS.get(name, _("Bidrag")))


def step_title(step: Mapping[str, Any], words: NullTranslations) -> str:
    """What the console calls a step: by its phase ("På besøg, runde 2", "Spørgsmål 3"), or without one by its title."""
    name, _dash, number = (step.get("phase") or "").partition("-")
    phase = PHASES.get((step.get("exercise") or "", name))
    worded = words.gettext(phase) if phase else step.get("title") or ""
    if phase and number and "{n}" not in phase:
        return words.gettext(_("{step}, runde {n}")).format(step=worded, n=number)
    return worded.replace("{n}", number) if phase else worded


def log_line(what: str, params: Mapping[str, Any], seats: Mapping[int, str], words: NullTranslations) -> str:
    """One line of what happened; `seats` names the seats by their number."""
    named = dict(params)
    for name in ("seat", "other_seat"):
        seat = params.get(name)
        named[name] = seats.get(seat, "") if isinstance(seat, int) else (seat or "")
    if not named.get("number"):
        named["number"] = kind(str(params.get("kind", "")), words).lower()
    if "phase" in named:
        named["title"] = step_title(named, words)
    about = LOG.get(f"{what}.{params.get('about', '')}")
    sentence = words.gettext(about or LOG.get(what, what))
    line = " ".join(sentence.format_map(_Blank(named)).split())
    # What hangs on no seat is the whole room's: nobody's name stands before it.
    rest = line.removeprefix(": ")
    return line if rest == line else rest[:1].upper() + rest[1:]


class _Blank(dict[str, Any]):
    """A parameter that is missing reads as nothing: a line of the log must never break the window."""

    def __missing__(self, name: str) -> str:
        return ""


def clock(ms: int, *, seconds: bool = False) -> str:
    """The laptop's local time of `ms` since 1970, UTC: "13:46" or "13:46:02"."""
    local = time.localtime(ms / 1000)
    minute = f"{local.tm_hour:02}:{local.tm_min:02}"
    return f"{minute}:{local.tm_sec:02}" if seconds else minute


def remaining(ms: int) -> str:
    """A countdown as the room reads it: "18:40", "75:00"; past its end "+00:35"."""
    sign, seconds = ("+", -ms // 1000) if ms <= -1000 else ("", max(0, -(-ms // 1000)))
    minutes, left = divmod(seconds, 60)
    return f"{sign}{minutes:02}:{left:02}"


def lateness(minutes: int, words: NullTranslations) -> str:
    """How far from the plan the day is: "4 min bagud", "3 min foran" or "til tiden"."""
    if minutes == 0:
        return words.gettext(_("til tiden"))
    if abs(minutes) > TOLD_IN_MINUTES:
        hours, left = divmod(abs(minutes), 60)
        sentence = _("{hours} t {minutes} min bagud") if minutes > 0 else _("{hours} t {minutes} min foran")
        return words.gettext(sentence).format(hours=hours, minutes=left)
    return words.gettext(_("{n} min bagud") if minutes > 0 else _("{n} min foran")).format(n=abs(minutes))
