"""PDF/UA-1 and PDF/A-2a, as a checker of its own sees them (the package page-validation, where it is installed)."""

import hashlib
import io
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms

from exports.model import Report
from exports.pdf.archive import pack, packed, srgb_profile
from exports.pdf.document import write_pdf
from tests.exports.pdf.test_document import HOSTILE, goal, report_of

REPORTS: dict[str, Callable[[], Report]] = {
    "nothing": lambda: report_of(()),
    "a goal": lambda: report_of((goal(1, ("Et tegn", "To tegn")),)),
    "hostile texts": lambda: report_of((goal(1, HOSTILE), goal(2, HOSTILE[::-1]))),
    "fifteen goals": lambda: report_of(tuple(goal(n, HOSTILE[:12]) for n in range(1, 16))),
}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("name", REPORTS)
def test_it_is_for_all_and_for_later(tmp_path: Path, name: str, profile: str) -> None:
    checker = pytest.importorskip("page")
    write_pdf(REPORTS[name](), tmp_path / "out.pdf")
    found = checker.validate_pdf(str(tmp_path / "out.pdf"), profile=profile)
    assert Counter(failure.rule_id for failure in found.failures) == {}


def test_the_whole_day_is_for_all_and_for_later(report: Report, tmp_path: Path) -> None:
    checker = pytest.importorskip("page")
    write_pdf(report, tmp_path / "out.pdf")
    assert all(checker.validate_pdf(str(tmp_path / "out.pdf"), profile=one).is_compliant for one in ("ua1", "2a"))


def test_the_colour_space_is_one_that_a_colour_library_takes() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB"
    same = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    for colour in ((36, 115, 173), (242, 182, 50), (23, 73, 59), (255, 255, 255)):
        shown = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), same)
        assert shown is not None
        assert all(abs(a - b) <= 1 for a, b in zip(shown.getpixel((0, 0)), colour, strict=True))


def test_no_stream_ends_with_a_carriage_return() -> None:
    pdf = pikepdf.new()
    for number in range(600):
        pdf.Root[f"/S{number}"] = pdf.make_stream(f"stream {number}".encode())
    pack(pdf)
    streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
    assert not any(one.read_raw_bytes().endswith(b"\r") for one in streams)
    assert [one.read_bytes().rstrip() for one in streams] == [f"stream {number}".encode() for number in range(600)]


def test_a_font_that_would_end_with_a_carriage_return_however_it_is_padded_is_not_packed() -> None:
    pdf = pikepdf.new()
    # The last byte of what zlib makes is one more than the sum of the bytes.
    for name, data in {"/F1": b"\x0c", "/F2": b"\xff\r", "/F3": b"font"}.items():
        pdf.Root[name] = pdf.make_stream(data)
        pdf.Root[name].Length1 = len(data)
    pack(pdf)
    fonts = [pdf.Root[name] for name in ("/F1", "/F2", "/F3")]
    assert [one.read_bytes() for one in fonts] == [b"\x0c", b"\xff\r\0", b"font"]
    assert [int(one.Length1) for one in fonts] == [1, 3, 4]
    assert not any(one.read_raw_bytes().endswith(b"\r") for one in fonts)


def test_a_font_that_would_end_with_a_carriage_return_packed_is_saved_as_it_is() -> None:
    fonts = (hashlib.sha256(str(number).encode()).digest() * 41 for number in range(100_000))
    data = next(one for one in fonts if zlib.compress(one).endswith(b"\r"))
    pdf = pikepdf.new()
    pdf.Root.Font = pdf.make_stream(data)
    pdf.Root.Font.Length1 = len(data)
    with pikepdf.open(io.BytesIO(packed(pdf))) as again:
        assert again.Root.Font.read_raw_bytes() == data
