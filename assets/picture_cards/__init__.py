"""The picture cards: small pictures of a goal reached, to choose among where one would rather not draw.

Each is a file of its own beside this one, in a box of 200 × 150. They hold only filled and stroked `path`, `rect`,
`circle` and `ellipse`, and turned groups of them: the PDF draws the same elements as the screens.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from assets import FOLDER
from assets.locale import _


class PictureCard(NamedTuple):
    """A picture card. `name` and `alt` are Danish texts of the catalogue: what it is called, and what is to be seen."""

    id: str
    name: str
    alt: str


CARDS: Final[tuple[PictureCard, ...]] = (
    PictureCard("bridge", _("Broen"), _("To mennesker mødes midt på en bro over en å.")),
    PictureCard("open_door", _("Den åbne dør"), _("En dør står åben ud til sol og grønne bakker.")),
    PictureCard("cycle_bus", _("Cykelbussen"), _("To børn og en voksen cykler efter hinanden med hjelm på.")),
    PictureCard("long_table", _("Langbordet"), _("Mange sidder om et langt bord med mad og flag over sig.")),
    PictureCard("ladder", _("Stigen"), _("En på vej op ad en stige mod himlen.")),
    PictureCard("seedling", _("Spiren"), _("En lille spire med to blade skyder op af jorden foran solen.")),
    PictureCard("lighthouse", _("Fyrtårnet"), _("Et fyrtårn lyser ud over havet om natten.")),
    PictureCard("hands", _("Hænderne"), _("Fem hænder i hver sin farve mødes om et hjerte.")),
    PictureCard("playground", _("Legepladsen"), _("To børn gynger på en legeplads med rutsjebane.")),
    PictureCard("cooking_pot", _("Suppegryden"), _("En stor gryde med suppe, der damper.")),
    PictureCard("signposts", _("Vejviseren"), _("Tre skilte peger hver sin vej, hvor en sti går ind i landskabet.")),
    PictureCard("umbrella", _("Paraplyen"), _("Tre mennesker står i ly under den samme paraply.")),
    PictureCard("choir", _("Koret"), _("Ti mennesker synger sammen i to rækker.")),
    PictureCard("rowing_boat", _("Robåden"), _("Fem mennesker ror den samme båd.")),
    PictureCard("key", _("Nøglen"), _("En nøgle af guld, der skinner.")),
    PictureCard("lit_window", _("Vinduet med lys"), _("To mennesker står i et oplyst vindue en mørk aften.")),
    PictureCard("nest", _("Reden"), _("En fugl sidder ved en rede med tre æg.")),
    PictureCard("kite", _("Dragen"), _("Et barn og en voksen sender en drage til vejrs.")),
    PictureCard("mosaic", _("Mosaikken"), _("En hånd lægger den sidste brik i en rund mosaik.")),
    PictureCard("campfire", _("Bålet"), _("Fire mennesker står om et bål om aftenen.")),
    PictureCard("bench", _("Bænken"), _("To mennesker sidder sammen på en bænk under et træ.")),
    PictureCard("staircase", _("Trappen"), _("Tre mennesker på vej op ad en trappe; den øverste jubler.")),
    PictureCard("well", _("Brønden"), _("En brønd med spand og rødt tag på en eng.")),
    PictureCard("patchwork", _("Kludetæppet"), _("Et kludetæppe af mange slags lapper, som er ved at blive syet.")),
    PictureCard("apple_tree", _("Æbletræet"), _("To børn under et æbletræ fuldt af æbler.")),
    PictureCard("compass", _("Kompasset"), _("Et kompas, hvor nålen har fundet retningen.")),
    PictureCard("balloon", _("Luftballonen"), _("En luftballon med to mennesker svæver over bakkerne.")),
    PictureCard("stepping_stones", _("Trædestenene"), _("En rækker en anden hånden på vej over et vandløb ad sten.")),
)

BY_ID: Final[Mapping[str, PictureCard]] = MappingProxyType({card.id: card for card in CARDS})


def picture(card: PictureCard) -> bytes:
    """The SVG of a card."""
    return (FOLDER / "picture_cards" / f"{card.id}.svg").read_bytes()
