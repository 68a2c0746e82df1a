"""Removing a day: nothing of it is left on the machine, and the receipt tells what was out of reach."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.leftovers import found
from tests.purging.a_day_to_purge import AT, PLANNED, TEXTS, kept, purged
from tests.running_engine import new_file
from workshop.cli import BAD_FILE, main
from workshop.exercises.catalogue import RULES
from workshop.export_verb import KINDS
from workshop.paper_verbs import CARDS, SHEETS
from workshop.purging import purging
from workshop.purging.command import IN_USE, NOT_ALL, NOT_AS_SHOWN
from workshop.purging.inventory import inventory
from workshop.purging.receipt import WHAT
from workshop.server.presence import lock, purge_path, remember_port, traces_of
from workshop.storage.exported import COPY, note_export
from workshop.storage.file import DayFile

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="what may be written is told otherwise there")
not_as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="who may do everything is refused nothing"
)


MADE = {
    **{kind: f"{kind}.{'pdf' if kind in ('sheets', 'run_sheet') else kind}" for kind in KINDS},
    **{what: f"printed {what}.pdf" for what in (*CARDS, *SHEETS)},
    "cards": "bordkort.pdf",
}
"""All that can be made of a day: its kind, and what the file is called."""

OF_THE_PLAN = {"sheets", "run_sheet", "run-sheet", "day_file", "empty", "numbered", "pictures", "cards"}
"""What has nothing of what people wrote."""


def made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make all of it beside the day's file."""
    folder = path.parent
    wanted = [word for kind in KINDS for word in (KINDS[kind].option, str(folder / MADE[kind]))]
    assert main(["export", str(path), *wanted]) == 0
    for what in (*CARDS, *SHEETS):
        assert main(["print", str(path), what, str(folder / MADE[what])]) == 0
    entrance = b'{"url": "http://10.0.0.2:8765"}'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(entrance)))
    assert main(["table-cards", str(path), str(folder / MADE["cards"])]) == 0


