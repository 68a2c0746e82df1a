"""Cards to print: every one with its goal, number and tag, on sheets of A4, whatever was written on it."""

from __future__ import annotations

import json
from pathlib import Path

import page
import pikepdf
import pytest

from exports.cards.catalogue import CATALOGUE, Wanted
from exports.cards.document import write_cards
from exports.cards.fitting import fitted
from exports.cards.grid import LYING, STANDING, Grid
from exports.model import Card as ModelCard
from exports.model import Goal, Postcard, Report
from exports.pdf.fonts import Fonts
from exports.pdf.shaping import Shaper
from exports.report import build_report
from tests.day_under_test import DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from tests.exports.pdf.test_document import HOSTILE
from tests.exports.played_day import Played
from tests.server.house import new_file
from workshop.cli import main
from workshop.domain.card_tags import tagged_cards
from workshop.paper_verbs import NOT_WRITTEN, NOTHING

A4 = (595.276, 841.89)
ALL = Wanted()


def printed(report: Report, folder: Path, kind: str, wanted: Wanted = ALL) -> Reading:
    assert write_cards(report, folder / "cards.pdf", kind, wanted)
    return Reading(folder / "cards.pdf")


def page_size(found: Reading) -> tuple[float, float]:
    box = [float(edge) for edge in found.pdf.pages[0].mediabox]
    return round(box[2], 1), round(box[3], 1)


def of_texts(report: Report, texts: list[str]) -> Report:
    """The report with one goal, whose signs and postcards say `texts`."""
    goal = report.goals[0]
    cards = tuple(ModelCard(f"c{n}", "sign", f"T{n + 1}", text) for n, text in enumerate(texts))
    only = Goal(goal.seat, 1, goal.title, 0, unplaced=cards)
    post = tuple(Postcard(text, ("Havbakke",), (1,), text[:60], next_step=text) for text in texts)
    return Report(report.title, report.challenge, report.organiser, report.day, goals=(only,), postcards=post)


@pytest.mark.parametrize("kind", CATALOGUE)
@pytest.mark.parametrize("size", ["a6", "a5"])
def test_every_kind_of_cards_is_accessible_and_archivable(report: Report, tmp_path: Path, kind: str, size: str) -> None:
    found = printed(report, tmp_path, kind, Wanted("a5" if size == "a5" else "a6", frozenset({1, 2}), 5))
    assert found.unmarked == ""
    for profile in ("ua1", "2a"):
        assert page.validate_pdf(str(tmp_path / "cards.pdf"), profile=profile).failures == []


@pytest.mark.parametrize("kind", ["signs", "postcards"])
def test_no_text_is_lost_however_it_is_written(report: Report, tmp_path: Path, kind: str) -> None:
    found = printed(of_texts(report, list(HOSTILE)), tmp_path, kind)
    said = " ".join(found.text.split())
    assert all(" ".join(text.split()) in said for text in HOSTILE)
    for profile in ("ua1", "2a"):
        assert page.validate_pdf(str(tmp_path / "cards.pdf"), profile=profile).failures == []


def test_a_card_says_goal_number_and_code_and_the_tag_says_what_it_is(report: Report, tmp_path: Path) -> None:
    found = printed(report, tmp_path, "signs")
    goal = report.goals[1]
    assert [one.text for one in found.of("H1")] == [card.number for goal in report.goals for card in goal.signs]
    assert f"2-{goal.signs[0].number}" in found.text
    assert any(one.alt == "Mærke 48, som kortet findes på et billede ved" for one in found.of("Figure"))
    assert found.bookmarks() == [f"{goal.number} · {goal.title}" for goal in report.goals if goal.signs]


