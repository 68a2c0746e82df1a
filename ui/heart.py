"""Finds the heart that has a file open, starts one where none runs, watches it, and starts it again when it dies.

The heart is a process of its own and outlives the windows. Nothing of the day is lost when it dies: all is on disk.
"""

import subprocess
from pathlib import Path

import psutil
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

from assets.locale import SOURCE_LANGUAGE
from ui.http import send, status_of
from ui.own_command import own_command, own_environment
from workshop.client import Caller, RunInfo, read_run_file, run_file_path

LOOK_EVERY_MS = 100
WATCH_EVERY_MS = 1000
HEALTH_EVERY = 5
HEALTH_TIMEOUT_MS = 4000
UNANSWERED_UNTIL_HUNG = 4
START_TIMEOUT_MS = 20_000
FOREIGN_RUN_FILE_MS = 2000
NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one for a command


def is_running(pid: int) -> bool:
    """Whether there is such a process and it has not ended."""
    return process_of(pid) is not None


def process_of(pid: int) -> psutil.Process | None:
    """The process that has the pid now, unless it has ended; it is still this one when another gets its pid."""
    try:
        process = psutil.Process(pid)
    except psutil.Error:
        return None
    return process if lives(process) else None


def lives(process: psutil.Process) -> bool:
    """Whether this very process has not ended."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


class Heart(QObject):
    """The heart of one file, as the windows see it."""

    found = Signal(object)
    """A heart answers; its RunInfo."""
    lost = Signal()
    """It answers no more; another is being sought or started."""
    failed = Signal(str)
    """None can be started; what the heart said last, which may be nothing."""

    def __init__(
        self, file: Path, network: QNetworkAccessManager, *, lang: str = SOURCE_LANGUAGE, options: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._run_file = run_file_path(file)
        self._command = own_command("serve", str(file), *options)
        self._errors = self._run_file.with_suffix(".log")
        self._network = network
        self._lang = lang
        self._info: RunInfo | None = None
        self._process: psutil.Process | None = None
        self._asking: QNetworkReply | None = None
        self._started: subprocess.Popen[bytes] | None = None
        self._since = QElapsedTimer()
        self._beats = 0
        self._unanswered = 0
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look)
        self._watching = QTimer(self, interval=WATCH_EVERY_MS)
        self._watching.timeout.connect(self._watch)

    @property
    def info(self) -> RunInfo | None:
        """The heart that answered, until it is lost."""
        return self._info

    def start(self) -> None:
        """Find the file's heart or start it; `found` or `failed` tells."""
        self._forget_started()
        self._since.start()
        self._looking.start()
        self._look()

    def leave(self) -> None:
        """Watch no more; the heart lives on."""
        self._looking.stop()
        self._watching.stop()
        self._info = None
        self._drop_question()
        self._forget_started()

    def check(self) -> None:
        """Look at once whether it still lives, since something (a stream that broke) says that it may not."""
        if self._watching.isActive():
            self._watch()

    def _look(self) -> None:
        if self._asking is not None:
            return
        info = read_run_file(self._run_file)
        # Taken before it is asked: if the heart answers, this is its process.
        self._process = process_of(info.pid) if info is not None else None
        if self._process is not None and info is not None:
            self._ask(info)
        if self._started is None:
            # A run file may be left by a heart that was killed, and its pid be another's by now: do not wait for long.
            if self._process is None or self._since.elapsed() > FOREIGN_RUN_FILE_MS:
                self._launch()
        elif self._started.poll() is not None or self._since.elapsed() > START_TIMEOUT_MS:
            self._looking.stop()
            self._drop_question()
            self.failed.emit(self._last_words())

    def _launch(self) -> None:
        self._run_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._errors.open("wb") as errors:
            # A session of its own: what ends the windows (Ctrl+C, a closed terminal, a crash) does not end the heart.
            self._started = subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,  # its line holds the token
                stderr=errors,
                env=own_environment(self._lang),
                start_new_session=True,
                creationflags=NO_CONSOLE,
            )
        self._since.start()

    def _ask(self, info: RunInfo) -> None:
        reply = send(self._network, info.base, Caller(info.host_token).state("host"), timeout_ms=HEALTH_TIMEOUT_MS)
        reply.finished.connect(lambda: self._told(reply, info))
        self._asking = reply

    def _told(self, reply: QNetworkReply, info: RunInfo) -> None:
        if reply is not self._asking:
            return
        self._asking = None
        reply.deleteLater()
        if status_of(reply) == 200:
            self._unanswered = 0
            if self._info is None:
                self._info = info
                self._looking.stop()
                self._watching.start()
                self.found.emit(info)
        elif self._info is not None:
            self._unanswered += 1

    def _watch(self) -> None:
        info, process = self._info, self._process
        if info is None or process is None:
            return
        if self._unanswered >= UNANSWERED_UNTIL_HUNG:
            end_process(process)
        if not lives(process):
            self._watching.stop()
            self._drop_question()
            self._info = None
            self._unanswered = 0
            self.lost.emit()
            self.start()
            return
        self._beats += 1
        if self._beats % HEALTH_EVERY == 0 and self._asking is None:
            self._ask(info)

    def _forget_started(self) -> None:
        started, self._started = self._started, None
        if started is not None and started.poll() is None:
            started.returncode = 0  # it is meant to outlive us: nobody waits for it

    def _drop_question(self) -> None:
        asking, self._asking = self._asking, None
        if asking is not None:
            asking.abort()
            asking.deleteLater()

    def _last_words(self) -> str:
        try:
            lines = self._errors.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        except OSError:
            return ""
        return lines[-1] if lines else ""


def end_process(process: psutil.Process) -> None:
    """End a heart that hangs: it holds the file's lock, and all it has acknowledged is on disk."""
    try:
        process.kill()  # which leaves alone whoever has its pid by now
    except psutil.Error:
        return
