"""The client's side of the protocol: requests, the event stream in any pieces, answers, the outbox, the run file."""

import itertools
import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.client import (
    Bye,
    Caller,
    Command,
    EventReader,
    Frame,
    Joined,
    Outbox,
    Refused,
    RunInfo,
    Saved,
    make_id,
    read_answer,
    read_joined,
    read_run_file,
    retry_delay,
    run_file_path,
)

STREAM = (
    ': hello\n\nevent: view\ndata: {"seq":1,"now":5,"you":null,"connections":null,"view":{"title":"Ærø 🚲"}}\n\n'
    "retry: 300\r\nevent: other\r\ndata: {}\r\n\r\n"
    'event: view\r\ndata: {"seq":2,\r\ndata: "now":6,"view":{}}\r\n\r\nevent: bye\ndata: {}\n\n'
).encode()
EVENTS = [Frame(1, 5, {"title": "Ærø 🚲"}), Frame(2, 6, {}), Bye()]


def test_an_id_is_unique_and_of_the_letters_the_protocol_allows() -> None:
    ids = {make_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{8,64}", made) for made in ids)


@given(st.lists(st.integers(0, len(STREAM)), max_size=40))
def test_a_stream_is_read_the_same_however_its_bytes_are_cut(cuts: list[int]) -> None:
    reader, found = EventReader(), []
    edges = [0, *sorted(cuts), len(STREAM)]
    for start, end in itertools.pairwise(edges):
        found += reader.feed(STREAM[start:end])
    assert found == EVENTS


def test_the_newest_of_several_frames_is_enough_for_a_window() -> None:
    reader = EventReader()
    head, tail = STREAM.split(b"event: bye")
    assert reader.newest(head) == EVENTS[1]
    assert reader.newest(b"") is None
    assert reader.newest(b"event: bye" + tail) == Bye()


def test_a_frame_that_is_none_is_an_error_not_a_blank_picture() -> None:
    with pytest.raises(msgspec.MsgspecError):
        EventReader().feed(b'event: view\ndata: {"seq":"x"}\n\n')


def test_a_command_carries_its_id_token_and_language() -> None:
    caller = Caller("secret", lang="en")
    request = caller.command(Command("sign_cards.write", {"text": "Flere cykler"}, "abcdefgh"))
    assert (request.method, request.path) == ("POST", "/api/commands")
    assert request.headers["Authorization"] == "Bearer secret"
    assert request.headers["Accept-Language"] == "en"
    assert json.loads(request.body or b"") == {
        "id": "abcdefgh",
        "kind": "sign_cards.write",
        "payload": {"text": "Flere cykler"},
    }


def test_a_join_before_there_is_a_token_leaves_out_what_was_not_said() -> None:
    request = Caller().join("KLØVER", group="g1", heads=3, id="secret-of-phone")
    assert "Authorization" not in request.headers
    assert json.loads(request.body or b"") == {
        "code": "KLØVER",
        "heads": 3,
        "id": "secret-of-phone",
        "group": "g1",
    }


def test_the_host_chooses_its_stream_and_a_participant_does_not() -> None:
    assert Caller("t").events("room").path == "/api/events?as=room"
    assert Caller("t").events().path == "/api/events"
    assert Caller("t").events().headers["Accept"] == "text/event-stream"
    assert Caller("t").state("host").path == "/api/state?as=host"
    assert Caller("t").drawing("a/b?c").path == "/api/drawings/a%2Fb%3Fc"
    assert Caller().health().path == "/api/health"
    assert Caller().day().path == "/api/day"


def test_tokens_are_not_shown_where_objects_are_logged() -> None:
    shown = f"{Caller('secret')!r} {RunInfo(1, 2, 'secret', 'f', 'u')!r} {Joined('p', 'secret', 'secret', 'g')!r}"
    assert "secret" not in shown


@pytest.mark.parametrize(
    ("status", "body", "answer"),
    [
        (200, b'{"saved":true,"seq":7}', Saved(7)),
        (
            409,
            b'{"saved":false,"code":"moved_on","text":"x","params":{"a":1}}',
            Refused(409, "moved_on", "x", {"a": 1}, False),
        ),
        (
            503,
            b'{"saved":false,"code":"stopping","text":"x"}',
            Refused(503, "stopping", "x", {}, True),
        ),
        (0, b"", Refused(0, "unreadable", "", {}, True)),
        (500, b"<html>", Refused(500, "unreadable", "", {}, False)),
        (200, b'{"saved":false}', Refused(200, "200", "", {}, False)),
    ],
)
def test_an_answer_is_saved_or_a_reason(status: int, body: bytes, answer: Saved | Refused) -> None:
    assert read_answer(status, body) == answer


def test_joining_gives_a_person_or_a_reason() -> None:
    body = b'{"participant":"p1","token":"t","reclaim_code":"AB12","group":"g1","mine":["c1"]}'
    assert read_joined(200, body) == Joined("p1", "t", "AB12", "g1", ["c1"])
    assert read_joined(422, b'{"saved":false,"code":"code","text":"x"}') == Refused(422, "code", "x", {}, False)
    assert read_joined(200, b"captive portal") == Refused(200, "unreadable", "", {}, False)
    assert isinstance(read_joined(200, b'{"saved":true,"seq":1}'), Refused)
    assert json.loads(Caller().reclaim("KLØVER", "AB12").body or b"")["reclaim_code"] == "AB12"


def test_the_outbox_keeps_a_command_and_its_order_until_it_is_answered() -> None:
    outbox, first, second = Outbox(), Command("a", {}), Command("b", {})
    outbox.put(first)
    outbox.put(second)
    away = Refused(0, "unreadable", "", {}, True)
    assert outbox.settle(first, away) == retry_delay(1)
    assert outbox.settle(first, away) == retry_delay(2)
    assert outbox.head is first
    assert outbox.settle(first, Saved(1)) is None
    assert outbox.head is second
    assert outbox.settle(first, Saved(1)) is None, "an answer that comes twice takes nothing more out"
    assert len(outbox) == 1
    assert outbox.settle(second, Refused(422, "text", "", {}, False)) is None
    assert outbox.head is None


def test_waiting_grows_to_a_limit() -> None:
    delays = [retry_delay(attempt) for attempt in range(1, 20)]
    assert delays == sorted(delays)
    assert delays[-1] <= 5


def test_a_run_file_is_found_by_any_spelling_of_the_path(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    plain, roundabout = (
        tmp_path / "day.guldkaramel",
        tmp_path / "sub" / ".." / "day.guldkaramel",
    )
    assert run_file_path(plain) == run_file_path(roundabout)
    assert run_file_path(plain) != run_file_path(tmp_path / "other.guldkaramel")
    assert re.fullmatch(r"[0-9a-f]{16}\.json", run_file_path(plain).name)


def test_a_missing_or_half_written_run_file_is_none(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    assert read_run_file(path) is None
    path.write_text('{"pid": 1,')
    assert read_run_file(path) is None
    path.write_bytes(msgspec.json.encode(RunInfo(1, 8765, "t", "f", "http://10.0.0.2:8765/")))
    info = read_run_file(path)
    assert info is not None
    assert info.base == "http://127.0.0.1:8765"
