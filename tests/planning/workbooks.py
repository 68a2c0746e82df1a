"""Spreadsheets as Excel and LibreOffice save them, cell by cell, to read in tests."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

Cells = Sequence[Sequence[str | float | bool | date | None]]

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(path: Path, sheets: Mapping[str, Cells], merged: Sequence[str] = (), hidden: Sequence[str] = ()) -> Path:
    """A workbook with these sheets; `merged` are ranges (`A2:A3`) of each, `hidden` the names of sheets not shown."""
    listed, related = "", ""
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("[Content_Types].xml", _TYPES)
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Target="xl/workbook.xml"'
            f' Type="{_OFFICE}/officeDocument"/></Relationships>',
        )
        for place, (name, cells) in enumerate(sheets.items(), start=1):
            state = ' state="hidden"' if name in hidden else ""
            listed += f'<sheet name="{escape(name)}" sheetId="{place}" r:id="r{place}"{state}/>'
            related += f'<Relationship Id="r{place}" Target="worksheets/s{place}.xml" Type="{_OFFICE}/worksheet"/>'
            book.writestr(f"xl/worksheets/s{place}.xml", _sheet(cells, merged))
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        )
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>')
    return path


def _sheet(cells: Cells, merged: Sequence[str]) -> str:
    rows = ""
    for number, row in enumerate(cells, start=1):
        inner = ""
        for place, value in enumerate(row):
            at = f"{chr(65 + place)}{number}"
            if isinstance(value, str):
                inner += f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
            elif isinstance(value, bool):
                inner += f'<c r="{at}" t="b"><v>{int(value)}</v></c>'
            elif isinstance(value, date):
                inner += f'<c r="{at}" t="d"><v>{value.isoformat()}</v></c>'
            elif value is not None:
                inner += f'<c r="{at}"><v>{value}</v></c>'
        rows += f'<row r="{number}">{inner}</row>'
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    together = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{together}</worksheet>'


def ods(path: Path, name: str, cells: Cells) -> Path:
    """A LibreOffice workbook with one sheet."""
    rows = ""
    for row in cells:
        inner = ""
        for value in row:
            if isinstance(value, str):
                text = escape(value)
                inner += f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            elif value is None:
                inner += "<table:table-cell/>"
            else:
                inner += f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        rows += f"<table:table-row>{inner}</table:table-row>"
    of = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{of}:office:1.0" xmlns:table="{of}:table:1.0" '
        f'xmlns:text="{of}:text:1.0"><office:body><office:spreadsheet><table:table table:name="{escape(name)}">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{of}:manifest:1.0"><manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
        book.writestr("content.xml", content)
    return path
