"""The store over a real heart: its streams coalesced into one state, its commands in order and never lost."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.windows_under_test import WITHIN_MS, HeartUnderTest
from ui.http import loopback_network
from ui.language import Language
from ui.store import Store
from ui.undoing import Undoing
from ui.viewmodels.console_commands import ConsoleCommands
from workshop.client import UNDO_SHOWN, Command, Frame, Refused

pytestmark = pytest.mark.windows


@pytest.fixture
def store(qtbot: QtBot) -> Iterator[Store]:
    """A store that knows of no heart yet."""
    assert qtbot is not None
    the_store = Store(loopback_network())
    yield the_store
    the_store.detach()


def both_came(store: Store) -> bool:
    return store.host is not None and store.room is not None


def title(frame: Frame | None) -> str:
    return str(frame.view["step"]["title"]) if frame is not None else ""


def test_both_streams_are_published(qtbot: QtBot, store: Store, heart: HeartUnderTest) -> None:
    store.attach(heart.info)
    qtbot.waitUntil(lambda: both_came(store), timeout=WITHIN_MS)
    assert store.connected
    assert store.host is not None
    assert store.room is not None
    assert "programme" in store.host.view
    assert "ribbon" in store.room.view
    assert store.clock_ms is not None
    assert abs(store.clock_ms - store.host.now) < 60_000


def test_many_frames_at_once_are_published_a_few_times_and_the_last_is_the_newest(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    store.attach(heart.info)
    qtbot.waitUntil(lambda: both_came(store), timeout=WITHIN_MS)
    told: list[int] = []
    store.host_changed.connect(lambda: told.append(store.host.seq if store.host is not None else 0))
    seq = 0
    for number in range(50):
        seq = heart.does("sign_cards.write", group="m1", text=f"Tegn {number}")
    qtbot.waitUntil(lambda: store.host is not None and store.host.seq >= seq, timeout=WITHIN_MS)
    assert told == sorted(told)


def test_a_command_is_answered_when_it_is_saved(qtbot: QtBot, store: Store, heart: HeartUnderTest) -> None:
    store.attach(heart.info)
    with qtbot.waitSignal(store.saved, timeout=WITHIN_MS) as saved:
        command = store.send("sign_cards.write", {"group": "m1", "text": "Cyklen"})
        assert store.waiting == 1
    assert saved.args[0] is command
    assert store.waiting == 0
    qtbot.waitUntil(lambda: store.host is not None and store.host.seq >= saved.args[1], timeout=WITHIN_MS)


def test_what_was_done_last_is_taken_back_where_its_frame_was_here_before_the_answer(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="signs")
    seq = heart.does("sign_cards.write", group="m1", text="Cyklen")
    commands = ConsoleCommands(store, Undoing(store, Language("da")))
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.host is not None and store.host.seq >= seq, timeout=WITHIN_MS)
    # It is not black: saved as of a frame that is here, and no other is going to come.
    commands.act("room.black", {"on": False})
    commands.undo_newest()
    qtbot.waitUntil(lambda: heart.texts() == [], timeout=WITHIN_MS)


def test_what_can_no_longer_be_taken_back_is_said_once_and_bars_no_way_to_what_was_done_before_it(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="signs")
    heart.does("sign_cards.write", group="m1", text="Cyklen")
    phone = heart.joins("m1")
    heart.does("sign_cards.write", phone, text="Bussen")
    bus = heart.view()["contributions"][-1]["id"]
    heart.does("contribution.edit", contribution=bus, changes={"text": "Toget"})
    heart.does("contribution.edit", phone, contribution=bus, changes={"text": "Færgen"})
    seq = heart.does("day.go", step="signs")
    undoing = Undoing(store, Language("da"))
    commands = ConsoleCommands(store, undoing)
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.host is not None and store.host.seq >= seq, timeout=WITHIN_MS)
    with qtbot.waitSignal(commands.line_changed, timeout=WITHIN_MS):
        commands.undo_newest()
    assert commands.line == (
        "„Mål 1: T2 er rettet“: Det er ændret siden, så det kan ikke fortrydes. Det nyeste står der stadig."
        " Fortryd igen tager det, der kom før."
    )
    commands.undo_newest()
    qtbot.waitUntil(lambda: heart.texts() == ["Færgen"], timeout=WITHIN_MS)
    qtbot.waitUntil(lambda: undoing.entry("undo") is None, timeout=WITHIN_MS)


def test_undo_goes_on_past_more_than_a_frame_tells_of(qtbot: QtBot, store: Store, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="signs")
    heart.does("sign_cards.write", group="m1", text="Cyklen")
    phone = heart.joins("m1")
    heart.does("sign_cards.write", phone, text="Bussen")
    bus = heart.view()["contributions"][-1]["id"]
    for number in range(UNDO_SHOWN + 1):
        heart.does("contribution.edit", contribution=bus, changes={"text": f"Tog {number}"})
    seq = heart.does("contribution.edit", phone, contribution=bus, changes={"text": "Færgen"})
    undoing = Undoing(store, Language("da"))
    commands = ConsoleCommands(store, undoing)
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.host is not None and store.host.seq >= seq, timeout=WITHIN_MS)
    for _press in range(UNDO_SHOWN):
        assert "older" not in (undoing.entry("undo") or {})
        with qtbot.waitSignal(store.refused, timeout=WITHIN_MS):
            commands.undo_newest()
    with qtbot.waitSignal(store.refused, timeout=WITHIN_MS):
        commands.act("undo", {"command": (undoing.entry("undo") or {})["command"]})  # that one itself, from the log
    commands.undo_newest()
    qtbot.waitUntil(lambda: heart.texts() == ["Færgen"], timeout=WITHIN_MS)
    with qtbot.waitSignal(store.refused, timeout=WITHIN_MS):
        commands.undo_newest()
    assert undoing.entry("undo") is None
    commands.redo_newest()
    qtbot.waitUntil(lambda: sorted(heart.texts()) == ["Cyklen", "Færgen"], timeout=WITHIN_MS)


def test_redo_goes_on_past_what_can_no_longer_be_done_again(qtbot: QtBot, store: Store, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="signs")
    phone = heart.joins("m1")
    for text in ("Bussen", "Cyklen"):
        heart.does("sign_cards.write", phone, text=text)
    bus, bike = (one["id"] for one in heart.view()["contributions"])
    for one in (bike, bus):
        heart.does("contribution.edit", contribution=one, changes={"text": "Rettet"})
    for _time in range(2):
        heart.does("undo", command=heart.view()["undo"]["command"])
    seq = heart.does("contribution.edit", phone, contribution=bike, changes={"text": "Ladcyklen"})
    undoing = Undoing(store, Language("da"))
    commands = ConsoleCommands(store, undoing)
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.host is not None and store.host.seq >= seq, timeout=WITHIN_MS)
    with qtbot.waitSignal(store.refused, timeout=WITHIN_MS):
        commands.redo_newest()
    assert commands.line.endswith("Gør igen tager det næste.")
    commands.redo_newest()
    qtbot.waitUntil(lambda: heart.texts() == ["Rettet", "Ladcyklen"], timeout=WITHIN_MS)


def test_a_refusal_comes_with_its_sentence_and_stops_nothing_behind_it(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    store.attach(heart.info)
    with qtbot.waitSignals([store.refused, store.saved], timeout=WITHIN_MS, order="strict"):
        store.refused.connect(lambda _command, answer: answers.append(answer))
        answers: list[Refused] = []
        store.send("sign_cards.write", {"group": "m1", "text": "  "})
        store.send("sign_cards.write", {"group": "m1", "text": "Cyklen"})
    assert answers[0].text == "Der står ikke noget endnu. Skriv et par ord først."


def test_commands_given_while_no_heart_is_there_are_carried_out_in_order_when_it_comes(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="signs")
    texts = [f"Tegn {number}" for number in range(5)]
    for text in texts:
        store.send("sign_cards.write", {"group": "m1", "text": text})
    assert store.waiting == 5
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.waiting == 0, timeout=WITHIN_MS)
    assert heart.texts() == texts


def test_a_heart_that_dies_loses_no_command_and_doubles_none(qtbot: QtBot, store: Store, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="signs")
    store.attach(heart.info)
    qtbot.waitUntil(lambda: both_came(store), timeout=WITHIN_MS)
    heart.kill()
    qtbot.waitUntil(lambda: not store.connected, timeout=WITHIN_MS)
    given: list[Command] = [store.send("sign_cards.write", {"group": "m1", "text": f"Tegn {n}"}) for n in range(3)]
    store.detach()
    heart.begin()
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.waiting == 0 and store.connected, timeout=WITHIN_MS)
    assert [one["id"] for one in heart.view()["contributions"]] == [command.id for command in given]


def test_the_streams_come_back_by_themselves_to_a_heart_at_the_same_place(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    store.attach(heart.info)
    qtbot.waitUntil(lambda: both_came(store), timeout=WITHIN_MS)
    heart.does("heart.close_phones")
    heart.does("day.go", step="signs")
    qtbot.waitUntil(lambda: title(store.host) == "Tegn" and title(store.room) == "Tegn", timeout=WITHIN_MS)


def test_the_newest_frames_can_be_asked_for(qtbot: QtBot, store: Store, heart: HeartUnderTest) -> None:
    store.refresh()
    assert store.host is None, "there is nobody to ask"
    store.attach(heart.info)
    qtbot.waitUntil(lambda: both_came(store), timeout=WITHIN_MS)
    with qtbot.waitSignals([store.host_changed, store.room_changed], timeout=WITHIN_MS):
        store.refresh()
