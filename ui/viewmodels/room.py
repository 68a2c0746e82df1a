"""What the projector shows: a room frame becomes one frozen snapshot, and the snapshot becomes what QML binds to."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot

from ui.pace import wait_ms
from ui.viewmodels.exercises.catalogue import EXERCISES
from ui.viewmodels.exercises.contract import Rows, View
from ui.viewmodels.inspiration import beside_the_goal
from ui.viewmodels.keyed_list import KeyedListModel, Row
from ui.viewmodels.qr import qr_picture
from workshop.protocol.venue import join_text, wifi_text

# Every list that a scene may show as things that move; an exercise's `rows` (ui/viewmodels/exercises) fill them.
LISTS = (
    "seats", "tiles", "items", "cards", "steps", "mechanisms", "links", "scenarios", "notes", "routes", "words",
    "hands",
)  # fmt: skip
# What of a body becomes rows, and so is not repeated in `body`.
_LISTED = frozenset((*LISTS, "road", "unplaced", "orphans", "chain"))

# Where a contribution that is held up may lie.
_HELD_FROM = ("items", "cards", "mechanisms", "notes", "scenarios")

# What goes on while the room's picture is frozen: the clock, the way in, and blacking out.
_LIVE_WHILE_FROZEN = ("black", "frozen", "join", "timer")

_SECOND, _MINUTE = 1000, 60_000


@dataclass(frozen=True)
class RoomSnapshot:
    """All that the room shows, but for the running of the clocks. ``rows`` holds the lists, ``body`` the rest."""

    now: int = 0
    exercise: str = ""
    day: View = field(default_factory=dict)
    step: View = field(default_factory=dict)
    timer: View | None = None
    seat: View | None = None
    counts: View = field(default_factory=dict)
    ribbon: Sequence[View] = ()
    next: View | None = None
    join: View = field(default_factory=dict)
    page: int = 0
    spotlight: View | None = None
    inspiration: Sequence[View] = ()
    black: bool = False
    body: View = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)


@dataclass(frozen=True)
class Clocks:
    """What the two clocks of the room read. ``timer`` is None where none runs or it is hidden; ``until`` is when the
    timer ends, and empty where there is none.
    """

    clock: str = ""
    timer: View | None = None
    until: str = ""


def held(shown: View | None, view: View) -> View:
    """Give the view to show: ``view``, or where the room is frozen what it showed before, with its clocks going on."""
    if shown is None or not view.get("frozen"):
        return view
    live = {name: view[name] for name in _LIVE_WHILE_FROZEN if name in view}
    if (shown.get("step") or {}).get("id") != (view.get("step") or {}).get("id"):
        # The picture is of another step than the clock; a wrong clock is worse than none.
        live["timer"] = None
    return {**shown, **live}


def derive(view: View, now: int) -> RoomSnapshot:
    """Give the room's snapshot of a room ``view`` (docs/protocol.md), read by the heart at ``now`` (ms since 1970)."""
    step, body, focus = view.get("step") or {}, view.get("body") or {}, view.get("focus") or {}
    seats: dict[str, View] = {seat["seat"]: seat for seat in view.get("seats", ())}
    exercise = step.get("exercise", "")
    words = EXERCISES.get(exercise)
    own = words.rows(body, seats) if words is not None else {}
    rows = {"seats": tuple(seats.items()), "tiles": _tiles(body, seats)} | own
    return RoomSnapshot(
        now=now,
        exercise=exercise,
        day=view.get("day") or {},
        step=step,
        timer=view.get("timer"),
        seat=seats.get(focus.get("seat") or ""),
        counts=view.get("counts") or {},
        ribbon=list(view.get("ribbon") or ()),
        next=view.get("next"),
        join=_join(view.get("join") or {}),
        page=focus.get("page") or 0,
        spotlight=_spotlight(rows, view.get("held"), seats),
        inspiration=beside_the_goal(view.get("inspiration") or ()),
        black=bool(view.get("black")),
        body={name: value for name, value in body.items() if name not in _LISTED},
        rows={name: rows.get(name, ()) for name in LISTS},
    )


