"""The windows' composition root: makes the objects, hands them to each other, shows the windows, takes them down."""

import gc
import os
import signal
import sys
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout
from PySide6.QtCore import QObject, QProcess, QSettings, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from assets.locale import SOURCE_LANGUAGE, _, text
from ui.drawings import Drawings
from ui.exporting import ExportModel
from ui.fonts import register_fonts
from ui.heart import Heart
from ui.http import loopback_network
from ui.language import Language
from ui.own_command import own_command
from ui.paper import PaperModel
from ui.plan import PlanModel
from ui.preferences import Preferences
from ui.printing import PrintModel
from ui.rehearsal import Rehearsal
from ui.report import ReportModel
from ui.screens import Screens, console_place
from ui.start import StartModel
from ui.store import Store
from ui.translator import Translators
from ui.undoing import Undoing
from ui.viewmodels.console import ConsoleModel
from ui.viewmodels.console_commands import ConsoleCommands
from ui.viewmodels.remote import RemoteModel
from ui.viewmodels.room import RoomViewModel
from ui.viewmodels.venue import VenueModel
from ui.wakefulness import Wakefulness
from workshop.client import RunInfo, windows_lock_path

QML = Path(__file__).parent / "qml"
TRY_AGAIN_MS = 3000
NO_SCREEN = 8
SETTLED_MS = 3000
OTHERS_LOOK_S = 0.5
"""How long a file may seem to be in other windows: who only looks whether it is takes its lock to do so."""
CANNOT_STAY_AWAKE = _("Maskinen kan ikke holdes vågen herfra. Slå dvale og pauseskærm fra i dens indstillinger.")


