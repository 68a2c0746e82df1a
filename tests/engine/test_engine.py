"""The engine: saved means on the disk, once, in order; and nothing that goes wrong takes the day with it."""

import logging
import sqlite3
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.pictures import A_JPEG
from tests.running_engine import TABLES, WAIT_S, Answers, Gate, Running, command, new_file, running, sign
from workshop.clock import Clock
from workshop.domain.command import Command
from workshop.domain.event import Event, Happening
from workshop.domain.ids import HOST
from workshop.domain.picture import KEEP, jpeg_of
from workshop.domain.process import ProcessState
from workshop.domain.refusal import Refusal
from workshop.domain.rules import Rules
from workshop.engine import MOST_AT_ONCE, NO_ROOM, OPEN_ELSEWHERE, OUR_FAULT, STOPPING, Saved
from workshop.exercises.catalogue import RULES
from workshop.storage.checking import findings
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_file(tmp_path)


def on_disk(path: Path) -> list[str]:
    """The ids of the commands that another process would find in the file now."""
    with closing(DayFile.open_read_only(path, RULES)) as file:
        return [event.command for event in file.events()][2:]


def rules_with(kind: str, **changes: Any) -> Rules:
    """The rules with one command's otherwise."""
    changed = msgspec.structs.replace(RULES.commands[kind], **changes)
    return msgspec.structs.replace(RULES, commands={**RULES.commands, kind: changed})


# --- saved means saved ---


def test_saved_is_answered_once_it_is_on_the_disk(path: Path) -> None:
    with running(path) as day:
        seq = day.writes(1)
        assert on_disk(path) == ["sign-00001"]
        assert seq == day.engine.state.seq == 3
        assert [one.label for one in day.day.shown("sign", "goal:g1")] == ["T1"]


def test_a_picture_is_on_the_disk_with_its_event_when_saved_is_answered(path: Path) -> None:
    with running(path) as day:
        kept = Command("picture-01", KEEP, jpeg_of(A_JPEG), HOST, "day")
        assert isinstance(day.engine.ask(kept), Saved)
        assert isinstance(day.engine.ask(kept), Saved), "and once more does no harm"
        assert on_disk(path) == ["picture-01"]
        with closing(DayFile.open_read_only(path, RULES)) as file:
            assert file.picture("day", "picture-01") == A_JPEG


def test_nobody_is_answered_before_the_whole_batch_is_on_the_disk(path: Path) -> None:
    seen: list[int] = []

    class Looks(Answers):
        def deliver(self, answers: list[tuple[object, Any]]) -> None:
            seen.append(len(on_disk(path)))
            super().deliver(answers)

    with running(path) as day:
        gate, looks = Gate(), Looks()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        for number in range(1, 51):
            day.engine.submit(sign(number), looks, number)
        gate.open()
        answers = looks.wait(50)
    assert seen == [51]
    assert answers == [Saved(seq) for seq in range(4, 54)]


