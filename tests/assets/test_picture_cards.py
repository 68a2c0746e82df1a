"""The picture cards: all there, told in words, and drawn with no more than every layer can draw."""

from xml.etree import ElementTree

import pytest

from assets import FOLDER
from assets.picture_cards import BY_ID, CARDS, PictureCard, picture

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {
    "path": {"d"}, "rect": {"x", "y", "width", "height", "rx"}, "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"}, "g": {"transform"},
}  # fmt: skip
LOOKS = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"}


def test_there_are_enough_and_each_is_a_file_and_each_file_a_card() -> None:
    assert len(CARDS) >= 24
    assert {card.id for card in CARDS} == {path.stem for path in (FOLDER / "picture_cards").glob("*.svg")}
    assert len(BY_ID) == len({card.name for card in CARDS}) == len({card.alt for card in CARDS}) == len(CARDS)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_is_drawn_with_what_every_layer_can_draw_and_holds_no_text(card: PictureCard) -> None:
    root = ElementTree.fromstring(picture(card))
    assert root.get("viewBox") == "0 0 200 150"
    for element in list(root.iter())[1:]:
        name = element.tag.removeprefix(SVG)
        assert name in DRAWN
        assert set(element.attrib) <= DRAWN[name] | LOOKS
    assert len(picture(card)) < 8_000