@pytest.mark.parametrize(("kind", "size", "sheet", "many"), [
    ("signs", "a6", A4[::-1], 4), ("signs", "a5", A4, 2), ("postcards", "a6", A4, 4), ("postcards", "a5", A4[::-1], 2),
])  # fmt: skip
def test_cards_fill_sheets_of_a4(
    report: Report, tmp_path: Path, kind: str, size: str, sheet: tuple[float, float], many: int
) -> None:
    found = printed(of_texts(report, ["Et kort"] * 9), tmp_path, kind, Wanted("a5" if size == "a5" else "a6"))
    assert page_size(found) == (round(sheet[0], 1), round(sheet[1], 1))
    assert found.pages == -(-9 // many) * (2 if kind == "postcards" else 1)


@pytest.mark.parametrize("grid", [*LYING.values(), *STANDING.values()])
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_along_its_long_edge(grid: Grid) -> None:
    for front, back in zip(grid.cells, grid.backs, strict=True):
        if grid.is_lying:
            assert (back.x, back.y) == pytest.approx((front.x, grid.height - front.y - front.height))
        else:
            assert (back.x, back.y) == pytest.approx((grid.width - front.x - front.width, front.y))


def test_the_backs_are_those_of_the_fronts_before_them(report: Report, tmp_path: Path) -> None:
    texts = [f"Kort nummer {n}" for n in range(6)]
    printed(of_texts(report, texts), tmp_path, "postcards")
    with pikepdf.open(tmp_path / "cards.pdf") as pdf:
        assert len(pdf.pages) == 4
    found = Reading(tmp_path / "cards.pdf")
    assert all(text in found.page_text(1) for text in texts[:4])
    assert all(text in found.page_text(3) for text in texts[4:])


def test_empty_cards_go_on_from_the_last_number_or_have_none(report: Report, tmp_path: Path) -> None:
    last = max(int(card.number[1:]) for card in report.goals[0].signs)
    numbered = printed(report, tmp_path, "numbered", Wanted(goals=frozenset({1}), many=3))
    assert [one.text for one in numbered.of("H1")] == [f"T{last + 1 + place}" for place in range(3)]
    assert len(numbered.of("Figure")) == 3
    empty = printed(report, tmp_path, "empty", Wanted(goals=frozenset({1}), many=3))
    assert [one.text for one in empty.of("H1")] == ["T"] * 3
    assert empty.of("Figure") == []


def test_a_hidden_card_keeps_its_number(tmp_path: Path) -> None:
    day = DayUnderTest(plan_of())
    day.does("day.start")
    writer = day.joins("m1")
    day.does("sign_cards.write", writer, text="Flere cykler")
    day.does("contribution.hide", contribution=day.does("sign_cards.write", writer, text="Ro"))
    found = printed(build_report(day.state, None), tmp_path, "numbered", Wanted(goals=frozenset({1}), many=2))
    assert [one.text for one in found.of("H1")] == ["T3", "T4"]


def test_the_same_day_gives_the_same_bytes(report: Report, tmp_path: Path) -> None:
    for name in ("one.pdf", "other.pdf"):
        assert write_cards(report, tmp_path / name, "signs", Wanted())
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()


def test_a_word_is_made_smaller_to_stay_whole_but_parted_before_nobody_can_read_it() -> None:
    shaper, room = Shaper(Fonts()), (240.0, 160.0)
    sizes = (40.0, 24.0, 18.0, 15.0, 12.0, 10.0, 7.0)

    def size(text: str) -> float:
        return fitted(shaper, text, None, sizes, room).look.size

    assert size("Cykler") == 40
    assert size("Udskolingslærerkonference") == 18, "whole, on one line"
    assert size("Udskolingslærerkonferencedeltagere") == 12, "whole, on one line"
    assert size("Udskolingslærerkonferencedeltagerliste" * 2) == 18, "parted"
    assert size("Et ord, der er " + "langt" * 80) == 12, "parted, and all of it is there"


def test_a_card_past_the_last_tag_is_printed_without_one(report: Report, tmp_path: Path) -> None:
    one = of_texts(report, ["Det sidste"])
    far = one.goals[0].unplaced[0].__class__("far", "sign", "T400", "Det sidste")
    goal = Goal(one.goals[0].seat, 1, "Mål", 0, unplaced=(far,))
    found = printed(Report("Dag", "", "", one.day, goals=(goal,)), tmp_path, "signs")
    assert "T400" in found.text
    assert found.of("Figure") == []


def test_the_command_prints_draws_the_pages_and_tells_what_it_can_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    out = tmp_path / "cards.pdf"
    assert main(["print", str(file), "signs", str(out)]) == NOTHING
    assert not out.exists()
    assert main(["print", str(file), "empty", str(out), "--goal", "2", "--many", "5"]) == 0
    assert Reading(out).pages == 2
    capsys.readouterr()
    assert main(["print", str(file), "pictures", str(out), "--size", "a5", "--pages", str(tmp_path / "pages")]) == 0
    pages = json.loads(capsys.readouterr().out)
    assert len(pages) == 14
    assert all(Path(one["path"]).read_bytes().startswith(b"\x89PNG") for one in pages)
    assert pages[0]["height"] > pages[0]["width"]
    assert main(["print", str(file), "run-sheet", str(out)]) == 0
    assert main(["print", str(file), "sheets", str(out)]) == NOTHING
    assert main(["print", str(file), "empty", str(tmp_path / "none" / "cards.pdf")]) == NOT_WRITTEN
    with pytest.raises(SystemExit):
        main(["print", str(file), "empty", str(out), "--many", "0"])


def test_played_days_postcards_come_with_their_drawings(played: Played, tmp_path: Path) -> None:
    report = build_report(played.day.state, None)
    found = printed(report, tmp_path, "postcards")
    assert len(found.of("BlockQuote")) == len(report.postcards)


def test_a_card_whose_words_were_taken_out_is_printed_empty_with_its_number_and_found_in_a_photo(
    tmp_path: Path,
) -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    gone = day.does("sign_cards.write", group="m1", text="Hanne drikker")
    day.does("sign_cards.write", group="m1", text="Flere cykler")
    before = tagged_cards(day.state, "goal:g1").keys()
    day.does("text.redact", what="contribution", id=gone)
    found = printed(build_report(day.state, None, lambda _id: None), tmp_path, "signs")
    assert [one.text for one in found.of("H1")] == ["T1", "T2"]
    assert "Flere cykler" in found.text
    assert "Hanne" not in found.text
    assert "Fjernet" not in found.text
    assert tagged_cards(day.state, "goal:g1").keys() == before
