"""QR codes for the wall: the net's own and the way in, as pictures that QML shows without a file or a server."""

import sys
from functools import lru_cache

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, qRgb

# Pillow is only for pictures that qrcode draws itself, which it does without where there is none. It would take the
# windows 5 MB, and a tenth of the time until they stand there.
_without_pillow = sys.modules.setdefault("PIL", None) is None  # type: ignore[arg-type]
import qrcode  # noqa: E402
from qrcode.constants import ERROR_CORRECT_M  # noqa: E402

if _without_pillow:
    del sys.modules["PIL"]

_DARK, _LIGHT = qRgb(15, 51, 42), qRgb(255, 255, 255)


@lru_cache(maxsize=8)
def qr_picture(text: str) -> str:
    """Give the QR code of ``text`` as a ``data:`` address of a PNG, one pixel a module, its quiet zone included.

    To be scaled without smoothing, so that every module keeps its sharp edge at any size.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=3)
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
