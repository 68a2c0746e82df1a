"""A picture as SVG: vectors that stay sharp, text as text."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import Final

from exports.pdf.theme import Colour, Style
from exports.reading.picture import Item, Lettering, Photograph, Picture, Shape

FACES: Final[dict[Style, str]] = {"text": "", "bold": "b", "italic": "i", "title": "t", "hand": "h"}
"""The class of each style's letters; see the style sheet."""


def svg(picture: Picture, alt: str) -> str:
    """The picture; `alt` is what is said instead of it."""
    items = "".join(_item(one) for one in picture.items)
    return (
        f'<svg viewBox="0 0 {picture.width:.1f} {picture.height:.1f}" width="{picture.width * 4 / 3:.0f}" role="img" '
        f'aria-label="{escape(alt)}">{items}</svg>'
    )


def colour_code(colour: Colour) -> str:
    """A colour as `#rrggbb`."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _item(item: Item) -> str:
    if isinstance(item, Shape):
        return _shape(item)
    return _lettering(item) if isinstance(item, Lettering) else _photo(item)


def _shape(shape: Shape) -> str:
    steps = "".join(name + " ".join(f"{number:.5g}" for number in numbers) for name, numbers in shape.steps)
    looks = [f'fill="{colour_code(shape.fill) if shape.fill is not None else "none"}"']
    if shape.stroke is not None:
        looks.append(f'stroke="{colour_code(shape.stroke)}" stroke-width="{shape.width:.3g}"')
        if shape.round_ends:
            looks.append('stroke-linecap="round" stroke-linejoin="round"')
        if shape.dash:
            looks.append(f'stroke-dasharray="{" ".join(f"{one:.3g}" for one in shape.dash)}"')
    return f'<path {" ".join(looks)} d="{steps}"/>'


def _lettering(line: Lettering) -> str:
    words = "".join(
        f'<tspan{_face(style)} fill="{colour_code(colour)}">{escape(text)}</tspan>'
        for text, style, colour in line.words
    )
    way = ' direction="rtl" text-anchor="end"' if line.rtl else ""
    return f'<text x="{line.x:.2f}" y="{line.y:.2f}" font-size="{line.size:g}" xml:space="preserve"{way}>{words}</text>'


def _face(style: Style) -> str:
    return f' class="{FACES[style]}"' if FACES[style] else ""


def _photo(photo: Photograph) -> str:
    data = b64encode(photo.jpeg.data).decode("ascii")
    return (
        f'<image href="data:image/jpeg;base64,{data}" x="{photo.x:.2f}" y="{photo.y:.2f}" '
        f'width="{photo.width:.2f}" height="{photo.height:.2f}"/>'
    )
