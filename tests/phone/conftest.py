"""A real heart with a real day, and real browsers as phones."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.phone.demo_day import DEMO_DAY
from tests.phone.devices import ROOT, Heart, NewPhone, Phone, listen
from tests.server.moving_house import Venue
from workshop.server import doors

DAY = ROOT / "tests" / "fixtures" / "albertslund_day.yaml"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests here drive a browser."""
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; the one without windows draws and reckons alike, and takes half the machine's time."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found is not None, "the phone's tests need Chromium: apt-get install chromium-headless-shell"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield launched
        launched.close()


def plan(day: Path, folder: Path) -> Path:
    """The file of a day that has not begun."""
    file = folder / "day.guldkaramel"
    subprocess.run([sys.executable, "-m", "workshop", "new", str(day), str(file)], cwd=ROOT, check=True)
    return file


@pytest.fixture(scope="session")
def planned_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day that has not begun."""
    return plan(DAY, tmp_path_factory.mktemp("day"))


@pytest.fixture(scope="session")
def planned_demo_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo day before it begins, which has every exercise."""
    return plan(DEMO_DAY, tmp_path_factory.mktemp("demo"))


@pytest.fixture
def planned(planned_day: Path) -> Path:
    """The day that a heart here is to run; a module may choose another."""
    return planned_day


@pytest.fixture(scope="module")
def page(browser: Browser, planned_day: Path) -> Iterator[Page]:
    """The page of a heart that no test of a module changes."""
    heart = Heart(planned_day)
    opened = browser.new_page()
    opened.goto(heart.url)
    yield opened
    opened.close()
    heart.stop()


@pytest.fixture
def heart(planned: Path, tmp_path: Path) -> Iterator[Heart]:
    """A heart that runs a day of its own, which has been started."""
    file = tmp_path / "day.guldkaramel"
    shutil.copy(planned, file)
    running = Heart(file)
    running.command("day.start")
    yield running
    running.stop()


@pytest.fixture
def phone(browser: Browser, heart: Heart) -> Iterator[NewPhone]:
    """A new phone: `phone(width=390, locale="da-DK", …)`. At the end no page may have complained of anything."""
    phones: list[Phone] = []

    def new_phone(width: int = 390, height: int = 844, locale: str = "da-DK", **options: Any) -> Phone:
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=locale, has_touch=True, is_mobile=True, **options
        )
        made = Phone(context.new_page(), context, heart)
        phones.append(made)
        listen(made, made.page)
        return made

    yield new_phone
    for one in phones:
        one.context.close()
    assert [problem for one in phones for problem in one.problems] == []


@pytest.fixture
def unplugged(heart: Heart) -> Callable[[], None]:
    """Pull the heart's plug, as a power cut would."""

    def pull() -> None:
        with suppress(ProcessLookupError):
            heart.stop(signal.SIGKILL)

    return pull


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Venue]:
    """A heart whose net can be changed while it runs."""
    monkeypatch.setattr(doors, "LOOK_EVERY_S", 0.05)
    made = Venue(tmp_path / "day.guldkaramel")
    yield made
    made.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A small phone that may go from address to address."""
    made = browser.new_context(viewport={"width": 320, "height": 700}, locale="da-DK", has_touch=True, is_mobile=True)
    yield made
    made.close()
