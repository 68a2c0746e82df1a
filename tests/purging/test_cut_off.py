"""A removal that was cut off: finished by whoever looks at the file next, and only as it was begun."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.killed import killed_at_here, where_a_process_can_be_killed
from tests.leftovers import found
from tests.purging.a_day_to_purge import AT, PLANNED, TEXTS, begun, kept, purged
from tests.running_engine import new_file
from workshop.cli import BAD_FILE, main
from workshop.exercises.catalogue import RULES
from workshop.purging.command import NOT_ALL
from workshop.purging.purging import purge
from workshop.server.presence import purge_path
from workshop.storage.file import FileProblem

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


@where_a_process_can_be_killed
@pytest.mark.parametrize(
    ("stage", "again"), [("listed", "info"), ("set aside", "serve"), ("wiping", "purge"), ("receipt", "info")]
)
def test_killed_in_the_middle_it_is_finished_by_whoever_looks_at_the_file_next(
    path: Path, stage: str, again: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(path), "--day-file", str(path.with_name("plan.yaml"))]) == 0
    killed_at_here(CHILD, str(path), stage)
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


def test_a_receipt_whose_place_was_taken_meanwhile_lies_beside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(path, monkeypatch)
    taken = Path(json.loads(purge_path(path).read_bytes())["receipt"])
    taken.write_text("min egen")
    again = purge(path, RULES, at=AT, lang="da")
    assert taken.read_text() == "min egen"
    assert Path(again.receipt) != taken
    assert Path(again.receipt).read_text(encoding="utf-8").startswith("Kvittering")
