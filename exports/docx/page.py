"""The paper of the document: its language, its foot, and styles that can be changed in one place."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from exports.pdf.theme import FOREST, INK, INK_SOFT, Colour

LANGUAGES: Final = {"da": "da-DK", "en": "en-GB"}
FONT: Final = "Calibri"
SIZES: Final = {"Title": 22, "Heading 1": 18, "Heading 2": 13, "Heading 3": 11.5, "Normal": 10, "Caption": 8.5}
SPACES: Final = {
    "Normal": (0, 3), "Caption": (0, 3), "Heading 1": (0, 4), "Heading 2": (9, 3), "Heading 3": (4, 1),
    "List Number": (0, 2), "List Bullet": (0, 2),
}  # fmt: skip
"""Points before and after a paragraph."""
COLOURS: Final = {"Caption": INK_SOFT, "Title": INK, "Heading 1": INK, "Heading 2": FOREST, "Heading 3": FOREST}


def prepare(document: Document, lang: str, foot: str) -> None:
    """A4 with margins, styles without the template's ornaments, the language, and a foot with the page's number."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.6)
    section.footer_distance = Cm(0.9)
    for name, size in SIZES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        _dress(style, size, COLOURS.get(name))
    for name, (before, after) in SPACES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0
    _speak(document, LANGUAGES.get(lang, lang))
    line = section.footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    line.add_run(f"{foot} · ")
    _page_number(line)
    for run in line.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), rgb(INK_SOFT)


def rgb(colour: Colour) -> RGBColor:
    """A colour as Word knows it."""
    return RGBColor(*(round(part * 255) for part in colour))


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of Word's own XML (`w:…`) with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _dress(style: ParagraphStyle, size: float, colour: Colour | None) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    # Letters that run from the right have a size of their own.
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    properties.find(qn("w:sz")).addnext(element("szCs", val=str(round(2 * size))))
    fonts = properties.get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), FONT)
    if colour is not None:
        style.font.color.rgb = rgb(colour)
    if style.name == "Caption":
        style.font.bold = False
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _speak(document: Document, language: str) -> None:
    """The language of all that says no other."""
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("lang", val=language, eastAsia=language, bidi="ar-SA"))


def _page_number(line: Paragraph) -> None:
    """The number of the page, which Word keeps."""
    run = line.add_run()
    run._r.append(element("fldChar", fldCharType="begin"))
    order = element("instrText")
    order.text = "PAGE"
    run._r.append(order)
    run._r.append(element("fldChar", fldCharType="end"))
