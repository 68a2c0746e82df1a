"""Photos of printed cards on a floor, made from the very PDF that is printed: perspective, light, blur, noise, JPEG.

The truth comes with each: which card lies where, and whether all of it is in the picture.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

import cv2
import numpy as np
import pypdfium2

from exports.cards.catalogue import Wanted
from exports.cards.document import write_cards
from exports.report import build_report
from tests.day_under_test import DayUnderTest

WIDE_MM, HIGH_MM = 148.5, 105.0
TEXTURE = 6.0
"""Pixels a millimetre of a card's own picture."""

HALF_VIEW = math.radians(34.6)
"""Half the angle that an ordinary phone sees across."""

Lying = Literal["road", "ties", "lines"]
Image = np.ndarray[Any, np.dtype[np.uint8]]

WORDS = (
    "Der står flere cykler foran hallen", "FLERE PIGER TIL BASKET!!!", "Tre forældre taler på arabisk ved kaffen",
    "En ny frivillig om måneden", "Børnene spørger selv om at få lov",
)  # fmt: skip


class Photo(NamedTuple):
    """A JPEG, and the rows of labels as they lie along the road; `whole`: every card is all in the picture."""

    jpeg: bytes
    rows: tuple[frozenset[str], ...]
    whole: bool


@cache
def day_with_cards(many: int) -> DayUnderTest:
    """A day whose first goal has so many signs."""
    day = DayUnderTest()
    day.does("day.start")
    group = day.state.plan.groups[0].id
    for place in range(many):
        day.does("sign_cards.write", text=f"{WORDS[place % len(WORDS)]} ({place + 1})", group=group)
    return day


@cache
def textures(many: int) -> tuple[Image, ...]:
    """The cards as they come out of the printer and the scissors, in the order of their numbers."""
    day = day_with_cards(many).state
    with TemporaryDirectory() as folder:
        pdf = Path(folder) / "cards.pdf"
        assert write_cards(build_report(day, None), pdf, "signs", Wanted(goals=frozenset({day.seats[0].number})))
        pages = [_drawn(page) for page in pypdfium2.PdfDocument(pdf)]
    wide, high = round(WIDE_MM * TEXTURE), round(HIGH_MM * TEXTURE)
    cut = [page[y : y + high, x : x + wide] for page in pages for y in (0, high) for x in (0, wide)]
    return tuple(np.ascontiguousarray(one) for one in cut[:many])


def _drawn(page: Any) -> Image:
    drawn: Image = page.render(scale=TEXTURE * 25.4 / 72, grayscale=True).to_numpy()
    return drawn[:, :, 0] if drawn.ndim == 3 else drawn


def photo(
    many: int, seed: int, lying: Lying = "road", size: tuple[int, int] = (4000, 3000), tilt: float = 20.0
) -> Photo:
    """A photo of `many` cards that lie in one row, side by side in places, or in several lines as a text does."""
    chance = np.random.default_rng(seed)
    rows, places = _laid(many, lying, chance)
    seen = _camera(chance, size, tilt, places)
    image = _floor(size, chance)
    whole = True
    for card, (x, y, turned) in enumerate(places):
        whole &= _lay(image, textures(many)[card], seen, (x, y, turned))
    return Photo(_taken(image, chance), rows, whole)


def _laid(
    many: int, lying: Lying, chance: np.random.Generator
) -> tuple[tuple[frozenset[str], ...], list[tuple[float, float, float]]]:
    """The rows of the road, and where each card (by its number) lies: millimetres, radians."""
    order = [int(one) for one in chance.permutation(many)]
    sizes = []
    while sum(sizes) < many:
        most = many - sum(sizes)
        sizes.append(min(most, int(chance.choice((2, 3, 3, 4))) if lying == "ties" else 1))
    rows = [[order.pop() for _ in range(size)] for size in sizes]
    a_line = 10 if lying == "lines" else len(rows)
    places: dict[int, tuple[float, float, float]] = {}
    for place, row in enumerate(rows):
        line, column = divmod(place, a_line)
        for beside, card in enumerate(row):
            x = column * 240 + chance.uniform(-25, 25)
            y = line * 330 + (beside - (len(row) - 1) / 2) * 150
            y += chance.uniform(-20, 20)
            if lying == "road":
                y += chance.uniform(-200, 200) + 180 * math.sin(place * 0.7)
            elif lying == "ties":
                x += chance.uniform(-12, 12) - 12
                y += 120 * math.sin(place * 0.5)
            turned = math.radians(chance.uniform(-25, 25) if lying == "road" else chance.uniform(-12, 12))
            if chance.random() < 0.08:
                turned += math.pi
            places[card] = (x, y, turned)
    middle_x = sum(x for x, _y, _turned in places.values()) / many
    middle_y = sum(y for _x, y, _turned in places.values()) / many
    return (
        tuple(frozenset(f"T{card + 1}" for card in row) for row in rows),
        [(x - middle_x, y - middle_y, turned) for x, y, turned in (places[card] for card in range(many))],
    )


