"""From the tree of a day file to its typed document: each value is read as its field wants it.

So `no` is a text where a text is wanted and a truth where a truth is, and `13:17:05` stays what was written. All that
is wrong is collected; a value that could not be read is stood in for, so that the rest can be read too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any

from msgspec import inspect

from assets.locale import _
from workshop.domain.ids import is_plan_id
from workshop.domain.text import HARD_CAP, one_line
from workshop.planning.problems import Path, Problem, field_name, quoted
from workshop.planning.yaml_tree import Entry, Fields, Items, Node, Scalar, line_of

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nej": False}
_TRUTHS_AS_WRITTEN = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})
_WHOLE = re.compile(r"[-+]?\d{1,15}\Z", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:[eE][-+]?\d{1,2})?\Z", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\Z", re.ASCII)
_MOST_NAME = 64
MOST_FINDINGS = 2_000

_MISSING = _("mangler.")
_UNKNOWN_KEY = _("feltet kendes ikke og bruges ikke.")
_UNKNOWN_KEY_NEAR = _("feltet kendes ikke og bruges ikke. Mente du {near}?")
_CUT_AT_COMMA = _("her er en tekst delt ved et komma. Sæt hele teksten i anførselstegn.")
_TEXT = _("skal være en tekst.")
_TOO_LONG = _("teksten er på {length} tegn. Der er plads til {most}.")
_NUMBER = _("skal være et tal.")
_WHOLE_NUMBER = _("skal være et helt tal.")
_RANGE = _("skal være fra {least} til {most}.")
_TRUTH = _("skal være true eller false.")
_LIST = _("skal være en liste.")
_FIELDS = _("skal bestå af felter.")
_ONE_OF = _("skal være en af: {choices}.")
_ID = _("{value} kan ikke være et id. Brug 1 til 64 bogstaver a-z, cifre, punktum, _ og -.")
_NAME = _("et id skal være en tekst på 1 til 64 tegn.")
_CLOCK_TIME = _("{value} er ikke et klokkeslæt. Skriv det som 13:05.")
_DATE = _("{value} er ikke en dato. Skriv den som 2029-05-31.")


class Findings:
    """Collects what is wrong (`errors`) and what is odd (`warnings`), each with its line in the file.

    A file that is wrong all over gives no more than `MOST_FINDINGS` of each.
    """

    def __init__(self, root: Fields) -> None:
        self._root = root
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []

    def wrong(self, path: Path, danish: str, **fields: str | int) -> None:
        """Note an error at `path`."""
        if len(self.errors) < MOST_FINDINGS:
            self.errors.append(self._problem(path, danish, fields))

    def odd(self, path: Path, danish: str, **fields: str | int) -> None:
        """Note a warning at `path`."""
        if len(self.warnings) < MOST_FINDINGS:
            self.warnings.append(self._problem(path, danish, fields))

    def _problem(self, path: Path, danish: str, fields: dict[str, str | int]) -> Problem:
        return Problem(line_of(self._root, path), field_name(path), danish, fields)


def read(node: Node, wanted: inspect.Type, path: Path, findings: Findings) -> object:
    """The value of `node` as `wanted` (a type of msgspec.inspect); what can't be read is noted and stood in for."""
    return _READERS[type(wanted)](node, wanted, path, findings)


def is_null(node: Node) -> bool:
    """Whether nothing stands there."""
    return isinstance(node, Scalar) and node.plain and node.text in _NULL


def _struct(node: Node, wanted: inspect.StructType, path: Path, findings: Findings) -> object:
    fields = _fields_of(node, path, findings)
    known = {field.encode_name: field for field in wanted.fields}
    for entry in fields.entries:
        if entry.key not in known:
            _unknown_key((*path, entry.key), entry, known, findings)
    values: dict[str, object] = {}
    for name, field in known.items():
        found = fields.entry(name)
        if found is not None and not (is_null(found.value) and not _takes_null(field.type)):
            values[field.name] = read(found.value, field.type, (*path, name), findings)
        elif field.required:
            values[field.name] = _missing(field.type, (*path, name), findings)
    return wanted.cls(**values)