def test_a_batch_is_one_transaction_one_delivery_and_one_publication(path: Path) -> None:
    with running(path) as day:
        gate, one, other = Gate(), Answers(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        for number in range(1, 11):
            day.engine.submit(sign(number), (one, other)[number % 2], number)
        gate.open()
        one.wait(5)
        other.wait(5)
    assert (one.deliveries, other.deliveries) == (1, 1)
    assert [[event.command for event in events] for _, events in day.published] == [
        ["sign-00000"],
        [f"sign-{number:05d}" for number in range(1, 11)],
    ]
    assert [state.seq for state, _ in day.published] == [3, 13]
    assert day.published[-1][0] is day.engine.state


def test_more_than_a_batchful_is_carried_out_in_order(path: Path) -> None:
    count = MOST_AT_ONCE + 200
    with running(path) as day:
        gate, answers = Gate(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        for number in range(1, count):
            day.engine.submit(sign(number), answers, number)
        gate.open()
        given = answers.wait(count - 1)
    assert given == [Saved(seq) for seq in range(4, count + 3)]
    assert [len(events) for _, events in day.published] == [1, MOST_AT_ONCE, count - 1 - MOST_AT_ONCE]
    assert on_disk(path) == [f"sign-{number:05d}" for number in range(count)]


def test_many_who_ask_at_once_are_all_answered_and_each_sign_is_there_once(path: Path) -> None:
    with running(path) as day:
        threads = [threading.Thread(target=lambda n=n: [day.writes(n * 100 + k) for k in range(30)]) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(WAIT_S)
    commands = on_disk(path)
    assert len(commands) == len(set(commands)) == 240


def test_what_is_refused_or_changes_nothing_leaves_no_trace(path: Path) -> None:
    with running(path) as day:
        assert day.ask("sign_cards.write", group="m1", text=" ") == Refusal("empty", "input")
        assert day.ask("room.black", on=False) == Saved(2)
        assert day.published == []
        assert day.engine.state.seq == 2
    assert on_disk(path) == []


def test_a_day_that_the_file_does_not_hold_is_unknown(path: Path) -> None:
    with running(path) as day:
        assert day.engine.ask(command("day.start", day="tomorrow")) == Refusal("unknown_day", "unknown")


def test_what_one_command_of_a_batch_does_the_next_one_sees(path: Path) -> None:
    with running(path) as day:
        gate, answers = Gate(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        hide = {"contribution": "sign-00001"}
        day.engine.submit(command("contribution.hide", id_="early-hide", **hide), answers, 1)
        day.engine.submit(sign(1), answers, 2)
        day.engine.submit(command("contribution.hide", id_="later-hide", **hide), answers, 3)
        gate.open()
        given = answers.wait(3)
    assert given == [Refusal("unknown_contribution", "unknown"), Saved(4), Saved(5)]


# --- the same id ---


def test_the_same_command_again_gets_the_same_answer_and_is_carried_out_once(path: Path) -> None:
    with running(path) as day:
        first = day.ask("day.go", id_="go-to-signs", step="signs")
        day.writes(1)
        assert day.ask("day.go", id_="go-to-signs", step="signs") == first
        assert day.ask("day.go", id_="go-to-signs", step="lobby") == first
    assert on_disk(path) == ["go-to-signs", "go-to-signs", "sign-00001"]


def test_a_command_that_changed_nothing_changes_nothing_when_it_is_sent_again_later(path: Path) -> None:
    with running(path) as day:
        first = day.ask("day.next", id_="old-press", **{"from": "signs"})
        day.ask("day.go", step="signs")
        assert day.ask("day.next", id_="old-press", **{"from": "signs"}) == first
        assert day.day.now_at.id == "signs"


def test_the_same_command_twice_in_a_batch_is_carried_out_once(path: Path) -> None:
    with running(path) as day:
        gate, answers = Gate(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        for ticket in range(3):
            day.engine.submit(sign(1), answers, ticket)
        gate.open()
        assert answers.wait(3) == [Saved(4)] * 3
    assert on_disk(path) == ["sign-00000", "sign-00001"]


def test_the_same_command_gets_the_same_answer_after_a_restart(path: Path) -> None:
    with running(path) as day:
        first = day.ask("day.go", id_="go-to-signs", step="signs")
        day.writes(1)
        before = day.engine.state
    with running(path) as day:
        assert day.engine.state == before
        assert day.ask("day.go", id_="go-to-signs", step="signs") == first
    assert on_disk(path).count("go-to-signs") == 2


def test_a_refused_command_may_be_sent_again_and_then_be_taken(path: Path) -> None:
    with running(path) as day:
        write = {"id_": "early-bird", "group": "m1", "text": "x", "contribution": "sign-00001"}
        del write["group"], write["text"]
        assert day.ask("contribution.hide", **write) == Refusal("unknown_contribution", "unknown")
        day.writes(1)
        assert day.ask("contribution.hide", **write) == Saved(4)


def test_two_senders_with_the_same_id_do_not_get_each_others_answers(path: Path) -> None:
    with running(path) as day:
        for number, who in enumerate(("phone-one", "phone-two")):
            fields = {"group": "m1", "alias": "", "heads": 1, "token_hash": who, "reclaim_hashes": [who]}
            day.does("participant.join", who, f"join-{number:04d}", **fields)
        assert day.does("participant.move", "phone-one", "same-id0", group="m2") == 5
        assert day.does("participant.move", "phone-two", "same-id0", group="m3") == 6
        assert day.ask("sign_cards.write", "phone-one", "same-id1", text="Min") == Saved(7)
        assert day.ask("sign_cards.write", "phone-two", "same-id1", text="Min") == Refusal("id_taken", "input")
    with running(path) as day:
        assert day.ask("participant.move", "phone-two", "same-id0", group="m1") == Saved(6)


# --- what goes wrong ---


def test_without_room_the_batch_is_refused_nothing_has_changed_and_with_room_again_it_goes_on(path: Path) -> None:
    with running(path) as day:
        day.writes(1)
        before = day.engine.state
        (pages,) = day.file.db.execute("PRAGMA page_count").fetchone()
        day.file.db.execute(f"PRAGMA max_page_count = {pages}")
        gate, answers = Gate(), Answers()
        day.engine.submit(command("room.black", id_="nothing-new", on=False), gate, 0)
        assert gate.reached.wait(WAIT_S)
        day.engine.submit(sign(1), answers, 0)
        for number in range(2, 60):
            day.engine.submit(sign(number, "x" * 3900), answers, number)
        day.engine.submit(sign(60, " "), answers, 60)
        gate.open()
        given = answers.wait(60)
        assert given == [Saved(3), *[NO_ROOM] * 58, Refusal("empty", "input")]
        assert day.engine.state is before
        assert [len(events) for _, events in day.published] == [1]
        assert on_disk(path) == ["sign-00001"]
        day.file.db.execute("PRAGMA max_page_count = 1000000")
        assert day.writes(2, "x" * 3900) == 4
    assert on_disk(path) == ["sign-00001", "sign-00002"]
    assert list(findings(path, RULES, TABLES)) == []


def test_a_mistake_of_ours_in_one_command_does_not_take_the_others_with_it(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> list[Happening]:
        raise ZeroDivisionError

    with running(path, rules_with("room.black", decide=broken)) as day, caplog.at_level(logging.CRITICAL + 1):
        gate, answers = Gate(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        day.engine.submit(sign(1), answers, 1)
        day.engine.submit(command("room.black", id_="black-out", on=True), answers, 2)
        day.engine.submit(sign(2), answers, 3)
        gate.open()
        assert answers.wait(3) == [Saved(4), OUR_FAULT, Saved(5)]
    assert on_disk(path) == ["sign-00000", "sign-00001", "sign-00002"]


def test_a_file_that_another_process_has_written_to_is_said_to_be_open_elsewhere(path: Path) -> None:
    with running(path) as day:
        day.writes(1)
        with closing(sqlite3.connect(path)) as other, other:
            other.execute(
                "INSERT INTO journal SELECT 4, 'x', 'x', actor, day, at, kind, version, payload FROM journal"
                " WHERE seq = 3"
            )
        before = day.engine.state
        assert day.ask("room.black", id_="black-out", on=True) == OPEN_ELSEWHERE
        assert day.engine.state is before
    assert on_disk(path) == ["sign-00001", "x"]


class Unwritable(Happening, frozen=True):
    """A happening that no JSON can hold."""

    kind = "day.started"
    what: Any = float


def test_what_cannot_be_written_for_another_reason_is_our_fault_and_the_day_goes_on(path: Path) -> None:
    def unwritable(*_: Any) -> list[Happening]:
        return [Unwritable()]

    with running(path, rules_with("day.start", decide=unwritable)) as day:
        before = day.engine.state
        assert day.ask("day.start") == OUR_FAULT
        assert day.engine.state is before
        assert day.writes(1) == 3


class Deaf:
    """A sink whose owner is gone."""

    def __init__(self) -> None:
        self.asked = threading.Event()

    def deliver(self, answers: list[tuple[object, Any]]) -> None:
        self.asked.set()
        raise RuntimeError(f"nobody waits for {len(answers)} answers")


def test_a_sink_that_fails_keeps_no_answer_from_the_others(path: Path) -> None:
    with running(path) as day:
        gate, deaf, answers = Gate(), Deaf(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        day.engine.submit(sign(1), deaf)
        day.engine.submit(sign(2), answers, 2)
        gate.open()
        assert answers.wait(1) == [Saved(5)]
        assert deaf.asked.wait(WAIT_S)
        assert day.writes(3) == 6


def test_a_publication_that_fails_stops_nothing(path: Path) -> None:
    def failing(_state: ProcessState, _events: Any) -> None:
        raise RuntimeError("the hub is gone")

    day = Running(path)
    day.engine._on_commit = failing
    day.engine.start()
    assert day.writes(1) == 3
    assert day.writes(2) == 4
    day.engine.stop()
    assert on_disk(path) == ["sign-00001", "sign-00002"]


# --- result tables ---


def rows_on_disk(path: Path, table: str) -> int:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as reader:
        (count,) = reader.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(count)


class CatchesUp(Projection):
    """A projection that tells when it has caught up."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.caught_up = threading.Event()
        self.fails = False

    def catch_up(self, state: ProcessState) -> None:
        if self.fails:
            raise KeyError("a column")
        super().catch_up(state)
        self.caught_up.set()


def watched(path: Path) -> tuple[Running, CatchesUp]:
    day = Running(path)
    day.engine._projection = projection = CatchesUp(day.file, TABLES)
    day.engine.start()
    projection.caught_up.clear()
    return day, projection


def test_the_tables_are_there_from_the_start_and_right_at_the_stop(path: Path) -> None:
    with running(path) as day:
        assert rows_on_disk(path, "goals") == 3
        day.writes(1)
    assert rows_on_disk(path, "signs") == 1
    assert list(findings(path, RULES, TABLES)) == []


def test_the_tables_are_caught_up_when_nothing_comes_for_a_while(path: Path) -> None:
    day, projection = watched(path)
    day.writes(1)
    assert projection.caught_up.wait(WAIT_S)
    assert rows_on_disk(path, "signs") == 1
    day.engine.stop()


def test_the_tables_are_caught_up_at_each_step(path: Path) -> None:
    day, projection = watched(path)
    gate = Gate()
    day.engine.submit(sign(1), Answers(), 0)
    day.engine.submit(command("day.go", id_="go-to-order", step="order/order"), gate, 1)
    assert gate.reached.wait(WAIT_S)
    day.engine.submit(sign(2), Answers(), 2)
    gate.open()
    assert projection.caught_up.wait(WAIT_S)
    assert rows_on_disk(path, "signs") >= 1
    day.engine.stop()
    assert rows_on_disk(path, "signs") == 2


def test_the_tables_are_caught_up_after_a_step_however_much_comes(path: Path) -> None:
    day, projection = watched(path)
    day.engine.submit(command("day.go", id_="go-to-order", step="order/order"), Answers(), 0)
    number = 0
    while not projection.caught_up.wait(0.01):
        number += 1
        day.engine.submit(sign(number), Answers(), number)
    assert number > 0
    day.engine.stop()
    assert rows_on_disk(path, "signs") == number


def test_tables_that_cannot_be_written_stop_nothing_and_are_caught_up_later(path: Path) -> None:
    day, projection = watched(path)
    projection.fails = True
    assert day.does("day.go", id_="go-to-order", step="order/order")
    day.writes(1)
    projection.fails = False
    day.engine.stop()
    assert list(findings(path, RULES, TABLES)) == []


def test_without_room_for_the_tables_the_day_goes_on(path: Path) -> None:
    with running(path) as day:
        (pages,) = day.file.db.execute("PRAGMA page_count").fetchone()
        day.does("sign_cards.write", id_="long-sign", group="m1", text="x" * 3900)
        day.file.db.execute(f"PRAGMA max_page_count = {pages + 1}")
        assert isinstance(day.ask("day.go", id_="go-to-order", step="order/order"), Saved)
        day.file.db.execute("PRAGMA max_page_count = 1000000")
    assert list(findings(path, RULES, TABLES)) == []


# --- stopping ---


def test_what_is_queued_at_a_stop_is_answered_and_what_comes_after_is_refused(path: Path) -> None:
    day = Running(path)
    day.engine.start()
    gate, answers = Gate(), Answers()
    day.engine.submit(sign(0), gate, 0)
    assert gate.reached.wait(WAIT_S)
    for number in range(1, 11):
        day.engine.submit(sign(number), answers, number)
    stopping = threading.Thread(target=day.engine.stop)
    stopping.start()
    late = Answers()
    while not late.given or late.given[-1][1] != STOPPING:
        late.given.clear()
        day.engine.submit(command("room.black", id_="too-late0", on=False), late, 0)
        if not late.given:
            gate.open()
            late.wait(1)
    gate.open()
    stopping.join(WAIT_S)
    assert answers.wait(10) == [Saved(seq) for seq in range(4, 14)]
    assert day.engine.ask(sign(99)) == STOPPING
    assert on_disk(path) == [f"sign-{number:05d}" for number in range(11)]


def test_an_engine_stops_once_and_one_that_never_ran_not_at_all(path: Path) -> None:
    with running(path) as day:
        day.engine.stop()
        day.engine.stop()
        assert day.engine.ask(sign(1)) == STOPPING
    never = Running(path)
    assert never.engine.ask(sign(1)) == STOPPING
    never.engine.stop()
    never.file.close()


# --- time ---


def test_the_clock_goes_on_from_its_start_at_its_pace_and_never_back() -> None:
    clock = Clock(1_000_000, 1000)
    seen = [clock.now() for _ in range(1000)]
    assert seen == sorted(seen)
    assert seen[0] >= 1_000_000
    assert Clock(1_000_000, 0).now() == 1_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no such clock to ask")
def test_the_time_that_the_machine_slept_has_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    slept_ns = 3_600_000 * 1_000_000
    before = time.clock_gettime_ns
    clock = Clock(0)
    monkeypatch.setattr(time, "clock_gettime_ns", lambda one: before(one) + slept_ns * (one == time.CLOCK_BOOTTIME))
    assert clock.now() >= 3_600_000


def test_a_clock_without_a_start_tells_the_time_of_the_day() -> None:
    first = Clock().now()
    assert first > 1_700_000_000_000
    assert abs(Clock().now() - first) < 60_000


def test_every_event_is_known_by_an_id_of_its_own(path: Path) -> None:
    with running(path) as day:
        day.does("day.go", id_="go-to-visit", step="visit/visit")
        day.writes(1)
    with closing(DayFile.open_read_only(path, RULES)) as file:
        events: list[Event] = list(file.events())
    assert len({event.id for event in events}) == len(events)
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert {event.actor for event in events[2:]} == {HOST}
