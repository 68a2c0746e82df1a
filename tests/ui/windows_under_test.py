"""A real heart as a process of its own, people who speak with it, and the real windows over it."""

from __future__ import annotations

import http.client
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
import psutil
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.forked import ForkedHeart
from tests.server.house import CODE, new_file
from ui.main import Windows
from ui.screens import CONSOLE
from workshop.client import Caller, Command, Request, RunInfo, read_run_file, run_file_path
from workshop.domain.plan import Plan

ROOT = Path(__file__).parents[2]
WITHIN_MS = 15_000


class HeartUnderTest:
    """`python -m workshop serve` on a day file of its own, with a plan of its own where one is told."""

    def __init__(self, folder: Path, plan: Plan | None = None) -> None:
        self.file = new_file(folder / "day.guldkaramel", plan)
        self.begin()

    def begin(self, now: str | None = None) -> None:
        """Start it, its clock at `now` (ISO) where one is told, and wait until it answers."""
        clock = ["--now", now] if now is not None else []
        self._process = ForkedHeart(str(self.file), "--port", "0", *clock)
        if self._process.told is None:
            self.kill()
            raise AssertionError("the heart did not begin; what it said stands above")
        info = read_run_file(run_file_path(self.file))
        assert info is not None
        self.info: RunInfo = info
        self.host = Caller(info.host_token)

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self._process.runs

    def stop(self) -> None:
        """Stop it in good order, unless it has stopped already."""
        if self.is_running:
            self._process.send(signal.SIGTERM)
        self._process.wait(15)

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.is_running:
            self._process.send(signal.SIGKILL)
        self._process.wait(15)

    def ask(self, request: Request) -> tuple[int, Any]:
        """Send a request; its status and answer."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.info.port, timeout=60)) as line:
            line.request(request.method, request.path, request.body, request.headers)
            answer = line.getresponse()
            return answer.status, msgspec.json.decode(answer.read())

    @contextmanager
    def listening(self, who: Caller) -> Iterator[None]:
        """Somebody whose stream is open, with its first frame read."""
        request = who.events()
        with closing(http.client.HTTPConnection("127.0.0.1", self.info.port, timeout=60)) as line:
            line.request(request.method, request.path, request.body, request.headers)
            answer = line.getresponse()
            assert answer.status == 200
            answer.readline()
            yield

    def does(self, kind: str, who: Caller | None = None, **payload: Any) -> int:
        """Carry out a command that must be saved; its seq."""
        fields = {name.removesuffix("_"): value for name, value in payload.items()}
        status, answer = self.ask((who or self.host).command(Command(kind, fields)))
        assert status == 200, answer
        seq: int = answer["seq"]
        return seq

    def joins(self, group: str) -> Caller:
        """A phone that has joined a group."""
        status, answer = self.ask(Caller().join(CODE, group=group))
        assert status == 200, answer
        return Caller(answer["token"])

    def view(self) -> Any:
        """What the facilitator sees now."""
        return self.ask(self.host.state("host"))[1]["view"]

    def texts(self) -> list[str]:
        """What is written and not hidden in the running activity."""
        return [one["text"] for one in self.view()["contributions"] if not one["hidden"]]


class Console:
    """The real windows, and a person at the facilitator's."""

    def __init__(self, qtbot: QtBot, settings: Path, lang: str | None = "da") -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self.qtbot = qtbot
        self.windows = Windows(application, lang, QSettings(str(settings), QSettings.Format.IniFormat))
        self.windows.start.skip()
        self.windows.show()
        self.windows.hold_still()
        self.window: QQuickWindow = self.windows.console_window
        if self.window.screen().size().width() < self.window.width():
            self.window.resize(*CONSOLE)  # Qt's screen without a screen is smaller than any
        QTest.qWaitForWindowExposed(self.window)

    def attach(self, heart: HeartUnderTest) -> None:
        """Show that heart's day."""
        self.windows.attach(heart.info)
        self.waits(lambda: self.windows.console.ready, "the day is shown")

    def close(self) -> None:
        """Take the windows down."""
        self.windows.close()

    def waits(self, true: Callable[[], Any], what: str) -> None:
        """Go on when something has come true."""

        def has_come_true() -> None:
            assert true(), what

        self.qtbot.waitUntil(has_come_true, timeout=WITHIN_MS)

    def items(self, of: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every item that is seen, in the order of the tree."""
        item = of or self.window.contentItem()
        if not item.isVisible() or item.opacity() == 0:
            return
        yield item
        for child in item.childItems():
            yield from self.items(child)

    def item(self, name: str) -> QQuickItem:
        """The item that a screen reader calls `name`."""
        found = [one for one in self.items() if spoken_name(one) == name and is_pressable(one)]
        assert found, f"{name!r} is not among {sorted({spoken_name(one) for one in self.items() if is_pressable(one)})}"
        return found[0]

    def sees(self, text: str) -> bool:
        """Whether some text in the window says so."""
        return any(text in str(one.property("text") or "") for one in self.items())

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other ("PgDown", "Ctrl+Z")."""
        for key in keys:
            self._comes_first()
            QTest.keySequence(self.window, QKeySequence(key))

    def _comes_first(self) -> None:
        """A shortcut is only heard by the window that has the keyboard, which another that has just come may have."""
        if self.window.isVisible() and not self.window.isActive():
            self.window.requestActivate()
            self.waits(self.window.isActive, "the window has the keyboard")

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        for letter in text:
            QTest.keyClick(self.window, letter)

    def place_of(self, name: str) -> QPoint:
        """Where an item is in the window once it lies still from one painted frame to the next."""
        before, at = QPoint(-1, -1), self._middle(name)
        while at != before:
            with self.qtbot.waitSignal(self.window.frameSwapped, timeout=WITHIN_MS):
                self.window.update()
            before, at = at, self._middle(name)
        return at

    def _middle(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def clicks(self, name: str, *, twice: bool = False) -> None:
        """Click the item that a screen reader calls `name`."""
        self.waits(lambda: any(spoken_name(one) == name and is_pressable(one) for one in self.items()), name)
        at = self.place_of(name)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        if twice:
            QTest.mouseDClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def spoken_name(item: QQuickItem) -> str:
    """What a screen reader calls an item."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def role(item: QQuickItem) -> QAccessible.Role:
    """What a screen reader says that an item is."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.role() if interface is not None else QAccessible.Role.NoRole


def is_pressable(item: QQuickItem) -> bool:
    """Whether an item can be pressed, or typed in."""
    return item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")


def end_of(pid: int) -> None:
    """End a process that a test has started through the windows, and wait until it is gone."""
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        process.send_signal(signal.SIGTERM)
        process.wait(15)
