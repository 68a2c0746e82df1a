"""QR codes for the wall: the net's own and the way in, as pictures that QML shows without a file or a server."""

import sys
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import cast

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, qRgb

_DARK, _LIGHT = qRgb(15, 51, 42), qRgb(255, 255, 255)


def _without_pillow(module: str) -> ModuleType:
    """Load a module that asks for Pillow, but does without where there is none: qrcode only draws pictures of its own
    with it, and the windows would have 5 MB of it.
    """
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    pillow_is_missed = modules.setdefault("PIL", None) is None
    try:
        return import_module(module)
    finally:
        if pillow_is_missed:
            del modules["PIL"]


_qrcode = _without_pillow("qrcode")


@lru_cache(maxsize=8)
def qr_picture(text: str) -> str:
    """Give the QR code of ``text`` as a ``data:`` address of a PNG, one pixel a module, its quiet zone included.

    To be scaled without smoothing, so that every module keeps its sharp edge at any size.
    """
    code = _qrcode.QRCode(error_correction=_qrcode.ERROR_CORRECT_M, border=3)
    code.add_data(text)
    matrix = code.get_matrix()
    image = QImage(len(matrix), len(matrix), QImage.Format.Format_RGB32)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            image.setPixel(x, y, _DARK if dark else _LIGHT)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return f"data:image/png;base64,{bytes(buffer.data().toBase64().data()).decode()}"
