"""Checking a file: what is wrong is said, and what is merely behind is told."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.day_under_test import NINE_O_CLOCK, YEAR, payload_of, plan_of
from workshop.clock import Clock
from workshop.domain.command import Command
from workshop.domain.event import Event
from workshop.domain.picture import Kept
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.engine import Engine
from workshop.exercises.catalogue import CATALOGUE, RULES
from workshop.storage.checking import Finding, findings
from workshop.storage.file import DayFile, FileProblem, StoredPicture
from workshop.storage.projection import Projection

TABLES = [table for exercise in CATALOGUE for table in exercise.tables]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a few signs, closed as it should be."""
    path = tmp_path / "day.guldkaramel"
    first = [ProcessBegun(YEAR), DayPlanned("day", plan_of(), "KLØVER")]
    DayFile.create(path, RULES, first, NINE_O_CLOCK).close()
    file = DayFile.open(path, RULES)
    engine = Engine(file, RULES, Projection(file, TABLES), Clock(), on_commit=lambda _state, _events: None)
    engine.start()
    for number in range(3):
        payload = payload_of("sign_cards.write", {"text": f"Tegn {number}", "group": "m1"})
        engine.ask(Command(f"command{number}", "sign_cards.write", payload, "host", "day"))
    engine.stop()
    return path


def after(path: Path, tampering: str) -> list[Finding]:
    """What is found once a statement has been run on the file."""
    with closing(DayFile.open(path, RULES)) as file:
        file.db.conn.execute(tampering)
    return found(path)


def found(path: Path) -> list[Finding]:
    return list(findings(path, RULES, TABLES))


def test_a_file_that_is_as_it_should_be_has_nothing_to_tell(path: Path) -> None:
    assert found(path) == []


def test_nothing_is_written_by_looking(path: Path) -> None:
    before = path.read_bytes()
    found(path)
    assert path.read_bytes() == before


def test_tables_that_differ_are_named_with_how_many_rows(path: Path) -> None:
    assert after(path, "UPDATE signs SET text = 'x' WHERE number = 'T2'") == [
        Finding("tables_differ", {"tables": "signs: -0 +0 ≠1"})
    ]


def test_a_gap_in_the_journal_is_found(path: Path) -> None:
    assert after(path, "DELETE FROM journal WHERE seq = 4") == [Finding("journal_gap", {"seq": 4})]


def test_a_contribution_that_stands_twice_is_found(path: Path) -> None:
    twice = (
        "INSERT INTO journal SELECT 6, 'other', command_id, actor, day, at, kind, version, payload"
        " FROM journal WHERE seq = 5"
    )
    assert Finding("journal_twice", {"seq": 6, "contribution": "command2"}) in after(path, twice)


def test_an_event_that_nobody_knows_is_named(path: Path) -> None:
    assert after(path, "UPDATE journal SET kind = 'day.flown' WHERE seq = 5") == [
        Finding("unknown_happening", {"kind": "day.flown", "version": 1})
    ]


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET day = 'gone' WHERE seq = 5",
        "UPDATE journal SET kind = 'contribution.hidden', payload = '{\"contribution\":\"gone\"}' WHERE seq = 5",
    ],
)
def test_an_event_of_what_is_not_there_is_found(path: Path, tampering: str) -> None:
    (finding,) = after(path, tampering)
    assert finding.code == "broken_file"
    assert str(finding.params["reason"]).startswith("5: contribution.")


def test_tables_that_have_not_caught_up_are_told_but_not_wrong(path: Path) -> None:
    with closing(DayFile.open(path, RULES)) as file:
        (event,) = [one for one in file.events() if one.seq == 5]
        file.db.conn.execute("DELETE FROM journal WHERE seq = 5")
        file.append([event])
        file.state_fact("projected_seq", "4")
        file.db.conn.execute("DELETE FROM signs WHERE number = 'T3'")
    assert found(path) == [Finding("tables_behind", {"events": 1}, wrong=False)]


@pytest.mark.parametrize("tampered", ["abc", "-3", "4.5", "99", "²", "9" * 5000])
def test_a_place_that_the_tables_cannot_have_come_to_is_found(path: Path, tampered: str) -> None:
    assert after(path, f"UPDATE facts SET value = '{tampered}' WHERE name = 'projected_seq'") == [
        Finding("tables_nowhere", {"seq": tampered[:20]}),
        Finding("tables_behind", {"events": 5}, wrong=False),
    ]


def test_a_file_without_a_day_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.guldkaramel"
    DayFile.create(path, RULES, [ProcessBegun(YEAR)], NINE_O_CLOCK).close()
    assert found(path) == [
        Finding("no_day", {}),
        Finding("tables_behind", {"events": 1}, wrong=False),
    ]


@pytest.mark.parametrize("first", [2, 5, 9, 20])
def test_pages_that_were_overwritten_are_found(path: Path, first: int) -> None:
    content = bytearray(path.read_bytes())
    for page in range(first, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(content)
    assert "broken_file" in {finding.code for finding in found(path) if finding.wrong}


def test_what_is_no_day_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no_file"):
        found(tmp_path / "nowhere.guldkaramel")


def test_a_picture_that_the_journal_tells_of_and_the_file_lacks_is_named(path: Path) -> None:
    with closing(DayFile.open(path, RULES)) as file:
        seq = file.replayed()[0].seq + 1
        kept = Event(seq, "e", "c", "host", "day", NINE_O_CLOCK, Kept("picture1", 16, 8, 4))
        file.append([kept], [StoredPicture("picture1", "day", b"jpeg")])
    assert [one.code for one in found(path)] == ["tables_behind"]
    assert Finding("picture_missing", {"picture": "picture1"}) in after(path, "DELETE FROM pictures")
