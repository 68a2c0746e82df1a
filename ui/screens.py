"""Where the projector's window is: on the second screen where there is one, else a window among others.

A screen is remembered by what it is (maker, model, serial; its name where it tells nothing of itself), so that the
picture comes back to the same projector whatever socket it is put in. The only screen is never covered without a way
back (Esc).
"""

from PySide6.QtCore import Property, QObject, QRect, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

REMEMBERED = "projector/screen"
SETTLE_MS = 200
SHOWING_MS = 1500
WINDOW_SHARE = 0.5
CONSOLE = (1440, 900)
SMALLEST = (960, 480)
"""What the console can still be worked in: a screen of 1920 × 1080 at twice the size has no more."""
FRAME_TOP, FRAME_SIDE = 40, 4
USUAL_SHAPE = 16 / 9
NARROWEST, WIDEST = 1.0, 2.4
"""Between these lie the shapes of screens; a window may be dragged to any."""


def identity(screen: QScreen) -> str:
    """What a screen is, as it is remembered."""
    told = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return "|".join(told) if any(told) else screen.name()


def spoken(screen: QScreen) -> str:
    """What people call a screen: its model or maker, else its name."""
    return screen.model() or screen.manufacturer() or screen.name()


class Screens(QObject):
    """Places the projector's window, and takes it back when a screen is unplugged."""

    changed = Signal()

    def __init__(self, application: QGuiApplication, settings: QSettings) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self._console: QWindow | None = None
        self._projector: QWindow | None = None
        self._on: QScreen | None = None
        self._windowed = False
        self._aspect = USUAL_SHAPE
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._go_to_second)
        self._showing = QTimer(self, singleShot=True, interval=SHOWING_MS)

    def place(self, console: QWindow, projector: QWindow) -> None:
        """Take charge of the two windows and put the projector's where it belongs."""
        self._console, self._projector = console, projector
        # What QWidget's WA_ShowWithoutActivating sets: a picture that comes leaves the keyboard with who is typing.
        projector.setProperty("_q_showWithoutActivating", True)
        self._application.screenAdded.connect(self._was_plugged)
        self._application.screenRemoved.connect(self._was_unplugged)
        console.screenChanged.connect(self._tell)
        projector.activeChanged.connect(self._give_back)
        projector.widthChanged.connect(self._tell)
        projector.heightChanged.connect(self._tell)
        if self._best() is not None:
            self._go_to_second()
        else:
            self._show_window()

    def home(self) -> QScreen:
        """The console's screen to begin with: the system's first, unless that is the remembered projector."""
        screens, first = self._application.screens(), self._application.primaryScreen()
        others = [screen for screen in screens if screen is not first]
        is_projector = identity(first) == self._settings.value(REMEMBERED, "")
        return others[0] if is_projector and others else first

    @Slot()
    def swap(self) -> None:
        """Let the two windows change screens; with one screen, bring the projector's window to the front."""
        console, projector, on = self._console, self._projector, self._on
        if console is None or projector is None:
            return
        if on is None or on is console.screen():
            self.present()
            return
        here = console.screen()
        self._cover(here)
        console.setGeometry(centred(console.geometry(), on.availableGeometry()))
        self._settings.setValue(REMEMBERED, identity(here))
        console.requestActivate()

    @Slot()
    def present(self) -> None:
        """Fill the second screen; where there is none, show the window, and asked once more fill the only screen."""
        if self._projector is None or self._console is None:
            return
        second = self._best()
        if second is not None:
            self._cover(second)
            self._settings.setValue(REMEMBERED, identity(second))
        elif self._windowed:
            self._cover(self._console.screen())
        else:
            self._show_window()

    @Slot()
    def leave(self) -> None:
        """Give the screen back: where the projector's window covers the console's screen it becomes a window again."""
        if self._is_covering() or (self._projector is not None and self._projector.isActive() and self._on is not None):
            self._show_window()

    @Slot()
    def lay_away(self) -> None:
        """Hide the projector's window until it is asked for; the console still shows what the room would see."""
        if self._projector is not None:
            self._projector.hide()
        self._on, self._windowed = None, False
        self._tell()

    def _get_name(self) -> str:
        return spoken(self._on) if self._on is not None else ""

    def _is_shown(self) -> bool:
        return self._on is not None or self._windowed

    def _is_covering(self) -> bool:
        return self._on is not None and self._console is not None and self._on is self._console.screen()

    def _get_aspect(self) -> float:
        return self._aspect

    name = Property(str, _get_name, notify=changed)
    aspect = Property(float, _get_aspect, notify=changed)
    shown = Property(bool, _is_shown, notify=changed)
    covering = Property(bool, _is_covering, notify=changed)

    def _best(self) -> QScreen | None:
        """The screen that is not the console's: the remembered one where it is there."""
        if self._console is None:
            return None
        here = self._console.screen()
        others = [screen for screen in self._application.screens() if screen is not here]
        remembered = self._settings.value(REMEMBERED, "")
        return next((screen for screen in others if identity(screen) == remembered), others[0] if others else None)

    def _go_to_second(self) -> None:
        second = self._best()
        if second is not None and self._on is None:
            self._cover(second)

    def _cover(self, screen: QScreen) -> None:
        projector = self._projector
        if projector is None:
            return
        if projector.isVisible():
            projector.showNormal()
        projector.setScreen(screen)
        projector.setGeometry(screen.geometry())
        projector.showFullScreen()
        self._on, self._windowed = screen, False
        if self._console is not None and not self._is_covering():
            self._showing.start()
            self._console.requestActivate()
        self._tell()

    def _give_back(self) -> None:
        """A window that has just come takes the keyboard on most systems: the one who is typing keeps it."""
        if self._console is not None and self._projector is not None and self._projector.isActive():
            if self._showing.isActive():
                self._console.requestActivate()
            self._showing.stop()

    def _show_window(self) -> None:
        console, projector = self._console, self._projector
        if console is None or projector is None:
            return
        projector.setScreen(console.screen())
        projector.showNormal()
        projector.setGeometry(beside(console.geometry(), console.screen().availableGeometry()))
        self._on, self._windowed = None, True
        console.requestActivate()
        self._tell()

    def _was_plugged(self, _screen: QScreen) -> None:
        # The new screen has its size a moment later; whoever chose a window by hand keeps it no less than a plug says.
        self._settling.start()

    def _was_unplugged(self, screen: QScreen) -> None:
        if screen is self._on or (self._on is not None and self._console is not None and self._hides(screen)):
            # Qt would put the window on the console's screen, or the console below the window: in front of the one who
            # must act.
            self.lay_away()

    def _hides(self, gone: QScreen) -> bool:
        """Whether the console comes to lie below the projector's window when the screen that it was on is gone."""
        return self._console is not None and self._console.screen() in {gone, self._on}

    def _tell(self) -> None:
        # Unplugged, the preview keeps the shape that the room's picture had and will have again.
        shown = self._on.geometry() if self._on is not None else None
        if shown is None and self._windowed and self._projector is not None:
            shown = self._projector.geometry()
        if shown is not None and not shown.isEmpty():
            self._aspect = min(WIDEST, max(NARROWEST, shown.width() / shown.height()))
        self.changed.emit()


