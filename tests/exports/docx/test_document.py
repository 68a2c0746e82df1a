"""The one page and the goals' spreads as a document to write on in: real styles, whole texts, the PDF's words."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import msgspec
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from exports.docx.document import write_docx
from exports.model import Card, Goal, Report, RoadStep, Scenario, Tally
from exports.reading.node import Node
from exports.reading.transcript import transcribe
from exports.results.problem_sorting import SortedStatement, SortingResult
from tests.pictures import A_JPEG
from workshop.domain.jpeg import bare_jpeg


@pytest.fixture(scope="module")
def file(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("docx") / "day.docx"
    write_docx(report, out)
    return out


@pytest.fixture(scope="module")
def document(file: Path) -> Document:
    return docx.Document(str(file))


def text_of(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


def headings(document: Document, level: int) -> list[str]:
    return [
        line.text for line in document.paragraphs if line.style is not None and line.style.name == f"Heading {level}"
    ]


def test_every_card_note_and_keyword_of_the_goals_stands_in_it(document: Document, report: Report) -> None:
    said = text_of(document)
    for goal in report.goals:
        for card in (*goal.signs, *goal.mechanisms):
            assert card.text in said
        assert all(note.text in said for note in goal.notes)
        assert all(word in said for scenario in goal.scenarios for word in scenario.keywords)


def test_each_goal_begins_with_a_heading_on_a_page_of_its_own(document: Document, report: Report) -> None:
    found = headings(document, 1)
    for goal in report.goals:
        assert f"Mål {goal.number}: {goal.title}" in found
    begun = [line.paragraph_format.page_break_before for line in document.paragraphs if line.text in found]
    assert not begun[0]
    assert all(begun[1:])


def test_what_exercises_came_to_stands_beside_their_titles_on_the_one_page(report: Report, tmp_path: Path) -> None:
    sorting = SortingResult(
        activity="s",
        title="Tamt?",
        statements=(SortedStatement("Broen", Tally(43), shown=True, placed="tame", tame=40, wild=3),),
    )
    write_docx(msgspec.structs.replace(report, results=(sorting,)), tmp_path / "day.docx")
    lines = [line.text for line in docx.Document(str(tmp_path / "day.docx")).paragraphs]
    assert lines[lines.index("Det gav dagen også") + 1] == "Tamt?  1 tamt · 0 vilde  stemmer: 43 fra telefoner"


def test_figures_are_the_pdfs_own(document: Document, report: Report) -> None:
    """What a goal's spread says in words and figures in the PDF stands in the document too."""
    said = "".join(text_of(document).split())
    spreads = [one for one in transcribe(report).kids if any(kid.badge for kid in one.kids)]
    paragraphs = [node.text for spread in spreads for node in paragraphs_of(spread)]
    assert len(paragraphs) > 10
    assert [one for one in paragraphs if "".join(one.split()) not in said] == []


def paragraphs_of(node: Node) -> list[Node]:
    return [one for part in (node.of("P"), node.of("TD"), node.of("TH")) for one in part if one.text]


def test_tables_repeat_their_head_and_rows_are_never_parted(document: Document) -> None:
    assert document.tables
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_every_picture_has_its_words(document: Document) -> None:
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert told
    assert all(told)


def test_a_photo_lies_in_it_as_it_is(report: Report, tmp_path: Path) -> None:
    taken = bare_jpeg(A_JPEG)
    goal = msgspec.structs.replace(report.goals[0], scenarios=(Scenario(medium="photo", photo=taken),))
    write_docx(msgspec.structs.replace(report, goals=(goal,), shared=()), tmp_path / "day.docx")
    with ZipFile(tmp_path / "day.docx") as parts:
        [name] = [one for one in parts.namelist() if one.startswith("word/media/")]
        assert parts.read(name).endswith(taken.data[2:])


def test_its_language_is_told_and_arabic_is_right_to_left(file: Path, report: Report, tmp_path: Path) -> None:
    with ZipFile(file) as parts:
        assert b'w:lang w:val="da-DK"' in parts.read("word/styles.xml")
        assert b'<w:lang w:bidi="ar"/>' in parts.read("word/document.xml")
    write_docx(report, tmp_path / "day.docx", "en")
    with ZipFile(tmp_path / "day.docx") as parts:
        assert b'w:lang w:val="en-GB"' in parts.read("word/styles.xml")


def test_the_same_report_gives_the_same_bytes(file: Path, report: Report, tmp_path: Path) -> None:
    write_docx(report, tmp_path / "day.docx")
    assert (tmp_path / "day.docx").read_bytes() == file.read_bytes()


def test_letters_that_xml_has_no_room_for_are_left_out(tmp_path: Path, report: Report) -> None:
    card = Card(id="s", kind="sign", number="T1", text="Klokken\x07 ringer\x00")
    goal = Goal(seat="goal:g", number=1, title="Målet\x1b", colour=0, road=(RoadStep((card,), "forår"),))
    write_docx(msgspec.structs.replace(report, goals=(goal,), shared=()), tmp_path / "day.docx")
    assert "Klokken ringer" in text_of(docx.Document(BytesIO((tmp_path / "day.docx").read_bytes())))


def test_a_day_without_goals_is_its_one_page(tmp_path: Path, report: Report) -> None:
    bare = msgspec.structs.replace(report, goals=(), postcards=(), results=(), asks_for_signs=False, shared=())
    write_docx(bare, tmp_path / "day.docx")
    assert headings(docx.Document(str(tmp_path / "day.docx")), 1) == ["Dagen i korte træk"]


def test_a_long_challenge_and_a_long_organiser_stand_in_the_properties_as_far_as_there_is_room(
    report: Report, tmp_path: Path
) -> None:
    long = msgspec.structs.replace(report, goals=(), challenge="Hvordan? " * 60, organiser="Klitby " * 60)
    write_docx(long, tmp_path / "day.docx")
    about = docx.Document(str(tmp_path / "day.docx")).core_properties
    assert (len(about.title), len(about.author)) == (255, 255)


def test_what_a_table_and_a_paragraph_are_stands_in_the_order_of_the_format(report: Report, tmp_path: Path) -> None:
    goal = report.goals[0]
    notes = (msgspec.structs.replace(goal.notes[0], text="الأطفال يلعبون معا"),)
    title = "الأطفال والشباب لديهم وقت فراغ نشط"
    arabic = msgspec.structs.replace(goal, notes=notes, title=title)
    write_docx(msgspec.structs.replace(report, goals=(arabic,)), tmp_path / "day.docx")
    found = docx.Document(str(tmp_path / "day.docx"))
    for table in found.tables:
        names = [kid.tag for kid in table._tbl.tblPr]
        assert names.index(qn("w:tblBorders")) < names.index(qn("w:tblLayout"))
    from_the_right = found.element.body.findall(f".//{qn('w:pPr')}/{qn('w:bidi')}")
    assert from_the_right
    turned = [line.text for line in found.paragraphs if line._p.find(f"./{qn('w:pPr')}/{qn('w:bidi')}") is not None]
    assert {f"Mål {goal.number}: {title}", f"{goal.number}  {title}"} <= set(turned), "its headings too"
    for one in from_the_right:
        names = [kid.tag for kid in one.getparent()]
        before = names[: names.index(qn("w:bidi"))]
        assert qn("w:spacing") not in before
        assert qn("w:pageBreakBefore") not in names[names.index(qn("w:bidi")) :]
