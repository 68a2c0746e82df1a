"""What was acknowledged must be in the journal exactly once; how long it took is told honestly."""

from workshop.client import Command, Refused, Saved
from workshop.domain.event import Event
from workshop.domain.running import Started
from workshop.rehearsal.ledger import Ledger


def event(seq: int, command: str, actor: str = "host") -> Event:
    return Event(seq, f"e{seq}", command, actor, "day", 0, Started())


def ledger_of(*commands: str) -> Ledger:
    ledger = Ledger()
    for number, command in enumerate(commands, start=1):
        ledger.note("host", Command("day.start", {}, command), Saved(number), ms=float(number))
    return ledger


def test_what_is_in_the_journal_once_is_not_missing() -> None:
    assert ledger_of("one", "two").missing([event(1, "one"), event(2, "two")]) == []


def test_a_command_of_several_events_in_a_row_is_there_once() -> None:
    assert ledger_of("one").missing([event(1, "one"), event(2, "one")]) == []


def test_what_is_not_in_the_journal_is_missing() -> None:
    assert [one.id for one in ledger_of("one", "two").missing([event(1, "one")])] == ["two"]


def test_what_was_carried_out_twice_is_told_too() -> None:
    journal = [event(1, "one"), event(2, "two"), event(3, "one")]
    assert [one.id for one in ledger_of("one", "two").missing(journal)] == ["one"]


def test_the_same_id_from_somebody_else_does_not_count() -> None:
    assert len(ledger_of("one").missing([event(1, "one", actor="somebody")])) == 1


def test_a_refused_command_is_not_acknowledged() -> None:
    ledger = Ledger()
    ledger.note("host", Command("sign_cards.write", {}, "one"), Refused(422, "empty", "", {}, again=False), ms=1.0)
    assert ledger.acknowledged == []
    assert [(one.kind, one.code) for one in ledger.refused] == [("sign_cards.write", "empty")]
    assert ledger.missing([]) == []


def test_the_times_are_nearest_ranks() -> None:
    assert ledger_of(*map(str, range(1, 201))).ack_ms() == {"p50": 100.0, "p99": 198.0, "max": 200.0}
    assert Ledger().ack_ms() == {"p50": 0.0, "p99": 0.0, "max": 0.0}
