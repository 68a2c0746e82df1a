"""What holds for every test: no screen, no home of the person who runs them, and a clear word where a library lacks."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent


def _say_what_is_missing() -> None:
    """Stop with the line to type where a system library lacks; Qt would abort the whole run without a word."""
    if sys.platform != "linux" or importlib.util.find_spec("PySide6") is None or "PYTEST_XDIST_WORKER" in os.environ:
        return
    look = [str(ROOT / "packaging" / "system-packages"), "test", "--check"]
    found = subprocess.run(look, capture_output=True, text=True, check=False)
    if found.returncode != 0:
        pytest.exit(found.stderr.strip(), returncode=1)


def _live_in_a_folder_of_its_own() -> Path:
    """Point everything that belongs to a person at a new folder, before anything reads it."""
    home = Path(tempfile.mkdtemp(prefix="guldkaramel-tests-"))
    for name, folder in {
        "HOME": home,
        "XDG_RUNTIME_DIR": home / "runtime",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
    }.items():
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder)
    return home


# A test that wants a real screen starts a process with a platform of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", TZ="Europe/Copenhagen")
time.tzset()
_say_what_is_missing()
HOME = _live_in_a_folder_of_its_own()

# How long an example takes says more about the machine than about the code.
settings.register_profile("guldkaramel", deadline=None, print_blob=True)
settings.load_profile("guldkaramel")


@pytest.fixture(scope="session", autouse=True)
def _leave_nothing_behind() -> Iterator[None]:
    yield
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture
def root() -> Path:
    """The checkout's top folder."""
    return ROOT


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests come last: Playwright keeps an event loop running, in which no other could run its own.

    Of them and of the others those files come first that have a test with a time of its own, which is a long one: none
    is to end alone while the other processes have nothing to do.
    """
    long = {item.path for item in items if item.get_closest_marker("timeout")}
    items.sort(key=lambda item: ("browser" in getattr(item, "fixturenames", ()), item.path not in long))
