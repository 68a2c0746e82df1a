"""The whole document: what is in it, that it reads back, that it is the same each time, that it is written safely."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pikepdf
import pytest

from exports.model import (
    Card,
    Goal,
    Link,
    Note,
    People,
    Postcard,
    ProgrammePoint,
    Report,
    RoadStep,
    Scenario,
    Tally,
    Visits,
)
from exports.pdf.document import write_pdf
from exports.results.barometer import BarometerResult, GroupMark, Measured, Reason
from exports.results.contract import Result
from exports.results.homework import Homework
from exports.results.iglo import Action, GroupIglo, Iglo
from exports.results.o_run import CodeWords, ORunResult, PostOption, PostResult, Thought
from exports.results.plenum import Answer, Asked, Plenum
from exports.results.problem_sorting import SortedStatement, SortingResult
from exports.results.quiz import QuizOption, QuizQuestion, QuizResult
from tests.exports.pdf.reading import Reading
from tests.exports.played_day import DRAWING
from workshop.exercises.barometers.marks import Figures
from workshop.exercises.barometers.statements import Scale

HOSTILE = (
    "<script>alert('x')</script> <b>fed</b> &amp; &lt;",
    "Robert'); DROP TABLE tegn;-- 😂",
    "أهل الطفل يشعرون بالأمان (2024) عند الاتصال بالمدرسة = forældrene føler sig trygge",
    "İstanbul'da çocuklar şarkı söylüyor",
    "Zażółć gęślą jaźń",
    "👨‍👩‍👧‍👦👩🏽‍🚒 🇩🇰 1️⃣ ❤️",
    "Bla\u030aba\u0308r: e\u0301",
    "A" * 755,
    "ord og ord " * 68,
    "中文 한국어",
    "linje 1\nlinje 2\n\nlinje 4",
    ") Tj (x) \\ <</ActualText>> BDC EMC",
    "Alle tegn på tastaturet: !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    ".",
)


def goal(number: int, texts: tuple[str, ...], *, steps: int = 6) -> Goal:
    """A goal with everything: signs on the road, a sign that is not, mechanisms, chain, notes, drawings."""
    signs = [
        Card(f"{number}s{n}", "sign", f"T{n}", words, "paper" if n % 5 == 0 else "phone", n % 7 == 0, None, False, n, 1)
        for n, words in enumerate(texts, start=1)
    ]
    mechanisms = tuple(
        Card(f"{number}m{n}", "mechanism", f"M{n}", words, caramels=2, pairs=2, signs=(signs[0].id, signs[-1].id))
        for n, words in enumerate(texts[:4], start=1)
    )
    each = max(1, (len(signs) - 1) // steps)
    laid = [tuple(signs[at : at + each]) for at in range(0, len(signs) - 1, each)]
    return Goal(
        seat=f"goal:g{number}",
        number=number,
        title=f"Mål {number}: {texts[0]}" * (1 if number % 3 else 4),
        colour=number - 1,
        cue_quotes=texts[:2],
        people=People(8, 9, 1),
        scenarios=tuple(Scenario("drawing", (words[:200].strip(),), DRAWING) for words in texts[:7]),
        road=tuple(RoadStep(cards, f"{words[:60]} 2025") for cards, words in zip(laid, texts, strict=False)),
        unplaced=tuple(card for card in signs if card not in {one for cards in laid for one in cards}),
        mechanisms=mechanisms,
        chain=tuple(Link(card, card.text, "Tæl", "register", "Mette", "uge 10") for card in signs[:3]),
        notes=tuple(Note(words, 1, signs[0], "T1") for words in texts[:3]),
        ballots=Tally(4, 1),
    )


def report_of(goals: tuple[Goal, ...], **fields: object) -> Report:
    whole = Report(
        "Udviklingsdag, del 1", "Hvordan får vi flere med?", "Klitby Kommune", date(2023, 12, 4),
        people=People(47, 50, 3), groups=len(goals), goals=goals, visits=Visits(20, Tally(18, 2), 175, revealed=True),
    )  # fmt: skip
    return msgspec.structs.replace(whole, **fields)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Reading]:
    """Writes a report and reads it back."""

    def write(report: Report, lang: str = "da") -> Reading:
        write_pdf(report, tmp_path / "out.pdf", lang)
        return Reading(tmp_path / "out.pdf")

    return write


@pytest.fixture(scope="module")
def whole(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The Albertslund day, written and read back."""
    out = tmp_path_factory.mktemp("pdf") / "chefforum.pdf"
    write_pdf(report, out)
    return Reading(out)


