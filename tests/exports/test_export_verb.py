"""The command `export`: several formats at once, sentences for what goes wrong, and the old file whole for all that."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.killed import killed_at_here, where_a_process_can_be_killed
from tests.server.house import new_file
from ui.own_command import HOME
from workshop.cli import main
from workshop.exercises.catalogue import RULES
from workshop.export_verb import BAD_FILE, NO_DAY, NOT_WRITTEN, STOPPED
from workshop.purging.inventory import inventory
from workshop.storage.exported import Export, fingerprint, noted_exports
from workshop.storage.file import DayFile

REPORTS = {"pdf": b"%PDF", "html": b"<!DOCTYPE html>", "docx": b"PK", "xlsx": b"PK", "csv": b"PK"}
WITHIN_S = 60
HARDLY_ANY = 256


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return new_file(tmp_path / "day.guldkaramel")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "workshop", "export", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(HOME), "GULDKARAMEL_LANG": "da"}


def test_every_format_is_written_at_once_and_noted_in_the_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outs = {kind: tmp_path / f"day.{kind}" for kind in REPORTS}
    options = [word for kind, out in outs.items() for word in (f"--{kind}", str(out))]
    assert main(["export", str(file), "--json", *options]) == 0
    for kind, begins in REPORTS.items():
        assert outs[kind].read_bytes().startswith(begins)
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for kind in REPORTS:
        shares = [one["share"] for one in told if one["kind"] == kind]
        assert len(shares) > 2
        assert shares == sorted(shares)
        assert [one["path"] for one in told if one["kind"] == kind and one.get("path")] == [str(outs[kind])]
    noting = DayFile.open_read_only(file, RULES)
    try:
        assert {one.kind for one in noted_exports(noting)} == set(REPORTS)
    finally:
        noting.close()


def test_without_a_format_it_says_what_it_lacks(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", str(file)])
    assert "--pdf" in capsys.readouterr().err


def test_one_that_cannot_be_written_does_not_keep_the_others_back(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "day.html").mkdir()
    wanted = ["--html", str(tmp_path / "day.html"), "--xlsx", str(tmp_path / "day.xlsx")]
    assert main(["export", str(file), *wanted]) == NOT_WRITTEN
    assert "day.html" in capsys.readouterr().err
    assert (tmp_path / "day.xlsx").exists()


@pytest.mark.parametrize("kind", REPORTS)
def test_a_target_that_is_held_by_another_program_stays_as_it_was_and_that_is_told(
    kind: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / f"day.{kind}"
    out.write_bytes(b"old")

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    assert main(["export", str(file), f"--{kind}", str(out)]) == NOT_WRITTEN
    said = capsys.readouterr().err
    assert "urørt" in said
    assert "luk den dér" in said
    assert out.read_bytes() == b"old"
    assert sorted(one.name for one in tmp_path.glob(f"*day.{kind}*")) == [f"day.{kind}"]


@pytest.mark.parametrize("kind", REPORTS)
def test_where_there_is_no_room_the_old_file_is_whole_and_that_is_told(kind: str, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / f"day.{kind}"
    out.parent.mkdir()
    out.write_bytes(b"old")
    ended = subprocess.run(
        command(str(file), f"--{kind}", str(out)),
        env=environment(),
        capture_output=True,
        text=True,
        preexec_fn=with_room_for(HARDLY_ANY),
        check=False,
    )
    assert ended.returncode == NOT_WRITTEN
    assert "urørt" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert [(one.name, one.read_bytes()) for one in out.parent.iterdir()] == [(out.name, b"old")]


def with_room_for(most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def test_asked_to_stop_it_leaves_nothing_half_written(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "day.html"
    out.parent.mkdir()
    out.write_bytes(b"old")
    with subprocess.Popen(
        command(str(file), "--json", "--html", str(out)), env=environment(), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["kind"] == "html"
        process.send_signal(signal.SIGTERM)
        process.stdout.read()
        code = process.wait(WITHIN_S)
    whole = out.read_bytes().startswith(b"<!DOCTYPE html>") and out.read_bytes().rstrip().endswith(b"</html>")
    assert (code == STOPPED and out.read_bytes() == b"old") or (code == 0 and whole)
    assert [one.name for one in out.parent.iterdir()] == ["day.html"]


def test_a_file_that_is_none_and_a_day_that_is_not_in_it_are_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(tmp_path / "none.guldkaramel"), "--xlsx", str(tmp_path / "x")]) == BAD_FILE
    assert main(["export", str(file), "--day", "another", "--xlsx", str(tmp_path / "x")]) == NO_DAY
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_the_signal_that_stops_it_is_as_before_when_it_has_ended(file: Path, tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    assert main(["export", str(file), "--csv", str(tmp_path / "day.zip")]) == 0
    assert signal.getsignal(signal.SIGTERM) == before


def noted(file: Path) -> list[Export]:
    noting = DayFile.open_read_only(file, RULES)
    try:
        return list(noted_exports(noting))
    finally:
        noting.close()


def test_what_nobody_foresaw_in_one_format_does_not_keep_the_others_back(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise ValueError("what somebody wrote")

    monkeypatch.setattr("exports.docx.document.write_docx", broken)
    wanted = ["--docx", str(tmp_path / "day.docx"), "--csv", str(tmp_path / "day.zip")]
    assert main(["export", str(file), *wanted]) == NOT_WRITTEN
    [said] = capsys.readouterr().err.splitlines()
    assert "day.docx" in said
    assert "urørt" in said
    assert "what somebody wrote" not in said
    assert (tmp_path / "day.zip").exists()
    assert [one.kind for one in noted(file)] == ["csv"]


def test_an_export_that_is_stopped_as_it_is_put_in_place_is_noted_as_what_lies_there(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, whole = tmp_path / "day.yaml", Path.replace

    def stopped(self: Path, target: Path) -> None:
        whole(self, target)
        if target == out:
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        main(["export", str(file), "--day-file", str(out)])
    [found] = noted(file)
    assert (found.path, (found.sha256, found.size)) == (str(out), fingerprint(out))


@pytest.mark.parametrize("exported_before", [True, False])
def test_what_did_not_come_to_lie_there_is_not_noted(
    exported_before: bool, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, whole = tmp_path / "day.zip", Path.replace
    out.write_bytes(b"old")
    if exported_before:
        assert main(["export", str(file), "--csv", str(out)]) == 0
    before, lay = noted(file), out.read_bytes()
    assert len(before) == exported_before

    def held(self: Path, target: Path) -> None:
        if target == out:
            raise PermissionError(13, "Permission denied")
        whole(self, target)

    monkeypatch.setattr(Path, "replace", held)
    assert main(["export", str(file), "--csv", str(out)]) == NOT_WRITTEN
    assert (noted(file), out.read_bytes()) == (before, lay)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.skipif(sys.platform == "win32", reason="who may read is told otherwise there")
def test_what_is_exported_is_its_owners_alone_like_the_days_own_file(file: Path, tmp_path: Path) -> None:
    outs = {f"--{name}": tmp_path / f"day.{name}" for name in ("csv", "day-file", "run-sheet")}
    outs["--csv"].touch(mode=0o644)
    assert main(["export", str(file), *(word for one in outs.items() for word in map(str, one))]) == 0
    assert main(["print", str(file), "empty", str(tmp_path / "kort.pdf"), "--pages", str(tmp_path / "sider")]) == 0
    written = [*outs.values(), tmp_path / "kort.pdf", *(tmp_path / "sider").iterdir()]
    assert {one.stat().st_mode & 0o777 for one in written} == {0o600}


@pytest.mark.parametrize("word", ["export", "print", "it-sheet"])
@pytest.mark.parametrize("other", [False, True])
def test_nothing_is_ever_written_over_a_day(
    file: Path, tmp_path: Path, word: str, other: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    out = new_file(tmp_path / "another.guldkaramel") if other else file
    asked = {"export": [str(file), "--csv", str(out)], "print": [str(file), "empty", str(out)], "it-sheet": [str(out)]}
    assert main([word, *asked[word]]) == NOT_WRITTEN
    assert "er urørt" in capsys.readouterr().err
    DayFile.open_read_only(out, RULES).close()
    assert noted(file) == []


def test_a_part_of_somebody_elses_is_neither_written_over_nor_removed(file: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "day.zip.part"
    theirs.write_text("en andens halve")
    assert main(["export", str(file), "--csv", str(tmp_path / "day.zip")]) == 0
    assert theirs.read_text() == "en andens halve"


KILLED = """
import os, sys
from workshop.cli import main
def stop(_descriptor):
    print("here", flush=True)
    sys.stdin.read()
os.fsync = stop
main(["export", sys.argv[1], "--csv", sys.argv[2]])
"""


@where_a_process_can_be_killed
@pytest.mark.parametrize("lay_there", [False, True])
def test_what_a_killed_export_left_is_known_to_who_removes_the_day_and_taken_away_by_the_next(
    file: Path, tmp_path: Path, lay_there: bool
) -> None:
    out = tmp_path / "day.zip"
    if lay_there:
        out.write_text("min egen")
    killed_at_here(KILLED, str(file), str(out))
    [left] = [one for one in tmp_path.iterdir() if "zip" in one.name and one != out]
    known = [(one.path, one.state) for one in inventory(file, RULES).items if one.share == "export"]
    assert known == [(str(left), "there")], "what was never written whole is neither missing nor changed"
    assert main(["export", str(file), "--csv", str(out)]) == 0
    assert [one.name for one in tmp_path.iterdir() if "zip" in one.name] == ["day.zip"]
    assert [one.path for one in noted(file)] == [str(out)]