def console_place(screen: QScreen) -> QRect | None:
    """Where the console begins on a screen; None where the system may choose, for there is room and it is its first."""
    free = screen.availableGeometry()
    begun = within(free)
    is_first = screen is QGuiApplication.primaryScreen()
    return begun if begun is not None or is_first else centred(QRect(0, 0, *CONSOLE), free)


def within(available: QRect) -> QRect | None:
    """Where the console begins on a screen that lacks room for all of it, its frame counted; None where it has it."""
    inside = available.adjusted(FRAME_SIDE, FRAME_TOP, -FRAME_SIDE, -FRAME_SIDE)
    width, height = min(CONSOLE[0], inside.width()), min(CONSOLE[1], inside.height())
    if (width, height) == CONSOLE:
        return None
    at = inside.x() + max(0, inside.width() - width) // 2
    return QRect(at, inside.y(), max(width, SMALLEST[0]), max(height, SMALLEST[1]))


def beside(console: QRect, screen: QRect) -> QRect:
    """A 16:9 window on the console's screen that leaves the most of the console to be seen: at the lower right."""
    width = round(screen.width() * WINDOW_SHARE)
    right = screen.right() - console.right()
    left_edge = console.right() + 1 if right >= width // 2 else screen.right() - width
    width = min(width, screen.right() - left_edge)
    height = width * 9 // 16
    return QRect(left_edge, screen.bottom() - height, width, height)


def centred(window: QRect, screen: QRect) -> QRect:
    """A window's place in the middle of a screen, no larger than it."""
    width, height = min(window.width(), screen.width()), min(window.height(), screen.height())
    return QRect(
        screen.x() + (screen.width() - width) // 2, screen.y() + (screen.height() - height) // 2, width, height
    )
