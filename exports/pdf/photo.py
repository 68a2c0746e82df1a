"""Photos of drawings on paper: the JPEG as it lies in the file, on a sheet of its own."""

from __future__ import annotations

from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.theme import LINE
from workshop.domain.jpeg import Jpeg


class Photo:
    """A photo, at most `most_width` points wide and no higher than a picture card would be."""

    def __init__(self, jpeg: Jpeg, element: Element, most_width: float = 140.0) -> None:
        self.jpeg = jpeg
        self.element = element
        self.most_width = most_width

    def measure(self, width: float) -> float:
        """See Block."""
        return self._size(width)[1]

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        across, down = self._size(width)
        self.element.box = (x, top - down, x + across, top)
        with canvas.mark(self.element):
            canvas.photo(self.jpeg, x, top - down, across, down)
            canvas.frame(x, top - down, across, down, 2, LINE, 0.6)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _size(self, width: float) -> tuple[float, float]:
        width = min(width, self.most_width)
        scale = min(width / self.jpeg.width, width * 0.75 / self.jpeg.height)
        return self.jpeg.width * scale, self.jpeg.height * scale
