"""What is printed from the console: chosen, looked at page by page, sent to a printer or kept as a PDF.

Processes of their own write the pages and speak with the printer, while the day runs. What is only looked at lies in a
folder of its own, which goes with the windows.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Property, QObject, QTemporaryDir, QTimer, QUrl, Signal, Slot

from assets.locale import _
from ui.errands import Done, Errands
from ui.language import Language
from ui.store import Store

SETTLES_MS: Final = 250
"""A number that is stepped through is not drawn at each step."""

NOT_WRITTEN: Final = _("Filen kunne ikke skrives.")


class _Thing(NamedTuple):
    """Something that can be printed: what the command calls it, its name and what is said of it (Danish)."""

    what: str
    name: str
    about: str
    sized: bool = False
    of_goals: bool = False
    counted: bool = False
    two_sided: bool = False


NUMBERED: Final = _(
    "Til at skrive på i hånden og finde på et foto. Tast dem ind i numrenes rækkefølge, og lad ikke telefoner skrive "
    "tegn til målet imens."
)
EMPTY: Final = _("Til at skrive på i hånden. Nummeret skrives på, når kortet er tastet ind.")
BOTH_SIDES: Final = _("For- og bagside. Print på begge sider, og vend på den lange led.")
THINGS: Final = (
    _Thing("signs", _("Tegnkort"), _("Tegnene med nummer og mærke, til at lægge på gulvet."), True, True),
    _Thing("mechanisms", _("Mekanismekort"), _("Mekanismerne, til at lægge ved tegnene."), True, True),
    _Thing("empty", _("Tomme kort"), EMPTY, True, True, True),
    _Thing("numbered", _("Tomme kort med nummer"), NUMBERED, True, True, True),
    _Thing("pictures", _("Billedkort"), _("De 28 billeder af et mål, der er nået."), True),
    _Thing("postcards", _("Postkort"), BOTH_SIDES, True, True, two_sided=True),
    _Thing("sheets", _("Øvelsernes ark"), _("IGLO-ark og O-løbets plakater.")),
    _Thing("run-sheet", _("Drejebog"), _("Dagens program med dine noter.")),
)
_BY_NAME: Final = {one.what: one for one in THINGS}


class PrintModel(QObject):
    """`told` says in a sentence what became of a PDF or of the printer."""

    told = Signal(str)
    changed = Signal()
    pages_changed = Signal()

    def __init__(self, store: Store, words: Language) -> None:
        super().__init__()
        self._store, self._words = store, words
        self._errands = Errands(words)
        self._file: Path | None = None
        self._folder: QTemporaryDir | None = None
        self._chosen: dict[str, Any] = {"what": "signs", "size": "a6", "goal": 0, "many": 8}
        self._pages: list[dict[str, Any]] = []
        self._line = ""
        self._drawn = 0
        self._looking = self._working = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settling.timeout.connect(self._draw)
        self._said = ""
        words.changed.connect(self._publish)
        store.host_changed.connect(self._publish)
        self._publish()

    def about(self, file: Path) -> None:
        """The file that is printed from."""
        self._file = file

    @Slot()
    def look(self) -> None:
        """Draw the pages as the day stands now."""
        self._set_pages([], "")
        self._looking = True
        self._publish()
        self._settling.start()

    @Slot(str)
    def choose(self, what: str) -> None:
        """Another thing to print."""
        self._choose("what", what)

    @Slot(str)
    def size_to(self, size: str) -> None:
        """Cards of another size, `a6` or `a5`."""
        self._choose("size", size)

    @Slot(int)
    def goal_to(self, number: int) -> None:
        """One goal alone, by its number; 0 is all."""
        self._choose("goal", number)

    @Slot(int)
    def many_to(self, many: int) -> None:
        """So many empty cards a goal."""
        self._choose("many", max(1, min(48, many)))

    @Slot()
    def save(self) -> None:
        """Write the PDF beside the day's file."""
        file = self._file
        if file is None or self._working:
            return
        name = self._words.gettext(self._thing.name).lower()
        pdf = file.with_name(f"{file.stem} - {name}.pdf")
        self._work(["print", str(file), self._thing.what, str(pdf), *self._options()], lambda: self._saved(pdf))

    @Slot()
    def send(self) -> None:
        """Open the system's own dialog for a printer, with the pages that are shown."""
        if not self._pages or self._working:
            return
        sides = ["--two-sided"] if self._thing.two_sided else []
        self._work(["printer", str(self._pdf()), *sides, "--lang", self._words.lang], lambda: None)

    def close(self) -> None:
        """Do no more, and leave nothing."""
        self._settling.stop()
        self._errands.close()
        self._folder = None

    @property
    def _thing(self) -> _Thing:
        return _BY_NAME[self._chosen["what"]]

    def _choose(self, name: str, value: Any) -> None:
        if self._chosen[name] != value:
            self._chosen[name] = value
            self.look()

    def _pdf(self) -> Path:
        assert self._folder is not None
        return Path(self._folder.filePath(f"{self._drawn}.pdf"))

    def _options(self) -> list[str]:
        thing, chosen = self._thing, self._chosen
        options = ["--lang", self._words.lang]
        if self._store.host is not None:
            options += ["--day", str(self._store.host.view["day"]["id"])]
        if thing.sized:
            options += ["--size", chosen["size"]]
        if thing.of_goals and chosen["goal"]:
            options += ["--goal", str(chosen["goal"])]
        if thing.counted:
            options += ["--many", str(chosen["many"])]
        return options

    def _draw(self) -> None:
        if self._file is None:
            self._looking = False
            self._publish()
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        self._drawn += 1
        place = self._drawn
        pages = self._folder.filePath(str(place))
        command = ["print", str(self._file), self._thing.what, str(self._pdf()), "--pages", pages, *self._options()]
        self._errands.run(command, lambda done: self._drew(place, done))

    def _drew(self, place: int, done: Done) -> None:
        if place != self._drawn or self._settling.isActive():
            return  # something else has been chosen since
        self._looking = False
        found = done.lines[0] if done.well and done.lines else []
        pages = [
            {"url": QUrl.fromLocalFile(one["path"]).toString(), "width": one["width"], "height": one["height"]}
            for one in found
        ]
        said = done.said[-1] if done.said else self._words.gettext(NOT_WRITTEN)
        self._set_pages(pages, "" if pages else said)
        self._publish()

    def _work(self, command: list[str], well: Callable[[], None]) -> None:
        self._working = True
        self._publish()

        def ended(done: Done) -> None:
            self._working = False
            self._publish()
            if done.well:
                well()
            else:
                self.told.emit(done.said[-1] if done.said else self._words.gettext(NOT_WRITTEN))

        self._errands.run(command, ended)

    def _saved(self, pdf: Path) -> None:
        self.told.emit(self._words.gettext(_("Det ligger her: {path}")).format(path=pdf))

    def _set_pages(self, pages: list[dict[str, Any]], line: str) -> None:
        self._pages, self._line = pages, line
        self.pages_changed.emit()

    def _publish(self) -> None:
        """Tell what is offered, where it is not what was told already: the day's frames come many a second."""
        said = json.dumps(self._offered())
        if said != self._said:
            self._said = said
            self.changed.emit()

    def _offered(self) -> dict[str, Any]:
        """What there is to choose among, and what of it is chosen."""
        view = self._store.host.view if self._store.host is not None else {}
        say, thing = self._words.gettext, self._thing
        goals = [
            {
                "key": str(one["number"]),
                "number": one["number"],
                "colour": one["colour"],
                "text": "",
                "name": one["title"],
            }
            for one in view.get("seats", ())
        ]
        return {
            **self._chosen,
            "things": [{"key": one.what, "text": say(one.name)} for one in THINGS],
            "goals": [{"key": "0", "text": say(_("Alle"))}, *goals] if thing.of_goals else [],
            "about": say(thing.about),
            "sized": thing.sized,
            "counted": thing.counted,
            "looking": self._looking,
            "working": self._working,
        }

    offered = Property(str, lambda self: self._said, notify=changed)
    """JSON of what there is to choose among, and what of it is chosen."""
    pages = Property(list, lambda self: self._pages, notify=pages_changed)
    line = Property(str, lambda self: self._line, notify=pages_changed)
