"""The exercises' material in the plan, as an editor needs it: what belongs to one exercise, and it put back. Pure."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Json = dict[str, Any]
Plan = Mapping[str, Any]

MOST_OPTIONS = 6
LETTERS = "abcdefghijklmnopqrstuvwxyz"

_BULLET = re.compile(r"\A\s*(?:[•·▪◦●‣∙–—\-]\s+|\d{1,3}[.)]\s+)")
_LETTERED = re.compile(r"\A\s*(?:[a-fA-F][.)]|[•·▪◦●‣∙–—\-]|\d[.)])\s+")
_RIGHT_BEFORE = re.compile(r"\A\s*(?:[*✓✔√]|[xX]\s)\s*")
_RIGHT_AFTER = re.compile(r"\s*(?:\((?:rigtigt?|right|correct)\)|[*✓✔√])\s*\Z", re.IGNORECASE)
_FIELDS = {"fakta": "fact", "fact": "fact", "kilde": "source", "source": "source"}
_FIELD = re.compile(r"\A\s*(fakta|fact|kilde|source)\s*:\s*(.*)\Z", re.IGNORECASE)


def owner(plan: Plan, section: str, part: Mapping[str, Any]) -> str:
    """The exercise that a part belongs to: the one it names, else the first of its kind, of a repetition the last."""
    if part.get("activity"):
        return str(part["activity"])
    kind = KINDS.get(section, section)
    planned = [one["id"] for one in plan.get("activities") or () if one["kind"] == kind]
    return str(planned[-1 if part.get("repeat_of") else 0]) if planned else ""


KINDS = {"barometers": "barometer"}
"""The exercise of a section that is called otherwise."""


def own_parts(plan: Plan, section: str, material: Any, activity: str) -> list[Json]:
    """The parts of a section that belong to an exercise."""
    listed = material if isinstance(material, list | tuple) else ()
    return [dict(one) for one in listed if isinstance(one, dict) and owner(plan, section, one) == activity]


def with_own_parts(plan: Plan, section: str, material: Any, activity: str, own: Sequence[Json]) -> list[Any]:
    """The section with the parts of an exercise in the place of those that it had."""
    listed = list(material) if isinstance(material, list | tuple) else []
    mine = [isinstance(one, dict) and owner(plan, section, one) == activity for one in listed]
    at = mine.index(True) if True in mine else len(listed)
    others = [one for one, is_mine in zip(listed, mine, strict=True) if not is_mine]
    return [*others[:at], *own, *others[at:]]


def whole_section(plan: Plan, section: str, material: Any, activity: str) -> Json:
    """A section that is one thing, where it belongs to an exercise; nothing where it does not."""
    belongs = isinstance(material, dict) and owner(plan, section, material) == activity
    return dict(material) if belongs else {}


def stripped(part: Mapping[str, Any]) -> Json:
    """A part without the fields in which nothing stands, as a day file has it."""
    return {name: one for name, one in part.items() if one not in (None, "", [], {}, False, 0)}


def stripped_whole(value: Mapping[str, Any]) -> Json:
    """As `stripped`, and so the parts in its lists."""
    lists = {name: [stripped(part) if isinstance(part, dict) else part for part in one]
             for name, one in value.items() if isinstance(one, list)}  # fmt: skip
    return stripped({**value, **lists})


def free_id(material: Any, letter: str, more: int = 0) -> str:
    """An id that nothing in a section has: a letter and a number; `more` are taken besides."""
    taken = set(_ids(material))
    free = (name for n in range(1, len(taken) + more + 2) if (name := f"{letter}{n}") not in taken)
    return [name for name, _ in zip(free, range(more + 1), strict=False)][-1]


def _ids(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        if "id" in value:
            yield str(value["id"])
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            yield from _ids(one)


CODE_WORDS = (
    "KOMPAS", "LANTERNE", "FYRTÅRN", "STORK", "ANKER", "MOSAIK", "TOMAT", "PLANKE", "HARPE", "SNEGL", "PAPEGØJE",
    "TROMME", "RAKET", "JORDBÆR", "PINGVIN", "HÆNGEKØJE", "SAVSMULD", "TORDENSKY", "DRAGE", "BANJO", "VINDMØLLE",
    "KASSEROLLE", "SOMMERFUGL", "GYNGEHEST", "KAKTUS", "SKATKISTE", "BLÆKSPRUTTE", "PARAPLY", "RUGBRØD", "MÅNEFASE",
)  # fmt: skip
"""Words to hang at a post: easy to read from afar, hard to guess, far from each other, and never a day's own code."""


