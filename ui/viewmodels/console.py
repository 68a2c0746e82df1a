"""The facilitator's window, for QML: the newest host frame, read anew when it changes and when a clock ticks."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, SignalInstance, Slot

from assets.locale import _
from ui.language import Language
from ui.pace import wait_ms
from ui.store import Store
from ui.undoing import Undoing
from ui.viewmodels.console_contributions import ContributionRows
from ui.viewmodels.console_view import (
    derive_groups,
    derive_log,
    derive_programme,
    derive_quiet,
    derive_room,
    derive_step,
    derive_timer,
    derive_top,
    derive_undo,
    derive_writing,
)
from ui.viewmodels.console_words import clock
from ui.viewmodels.console_write import (
    card_ids,
    derive_body,
    derive_forms,
    derive_seats,
    exercises_with,
    form_to_begin_with,
)
from ui.viewmodels.contributions import Contributions
from ui.viewmodels.exercises.future_scenario import cards as picture_cards
from ui.viewmodels.inspiration import derive_inspiration
from ui.viewmodels.keyed_list import KeyedListModel, Row
from ui.viewmodels.likenesses import Likenesses
from ui.viewmodels.outlook import derive_outlook
from ui.viewmodels.people import PeopleList

SECOND_MS = 1000
LOG_STANDS_MS = 1000


class ConsoleModel(QObject):
    """What the console shows; it only tells. What it can do lies in ConsoleCommands."""

    ready_changed = Signal()
    top_changed = Signal()
    step_changed = Signal()
    timer_changed = Signal()
    outlook_changed = Signal()
    writing_changed = Signal()
    room_changed = Signal()
    undo_changed = Signal()
    body_changed = Signal()
    forms_changed = Signal()
    seats_changed = Signal()
    quiet_changed = Signal()
    cards_changed = Signal()
    inspiration_changed = Signal()
    saved_changed = Signal()
    heart_line_changed = Signal()
    connected_changed = Signal()
    picture_cards_changed = Signal()

    def __init__(self, store: Store, words: Language, undoing: Undoing) -> None:
        super().__init__()
        self._store, self._words, self._undoing = store, words, undoing
        self._parts: dict[str, Any] = {}
        self._heart_sentences: tuple[str, ...] = ()
        self._saved_seq, self._saved_at = -1, 0
        self._step_id, self._step_seen_at = "", 0
        self._reads_the_log = False
        self._log_waits = False
        self._log_is_read = QTimer(self, singleShot=True, interval=LOG_STANDS_MS)
        self._log_is_read.timeout.connect(self._tell_what_waited)
        self._lists = {name: KeyedListModel(self) for name in ("programme", "groups", "log", "whole_log")}
        self._contribution_rows = ContributionRows(words)
        self._contributions = Contributions(words, self)
        self._likenesses = Likenesses(store, words, self)
        self._people = PeopleList(store, words, self)
        self._shown_contributions: list[Row] = []
        self._can_be_typed, self._have_a_panel = exercises_with("Write"), exercises_with("Body")
        self._tick = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._run_clocks)
        store.host_changed.connect(self._read)
        store.connected_changed.connect(self._tell_saved)
        store.connected_changed.connect(self.connected_changed)
        store.waiting_changed.connect(self._tell_saved)
        undoing.changed.connect(self._tell_undo)
        words.changed.connect(self._word_anew)

    def set_heart_line(self, *danish: str) -> None:
        """Say in a calm line how the heart is, where it is not simply running; no sentence takes the line away."""
        self._heart_sentences = danish
        line = " ".join(self._words.gettext(sentence) for sentence in danish if sentence)
        self._put("heart_line", line, self.heart_line_changed)

    def _word_anew(self) -> None:
        self._contribution_rows = ContributionRows(self._words)
        self.picture_cards_changed.emit()
        self.set_heart_line(*self._heart_sentences)
        self._read()

    @Slot(str, str, result="QVariantMap")
    def cards_named(self, seat: str, typed: str) -> dict[str, list[str]]:
        """The cards of a seat named in "T3 M1": their `ids`, what they `said`, and the numbers `unknown` there."""
        cards = self._parts.get("cards", {}).get(seat, ())
        ids, unknown = card_ids(typed, cards)
        said = {str(card["id"]): f"{card['number']} {card['text']}" for card in cards}
        return {"ids": ids, "said": [said[one] for one in ids], "unknown": unknown}

    @Slot(bool)
    def read_the_log(self, reads: bool) -> None:
        """Keep the whole log while somebody reads it; no line of it is made when nobody does."""
        self._reads_the_log = reads
        if reads:
            self._read()
        else:
            self._lists["whole_log"].sync(())

    def _tell_log(self, lines: list[Row]) -> None:
        """Show what happened. Where a room does so much that none of the lines would stay, they stand a moment first:
        nobody could read them, and to make them anew eight times a second holds up what moves on the wall.
        """
        staying = {key for key, _line in self._lists["log"].rows()} & dict(lines).keys()
        self._log_waits = not staying and self._log_is_read.isActive()
        if not self._log_waits:
            self._lists["log"].sync(lines)
            self._log_is_read.start()

    def _tell_what_waited(self) -> None:
        frame = self._store.host
        if self._log_waits and frame is not None:
            self._tell_log(derive_log(frame.view, self._words))

    @Slot(result=int)
    def form_now(self) -> int:
        """Which of `forms` fits where the day is."""
        frame = self._store.host
        return form_to_begin_with(frame.view, self._parts["forms"]) if frame is not None else 0

    def _read(self) -> None:
        frame = self._store.host
        if frame is None:
            return
        view, words = frame.view, self._words
        if frame.seq != self._saved_seq:
            self._saved_seq, self._saved_at = frame.seq, frame.now
        step = derive_step(view, words)
        if self._step_id != step["id"]:
            self._step_id, self._step_seen_at = step["id"], frame.now
        self._lists["programme"].sync(derive_programme(view, words))
        self._tell_log(derive_log(view, words))
        if self._reads_the_log:
            self._lists["whole_log"].sync(derive_log(view, words, len(view.get("log") or ())))
        contributions = self._contribution_rows.of(view)
        if contributions is not self._shown_contributions:
            self._shown_contributions = contributions
            self._contributions.take(contributions)
        self._put("seats", derive_seats(view), self.seats_changed)
        self._put("quiet", derive_quiet(view, words), self.quiet_changed)
        if self._parts.get("cards") != view.get("cards"):
            self._parts["cards"] = view.get("cards") or {}
            self._put("cards_version", self._parts.get("cards_version", 0) + 1, self.cards_changed)
        self._put("inspiration", derive_inspiration(view), self.inspiration_changed)
        self._put("forms", derive_forms(view, self._can_be_typed), self.forms_changed)
        body = derive_body(view, self._have_a_panel)
        self._put("body", (body["form"], msgspec.json.encode(body["view"]).decode()), self.body_changed)
        self._put("step", step, self.step_changed)
        self._put("room", derive_room(view), self.room_changed)
        self._put("outlook", derive_outlook(view, words), self.outlook_changed)
        self._tell_undo()
        self._run_clocks()
        self._tell_saved()
        self._put("ready", True, self.ready_changed)

    def _run_clocks(self) -> None:
        """Read what depends on the time, and wake again when the next second of a clock begins."""
        frame, now = self._store.host, self._store.clock_ms
        if frame is None or now is None:
            return
        view, words = frame.view, self._words
        groups = derive_groups(view, frame.connections, now, self._began(view), words)
        self._lists["groups"].sync(groups)
        silent = sum(1 for _key, card in groups if card["silent"])
        self._put("top", derive_top(view, frame.connections, now, silent, words), self.top_changed)
        self._put("timer", derive_timer(view, now), self.timer_changed)
        self._put("writing", derive_writing(view, frame.connections, words), self.writing_changed)
        wait = SECOND_MS - now % SECOND_MS
        timer = view.get("timer")
        if timer and timer.get("paused_ms") is None:
            wait = min(wait, (timer["ends_at"] - now) % SECOND_MS or SECOND_MS)
        self._tick.start(wait_ms(wait, self._store.pace) + 1)

    def _began(self, view: dict[str, Any]) -> int:
        """When the running step began, ms since 1970, UTC, as far as its clock or this window knows."""
        timer = view.get("timer")
        if timer and timer.get("paused_ms") is None:
            return int(timer["ends_at"] - timer["total_ms"])
        return self._step_seen_at

    def _tell_undo(self) -> None:
        """What undo and redo would be about."""
        frame = self._store.host
        if frame is not None:
            entries = {one: self._undoing.entry(one) for one in ("undo", "redo")}
            told = {one: derive_undo(frame.view, entry, self._words) for one, entry in entries.items()}
            self._put("undo", told, self.undo_changed)

    def _tell_saved(self) -> None:
        if not self._store.connected:
            text = self._words.gettext(_("forbinder …"))
        elif self._store.waiting:
            text = self._words.gettext(_("gemmer …"))
        else:
            text = self._words.gettext(_("gemt {time}")).format(time=clock(self._saved_at, seconds=True))
        self._put("saved", text, self.saved_changed)

    def _put(self, part: str, value: object, changed: SignalInstance) -> None:
        """Tell of a part only where it reads anew: QML lays out again all that hangs on it."""
        if self._parts.get(part) != value:
            self._parts[part] = value
            changed.emit()

    ready = Property(bool, lambda self: self._parts.get("ready", False), notify=ready_changed)
    top = Property(dict, lambda self: self._parts.get("top", {}), notify=top_changed)
    step = Property(dict, lambda self: self._parts.get("step", {}), notify=step_changed)
    timer = Property(dict, lambda self: self._parts.get("timer", {}), notify=timer_changed)
    writing = Property(dict, lambda self: self._parts.get("writing", {}), notify=writing_changed)
    room = Property(dict, lambda self: self._parts.get("room", {}), notify=room_changed)
    outlook = Property(dict, lambda self: self._parts.get("outlook", {}), notify=outlook_changed)
    undo = Property(dict, lambda self: self._parts.get("undo", {}), notify=undo_changed)
    # As JSON: a hall's hundreds of pairs are read in a third of the time that a dict takes to become a value of QML's.
    body = Property(str, lambda self: self._parts.get("body", ("", "{}"))[1], notify=body_changed)
    body_form = Property(str, lambda self: self._parts.get("body", ("", "{}"))[0], notify=body_changed)
    forms = Property(list, lambda self: self._parts.get("forms", []), notify=forms_changed)
    inspiration = Property(dict, lambda self: self._parts.get("inspiration", {}), notify=inspiration_changed)
    quiet = Property(dict, lambda self: self._parts.get("quiet", {}), notify=quiet_changed)
    seats = Property(dict, lambda self: self._parts.get("seats", {}), notify=seats_changed)
    # The cards stay in Python: a day may have thousands, and QML only ever asks for a few by their numbers.
    cards_version = Property(int, lambda self: self._parts.get("cards_version", 0), notify=cards_changed)
    saved = Property(str, lambda self: self._parts.get("saved", ""), notify=saved_changed)
    connected = Property(bool, lambda self: self._store.connected, notify=connected_changed)
    picture_cards = Property(list, lambda self: picture_cards(self._words), notify=picture_cards_changed)
    heart_line = Property(str, lambda self: self._parts.get("heart_line", ""), notify=heart_line_changed)
    programme = Property(QObject, lambda self: self._lists["programme"], constant=True)
    groups = Property(QObject, lambda self: self._lists["groups"], constant=True)
    log = Property(QObject, lambda self: self._lists["log"], constant=True)
    whole_log = Property(QObject, lambda self: self._lists["whole_log"], constant=True)
    likenesses = Property(QObject, lambda self: self._likenesses, constant=True)
    people = Property(QObject, lambda self: self._people, constant=True)
    contributions = Property(QObject, lambda self: self._contributions, constant=True)
