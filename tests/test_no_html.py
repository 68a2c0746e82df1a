"""What people write is text wherever it is shown: nothing in the page or the windows can take it for anything else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SINKS = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|setHTML|srcdoc|DOMParser|createContextualFragment"
    r"|document\.write(ln)?|eval|Function|execCommand)\b|\bset(Timeout|Interval)\(\s*[\"'`]|javascript:"
)


def test_no_module_of_the_page_has_a_way_from_text_to_html(root: Path) -> None:
    found = {
        str(path.relative_to(root)): match.group()
        for path in sorted((root / "ui" / "phone").rglob("*.js"))
        if (match := SINKS.search(re.sub(r"//.*|/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)))
    }
    assert found == {}


def test_the_pages_have_no_script_style_or_handler_of_their_own(root: Path) -> None:
    pages = sorted((root / "ui" / "phone").rglob("*.html"))
    assert len(pages) >= 2
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son\w+=|javascript:|<base\b", page), path.name
        assert not re.search(r"(src|href)=[\"'](https?:)?//", page), path.name


@pytest.mark.parametrize("kind", ["Text", "Label", "TextEdit", "TextArea"])
def test_the_windows_show_plain_text(root: Path, kind: str) -> None:
    for path in sorted((root / "ui" / "qml").rglob("*.qml")):
        source = path.read_text(encoding="utf-8")
        for place in re.finditer(rf"^\s*(?:T\.)?{kind} \{{", source, re.MULTILINE):
            own = _block(source[place.end() :])
            assert re.search(rf"textFormat: {kind.replace('Area', 'Edit').replace('Label', 'Text')}.PlainText", own), (
                path.name
            )


def _block(source: str) -> str:
    """What stands up to the brace that ends it."""
    depth = 1
    for place, letter in enumerate(source):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if not depth:
            return source[:place]
    return source
