"""Simulated participants in a day that somebody else runs: they attend a rehearsal only, and lose nothing."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.server.house import new_file
from workshop import cli
from workshop.client import Caller, Command, EventReader, Frame, Request, RunInfo, read_run_file, run_file_path
from workshop.domain.day import DayState
from workshop.exercises.catalogue import RULES
from workshop.planning.copies import make_rehearsal
from workshop.planning.templates import TEMPLATES
from workshop.rehearsal.crowd_command import NOT_A_REHEARSAL
from workshop.storage.file import DayFile

ROOT = Path(__file__).parents[2]
PHONES = 20
FAST = 400
WITHIN_S = 60.0

Wait = Callable[[Callable[[], Any], str], None]


class Rehearsal:
    """A heart with a rehearsal of a day, at a pace, and the participants that are let in."""

    def __init__(self, file: Path, pace: int) -> None:
        self.file = file
        self._pace = pace
        self._crowds: list[subprocess.Popen[str]] = []
        self.begin()

    def begin(self) -> None:
        """Start the heart; returns when it answers."""
        serve = [sys.executable, "-m", "workshop", "serve", str(self.file), "--port", "0", "--pace", str(self._pace)]
        self._heart = subprocess.Popen(serve, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self._heart.stdout is not None
        assert self._heart.stdout.readline()
        info = read_run_file(run_file_path(self.file))
        assert info is not None
        self.info: RunInfo = info

    def kill(self) -> None:
        """End the heart as a power cut would."""
        self._heart.kill()
        self._heart.communicate()

    def crowd(self, *options: str) -> subprocess.Popen[str]:
        """Let participants in."""
        verb = [sys.executable, "-m", "workshop", "crowd", str(run_file_path(self.file)), *options]
        pipe = subprocess.PIPE
        self._crowds.append(subprocess.Popen(verb, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
        return self._crowds[-1]

    def does(self, kind: str, **payload: Any) -> None:
        """What the facilitator presses."""
        assert self._ask(Caller(self.info.host_token).command(Command(kind, payload)))["saved"]

    def view(self) -> Any:
        """What the facilitator sees."""
        return self._ask(Caller(self.info.host_token).state("host"))["view"]

    def waits(self, true: Callable[[Any], Any], what: str) -> None:
        """Go on when the facilitator sees something."""
        request, reader = Caller(self.info.host_token).events("host"), EventReader()
        with closing(http.client.HTTPConnection("127.0.0.1", self.info.port, timeout=WITHIN_S)) as line:
            line.request(request.method, request.path, headers=request.headers)
            stream = line.getresponse()
            while chunk := stream.read1(65536):
                news = reader.newest(chunk)
                if isinstance(news, Frame) and true(news.view):
                    return
        raise AssertionError(what)

    def _ask(self, request: Request) -> Any:
        with closing(http.client.HTTPConnection("127.0.0.1", self.info.port, timeout=60)) as line:
            line.request(request.method, request.path, request.body, request.headers)
            return msgspec.json.decode(line.getresponse().read())

    def end(self) -> None:
        """End all that still runs."""
        for process in (*self._crowds, self._heart):
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()


def the_day(file: Path) -> DayState:
    """The day that a file holds."""
    opened = DayFile.open_read_only(file, RULES)
    state, _ = opened.replayed()
    opened.close()
    return state.day(state.order[0])


def said(crowd: subprocess.Popen[str]) -> dict[str, Any]:
    """What participants who have left say."""
    out, err = crowd.communicate(timeout=WITHIN_S)
    assert (crowd.returncode, err) == (0, ""), err
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.fixture
def rehearsals(tmp_path: Path) -> Iterator[Callable[..., Rehearsal]]:
    """Makes rehearsals of the demo day, or of a template, and ends them."""
    begun: list[Rehearsal] = []

    def begin(template: str = "demo_day", pace: int = FAST) -> Rehearsal:
        source = TEMPLATES / f"{template}.yaml"
        made = make_rehearsal(source, RULES, elsewhere=tmp_path, seed=os.urandom(4).hex(), at=0)
        begun.append(Rehearsal(Path(made.file), pace))
        return begun[-1]

    yield begin
    for one in begun:
        one.end()


@pytest.mark.matrix
def test_the_demo_day_runs_to_its_end_by_itself_with_twenty_phones_and_nothing_is_lost(
    rehearsals: Callable[..., Rehearsal], capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal = rehearsals()
    out, err = rehearsal.crowd("--phones", str(PHONES), "--auto").communicate(timeout=110)
    came = json.loads(out)
    assert err == ""
    assert (came["phones"], came["missing"]) == (PHONES, [])
    day = the_day(rehearsal.file)
    assert day.rehearsal
    assert day.step == len(day.steps) - 1
    assert len(day.participants) == PHONES
    kinds = Counter(one.kind for one in day.contributions.values())
    for kind in ("sign", "mechanism", "scenario", "quiz_answer", "barometer_mark", "take_home_note", "postcard"):
        assert kinds[kind] > 0, kind
    silent = [one for one in day.participants if not day.written.get(one)]
    assert 0 < len(silent) < PHONES / 2
    waited = {one.author for one in day.contributions.values() if one.written_at is not None}
    assert waited, "who lost the net sent what they wrote meanwhile"
    rehearsal.end()
    assert cli.main(["check", str(rehearsal.file)]) == 0
    capsys.readouterr()


def test_nobody_simulated_comes_near_a_real_day(tmp_path: Path) -> None:
    rehearsal = Rehearsal(new_file(tmp_path / "day.guldkaramel"), 1)
    try:
        crowd = rehearsal.crowd("--phones", "5", "--auto")
        out, err = crowd.communicate(timeout=WITHIN_S)
        assert (crowd.returncode, out) == (NOT_A_REHEARSAL, "")
        assert "ikke en generalprøve" in err
        day = the_day(rehearsal.file)
        assert (len(day.participants), day.started_at) == (0, None)
    finally:
        rehearsal.end()


def test_participants_leave_when_nobody_holds_the_other_end(rehearsals: Callable[..., Rehearsal]) -> None:
    rehearsal = rehearsals()
    crowd = rehearsal.crowd("--phones", "5", "--until-eof")
    rehearsal.waits(lambda view: view["counts"]["phones"] == 5, "all have come in")
    assert rehearsal.view()["started_at"] is None, "nobody but the facilitator goes on"
    assert said(crowd)["phones"] == 5


def test_participants_who_are_killed_and_come_again_are_the_same_ones(rehearsals: Callable[..., Rehearsal]) -> None:
    rehearsal = rehearsals()
    first = rehearsal.crowd("--phones", "6", "--until-eof")
    rehearsal.waits(lambda view: view["counts"]["phones"] == 6, "all have come in")
    cards = next(
        one["id"]
        for block in rehearsal.view()["programme"]
        for one in block["steps"]
        if one["exercise"] == "sign_cards"
    )
    rehearsal.does("day.go", step=cards)
    rehearsal.waits(lambda view: len(view["contributions"]) >= 2, "some have written")
    first.kill()
    first.communicate()
    written = {one["id"] for one in rehearsal.view()["contributions"]}
    second = rehearsal.crowd("--phones", "6", "--until-eof")
    rehearsal.waits(lambda view: len(view["contributions"]) > len(written), "the others write")
    assert said(second)["missing"] == []
    day = the_day(rehearsal.file)
    assert len(day.participants) == 6
    assert written <= set(day.contributions)
    signs = Counter(one.author for one in day.contributions.values() if one.kind == "sign")
    assert set(signs.values()) == {1}, "and nobody writes twice"


def test_a_heart_that_is_killed_and_started_again_finds_its_participants_and_loses_nothing(
    rehearsals: Callable[..., Rehearsal],
) -> None:
    rehearsal = rehearsals(pace=60)
    crowd = rehearsal.crowd("--phones", str(PHONES), "--until-eof")
    rehearsal.waits(lambda view: view["counts"]["phones"] > PHONES / 2, "they come in")
    cards = next(
        one["id"]
        for block in rehearsal.view()["programme"]
        for one in block["steps"]
        if one["exercise"] == "sign_cards"
    )
    rehearsal.does("day.go", step=cards)
    rehearsal.waits(lambda view: len(view["contributions"]) >= 3, "some have written")
    clock = rehearsal.view()["timer"]["ends_at"]
    rehearsal.kill()
    rehearsal.begin()
    assert rehearsal.view()["timer"]["ends_at"] == clock
    before = len(rehearsal.view()["contributions"])
    rehearsal.waits(lambda view: len(view["contributions"]) > before, "they go on writing")
    assert said(crowd)["missing"] == []


@pytest.mark.parametrize("template", ["empty_day", pytest.param("theme_day", marks=pytest.mark.matrix), "study_visit"])
def test_a_plan_without_any_content_is_rehearsed_too(rehearsals: Callable[..., Rehearsal], template: str) -> None:
    rehearsal = rehearsals(template, pace=900)
    out, err = rehearsal.crowd("--phones", "8", "--auto").communicate(timeout=110)
    came = json.loads(out)
    assert (came["missing"], err) == ([], "")
    assert 5 <= came["phones"] <= 8, "who comes late may come to a day that is over"
