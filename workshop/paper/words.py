"""What a reading says in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assets.locale import _, text
from workshop.paper.matching import Reading
from workshop.paper.order import Code

NOT_INSTALLED: Final = _(
    "Fotos af kort kan ikke læses her: det kræver tillægget »photo«. Installér det med "
    "»pip install guldkaramel[photo]«, eller skriv rækken af numre i stedet."
)
NOT_A_PHOTO: Final = _("Det er ikke et foto, der kan læses. Brug JPEG eller PNG.")
NO_CARDS: Final = _("Der er ingen af dagens kort på billedet. Tag det tættere på og i bedre lys.")

_DOUBTS: Final[dict[Code, str]] = {
    "turned": _("Kortene vender hver sin vej, så retningen er et gæt. Vend rækken, hvis den er omvendt."),
    "crosswise": _("Vejen går på tværs af den måde, kortene læses på. Se efter, hvilken ende der er den første."),
    "beside": _("Ligger {cards} ved siden af hinanden eller efter hinanden?"),
    "far": _(
        "{cards} er læst som ved siden af hinanden, men ligger langt fra hinanden. Bøjer vejen, eller er det linjer?"
    ),
    "grid": _("Der ligger lige mange ved siden af hinanden hele vejen. Skal de læses linje for linje?"),
    "uneven": _("Linjen med {cards} er skæv. Se efter, at ingen er kommet på en forkert linje."),
}


def sentences(reading: Reading, lang: str) -> Iterator[str]:
    """What there is to see to, one matter a sentence; nothing where all is plain."""
    named = {
        "doubled": _("Ligger der to gange og er ikke lagt: {cards}."),
        "unknown": _("På billedet, men ikke skrevet ind: {cards}."),
        "others": _("Hører til et andet mål: {cards}."),
        "missing": _("Ikke på billedet: {cards}."),
        "aside": _("Mekanismer, som ikke lægges på vejen: {cards}."),
    }
    for field, sentence in named.items():
        cards: tuple[str, ...] = getattr(reading, field)
        if cards:
            yield text(sentence, lang, cards=", ".join(cards))
    for doubt in reading.doubts:
        yield text(_DOUBTS[doubt.code], lang, cards=" · ".join(doubt.cards))
