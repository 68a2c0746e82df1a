"""What is redacted is nowhere any more: not in the journal, its pages, the log beside it, the tables or the copies."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.killed import killed_at_here, where_a_process_can_be_killed
from tests.leftovers import found
from tests.pictures import A_JPEG
from tests.running_engine import TABLES, WAIT_S, Answers, Gate, Running, command, new_file, running, sign
from workshop import engine as engine_module
from workshop.domain.command import Command
from workshop.domain.ids import HOST
from workshop.domain.picture import KEEP, jpeg_of
from workshop.domain.refusal import Refusal
from workshop.engine import OUR_FAULT, Saved
from workshop.exercises.catalogue import RULES
from workshop.storage import redaction
from workshop.storage.checking import findings
from workshop.storage.exported import COPY, note_export
from workshop.storage.file import DayFile
from workshop.storage.locking import lock
from workshop.storage.redaction import is_unswept, sweep

SECRET = "Hanne på Ålekistevej drikker"
GONE = "Fjernet af facilitatoren"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_file(tmp_path)


def holders(folder: Path, text: str) -> list[str]:
    """The files of a folder in which a text is found."""
    return sorted(name for name, _text in found(folder, [text]))


def swept(day: Running) -> None:
    """Wait until nothing is left to sweep out."""
    end = time.monotonic() + WAIT_S
    while is_unswept(day.file) and time.monotonic() < end:
        time.sleep(0.01)
    assert not is_unswept(day.file)


def redact(day: Running, what: str, id_: str, by: str = "redact-01") -> None:
    day.does("text.redact", id_=by, what=what, id=id_)
    swept(day)


def test_a_redacted_text_is_in_no_byte_of_the_file_its_log_and_its_copies(path: Path) -> None:
    with running(path) as day:
        for number in range(10):
            day.writes(number, f"{SECRET} {number}" if number % 4 == 1 else f"Flere cykler {number}")
        day.does("contribution.edit", id_="edit-0001", contribution="sign-00001", changes={"text": f"{SECRET} så"})
        day.file.copy_to(path.with_name("day.guldkaramel.version1.bak"))
        day.file.copy_to(path.with_name("stick.guldkaramel"))
        note_export(path, RULES, path.with_name("stick.guldkaramel"), kind=COPY, day="", at=1)
        assert len(holders(path.parent, f"{SECRET} så")) >= 3
        for number in range(1, 10, 4):
            redact(day, "contribution", f"sign-{number:05d}", f"redact-{number:02d}")
        assert holders(path.parent, SECRET) == []
        assert [one.body.words() for one in day.day.shown("sign", "goal:g1")][:4] == [
            "Flere cykler 0", GONE, "Flere cykler 2", "Flere cykler 3",
        ]  # fmt: skip
        live = day.engine.state
    assert holders(path.parent, SECRET) == []
    assert list(findings(path, RULES, TABLES)) == []
    for one in (path, path.with_name("stick.guldkaramel"), path.with_name("day.guldkaramel.version1.bak")):
        with closing(DayFile.open(one, RULES)) as file:
            state, _ = file.replayed()
            assert len(state.day("day").contributions) == 10
            if one == path:
                assert state == live


def test_all_else_of_the_day_is_as_it_was(path: Path) -> None:
    with running(path) as day:
        for number in range(3):
            day.writes(number, f"Tegn {number}")
        day.does("sign_ordering.place", id_="place-001", group="m1", sign="sign-00001", at_end=True)
        day.does("contribution.hide", id_="hide-0001", contribution="sign-00002")
        before = day.day
        redact(day, "contribution", "sign-00001")
        after = day.day
        assert after.contributions["sign-00001"].label == before.contributions["sign-00001"].label == "T2"
        for name in ("roads", "placed", "written", "participants", "plan", "own", "step", "room", "last_at"):
            assert getattr(after, name) == getattr(before, name), name
        others = {key: one for key, one in after.contributions.items() if key != "sign-00001"}
        assert others == {key: one for key, one in before.contributions.items() if key != "sign-00001"}
        assert after.log[:-1] == before.log
        assert (after.log[-1].what, after.log[-1].params) == (
            "text.redacted", {"about": "contribution", "kind": "sign", "number": "T2", "seat": 1}
        )  # fmt: skip


def test_undoing_what_came_before_does_not_bring_the_text_back_and_redacting_cannot_be_undone(path: Path) -> None:
    with running(path) as day:
        day.writes(1, "Først sådan")
        for n, said in enumerate((SECRET, "Til sidst sådan")):
            day.does("contribution.edit", id_=f"edit-{n:04d}", contribution="sign-00001", changes={"text": said})
        redact(day, "contribution", "sign-00001")
        assert day.ask("undo", id_="undo-0000", command="redact-01") == Refusal("not_undoable", "unknown")
        for n, done in enumerate(("edit-0001", "edit-0000"), start=1):
            day.does("undo", id_=f"undo-{n:04d}", command=done)
            assert day.day.contributions["sign-00001"].body.words() == GONE
        day.does("undo", id_="undo-0003", command="sign-00001")
        assert "sign-00001" not in day.day.contributions
        day.does("redo", id_="redo-0001", command="sign-00001")
        assert day.day.contributions["sign-00001"].body.words() == GONE
        swept(day)
        assert holders(path.parent, SECRET) == []


def test_a_phone_that_was_away_cannot_write_the_text_in_again(path: Path) -> None:
    with running(path) as day:
        day.does("participant.seat", id_="seat-0001", participant="person-1", group="m1")
        day.does("sign_cards.write", by="person-1", id_="sign-00001", text=SECRET)
        redact(day, "contribution", "sign-00001")
        edit = {"contribution": "sign-00001", "changes": {"text": SECRET}}
        assert day.ask("contribution.edit", "person-1", "edit-0001", **edit) == Refusal("redacted", "moved_on")
        assert isinstance(day.ask("sign_cards.write", "person-1", "sign-00001", text=SECRET), Saved)
        assert day.day.contributions["sign-00001"].body.words() == GONE
        assert isinstance(day.ask("text.redact", id_="redact-02", what="contribution", id="sign-00001"), Saved)
    with running(path) as again:
        assert isinstance(again.ask("sign_cards.write", "person-1", "sign-00001", text=SECRET), Saved)
        assert holders(path.parent, SECRET) == []


def test_a_photo_and_a_drawing_go_with_their_future(path: Path) -> None:
    with running(path) as day:
        day.does("participant.seat", id_="seat-0001", participant="person-1", group="m1")
        for who, number in (("person-1", "01"), (HOST, "02")):
            assert isinstance(day.engine.ask(Command(f"picture-{number}", KEEP, jpeg_of(A_JPEG), who, "day")), Saved)
        draw = {"medium": "photo", "photo": "picture-01"}
        day.does("future_scenario.draw", "person-1", "photo-001", **draw)
        path_drawn = "M 10 10 L 777 333"
        day.does("future_scenario.draw", "person-1", "drawn-001", medium="drawing", drawing=path_drawn)
        redact(day, "contribution", "photo-001")
        redact(day, "contribution", "drawn-001", "redact-02")
        assert day.file.picture_ids() == {("day", "picture-02")}
        assert sorted(day.day.pictures) == ["picture-02"]
        assert holders(path.parent, "777 333") == []
        body: Any = day.day.contributions["photo-001"].body
        assert (body.medium, body.photo, body.owner) == ("photo", None, "person-1")
        again = day.ask("text.redact", id_="redact-03", what="contribution", id="photo-001")
        assert isinstance(again, Saved)
    assert list(findings(path, RULES, TABLES)) == []


def test_a_copy_of_an_older_version_without_pictures_is_swept_too(path: Path) -> None:
    old = path.with_name("day.guldkaramel.version1.bak")
    with running(path) as day:
        day.writes(1, SECRET)
        day.file.copy_to(old)
        with closing(redaction.connected_copy(old)) as copy:
            copy.execute("DROP TABLE pictures")
            copy.execute("DROP TABLE exports")
            copy.execute("PRAGMA user_version = 1")
        redact(day, "contribution", "sign-00001")
        assert holders(path.parent, SECRET) == []


def test_a_reader_holds_up_the_sweeping_and_not_the_redacting(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "SWEEP_SECONDS", 0.05)
    with running(path) as day:
        day.writes(1, SECRET)
        with closing(DayFile.open_read_only(path, RULES)) as reader:
            reader.db.conn.execute("BEGIN")
            assert reader.replayed()[0].seq == 3
            day.does("text.redact", id_="redact-01", what="contribution", id="sign-00001")
            assert day.day.contributions["sign-00001"].body.words() == GONE
            day.writes(2, "Og dagen går videre")
            assert is_unswept(day.file)
        swept(day)
        assert holders(path.parent, SECRET) == []


def test_what_was_left_unswept_is_swept_when_the_file_is_opened_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as held_up:
        held_up.setattr(engine_module, "sweep", lambda _file: False)
        with running(path) as day:
            day.writes(1, SECRET)
            day.file.copy_to(path.with_name("day.guldkaramel.version1.bak"))
            day.does("text.redact", id_="redact-01", what="contribution", id="sign-00001")
    assert [one.code for one in findings(path, RULES, TABLES)] == ["unswept"]
    assert holders(path.parent, SECRET) != []
    with running(path) as day:
        assert not is_unswept(day.file)
        assert holders(path.parent, SECRET) == []


def test_what_is_asked_together_is_done_in_order_around_a_redaction(path: Path) -> None:
    with running(path) as day:
        gate, answers = Gate(), Answers()
        day.engine.submit(sign(0), gate, 0)
        assert gate.reached.wait(WAIT_S)
        day.engine.submit(sign(1, SECRET), answers, 1)
        day.engine.submit(command("text.redact", id_="redact-01", what="contribution", id="sign-00001"), answers, 2)
        day.engine.submit(sign(2), answers, 3)
        gate.open()
        assert answers.wait(3) == [Saved(4), Saved(5), Saved(6)]
        assert day.day.contributions["sign-00001"].body.words() == GONE


def test_a_journal_that_could_not_be_read_afterwards_is_left_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(path) as day:
        day.writes(1, SECRET)
        before = day.engine.state
        monkeypatch.setattr(redaction, "scrubbed", lambda *_given: [(3, {"contribution": 7})])
        assert day.ask("text.redact", id_="redact-01", what="contribution", id="sign-00001") == OUR_FAULT
        assert day.engine.state == before
        assert not is_unswept(day.file)
    with closing(DayFile.open_read_only(path, RULES)) as file:
        assert file.replayed()[0] == before


def test_a_copy_that_can_never_be_swept_is_told_of_once_and_dropped(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with running(path) as day:
        day.writes(1, SECRET)
        path.with_name("day.guldkaramel.version1.bak").write_bytes(b"broken" * 99)
        stick = path.parent / "stick"
        stick.mkdir()
        other = new_file(stick)
        with closing(DayFile.open(other, RULES)) as another:
            another.db.conn.execute("UPDATE journal SET id = 'another' WHERE seq = 1")
            another.state_fact("projected_seq", "1")
        note_export(path, RULES, other, kind=COPY, day="", at=1)
        nothing = path.with_name("intet.guldkaramel")
        with closing(DayFile.open(path, RULES)) as file:
            file.copy_to(nothing)
        note_export(path, RULES, nothing, kind=COPY, day="", at=1)
        with closing(redaction.connected_copy(nothing)) as copy:
            copy.execute("DROP TABLE facts")
        broken = path.with_name("revet.guldkaramel")
        broken.write_bytes(nothing.read_bytes()[:100] + b"x" * 5000)
        note_export(path, RULES, broken, kind=COPY, day="", at=1)
        redact(day, "contribution", "sign-00001")
    told = [one.getMessage() for one in caplog.records if one.name == redaction.__name__]
    assert len(told) == 4
    assert any("another_day" in one for one in told)
    with closing(DayFile.open(other, RULES)) as file:
        assert file.fact("projected_seq") == "1", "not touched"


def test_a_copy_that_is_open_is_swept_later_and_the_file_itself_is_not_swept_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "SWEEP_SECONDS", 3600.0)
    stick = path.with_name("stick.guldkaramel")
    with running(path) as day:
        day.writes(1, SECRET)
        day.file.copy_to(stick)
        note_export(path, RULES, stick, kind=COPY, day="", at=1)
    with lock(stick):
        with running(path) as day:
            day.does("text.redact", id_="redact-01", what="contribution", id="sign-00001")
        assert holders(path.parent, SECRET) == [stick.name]
        with closing(DayFile.open(path, RULES)) as file:
            ran: list[str] = []
            file.db.conn.set_trace_callback(ran.append)
            assert not sweep(file)
            assert is_unswept(file)
            assert "VACUUM" not in ran
    with running(path) as day:
        assert not is_unswept(day.file)
    assert holders(path.parent, SECRET) == []


def test_what_can_not_be_swept_is_tried_ever_more_seldom(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "SWEEP_SECONDS", 0.001)
    monkeypatch.setattr(engine_module, "SWEEP_SECONDS_MOST", 0.005)
    monkeypatch.setattr(engine_module, "sweep", lambda _file: False)
    waits: list[float] = []
    real = engine_module.Engine._sweep

    def sweeping(engine: engine_module.Engine) -> None:
        real(engine)
        waits.append(engine._sweep_wait)

    monkeypatch.setattr(engine_module.Engine, "_sweep", sweeping)
    with running(path) as day:
        day.writes(1, SECRET)
        waits.clear()
        day.does("text.redact", id_="redact-01", what="contribution", id="sign-00001")
        end = time.monotonic() + WAIT_S
        while 0.005 not in waits and time.monotonic() < end:
            time.sleep(0.01)
    assert waits[:4] == [0.002, 0.004, 0.005, 0.005][: len(waits[:4])]
    assert 0.005 in waits


CHILD = """
import os, sys
from pathlib import Path
from tests.running_engine import Running
from workshop import engine
from workshop.storage import redaction
stage = sys.argv[2]
def stop(*_given, **_named):
    print("here", flush=True)
    sys.stdin.read()
