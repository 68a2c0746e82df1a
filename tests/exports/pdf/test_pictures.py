"""Picture cards and photos in the PDF: seen as they are, told in words, for all and for later."""

from pathlib import Path

import msgspec
import pikepdf
import pytest

from assets.picture_cards import CARDS
from exports.model import Goal, Scenario
from exports.pdf.document import write_pdf
from exports.pdf.picture_card import operators
from exports.report import build_report
from tests.day_under_test import DayUnderTest
from tests.exports.pdf.reading import Reading
from tests.exports.pdf.test_document import goal, report_of
from tests.pictures import frame, scan
from workshop.domain.jpeg import bare_jpeg
from workshop.domain.picture import jpeg_of
from workshop.rehearsal.photos import photo

PHOTO = bare_jpeg(photo("a photo", 240, 320))
GREY = bare_jpeg(b"\xff\xd8" + frame(16, 8, parts=1) + scan(b"abc") + b"\xff\xd9")
PICTURES = (
    *(Scenario("picture_card", (f"ord {card.id}",), picture_card=card.id) for card in CARDS),
    Scenario("photo", ("haller",), photo=PHOTO),
    Scenario("photo", (), photo=GREY),
    Scenario("picture_card", ("æske",), picture_card="../Min <b>egen</b> æske"),
)


def pictured(*scenarios: Scenario) -> Goal:
    return msgspec.structs.replace(goal(1, ("Et tegn",)), scenarios=scenarios)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "out.pdf"
    write_pdf(report_of((pictured(*PICTURES), pictured(*PICTURES[-3:-1]), pictured(PICTURES[-1]))), path)
    return path


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_pictures_are_for_all_and_for_later(out: Path, profile: str) -> None:
    checker = pytest.importorskip("page")
    assert [failure.rule_id for failure in checker.validate_pdf(str(out), profile=profile).failures] == []


def test_each_picture_is_told_in_words(out: Path) -> None:
    told = [figure.alt or "" for figure in Reading(out).of("Figure")]
    for card in CARDS:
        assert sum(card.alt in alt and f"ord {card.id}" in alt for alt in told) == 1
    assert sum(alt.startswith("Foto af en tegning af mål 1") for alt in told) == 4
    assert "Billedkort: ../Min <b>egen</b> æske" in Reading(out).text


def test_a_photo_is_laid_in_as_it_is_and_a_card_as_lines(out: Path) -> None:
    with pikepdf.open(out) as pdf:
        images = [
            one for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == pikepdf.Name.Image
        ]  # fmt: skip
        assert {one.read_raw_bytes() for one in images} == {PHOTO.data, GREY.data}
        assert {str(one.ColorSpace) for one in images} == {"/DeviceRGB", "/DeviceGray"}


@pytest.mark.parametrize("card", [card.id for card in CARDS])
def test_a_card_stays_in_its_box_and_gives_back_what_it_changed(card: str) -> None:
    code = operators(card).split()
    assert code[:6] == ["0", "0", "200", "150", "re", "W"]
    assert code.count("q") == code.count("Q")
    assert not {"NaN", "nan", "none", "None"} & set(code)


def test_photos_come_from_the_file_and_one_that_is_lost_or_broken_leaves_the_keywords() -> None:
    day = DayUnderTest()
    owner = day.joins("m1")
    fields = msgspec.to_builtins(jpeg_of(PHOTO.data), builtin_types=(bytes,))
    for name in ("here-0001", "lost-0001", "broken-01"):
        day.does("picture.keep", owner, name, **fields)
        day.does("future_scenario.draw", owner, medium="photo", photo=name)
    file = {"here-0001": PHOTO.data, "broken-01": b"no picture"}
    scenarios = build_report(day.state, None, file.get).goals[0].scenarios
    assert [one.photo for one in scenarios] == [PHOTO, None, None]
    assert [one.photo for one in build_report(day.state, None).goals[0].scenarios] == [None] * 3
