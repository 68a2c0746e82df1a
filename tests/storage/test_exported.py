"""What was exported is noted in the file that it was exported from."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tests.day_under_test import NINE_O_CLOCK, YEAR, plan_of
from workshop.cli import main
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.exercises.catalogue import RULES
from workshop.storage.exported import Export, note_export, noted_exports
from workshop.storage.file import DayFile, FileProblem

GOLDEN = Path(__file__).parent.parent / "reference" / "version1.guldkaramel"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "day.guldkaramel"
    DayFile.create(file, RULES, [ProcessBegun(YEAR), DayPlanned("day", plan_of(), "KLØVER")], NINE_O_CLOCK).close()
    return file


def noted(path: Path) -> list[Export]:
    with closing(DayFile.open_read_only(path, RULES)) as file:
        return list(noted_exports(file))


def test_what_is_exported_is_noted_with_its_place_its_kind_its_day_and_what_it_was(path: Path) -> None:
    out = path.parent / "plan.yaml"
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    [found] = noted(path)
    assert found._replace(at=0) == (
        str(out), "day_file", "day", 0, hashlib.sha256(out.read_bytes()).hexdigest(), out.stat().st_size
    )  # fmt: skip
    assert found.at > NINE_O_CLOCK


def test_the_same_place_is_noted_once_and_as_it_was_last(path: Path) -> None:
    out = path.parent / "plan.pdf"
    for at, said in enumerate(("first", "second")):
        out.write_text(said)
        note_export(path, RULES, out, kind="pdf", day="day", at=at)
    assert [(one.at, one.size) for one in noted(path)] == [(1, len("second"))]


def test_it_is_noted_while_a_heart_has_the_file_open_and_before_it_is_moved_into_place(path: Path) -> None:
    beside = path.parent / "report.pdf.part"
    beside.write_bytes(b"%PDF")
    with closing(DayFile.open(path, RULES)) as heart:
        note_export(path, RULES, path.parent / "report.pdf", kind="pdf", day="", at=3, written=beside)
        assert [(one.path, one.size) for one in noted_exports(heart)] == [(str(path.parent / "report.pdf"), 4)]


def test_a_file_of_the_first_version_has_noted_nothing(tmp_path: Path) -> None:
    old = tmp_path / "old.guldkaramel"
    shutil.copy(GOLDEN, old)
    assert noted(old) == []


def test_an_export_stands_though_its_file_can_take_no_note_and_that_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_given: object, **_named: object) -> None:
        raise FileProblem("file_not_writable", path=str(path), reason="")

    monkeypatch.setattr("workshop.export_verb.note_export", refused)
    out = path.parent / "plan.yaml"
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    assert out.is_file()
    assert "»Slet dag«" in capsys.readouterr().err
