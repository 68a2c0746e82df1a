import base64

import pytest
import qrcode
from PySide6.QtGui import QImage
from qrcode.constants import ERROR_CORRECT_M

from ui.viewmodels.qr import qr_picture
from workshop.protocol.venue import join_text, wifi_text


def test_the_picture_is_the_code_a_pixel_a_module() -> None:
    text = join_text("http://10.0.0.2:8765/", "KLØVER")
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=3)
    code.add_data(text)
    image = QImage.fromData(base64.b64decode(qr_picture(text).partition(",")[2]))
    dark = [[image.pixelColor(x, y).lightness() < 128 for x in range(image.width())] for y in range(image.height())]
    assert dark == [[bool(module) for module in row] for row in code.get_matrix()]


def test_the_code_rides_in_the_fragment_so_that_it_is_never_sent() -> None:
    assert join_text("http://10.0.0.2:8765/", "KLØVER") == "http://10.0.0.2:8765/#k=KL%C3%98VER"


@pytest.mark.parametrize(
    ("ssid", "password", "text"),
    [
        ("Udviklingsdag", "karamel24", "WIFI:T:WPA;S:Udviklingsdag;P:karamel24;;"),
        ('Sal "5"; A,B', r"a\b:c", r"WIFI:T:WPA;S:Sal \"5\"\; A\,B;P:a\\b\:c;;"),
        ("Åben", "", "WIFI:T:nopass;S:Åben;;"),
    ],
)
def test_a_net_is_written_as_cameras_read_it(ssid: str, password: str, text: str) -> None:
    assert wifi_text(ssid, password) == text
