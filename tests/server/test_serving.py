"""`guldkaramel serve` as a process: found by its line and its run file, alone with its file, tidy when it stops."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest

from tests.day_under_test import NINE_O_CLOCK, YEAR, plan_of
from tests.server.house import CODE, DAY, Stream, new_file
from workshop.client import Bye, Caller, Command, RunInfo, read_run_file, run_file_path
from workshop.clock import Clock
from workshop.domain.event import Event
from workshop.domain.process import DayPlanned, ProcessBegun, ProcessState, fold_process
from workshop.exercises.catalogue import RULES
from workshop.server.addresses import LOOPBACK
from workshop.server.doors import bound
from workshop.server.presence import OPEN_AGAIN_WITHIN_S, remember_open, was_cut_off_open
from workshop.server.serving import ARRIVING, UnknownDay, chosen_day
from workshop.storage.file import DayFile

WITHIN_S = 20


def start(file: Path, *options: str) -> subprocess.Popen[str]:
    """The command, as people start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "workshop", "serve", str(file), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def served(file: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """A heart that runs, and the line that it printed."""
    process = start(file, *options)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, process.communicate(timeout=WITHIN_S)
        yield process, json.loads(line)
    finally:
        process.kill()
        process.communicate(timeout=WITHIN_S)


def refused(file: Path) -> tuple[int, str]:
    """The exit code of a heart that must not start, and what it said."""
    process = start(file, "--port", "0")
    try:
        out, err = process.communicate(timeout=WITHIN_S)
    finally:
        process.kill()
    assert out == ""
    assert "Traceback" not in err
    return process.returncode, err


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return new_file(tmp_path / "day.guldkaramel")


async def asked(info: dict[str, Any], request: Any) -> Any:
    url = info["url"].rstrip("/") + request.path
    async with (
        aiohttp.ClientSession() as session,
        session.request(request.method, url, headers=request.headers, data=request.body) as answer,
    ):
        return await answer.json()


def test_one_line_tells_where_it_is_and_a_run_file_that_is_its_users_alone(file: Path) -> None:
    with served(file, "--port", "0") as (process, info):
        assert set(info) == {"url", "join_code", "host_token", "pid"}
        assert (info["join_code"], info["pid"]) == (CODE, process.pid)
        path = run_file_path(file)
        run = read_run_file(path)
        assert run == RunInfo(
            process.pid, int(info["url"].split(":")[2].strip("/")), info["host_token"], str(file), info["url"]
        )
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert asyncio.run(asked(info, Caller().health())) == {"alive": True}
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=WITHIN_S)
        assert (process.returncode, out, err) == (0, "", "")
        assert not path.exists()
        assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_second_heart_of_the_same_file_is_refused_in_a_sentence(file: Path) -> None:
    with served(file, "--port", "0"):
        code, err = refused(file)
        assert code == 3
        assert str(file) in err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_second_heart_by_another_name_of_the_same_file_is_refused_too(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "shortcut.guldkaramel"
    other.parent.mkdir()
    other.symlink_to(file)
    with served(file, "--port", "0") as (process, _):
        code, _ = refused(other)
        assert code == 3
        found = read_run_file(run_file_path(other))
        assert found is not None
        assert found.pid == process.pid


def test_a_file_that_is_none_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Kære alle", encoding="utf-8")
    for name in ("letter.txt", "nothing.guldkaramel"):
        process = start(tmp_path / name)
        _, err = process.communicate(timeout=WITHIN_S)
        assert process.returncode not in (0, 1)
        assert "Traceback" not in err
        assert err.strip()


def test_a_place_that_cannot_be_written_to_is_told_in_a_sentence(file: Path) -> None:
    # Where no lock can be made, as on a stick that is read-only (which root's tests could write to).
    file.with_name(f"{file.name}.lock").mkdir()
    code, err = refused(file)
    assert code == 6
    assert str(file) in err


def test_a_folder_that_is_not_there_is_not_made_by_looking_for_a_file_in_it(tmp_path: Path) -> None:
    code, err = refused(tmp_path / "nowhere" / "day.guldkaramel")
    assert code == 6
    assert "nowhere" in err
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_was_asked_for_and_is_taken_is_told(file: Path) -> None:
    with bound(LOOPBACK, 0) as other:
        other.listen()
        port = other.getsockname()[1]
        process = start(file, "--port", str(port))
        _, err = process.communicate(timeout=WITHIN_S)
        assert process.returncode == 4
        assert str(port) in err


def test_the_port_is_the_same_after_a_restart(file: Path) -> None:
    with served(file, "--port", "0") as (first, info):
        first.kill()
        first.wait(timeout=WITHIN_S)
    with served(file) as (_, again):
        assert again["url"] == info["url"]


def test_a_heart_that_was_cut_off_lets_the_phones_in_again_and_one_that_was_stopped_does_not(file: Path) -> None:
    remember_open(file, opened=True)
    assert was_cut_off_open(file, time.time())
    assert not was_cut_off_open(file, time.time() + OPEN_AGAIN_WITHIN_S)
    with served(file, "--port", "0") as (process, _):
        process.terminate()
        process.communicate(timeout=WITHIN_S)
    assert not was_cut_off_open(file, time.time())


@pytest.mark.parametrize("how", ["SIGTERM", "SIGINT", "heart.stop"])
def test_it_stops_in_good_order_with_fifty_phones_connected(file: Path, how: str) -> None:
    async def scene(process: subprocess.Popen[str], info: dict[str, Any]) -> None:
        base, host = info["url"].rstrip("/"), Caller(info["host_token"])
        async with AsyncExitStack() as stack:
            session = await stack.enter_async_context(aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)))
            streams = []
            for _ in range(50):
                join = Caller().join(CODE, group="m1")
                async with session.post(base + join.path, data=join.body) as answer:
                    own = Caller((await answer.json())["token"])
                events = own.events()
                response = await stack.enter_async_context(session.get(base + events.path, headers=events.headers))
                streams.append(Stream(response))
                await streams[-1].frame()
            if how == "heart.stop":
                stop = host.command(Command("heart.stop", {}))
                async with session.post(base + stop.path, data=stop.body, headers=stop.headers) as answer:
                    assert (await answer.json())["saved"] is True
            else:
                process.send_signal(getattr(signal, how))
            for stream in streams:
                while not isinstance(event := await stream.next(), Bye):
                    assert event is not None
                assert await stream.next() is None

    with served(file, "--port", "0") as (process, info):
        asyncio.run(scene(process, info))
        assert process.wait(timeout=WITHIN_S) == 0
    assert not run_file_path(file).exists()


