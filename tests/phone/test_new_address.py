"""The computer gets a new address in the middle of the day: the page that is open finds it, and brings all along."""

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Route, expect

from tests.phone.axe import page_faults
from tests.server.house import CODE
from tests.server.moving_house import NEW, OLD, Venue

LONG_MS = 60_000
"""The page waits for some seconds by itself before it says so."""

ROUTER = "127.0.0.4"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only")


def come_in(page: Page, venue: Venue, address: str = OLD) -> None:
    page.goto(f"http://{venue.at(address)}/?m=1#k={CODE}")
    page.get_by_role("button", name="Jeg er klar").click()
    expect(page.get_by_label("Dit tegn", exact=True)).to_be_visible()


def write(page: Page, text: str) -> None:
    page.get_by_label("Dit tegn", exact=True).fill(text)
    page.get_by_role("button", name="Læg kortet frem").click()


def go_by_typing(page: Page, typed: str) -> None:
    page.get_by_label("Ny adresse", exact=True).fill(typed)
    page.get_by_role("button", name="Gå til den nye adresse").click()


def go_on(page: Page, code: str) -> None:
    page.get_by_role("button", name=f"Ja, fortsæt som {code}").click()


@contextmanager
def router(venue: Venue) -> Iterator[list[str]]:
    """A router that sends whoever comes to somewhere else; what it was asked for."""
    asked: list[str] = []

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", f"http://{venue.at(OLD)}/elsewhere")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer((ROUTER, venue.port), Elsewhere) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield asked
        server.shutdown()
        thread.join()


def test_two_that_wait_and_one_half_written_come_along_to_the_address_that_is_typed(
    venue: Venue, context: BrowserContext
) -> None:
    page = context.new_page()
    come_in(page, venue)
    code = page.locator(".reclaim").inner_text()

    def lose(route: Route) -> None:
        if route.request.post_data and "Flere cykler" in route.request.post_data:
            with suppress(Error):  # once the old address is gone
                route.fetch()
        route.abort()

    page.route("**/api/commands", lose)
    write(page, "Flere cykler")  # saved, and the answer is lost
    venue.until(venue.signs)
    write(page, "Bænke i skyggen, æøå 🌳 عربي")
    page.get_by_label("Dit tegn", exact=True).fill("halvt skre")
    expect(page.locator(".status")).to_have_text("2 kort på vej – du kan roligt skrive videre")
    venue.net[:] = [NEW]
    expect(page.get_by_role("heading", name="Har computeren fået en ny adresse?")).to_be_visible(timeout=LONG_MS)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page_faults(page) == []

    go_by_typing(page, "192.168.1.300")
    expect(page.get_by_role("alert").filter(has_text="Det ligner ikke en adresse")).to_be_visible()
    go_by_typing(page, "8.8.8.8")
    expect(page.get_by_role("alert").filter(has_text="Det ligner ikke en adresse")).to_be_visible()
    page.unroute_all()
    with router(venue) as asked:
        go_by_typing(page, ROUTER)
        expect(page.get_by_role("alert").filter(has_text=f"svarer ikke på {venue.at(ROUTER)}")).to_be_visible()
    assert set(asked) == {"/api/health"}
    go_by_typing(page, NEW)  # without the port, which is the same
    expect(page.get_by_role("heading", name="Vil du fortsætte som dig selv?")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page_faults(page) == []
    assert "ny=" not in page.url
    go_on(page, code)

    expect(page).to_have_url(f"http://{venue.at(NEW)}/")
    expect(page.get_by_label("Dit tegn", exact=True)).to_have_value("halvt skre")
    expect(page.locator(".status")).to_have_text("Forbundet")
    expect(page.locator(".reclaim")).to_have_text(code)
    expect(page.locator(".card .mark")).to_have_text(["✓ frem", "✓ frem"])
    assert venue.signs() == ["Flere cykler", "Bænke i skyggen, æøå 🌳 عربي"]
    assert venue.people() == 1
    page.go_back()  # the token has not stayed in the history
    assert "ny=" not in page.url


def test_an_address_that_the_phone_knows_already_is_one_press_away(venue: Venue, context: BrowserContext) -> None:
    venue.net[:] = [OLD, NEW]
    venue.lets_in(NEW)
    page = context.new_page()
    come_in(page, venue)
    code = page.locator(".reclaim").inner_text()
    venue.net[:] = [NEW]
    press = page.get_by_role("button", name=f"Prøv {venue.at(NEW)}")
    expect(press).to_be_visible(timeout=LONG_MS)
    press.click()
    go_on(page, code)
    expect(page).to_have_url(f"http://{venue.at(NEW)}/")
    write(page, "Fra det nye sted")
    expect(page.locator(".card .mark")).to_have_text("✓ frem")
    assert (venue.signs(), venue.people()) == (["Fra det nye sted"], 1)


def test_who_is_in_already_is_not_made_into_somebody_else_by_an_address(venue: Venue, context: BrowserContext) -> None:
    page = context.new_page()
    come_in(page, venue)
    mine = page.locator(".reclaim").inner_text()
    other = venue.ask(lambda house: house.joins("m2")).me
    script = """async me => {
      const { packed } = await import('/phone/handover.js');
      const item = JSON.stringify({id: 'x', kind: 'sign.add', payload: {}, day: null, at: 1});
      const held = new Map([['gk.me', JSON.stringify(me)], ['gk.out/00000000000001-x', item]]);
      const keys = () => [...held.keys()].map(key => key.slice(3));
      const memory = { keys, get: key => JSON.parse(held.get('gk.' + key) || null) };
      return packed(memory).fragment;
    }"""
    fragment = page.evaluate(script, other)
    for broken in (fragment, "ny=%%%", "ny=" + secrets.token_urlsafe(40)):
        page.goto("about:blank")
        page.goto(f"http://{venue.at(OLD)}/#{broken}")
        expect(page.locator(".reclaim")).to_have_text(mine)
        assert "ny=" not in page.url
    assert page.evaluate("localStorage.getItem('gk.out/00000000000001-x')") is None


def test_a_phone_that_is_nobody_does_not_become_somebody_who_says_no(venue: Venue, context: BrowserContext) -> None:
    page = context.new_page()
    other = venue.ask(lambda house: house.joins("m2")).me
    page.goto(f"http://{venue.at(OLD)}/")
    script = """async me => {
      const { packed } = await import('/phone/handover.js');
      return packed({ keys: () => ['me'], get: key => (key === 'me' ? me : null) }).fragment;
    }"""
    fragment = page.evaluate(script, other)
    page.goto("about:blank")
    page.goto(f"http://{venue.at(OLD)}/#{fragment}")
    page.get_by_role("button", name="Nej, gå ind som en ny").click()
    expect(page.get_by_role("heading", name="Hvor sidder du?")).to_be_visible()
    assert page.evaluate("localStorage.getItem('gk.me')") is None
