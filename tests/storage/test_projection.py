"""The result tables: what anyone can read in the file is what the journal says."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.any_command import peopled_day
from tests.day_under_test import NINE_O_CLOCK, YEAR, DayUnderTest, plan_of
from tests.whole_day import whole_plan
from workshop.domain.process import DayPlanned, ProcessBegun, ProcessState
from workshop.exercises.catalogue import CATALOGUE, RULES
from workshop.storage.base_tables import BASE_TABLES
from workshop.storage.file import DayFile, DiskProblem
from workshop.storage.projection import PROJECTED_SEQ, Projection

TABLES = [table for exercise in CATALOGUE for table in exercise.tables]
NAMES = [table.name for table in (*BASE_TABLES, *TABLES)]
FIRST = (ProcessBegun(YEAR), DayPlanned("day", plan_of(), "KLØVER"))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DayFile]:
    made = DayFile.create(tmp_path / "day.guldkaramel", RULES, FIRST, NINE_O_CLOCK)
    yield made
    made.close()


@pytest.fixture
def projection(file: DayFile) -> Projection:
    made = Projection(file, TABLES)
    made.prepare()
    return made


def state_of(day: DayUnderTest) -> ProcessState:
    empty = ProcessState()
    return ProcessState(YEAR, empty.days.insert("day", day.state), ("day",), day.seq)


def full_day() -> DayUnderTest:
    """A day with something in every table."""
    day = peopled_day(plan=whole_plan(), process=YEAR)
    day.does("plenum.write", group="m1", text="Tak for i dag")
    day.does("homework.write", group="m1", text="Vi har ringet")
    day.does("inspiration.write", text="Vær der", seat="goal:g1")
    signs = [one.id for one in day.state.shown("sign", "goal:g1")]
    day.does("sign_ordering.lay", group="m1", row="T1 T2+T3")
    day.does("sign_ordering.chain", group="m1", sign=signs[0], question="Hvor mange?")
    day.does("future_scenario.present", group="m1", keywords=["ro", "vind"])
    day.does("future_scenario.pair", group="m1")
    day.does("postcards.send", group="m1", text="Kære alle")
    day.does("quiz.answer", author="on-paper", question="q1", option="a")
    day.does("problem_sorting.vote", author="on-paper", statement="locks", side="tame")
    day.goes_to("baro/mark-1")
    day.does("barometer.mark", author="on-paper", statement="b1", mark=7.5, comment="Det går")
    day.does("iglo.write", group="m1", level="group", action="Tavlen")
    day.goes_to("run/run")
    phone = day.state.people_of("m1")[0].id
    day.does("o_run.answer", phone, post="bench", choice="a", code_entered="egern", reflection="ro")
    pair = next(one for one in day.state.own["visit"].pairs.values() if one.visits == ("goal:g1",))
    day.does("visit_voting.ballot", pair=pair.id, caramels={signs[0]: 3})
    return day


def count(file: DayFile, table: str) -> int:
    (found,) = file.db.execute(f"SELECT count(*) FROM [{table}]").fetchone()
    return int(found)


def test_every_table_is_strict_and_keyed_by_day(file: DayFile, projection: Projection) -> None:
    assert projection is not None
    for name in NAMES:
        assert file.db.table(name).strict, name
        assert "day" in file.db.table(name).pks, name


def test_the_tables_hold_what_the_state_holds_and_say_which_event_they_are_of(
    file: DayFile, projection: Projection
) -> None:
    day = full_day()
    state = state_of(day)
    assert list(projection.differences(state)) != []
    projection.catch_up(state)
    assert list(projection.differences(state)) == []
    assert file.fact(PROJECTED_SEQ) == str(day.seq)
    assert [name for name in NAMES if not count(file, name)] == []
    told = file.db.execute("SELECT number, text FROM signs WHERE seat = 'goal:g1' ORDER BY number").fetchall()
    assert told == [(f"T{n}", f"Tegn {n - 1}") for n in range(1, 5)]


def test_only_what_has_changed_is_written_and_what_is_gone_is_deleted(file: DayFile, projection: Projection) -> None:
    day = full_day()
    projection.catch_up(state_of(day))
    sign = day.state.shown("sign", "goal:g1")[0]
    written_before = file.db.conn.total_changes
    day.does("contribution.edit", contribution=sign.id, changes={"text": "Ændret"})
    projection.catch_up(state_of(day))
    assert file.db.conn.total_changes - written_before <= 4
    day.does("sign_ordering.unplace", sign=sign.id)
    projection.catch_up(state_of(day))
    assert list(projection.differences(state_of(day))) == []


def test_a_state_that_is_there_already_is_not_written_again(file: DayFile, projection: Projection) -> None:
    state = state_of(full_day())
    projection.catch_up(state)
    before = file.db.conn.total_changes
    projection.catch_up(state)
    assert file.db.conn.total_changes == before


def test_tables_of_an_earlier_run_are_caught_up_by_what_they_lack(file: DayFile, projection: Projection) -> None:
    day = full_day()
    projection.catch_up(state_of(day))
    day.writes_sign("Endnu et", group="m1")
    again = Projection(file, TABLES)
    again.prepare()
    before = file.db.conn.total_changes
    again.catch_up(state_of(day))
    assert file.db.conn.total_changes - before <= 4
    assert list(again.differences(state_of(day))) == []


@pytest.mark.parametrize(
    ("tampering", "difference"),
    [
        ("UPDATE signs SET text = 'Noget andet' WHERE number = 'T1' AND seat = 'goal:g1'", "signs: -0 +0 ≠1"),
        ("DELETE FROM caramels", "caramels: -1 +0 ≠0"),
        ("INSERT INTO goals VALUES ('day', 'g9', 9, 'Nyt', '')", "goals: -0 +1 ≠0"),
        ("DROP TABLE postcards", "postcards: -"),
        ("ALTER TABLE postcards DROP COLUMN next_step", "postcards: -"),
    ],
)
def test_a_row_that_was_tampered_with_is_found(
    file: DayFile, projection: Projection, tampering: str, difference: str
) -> None:
    state = state_of(full_day())
    projection.catch_up(state)
    file.db.conn.execute(tampering)
    assert list(projection.differences(state)) == [difference]


def test_a_table_that_a_later_version_brings_is_filled_though_nothing_has_happened_since(
    file: DayFile, projection: Projection
) -> None:
    state = state_of(full_day())
    projection.catch_up(state)
    file.db.conn.execute("DROP TABLE postcards")
    again = Projection(file, TABLES)
    again.prepare()
    again.catch_up(state)
    assert list(again.differences(state)) == []


def test_a_table_whose_columns_a_later_version_changes_is_made_anew(file: DayFile, projection: Projection) -> None:
    state = state_of(full_day())
    projection.catch_up(state)
    file.db.conn.execute("ALTER TABLE postcards DROP COLUMN next_step")
    again = Projection(file, TABLES)
    again.prepare()
    again.catch_up(state)
    assert list(again.differences(state)) == []


def test_without_room_nothing_is_half_written_and_with_room_again_all_is(file: DayFile, projection: Projection) -> None:
    day = full_day()
    for _ in range(60):
        day.writes_sign("x" * 3900, group="m1")
    state = state_of(day)
    (pages,) = file.db.execute("PRAGMA page_count").fetchone()
    file.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskProblem):
        projection.catch_up(state)
    assert [name for name in NAMES if count(file, name)] == []
    assert file.fact(PROJECTED_SEQ) == "0"
    file.db.execute("PRAGMA max_page_count = 1000000")
    projection.catch_up(state)
    assert list(projection.differences(state)) == []


def test_anyone_can_read_them_with_the_tools_they_know(file: DayFile, projection: Projection) -> None:
    projection.catch_up(state_of(full_day()))
    file.close()
    with closing(sqlite3.connect(file.path)) as plain:
        rows = plain.execute(
            "SELECT s.text, sum(c.caramels), count(DISTINCT c.pair) FROM caramels c"
            " JOIN signs s ON s.day = c.day AND s.id = c.target GROUP BY s.id"
        ).fetchall()
    assert rows == [("Tegn 0", 3, 1)]
