"""A page's modules as one script: a crowded net is asked once where it would be asked sixty times.

Each module becomes a function of its own, in an order in which whatever is needed stands before those that need it.
Only the forms that the page is written in are understood; anything else is refused when the heart starts, not on a
phone.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_IMPORT: Final = re.compile(r'^import\s+(?:(\w+)|\{([^}]*)\})\s+from\s+"(\.[^"]+)";\n', re.MULTILINE)
_DECLARED: Final = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_NAMED: Final = re.compile(r"^export \{([^}]*)\};\n", re.MULTILINE)
_DEFAULT: Final = re.compile(r"^export default ", re.MULTILINE)
# A comment that has its lines to itself; it is for whoever reads the source.
_COMMENT: Final = re.compile(r"^[ \t]*(?://.*|/\*\*?(?:(?!\*/)[\s\S])*\*/)\n", re.MULTILINE)
_LEFT: Final = re.compile(r"^(?:import|export)\b.*|\bimport\(.*", re.MULTILINE)


class NotUnderstood(ValueError):
    """A module has a form that can't be joined, or two modules need each other."""


def one_script(folder: Path, entry: str) -> str:
    """The module `entry` of `folder` and all that it needs, as one script. Raises NotUnderstood."""
    return _Joining(folder.resolve()).script(entry)


class _Joining:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._order: list[str] = []
        self._written: dict[str, str] = {}

    def script(self, entry: str) -> str:
        self._add((self._folder / entry).resolve(), ())
        return "\n".join(self._written[name] for name in self._order)

    def _add(self, path: Path, waiting: tuple[Path, ...]) -> str:
        """Add a module after all that it needs; gives the name that holds what it exports."""
        if path in waiting:
            raise NotUnderstood(f"{path.name} needs itself, by way of {waiting[-1].name}")
        name = "$" + re.sub(r"\W", "_", path.relative_to(self._folder).with_suffix("").as_posix())
        if name not in self._written:
            source = path.read_text(encoding="utf-8")
            if any(line.count("`") % 2 for line in source.splitlines()):
                raise NotUnderstood(f"{path.name}: a text over several lines")
            source = _COMMENT.sub("", source)
            needed: list[str] = []
            for default, names, where in _IMPORT.findall(source):
                held = self._add((path.parent / where).resolve(), (*waiting, path))
                needed.append(f"const {{ {f'default: {default}' if default else _renamed(names)} }} = {held};")
            self._written[name] = _as_function(name, path, _IMPORT.sub("", source), needed)
            self._order.append(name)
        return name


def _renamed(names: str) -> str:
    """What stands between the braces of an import or export, as it stands between those of an object."""
    return ", ".join(re.sub(r"^(\w+)\s+as\s+(\w+)$", r"\1: \2", one.strip()) for one in names.split(",") if one.strip())


def _as_function(name: str, path: Path, body: str, needed: list[str]) -> str:
    given = _DECLARED.findall(body)
    for names in _NAMED.findall(body):
        given += [re.sub(r"^(\w+): (\w+)$", r"\2: \1", one) for one in _renamed(names).split(", ")]
    body = _NAMED.sub("", _DECLARED.sub("", body))
    if _DEFAULT.search(body):
        body = _DEFAULT.sub("const $default = ", body)
        given.append("default: $default")
    left = _LEFT.search(body)
    if left:
        raise NotUnderstood(f"{path.name}: {left[0]}")
    lines = [f"const {name} = (() => {{", *needed, body.rstrip("\n"), f"return {{ {', '.join(given)} }};", "})();", ""]
    return "\n".join(lines)
