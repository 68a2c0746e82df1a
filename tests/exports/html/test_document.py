"""The report as one HTML file: whole by itself, the PDF's content, and nothing that people wrote is ever markup."""

import re
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from exports.html.document import html_text, write_html
from exports.model import Report
from tests.exports.html.reading import Read


@pytest.fixture(scope="module")
def page(report: Report) -> str:
    return html_text(report)


@pytest.fixture(scope="module")
def read(page: str) -> Read:
    return Read(page)


def test_every_contribution_stands_in_it_exactly_as_it_was_written(read: Read, report: Report) -> None:
    for goal in report.goals:
        for card in (*goal.signs, *goal.mechanisms):
            assert card.text in read.text
        for note in goal.notes:
            assert note.text in read.text
        for scenario in goal.scenarios:
            assert all(word in read.text for word in scenario.keywords)
    assert all(card.text in read.text for card in report.postcards)


def test_what_people_write_is_never_markup(report: Report) -> None:
    joke = "<script>alert('hej')</script><img src=x onerror=alert(1)> & \"'</p>"
    goal = report.goals[0]
    card = msgspec.structs.replace(goal.signs[0], text=joke)
    road = tuple(
        msgspec.structs.replace(step, cards=tuple(card if one.id == card.id else one for one in step.cards))
        for step in goal.road
    )
    goals = (msgspec.structs.replace(goal, road=road, title=joke), *report.goals[1:])
    read = Read(html_text(msgspec.structs.replace(report, goals=goals, title=joke)))
    assert not {"script", "img"} & set(read.tags)
    assert not any(name.startswith("on") for name, _ in read.attributes)
    assert joke in read.text


def test_it_fetches_nothing_and_runs_nothing(page: str, read: Read) -> None:
    assert "default-src 'none'" in page
    assert not re.findall(r"""(?:src|href)\s*=\s*["'](?!data:|#)""", page)
    assert not re.findall(r"url\((?!data:)", page)
    assert "script" not in read.tags


def test_every_part_that_is_begun_is_ended(read: Read) -> None:
    assert read.open == []


def test_headings_go_down_one_level_at_a_time_from_a_single_first(read: Read) -> None:
    levels = [int(tag[1]) for tag in read.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_are_one_each_and_all_that_is_pointed_at_is_there(read: Read) -> None:
    ids = [value for name, value in read.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    pointed = [value for name, value in read.attributes if name == "aria-labelledby"]
    pointed += [value[1:] for name, value in read.attributes if name == "href" and value and value.startswith("#")]
    assert set(pointed) <= set(ids)


def test_every_picture_has_its_words(page: str, read: Read) -> None:
    assert read.tags.count("svg") == len(re.findall(r'role="img" aria-label="[^"]+"', page))


def test_the_language_is_told_of_the_page_and_of_what_is_written_in_another_script(page: str, report: Report) -> None:
    assert '<html lang="da">' in page
    assert 'lang="ar"' in page
    assert '<html lang="en">' in html_text(report, "en")


def test_letters_that_run_the_other_way_turn_what_they_begin(page: str) -> None:
    assert re.search(r'<td dir="auto"><span lang="ar">', page)
    assert not re.findall(r"<(?:span|b|i) [^>]*dir=", page), "what has its own direction says nothing of its parent's"


def test_no_line_is_left_empty_under_a_list_in_a_cell(page: str) -> None:
    assert "</ul></td>" in page
    assert not re.findall(r"\s</td>", page.split("<main", 1)[1].replace("\u00a0", ""))


def test_the_same_report_gives_the_same_bytes(page: str, report: Report, tmp_path: Path) -> None:
    shares: list[float] = []
    write_html(report, tmp_path / "day.html", told=shares.append)
    assert (tmp_path / "day.html").read_text(encoding="utf-8") == page
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1


def test_a_rehearsal_says_so(report: Report) -> None:
    assert "GENERALPRØVE" in html_text(msgspec.structs.replace(report, rehearsal=True))