Written = Callable[..., Reading]


def contributions(report: Report) -> list[str]:
    """Every text that somebody wrote."""
    return [
        *(card.text for goal in report.goals for card in (*goal.signs, *goal.mechanisms)),
        *(word for goal in report.goals for scenario in goal.scenarios for word in scenario.keywords),
        *(text for goal in report.goals for link in goal.chain for text in (link.question, link.method)),
        *(note.text for goal in report.goals for note in goal.notes),
        *(text for card in report.postcards for text in (card.text, card.next_step, card.to)),
    ]


def test_every_contribution_of_the_day_is_in_it_exactly(whole: Reading, report: Report) -> None:
    assert [text for text in contributions(report) if text not in whole.text] == []


def test_every_hostile_text_is_in_it_exactly(written: Written) -> None:
    postcards = tuple(Postcard(words, ("Mål 1",), (1,), words[:50].strip(), next_step=words) for words in HOSTILE)
    report = report_of((goal(1, HOSTILE), goal(2, HOSTILE[::-1])), postcards=postcards, title=HOSTILE[2])
    reading = written(report)
    assert [text for text in contributions(report) if text not in reading.text] == []


def test_no_glyph_is_missing_and_nothing_is_drawn_outside_the_structure(whole: Reading) -> None:
    assert all(glyph != 0 for _, glyph in whole.glyphs)
    assert whole.unmarked == ""


def test_every_hostile_text_of_the_exercises_is_in_it_exactly(written: Written) -> None:
    marks = Figures(7, 0, 1, 9, 5, 5)
    group_marks = tuple(GroupMark(1, 0, words[:90].strip(), 5, None, words, late=False) for words in HOSTILE)
    results: tuple[Result, ...] = (
        BarometerResult(
            activity="b",
            title=HOSTILE[0],
            statements=(
                Measured(HOSTILE[2], Scale(), True, False, Tally(7), True, False, marks, groups=group_marks),
                Measured(
                    "Personer", Scale(), False, False, Tally(7), True, False, marks,
                    reasons=tuple(Reason(5, words) for words in HOSTILE),
                ),
            ),
        ),
        Iglo(
            activity="i",
            title=HOSTILE[3],
            asked=("group",),
            levels=("group",),
            groups=tuple(
                GroupIglo(words[:90].strip(), 1, 0, (Action("group", words, words, words, "paper", late=True),), ())
                for words in HOSTILE
            ),
        ),
        Plenum(
            activity="p",
            title=HOSTILE[4],
            notes=HOSTILE,
            questions=(Asked(HOSTILE[5], 20, tuple(Answer(words, "phone", late=True) for words in HOSTILE), (), ()),),
        ),
        ORunResult(
            activity="o",
            title=HOSTILE[6],
            teams=9,
            answers=Tally(9),
            revealed=True,
            posts=tuple(
                PostResult(
                    1, words[:90].strip(), Tally(9), words, (PostOption(words, 9, True),), 9, 9,
                    CodeWords(words, 8, (words,)), words, (Thought(1, words[:90].strip(), words, "phone"),),
                )
                for words in HOSTILE
            ),
        ),
        SortingResult(
            activity="s", title="", statements=tuple(SortedStatement(w, Tally(9), True, "wild", 4, 5) for w in HOSTILE)
        ),
        QuizResult(
            activity="q",
            title="",
            questions=tuple(
                QuizQuestion(words, (QuizOption("A", words, True, 9, 1.0),), Tally(9), True, fact=words, source=words)
                for words in HOSTILE
            ),
        ),
    )  # fmt: skip
    homework = tuple(Homework(words[:90].strip(), words, "paper") for words in HOSTILE)
    reading = written(report_of((), results=results, homework=homework, programme=(ProgrammePoint("9", "10", "Dag"),)))
    said = [one.text for one in reading.root.all()]
    # Each was given in 18 places that tell it in full, besides names and titles.
    assert [words for words in HOSTILE if sum(words in text for text in said) < 18] == []


@pytest.mark.parametrize("goals", [1, 5, 15])
def test_chefforums_page_stays_one_page_with_all_goals(written: Written, goals: int) -> None:
    texts = tuple(f"{words} nummer {n}" for n, words in enumerate(HOSTILE[:12]))
    reading = written(report_of(tuple(goal(number, texts) for number in range(1, goals + 1))))
    first = reading.page_text(0)
    assert "I skal tage stilling til" in first
    assert all(f"\nMål {number}:" in first for number in range(1, goals + 1))
    assert f"side 1 af {reading.pages}" in "".join(reading.artifacts)
    assert first.count("Til chefforum") == 1
    assert "Til chefforum" not in reading.page_text(1)


