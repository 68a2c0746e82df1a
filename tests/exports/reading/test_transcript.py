"""What every other document is written from: the PDF's parts as they are read, in the PDF's own words."""

import re

import pytest

from exports.model import Report
from exports.pdf.document import write_pdf
from exports.reading.node import Node
from exports.reading.picture import Lettering, Shape
from exports.reading.transcript import transcribe
from tests.exports.pdf.reading import Reading


@pytest.fixture(scope="module")
def document(report: Report) -> Node:
    return transcribe(report)


@pytest.fixture(scope="module")
def pdf(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    out = tmp_path_factory.mktemp("pdf") / "day.pdf"
    write_pdf(report, out)
    return Reading(out)


def spoken(node: Node) -> str:
    """All that it says, also in the words of its pictures."""
    parts = [node.alt or "", node.text, *(spoken(kid) for kid in node.kids)]
    return "\n".join(part for part in parts if part)


def test_every_figure_and_every_word_of_the_pdf_is_in_it(document: Node, pdf: Reading) -> None:
    # What stands in a drawing is told by the words instead of it.
    read = " ".join((one.alt or "") if one.tag == "Figure" else one.text for one in pdf.root.all())
    said = "".join(spoken(document).split())
    # Only what stands on every page, and where a part begins, is the PDF's alone.
    of_pages = re.compile(r"side \d+( af \d+)?")
    own = [word for word in of_pages.sub("", read).split() if word.rstrip("…") not in said]
    assert own == []


def test_texts_are_whole_where_the_pdf_must_cut_them_short(document: Node, report: Report) -> None:
    said = spoken(document)
    for goal in report.goals:
        for card in (*goal.signs, *goal.mechanisms):
            assert card.text in said


def test_goals_carry_their_numbers_and_roads_their_drawings(document: Node, report: Report) -> None:
    badges = [one.badge.number for one in document.of("H1") if one.badge is not None]
    assert badges == [goal.number for goal in report.goals]
    roads = [one for one in document.of("Figure") if one.dress == "road"]
    assert len(roads) >= len(report.goals)
    for road in roads:
        assert road.alt
        assert road.picture is not None
        assert any(isinstance(item, Lettering) for item in road.picture.items)
        assert any(isinstance(item, Shape) for item in road.picture.items)


def test_a_heading_is_read_before_what_stands_under_it(document: Node) -> None:
    for part in document.kids:
        tags = [kid.tag for kid in part.kids]
        if "H1" in tags:
            assert not {"Table", "Figure", "L"} & set(tags[: tags.index("H1")]), part.title