def free_code_word(run: Any, choose: Callable[[Sequence[str]], str]) -> str:
    """A code word that no post of a run has; `choose` takes one of several."""
    posts = run.get("posts") or () if isinstance(run, dict) else ()
    taken = {str(one.get("code_word") or "").upper() for one in posts}
    free = [word for word in CODE_WORDS if word not in taken]
    return choose(free or CODE_WORDS)


_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NAMED_MONTH = re.compile(r"([a-zæøå]{3})[a-zæøå]*\.?\s+(\d{4})\Z", re.IGNORECASE)
_MONTH = re.compile(r"(\d{1,2})[./ -]+(\d{4})\Z")


def typed_month(typed: str) -> str:
    """A month as people write it ("maj 2029", "5/2029") as `2029-05`; what is none stays as it is."""
    text = typed.strip()
    named = _NAMED_MONTH.match(text)
    if named is not None:
        short = named[1].lower().replace("may", "maj").replace("oct", "okt")
        return f"{named[2]}-{_MONTHS.index(short) + 1:02}" if short in _MONTHS else text
    found = _MONTH.match(text)
    return f"{found[2]}-{int(found[1]):02}" if found is not None else text


def options_from(options: Sequence[Mapping[str, Any]]) -> list[Json]:
    """Answers to choose, those without words left out, each with an id: a letter that is free."""
    worded = [one for one in options if str(one.get("text") or "").strip()]
    taken = {one["id"] for one in worded if one.get("id")}
    free = (letter for letter in LETTERS if letter not in taken)
    return [{"id": one.get("id") or next(free), "text": str(one["text"]).strip()} for one in worded[: len(LETTERS)]]


def sentences_from(pasted: str) -> list[str]:
    """Pasted lines, without the bullets and numbers of a list; empty ones left out."""
    lines = (" ".join(_BULLET.sub("", line).split()) for line in pasted.replace("\r", "\n").split("\n"))
    return [line for line in lines if line]


def questions_from(pasted: str) -> list[Json]:
    """Pasted questions with their answers, without ids; `right` is the place of the right answer, where it is marked.

    A question stands on a line of its own and its answers below it, or all of it on one line with tabs between. What
    comes after an empty line, or ends in a question mark, is the next question.
    """
    found: list[Json] = []
    open_ = False
    for line in pasted.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        cells = [" ".join(cell.split()) for cell in line.split("\t") if cell.strip()]
        if not cells:
            open_ = False
        elif len(cells) > 2:
            found.append(_question(cells[0]))
            for cell in cells[1:]:
                _add_option(found[-1], cell)
            open_ = False
        elif not open_ or cells[0].endswith("?"):
            found.append(_question(" ".join(cells)))
            open_ = True
        else:
            _add_line(found[-1], " ".join(cells))
    return found


def _question(text: str) -> Json:
    return {"text": _BULLET.sub("", text), "options": [], "right": -1, "fact": "", "source": ""}


def _add_line(question: Json, line: str) -> None:
    named = _FIELD.match(line)
    if named is not None:
        question[_FIELDS[named[1].lower()]] = named[2]
    else:
        _add_option(question, line)


def _add_option(question: Json, written: str) -> None:
    if len(question["options"]) >= MOST_OPTIONS:
        return
    bare = _RIGHT_BEFORE.sub("", written)
    text = _LETTERED.sub("", bare)
    right = bare != written
    inner = _RIGHT_BEFORE.sub("", text)
    if inner != text:
        text, right = inner, True
    shown = _RIGHT_AFTER.sub("", text)
    if right or shown != text:
        question["right"] = len(question["options"])
    question["options"].append(shown)