def test_more_goals_than_the_page_can_hold_are_told_of(written: Written) -> None:
    reading = written(report_of(tuple(goal(number, ("Et tegn", "To tegn")) for number in range(1, 41))))
    assert "mål til, på siderne efter" in reading.page_text(0)


def test_the_page_tells_who_took_part_and_how_and_what_comes_next(whole: Reading) -> None:
    first = whole.page_text(0)
    assert "4. december 2023 · 47 telefoner + 3 på papir" in first
    assert "Hvordan får vi flere børn og unge, som ikke trives, i skole, uddannelse og job?" in first
    assert "12 fra 2 par" in first
    foot = "".join(whole.artifacts)
    assert "Karameller viser interesse på dagen, ikke kvalitet." in foot
    assert "Næste: 18. januar 2024" in foot


def test_a_goal_of_the_day_has_a_spread_of_two_pages(whole: Reading) -> None:
    with whole.pdf.open_outline() as outline:
        pages = [whole.pdf.pages.index(pikepdf.Page(_target(whole.pdf, item))) for item in outline.root]
    assert pages[:8] == [0, 1, 2, 3, 5, 7, 9, 11]


def _target(pdf: pikepdf.Pdf, item: pikepdf.OutlineItem) -> pikepdf.Object:
    destination = item.destination
    if isinstance(destination, pikepdf.Array):
        return destination[0]
    return pdf.Root.Dests[f"/{str(destination).lstrip('/')}"][0]


def test_the_foot_of_a_page_that_goes_on_with_a_part_says_which(whole: Reading) -> None:
    first, second = (title for title in whole.bookmarks() if title.startswith("Mål 1:") or title.startswith("Mål 2:"))
    feet = [text for text in whole.artifacts if text.startswith("Udviklingsdag")]
    assert sum(first[:20] in text for text in feet) == sum(second[:20] in text for text in feet) == 1


def test_the_foot_of_a_page_of_the_appendix_says_whose_cards_it_goes_on_with(written: Written) -> None:
    reading = written(report_of((goal(1, tuple(f"tegn {n}" for n in range(90))),)))
    assert any("Bilag: alle kort · 1  Mål 1" in text for text in reading.artifacts)


def test_bookmarks_lead_through_the_parts(whole: Reading, report: Report) -> None:
    titles = whole.bookmarks()
    assert titles[:3] == ["Til chefforum · én side", "Beslutningsark", "På tværs af målene"]
    assert [f"Mål {one.number}: {one.title}" for one in report.goals] == titles[3:8]
    assert titles[8:] == [
        "Data og ansvar", "Ikke lagt og uden karameller", "Postkort fra fremtiden", "Dagens forløb",
        "Metode og forbehold", "Næste skridt", "Bilag: Casen: socialrådgiver på skolen", "Bilag: alle kort",
    ]  # fmt: skip


def test_what_is_drawn_is_told_in_words(whole: Reading) -> None:
    alts = [one.alt or "" for one in whole.of("Figure")]
    assert all(alts)
    assert any("forår 2024: T3 Foreningerne ringer til os" in alt and "M1" in alt for alt in alts)
    assert any(alt.startswith("Tegning af mål 1") for alt in alts)


def test_tables_have_heads_and_say_them_once_though_they_go_on(whole: Reading) -> None:
    appendix = [table for table in whole.of("Table") if any(cell.text == "Kom fra" for cell in table.all())]
    assert len(appendix) == 5
    for table in appendix:
        assert [cell.text for cell in table.kids[0].kids] == ["Kort", "Tekst", "Hvis ændring", "Kom fra"]
        assert all(cell.tag == "TD" for row in table.kids[1:] for cell in row.kids)
    assert "".join(whole.artifacts).count("Hvis ændring") >= 1


def test_headings_come_in_order(whole: Reading) -> None:
    heads = [one.tag for one in whole.root.all() if one.tag in ("H1", "H2")]
    assert heads[0] == "H1"
    assert whole.root.tag == "Document"
    _front, *parts = whole.root.kids
    assert all(part.tag == "Sect" and part.kids[0].tag == "H1" for part in parts), "a heading is read before its part"


