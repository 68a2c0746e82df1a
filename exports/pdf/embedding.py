"""Embedding: the glyphs that a document uses, as Type0 fonts (ISO 32000-1, 9.7) in the finished file.

HarfBuzz cuts the fonts: to the glyphs used, and a variable font to its one weight. The codes in the pages are the glyph
ids, which stay as they are; those of a font with CFF outlines are led to its character ids by a CMap.
"""

from __future__ import annotations

import hashlib
from typing import Final

import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from exports.pdf.fonts import Face

_FLAGS: Final = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NOTDEF_OUTLINE
)
_CFF_FLAGS: Final = _FLAGS & ~hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.DESUBROUTINIZE
"""CFF outlines are found by their character ids, which stay: there the numbers may close up. Without subroutines every
glyph says its width first, where any reader finds it."""
_NOT_FOR_PDF: Final = {"GDEF", "GPOS", "GSUB", "STAT", "gasp", "name", "DSIG", "meta", "MVAR", "HVAR", "avar"}
_NONSYMBOLIC: Final = 1 << 5
_CHARS_A_BLOCK: Final = 100


def embed_fonts(pdf: Pdf, used: dict[Face, dict[int, str]]) -> None:
    """Give every page of `pdf` the faces in `used`: for each the glyphs it drew, and the text each stands for."""
    fonts = pdf.make_indirect(Dictionary())
    for face, glyphs in used.items():
        if glyphs:
            fonts[f"/{face.name}"] = _type0(pdf, face, glyphs)
    for page in pdf.pages:
        page.obj.Resources.Font = fonts


def _type0(pdf: Pdf, face: Face, glyphs: dict[int, str]) -> Object:
    name = Name(f"/{_tag(face, glyphs)}+{_plain_name(face)}")
    font = face.font
    ids = face.character_ids
    extents = font.get_font_extents("ltr")
    cap_height = font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=_NONSYMBOLIC,
            FontBBox=Array([-200, extents.descender, 3000, extents.ascender]),
            ItalicAngle=-12 if "Italic" in face.source.file else 0,
            Ascent=extents.ascender,
            Descent=extents.descender,
            CapHeight=cap_height,
            StemV=80,
        )
    )
    descendant = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2 if ids is None else Name.CIDFontType0,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=descriptor,
            DW=1000,
            W=_widths(face, glyphs),
        )
    )
    cut = _cut(face, glyphs)
    if ids is None:
        descriptor.FontFile2 = pdf.make_stream(cut)
        descriptor.FontFile2.Length1 = len(cut)
        descendant.CIDToGIDMap = Name.Identity
    else:
        descriptor.FontFile3 = pdf.make_stream(_outlines(cut), Subtype=Name.CIDFontType0C)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H") if ids is None else _encoding(pdf, glyphs, ids),
            DescendantFonts=Array([descendant]),
            ToUnicode=pdf.make_stream(_to_unicode(glyphs)),
        )
    )


def _cut(face: Face, glyphs: dict[int, str]) -> bytes:
    """The font file with only `glyphs`, at the face's weight."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).set(set(glyphs) | {0})
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update({hb_tag(tag) for tag in _NOT_FOR_PDF})
    wanted.flags = _FLAGS if face.character_ids is None else _CFF_FLAGS
    for axis, place in face.source.axes:
        wanted.pin_axis_location(face.face, axis, place)
    return bytes(hb.subset(face.face, wanted).blob.data)


def _outlines(font: bytes) -> bytes:
    """The `CFF ` table of a font, which is all of it that a PDF wants."""
    return bytes(hb.Face(font).reference_table("CFF ").data)


def _encoding(pdf: Pdf, glyphs: dict[int, str], ids: list[int]) -> Object:
    """A CMap from the codes in the pages, which are glyphs, to the character ids of a CFF font."""
    lines = [f"<{glyph:04X}> {ids[glyph]}" for glyph in sorted(glyphs)]
    body = _blocks(lines, "cidchar")
    system = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    text = (
        "%!PS-Adobe-3.0 Resource-CMap\n/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def\n"
        "/CMapName /Glyphs-H def\n/CMapType 1 def\n/WMode 0 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\nendcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
    name = Name("/Glyphs-H")
    return pdf.make_stream(text.encode("ascii"), Type=Name.CMap, CMapName=name, CIDSystemInfo=system, WMode=0)


def hb_tag(tag: str) -> int:
    """A table's four letters as the number that HarfBuzz knows it by."""
    return int.from_bytes(tag.encode("ascii"), "big")


def _widths(face: Face, glyphs: dict[int, str]) -> Array:
    ids = face.character_ids
    widths = Array()
    for glyph in sorted(glyphs, key=lambda glyph: ids[glyph] if ids is not None else glyph):
        widths.append(glyph if ids is None else ids[glyph])
        widths.append(Array([face.font.get_glyph_h_advance(glyph)]))
    return widths


def _to_unicode(glyphs: dict[int, str]) -> bytes:
    lines = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(glyphs.items())]
    body = _blocks(lines, "bfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _blocks(lines: list[str], kind: str) -> str:
    """Lines of a CMap in blocks of as many as one may hold."""
    blocks = [lines[at : at + _CHARS_A_BLOCK] for at in range(0, len(lines), _CHARS_A_BLOCK)]
    return "\n".join(f"{len(block)} begin{kind}\n" + "\n".join(block) + f"\nend{kind}" for block in blocks)


def _tag(face: Face, glyphs: dict[int, str]) -> str:
    """The six letters before the name of a cut font: the same glyphs give the same letters."""
    digest = hashlib.sha256(f"{face.source} {sorted(glyphs)}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _plain_name(face: Face) -> str:
    stem = face.source.file.rpartition("/")[2].partition("[")[0].removesuffix(".ttf").removesuffix(".otf")
    weight = dict(face.source.axes).get("wght")
    return f"{stem}-{weight:g}" if weight else stem