def read_clocks(snapshot: RoomSnapshot, passed: int, zone: tzinfo | None = None) -> Clocks:
    """Give the clocks ``passed`` ms after the frame came; ``zone`` is where the room is, None for the laptop's own."""
    now = snapshot.now + passed
    clock = _time_of_day(now, zone) if snapshot.now else ""
    timer = snapshot.timer
    if not timer:
        return Clocks(clock)
    paused = timer.get("paused_ms")
    until = _time_of_day(timer["ends_at"] if paused is None else now + paused, zone)
    if timer.get("hidden"):
        return Clocks(clock, until=until)
    remaining = max(0, paused if paused is not None else timer["ends_at"] - now)
    # Rounded up, so that it says 00:00 when the time is over and not a second before.
    minutes, seconds = divmod(-(-remaining // _SECOND), 60)
    share = min(1.0, remaining / timer["total_ms"]) if timer.get("total_ms") else 0.0
    text = f"{minutes:02}:{seconds:02}"
    shown = {
        "text": text,
        "share": round(share, 3),
        "paused": paused is not None,
        "over": remaining == 0,
        "total_ms": timer.get("total_ms") or 0,
    }
    return Clocks(clock, shown, until)


def _time_of_day(moment: int, zone: tzinfo | None) -> str:
    return datetime.fromtimestamp(moment / _SECOND, zone).strftime("%H:%M")


def _join(join: View) -> dict[str, Any]:
    wifi = join.get("wifi")
    return {
        **join,
        "picture": qr_picture(join_text(join["url"], join.get("code") or "")) if join.get("url") else "",
        "wifi_picture": qr_picture(wifi_text(wifi["ssid"], wifi.get("password") or "")) if wifi else "",
    }


def _tiles(body: View, seats: Mapping[str, View]) -> tuple[Row, ...]:
    """Give a row a seat for the overview: the seat, how many sit there, and what the exercise counts."""
    return tuple((tile["seat"], {**seats.get(tile["seat"], {}), **tile}) for tile in body.get("seats") or ())


def _spotlight(rows: Mapping[str, Sequence[Row]], raised: View | None, seats: Mapping[str, View]) -> View | None:
    """Give the one contribution that the facilitator holds up, with its goal's ``colour``; None where there is none.

    Where it lies in the room it brings all that the room knows of it there (its caramels, its keywords).
    """
    if raised is None:
        return None
    lies = [item for name in _HELD_FROM for key, item in rows.get(name, ()) if key == raised["id"]]
    return {**raised, "colour": seats.get(raised["seat"], {}).get("colour"), **(lies[0] if lies else {})}


class RoomViewModel(QObject):
    """The room, for QML. ``apply`` it every frame of the room's stream; several scenes may show the same one.

    ``scene_left`` comes before the lists hold what belongs to another exercise: its scene is to be taken down by then.

    ``monotonic`` gives seconds and never jumps; the frame's own time is carried on by it, so that the laptop's wall
    clock is never asked. ``zone`` is as in `read_clocks`.
    """

    scene_left = Signal()
    body_changed = Signal()
    step_changed = Signal()
    join_changed = Signal()
    ribbon_changed = Signal()
    counts_changed = Signal()
    clocks_changed = Signal()
    picture_came = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        zone: tzinfo | None = None,
    ) -> None:
        super().__init__(parent)
        self._monotonic, self._zone = monotonic, zone
        self._view: View | None = None
        self._snapshot = RoomSnapshot()
        self._clocks = Clocks()
        self._came = 0.0
        self._pace = 1.0
        self._drawings: dict[str, str] = {}
        self._photos: dict[str, str] = {}
        self._lists = {name: KeyedListModel(self) for name in LISTS}
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._run_clocks)

    def apply(self, frame: Mapping[str, Any]) -> None:
        """Show ``frame``, the data of one ``view`` event of the room's stream."""
        self._view = held(self._view, frame["view"])
        before, self._snapshot = self._snapshot, derive(self._view, frame["now"])
        self._came, self._pace = self._monotonic(), frame.get("pace", 1.0)
        if before.exercise != self._snapshot.exercise:
            self.scene_left.emit()
        for name, model in self._lists.items():
            model.sync(self._snapshot.rows[name])
        self._tell(before, self._snapshot)
        self._run_clocks()

    def set_drawing(self, drawing: str, path: str) -> None:
        """Add the strokes of the drawing ``id@version``: an SVG path in a box of 1000 × 750."""
        self._drawings[drawing] = path
        self.picture_came.emit(drawing)

    @Slot(str, result=str)
    def drawing(self, drawing: str) -> str:
        """The strokes of a drawing; empty until `picture_came` tells of it."""
        return self._drawings.get(drawing, "")

    @Slot(str, result=str)
    def photo(self, contribution: str) -> str:
        """The address of the photo of a contribution, or of a slide (``activity@picture``).

        Empty until `picture_came` tells of it, or where there is none.
        """
        return self._photos.get(contribution, "")

    def wanted_drawings(self) -> list[str]:
        """Give the drawings (``id@version``) that the room shows and has not been given yet."""
        shown = [item.get("drawing") for item in self._pictured()]
        shown.append((self._snapshot.body.get("postcard") or {}).get("drawing"))
        return [
            drawing for drawing in dict.fromkeys(shown) if isinstance(drawing, str) and drawing not in self._drawings
        ]

    def _pictured(self) -> Iterator[View]:
        """All that is shown with a picture: the scenarios in focus, and the newest on each goal's tile."""
        yield from (item for _key, item in self._snapshot.rows.get("scenarios", ()))
        for _seat, tile in self._snapshot.rows.get("tiles", ()):
            pictures: Any = tile.get("pictures") or ()
            yield from pictures

    def wanted_slides(self) -> list[tuple[str, str]]:
        """Give the slide that the room shows, by its activity and its picture, where it has not been given yet."""
        body = self._snapshot.body
        activity, picture = body.get("activity"), body.get("picture")
        if not isinstance(activity, str) or not isinstance(picture, str) or f"{activity}@{picture}" in self._photos:
            return []
        return [(activity, picture)]

    def set_photo(self, contribution: str, address: str) -> None:
        """Add the photo of a contribution, as an address that QML shows; empty where there is none to be had."""
        self._photos[contribution] = address
        self.picture_came.emit(contribution)

    def wanted_photos(self) -> list[str]:
        """Give the contributions whose photos the room shows and has not been given yet."""
        shown = [item.get("photo") for item in self._pictured()]
        return [photo for photo in dict.fromkeys(shown) if isinstance(photo, str) and photo not in self._photos]

    def _tell(self, before: RoomSnapshot, after: RoomSnapshot) -> None:
        """Tell of each group of properties only where it reads anew, or a vote would lay out the whole room again."""
        for signal, names in (
            (self.step_changed, ("day", "step")),
            (self.join_changed, ("join",)),
            (self.ribbon_changed, ("ribbon", "next")),
            (self.counts_changed, ("counts",)),
            (self.body_changed, ("seat", "page", "spotlight", "inspiration", "black", "body")),
        ):
            if any(getattr(before, name) != getattr(after, name) for name in names):
                signal.emit()

    def _run_clocks(self) -> None:
        """Read the clocks, tell of what is new, and wake again when the first of them reads otherwise."""
        passed = int((self._monotonic() - self._came) * _SECOND * self._pace)
        clocks = read_clocks(self._snapshot, passed, self._zone)
        if clocks != self._clocks:
            self._clocks = clocks
            self.clocks_changed.emit()
        now, timer = self._snapshot.now + passed, self._snapshot.timer
        wait = _MINUTE - now % _MINUTE
        if timer and clocks.timer and not clocks.timer["paused"] and not clocks.timer["over"]:
            wait = min(wait, (timer["ends_at"] - now) % _SECOND or _SECOND)
        self._tick.start(wait_ms(wait, self._pace) + 1)

    # QML reads None as an empty object: where there is no seat, spotlight, next or timer, ask for one of its fields.
    day = Property(dict, lambda self: self._snapshot.day, notify=step_changed)
    step = Property(dict, lambda self: self._snapshot.step, notify=step_changed)
    exercise = Property(str, lambda self: self._snapshot.exercise, notify=step_changed)
    seat = Property(dict, lambda self: self._snapshot.seat or {}, notify=body_changed)
    page = Property(int, lambda self: self._snapshot.page, notify=body_changed)
    spotlight = Property(dict, lambda self: self._snapshot.spotlight or {}, notify=body_changed)
    inspiration = Property(list, lambda self: list(self._snapshot.inspiration), notify=body_changed)
    black = Property(bool, lambda self: self._snapshot.black, notify=body_changed)
    body = Property(dict, lambda self: self._snapshot.body, notify=body_changed)
    join = Property(dict, lambda self: self._snapshot.join, notify=join_changed)
    ribbon = Property(list, lambda self: self._snapshot.ribbon, notify=ribbon_changed)
    next = Property(dict, lambda self: self._snapshot.next or {}, notify=ribbon_changed)
    counts = Property(dict, lambda self: self._snapshot.counts, notify=counts_changed)
    clock = Property(str, lambda self: self._clocks.clock, notify=clocks_changed)
    timer = Property(dict, lambda self: self._clocks.timer or {}, notify=clocks_changed)
    until = Property(str, lambda self: self._clocks.until, notify=clocks_changed)
    seats = Property(QObject, lambda self: self._lists["seats"], constant=True)
    tiles = Property(QObject, lambda self: self._lists["tiles"], constant=True)
    items = Property(QObject, lambda self: self._lists["items"], constant=True)
    cards = Property(QObject, lambda self: self._lists["cards"], constant=True)
    steps = Property(QObject, lambda self: self._lists["steps"], constant=True)
    mechanisms = Property(QObject, lambda self: self._lists["mechanisms"], constant=True)
    links = Property(QObject, lambda self: self._lists["links"], constant=True)
    scenarios = Property(QObject, lambda self: self._lists["scenarios"], constant=True)
    notes = Property(QObject, lambda self: self._lists["notes"], constant=True)
    routes = Property(QObject, lambda self: self._lists["routes"], constant=True)
    words = Property(QObject, lambda self: self._lists["words"], constant=True)
    hands = Property(QObject, lambda self: self._lists["hands"], constant=True)