def test_the_document_knows_its_title_and_its_language(whole: Reading) -> None:
    assert str(whole.pdf.Root.Lang) == "da-DK"
    assert str(whole.pdf.docinfo.Title).startswith("Udviklingsdag, del 1")
    assert whole.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert whole.pdf.Root.MarkInfo.Marked


def test_all_fonts_are_embedded(whole: Reading) -> None:
    for page in whole.pdf.pages:
        for font in page.obj.Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_a_part_without_data_is_absent(written: Written) -> None:
    bare = Goal("goal:g1", 1, "Aktiv fritid", 0, road=(RoadStep((Card("s", "sign", "T1", "Et tegn"),)),))
    reading = written(report_of((bare,), visits=Visits()))
    for heading in ("Når målet er nået", "Sådan kan det ses", "Guldkarameller", "Taget med hjem", "Postkort", "Dagens"):
        assert heading not in reading.text
    assert "Tegnene på vejen" in reading.text


def test_an_empty_day_reads_kindly(written: Written) -> None:
    reading = written(Report("Dag", "Hvordan?", "Klitby", date(2024, 3, 12)))
    assert "Her er ikke skrevet noget endnu." in reading.text
    assert reading.bookmarks() == ["Til chefforum · én side", "Metode og forbehold"]


def test_a_day_of_keywords_alone_is_not_told_that_all_its_signs_are_in_order(written: Written) -> None:
    bare = Goal("goal:g1", 1, "Aktiv fritid", 0, scenarios=(Scenario("drawing", ("glade børn",)),))
    said = written(report_of((bare,), visits=Visits(), asks_for_signs=True)).page_text(0)
    assert "Intet at tage stilling til" not in said
    assert "Der blev ikke skrevet tegn denne gang." in said


def test_goals_that_nobody_wrote_to_have_no_spread(written: Written) -> None:
    reading = written(report_of((Goal("goal:g1", 1, "Stille", 0), goal(2, ("Et tegn", "To tegn")))))
    assert reading.page_text(0).count("Ingen tegn endnu") == 1
    assert [one for one in reading.bookmarks() if one.startswith("Mål")] == ["Mål 2: Mål 2: Et tegn"]


def test_caramels_that_the_room_has_not_seen_are_not_told(written: Written) -> None:
    reading = written(report_of((goal(1, ("Et tegn", "To tegn")),), visits=Visits(20, Tally(18, 2))))
    assert "Guldkarameller" not in reading.text
    assert "Karamellerne er ikke vist i rummet endnu" in reading.text


def test_a_rehearsal_can_not_be_mistaken_for_the_day(written: Written) -> None:
    document = written(report_of((), rehearsal=True))
    assert "GENERALPRØVE" in document.page_text(0)
    assert "".join(document.artifacts).count("GENERALPRØVE") == document.pages, "at the foot of every page"


@pytest.mark.parametrize("signs", [60, 200])
def test_hundreds_of_signs_at_a_goal_all_have_a_place(written: Written, signs: int) -> None:
    lots = random.Random(7)
    texts = tuple(f"{n}. {'tegn ' * lots.randint(1, 60)}".strip() for n in range(signs))
    report = report_of((goal(1, texts, steps=signs // 3),))
    reading = written(report)
    assert [text for text in contributions(report) if text not in reading.text] == []


def test_the_longest_texts_part_over_pages_and_lose_nothing(written: Written) -> None:
    long = "ord med mellemrum " * 222
    report = report_of((goal(1, (long.strip(), "b", "c")),), postcards=(Postcard(long.strip(), ("Mål 1",), (1,)),))
    reading = written(report)
    assert [text for text in contributions(report) if text not in reading.text] == []


def test_the_same_report_gives_the_same_bytes(report: Report, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_pdf(report, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_an_export_replaces_the_one_before_it(report: Report, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"yesterday")
    write_pdf(report, out)
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_a_target_that_can_not_be_replaced_stays_as_it_was(report: Report, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    (out / "held").mkdir(parents=True)
    with pytest.raises(OSError, match=r"out\.pdf"):
        write_pdf(report, out)
    assert (out / "held").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_no_room_on_the_disk_leaves_the_old_file_whole(report: Report, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    out = tmp_path / "out.pdf"
    out.write_bytes(b"yesterday")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_pdf(report, out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert out.read_bytes() == b"yesterday"
    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_it_is_written_in_english_too(written: Written, report: Report) -> None:
    reading = written(report, "en")
    assert str(reading.pdf.Root.Lang) == "en-GB"
    assert "4 December 2023" in reading.page_text(0)
