"""Every template becomes a day: it is made, rehearsed with few and with many, checked, and its document is for all."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from workshop import cli
from workshop.planning.templates import Template, templates
from workshop.rehearsal.rehearsing import FILE, PDF, SUMMARY

FEW, ROOM, HALL = 5, 50, 300

EVERY_TEMPLATE = pytest.mark.parametrize("template", templates(), ids=lambda template: template.id)


def rehearsed(template: Template, out: Path, phones: int) -> dict[str, Any]:
    """The summary of a rehearsal with so many phones, whose file is in order."""
    assert cli.main(["rehearse", template.path, "--out", str(out), "--phones", str(phones)]) == 0
    assert cli.main(["check", str(out / FILE)]) == 0
    summary: dict[str, Any] = msgspec.json.decode((out / SUMMARY).read_bytes())
    return summary


def failures(pdf: Path) -> Counter[str]:
    """What keeps a document from being for all (PDF/UA-1) and for later (PDF/A-2a)."""
    checker = pytest.importorskip("page")
    found = [checker.validate_pdf(str(pdf), profile=profile) for profile in ("ua1", "2a")]
    return Counter(failure.rule_id for one in found for failure in one.failures)


@EVERY_TEMPLATE
def test_a_day_is_made_from_a_template_without_a_warning_and_exported_before_it_has_begun(
    template: Template, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, pdf = tmp_path / "dag.guldkaramel", tmp_path / "dag.pdf"
    assert cli.main(["new", template.path, str(file)]) == 0
    assert cli.main(["check", str(file)]) == 0
    assert capsys.readouterr().err == ""
    assert cli.main(["export", str(file), "--pdf", str(pdf)]) == 0
    assert failures(pdf) == {}


@EVERY_TEMPLATE
@pytest.mark.parametrize(
    "phones", [FEW, pytest.param(ROOM, marks=pytest.mark.matrix), pytest.param(HALL, marks=pytest.mark.matrix)]
)
def test_a_template_is_rehearsed_with_few_and_with_many_and_nothing_is_lost_or_refused(
    template: Template, phones: int, tmp_path: Path
) -> None:
    summary = rehearsed(template, tmp_path, phones)
    assert (summary["lost"], summary["refused"], summary["differs_from_expected"]) == (0, [], [])
    assert (summary["not_run"], summary["phones"]["views_missed"]) == ([], 0)
    assert summary["phones"]["joined"] >= phones
    if phones == HALL:
        return  # Its pages are those of the room's, only more of them, and the checker would take a minute.
    assert failures(tmp_path / PDF) == {}


def test_extra_phones_draw_and_present_one_anothers_futures(tmp_path: Path) -> None:
    template = next(one for one in templates() if one.id == "development-day-1")
    rehearsed(template, tmp_path, ROOM)
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        media = dict(file.execute("SELECT medium, count(*) FROM scenarios GROUP BY medium").fetchall())
        told = file.execute("SELECT count(*) FROM scenarios WHERE presented_by <> owner").fetchone()[0]
        fewest = file.execute("SELECT min(n) FROM (SELECT count(*) AS n FROM keywords GROUP BY scenario)").fetchone()[0]
    assert sum(media.values()) == told == ROOM
    assert media["picture_card"] > media["drawing"] > 0
    assert fewest >= 3


def test_the_first_extra_phone_of_a_group_sets_the_groups_mark_where_the_day_file_sets_none(tmp_path: Path) -> None:
    template = next(one for one in templates() if one.id == "theme-day")
    rehearsed(template, tmp_path, ROOM)
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        marks = file.execute("SELECT statement, count(*) FROM barometer_marks GROUP BY statement").fetchall()
    assert marks == [(f"bar{number}", 6) for number in range(1, 6)]
