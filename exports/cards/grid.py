"""How cards lie on sheets of A4: four of A6 or two of A5, to be parted in the middle, with marks where to cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, Protocol, TypeVar

from exports.pdf.blocks import Block, Bookmark
from exports.pdf.canvas import Canvas
from exports.pdf.pages import Laid, Page
from exports.pdf.theme import INK_SOFT, LINE, PAGE_HEIGHT, PAGE_WIDTH

MM: Final = 72 / 25.4
EDGE: Final = 7 * MM
"""Nothing stands nearer the edge of a card: printers leave a rim, and nobody cuts straight."""

MARK: Final = 4 * MM
Size = Literal["a6", "a5"]
_Dealt = TypeVar("_Dealt")


class Cell(NamedTuple):
    """A card's place on a sheet, its lower left corner; in points."""

    x: float
    y: float
    width: float
    height: float


class Grid(NamedTuple):
    """A sheet of `width` × `height` points, parted into equal cards."""

    width: float
    height: float
    columns: int
    rows: int

    @property
    def size(self) -> tuple[float, float]:
        """The sheet's width and height."""
        return self.width, self.height

    @property
    def cells(self) -> list[Cell]:
        """The places from the upper left, row by row."""
        across, down = self.width / self.columns, self.height / self.rows
        return [
            Cell(column * across, self.height - (row + 1) * down, across, down)
            for row in range(self.rows)
            for column in range(self.columns)
        ]

    @property
    def is_lying(self) -> bool:
        """Whether the sheet is wider than high: then its backs stand upside down on it."""
        return self.width > self.height

    @property
    def backs(self) -> list[Cell]:
        """The places of the same cards' backs, where the sheet is turned along its long edge."""
        cells = self.cells
        if self.is_lying:
            order = [(row, column) for row in range(self.rows - 1, -1, -1) for column in range(self.columns)]
        else:
            order = [(row, column) for row in range(self.rows) for column in range(self.columns - 1, -1, -1)]
        return [cells[row * self.columns + column] for row, column in order]


LYING: Final[dict[Size, Grid]] = {"a6": Grid(PAGE_HEIGHT, PAGE_WIDTH, 2, 2), "a5": Grid(PAGE_WIDTH, PAGE_HEIGHT, 1, 2)}
"""Cards that are wider than high."""

STANDING: Final[dict[Size, Grid]] = {
    "a6": Grid(PAGE_WIDTH, PAGE_HEIGHT, 2, 2),
    "a5": Grid(PAGE_HEIGHT, PAGE_WIDTH, 2, 1),
}
"""Cards that are higher than wide."""


class Face(Protocol):
    """A side of a card. `name` is its entry in the outline where it begins a new part, else empty."""

    @property
    def name(self) -> str:
        """See Face."""

    def paint(self, canvas: Canvas, cell: Cell) -> None:
        """Draw it at its place."""


class _Sheet:
    """A sheet of cards, as the one block of its page."""

    def __init__(self, grid: Grid, faces: Sequence[tuple[Cell, Face]], *, turned: bool) -> None:
        self.grid = grid
        self.faces = faces
        self.turned = turned

    def measure(self, _width: float) -> float:
        """See Block."""
        return self.grid.height

    def paint(self, canvas: Canvas, _x: float, _top: float, _width: float) -> None:
        """See Block."""
        for cell, face in self.faces:
            if not self.turned:
                face.paint(canvas, cell)
                continue
            canvas.saveState()
            canvas.translate(2 * cell.x + cell.width, 2 * cell.y + cell.height)
            canvas.rotate(180)
            face.paint(canvas, cell)
            canvas.restoreState()

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def sheets(grid: Grid, faces: Sequence[Face]) -> list[Page]:
    """Pages of one side only."""
    return [_page(grid, grid.cells, taken) for taken in _dealt(faces, len(grid.cells))]


def two_sided(grid: Grid, cards: Sequence[tuple[Face, Face]]) -> list[Page]:
    """Pages of fronts and backs by turns, each back behind its front when the printer turns along the long edge."""
    pages = []
    for taken in _dealt(cards, len(grid.cells)):
        pages.append(_page(grid, grid.cells, [front for front, _back in taken]))
        pages.append(_page(grid, grid.backs, [back for _front, back in taken], turned=grid.is_lying))
    return pages


def cut_marks(grid: Grid) -> Callable[[Canvas, int], None]:
    """Draws on every page where to cut: a thin line between the cards and a mark at each of its ends."""

    def drawn(canvas: Canvas, _number: int) -> None:
        ups = [grid.width * place / grid.columns for place in range(1, grid.columns)]
        acrosses = [grid.height * place / grid.rows for place in range(1, grid.rows)]
        canvas.stroke(LINE, 0.5)
        for x in ups:
            canvas.segment(x, 0, x, grid.height)
        for y in acrosses:
            canvas.segment(0, y, grid.width, y)
        canvas.stroke(INK_SOFT, 0.8)
        for x in ups:
            canvas.segment(x, 0, x, MARK)
            canvas.segment(x, grid.height - MARK, x, grid.height)
        for y in acrosses:
            canvas.segment(0, y, MARK, y)
            canvas.segment(grid.width - MARK, y, grid.width, y)

    return drawn


def _dealt(cards: Sequence[_Dealt], many: int) -> Iterator[Sequence[_Dealt]]:
    for first in range(0, len(cards), many):
        yield cards[first : first + many]


def _page(grid: Grid, cells: Sequence[Cell], faces: Sequence[Face], *, turned: bool = False) -> Page:
    named = next((face.name for face in faces if face.name), "")
    bookmark = Bookmark(named, 0) if named else None
    return Page([Laid(_Sheet(grid, list(zip(cells, faces, strict=False)), turned=turned), grid.height, bookmark)])