def _fields_of(node: Node, path: Path, findings: Findings) -> Fields:
    if isinstance(node, Fields):
        return node
    if not is_null(node):
        findings.wrong(path, _FIELDS)
    return Fields((), node.line, 0, 0)


def _unknown_key(path: Path, entry: Entry, known: dict[str, inspect.Field], findings: Findings) -> None:
    near = get_close_matches(entry.key, known, 1, 0.6)
    if " " in entry.key and is_null(entry.value):  # {text: Ja, når det regner} is a field too many.
        findings.odd(path, _CUT_AT_COMMA)
    elif near:
        findings.odd(path, _UNKNOWN_KEY_NEAR, near=near[0])
    else:
        findings.odd(path, _UNKNOWN_KEY)


def _takes_null(wanted: inspect.Type) -> bool:
    return isinstance(wanted, inspect.UnionType | inspect.AnyType)


def _missing(wanted: inspect.Type, path: Path, findings: Findings) -> object:
    """Notes that a field is missing, and gives what stands in for it."""
    if isinstance(wanted, inspect.StructType):  # What it must hold is told field by field.
        return _struct(Fields((), 1, 0, 0), wanted, path, findings)
    findings.wrong(path, _MISSING)
    return _stand_in(wanted)


def _stand_in(wanted: inspect.Type) -> object:
    if isinstance(wanted, inspect.Metadata):
        return _stand_in(wanted.type)
    if isinstance(wanted, inspect.LiteralType):
        return wanted.values[0]
    stand_ins: dict[type[inspect.Type], object] = {inspect.StrType: "", inspect.VarTupleType: ()}
    return stand_ins.get(type(wanted), 1)


def _list(node: Node, wanted: inspect.VarTupleType, path: Path, findings: Findings) -> object:
    if not isinstance(node, Items):
        findings.wrong(path, _LIST)
        return ()
    return tuple(read(item, wanted.item_type, (*path, place), findings) for place, item in enumerate(node.items))


def _named(node: Node, wanted: inspect.DictType, path: Path, findings: Findings) -> object:
    fields = _fields_of(node, path, findings)
    for one in fields.entries:
        if " " in one.key and is_null(one.value):  # {question: Ja, når det regner} is a field too many.
            findings.odd((*path, one.key), _CUT_AT_COMMA)
    return {one.key: read(one.value, wanted.value_type, (*path, one.key), findings) for one in fields.entries}


def _or_none(node: Node, wanted: inspect.UnionType, path: Path, findings: Findings) -> object:
    real = next(one for one in wanted.types if not isinstance(one, inspect.NoneType))
    return None if is_null(node) else read(node, real, path, findings)


def _text(node: Node, _wanted: inspect.StrType, path: Path, findings: Findings) -> object:
    if not isinstance(node, Scalar):
        findings.wrong(path, _TEXT)
        return ""
    if len(node.text) > HARD_CAP:
        findings.wrong(path, _TOO_LONG, length=len(node.text), most=HARD_CAP)
        return ""
    return node.text


def _choice(node: Node, wanted: inspect.LiteralType, path: Path, findings: Findings) -> object:
    if isinstance(node, Scalar) and node.text in wanted.values:
        return node.text
    findings.wrong(path, _ONE_OF, choices=", ".join(str(one) for one in wanted.values))
    return wanted.values[0]


def _truth(node: Node, _wanted: inspect.BoolType, path: Path, findings: Findings) -> object:
    found = _TRUTHS.get(node.text.casefold()) if isinstance(node, Scalar) else None
    if found is None:
        findings.wrong(path, _TRUTH)
    return bool(found)


def _whole(node: Node, wanted: inspect.IntType, path: Path, findings: Findings) -> object:
    if not isinstance(node, Scalar) or _WHOLE.match(node.text) is None:
        findings.wrong(path, _WHOLE_NUMBER)
        return wanted.ge or 0
    return _within(int(node.text), wanted, path, findings)


