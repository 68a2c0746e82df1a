"""What the facilitator can do from the console: each becomes a command to the heart, whose answer comes back here."""

from typing import Any

from PySide6.QtCore import Property, QElapsedTimer, QObject, QTimer, Signal, Slot

from ui.store import Store
from ui.undoing import Undoing
from ui.viewmodels.console_contributions import changed_fields
from workshop.client import Command, Refused, make_id

LINE_STAYS_MS = 15_000
DOUBLE_PRESS_MS = 400
LOG_SETTLES_MS = 600


def is_opposite(act: tuple[str, dict[str, Any]], before: tuple[str, dict[str, Any]]) -> bool:
    """Whether an act, its kind and payload, is the one before it with nothing but `on` turned round."""
    (kind, payload), (kind_before, payload_before) = act, before
    return kind == kind_before and "on" in payload and payload == payload_before | {"on": not payload_before.get("on")}


class ConsoleCommands(QObject):
    """The console's buttons and keys. A toggle says what shall be, not "the other": pressed twice it does no harm."""

    line_changed = Signal()
    saved = Signal(str)
    """A command that was asked for by `write` or `edit` is on disk; its id."""
    refused = Signal(str, str)
    """Such a command was refused; its id and the sentence for people."""
    stop_asked = Signal(bool)
    """The facilitator wants the day stopped (True), or the heart has refused to (False)."""
    stopping = Signal()
    """The day is being stopped as the facilitator asked."""

    def __init__(self, store: Store, undoing: Undoing) -> None:
        super().__init__()
        self._store, self._undoing = store, undoing
        self._line = ""
        self._line_undo = ""
        self._line_file = ""
        self._told: dict[str, str] = {}
        self._forms: set[str] = set()
        self._seated: dict[str, str] = {}
        self._stop: Command | None = None
        self._taking_back: list[str] = []
        self._saved_seq = 0
        self._moved = QElapsedTimer()
        self._round: Command | None = None
        self._round_asked = QElapsedTimer()
        self._acted: tuple[str, dict[str, Any]] = ("", {})
        self._acted_since = QElapsedTimer()
        self._line_turned = QElapsedTimer()
        self._line_timer = QTimer(self, singleShot=True, interval=LINE_STAYS_MS)
        self._line_timer.timeout.connect(self.dismiss)
        store.saved.connect(self._was_saved)
        store.refused.connect(self._was_refused)
        store.host_changed.connect(self._take_back)

    @Slot()
    def next(self) -> None:
        """Go on to the next step. The second press of a double one may see the new step already, so it is not sent."""
        self._move("day.next")

    @Slot()
    def back(self) -> None:
        """Go a step back; all answers are kept."""
        self._move("day.back")

    @Slot(str)
    def go(self, step: str) -> None:
        """Go to any step."""
        self._store.send("day.go", {"step": step})

    @Slot()
    def start(self) -> None:
        """Begin the day: lateness counts from here."""
        self._store.send("day.start")

    @Slot(int)
    def extend(self, ms: int) -> None:
        """Give the running step more time, in milliseconds."""
        self._store.send("timer.extend", {"ms": ms})

    @Slot(bool)
    def pause(self, on: bool) -> None:
        """Stop the clock, or let it run on."""
        self._store.send("timer.pause" if on else "timer.resume")

    @Slot(bool)
    def hide_timer(self, on: bool) -> None:
        """Take the clock off the projector and the phones, or put it back."""
        self._store.send("timer.hide", {"hidden": on})

    @Slot(bool)
    def freeze(self, on: bool) -> None:
        """Hold the projector's picture still, or let it follow again."""
        self._store.send("room.freeze", {"on": on})

    @Slot(bool)
    def black(self, on: bool) -> None:
        """Turn the projector's picture black, or bring it back."""
        self._store.send("room.black", {"on": on})

    @Slot(str)
    def focus(self, seat: str) -> None:
        """Show a seat on the projector; an empty one shows all."""
        self._store.send("room.focus", {"seat": seat or None})

    @Slot(int)
    def page(self, page: int) -> None:
        """Show a page of what does not fit on one, from 0."""
        self._store.send("room.focus", {"page": max(0, page)})

    @Slot(str)
    def hold_up(self, contribution: str) -> None:
        """Show one contribution large (a postcard is read aloud); an empty one lays it back."""
        self._store.send("room.focus", {"contribution": contribution or None})

    @Slot(str)
    def hide(self, contribution: str) -> None:
        """Take a contribution out of sight; nothing is lost."""
        self._store.send("contribution.hide", {"contribution": contribution})

    @Slot(str)
    def restore(self, contribution: str) -> None:
        """Bring a hidden contribution back."""
        self._store.send("contribution.restore", {"contribution": contribution})

    @Slot(str, "QVariantMap", result=str)
    def edit(self, contribution: str, typed: dict[str, str]) -> str:
        """Change a contribution to what is typed in its fields; the command's id, empty where nothing differs."""
        frame = self._store.host
        listed = frame.view.get("contributions") or () if frame is not None else ()
        one = next((row for row in listed if row["id"] == contribution), {"fields": dict.fromkeys(typed, "")})
        changes = changed_fields(one, typed)
        return self._ask("contribution.edit", {"contribution": contribution, "changes": changes}) if changes else ""

    @Slot(str)
    def undo(self, command: str) -> None:
        """Take back what a command did; nothing where there is none."""
        if command:
            self._store.send("undo", {"command": command})

    @Slot(str)
    def redo(self, command: str) -> None:
        """Do again what a command did and was taken back; nothing where there is none."""
        if command:
            self._store.send("redo", {"command": command})

    @Slot(str, bool)
    def turn_line(self, command: str, back: bool) -> None:
        """Undo (`back`) or redo what a line of the log is about. It puts a line on top and the others slide down under
        the pointer, so what is pressed right after it is another line than the one that was meant: that is not sent.
        """
        if self._line_turned.isValid() and self._line_turned.elapsed() < LOG_SETTLES_MS:
            return
        self._line_turned.start()
        if back:
            self.undo(command)
        else:
            self.redo(command)

    @Slot()
    def undo_newest(self) -> None:
        """Take back what was done last (Ctrl+Z), also where the window has not been told of it yet."""
        self._taking_back.append("undo")
        self._take_back()

    @Slot()
    def redo_newest(self) -> None:
        """Do again what was taken back last (Ctrl+Y)."""
        self._taking_back.append("redo")
        self._take_back()

    @Slot(str, "QVariantMap", result=str)
    def write(self, kind: str, payload: dict[str, Any]) -> str:
        """Send what was typed for a group; the command's id, by which `saved` or `refused` answers."""
        return self._ask(kind, payload)

    @Slot(str, "QVariantMap")
    def act(self, kind: str, payload: dict[str, Any]) -> None:
        """Do what an exercise's own panel has a button for; why it is refused is said in the calm line.

        The second press of a double one finds the button turned round (cover, where it was reveal): it is not sent.
        """
        pressed_twice = self._acted_since.isValid() and self._acted_since.elapsed() < DOUBLE_PRESS_MS
        if pressed_twice and is_opposite((kind, payload), self._acted):
            return
        self._acted = (kind, dict(payload))
        self._acted_since.start()
        self._store.send(kind, payload)

    @Slot(list)
    def catch_up(self, cuts: list[dict[str, Any]]) -> None:
        """Cut what was proposed, as the panel showed it."""
        self._store.send("plan.catch_up", {"cuts": [{"id": one["id"], "minutes": int(one["minutes"])} for one in cuts]})

    @Slot(str)
    def again(self, done: str) -> None:
        """Plan a second round of the running exercise, right after it, and say `done` in the calm line, from which it
        can be taken back. Another press before that is said, and the second of a double one, plan no more.
        """
        frame = self._store.host
        pressed_twice = self._round_asked.isValid() and self._round_asked.elapsed() < DOUBLE_PRESS_MS
        if frame is None or self._round is not None or pressed_twice:
            return
        self._round_asked.start()
        self._round = self._store.send("plan.again", {"activity": frame.view["step"]["activity"]})
        self.tell(self._round.id, done)

    @Slot(str, str, int, result=str)
    def seat_person(self, group: str, alias: str, heads: int) -> str:
        """Seat somebody without a phone in a group; the command's id."""
        who = {"participant": make_id(), "group": group, "heads": heads}
        command = self._ask("participant.seat", who | ({"alias": alias} if alias else {}))
        self._seated[command] = str(who["participant"])
        return command

    @Slot(str, str)
    def take_out_seated(self, command: str, done: str) -> None:
        """Take out again whoever a command has seated; `done` is said in the calm line."""
        if command in self._seated:
            self.do("participant.take_out", {"participant": self._seated.pop(command)}, done)

    @Slot(str, bool)
    def admit(self, pair: str, on: bool) -> None:
        """Let a pair hand in its ballot although the round is closed."""
        self._store.send("visit_voting.admit", {"pair": pair, "on": on})

    @Slot()
    def plan_visits(self) -> None:
        """Let the heart make the visits anew from those who are here."""
        self._store.send("visit_voting.plan")

    @Slot(str, str, result=str)
    def set_wifi(self, ssid: str, password: str) -> str:
        """Tell the room which net the phones join; an empty name takes it away. The command's id."""
        return self._ask("heart.wifi", {"ssid": ssid, "password": password})

    @Slot(bool, result=str)
    def open_phones(self, on: bool) -> str:
        """Let phones on the local net in, or shut them out again. The command's id."""
        return self._ask("heart.open_phones" if on else "heart.close_phones", {})

    @Slot()
    def stop_day(self) -> None:
        """Stop the heart; `stopping` tells when it has said yes, and then its windows close."""
        if self._stop is None:
            self.stop_asked.emit(True)
            self._stop = self._store.send("heart.stop")

    @Slot(str, "QVariantMap", str)
    def do(self, kind: str, payload: dict[str, Any], done: str) -> None:
        """As `act`; when it is saved, `done` is said in the calm line, from which it can be taken back."""
        self.tell(self._store.send(kind, payload).id, done)

    @Slot(str, str)
    def tell(self, command: str, done: str) -> None:
        """Say `done` in the calm line when a command is saved, with a way to take it back."""
        self._told[command] = done

    @Slot(str)
    @Slot(str, str)
    def say(self, text: str, file: str = "") -> None:
        """Say something in the calm line; of a `file` that was written, whose folder can be opened from there."""
        self._set_line(text, file=file)

    @Slot()
    def dismiss(self) -> None:
        """Take the line of a refusal away."""
        self._set_line("")

    def _move(self, kind: str) -> None:
        frame = self._store.host
        if frame is None or (self._moved.isValid() and self._moved.elapsed() < DOUBLE_PRESS_MS):
            return
        self._moved.start()
        self._store.send(kind, {"from": frame.view["step"]["id"]})

    def _take_back(self) -> None:
        """Undo or redo once all that was sent is answered and shown: before that, the newest would be an older one."""
        frame = self._store.host
        if not self._taking_back or frame is None or self._store.waiting or frame.seq < self._saved_seq:
            return
        which = self._taking_back.pop(0)
        entry = self._undoing.entry(which)
        if entry is not None:
            about = {"command": entry["command"]}
            self._store.send(which, about | ({"older": True} if "older" in entry else {}))

    def _ask(self, kind: str, payload: dict[str, Any]) -> str:
        command = self._store.send(kind, payload)
        self._forms.add(command.id)
        return command.id

    def _was_saved(self, command: Command, seq: int) -> None:
        self._saved_seq = seq
        self._undoing.saved(command)
        self._round_answered(command)
        if command is self._stop:
            self.stopping.emit()
        if command.id in self._forms:
            self._forms.discard(command.id)
            self.saved.emit(command.id)
        if command.id in self._told:
            self._set_line(self._told.pop(command.id), undo=command.id)
        self._take_back()  # the frame of that seq may have come before the answer

    def _was_refused(self, command: Command, answer: Refused) -> None:
        if command is self._stop:
            self._stop = None
            self.stop_asked.emit(False)
        self._round_answered(command)
        self._told.pop(command.id, None)
        sentence = self._undoing.refused(command, answer)
        if command.id in self._forms:
            self._forms.discard(command.id)
            self.refused.emit(command.id, answer.text)
        else:
            self._set_line(sentence)
        self._take_back()

    def _round_answered(self, command: Command) -> None:
        if command is self._round:
            self._round = None

    def _set_line(self, text: str, undo: str = "", file: str = "") -> None:
        if text:
            self._line_timer.start()
        else:
            self._line_timer.stop()
        if (text, undo, file) != (self._line, self._line_undo, self._line_file):
            self._line, self._line_undo, self._line_file = text, undo, file
            self.line_changed.emit()

    line = Property(str, lambda self: self._line, notify=line_changed)
    line_undo = Property(str, lambda self: self._line_undo, notify=line_changed)
    line_file = Property(str, lambda self: self._line_file, notify=line_changed)
