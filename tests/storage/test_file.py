"""The day file: made, opened, refused, migrated, written whole or not at all, and copied."""

import resource
import shutil
import sqlite3
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.day_under_test import NINE_O_CLOCK, YEAR, plan_of
from workshop.domain.day import Focus, Room
from workshop.domain.event import Event, Happening
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.domain.running import RoomSet, Started
from workshop.exercises.catalogue import RULES
from workshop.storage import file as file_module
from workshop.storage.file import DayFile, DiskProblem, FileProblem, StoredPicture
from workshop.storage.redaction import is_unswept, sweep
from workshop.storage.schema import APPLICATION_ID, VERSION, journal, pictures

FIRST = (ProcessBegun(YEAR), DayPlanned("day", plan_of(), "KLØVER"))
GOLDEN = Path(__file__).parent.parent / "reference" / "version1.guldkaramel"
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="there files have other rights and no size limit")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Dag æ #1?.guldkaramel"


@pytest.fixture
def file(path: Path) -> Iterator[DayFile]:
    made = DayFile.create(path, RULES, FIRST, NINE_O_CLOCK)
    yield made
    made.close()


def event(seq: int, happening: Happening | None = None, event_id: str | None = None) -> Event:
    happening = happening or Started()
    return Event(seq, event_id or f"e{seq}", f"command{seq}", "host", "day", NINE_O_CLOCK + seq, happening)


