"""The habits of the repository: what lies where, what is never written down, what every exercise and package brings."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from workshop.exercises.catalogue import CATALOGUE

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "assets", "docs",
    "exports", "packaging", "pyproject.toml", "tests", "ui", "workshop",
}  # fmt: skip
LAYERS = {
    "rules": "workshop/exercises/{kind}.py",
    "room": "ui/qml/Exercises/{name}.qml",
    "phone": "ui/phone/exercises/{kind}.js",
    "words": "ui/viewmodels/exercises/{kind}.py",
    "section": "exports/pdf/sections/{kind}.py",
    "test": "tests/exercises/test_{kind}.py",
}
# Written so that this file does not find itself.
NEVER_WRITTEN = {
    "a path of somebody's machine": r"(?<![\w.~-])/(?:home|root|work|Users|tmp)/\w",
    "a package registry's host": r"\b(?:pypi|pythonhosted|npmjs|yarnpkg)\.(?:org|com)\b",
    "unfinished work": r"\b(?:TO" + r"DO|FIX" + r"ME)\b|\bXX" + r"X[: ]|NotImplemented" + r"Error",
    "a silenced check": r"type: ig" + r"nore|# no" + r"qa|pytest\.mark\.(?:skip\b(?!if)|xfail)",
}
WRITTEN_BY_OTHERS = ("LICENSE", "assets/licences/")
MOST_LINES = 400


def files() -> list[str]:
    """Every file of the checkout that is, or is about to be, in the repository."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(name for name in found.split("\0") if name and (ROOT / name).is_file())


def words(name: str) -> str:
    """The text of a file; nothing for a picture or a font."""
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def requirements() -> list[str]:
    """The names of the packages that the product runs on."""
    project = tomllib.loads(words("pyproject.toml"))["project"]
    return [re.split(r"[^A-Za-z0-9_.-]", line, maxsplit=1)[0] for line in project["dependencies"]]


def test_the_top_level_is_the_prescribed_one() -> None:
    assert {name.split("/", 1)[0] for name in files()} == TOP_LEVEL


def test_packaging_does_not_hide_the_package_of_its_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("what", NEVER_WRITTEN)
def test_no_file_holds(what: str) -> None:
    pattern = re.compile(NEVER_WRITTEN[what])
    found = [
        f"{name}:{number}: {line.strip()}"
        for name in files()
        if not name.startswith(WRITTEN_BY_OTHERS)
        for number, line in enumerate(words(name).splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


def test_no_module_has_grown_past_what_one_can_read() -> None:
    sources = [name for name in files() if name.endswith((".py", ".qml", ".js", ".css")) and name[:6] != "tests/"]
    assert [name for name in sources if len(words(name).splitlines()) > MOST_LINES] == []


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("kind", [exercise.kind for exercise in CATALOGUE])
def test_every_exercise_has_its_file_in_each_layer(kind: str, layer: str) -> None:
    pascal = "".join(part.capitalize() for part in kind.split("_"))
    path = LAYERS[layer].format(kind=kind, name=pascal)
    assert (ROOT / path).is_file(), f"the exercise {kind} lacks {path}"


def test_nobody_above_the_exercises_asks_which_one_it_is() -> None:
    kinds = "|".join(one.kind for one in CATALOGUE)
    pattern = re.compile(rf"""\bkind\s*[!=]=\s*["'](?:{kinds})["']|\bkind\s*[!=]=\s*\w+\.EXERCISE\.kind""")
    above = ("workshop/planning/", "workshop/server/", "workshop/storage/", "workshop/engine", "exports/")
    found = [name for name in files() if name.startswith(above) and pattern.search(words(name))]
    assert found == []


@pytest.mark.parametrize("package", requirements())
def test_the_licence_is_told_of_every_package_that_is_shipped(package: str) -> None:
    told = words("assets/licences/licences.md")
    assert re.search(rf"^\| {re.escape(package)} \|", told, re.MULTILINE | re.IGNORECASE), f"{package} is not there"


def test_every_licence_text_that_is_pointed_at_is_there() -> None:
    pointed_at = re.findall(r"\]\(([^)#]+)\)", words("assets/licences/licences.md"))
    assert [name for name in pointed_at if not (ROOT / "assets" / "licences" / name).is_file()] == []


def test_the_changelog_tells_each_version_with_its_date_and_kinds_of_change() -> None:
    lines = words("CHANGELOG.md").splitlines()
    versions = [line for line in lines if line.startswith("## ")]
    version = tomllib.loads(words("pyproject.toml"))["project"]["version"]

    assert versions[0] == "## [Unreleased]"
    assert all(re.fullmatch(r"## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", line) for line in versions[1:])
    assert all(
        line in {"### Added", "### Changed", "### Deprecated", "### Removed", "### Fixed", "### Security"}
        for line in lines
        if line.startswith("### ")
    )
    assert any(f"[{version}]" in line for line in versions[1:]) or "### Added" in lines


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/it-ark.md", "docs/vejledning.md"])
def test_every_place_that_a_page_points_at_is_there(page: str) -> None:
    pointed_at = re.findall(r"\]\((?!https?:)([^)#]+)", words(page))
    assert [place for place in pointed_at if not ((ROOT / page).parent / place).exists()] == []


def test_every_command_that_the_readme_shows_is_one_of_make() -> None:
    targets = set(re.findall(r"^([a-z]+):", words("Makefile"), re.MULTILINE))
    shown = set(re.findall(r"\bmake ([a-z]+)", words("README.md")))
    assert {"run", "test", "lint"} <= shown <= targets


def test_each_decision_tells_its_context_and_what_was_dropped() -> None:
    for path in sorted(Path(ROOT, "docs", "decisions").glob("0*.md")):
        told = path.read_text(encoding="utf-8")
        for heading in ("## Context", "## Decision", "## Dropped"):
            assert heading in told, f"{path.name} lacks {heading}"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all it needs")
def test_a_machine_that_lacks_a_library_is_told_the_line_to_type(tmp_path: Path) -> None:
    for name, says in {"ldconfig": "libGL.so.1", "id": "1000"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\necho {says}\n")
        (tmp_path / name).chmod(0o755)
    look = [str(ROOT / "packaging" / "system-packages"), "run"]
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin"}

    told = subprocess.run(look, capture_output=True, text=True, check=False, env=environment)

    assert told.returncode == 1
    assert "sudo apt-get install libglib2.0-0 " in told.stderr
    assert "libgl1" not in told.stderr, "what is there need not be installed"