def test_the_clock_can_be_set_and_run_fast_for_a_rehearsal(file: Path) -> None:
    with served(file, "--port", "0", "--now", "2023-12-04T09:00:00+01:00", "--pace", "60") as (_, info):
        caller = Caller(info["host_token"])
        first = asyncio.run(asked(info, caller.state("host")))["now"]
        nine = 1_701_676_800_000
        assert nine <= first < nine + 20 * 60_000
        while asyncio.run(asked(info, caller.state("host")))["now"] < first + 1000:
            pass


def test_a_rehearsals_clock_begins_before_its_own_day_and_goes_on_from_where_it_was(tmp_path: Path) -> None:
    file = tmp_path / "rehearsal.guldkaramel"
    plan = msgspec.structs.replace(plan_of(), date="2030-05-06")
    begun = [ProcessBegun(YEAR), DayPlanned("day", plan, CODE, rehearsal=True)]
    DayFile.create(file, RULES, begun, NINE_O_CLOCK).close()
    begins = datetime.fromisoformat(f"2030-05-06T{plan.blocks[0].start}").astimezone() - ARRIVING
    with served(file, "--port", "0", "--pace", "600") as (_, info):
        caller = Caller(info["host_token"])
        frame = asyncio.run(asked(info, caller.state("host")))
        assert frame["pace"] == 600
        assert begins.timestamp() * 1000 <= frame["now"] < begins.timestamp() * 1000 + 4 * 3600_000
        while (now := asyncio.run(asked(info, caller.state("host")))["now"]) < frame["now"] + 60_000:
            pass
        asyncio.run(asked(info, caller.command(Command("day.start", {}))))
    with served(file, "--port", "0") as (_, info):
        assert asyncio.run(asked(info, Caller(info["host_token"]).state("host")))["now"] >= now


def test_a_rehearsals_clock_can_be_put_forward_and_no_other_days(file: Path, tmp_path: Path) -> None:
    rehearsal = tmp_path / "rehearsal.guldkaramel"
    begun = [ProcessBegun(YEAR), DayPlanned("day", plan_of(), CODE, rehearsal=True)]
    DayFile.create(rehearsal, RULES, begun, NINE_O_CLOCK).close()
    for served_file, status in ((file, 422), (rehearsal, 200)):
        with served(served_file, "--port", "0") as (_, info):
            caller = Caller(info["host_token"])
            before = asyncio.run(asked(info, caller.state("host")))["now"]
            for by in (3600_000, -3600_000):
                answer = asyncio.run(asked(info, caller.command(Command("heart.clock", {"at": before + by}))))
                assert answer["saved"] is (status == 200)
            after = asyncio.run(asked(info, caller.state("host")))["now"]
            assert (after >= before + 3600_000) is (status == 200)


def test_what_is_asked_for_a_rehearsal_alone_is_nothing_to_a_day_that_is_none(file: Path, tmp_path: Path) -> None:
    rehearsal = tmp_path / "rehearsal.guldkaramel"
    begun = [ProcessBegun(YEAR), DayPlanned("day", plan_of(), CODE, rehearsal=True)]
    DayFile.create(rehearsal, RULES, begun, NINE_O_CLOCK).close()
    for served_file, pace in ((file, 1), (rehearsal, 20)):
        with served(served_file, "--port", "0", "--rehearsal-pace", "20") as (_, info):
            assert asyncio.run(asked(info, Caller(info["host_token"]).state("host")))["pace"] == pace


def test_nothing_is_told_of_who_asks(file: Path) -> None:
    with served(file, "--port", "0") as (process, info):
        caller = Caller(info["host_token"])
        asyncio.run(asked(info, caller.state("host")))
        asyncio.run(asked(info, caller.command(Command("day.go", {"step": "nowhere"}))))
        process.terminate()
        out, err = process.communicate(timeout=WITHIN_S)
        assert (out, err) == ("", "")


def planned(state: ProcessState, day: str, date: str) -> ProcessState:
    """The process with one more day."""
    plan = msgspec.structs.replace(plan_of(), date=date)
    event = Event(state.seq + 1, f"e-{day}", f"c-{day}", "heart", "", 0, DayPlanned(day, plan, CODE))
    return fold_process(state, event, RULES)


def test_the_day_that_is_run_is_the_wanted_or_todays_or_the_first() -> None:
    clock = Clock(1_701_676_800_000)
    with pytest.raises(UnknownDay):
        chosen_day(ProcessState(), None, clock)
    state = ProcessState()
    for day, date in (("first", "2023-11-01"), ("today", "2023-12-04"), ("later", "2024-01-01")):
        state = planned(state, day, date)
    assert chosen_day(state, None, clock).id == "today"
    assert chosen_day(state, "later", clock).id == "later"
    assert chosen_day(state, None, Clock(0)).id == "first"
    with pytest.raises(UnknownDay):
        chosen_day(state, DAY, clock)