@contextmanager
def no_file_may_grow_beyond(size: int) -> Iterator[None]:
    """As on a disk without room: writing beyond `size` bytes fails."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def problem(path: Path, *, read_only: bool = False) -> FileProblem:
    with pytest.raises(FileProblem) as found:
        (DayFile.open_read_only if read_only else DayFile.open)(path, RULES).close()
    return found.value


# --- making ---


def test_a_new_file_holds_its_process_and_day(file: DayFile) -> None:
    state, done = file.replayed()
    assert state.process == YEAR
    assert state.order == ("day",)
    assert (state.seq, done) == (2, {("heart", "new-file"): 2})
    assert len({one.id for one in file.events()}) == 2


def test_a_file_is_known_as_guldkaramels_strict_synchronous_and_wipes_what_is_deleted(file: DayFile) -> None:
    pragmas = {"application_id": APPLICATION_ID, "user_version": VERSION, "journal_mode": "wal", "synchronous": 2,
               "foreign_keys": 1, "secure_delete": 1}  # fmt: skip
    assert {name: file.db.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas} == pragmas
    assert file.version == VERSION
    with pytest.raises(sqlite3.IntegrityError):
        file.db.conn.execute("INSERT INTO journal VALUES ('x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', '{}')")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        file.db.conn.execute("INSERT INTO journal VALUES (9, 'x', 'x', 'x', 'x', 1, 'x', 1, 'no json')")


@on_unix
def test_a_file_is_for_nobody_else_on_the_machine_and_neither_is_its_copy(file: DayFile, tmp_path: Path) -> None:
    file.copy_to(tmp_path / "copy")
    for made in (file.path, tmp_path / "copy"):
        assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_no_file_is_written_over(file: DayFile) -> None:
    with pytest.raises(FileProblem) as found:
        DayFile.create(file.path, RULES, FIRST, NINE_O_CLOCK)
    assert (found.value.code, found.value.params) == ("file_exists", {"path": str(file.path)})


def test_a_file_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as found:
        DayFile.create(tmp_path / "nowhere" / "x.guldkaramel", RULES, FIRST, NINE_O_CLOCK)
    assert found.value.code == "file_not_writable"
    assert found.value.params["reason"]


@on_unix
def test_where_there_is_no_room_for_a_new_file_nothing_is_left_of_it(path: Path) -> None:
    with no_file_may_grow_beyond(8192), pytest.raises(FileProblem) as found:
        DayFile.create(path, RULES, FIRST, NINE_O_CLOCK)
    assert found.value.code == "file_not_writable"
    assert list(path.parent.iterdir()) == []


# --- opening ---


def test_a_file_opens_as_it_was_left(file: DayFile) -> None:
    file.append([event(3)])
    before, done = file.replayed()
    file.close()
    with closing(DayFile.open(file.path, RULES)) as again:
        assert again.replayed() == (before, done)
        assert again.db.execute("PRAGMA secure_delete").fetchone() == (1,)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_not_there_is_said_to_be_missing(path: Path, read_only: bool) -> None:
    assert problem(path, read_only=read_only).code == "no_file"
    assert problem(path.parent, read_only=read_only).code == "no_file"
    assert not path.exists()


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("content", [b"", b"schema_version: 1\n" * 500])
def test_any_other_file_is_refused_and_left_alone(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    assert problem(path, read_only=read_only).code == "not_a_day_file"
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("read_only", [True, False])
def test_somebody_elses_database_is_refused_and_left_alone(path: Path, read_only: bool) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (title)")
    before = path.read_bytes()
    assert problem(path, read_only=read_only).code == "not_a_day_file"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_file_is_refused_with_both_versions(file: DayFile, read_only: bool) -> None:
    file.db.execute(f"PRAGMA user_version = {VERSION + 1}")
    file.close()
    found = problem(file.path, read_only=read_only)
    assert (found.code, found.params["version"], found.params["known"]) == ("newer_file", VERSION + 1, VERSION)


def test_a_happening_that_nobody_knows_is_named(file: DayFile) -> None:
    file.append([event(3)])
    file.db.conn.execute("UPDATE journal SET kind = 'day.flown', version = 7 WHERE seq = 3")
    with pytest.raises(FileProblem) as found:
        file.replayed()
    assert (found.value.code, found.value.params) == ("unknown_happening", {"kind": "day.flown", "version": 7})


def test_a_broken_file_is_said_to_be_broken(file: DayFile) -> None:
    file.append([event(seq, RoomSet(Room(Focus("y" * 150)))) for seq in range(3, 300)])
    file.close()
    content = bytearray(file.path.read_bytes())
    for page in range(4, len(content) // 4096 - 1):
        content[page * 4096 : page * 4096 + 100] = b"\xff" * 100
    file.path.write_bytes(content)
    with closing(DayFile.open(file.path, RULES)) as opened, pytest.raises(FileProblem) as found:
        opened.replayed()
    assert found.value.code == "broken_file"


def test_a_journal_that_contradicts_itself_is_said_to_be_broken(file: DayFile) -> None:
    lost = Event(3, "e3", "command3", "host", "another-day", NINE_O_CLOCK, Started())
    file.append([lost])
    with pytest.raises(FileProblem) as found:
        file.replayed()
    assert found.value.code == "broken_file"


@on_unix
def test_a_file_on_a_stick_that_cannot_be_written_to_can_be_read(file: DayFile) -> None:
    file.append([event(3)])
    file.close()
    # In the way of what SQLite makes beside a file, as a read-only stick is (which root's tests could write to).
    file.path.with_name(f"{file.path.name}-shm").symlink_to("nowhere")
    with closing(DayFile.open_read_only(file.path, RULES)) as reader:
        assert reader.replayed()[0].seq == 3


@on_unix
def test_a_file_whose_log_cannot_be_read_is_not_read_without_it(file: DayFile, tmp_path: Path) -> None:
    file.append([event(3)])
    left = tmp_path / "left.guldkaramel"
    for suffix in ("", "-wal"):
        shutil.copy(f"{file.path}{suffix}", f"{left}{suffix}")
    left.with_name(f"{left.name}-shm").symlink_to("nowhere")
    assert problem(left, read_only=True).code == "file_not_writable"


# --- older files ---


def newer_migrations() -> Migrations:
    """The migrations of a later version, which adds a table."""
    migrations = Migrations("guldkaramel")

    @migrations(name="1_journal")
    def first(db: Database) -> None:
        journal(db)

    @migrations(name="2_pictures")
    def second(db: Database) -> None:
        pictures(db)

    @migrations(name="3_places")
    def third(db: Database) -> None:
        db.execute("CREATE TABLE places (name TEXT) STRICT")

    return migrations


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """This is a later version of Guldkaramel."""
    monkeypatch.setattr(file_module, "VERSION", VERSION + 1)
    monkeypatch.setattr(file_module, "migrations", newer_migrations())


@pytest.mark.usefixtures("later")
def test_an_older_file_is_backed_up_and_migrated_with_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "old.guldkaramel"
    shutil.copy(GOLDEN, path)
    with closing(DayFile.open(path, RULES)) as file:
        assert file.version == VERSION + 1
        assert "places" in file.db.table_names()
        migrated, _ = file.replayed()
    backup = tmp_path / "old.guldkaramel.version1.bak"
    with closing(DayFile.open_read_only(backup, RULES)) as kept:
        assert kept.version == 1
        assert kept.replayed()[0] == migrated
    with closing(DayFile.open(path, RULES)) as again:
        assert again.replayed()[0] == migrated


@on_unix
@pytest.mark.parametrize("room", [8192, 100_000])
@pytest.mark.usefixtures("later")
def test_an_older_file_without_room_for_its_backup_is_not_touched(tmp_path: Path, room: int) -> None:
    path = tmp_path / "old.guldkaramel"
    shutil.copy(GOLDEN, path)
    before = path.read_bytes()
    with no_file_may_grow_beyond(room):
        assert problem(path).code == "file_not_writable"
    assert path.read_bytes() == before
    assert not {".part", ".bak"} & {one.suffix for one in tmp_path.iterdir()}


def test_a_file_of_the_first_version_opens_with_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "first.guldkaramel"
    shutil.copy(GOLDEN, path)
    with closing(DayFile.open(path, RULES)) as file:
        state, _ = file.replayed()
    day = state.day("day")
    assert [one.label for one in day.shown("sign", "goal:g1")] == ["T1", "T2"]
    assert [step.when for step in day.road("goal:g1").steps] == ["til jul", ""]
    assert len(day.contributions) == 11
    assert {line.what for line in day.log} >= {"road.laid", "contribution.edited", "visits.ballot_entered"}
    assert day.now_at.id == "cards/read"
    assert sum(ballot.spent for ballot in day.own["visit"].ballots.values()) == 7


def test_a_file_of_the_first_version_has_no_pictures_until_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "first.guldkaramel"
    shutil.copy(GOLDEN, path)
    with closing(DayFile.open_read_only(path, RULES)) as old:
        assert (old.version, old.picture("day", "picture1"), old.picture_ids()) == (1, None, frozenset())
    with closing(DayFile.open(path, RULES)) as file:
        file.append([event(file.replayed()[0].seq + 1)], [StoredPicture("picture1", "day", b"jpeg")])
        assert (file.version, file.picture("day", "picture1")) == (VERSION, b"jpeg")


def test_the_password_that_a_first_files_journal_tells_is_left_in_no_file_once_it_is_swept(tmp_path: Path) -> None:
    path, secret = tmp_path / "first.guldkaramel", b"hav og himmel"
    shutil.copy(GOLDEN, path)
    assert secret in path.read_bytes()
    with closing(DayFile.open(path, RULES)) as file:
        told = [row[0] for row in file.db.conn.execute("SELECT payload FROM journal WHERE kind = 'room.set'")]
        assert told
        assert not any("wifi" in one for one in told)
        assert is_unswept(file), "the copy beside it has it still"
        assert sweep(file)
    assert {one.name for one in tmp_path.iterdir() if secret in one.read_bytes()} == set()


# --- writing ---


def test_a_batch_is_kept_whole_or_not_at_all(file: DayFile) -> None:
    with pytest.raises(DiskProblem):
        file.append([event(3), event(4, event_id="e3"), event(5)])
    assert file.replayed()[0].seq == 2
    file.append([event(3), event(4)])
    assert file.replayed()[0].seq == 4


def test_a_large_batch_is_kept_whole_or_not_at_all_too(file: DayFile) -> None:
    batch = [event(seq) for seq in range(3, 3 + 2 * file_module.MOST_ROWS + 7)]
    with pytest.raises(file_module.OpenElsewhere):
        file.append([*batch, event(batch[-1].seq)])
    assert len(list(file.events())) == 2
    file.append(batch)
    assert list(file.events())[2:] == batch
    file.append([])
    assert len(list(file.events())) == 2 + len(batch)


def test_a_picture_is_kept_with_its_event_or_not_at_all(file: DayFile) -> None:
    picture = StoredPicture("picture1", "day", b"\xff\xd8 jpeg")
    with pytest.raises(DiskProblem):
        file.append([event(2)], [picture])
    assert file.picture_ids() == frozenset()
    file.append([event(3)], [picture])
    assert (file.picture("day", "picture1"), file.picture("other day", "picture1")) == (picture.jpeg, None)
    with pytest.raises(DiskProblem):
        file.append([event(4)], [picture])
    assert file.replayed()[0].seq == 3
    file.append([event(4)], [picture._replace(day="other day", jpeg=b"of the second day")])
    assert file.picture("other day", "picture1") == b"of the second day"


@on_unix
def test_where_there_is_no_room_for_a_picture_its_event_is_not_kept_either(file: DayFile) -> None:
    picture = StoredPicture("picture1", "day", bytes(200_000))
    wal = file.path.with_name(f"{file.path.name}-wal")
    with no_file_may_grow_beyond(wal.stat().st_size + 50_000), pytest.raises(DiskProblem):
        file.append([event(3)], [picture])
    assert (file.replayed()[0].seq, file.picture_ids()) == (2, frozenset())
    file.append([event(3)], [picture])
    assert file.picture_ids() == {("day", "picture1")}


def test_a_picture_that_can_not_be_read_is_the_disks_problem(file: DayFile) -> None:
    file.db.conn.execute("DROP TABLE pictures")
    with pytest.raises(DiskProblem):
        file.picture("day", "picture1")


@on_unix
def test_where_there_is_no_room_nothing_of_a_batch_is_kept_and_with_room_again_all_is(file: DayFile) -> None:
    file.append([event(3)])
    batch = [event(seq, RoomSet(Room(Focus("y" * 150)))) for seq in range(4, 500)]
    wal = file.path.with_name(f"{file.path.name}-wal")
    with no_file_may_grow_beyond(wal.stat().st_size), pytest.raises(DiskProblem):
        file.append(batch)
    assert file.replayed()[0].seq == 3
    file.append(batch)
    assert file.replayed()[0].seq == 499


def test_what_was_told_is_on_the_disk_when_the_process_dies(file: DayFile, tmp_path: Path) -> None:
    file.append([event(3)])
    for suffix in ("", "-wal"):
        shutil.copy(f"{file.path}{suffix}", f"{tmp_path / 'dead.guldkaramel'}{suffix}")
    with closing(DayFile.open(tmp_path / "dead.guldkaramel", RULES)) as opened:
        assert opened.replayed()[0].seq == 3


def test_what_is_deleted_cannot_be_read_from_the_file(file: DayFile) -> None:
    file.append([event(3, RoomSet(Room(Focus("hemmelighed-a"))))])
    file.db.conn.execute("DELETE FROM journal WHERE seq = 3")
    file.close()
    assert b"hemmelighed" not in file.path.read_bytes()


def test_facts_are_kept_and_replaced(file: DayFile) -> None:
    assert file.fact("port") is None
    file.state_fact("port", "8765")
    file.state_fact("port", "8766")
    assert file.fact("port") == "8766"


# --- reading and copying while it is written to ---


def test_a_reader_sees_what_is_committed_and_can_write_nothing(file: DayFile) -> None:
    with closing(DayFile.open_read_only(file.path, RULES)) as reader:
        file.append([event(3)])
        assert reader.replayed()[0].seq == 3
        with pytest.raises(DiskProblem):
            reader.append([event(4)])


def test_a_copy_made_while_it_is_written_to_is_whole_and_replaces_the_last(file: DayFile, tmp_path: Path) -> None:
    copy = tmp_path / "copy.guldkaramel"
    written = threading.Event()

    def write() -> None:
        for seq in range(3, 203):
            file.append([event(seq, RoomSet(Room(Focus("y" * 150))))])
            written.set()

    writer = threading.Thread(target=write)
    writer.start()
    written.wait()
    seen: list[int] = []
    with closing(DayFile.open_read_only(file.path, RULES)) as reader:
        while writer.is_alive() or not seen:
            reader.copy_to(copy)
            with closing(DayFile.open_read_only(copy, RULES)) as copied:
                seen.append(copied.replayed()[0].seq)
                assert copied.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        writer.join()
    assert seen == sorted(seen)
    assert seen[0] >= 3
    assert not copy.with_name(f"{copy.name}.part").exists()


@on_unix
def test_a_copy_without_room_leaves_the_last_one_and_no_rubbish(file: DayFile, tmp_path: Path) -> None:
    copy = tmp_path / "copy.guldkaramel"
    file.copy_to(copy)
    before = copy.read_bytes()
    file.append([event(3)])
    with no_file_may_grow_beyond(8192), pytest.raises(DiskProblem):
        file.copy_to(copy)
    assert copy.read_bytes() == before
    assert not copy.with_name(f"{copy.name}.part").exists()
