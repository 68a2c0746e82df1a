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

PDF: Final = "pages.pdf"
SETTLES_MS: Final = 250
"""A number that is stepped through is not drawn at each step."""

NOT_WRITTEN: Final = _("Filen kunne ikke skrives.")
NOT_PRINTED: Final = _("Der blev ikke printet. Se efter, om printeren er tændt og har papir, eller gem som PDF.")
CHOSEN_FIRST: Final[dict[str, Any]] = {"what": "signs", "size": "a6", "goal": 0, "many": 8}


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
    """`told` says in a sentence what becomes of a PDF or of the printer, and which file lies there now, if any."""

    told = Signal(str, str)
    changed = Signal()
    pages_changed = Signal()

    def __init__(self, store: Store, words: Language) -> None:
        super().__init__()
        self._store, self._words = store, words
        self._errands = Errands(words)
        self._file: Path | None = None
        self._shown: QTemporaryDir | None = None
        self._drawing: QTemporaryDir | None = None
        self._printing: QTemporaryDir | None = None
        self._chosen = dict(CHOSEN_FIRST)
        self._pages: list[dict[str, Any]] = []
        self._line = ""
        self._asked = 0
        self._looking = self._working = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settling.timeout.connect(self._draw)
        self._said = ""
        self._redacted = 0
        """The newest line of the log that tells that somebody's words were taken out for good."""
        words.changed.connect(self._publish)
        store.host_changed.connect(self._follow)
        self._publish()

    def about(self, file: Path) -> None:
        """The file that is printed from. What was chosen and drawn for another is of no use for it."""
        self._file = file
        self._chosen, self._redacted = dict(CHOSEN_FIRST), 0
        self._settling.stop()
        self._looking = False
        self._forget()
        self._publish()

    @Slot()
    def look(self) -> None:
        """Draw the pages as the day stands now."""
        self._forget()
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
        self.told.emit(self._words.gettext(_("PDF’en bliver skrevet …")), "")
        written = self._words.gettext(_("Det ligger her: {path}")).format(path=pdf)
        command = ["print", str(file), self._thing.what, str(pdf), *self._options()]

        def ended(done: Done) -> None:
            said = done.said[-1] if done.said else ""
            if done.well:
                self.told.emit(said or written, str(pdf))
            else:
                self.told.emit(said or self._words.gettext(NOT_WRITTEN), "")

        self._work(command, ended)

    @Slot()
    def send(self) -> None:
        """Open the system's own dialog for a printer, with the pages that are shown."""
        if self._shown is None or not self._pages or self._working:
            return
        self._printing = self._shown
        sides = ["--two-sided"] if self._thing.two_sided else []

        def ended(done: Done) -> None:
            self._printing = None
            if not done.well:
                self.told.emit(self._words.gettext(NOT_PRINTED), "")

        self._work(["printer", self._printing.filePath(PDF), *sides, "--lang", self._words.lang], ended)

    def close(self) -> None:
        """Do no more, and leave nothing."""
        self._settling.stop()
        self._errands.close()
        self._shown = self._drawing = self._printing = None

    @property
    def _thing(self) -> _Thing:
        return _BY_NAME[self._chosen["what"]]

    def _choose(self, name: str, value: Any) -> None:
        if self._chosen[name] != value:
            self._chosen[name] = value
            self.look()

    def _forget(self) -> None:
        """What was drawn before is of no use, nor what is being drawn."""
        self._asked += 1
        self._set_pages([], "")
        self._shown = None

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
        """Draw what is chosen, one drawing at a time: one that was begun before it ends first."""
        if self._drawing is not None:
            return
        if self._file is None:
            self._looking = False
            self._publish()
            return
        place, asked = QTemporaryDir(), self._asked
        self._drawing = place
        pdf, pages = place.filePath(PDF), place.filePath("pages")
        command = ["print", str(self._file), self._thing.what, pdf, "--pages", pages, *self._options()]
        self._errands.run(command, lambda done: self._drew(asked, done))

    def _drew(self, asked: int, done: Done) -> None:
        place, self._drawing = self._drawing, None
        if asked != self._asked:  # something else has been chosen since
            if self._looking and not self._settling.isActive():
                self._draw()
            return
        self._shown, self._looking = place, False
        found = done.lines[0] if done.well and done.lines else []
        pages = [
            {"url": QUrl.fromLocalFile(one["path"]).toString(), "width": one["width"], "height": one["height"]}
            for one in found
        ]
        said = done.said[-1] if done.said else self._words.gettext(NOT_WRITTEN)
        self._set_pages(pages, "" if pages else said)
        self._publish()

    def _work(self, command: list[str], then: Callable[[Done], None]) -> None:
        self._working = True
        self._publish()

        def ended(done: Done) -> None:
            self._working = False
            self._publish()
            then(done)

        self._errands.run(command, ended)

    def _set_pages(self, pages: list[dict[str, Any]], line: str) -> None:
        self._pages, self._line = pages, line
        self.pages_changed.emit()

    def _follow(self) -> None:
        """What was drawn before words were taken out for good still has them: it goes at once, and is drawn anew."""
        log = self._store.host.view.get("log") or () if self._store.host is not None else ()
        newest = max((line["seq"] for line in log if line["what"] == "text.redacted"), default=0)
        if newest > self._redacted:
            self._redacted = newest
            if self._shown is not None or self._looking:
                self.look()
        self._publish()

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