def test_after_the_purge_none_of_the_days_texts_is_in_any_byte_of_the_folder(
    whole_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = whole_path, whole_path.parent
    made(path, monkeypatch)
    assert {one.name for one in folder.iterdir()} >= set(MADE.values())
    assert main(["new", str(path), "--rehearsal"]) == 0
    stick = folder.parent / "stick" / "day.guldkaramel"
    stick.parent.mkdir()
    with closing(DayFile.open(path, RULES)) as file:
        file.copy_to(stick)
    note_export(path, RULES, stick, kind=COPY, day="", at=AT)
    remember_port(path, 4321)
    path.with_name("day.guldkaramel.part").write_text(TEXTS[0])
    before = found(folder, TEXTS)
    assert {text for _name, text in before} == set(TEXTS)
    for kind, name in MADE.items():
        # Whatever holds it is read, or the proof below would be none.
        assert (name in {one for one, _text in before}) == (kind not in OF_THE_PLAN), kind
    said = purged(path, capsys, "--lang", "da")
    assert found(folder.parent, [*TEXTS, *PLANNED]) == set()
    assert traces_of(path) == []
    for own in ("XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        assert found(Path(os.environ[own]), TEXTS) == set()
    [receipt] = list(folder.iterdir())
    assert said["receipt"] == str(receipt)
    assert said["done"] is True
    assert said["left"] == []
    assert {one["kind"] for one in said["removed"]} >= {*MADE, "day", "rehearsal", "copy"}
    assert {one["what"] for one in said["removed"]} >= {"Dagens fil", "PDF til chefforum", "Generalprøve"}
    told = receipt.read_text(encoding="utf-8")
    assert "Alt, Guldkaramel vidste af, er slettet." in told
    assert "USB-stik, der ikke sidder i" in told
    assert "overskrevet" in told


def test_without_yes_it_only_tells_what_would_go(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = kept(path.parent)
    assert main(["purge", str(path)]) == 0
    said = capsys.readouterr().out
    assert f"Dagens fil: {path}" in said
    assert "--yes" in said
    assert main(["purge", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["done"] is False
    assert kept(path.parent) == before


def test_an_export_that_somebody_has_worked_on_stays_and_is_told_of_unless_it_is_asked_for(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    for _ in range(2):
        assert main(["export", str(path), "--day-file", str(out)]) == 0
    out.write_text(out.read_text() + "# Husk kaffe\n")
    gone = path.with_name("moved.yaml")
    assert main(["export", str(path), "--day-file", str(gone)]) == 0
    gone.rename(path.with_name("elsewhere.yaml"))
    assert [(one.what, one.state) for one in inventory(path, RULES).items if one.share == "export"] == [
        ("day_file", "changed"), ("day_file", "missing"),
    ]  # fmt: skip
    said = purged(path, capsys, code=NOT_ALL)
    assert sorted((one["path"], one["state"]) for one in said["left"]) == [
        (str(gone), "missing"), (str(out), "changed"),
    ]  # fmt: skip
    assert out.exists()
    assert "ændret" in Path(said["receipt"]).read_text(encoding="utf-8")


def test_changed_exports_go_along_where_that_is_asked_for(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    out.write_text("helt andet")
    assert str(out) in [one["path"] for one in purged(path, capsys, "--changed")["removed"]]
    assert not out.exists()


def test_a_day_that_is_open_is_not_touched_and_that_is_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = path.read_bytes()
    with lock(path):
        assert main(["purge", str(path), "--yes"]) == IN_USE
    assert "Luk dagen" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert not purge_path(path).exists()


def test_what_is_no_day_file_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "brev.txt"
    other.write_text("Kære alle")
    assert main(["purge", str(other), "--yes"]) == BAD_FILE
    assert main(["purge", str(tmp_path / "none"), "--yes"]) == BAD_FILE
    assert other.read_text() == "Kære alle"
    assert capsys.readouterr().err


def test_a_file_by_a_rehearsals_name_that_is_a_real_day_or_none_at_all_is_left(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    real = path.with_name("day (generalprøve 2024-01-01 10.00).guldkaramel")
    none = path.with_name("day (generalprøve 2024-01-01 11.00).guldkaramel")
    other = path.with_name("noget andet (generalprøve 2024-01-01 11.00).guldkaramel")
    with closing(DayFile.open(path, RULES)) as file:
        file.copy_to(real)
        file.copy_to(other)
    none.write_text("intet")
    said = purged(path, capsys, code=NOT_ALL)
    assert {one["path"] for one in said["left"]} == {str(real), str(none)}
    assert all(one.exists() for one in (real, none, other))


def test_a_broken_file_is_removed_and_the_receipt_says_that_its_list_could_not_be_read(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(DayFile.open(path, RULES)) as file:
        file.db.conn.execute("UPDATE journal SET payload = '{}' WHERE seq = 2")
    said = purged(path, capsys, code=NOT_ALL)
    assert said["listed"] is False
    assert not path.exists()
    assert found(path.parent, TEXTS) == set()


@on_unix
def test_a_file_that_can_not_be_set_aside_puts_all_back(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = purging.set_aside

    def held(one: Path, aside: Path) -> None:
        if one.name.endswith(".bak"):
            raise PermissionError(13, "Permission denied")
        real(one, aside)

    monkeypatch.setattr(purging, "set_aside", held)
    before = kept(path.parent)
    assert main(["purge", str(path), "--yes"]) == BAD_FILE
    said = capsys.readouterr().err
    assert ".version1.bak" in said
    assert "Intet er slettet" in said
    assert kept(path.parent) == before


@not_as_root
def test_a_folder_that_may_not_be_written_to_is_told_before_anything_is_done(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.parent.chmod(0o555)
    try:
        assert main(["purge", str(path), "--yes"]) == BAD_FILE
    finally:
        path.parent.chmod(0o755)
    assert path.exists()
    assert "Intet er slettet" in capsys.readouterr().err


def test_an_export_that_is_held_is_told_of_and_all_else_is_gone(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    real = purging.set_aside

    def held(one: Path, aside: Path) -> None:
        if one == out:
            raise PermissionError(13, "Permission denied")
        real(one, aside)

    monkeypatch.setattr(purging, "set_aside", held)
    said = purged(path, capsys, code=NOT_ALL)
    assert [(one["path"], one["state"]) for one in said["left"]] == [(str(out), "locked")]
    assert out.exists()
    assert not path.exists()


def test_the_receipt_lies_where_it_is_asked_for_and_says_so_where_it_cannot(
    path: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said = purged(path, capsys, "--receipt", str(tmp_path / "none" / "r.txt"))
    assert said["receipt"] == ""
    assert list(path.parent.iterdir()) == []


def test_another_day_at_the_place_of_a_copy_is_left(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stick = path.parent.parent / "stick"
    stick.mkdir()
    other = new_file(stick)
    note_export(path, RULES, other, kind=COPY, day="", at=AT)
    said = purged(path, capsys, code=NOT_ALL)
    assert [(one["path"], one["state"]) for one in said["left"]] == [(str(other), "changed")]
    assert other.exists()


def test_a_copy_that_is_open_is_not_removed_and_nothing_is(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = path.with_name("kopi.guldkaramel")
    with closing(DayFile.open(path, RULES)) as file:
        file.copy_to(copy)
    note_export(path, RULES, copy, kind=COPY, day="", at=AT)
    with lock(copy):
        assert main(["purge", str(path), "--yes"]) == IN_USE
    assert "kopi.guldkaramel er åben" in capsys.readouterr().err
    assert path.exists()
    assert copy.exists()


def test_what_a_writer_left_half_written_goes_and_a_download_of_somebody_elses_stays(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    half, *others = (path.with_name(f".plan.yaml.{one}") for one in (dead.pid, os.getpid(), "9" * 30))
    others.append(path.with_name("plan.yaml.part"))
    for one in (half, *others):
        one.write_text("halvt")
    purged(path, capsys)
    assert not half.exists()
    assert all(one.exists() for one in others)


@on_unix
def test_where_a_link_lies_in_an_exports_place_what_it_leads_to_goes_too(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    target = out.rename(tmp_path / "arkiv.yaml")
    out.symlink_to(target)
    purged(path, capsys)
    assert not target.exists()
    assert not out.is_symlink()


def test_removing_a_rehearsal_leaves_the_other_rehearsals_of_the_day(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert main(["new", str(path), "--rehearsal"]) == 0
    one, other = sorted(path.parent.glob("*generalprøve*.guldkaramel"))
    purged(one, capsys)
    assert not one.exists()
    assert other.exists()


def test_a_receipt_is_never_laid_over_what_lies_there(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = path.with_name("brev.txt")
    there.write_text("Kære alle")
    assert main(["purge", str(path), "--yes", "--receipt", str(there)]) == BAD_FILE
    assert path.exists()
    assert there.read_text() == "Kære alle"
    capsys.readouterr()


def test_an_export_that_is_missing_is_told_of_also_where_changed_ones_go(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    out.unlink()
    capsys.readouterr()
    assert main(["purge", str(path), "--json", "--changed"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [(one["path"], one["state"]) for one in said["left"]] == [(str(out), "missing")]


def test_all_that_is_noted_is_told_of_in_words() -> None:
    assert {*KINDS, *CARDS, *SHEETS, "cards", "pages"} <= set(WHAT)


def test_pages_that_are_drawn_to_be_kept_go_with_the_day(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "passing"))
    out, pages = path.with_name("kort.pdf"), tmp_path / "sider"
    assert main(["print", str(path), "signs", str(out), "--pages", str(pages)]) == 0
    assert list(pages.iterdir())
    purged(path, capsys)
    assert not out.exists()
    assert list(pages.iterdir()) == []


def test_a_day_whose_own_file_could_not_be_wiped_is_told_as_not_deleted(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    real = purging.wipe

    def held(one: Path) -> None:
        if one.suffix == ".wiped" and one.stat().st_size > 100_000:
            raise PermissionError(13, "Permission denied")
        real(one)

    monkeypatch.setattr(purging, "wipe", held)
    assert path.stat().st_size > 100_000
    said = purged(path, capsys, "--lang", "da", code=NOT_ALL)
    assert (str(path), "locked") in [(one["path"], one["state"]) for one in said["left"]]
    assert said["kept"].startswith("Dagens egen fil ligger der endnu.")
    assert path.exists()
    assert not out.exists()
    told = Path(said["receipt"]).read_text(encoding="utf-8")
    assert "dagen er ikke slettet" in told
    assert "er slettet\n" not in told
    assert said["kept"] in told


def test_what_can_not_even_have_its_name_back_is_told_under_the_name_it_has_now(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = path.parent

    def held(_one: Path) -> None:
        path.mkdir(exist_ok=True)  # nothing can be put back there
        (path / "x").touch()
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(purging, "wipe", held)
    said = purged(path, capsys, code=NOT_ALL)
    [own] = [one for one in said["left"] if one["kind"] == "day"]
    assert Path(own["path"]).suffix == ".wiped"
    assert Path(own["path"]).parent == folder
    assert Path(own["path"]).is_file()


def test_what_is_not_what_was_shown_is_not_removed_and_shown_anew(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["purge", str(path), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    before = kept(path.parent)
    assert main(["purge", str(path), "--yes", "--json", "--lang", "da", "--seen", shown["digest"]]) == NOT_AS_SHOWN
    printed = capsys.readouterr()
    now = json.loads(printed.out)
    assert "Intet er slettet" in printed.err
    assert not now["done"]
    assert str(out) in [one["path"] for one in now["removed"]]
    assert kept(path.parent) == before
    assert not purge_path(path).exists()
    out.write_text("arbejdet videre i")
    assert main(["purge", str(path), "--yes", "--json", "--seen", now["digest"]]) == NOT_AS_SHOWN
    again = json.loads(capsys.readouterr().out)
    remember_port(path, 4321)  # which the machine remembers by itself, and no person looks at
    gone = purged(path, capsys, "--seen", again["digest"], code=NOT_ALL)["removed"]
    assert str(path) in [one["path"] for one in gone]


def test_the_receipt_counts_nothing_and_says_what_was_planned(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = purged(path, capsys, "--lang", "da")
    told = Path(said["receipt"]).read_text(encoding="utf-8")
    assert " 0 B" not in told
    assert "Planlagt til" in told
    assert "\nSlettet\n- Dagens fil · " in told