class Windows(QObject):
    """The console and the projector over one store. A heart is attached when found, and again after it was lost."""

    def __init__(self, application: QGuiApplication, lang: str | None, settings: QSettings) -> None:
        """`lang` is what they speak in spite of what is chosen in the settings."""
        super().__init__()
        self._application = application
        self.settings = settings
        self.preferences = Preferences(settings, lang=lang)
        self.words = Language(str(self.preferences.lang))
        self._translators = Translators(application, self.words)
        self._network = loopback_network()
        self._heart: Heart | None = None
        self._file: Path | None = None
        self._lock: BaseFileLock | None = None
        self._stopping = False
        self._placed = False
        self._still = False
        self._to_attend: Path | None = None
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._again.timeout.connect(self._try_again)
        self.store = Store(self._network, self.words.lang)
        undoing = Undoing(self.store, self.words)
        self.console = ConsoleModel(self.store, self.words, undoing)
        self.commands = ConsoleCommands(self.store, undoing)
        self.remote = RemoteModel(self.store)
        self.venue = VenueModel(self.store, self.words)
        self.venue.told.connect(self.commands.say)
        self.room = RoomViewModel(self)
        self.plan = PlanModel(self.store, self.commands, self.words, lambda: self.start.just_made)
        self.drawings = Drawings(self._network, self.room)
        self.screens = Screens(application, settings)
        self.start = StartModel(settings, self.words)
        self.rehearsal = Rehearsal(settings, self.words)
        self.start.rehearsal_made.connect(self.rehearsal.choose)
        self.start.removed.connect(self.rehearsal.forget)
        self.report = ReportModel(self._day_id, self.words)
        self.report.told.connect(self.commands.say)
        self.exporting = ExportModel(self._day_id, self.words)
        self.exporting.told.connect(self.commands.say)
        self.printing = PrintModel(self.store, self.words)
        self.printing.told.connect(self.commands.say)
        self.paper = PaperModel(self.store, self.commands, self.words)
        self.start.opened_file.connect(self.open)
        self.store.room_changed.connect(self._show_room)
        self.store.host_changed.connect(self._attend)
        self.store.connected_changed.connect(self._tell_connection)
        self.commands.stop_asked.connect(self._watch_no_more)
        self.commands.stopping.connect(self.start.stopped)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self.preferences.changed.connect(lambda: self.words.speak(str(self.preferences.lang)))
        self.preferences.changed.connect(self._dress)
        self.words.changed.connect(self._speak)

    def show(self) -> None:
        """Show both windows; the projector's is put where it belongs."""
        shared = {"room": self.room, "screens": self.screens, "preferences": self.preferences}
        models = {
            "day": self.console,
            "commands": self.commands,
            "start": self.start,
            "report": self.report,
            "exporting": self.exporting,
            "printing": self.printing,
            "paper": self.paper,
            "plan": self.plan,
            "remote": self.remote,
            "venue": self.venue,
            "rehearsal": self.rehearsal,
        }
        at = console_place(self.screens.home())
        # Where there is room for all of it, the system knows best where a new window goes.
        place = {"x": at.x(), "y": at.y(), "width": at.width(), "height": at.height()} if at is not None else {}
        self._dress()
        self._engine.setInitialProperties({**models, **shared, **place})
        self._engine.load(QUrl.fromLocalFile(QML / "Console" / "ConsoleWindow.qml"))
        self._engine.setInitialProperties(shared)
        self._engine.load(QUrl.fromLocalFile(QML / "Projector" / "ProjectorWindow.qml"))
        self.start.opened_changed.connect(self._place)
        self.console.ready_changed.connect(self._place)
        self._place()

    def _place(self) -> None:
        """The room's window comes when there is something to show."""
        if not self._placed and self.start.opened and (self.console.ready or self.start.skipped):
            self._placed = True
            self.screens.place(self.console_window, self.projector_window)

    def hold_still(self) -> None:
        """Let everything be at once where it belongs, for pictures."""
        self._still = True
        self._dress()

    def _dress(self) -> None:
        """Look as is chosen. The system's own wish for less motion Qt tells only from 6.12 on."""
        theme = self._engine.singletonInstance("Theme", "Theme")
        assert isinstance(theme, QObject)
        theme.setProperty("reducedMotion", self._still or self.preferences.reduced_motion)
        theme.setProperty("darkRoom", self.preferences.dark_room)

    @property
    def console_window(self) -> QQuickWindow:
        """The facilitator's window."""
        return self._window(0)

    @property
    def projector_window(self) -> QQuickWindow:
        """The room's window."""
        return self._window(1)

    def open(self, file: Path) -> None:
        """Run a file: find its heart or start it. Windows that have it open already keep it."""
        if not self._hold(file):
            self.start.come_back(_("Dagen er allerede åben i et andet vindue."))
            return
        self._file = file
        self._heart = Heart(file, self._network, lang=self.words.lang, options=self.rehearsal.heart_options(file))
        self._heart.found.connect(self.attach)
        self._heart.lost.connect(self._lost)
        self._heart.failed.connect(self._failed)
        self._heart.start()
        for one in (self.report, self.exporting, self.printing, self.paper):
            one.about(file)

    def _hold(self, file: Path) -> bool:
        """Be the only windows of a file on this machine."""
        path = windows_lock_path(file)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(path, mode=0o600)
        try:
            lock.acquire(timeout=OTHERS_LOOK_S)
        except Timeout:
            return False
        self._let_go()
        self._lock = lock
        return True

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def attach(self, info: RunInfo) -> None:
        """Show what that heart tells, and send what waited for it."""
        self.console.set_heart_line()
        self._to_attend = self._file
        self.store.attach(info)
        self.drawings.attach(info)

    def _attend(self) -> None:
        """Let a rehearsal's participants in once its heart tells that it is one; by its path alone, a day is none."""
        frame, file = self.store.host, self._to_attend
        if frame is None or file is None:
            return
        self._to_attend = None
        if frame.view["day"]["rehearsal"]:
            self.rehearsal.attend(file)
        else:
            self.rehearsal.forget(file)

    def close(self) -> None:
        """Take the windows down, nearest to the person first; the heart lives on."""
        self._again.stop()
        self.start.close()
        self.rehearsal.leave()
        for one in (self.report, self.exporting, self.printing, self.paper):
            one.close()
        self.plan.close()
        self.plan.pasted_table.close()
        if self._heart is not None:
            self._heart.leave()
        self._let_go()
        self.store.detach()
        self.drawings.attach(None)
        self._translators.close()
        del self._engine

    def _speak(self) -> None:
        """Say everything anew in the language of now; the view models do so by themselves."""
        self._engine.retranslate()
        self.store.speak(self.words.lang)
        self.commands.dismiss()

    def _day_id(self) -> str:
        return str(self.store.host.view["day"]["id"]) if self.store.host is not None else ""

    def _window(self, place: int) -> QQuickWindow:
        window = self._engine.rootObjects()[place]
        assert isinstance(window, QQuickWindow)
        return window

    def _show_room(self) -> None:
        frame = self.store.room
        if frame is not None:
            self.room.apply({"now": frame.now, "pace": frame.pace, "view": frame.view})
            self.drawings.fetch()

    def _lost(self) -> None:
        self.store.detach()
        self.drawings.attach(None)
        self.console.set_heart_line(_("Dagen starter igen. Alt, der er gemt, er der stadig."))

    def _failed(self, last_words: str) -> None:
        told = (_("Dagen kan ikke startes."), last_words)
        if self.console.ready:
            self.console.set_heart_line(*told, _("Luk vinduet, og åbn filen igen."))
            self._again.start()
        else:
            self.console.set_heart_line()
            self._let_go()
            self.start.come_back(*told, forget=self._file)

    def _try_again(self) -> None:
        if self._heart is not None:
            self._heart.start()

    def _tell_connection(self) -> None:
        if self.store.connected:
            self.console.set_heart_line()
        elif self._stopping:
            self.commands.stopping.emit()  # it went before its answer came
        elif self._heart is not None:
            self._heart.check()

    def _watch_no_more(self, stopping: bool) -> None:
        """A heart that is asked to stop must not be taken for one that died, and be started again."""
        self._stopping = stopping
        if not stopping:
            self.start.purge_next(False)
        if self._heart is None:
            return
        if stopping:
            self._heart.leave()
        else:
            self._heart.start()


