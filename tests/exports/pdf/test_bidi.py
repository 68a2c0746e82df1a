from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.bidi import levels, visual_order

PIECES = ["שלום", "abc", "(", ")", " ", "12", "مرحبا", "[", "]", "-", ",", "x!", "é", "😀"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_letters_are_laid_out_as_the_unicode_algorithm_says(pieces: list[str]) -> None:
    text = "".join(pieces)
    base, found = levels(text)
    if found is None:
        assert get_display(text) == text
        return
    resolved = list(found)
    for place in reversed(range(len(text))):
        if text[place] != " ":
            break
        resolved[place] = base
    assert "".join(text[place] for place in visual_order(resolved)) == get_display(text)


def test_text_without_a_right_to_left_letter_needs_no_levels() -> None:
    assert levels("Blåbærgrød på Ærø, çğış, żółć 🙌🏽") == (0, None)


def test_joiners_go_with_the_letter_before_them() -> None:
    base, found = levels("اب\u200cج")
    assert base == 1
    assert found is not None
    assert set(found) == {1}
