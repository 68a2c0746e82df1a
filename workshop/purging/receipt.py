"""The receipt: what was removed, what was left, and what nobody can reach from here. Without the words of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from assets.locale import _, text
from workshop.purging.inventory import Item

WHAT = {
    "day": _("Dagens fil"),
    "beside": _("Filens skrivelog og indeks"),
    "before_update": _("Kopi fra før en opdatering"),
    "copy": _("Kopi af filen"),
    "rehearsal": _("Generalprøve"),
    "trace": _("Det, computeren huskede om dagen"),
    "pdf": _("PDF til chefforum"),
    "html": _("Websiden til chefforum"),
    "xlsx": _("Regneark"),
    "csv": _("CSV"),
    "docx": _("Word-dokument"),
    "sheets": _("Ark til udskrift"),
    "run_sheet": _("Drejebog"),
    "run-sheet": _("Drejebog"),
    "signs": _("Tegnkort til udskrift"),
    "mechanisms": _("Mekanismekort til udskrift"),
    "empty": _("Tomme kort til udskrift"),
    "numbered": _("Nummererede kort til udskrift"),
    "pictures": _("Billedkort til udskrift"),
    "postcards": _("Postkort til udskrift"),
    "cards": _("Bordkort"),
    "pages": _("Tegnede sider"),
    "day_file": _("Planen som dagfil"),
}
"""What each thing is called; an export of another kind is called by its kind."""

WHY = {
    "changed": _("er ændret, siden det blev skrevet, og er derfor ikke rørt"),
    "locked": _("kunne ikke slettes; et andet program har det åbent, eller der må ikke skrives"),
    "missing": _("ligger ikke længere der, hvor det blev skrevet"),
    "moved": _("er ikke slettet: mappen blev flyttet undervejs. Slet det selv; det hedder det her nu"),
}

BEYOND = (
    _("kopier, du selv har taget, også på USB-stik, der ikke sidder i, og i sikkerhedskopier og synkroniserede mapper"),
    _("det, der er sendt med mail eller delt på anden måde"),
    _("papir: udskrifter, kort, plancher og fotos af dem"),
    _("telefonernes egen hukommelse: hver telefon kan huske det, der er skrevet på den, til siden ryddes"),
)
"""What is always out of reach."""

_TITLE = _("Kvittering: en dag er slettet")
_TITLE_KEPT = _("Kvittering: dagen er ikke slettet")
_WHEN = _("Slettet {date} kl. {clock} af Guldkaramel.")
_WHEN_KEPT = _("Forsøgt slettet {date} kl. {clock} af Guldkaramel.")
KEPT = _(
    "Dagens egen fil ligger der endnu. Luk andre programmer, der har den åben, og slet dagen igen. Kan det ikke lade"
    " sig gøre, så slet filen selv i mappen."
)
"""What is said where the day is not deleted after all."""

_DAYS = _("Planlagt til {dates}.")
_REMOVED = _("Slettet")
_LEFT = _("Ikke slettet")
_ALL = _("Alt, Guldkaramel vidste af, er slettet.")
_UNLISTED = _("Filen var beskadiget, så dens liste over eksporter kunne ikke læses. Se selv efter PDF’er og regneark.")
_BEYOND = _("Det kan Guldkaramel ikke nå")
_HOW = _(
    "Hver fil er overskrevet med nuller, før den blev slettet. SSD-diske og USB-stik flytter selv rundt på data og kan"
    " beholde en gammel kopi, til pladsen bruges igen. Er disken krypteret, kan ingen læse den uden nøglen."
)
_NAME = _("Kvittering for sletning {date}")
_BYTES = 1000


class Left(msgspec.Struct, frozen=True):
    """Something that was not removed, and why: `changed`, `locked`, `missing` or `moved`."""

    item: Item
    why: str


class Receipt(msgspec.Struct, frozen=True):
    """What a removal came to. `receipt` is where it lies; empty where it could not be written. `at` ms since 1970."""

    file: str
    days: tuple[str, ...]
    at: int
    removed: tuple[Item, ...]
    left: tuple[Left, ...]
    listed: bool
    receipt: str
    lang: str

    @property
    def whole(self) -> bool:
        """Whether nothing is left that is there."""
        return self.listed and all(one.why == "missing" for one in self.left)

    @property
    def kept(self) -> bool:
        """Whether the day's own file, or what lies beside it, is left after all: then the day is not deleted."""
        return any(one.item.share == "file" and one.why != "missing" for one in self.left)


def free_receipt(folder: Path, at: int, lang: str) -> Path:
    """Where a receipt of that time may lie in a folder: no other is there. It is called by its date, not by the day."""
    name = text(_NAME, lang, date=_local(at).date().isoformat())
    path, number = folder / f"{name}.txt", 2
    while path.exists():
        path = folder / f"{name} ({number}).txt"
        number += 1
    return path


def write_receipt(receipt: Receipt) -> None:
    """Write it where it is to lie; nothing that lies there is touched. Raises OSError."""
    with Path(receipt.receipt).open("x", encoding="utf-8") as out:
        out.write("\n".join(receipt_lines(receipt)) + "\n")


def receipt_lines(receipt: Receipt) -> Iterator[str]:
    """The receipt as text. What was removed is told without its name, for a name may say what the day was about."""
    lang, at = receipt.lang, _local(receipt.at)
    yield text(_TITLE_KEPT if receipt.kept else _TITLE, lang)
    yield ""
    yield text(_WHEN_KEPT if receipt.kept else _WHEN, lang, date=_worded(at.date()), clock=f"{at:%H.%M}")
    if receipt.days:
        yield text(_DAYS, lang, dates=", ".join(_worded(date.fromisoformat(one)) for one in receipt.days))
    if receipt.kept:
        yield text(KEPT, lang)
    yield ""
    # What was empty, a lock or an index, is no thing to anybody.
    if said := [item for item in receipt.removed if item.size]:
        yield text(_REMOVED, lang)
        for item in said:
            yield f"- {what(item, lang)} · {_size(item.size)}"
        yield ""
    if receipt.left:
        yield text(_LEFT, lang)
        for one in receipt.left:
            yield f"- {what(one.item, lang)}: {text(WHY[one.why], lang)}. {one.item.path}"
    else:
        yield text(_ALL, lang)
    if not receipt.listed:
        yield text(_UNLISTED, lang)
    yield ""
    yield text(_BEYOND, lang)
    for sentence in BEYOND:
        yield f"- {text(sentence, lang)}"
    yield ""
    yield text(_HOW, lang)


def what(item: Item, lang: str) -> str:
    """What a thing is called."""
    name = WHAT.get(item.what)
    return text(name, lang) if name is not None else item.what


def _worded(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _local(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone()


def _size(size: int) -> str:
    return f"{size} B" if size < _BYTES else f"{size / _BYTES:.0f} kB"
