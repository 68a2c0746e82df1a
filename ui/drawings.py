"""Fetches the drawings and photos that the room shows, once each, and hands them to the room's view model."""

import json
from base64 import b64encode

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

from ui.http import body_of, send, status_of
from ui.viewmodels.room import RoomViewModel
from workshop.client import Caller, Request, RunInfo


class Drawings(QObject):
    """Asks the heart for the strokes of a drawing, and for photos, as soon as the room wants them."""

    def __init__(self, network: QNetworkAccessManager, room: RoomViewModel) -> None:
        super().__init__()
        self._network, self._room = network, room
        self._heart: RunInfo | None = None
        self._asked: set[str] = set()

    def attach(self, info: RunInfo | None) -> None:
        """Ask that heart from now on; None: no heart is there."""
        self._heart = info
        self._asked.clear()
        self.fetch()

    def fetch(self) -> None:
        """Ask for what the room shows and has not been given yet."""
        heart = self._heart
        if heart is None:
            return
        for drawing in self._room.wanted_drawings():
            if drawing not in self._asked:
                self._asked.add(drawing)
                self._ask(heart, drawing)
        for photo in self._room.wanted_photos():
            if f"photo {photo}" not in self._asked:
                self._asked.add(f"photo {photo}")
                self._ask_photo(heart, photo, Caller(heart.host_token).picture(photo))

        for activity, picture in self._room.wanted_slides():
            key = f"{activity}@{picture}"
            if f"photo {key}" not in self._asked:
                self._asked.add(f"photo {key}")
                self._ask_photo(heart, key, Caller(heart.host_token).slide(activity, picture))

    def _ask(self, heart: RunInfo, drawing: str) -> None:
        contribution = drawing.partition("@")[0]
        reply = send(self._network, heart.base, Caller(heart.host_token).drawing(contribution))
        reply.finished.connect(lambda: self._came(reply, drawing))

    def _came(self, reply: QNetworkReply, drawing: str) -> None:
        reply.deleteLater()
        if status_of(reply) == 200:
            self._room.set_drawing(drawing, json.loads(body_of(reply))["path"])
        else:
            self._asked.discard(drawing)  # the next frame asks again

    def _ask_photo(self, heart: RunInfo, key: str, request: Request) -> None:
        reply = send(self._network, heart.base, request)
        reply.finished.connect(lambda: self._photo_came(reply, key))

    def _photo_came(self, reply: QNetworkReply, key: str) -> None:
        reply.deleteLater()
        if status_of(reply) == 200:
            self._room.set_photo(key, f"data:image/jpeg;base64,{b64encode(body_of(reply)).decode()}")
        else:
            self._asked.discard(f"photo {key}")
