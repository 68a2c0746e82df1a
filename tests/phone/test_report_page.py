"""The report as a web page in a real browser: axe finds nothing, it reflows, and it prints on paper as it should."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from exports.html.document import write_html
from exports.report import build_report
from tests.exports.played_day import Played
from tests.phone.axe import LEFT_TO_US, RULES, axe_script

NARROWEST = 320


@pytest.fixture(scope="module")
def shown(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The report of the whole day. Its own policy runs no script, so axe is let past it."""
    out = tmp_path_factory.mktemp("page") / "day.html"
    played = Played()
    write_html(build_report(played.day.state, played.file.process), out)
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(out.as_uri())
    yield page
    context.close()


def test_axe_finds_nothing_on_it(shown: Page) -> None:
    shown.evaluate(axe_script())
    told: dict[str, list[dict[str, Any]]] = shown.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert [(one["id"], one["nodes"][0]["html"][:160]) for one in told["violations"]] == []
    assert {one["id"] for one in told["incomplete"]} <= {LEFT_TO_US}


def test_it_needs_no_scrolling_to_the_side_on_the_narrowest_screen(shown: Page) -> None:
    shown.set_viewport_size({"width": NARROWEST, "height": 600})
    assert shown.evaluate("document.documentElement.scrollWidth") <= NARROWEST


def test_each_part_is_printed_from_a_page_of_its_own_without_what_only_a_screen_needs(shown: Page) -> None:
    shown.emulate_media(media="print")
    assert shown.locator("nav").is_hidden()
    breaks = shown.eval_on_selector_all(
        "main > section.part", "all => all.map(one => getComputedStyle(one).breakBefore)"
    )
    assert breaks[0] == "auto"
    assert set(breaks[1:]) == {"page"}
    heads = shown.eval_on_selector_all("thead", "all => all.map(one => getComputedStyle(one).display)")
    assert set(heads) == {"table-header-group"}
    shown.emulate_media(media="screen")


def test_it_asks_for_nothing_and_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    played = Played()
    write_html(build_report(played.day.state, played.file.process), tmp_path / "day.html")
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "day.html").as_uri())
    assert [url for url in asked if not url.startswith("data:")] == [(tmp_path / "day.html").as_uri()]
    assert said == []
    page.close()
