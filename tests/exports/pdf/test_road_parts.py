"""The cards along the road."""

from __future__ import annotations

import pytest

from exports.model import Card
from exports.pdf.road_parts import PAD, SIGN, SMALLER_SIGN, sign_slip
from exports.pdf.text import text_width
from exports.pdf.theme import Look
from exports.pdf.writer import Writer

WORD = "Sundhedsplejersken"


@pytest.mark.parametrize(("share", "look"), [(1.01, SIGN), (0.95, SMALLER_SIGN), (0.7, SIGN)])
def test_a_word_a_little_too_long_for_its_card_makes_the_letters_smaller(share: float, look: Look) -> None:
    writer = Writer("da")
    width = share * text_width(writer.shaper, WORD, SIGN.size) + 2 * PAD
    slip = sign_slip(writer, Card("s", "sign", "T1", f"{WORD} ringer", "phone"), width, 1)
    assert slip.look == look
    whole = WORD in [one.word.text.strip() for line in slip.lines for one in line.words]
    assert whole == (share > 0.9)
