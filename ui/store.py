"""What the windows know of the running day: the heart's two streams, and the host's commands on their way to it.

Frames come as often as the heart sends them; the first is published at once, and then the newest, in their own paces.
Commands go one at a time in the order they were given, and wait here while the heart is away.
"""

import time
from collections.abc import Callable
from dataclasses import replace

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

from ui.http import body_of, send, status_of
from workshop.client import (
    Audience,
    Caller,
    Command,
    EventReader,
    Frame,
    Json,
    Outbox,
    Refused,
    Request,
    RunInfo,
    Saved,
    read_answer,
    read_frame,
    retry_delay,
)

HOST_EVERY_MS, ROOM_EVERY_MS = 120, 16
"""What the room sees follows at once. What the console makes of a frame takes a third of the time that a frame of the
room's picture has, so while many are at work it reads eight times a second.
"""
COMMAND_TIMEOUT_MS = 10_000
CLOCK_SLIP_MS = 200


class EventStream(QObject):
    """One stream of views, opened again whenever it ends, until it is closed."""

    frame_came = Signal(object)
    broken = Signal()

    def __init__(self, network: QNetworkAccessManager, audience: Audience, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network = network
        self._audience: Audience = audience
        self._where: tuple[str, Caller] | None = None
        self._reply: QNetworkReply | None = None
        self._reader = EventReader()
        self._attempts = 0
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._connect)

    def open(self, base: str, caller: Caller) -> None:
        """Listen at `base` as `caller`, instead of where it listened before."""
        self.close()
        self._where = (base, caller)
        self._attempts = 0
        self._connect()

    def close(self) -> None:
        """Listen no more."""
        self._where = None
        self._retry.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
            reply.deleteLater()

    def _connect(self) -> None:
        if self._where is None:
            return
        base, caller = self._where
        self._reader = EventReader()
        reply = send(self._network, base, caller.events(self._audience))
        reply.readyRead.connect(lambda: self._read(reply))
        reply.finished.connect(lambda: self._ended(reply))
        self._reply = reply

    def _read(self, reply: QNetworkReply) -> None:
        if reply is not self._reply or status_of(reply) != 200:
            return
        try:
            event = self._reader.newest(body_of(reply))
        except msgspec.MsgspecError:
            reply.abort()  # not our heart; asking anew finds out
            return
        if isinstance(event, Frame):
            self._attempts = 0
            self.frame_came.emit(event)

    def _ended(self, reply: QNetworkReply) -> None:
        if reply is not self._reply:
            return
        self._reply = None
        reply.deleteLater()
        self._attempts += 1
        self._retry.start(round(retry_delay(self._attempts) * 1000))
        self.broken.emit()


