"""Letters of a font with CFF outlines: found by their character ids, read back, and as wide as they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.pdf.cff import character_ids
from exports.pdf.document import write_pdf
from tests.exports.pdf.reading import Reading
from tests.exports.pdf.test_document import goal, report_of

EASTERN = ("한국어 텍스트도 보입니다", "漢字とひらがな、カタカナ", "中文 (= kinesisk)", "가" * 300)
"""Of the extra, only the Korean face is installed for tests: the others are spelled out and read back all the same."""


def table(charset: bytes, *, ros: bool = True) -> bytes:
    """A CFF table as far as its charset: a header, a name, a top DICT that says where the charset is."""
    names = b"\0\1\1\1\5Font"
    dict_length = 5 + 1 + (2 if ros else 0) + 3 + 1
    tops_length = 2 + 1 + 2 + dict_length
    at = 4 + len(names) + tops_length
    where = b"\x1d" + at.to_bytes(4, "big") + b"\x0f"
    top = (b"\x0c\x1e" if ros else b"") + b"\x1e\xa1\x4f\x05" + where
    assert len(top) == dict_length
    return b"\1\0\4\1" + names + b"\0\1\1\1" + (len(top) + 1).to_bytes(1, "big") + top + charset


@pytest.mark.parametrize(
    ("charset", "ids"),
    [
        (b"\0" + b"\0\7\1\0\2\0", [0, 7, 256, 512]),
        (b"\1" + b"\0\7\1" + b"\1\0\0", [0, 7, 8, 256]),
        (b"\2" + b"\1\0\0\2", [0, 256, 257, 258]),
    ],
    ids=["one by one", "short ranges", "long ranges"],
)
def test_the_character_ids_of_glyphs_are_read_in_every_form_they_come_in(charset: bytes, ids: list[int]) -> None:
    assert character_ids(table(charset), 4) == ids


def test_glyphs_of_a_font_without_character_ids_are_found_by_their_numbers() -> None:
    assert character_ids(table(b"\0\0\7\1\0\2\0", ros=False), 4) == [0, 1, 2, 3]


def test_eastern_letters_are_drawn_and_read_back_and_the_document_is_for_all_and_for_later(tmp_path: Path) -> None:
    pytest.importorskip("pylopdf_fonts_ko")
    write_pdf(report_of((goal(1, EASTERN),)), tmp_path / "out.pdf")
    reading = Reading(tmp_path / "out.pdf")
    assert [text for text in EASTERN if text not in reading.text] == []
    fonts = [font for page in reading.pdf.pages for font in page.obj.Resources.Font.values()]
    assert any("/FontFile3" in font.DescendantFonts[0].FontDescriptor for font in fonts)
    checker = pytest.importorskip("page")
    for profile in ("ua1", "2a"):
        found = checker.validate_pdf(str(tmp_path / "out.pdf"), profile=profile)
        assert [failure.rule_id for failure in found.failures] == []
