"""The first contact: the page of the venue check, and a window that is not the browser."""

import re
import sys

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.phone.axe import page_faults
from tests.phone.devices import NewPhone
from tests.server.moving_house import OLD, Venue

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
LOGIN_WINDOWS = {
    "ios": f"{IPHONE} Mobile/15E148",
    "macos": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
    "android": "Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36",
}
BROWSERS = {
    "safari": f"{IPHONE} Version/17.5 Mobile/15E148 Safari/604.1",
    "chrome on ios": f"{IPHONE} CriOS/124.0 Mobile/15E148 Safari/604.1",
    "chrome": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile "
    "Safari/537.36",
    "samsung": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 "
    "Chrome/121.0.0.0 Mobile Safari/537.36",
    "firefox": "Mozilla/5.0 (Android 14; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0",
}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only")
def test_the_phone_that_comes_by_the_net_turns_green_and_so_does_the_facilitators_view(
    venue: Venue, context: BrowserContext
) -> None:
    assert not venue.host_view()["join"]["proven"]
    page = context.new_page()
    page.goto(f"http://{venue.at(OLD)}/tjek")
    expect(page.get_by_role("heading", name="Telefonen kan nå computeren")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page_faults(page) == []
    assert venue.host_view()["join"]["proven"]
    page.get_by_role("link", name="Til dagens side").click()
    expect(page.get_by_role("heading", name="Hvor sidder du?")).to_be_visible()


def test_the_computer_itself_does_not_turn_green(phone: NewPhone) -> None:
    made = phone()
    made.open("/tjek")
    expect(made.heading("Du er på computeren selv")).to_be_visible()
    made.page.reload()
    expect(made.heading("Du er på computeren selv")).to_be_visible()


@pytest.mark.parametrize("window", LOGIN_WINDOWS)
def test_a_nets_login_window_is_told_to_go_to_the_browser(phone: NewPhone, window: str) -> None:
    made = phone(width=320, user_agent=LOGIN_WINDOWS[window])
    made.open(f"/#k={made.heart.code}")
    expect(made.heading("Åbn siden i browseren")).to_be_visible()
    expect(made.page.locator(".typed")).to_have_text(made.heart.url)
    expect(made.text(f"Dagens kode: {made.heart.code}")).to_be_visible()
    assert not made.scrolls_sideways()
    assert window != "ios" or page_faults(made.page) == []
    made.button("Fortsæt her alligevel").click()
    expect(made.button("Jeg er klar")).to_be_visible()


def test_browsers_are_not_taken_for_a_login_window(phone: NewPhone) -> None:
    made = phone()
    made.open()
    script = """async agents => {
      const { isPassingWindow } = await import('/phone/net_advice.js');
      return agents.map(agent => isPassingWindow(agent));
    }"""
    agents = [*BROWSERS.values(), made.page.evaluate("navigator.userAgent")]
    assert made.page.evaluate(script, agents) == [False] * len(agents)


def test_how_to_stay_on_the_net_is_told_where_one_joins(phone: NewPhone) -> None:
    made = phone()
    made.open()
    made.text("Siger telefonen “intet internet”?").click()
    expect(made.text(re.compile("^iPhone:"))).to_be_visible()
    expect(made.text(re.compile("^Android:"))).to_be_visible()