class Store(QObject):
    """The newest frames of the host and of the room, and the way to send a command.

    `marks_rehearsals` is off only where pictures are taken of how a real day looks.
    """

    host_changed = Signal()
    room_changed = Signal()
    waiting_changed = Signal()
    connected_changed = Signal()
    saved = Signal(object, int)
    """A command and the seq from which views show it."""
    refused = Signal(object, object)
    """A command and why nothing was changed."""

    def __init__(
        self, network: QNetworkAccessManager, lang: str = "da", *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._network = network
        self._lang = lang
        self.marks_rehearsals = True
        self._monotonic = monotonic
        self.host: Frame | None = None
        self.room: Frame | None = None
        self._new_host: Frame | None = None
        self._new_room: Frame | None = None
        self._offset_ms: float | None = None
        self._pace = 1.0
        self._connected = False
        self._where: tuple[str, Caller] | None = None
        self._outbox = Outbox()
        self._sending: QNetworkReply | None = None
        self._host_stream = EventStream(network, "host", self)
        self._room_stream = EventStream(network, "room", self)
        self._host_stream.frame_came.connect(self._host_came)
        self._room_stream.frame_came.connect(self._room_came)
        self._host_stream.broken.connect(lambda: self._set_connected(False))
        self._host_pause = QTimer(self, singleShot=True, interval=HOST_EVERY_MS)
        self._host_pause.timeout.connect(self._publish_host)
        self._room_pause = QTimer(self, singleShot=True, interval=ROOM_EVERY_MS)
        self._room_pause.timeout.connect(self._publish_room)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._send_next)

    def attach(self, info: RunInfo) -> None:
        """Listen to that heart and send to it what waits."""
        caller = Caller(info.host_token, self._lang)
        self._where = (info.base, caller)
        self._host_stream.open(info.base, caller)
        self._room_stream.open(info.base, caller)
        self._send_next()

    def detach(self) -> None:
        """Stop listening; commands wait for the next heart."""
        self._where = None
        self._host_stream.close()
        self._room_stream.close()
        self._again.stop()
        sending, self._sending = self._sending, None
        if sending is not None:
            sending.abort()
            sending.deleteLater()
        self._set_connected(False)

    def speak(self, lang: str) -> None:
        """Have refusals worded in `lang` from now on."""
        self._lang = lang
        if self._where is not None:
            base, caller = self._where
            self._where = (base, replace(caller, lang=lang))

    def refresh(self) -> None:
        """Ask once for the newest frames: the streams leave out a frame that looks like the one before it."""
        if self._where is None:
            return
        base, caller = self._where
        host = send(self._network, base, caller.state("host"), timeout_ms=COMMAND_TIMEOUT_MS)
        room = send(self._network, base, caller.state("room"), timeout_ms=COMMAND_TIMEOUT_MS)
        host.finished.connect(lambda: self._told(host, self.host, self._host_came))
        room.finished.connect(lambda: self._told(room, self.room, self._room_came))

    def send(self, kind: str, payload: Json | None = None) -> Command:
        """Send a command, now or when the heart is there; `saved` or `refused` tells of it by the same object."""
        command = Command(kind, payload or {})
        self._outbox.put(command)
        self.waiting_changed.emit()
        self._send_next()
        return command

    def ask(self, wanted: Callable[[Caller], Request], answered: Callable[[int, bytes], None]) -> bool:
        """Ask the heart for something besides its frames; `answered` gets the HTTP status (0: no answer) and the body.

        False where no heart is there to be asked.
        """
        if self._where is None:
            return False
        base, caller = self._where
        reply = send(self._network, base, wanted(caller), timeout_ms=COMMAND_TIMEOUT_MS)

        def came() -> None:
            reply.deleteLater()
            answered(status_of(reply), body_of(reply))

        reply.finished.connect(came)
        return True

    @property
    def waiting(self) -> int:
        """Commands not answered yet."""
        return len(self._outbox)

    def _get_connected(self) -> bool:
        return self._connected

    connected = Property(bool, _get_connected, notify=connected_changed)

    @property
    def clock_ms(self) -> int | None:
        """The heart's clock now, ms since 1970, UTC; None before the first frame."""
        return None if self._offset_ms is None else round(self._monotonic() * 1000 * self._pace + self._offset_ms)

    @property
    def pace(self) -> float:
        """How many seconds the heart's clock goes in a second."""
        return self._pace

    def _told(self, reply: QNetworkReply, shown: Frame | None, came: Callable[[Frame], None]) -> None:
        reply.deleteLater()
        if status_of(reply) == 200 and self._where is not None:
            frame = read_frame(body_of(reply))
            if shown is None or frame.seq >= shown.seq:
                came(frame)

    def _host_came(self, frame: Frame) -> None:
        self._new_host = self._marked(frame)
        self._set_clock(frame)
        if not self._host_pause.isActive():
            self._publish_host()
        self._set_connected(True)

    def _room_came(self, frame: Frame) -> None:
        self._new_room = self._marked(frame)
        if not self._room_pause.isActive():
            self._publish_room()

    def _marked(self, frame: Frame) -> Frame:
        if not self.marks_rehearsals:
            frame.view["day"]["rehearsal"] = False
        return frame

    def _set_clock(self, frame: Frame) -> None:
        # A frame is always a little late, so the furthest of two readings is the right one, unless the clock was set.
        offset = frame.now - self._monotonic() * 1000 * frame.pace
        slip = CLOCK_SLIP_MS * frame.pace
        if self._offset_ms is None or frame.pace != self._pace or abs(offset - self._offset_ms) > slip:
            self._offset_ms, self._pace = offset, frame.pace
        else:
            self._offset_ms = max(offset, self._offset_ms)

    def _publish_host(self) -> None:
        if self._new_host is not None:
            self._host_pause.start()
            self.host, self._new_host = self._new_host, None
            self.host_changed.emit()

    def _publish_room(self) -> None:
        if self._new_room is not None:
            self._room_pause.start()
            self.room, self._new_room = self._new_room, None
            self.room_changed.emit()

    def _set_connected(self, connected: bool) -> None:
        if connected != self._connected:
            self._connected = connected
            self.connected_changed.emit()

    def _send_next(self) -> None:
        command = self._outbox.head
        if command is None or self._sending is not None or self._where is None or self._again.isActive():
            return
        base, caller = self._where
        reply = send(self._network, base, caller.command(command), timeout_ms=COMMAND_TIMEOUT_MS)
        reply.finished.connect(lambda: self._answered(reply, command))
        self._sending = reply

    def _answered(self, reply: QNetworkReply, command: Command) -> None:
        if reply is not self._sending:
            return
        self._sending = None
        reply.deleteLater()
        answer = read_answer(status_of(reply), body_of(reply))
        wait = self._outbox.settle(command, answer)
        if wait is not None:
            self._again.start(round(wait * 1000))
            return
        self.waiting_changed.emit()
        if isinstance(answer, Saved):
            self.saved.emit(command, answer.seq)
        elif isinstance(answer, Refused):
            self.refused.emit(command, answer)
        self._send_next()
