"""The level of iOS 15 and Chrome 100: nothing newer in the page's scripts and styles that it could not do without."""

import json
import re
from typing import Any

import pytest

from tests.phone.devices import ROOT

PAGE = ROOT / "ui" / "phone"
NEWER: dict[str, Any] = json.loads((ROOT / "tests" / "fixtures" / "newer_than_old_phones.json").read_text("utf-8"))
SCRIPTS = {path.relative_to(PAGE).as_posix(): path.read_text("utf-8") for path in sorted(PAGE.rglob("*.js"))}
SHEETS = {path.name: path.read_text("utf-8") for path in sorted(PAGE.glob("*.css"))}

# The page's own, that are called as something newer is.
OUR_OWN = {
    "act.drop", "identity.forget", "store.forget", "store.take", "drafts.at", "page.lost", "stream.silent",
    "access.token", "access.forget", "farewell.forget", "way.command",
}  # fmt: skip
# Asked for only where it is there.
ASKED_FIRST = {"event.getCoalescedEvents"}
# Newer, or called otherwise there; what an older phone shows without it is told.
DONE_WITHOUT = {
    "text-wrap": "a heading breaks where it comes",
    "accent-color": "a box is ticked in the phone's own colour",
    "hyphens": "with -webkit- before it",
    "appearance": "with -webkit- before it",
    "user-select": "with -webkit- before it",
    "text-size-adjust": "with -webkit- before it",
    "outline": "its corners are square",
    "scroll-behavior": "it only takes away what those phones have not",
    "resize": "a field does not grow by dragging",
    "overflow-wrap: anywhere": "the whole page has word-break",
    "cursor": "a finger has none",
    ":has": "the farewell can be pulled down, as any page",
    "overscroll-behavior-y": "the farewell can be pulled down, as any page",
    ":focus-visible": "the focus is shown by :focus, and then also where one has tapped",
}
SYNTAX = {
    "a look behind in a pattern": r"\(\?<[=!]",
    "a pattern with v": r"/[a-z]*v[a-z]*\.(?:test|exec)\(",
    "a static block": r"\bstatic\s*\{",
    "an await outside of a function": r"^await\b",
    "a module with attributes": r"\bfrom \"[^\"]+\" with\b",
    "using": r"^\s*(?:await )?using \w+ =",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_calls_nothing_that_old_phones_lack(name: str) -> None:
    calls = re.findall(r"([\w)\]]+)\??\.(\w+)(?:\?\.)?\(", SCRIPTS[name])
    newer = {f"{of}.{called}" for of, called in calls if called in NEWER["calls"]}
    # Intl has formatted for longer than the records of another `format`.
    assert {one for one in newer - OUR_OWN - ASKED_FIRST if not one.endswith(").format")} == set()
    bare = re.sub(r'"(?:[^"\\]|\\.)*"|`[^`]*`|//.*', "", SCRIPTS[name])
    assert set(re.findall(r"(?<![\w.$])[A-Za-z]\w+", bare)) & set(NEWER["globals"]) == set()
    assert [what for what, pattern in SYNTAX.items() if re.search(pattern, SCRIPTS[name], re.MULTILINE)] == []


def test_what_is_only_asked_for_where_it_is_there_is_asked_for_so() -> None:
    for one in ASKED_FIRST:
        called = one.split(".")[1]
        for name, script in SCRIPTS.items():
            assert len(re.findall(rf"\.{called}\b", script)) == len(re.findall(rf"\.{called}(\?\.\(|$)", script)), name


@pytest.mark.parametrize("name", SHEETS)
def test_a_style_sheet_says_nothing_that_old_phones_lack_and_the_page_needs(name: str) -> None:
    sheet = re.sub(r'/\*.*?\*/|"[^"]*"', "", SHEETS[name], flags=re.DOTALL)
    newer = {f"@{one}" for one in re.findall(r"@([a-z-]+)", sheet) if one in NEWER["at_rules"]}
    newer |= {f"{one}()" for one in re.findall(r"([a-z-]+)\(", sheet) if one in NEWER["functions"]}
    for selector in re.findall(r"([^{};]+)\{", sheet):
        newer |= {f":{one}" for one in re.findall(r":([a-z-]+)", selector) if one in NEWER["selectors"]}
    for said, values in re.findall(r"[{;]\s*([a-z-]+)\s*:\s*([^;}]+)", sheet):
        newer |= {said} & set(NEWER["properties"])
        newer |= {f"{said}: {one}" for one in values.split() if one in NEWER["values"].get(said, [])}
    assert {one for one in newer if one not in DONE_WITHOUT and one.split(":")[0] not in DONE_WITHOUT} == set()
    assert re.findall(r"\d(?:[dsl]v[hw]|cq[a-z]+|r?lh)\b", sheet) == [], "a unit that is newer"


@pytest.mark.parametrize("name", SHEETS)
def test_what_webkit_once_called_otherwise_is_said_by_both_names(name: str) -> None:
    for prefixed in ("hyphens", "appearance", "user-select"):
        said = re.findall(rf"(?<![\w-])(-webkit-)?{prefixed}\s*:", SHEETS[name])
        assert said.count("-webkit-") == said.count(""), prefixed
