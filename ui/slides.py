"""The pictures of slides: chosen on this machine, made small enough for the room and the phones, and handed over.

Reading and scaling it is done beside the windows, which never wait for a file.
"""

from base64 import b64encode
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QThreadPool, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter

from assets.locale import _
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_commands import ConsoleCommands
from workshop.client import Refused, make_id, read_answer

LONGEST_SIDE = 2048
MOST_BYTES = 300_000
QUALITIES = (88, 80, 72, 64)
SMALLER = 0.8


class Slides(QObject):
    """Pictures on their way to and from the heart, each shown by the address that `address` gives."""

    came = Signal()
    kept = Signal(str, str)
    """An activity, and the picture that has been handed over for it."""
    _made = Signal(str, bytes)

    def __init__(self, store: Store, commands: ConsoleCommands, words: Language) -> None:
        super().__init__()
        self._store, self._commands, self._words = store, commands, words
        self._shown: dict[str, str] = {}
        self._asked: set[str] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._made.connect(self._hand_over)

    @Slot(str, QUrl)
    def choose(self, activity: str, url: QUrl) -> None:
        """Take a picture from this machine for a slide; `kept` tells when the heart has it."""
        file = Path(url.toLocalFile())
        self._pool.start(lambda: self._made.emit(activity, small_jpeg(file)))

    @Slot(str, str, result=str)
    def address(self, activity: str, picture: str) -> str:
        """Where QML finds a slide's picture; empty until `came` tells that something has come."""
        if picture and picture not in self._shown and picture not in self._asked:
            self._asked.add(picture)

            def answered(status: int, body: bytes) -> None:
                self._asked.discard(picture)
                if status == 200:
                    self._show(picture, body)

            self._store.ask(lambda caller: caller.slide(activity, picture), answered)
        return self._shown.get(picture, "")

    def close(self) -> None:
        """Wait for what is being read."""
        self._pool.waitForDone()

    def _show(self, picture: str, jpeg: bytes) -> None:
        self._shown[picture] = f"data:image/jpeg;base64,{b64encode(jpeg).decode()}"
        self.came.emit()

    def _hand_over(self, activity: str, jpeg: bytes) -> None:
        if not jpeg:
            sentence = _("Billedet kan ikke læses. Vælg et billede af slagsen JPEG eller PNG.")
            self._commands.say(self._words.gettext(sentence))
            return
        picture = make_id()

        def answered(status: int, body: bytes) -> None:
            answer = read_answer(status, body)
            if isinstance(answer, Refused):
                self._commands.say(answer.text or self._words.gettext(_("Billedet blev ikke gemt. Prøv igen.")))
                return
            self._show(picture, jpeg)
            self.kept.emit(activity, picture)

        self._store.ask(lambda caller: caller.keep_picture(picture, jpeg), answered)


def small_jpeg(file: Path) -> bytes:
    """A picture the right way up as a JPEG without anything about it, small enough to be handed over; empty if none.

    At most `LONGEST_SIDE` pixels a side and `MOST_BYTES` bytes, as docs/protocol.md says.
    """
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)  # as the camera was held
    image = reader.read()
    if image.isNull():
        return b""
    image = _flat(_within(image, LONGEST_SIDE))
    while True:
        for quality in QUALITIES:
            jpeg = _written(image, quality)
            if len(jpeg) <= MOST_BYTES:
                return jpeg
        image = _within(image, int(max(image.width(), image.height()) * SMALLER))


def _within(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, kept, smooth)


def _flat(image: QImage) -> QImage:
    """What can be seen through lies on white; and nothing of what the file said about the picture comes along."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _written(image: QImage, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(data.data())
