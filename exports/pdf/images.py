"""Laying the photos that the pages name into the file."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Dictionary, Name, Object, Pdf

from workshop.domain.jpeg import Jpeg

_COLOURS = {1: Name.DeviceGray, 3: Name.DeviceRGB}


def image_name(number: int) -> str:
    """What the photo of that number is called on a page."""
    return f"Photo{number}"


def embed_photos(pdf: Pdf, photos: Sequence[Jpeg], used: Sequence[tuple[int, int]]) -> None:
    """Lay `photos` into `pdf` as they are; `used` are a page from 0 and the number of a photo that stands on it."""
    laid = [_laid(pdf, jpeg) for jpeg in photos]
    for page, number in used:
        resources = pdf.pages[page].obj.Resources
        if "/XObject" not in resources:
            resources.XObject = Dictionary()
        resources.XObject[f"/{image_name(number)}"] = laid[number]


def _laid(pdf: Pdf, jpeg: Jpeg) -> Object:
    image = pdf.make_stream(
        jpeg.data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=jpeg.width,
        Height=jpeg.height,
        ColorSpace=_COLOURS[jpeg.colours],
        BitsPerComponent=8,
    )
    image.Filter = Name.DCTDecode
    return image