def new_application() -> QGuiApplication:
    """The Qt application under the product's name, with its typefaces."""
    # QML looks for garbage a little at a time. Its own little is 5 ms: a third of what a frame has.
    os.environ.setdefault("QV4_GC_TIMELIMIT", "2")
    application = QGuiApplication(sys.argv[:1])
    application.setOrganizationName("guldkaramel")
    application.setApplicationName("guldkaramel")
    application.setApplicationDisplayName("Guldkaramel")
    application.setWindowIcon(QIcon(str(QML / "Theme" / "images" / "caramel.svg")))
    return application


def lacks_screen() -> bool:
    """Whether there is no screen to open a window on; Qt would end the process without a word that helps."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


def spare_the_collector() -> None:
    """What is loaded now lives as long as the windows: looking through it for garbage would hold them up for 25 ms each
    time, in the middle of a card's way.
    """
    gc.collect()
    gc.freeze()


def run(file: Path | None, *, lang: str | None = None) -> int:
    """Show the windows, with the day of `file` where one is named, until they are closed; the process's exit code.

    They speak `lang`, or where none is told what is chosen in their settings.
    """
    if lacks_screen():
        sentence = _("Her er ingen skærm at vise vinduerne på. Dagen kan køre uden dem: guldkaramel serve FIL")
        sys.stderr.write(text(sentence, lang or SOURCE_LANGUAGE) + "\n")
        return NO_SCREEN
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal closes the windows at once; the heart lives on
    application = new_application()
    application.setQuitOnLastWindowClosed(False)
    windows = Windows(application, lang, QSettings())
    if file is not None:
        windows.start.opened_at_once(file)  # the heart starts while the windows are being made
    register_fonts()
    windows.show()
    # Not quit(): that asks every window, and the projector's is only ever laid away.
    windows.console_window.visibleChanged.connect(lambda shown: None if shown else application.exit(0))
    if file is None:
        windows.start.look()
    QTimer.singleShot(SETTLED_MS, spare_the_collector)
    wakefulness = Wakefulness(windows.store)
    wakefulness.refused.connect(lambda: windows.commands.say(windows.words.gettext(CANNOT_STAY_AWAKE)))
    code = application.exec()
    wakefulness.close()
    windows.close()
    if windows.start.comes_again:
        # Anew, so that nothing of the day that was is left in the windows.
        program, *arguments = own_command("open")
        QProcess.startDetached(program, arguments)
    return code