def _number(node: Node, wanted: inspect.FloatType, path: Path, findings: Findings) -> object:
    if not isinstance(node, Scalar) or _DECIMAL.match(node.text) is None:
        findings.wrong(path, _NUMBER)
        return wanted.ge or 0.0
    return _within(float(node.text), wanted, path, findings)


def _within(number: float, wanted: inspect.IntType | inspect.FloatType, path: Path, findings: Findings) -> object:
    """`number`, noted and stood in for where it lies outside what is wanted. Every number of the format has bounds."""
    least, most = wanted.ge or 0, wanted.le or 0
    if not least <= number <= most:
        findings.wrong(path, _RANGE, least=int(least), most=int(most))
        return type(number)(least)
    return number


def _guessed(node: Node, wanted: inspect.AnyType, path: Path, findings: Findings) -> object:
    """A value as YAML 1.2 takes it: `no`, `13:17:05` and `2029-05` are texts there."""
    if isinstance(node, Items):
        return [_guessed(item, wanted, (*path, place), findings) for place, item in enumerate(node.items)]
    if isinstance(node, Fields):
        return {one.key: _guessed(one.value, wanted, (*path, one.key), findings) for one in node.entries}
    if not node.plain:
        return _text(node, _ANY_TEXT, path, findings)
    if node.text in _NULL:
        return None
    if node.text in _TRUTHS_AS_WRITTEN:
        return _TRUTHS[node.text.casefold()]
    if _WHOLE.match(node.text):
        return int(node.text)
    if _DECIMAL.match(node.text):
        return float(node.text)
    return _text(node, _ANY_TEXT, path, findings)


def _formed(node: Node, wanted: inspect.Metadata, path: Path, findings: Findings) -> object:
    form = (wanted.extra or {})["form"]
    if form == "one_or_more" and isinstance(node, Scalar):
        assert isinstance(wanted.type, inspect.VarTupleType)
        return () if is_null(node) else (read(node, wanted.type.item_type, path, findings),)
    value = read(node, wanted.type, path, findings)
    return _FORMS[form](value, path, findings) if isinstance(value, str) and isinstance(node, Scalar) else value


def _plan_id(value: str, path: Path, findings: Findings) -> str:
    if is_plan_id(value):
        return value
    findings.wrong(path, _ID, value=quoted(value))
    return ""


def _name(value: str, path: Path, findings: Findings) -> str:
    name = one_line(value)
    if 1 <= len(name) <= _MOST_NAME:
        return name
    findings.wrong(path, _NAME)
    return ""


def _clock(value: str, path: Path, findings: Findings) -> str:
    found = _CLOCK.match(value.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59 or int(found[3] or 0) > 59:
        findings.wrong(path, _CLOCK_TIME, value=quoted(value))
        return "00:00"
    return ":".join(f"{int(part):02}" for part in found.groups() if part is not None)


def _date(value: str, path: Path, findings: Findings) -> str:
    try:
        return datetime.strptime(value.strip(), "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat()
    except ValueError:
        findings.wrong(path, _DATE, value=quoted(value))
        return "2000-01-01"


_ANY_TEXT = inspect.StrType()

_FORMS: dict[str, Callable[[str, Path, Findings], str]] = {
    "id": _plan_id,
    "name": _name,
    "clock": _clock,
    "date": _date,
}

_READERS: dict[type[inspect.Type], Callable[[Node, Any, Path, Findings], object]] = {
    inspect.StructType: _struct,
    inspect.VarTupleType: _list,
    inspect.DictType: _named,
    inspect.UnionType: _or_none,
    inspect.LiteralType: _choice,
    inspect.StrType: _text,
    inspect.BoolType: _truth,
    inspect.IntType: _whole,
    inspect.FloatType: _number,
    inspect.AnyType: _guessed,
    inspect.Metadata: _formed,
}