def _camera(
    chance: np.random.Generator, size: tuple[int, int], tilt: float, places: Sequence[tuple[float, float, float]]
) -> Any:
    """From millimetres on the floor to pixels: held askew, at a distance at which it all just goes in, however held."""
    wide, high = size
    rx, ry = np.radians(chance.uniform(-tilt, tilt, 2))
    held = math.radians(chance.choice((0, 0, 0, 90, 180, 270)) + chance.uniform(-6, 6))
    turn = cv2.Rodrigues(np.array([rx, 0, 0.0]))[0] @ cv2.Rodrigues(np.array([0, ry, 0.0]))[0]
    focal = wide / 2 / math.tan(HALF_VIEW)
    lens = np.array([[focal, 0, wide / 2], [0, focal, high / 2], [0, 0, 1]])
    reach = max(abs(x) for x, _y, _turned in places) + 110, max(abs(y) for _x, y, _turned in places) + 110
    across, down = (reach[1], reach[0]) if abs(math.sin(held)) > 0.5 else reach
    far = max(1500.0, focal * max(across / (wide / 2), down / (high / 2)) * 1.12)
    spin = np.array([[math.cos(held), -math.sin(held), 0], [math.sin(held), math.cos(held), 0], [0, 0, 1]])
    return lens @ np.column_stack([turn[:, 0], turn[:, 1], [0, 0, far]]) @ spin


def _floor(size: tuple[int, int], chance: np.random.Generator) -> Image:
    """Boards with grain."""
    wide, high = size
    grain = cv2.resize(chance.normal(0, 1, (high // 8, 40)).astype(np.float32), (wide, high))
    speck = cv2.resize(chance.normal(0, 6, (high // 2, wide // 2)).astype(np.float32), (wide, high))
    return np.clip(128 + grain * 22 + speck, 0, 255).astype(np.uint8)


def _lay(image: Image, card: Image, seen: Any, place: tuple[float, float, float]) -> bool:
    """Put a card on the floor; whether all of it is in the picture."""
    x, y, turned = place
    high, wide = card.shape
    cos, sin = math.cos(turned) / TEXTURE, math.sin(turned) / TEXTURE
    on_floor = np.array([[cos, -sin, x], [sin, cos, y], [0, 0, 1]]) @ np.array(
        [[1, 0, -wide / 2], [0, 1, -high / 2], [0, 0, 1.0]]
    )
    whole = seen @ on_floor
    corners = cv2.perspectiveTransform(np.array([[[0, 0], [wide, 0], [wide, high], [0, high]]], float), whole)[0]
    shrink = math.sqrt(abs(cv2.contourArea(corners.astype(np.float32))) / (wide * high))
    if shrink < 0.8:  # as the lens does it, not the nearest pixel
        size = (max(8, round(wide * shrink)), max(8, round(high * shrink)))
        whole = whole @ np.diag([wide / size[0], high / size[1], 1.0])
        card = cv2.resize(card, size, interpolation=cv2.INTER_AREA)
    low, top = np.floor(corners.min(0)).astype(int) - 2, np.ceil(corners.max(0)).astype(int) + 2
    inside = bool((low >= 0).all() and top[0] < image.shape[1] and top[1] < image.shape[0])
    low = np.maximum(low, 0)
    top = np.minimum(top, [image.shape[1], image.shape[0]])
    if (top <= low).any():
        return False
    shifted = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1.0]]) @ whole
    box = (int(top[0] - low[0]), int(top[1] - low[1]))
    drawn = cv2.warpPerspective(card, shifted, box, flags=cv2.INTER_LINEAR)
    mask = cv2.warpPerspective(np.full(card.shape, 255, np.uint8), shifted, box) / np.float32(255)
    under = image[low[1] : top[1], low[0] : top[0]]
    image[low[1] : top[1], low[0] : top[0]] = (under * (1 - mask) + drawn * mask).astype(np.uint8)
    return inside


def _taken(image: Image, chance: np.random.Generator) -> bytes:
    """A lamp and a window, a lens that is not quite sharp, a hand that is not quite still, a sensor, a JPEG."""
    high, wide = image.shape
    down, across = np.mgrid[0:high:16, 0:wide:16].astype(np.float32)
    angle = chance.uniform(0, 2 * math.pi)
    slope = math.cos(angle) * (across / wide - 0.5) + math.sin(angle) * (down / high - 0.5)
    at_x, at_y = chance.uniform(0.2, 0.8, 2)
    spot = np.exp(-((across / wide - at_x) ** 2 + (down / high - at_y) ** 2) / 0.08)
    rim = (across / wide - 0.5) ** 2 + (down / high - 0.5) ** 2
    light = np.clip(0.62 + 0.55 * slope + 0.35 * spot - 0.5 * rim, 0.18, 1.25).astype(np.float32)
    seen = image.astype(np.float32) * cv2.resize(light, (wide, high))
    seen = cv2.GaussianBlur(seen, (0, 0), chance.uniform(0.6, 1.3))
    shake = chance.uniform(0, 3)
    if shake > 1:
        way, kernel = chance.uniform(0, math.pi), np.zeros((7, 7), np.float32)
        for step in np.linspace(-shake / 2, shake / 2, 21):
            kernel[round(3 + math.sin(way) * step), round(3 + math.cos(way) * step)] += 1
        seen = cv2.filter2D(seen, -1, kernel / kernel.sum())
    seen += cv2.resize(chance.normal(0, 4, (high // 2, wide // 2)).astype(np.float32), (wide, high))
    ok, jpeg = cv2.imencode(".jpg", np.clip(seen, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 88])
    assert ok
    return bytes(jpeg)
