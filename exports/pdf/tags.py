"""What a document is made of, for those who hear it: the structure tree of a tagged PDF.

While pages are drawn, the canvas notes which marked content belongs to which element. Afterwards `write_structure` lays
the tree into the file. The order of the tree is the order of reading, whatever the order of drawing was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from exports.pdf.theme import Colour

Tag = Literal[
    "Document", "Sect", "H1", "H2", "P", "BlockQuote", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure",
    "Caption",
]  # fmt: skip


Dress = Literal["questions", "slips", "inspiration", "unplaced", "postcard", "goal", "road", "strip", "ticks"]
"""What something is, for formats that dress it by a name: the PDF draws that itself."""


class Badge(NamedTuple):
    """A goal's number in its colour, which the PDF draws before a title as an ornament."""

    number: int
    colour: Colour


class Mark(NamedTuple):
    """A stretch of a page's content: the page from 0, the number of the stretch on it."""

    page: int
    number: int


@dataclass(eq=False)
class Element:
    """A node of the structure tree. `alt` is what is read instead of a drawing; `title` names a section.

    `dress`, `badge` and `bar` (a share from 0 to 1) tell other formats what the PDF draws as ornament.
    """

    tag: Tag
    alt: str | None = None
    title: str | None = None
    language: str | None = None
    scope: Literal["Row", "Column"] | None = None
    box: tuple[float, float, float, float] | None = None
    dress: Dress | None = None
    badge: Badge | None = None
    bar: float | None = None
    kids: list[Element | Mark] = field(default_factory=list)

    def add(self, tag: Tag, **fields: str | None) -> Element:
        """A new element at the end of this one."""
        child = Element(tag, alt=fields.get("alt"), title=fields.get("title"), language=fields.get("language"))
        self.kids.append(child)
        return child

    @property
    def is_drawn(self) -> bool:
        """Whether anything on a page belongs to it or to what is in it."""
        return any(isinstance(kid, Mark) or kid.is_drawn for kid in self.kids)


def write_structure(pdf: Pdf, document: Element) -> None:
    """Lay the tree into `pdf`. Elements that nothing was drawn for are left out."""
    pages: list[Object] = [page.obj for page in pdf.pages]
    parents: list[dict[int, Object]] = [{} for _ in pages]
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = _laid_out(pdf, pages, parents, document, root)
    numbers = Array()
    for place, page in enumerate(pages):
        page.StructParents = place
        page.Tabs = Name.S
        numbers.append(place)
        numbers.append(pdf.make_indirect(Array([parents[place][mark] for mark in sorted(parents[place])])))
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _laid_out(
    pdf: Pdf, pages: list[Object], parents: list[dict[int, Object]], element: Element, parent: Object
) -> Object:
    laid = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent))
    if element.alt is not None:
        laid.Alt = String(element.alt)
    if element.title is not None:
        laid.T = String(element.title)
    if element.language is not None:
        laid.Lang = String(element.language)
    attributes = Array()
    if element.scope is not None:
        attributes.append(Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}")))
    if element.box is not None:
        attributes.append(
            Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([round(edge, 2) for edge in element.box]))
        )
    if len(attributes):
        laid.A = attributes
    kids = Array()
    for kid in element.kids:
        if isinstance(kid, Mark):
            parents[kid.page][kid.number] = laid
            kids.append(Dictionary(Type=Name.MCR, Pg=pages[kid.page], MCID=kid.number))
        elif kid.is_drawn:
            kids.append(_laid_out(pdf, pages, parents, kid, laid))
    laid.K = kids
    return laid
