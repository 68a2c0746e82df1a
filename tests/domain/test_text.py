"""What people write: cleaned of what can't be shown, limited, never otherwise changed."""

import pytest

from workshop.domain.contribution import label_text, limited, required_text
from workshop.domain.refusal import Refused
from workshop.domain.text import HARD_CAP, SHORT_CAP, clean, normalised, one_line


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Flere cykler \n", "Flere cykler"),
        ("en\r\nto\rtre\n\nfire", "en\nto\ntre\n\nfire"),
        ("tab\tbliver", "tab\tbliver"),
        ("\x00klo\x07k\x1bke\x85n\ufeff", "klokken"),
        ("vend \u202eom\u202c\u2066igen\u2069", "vend omigen"),
        ("halv\ud800t\udfff", "halvt"),
        ("👩‍👩‍👧 مرحبا İğne źdźbło 🏳️‍🌈", "👩‍👩‍👧 مرحبا İğne źdźbło 🏳️‍🌈"),
        ("<b>&amp;</b>'\"; DROP TABLE", "<b>&amp;</b>'\"; DROP TABLE"),
        (".", "."),
    ],
)
def test_a_text_is_cleaned_of_what_cannot_be_shown_and_nothing_else(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_a_name_goes_on_one_line() -> None:
    assert one_line(" Ane \n\t og\u00a0Bo ") == "Ane og Bo"


def test_texts_that_differ_in_case_width_and_blanks_are_the_same_when_normalised() -> None:
    assert normalised(" Flere  CYKLER\nﬁn ") == normalised("flere cykler fin")
    assert normalised("cykel") != normalised("cykler")


def test_a_text_as_long_as_allowed_is_taken_and_a_longer_one_refused_with_both_figures() -> None:
    assert limited("æ" * HARD_CAP) == "æ" * HARD_CAP
    with pytest.raises(Refused) as refused:
        limited("æ" * (HARD_CAP + 1))
    assert refused.value.refusal.code == "too_long"
    assert refused.value.refusal.params == {"limit": HARD_CAP, "length": HARD_CAP + 1}


def test_a_label_is_short() -> None:
    assert label_text(" " + "x" * SHORT_CAP + " ") == "x" * SHORT_CAP
    with pytest.raises(Refused, match="too_long"):
        label_text("x" * (SHORT_CAP + 1))


@pytest.mark.parametrize("nothing", ["", "  \n\t", "\x00\x07", "\ufeff", "\u200b\u200d\ufe0f", "\u3164"])
def test_a_text_that_is_needed_may_not_be_empty_once_cleaned(nothing: str) -> None:
    with pytest.raises(Refused, match="empty"):
        required_text(nothing)