if stage == "rewriting":
    def after(*given):
        real(*given)
        stop()
    real, redaction._take_out = redaction._take_out, after
elif stage == "sweeping":
    engine.sweep = stop
else:
    redaction._swept_copy = stop
day = Running(Path(sys.argv[1]))
day.engine.start()
day.ask("text.redact", id_="redact-01", what="contribution", id="sign-00001")
day.engine.stop()
"""


@where_a_process_can_be_killed
@pytest.mark.parametrize("stage", ["rewriting", "sweeping", "copies"])
def test_killed_in_the_middle_it_is_undone_or_done_once_the_file_is_opened_again(path: Path, stage: str) -> None:
    with running(path) as day:
        day.writes(1, SECRET)
        day.file.copy_to(path.with_name("day.guldkaramel.version1.bak"))
    killed_at_here(CHILD, str(path), stage)
    with running(path) as day:
        said = day.day.contributions["sign-00001"].body.words()
        assert said == (SECRET if stage == "rewriting" else GONE)
        if stage == "rewriting":
            redact(day, "contribution", "sign-00001")
        assert not is_unswept(day.file)
    assert holders(path.parent, SECRET) == []
    assert list(findings(path, RULES, TABLES)) == []


# --- texts that are no contribution ---


def seated(day: Running) -> str:
    day.does("participant.seat", id_="seat-0001", participant="person-1", group="m1", alias=SECRET)
    return "person-1"


def renamed(day: Running) -> str:
    changes = {"name": SECRET}
    day.does("plan.change", id_="plan-0001", part="group", id="free", changes=changes)
    day.does("plan.change", id_="plan-0002", part="group", id="free", changes={"name": "De fri igen"})
    return "free"


def pinned(day: Running) -> str:
    day.does("inspiration.write", id_="pinned-01", text=SECRET, source=SECRET, **{"as": "voice"})
    return "pinned-01"


def labelled(day: Running) -> str:
    day.writes(1)
    day.does("sign_ordering.place", id_="place-001", group="m1", sign="sign-00001", at_end=True)
    step = day.day.road("goal:g1").steps[0].id
    day.does("sign_ordering.label", id_="label-001", group="m1", step=step, when=SECRET)
    day.does("sign_ordering.unplace", id_="place-002", group="m1", sign="sign-00001")
    return step


@pytest.mark.parametrize(
    ("what", "write"), [("alias", seated), ("group", renamed), ("inspiration", pinned), ("label", labelled)]
)
def test_other_words_that_people_write_are_redacted_as_well(
    path: Path, what: str, write: Callable[[Running], str]
) -> None:
    with running(path) as day:
        about = write(day)
        assert holders(path.parent, SECRET) != []
        redact(day, what, about)
        assert holders(path.parent, SECRET) == []
        assert b"redact" not in msgspec.json.encode([one.params for one in day.day.log[:-1]])
        live = day.engine.state
    with closing(DayFile.open_read_only(path, RULES)) as file:
        assert file.replayed()[0] == live
    assert list(findings(path, RULES, TABLES)) == []
