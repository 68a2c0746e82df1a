"""What a PDF says of itself so that it is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): for all, and for later.

All that the two ask of pages, fonts and structure is done where these are made; here are the declarations, the colour
space that the colours are meant in, and the way in which streams must end.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

_UA_SCHEMA: Final = b"""<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""PDF/A knows no pdfuaid: a property of another standard must be described in the file itself."""

# sRGB (IEC 61966-2-1), adapted to the D50 white of a profile by Bradford's matrix.
_D50: Final = (0.9642, 1.0, 0.8249)
_PRIMARIES: Final = {
    b"rXYZ": (0.4360747, 0.2225045, 0.0139322),
    b"gXYZ": (0.3850649, 0.7168786, 0.0971045),
    b"bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
_BRADFORD: Final = (
    (1.0478112, 0.0228866, -0.0501270),
    (0.0295424, 0.9904844, -0.0170491),
    (-0.0092345, 0.0150436, 0.7521316),
)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def declare(pdf: Pdf) -> None:
    """Say in `pdf` which standards it follows. Its metadata (title, language) must be there already."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["pdfuaid:part"] = "1"
        metadata["pdfaid:part"] = "2"
        metadata["pdfaid:conformance"] = "A"
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b"</rdf:RDF>", _UA_SCHEMA + b"</rdf:RDF>"))
    profile = pdf.make_stream(srgb_profile())
    profile.N = 3
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )


def pack(pdf: Pdf) -> None:
    """Compress the streams of `pdf` so that none ends with a carriage return.

    One that does can't be told from a stream that is a byte shorter, since a line end comes after it; one in 256 would.
    Behind a font only zeros may stand, and those never change how it ends: such a one is left as large as it is.
    """
    for stream in pdf.objects:
        if not isinstance(stream, Stream) or stream.get("/Type") == Name.Metadata:
            continue
        if stream.get("/Filter") == Name.DCTDecode:
            continue  # a photo is packed already, and ends with its own end
        data = stream.read_bytes()
        packed = zlib.compress(data)
        if "/Length1" in stream and packed.endswith(b"\r"):
            data += b"\0" if data.endswith(b"\r") else b""
            stream.Length1 = len(data)
            stream.write(data)
            continue
        while packed.endswith(b"\r"):
            data += b"\n"
            packed = zlib.compress(data)
        stream.write(packed, filter=Name.FlateDecode)


def packed(pdf: Pdf) -> bytes:
    """The bytes of `pdf`, compressed by `pack` alone: what it leaves as it is would else be compressed in the end."""
    pack(pdf)
    whole = BytesIO()
    pdf.save(whole, min_version="1.7", deterministic_id=True, compress_streams=False)
    return whole.getvalue()


def srgb_profile() -> bytes:
    """The sRGB colour space as an ICC profile (ICC.1:2010), always the same bytes."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _text("sRGB"),
        b"cprt": _text("Public domain"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*_D50),
        b"chad": b"sf32" + bytes(4) + b"".join(_fixed(*row) for row in _BRADFORD),
        **{name: b"XYZ " + bytes(4) + _fixed(*place) for name, place in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    at = 128 + 4 + 12 * len(tags)
    index, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        index += name + struct.pack(">II", at + len(body), len(data))
        body += padded
    made = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    header = struct.pack(">I4xI", at + len(body), 0x04200000) + b"mntrRGB XYZ " + made + b"acsp"
    header += bytes(28) + _fixed(*_D50)
    return header.ljust(128, b"\0") + index + body


def _fixed(*numbers: float) -> bytes:
    """Numbers as s15Fixed16."""
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _text(words: str) -> bytes:
    """A text as multiLocalizedUnicode."""
    said = words.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(said), 28) + said
