"""What the windows have done by the command line, each errand a process of its own: they read and write no file."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from ui.language import Language
from ui.own_command import own_command, own_environment


class Done(NamedTuple):
    """How an errand ended: whether all went well, what it printed, and the sentences that it said aside."""

    well: bool
    printed: str
    said: tuple[str, ...]

    @property
    def lines(self) -> list[Any]:
        """What was printed as JSON, a value a line; what is none is left out."""
        found = [read_json(line.encode()) for line in self.printed.splitlines()]
        return [one for one in found if one is not None]


class Errands(QObject):
    """Runs the command line, several at a time."""

    def __init__(self, words: Language) -> None:
        super().__init__()
        self._words = words
        self._running: list[QProcess] = []

    def run(self, arguments: list[str], then: Callable[[Done], None], said: bytes = b"") -> None:
        """Run `guldkaramel ARGUMENTS`, and tell how it ended. It reads `said`, which nobody else here sees."""
        command = own_command(*arguments)
        # No child of ours: Qt would take it down a second time, where what follows lets go of us while it ends.
        process = QProcess()
        self._running.append(process)

        def ended(code: int) -> None:
            if process not in self._running:
                return
            self._running.remove(process)
            process.deleteLater()
            then(Done(code == 0, _text(process.readAllStandardOutput().data()), _sentences(process)))

        process.finished.connect(lambda code, _status: ended(code))
        process.errorOccurred.connect(lambda error: ended(1) if error == QProcess.ProcessError.FailedToStart else None)
        process.setProcessEnvironment(surroundings(self._words.lang))
        process.start(command[0], command[1:])
        if said:
            process.write(said)
            process.closeWriteChannel()

    def close(self) -> None:
        """Run no more. A process that ended while its owner was being taken down would speak to nobody."""
        running, self._running = self._running, []
        for process in running:
            process.kill()
            process.waitForFinished()
            process.deleteLater()


def surroundings(lang: str) -> QProcessEnvironment:
    """The environment of our own command, which speaks `lang`."""
    environment = QProcessEnvironment()
    for name, value in own_environment(lang).items():
        environment.insert(name, value)
    return environment


def read_json(said: bytes) -> Any:
    """What a command printed as JSON, None where it is none."""
    try:
        return json.loads(said)
    except ValueError:
        return None


def _sentences(process: QProcess) -> tuple[str, ...]:
    said = _text(process.readAllStandardError().data())
    return tuple(line.strip() for line in said.splitlines() if line.strip())


def _text(said: bytes | bytearray | memoryview) -> str:
    return bytes(said).decode("utf-8", "replace").strip()
