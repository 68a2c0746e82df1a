import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.fonts import Fonts, clusters
from exports.pdf.shaping import Shaper
from exports.pdf.text import Line, Span, break_lines, fit_lines, spans, text_width
from exports.pdf.theme import Style

SCRIPTS = {
    "danish": "Blåbærgrød på Ærø, ÆØÅ – “citat” …",
    "turkish": "İstanbul'da çocuklar şarkı söylüyor, ığdır",
    "polish": "Zażółć gęślą jaźń, Łódź",
    "arabic": "أهل الطفل يشعرون بالأمان ﷽",
    "hebrew": "שלום עולם",
    "greek": "Καλημέρα κόσμε",
    "cyrillic": "Привіт, світе",
    "vietnamese": "Tiếng Việt",
    "devanagari": "नमस्ते दुनिया",
    "thai": "สวัสดีชาวโลก",
    "tamil": "வணக்கம் உலகம்",
    "amharic": "ሰላም ልዑል",
    "georgian": "გამარჯობა",
    "emoji": "🚲😊🤔🏀🎓🫖🙌🏽🐻🍦🎂👍🌸😂🙋🍬",
    "joined emoji": "👨‍👩‍👧‍👦 👩🏽‍🚒 ❤️ 1️⃣ 🇩🇰",
    "signs": "→ ⇒ ≥ ≤ ± × ½ ™ € ₺ ✓ ✗ ★ ☆ ♥ •",
    "fancy": "𝓕𝓪𝓷𝓬𝔂 ｆｕｌｌ",
}


SHAPER = Shaper(Fonts())
"""For the many texts of a property: opening all faces anew for each would take its time."""


@pytest.fixture
def shaper() -> Shaper:
    return Shaper(Fonts())


def said(lines: list[Line]) -> str:
    return "".join(run.text for line in lines for word in line.words for run in word.word.runs)


@pytest.mark.parametrize("style", ["text", "bold", "italic", "title", "hand"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_an_empty_box(shaper: Shaper, style: Style, script: str) -> None:
    for line in break_lines(shaper, spans(SCRIPTS[script], style), 10, 200):
        assert all("[U+" not in run.text for word in line.words for run in word.word.runs)
    assert all(0 not in glyphs for glyphs in shaper.used.values())
    assert not any("[" in text for glyphs in shaper.used.values() for text in glyphs.values())


def test_a_letter_that_no_face_has_is_spelled_out_not_boxed(shaper: Shaper) -> None:
    (line,) = break_lines(shaper, spans("𒀀"), 10, 500)
    run = line.words[0].word.runs[0]
    assert run.text == "𒀀"
    assert not run.exact
    assert set("[U+12000]") <= {text for glyphs in shaper.used.values() for text in glyphs.values()}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), st.floats(20, 400))
def test_lines_say_the_text_exactly_and_are_no_wider_than_their_column(text: str, width: float) -> None:
    lines = break_lines(SHAPER, spans(text), 9, width)
    assert said(lines) == text
    for line in lines:
        letters = [cluster for word in line.words for cluster in clusters(word.word.text.strip())]
        assert line.width <= width + 0.1 or len(letters) <= 1


def test_both_forms_of_a_letter_look_alike_and_read_back_as_they_were_written(shaper: Shaper) -> None:
    composed, apart = "blåbær é", unicodedata.normalize("NFD", "blåbær é")
    assert text_width(shaper, composed, 10) == pytest.approx(text_width(shaper, apart, 10))
    assert said(break_lines(shaper, spans(apart), 10, 500)) == apart


def test_a_word_wider_than_its_line_is_parted(shaper: Shaper) -> None:
    lines = break_lines(shaper, spans("Tværfaglighedskoordineringsmødeforberedelsesskabelon"), 10, 60)
    assert len(lines) > 3
    assert all(line.width <= 60 for line in lines)


def test_lines_of_the_text_itself_are_kept_empty_ones_too(shaper: Shaper) -> None:
    lines = break_lines(shaper, spans("fædre\n\n- invitér dem"), 10, 500)
    assert [said([line]) for line in lines] == ["fædre\n", "\n", "- invitér dem"]


def test_blanks_at_the_end_of_a_line_hang_over_its_edge(shaper: Shaper) -> None:
    width = text_width(shaper, "ord og", 10)
    assert len(break_lines(shaper, spans("ord og     ord"), 10, width)) == 2


def test_a_paragraph_that_begins_right_to_left_is_so_all_through(shaper: Shaper) -> None:
    lines = break_lines(shaper, spans("أهل الطفل = forældrene føler sig trygge"), 10, 90)
    assert len(lines) > 1
    assert all(line.rtl for line in lines)


def test_text_that_is_cut_ends_with_an_ellipsis_and_fits(shaper: Shaper) -> None:
    lines, cut = fit_lines(shaper, spans("Der står flere cykler foran hallen end i august"), 10, 80, 2)
    assert cut
    assert len(lines) == 2
    assert said(lines).endswith("…")
    assert all(line.width <= 80 for line in lines)


def test_text_that_fits_is_not_cut(shaper: Shaper) -> None:
    lines, cut = fit_lines(shaper, spans("Kort"), 10, 80, 1)
    assert (said(lines), cut) == ("Kort", False)


@pytest.mark.parametrize("width", [1, 6, 12])
def test_even_a_column_too_narrow_for_a_word_gets_its_ellipsis(shaper: Shaper, width: float) -> None:
    lines, cut = fit_lines(shaper, spans("Hallen er fuld"), 10, width, 1)
    assert cut
    assert said(lines).endswith("…")


def test_spans_keep_their_style_and_colour_through_the_lines(shaper: Shaper) -> None:
    (line,) = break_lines(shaper, [Span("T3  ", "bold"), Span("Flere cykler")], 10, 500)
    assert [placed.style for placed in line.words] == ["bold", "text", "text"]


def test_heaps_of_marks_are_drawn_thinned_and_read_back_whole(shaper: Shaper) -> None:
    heap = "Z" + "\u0351\u036b\u0353\u036a\u0342\u036b\u033d\u034f"
    assert said(break_lines(shaper, spans(heap), 10, 500)) == heap
