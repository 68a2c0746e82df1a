"""Removing a day: nothing of it is left on the machine, and the receipt tells what was out of reach."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.leftovers import found
from tests.pictures import A_JPEG
from tests.running_engine import new_file, running
from workshop.cli import BAD_FILE, main
from workshop.domain.command import Command
from workshop.domain.ids import HOST
from workshop.domain.picture import KEEP, jpeg_of
from workshop.engine import Saved
from workshop.exercises.catalogue import RULES
from workshop.export_verb import KINDS
from workshop.paper_verbs import CARDS, SHEETS
from workshop.purging import purging
from workshop.purging.command import IN_USE, NOT_ALL
from workshop.purging.inventory import inventory
from workshop.purging.purging import purge
from workshop.purging.receipt import WHAT
from workshop.server.presence import lock, purge_path, remember_port, traces_of
from workshop.storage.exported import COPY, note_export
from workshop.storage.file import DayFile, FileProblem

TEXTS = (
    "Hanne på Ålekistevej har nøglen", "مرحبا بكم في النادي", "Følg med hjem 🚲 hver onsdag",
    "Hilsen fra Bodil i maj 2029", "ro og vind", "Ekspresbussen",
)  # fmt: skip
PLANNED = ("Udviklingsdag", "Hvordan kommer alle med?", "Klitby Kommune", "Cyklen", "Havnen", "De fri")
"""Of the plan; these have no end of ways to stand in a file, so they are looked for too."""
AT = 1_700_000_000_000

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="what may be written is told otherwise there")
not_as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="who may do everything is refused nothing"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A day in a folder of its own, with people, cards, a photo and a postcard."""
    folder = tmp_path / "dage"
    folder.mkdir()
    file = new_file(folder)
    with running(file) as day:
        day.does("participant.seat", id_="seat-0001", participant="person-1", group="m1", alias=TEXTS[5])
        for number, said in enumerate(TEXTS[:3]):
            day.writes(number, said)
        day.does("contribution.edit", id_="edit-0001", contribution="sign-00000", changes={"text": "Noget andet"})
        day.does("postcards.send", id_="card-0001", group="m1", text=TEXTS[3])
        assert isinstance(day.engine.ask(Command("picture-01", KEEP, jpeg_of(A_JPEG), HOST, "day")), Saved)
        day.does("future_scenario.draw", id_="photo-001", group="m1", medium="photo", photo="picture-01")
        day.does("future_scenario.present", id_="shown-001", scenario="photo-001", keywords=[TEXTS[4]])
        day.file.copy_to(file.with_name("day.guldkaramel.version1.bak"))
    return file


def kept(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, but for what SQLite leaves empty beside a file that is read."""
    return {one.name: one.read_bytes() for one in folder.iterdir() if not one.name.endswith(("-wal", "-shm"))}


def purged(file: Path, capsys: pytest.CaptureFixture[str], *options: str, code: int = 0) -> Any:
    """What `guldkaramel purge FILE --yes --json` says."""
    capsys.readouterr()
    assert main(["purge", str(file), "--yes", "--json", *options]) == code
    return json.loads(capsys.readouterr().out)


def test_after_the_purge_none_of_the_days_texts_is_in_any_byte_of_the_folder(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = path.parent
    exports = {"--pdf": "chefforum.pdf", "--run-sheet": "drejebog.pdf", "--day-file": "plan.yaml"}
    for option, name in exports.items():
        assert main(["export", str(path), option, str(folder / name)]) == 0
    assert main(["new", str(path), "--rehearsal"]) == 0
    stick = folder.parent / "stick" / "day.guldkaramel"
    stick.parent.mkdir()
    with closing(DayFile.open(path, RULES)) as file:
        file.copy_to(stick)
    note_export(path, RULES, stick, kind=COPY, day="", at=AT)
    remember_port(path, 4321)
    path.with_name("day.guldkaramel.part").write_text(TEXTS[0])
    before = {text for _name, text in found(folder, TEXTS)}
    assert before == set(TEXTS)
    assert {name for name, text in found(folder, TEXTS) if text == TEXTS[2]} >= {"chefforum.pdf", "day.guldkaramel"}
    said = purged(path, capsys, "--lang", "da")
    assert found(folder.parent, [*TEXTS, *PLANNED]) == set()
    assert traces_of(path) == []
    [receipt] = list(folder.iterdir())
    assert said["receipt"] == str(receipt)
    assert said["done"] is True
    assert said["left"] == []
    kinds = {one["what"] for one in said["removed"]}
    assert kinds >= {
        "Dagens fil",
        "PDF til chefforum",
        "Drejebog",
        "Planen som dagfil",
        "Generalprøve",
        "Kopi af filen",
    }
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


CHILD = """
import sys
from pathlib import Path
from workshop.exercises.catalogue import RULES
from workshop.export_verb import KINDS
from workshop.paper_verbs import CARDS, SHEETS
from workshop.purging import purging
stage = sys.argv[2]
count = 0
def stopping(real):
    def stop(*given):
        global count
        count += 1
        if count > 1:
            print("here", flush=True)
            sys.stdin.read()
        real(*given)
    return stop
if stage == "listed":
    purging._set_all_aside = stopping(purging._set_all_aside)
    count = 1
elif stage == "set aside":
    purging.set_aside = stopping(purging.set_aside)
elif stage == "wiping":
    purging.wipe = stopping(purging.wipe)
else:
    purging.write_receipt = stopping(purging.write_receipt)
    count = 1
purging.purge(Path(sys.argv[1]), RULES, at=1700000000000, lang="da")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize(
    ("stage", "again"), [("listed", "info"), ("set aside", "serve"), ("wiping", "purge"), ("receipt", "info")]
)
def test_killed_in_the_middle_it_is_finished_by_whoever_looks_at_the_file_next(
    path: Path, root: Path, stage: str, again: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(path), "--day-file", str(path.with_name("plan.yaml"))]) == 0
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), stage], cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"here\n"
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate()
    assert purge_path(path).exists()
    words = {
        "info": ["info", str(path), "--json"],
        "serve": ["serve", str(path)],
        "purge": ["purge", str(path), "--yes"],
    }
    assert main(words[again]) == (0 if again == "purge" else BAD_FILE)
    capsys.readouterr()
    [receipt] = list(path.parent.iterdir())
    assert receipt.name.startswith("Kvittering")
    assert found(path.parent, [*TEXTS, *PLANNED]) == set()


