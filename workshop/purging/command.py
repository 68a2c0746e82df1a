"""The verb `guldkaramel purge`: remove a day and all that was made of it, or first tell what that would be."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from assets.locale import _, refusal_text, text
from workshop.domain.rules import Rules
from workshop.purging.inventory import Inventory, inventory
from workshop.purging.purging import InUse, NotAsShown, purge
from workshop.purging.receipt import BEYOND, KEPT, WHY, Receipt, receipt_lines, what
from workshop.storage.file import FileProblem

NOT_ALL, IN_USE, BAD_FILE, NOT_AS_SHOWN = 1, 3, 6, 12
"""Exit codes: something that is there could not be removed; the day is open; the file can't be removed; what would go
is not what was shown."""

_OPEN = _("{file} er åben. Luk dagen, og prøv igen. Intet er slettet.")
_CHANGED = _("Noget er kommet til eller lavet om, siden du så listen. Intet er slettet. Her er den nye liste.")
_WOULD = _("Det her bliver slettet for altid:")
_YES = _("Skriv det samme med --yes for at slette. Det kan ikke fortrydes.")
_DONE = _("Kvitteringen ligger her: {path}")
_NO_RECEIPT = _("Kvitteringen kunne ikke skrives.")


class Wanted(msgspec.Struct, frozen=True):
    """What is asked. `yes`: do it; else only tell. `json`: as JSON. `changed`: exports changed since go too.

    `seen`: the digest of what was shown, without which it is removed as it is found.
    """

    file: Path
    yes: bool
    json: bool
    changed: bool
    seen: str
    receipt: Path | None
    lang: str


class _Told(msgspec.Struct, frozen=True):
    """A thing as it is told: what it is called, and why it stays, in words; `kind` as the file notes it."""

    what: str
    path: str
    size: int
    state: str
    why: str = ""
    kind: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What is told as JSON: what goes (or went, where `done`), what stays and why, and what is always out of reach.

    `digest` is what `--seen` takes. `kept` says that the day is not deleted after all, and what to do; else it is
    empty.
    """

    file: str
    done: bool
    days: tuple[str, ...]
    removed: tuple[_Told, ...]
    left: tuple[_Told, ...]
    beyond: tuple[str, ...]
    listed: bool
    receipt: str = ""
    digest: str = ""
    kept: str = ""


def purge_command(wanted: Wanted, rules: Rules, at: int) -> int:
    """Remove a day, or tell what would be removed; the exit code. `at` is ms since 1970."""
    try:
        if not wanted.yes:
            _tell_before(wanted, inventory(wanted.file, rules))
            return 0
        done = purge(
            wanted.file, rules, at=at, lang=wanted.lang, receipt=wanted.receipt, changed=wanted.changed,
            seen=wanted.seen,
        )  # fmt: skip
    except NotAsShown as now:
        _tell_before(wanted, now.found)
        return _fail(NOT_AS_SHOWN, text(_CHANGED, wanted.lang))
    except InUse as used:
        return _fail(IN_USE, text(_OPEN, wanted.lang, file=used.path.name))
    except FileProblem as problem:
        return _fail(BAD_FILE, refusal_text(problem.code, problem.params, wanted.lang))
    _tell(_answer_of(done), [*receipt_lines(done), "", _where(done)], as_json=wanted.json)
    return 0 if done.whole else NOT_ALL


def _tell_before(wanted: Wanted, found: Inventory) -> None:
    lang = wanted.lang
    going = [
        one
        for one in found.items
        if one.state == "there" or (wanted.changed and (one.share, one.state) == ("export", "changed"))
    ]
    stays = [one for one in found.items if one not in going]
    answer = Answer(
        found.file, False, found.days,
        tuple(_Told(what(one, lang), one.path, one.size, one.state, kind=one.what) for one in going),
        tuple(_Told(what(one, lang), one.path, one.size, one.state, text(WHY[one.state], lang), one.what)
              for one in stays),
        tuple(text(one, lang) for one in BEYOND), found.listed, digest=found.digest,
    )  # fmt: skip
    _tell(answer, [text(_WOULD, lang), *_lines(answer), "", text(_YES, lang)], as_json=wanted.json)


def _lines(answer: Answer) -> Iterator[str]:
    for one in answer.removed:
        yield f"- {one.what}: {one.path}"
    for one in answer.left:
        yield f"  {one.what} {one.why}: {one.path}"


def _answer_of(done: Receipt) -> Answer:
    lang = done.lang
    left = ((one.item, one.why) for one in done.left)
    return Answer(
        done.file, True, done.days,
        tuple(_Told(what(one, lang), one.path, one.size, "removed", kind=one.what) for one in done.removed),
        tuple(_Told(what(one, lang), one.path, one.size, why, text(WHY[why], lang), one.what) for one, why in left),
        tuple(text(one, lang) for one in BEYOND), done.listed, done.receipt,
        kept=text(KEPT, lang) if done.kept else "",
    )  # fmt: skip


def _where(done: Receipt) -> str:
    return text(_DONE, done.lang, path=done.receipt) if done.receipt else text(_NO_RECEIPT, done.lang)


def _tell(answer: Answer, lines: list[str], *, as_json: bool) -> None:
    sys.stdout.write((msgspec.json.encode(answer).decode() if as_json else "\n".join(lines)) + "\n")


def _fail(code: int, sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return code