def test_what_cannot_be_read_of_a_removal_that_was_cut_off_is_told(path: Path) -> None:
    purge_path(path).parent.mkdir(parents=True, exist_ok=True)
    purge_path(path).write_text("{")
    with pytest.raises(FileProblem) as told:
        purge(path, RULES, at=AT, lang="da")
    assert told.value.code == "file_not_writable"
    assert main(["info", str(path)]) == 0
    purge_path(path).unlink()


def begun(file: Path, monkeypatch: pytest.MonkeyPatch, step: str = "wipe") -> None:
    """A removal that was cut off before a step."""

    def cut_off(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(purging, step, cut_off)
        with pytest.raises(KeyboardInterrupt):
            purge(file, RULES, at=AT, lang="da")
    assert purge_path(file).exists()


def test_a_list_that_somebody_sent_along_beside_the_file_removes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(path, monkeypatch, "_set_all_aside")
    sent = purge_path(path).read_bytes()
    purge_path(path).unlink()
    path.with_name("day.guldkaramel.purge").write_bytes(sent)
    before = kept(path.parent)
    assert main(["info", str(path)]) == 0
    assert kept(path.parent) == before


@pytest.mark.parametrize("bad", ["file", "name", "folder"])
def test_a_list_of_another_file_or_of_what_is_not_set_aside_is_not_carried_out(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: str
) -> None:
    begun(path, monkeypatch, "_set_all_aside")
    other = tmp_path / f".{'0' * 16}.wiped"
    other.write_text("en andens")
    intent = json.loads(purge_path(path).read_bytes())
    if bad == "file":
        intent["file"] = str(tmp_path / "anden.guldkaramel")
    else:
        intent["going"][0]["aside"] = str(path.with_name("brev.txt") if bad == "name" else other)
    purge_path(path).write_text(json.dumps(intent))
    with pytest.raises(FileProblem):
        purge(path, RULES, at=AT, lang="da")
    assert path.exists()
    assert other.exists()
    purge_path(path).unlink()


def test_what_came_to_lie_there_since_a_removal_was_cut_off_is_not_touched(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = path.with_name("plan.yaml")
    assert main(["export", str(path), "--day-file", str(out)]) == 0
    begun(path, monkeypatch, "write_receipt")
    new_file(path.parent)
    new = path.read_bytes()
    out.write_text("en ny plan")
    said = purged(path, capsys, code=NOT_ALL)
    assert {one["path"] for one in said["left"]} == {str(path), str(out)}
    assert path.read_bytes() == new
    assert out.read_text() == "en ny plan"
    assert not purge_path(path).exists()


def test_what_was_set_aside_in_a_folder_that_was_moved_is_not_told_as_removed(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(path, monkeypatch)
    moved = path.parent.rename(path.parent.with_name("flyttet"))
    with pytest.raises(FileProblem):
        purge(path, RULES, at=AT, lang="da")
    assert purge_path(path).exists()
    path.parent.mkdir()
    said = purged(path, capsys, code=NOT_ALL)
    left = {Path(one["path"]).name for one in said["left"]}
    assert {one.name for one in moved.glob("*.wiped")} <= left


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
    half, alive = (path.with_name(f".plan.yaml.{one}") for one in (dead.pid, os.getpid()))
    download = path.with_name("plan.yaml.part")
    for one in (half, alive, download):
        one.write_text("halvt")
    purged(path, capsys)
    assert [one.exists() for one in (half, alive, download)] == [False, True, True]


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


def test_a_receipt_whose_place_was_taken_meanwhile_lies_beside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(path, monkeypatch)
    taken = Path(json.loads(purge_path(path).read_bytes())["receipt"])
    taken.write_text("min egen")
    again = purge(path, RULES, at=AT, lang="da")
    assert taken.read_text() == "min egen"
    assert Path(again.receipt) != taken
    assert Path(again.receipt).read_text(encoding="utf-8").startswith("Kvittering")


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
