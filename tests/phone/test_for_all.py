"""For all: old phones, a crowded net that loses things, and ears; and no more bytes than such a net carries."""

import pytest
from playwright.sync_api import Request, Route, expect

from tests.phone.devices import Heart, NewPhone, Phone

STEPS = [
    "lobby", "challenge", "you_are_here", "b4/talk", "act-scen/draw", "act-scen/interview", "act-scen/present",
    "act-sign", "act-order/order", "act-order/mechanisms", "act-order/chain", "act-visit/visit", "act-visit/count",
    "act-visit/reveal", "act-home", "act-post/write", "act-post/read", "act-quiz/ask-1",
    "act-sort", "act-case/idea", "act-case/mechanisms", "act-case/chain",
]  # fmt: skip
MOST_BYTES = 100_000
SLOW_NET_MS = 400


@pytest.mark.parametrize("locale", ["da-DK", "en-GB"])
def test_the_first_load_is_small_and_brings_every_exercise(heart: Heart, phone: NewPhone, locale: str) -> None:
    guest = phone(locale=locale)
    carried: dict[str, int] = {}

    def count(request: Request) -> None:
        size = request.sizes()
        carried[request.url] = size["responseBodySize"] + size["responseHeadersSize"]

    guest.page.on("requestfinished", count)
    guest.open(f"/?m=1#k={heart.code}")
    guest.page.locator("form .main").click()
    expect(guest.page.locator(".foot .reclaim")).to_be_visible()
    guest.page.remove_listener("requestfinished", count)
    assert f"{heart.url}/phone/app.js" in carried
    assert sum(size for url, size in carried.items() if "/fonts" not in url) < MOST_BYTES
    scripts = guest.page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert sorted(one.rsplit("/", 1)[-1] for one in scripts if one.endswith(".js")) == ["app.js", "start.js"]


@pytest.mark.parametrize("locale", ["da-DK", "en-GB"])
def test_the_page_can_be_used_one_round_trip_after_its_first_load(heart: Heart, phone: NewPhone, locale: str) -> None:
    """The page, what it is made of, and the day: on a net that is slow to answer all is asked for at once."""
    guest = phone(locale=locale)
    line = guest.context.new_cdp_session(guest.page)
    line.send("Network.enable")
    slow = {"offline": False, "latency": SLOW_NET_MS, "downloadThroughput": -1, "uploadThroughput": -1}
    line.send("Network.emulateNetworkConditions", slow)
    guest.open(f"/?m=1#k={heart.code}")
    expect(guest.button("Jeg er klar" if locale == "da-DK" else "I am ready")).to_be_visible()
    spans = guest.page.evaluate(
        """() => ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
            .map(one => [one.name, one.startTime, one.responseEnd])"""
    )
    one_after_the_other: list[str] = []
    ended = -1.0
    for name, start, end in sorted(spans, key=lambda span: float(span[2])):
        if start >= ended and "/fonts" not in name and not name.endswith(".svg"):
            one_after_the_other.append(name.removeprefix(heart.url))
            ended = end
    assert len(one_after_the_other) == 3, one_after_the_other


def test_no_exercise_needs_the_net_when_it_begins(heart: Heart, phone: NewPhone) -> None:
    """Nothing but pictures is fetched when a step comes."""
    guest = phone()
    guest.join()
    asked: list[str] = []
    guest.page.on("request", lambda request: asked.append(request.url.removeprefix(heart.url)))
    for step in STEPS:
        heart.go(step)
        guest.until(f"document.documentElement.dataset.step === '{step}'")
    assert [one for one in asked if one.endswith((".js", ".css", ".html"))] == []


def losing(guest: Phone, *, times: int) -> list[str]:
    """Lose the page's script so many times. Gives what was asked for."""
    asked: list[str] = []

    def lose(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) > times:
            route.continue_()
        else:
            route.abort()

    guest.page.route("**/phone/app.js", lose)
    return asked


def test_a_page_whose_script_was_lost_on_the_way_asks_for_it_again(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    asked = losing(guest, times=2)
    guest.open(f"/?m=1#k={heart.code}")
    expect(guest.button("Jeg er klar")).to_be_visible()
    assert len(asked) == 3


def test_a_page_that_never_gets_its_script_does_not_ask_for_ever_and_points_at_the_paper(phone: NewPhone) -> None:
    guest = phone()
    guest.page.add_init_script("sessionStorage['gk.again'] = sessionStorage['gk.again'] || '3'")
    asked = losing(guest, times=99)
    guest.open()
    while len(asked) < 2:
        guest.page.wait_for_event("requestfailed")
    expect(guest.page.locator(".boot:visible")).to_contain_text("skriv på papir")
    assert guest.page.evaluate("sessionStorage['gk.again']") == "4"


def test_who_has_an_older_browser_is_told_in_both_languages(phone: NewPhone) -> None:
    guest = phone()
    guest.page.add_init_script("delete Element.prototype.replaceChildren")
    guest.page.route("**/phone/app.js", lambda route: route.abort())
    guest.open()
    expect(guest.page.locator("#old")).to_contain_text("for gammel")
    expect(guest.page.locator("#old [lang=en]")).to_be_visible()
    expect(guest.page.locator("#page")).to_be_hidden()


def test_the_page_asks_nobody_but_the_heart(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    asked: list[str] = []
    guest.page.on("request", lambda request: asked.append(request.url))
    guest.join()
    expect(guest.heading("Du er med")).to_be_visible()
    assert [url for url in asked if not url.startswith(heart.url)] == []


def test_the_page_is_usable_without_its_letters(phone: NewPhone) -> None:
    guest = phone()
    guest.page.route("**/fonts/**", lambda route: route.abort())
    guest.join()
    expect(guest.heading("Du er med")).to_be_visible()


def without_sign_cards(route: Route) -> None:
    """Answer with a phone page that is older than the exercise."""
    fetched = route.fetch()
    route.fulfill(response=fetched, body=fetched.text().replace("  sign_cards,\n", "", 1))


def test_an_exercise_that_the_phone_does_not_know_points_at_the_screen(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.page.route("**/phone/app.js", without_sign_cards)
    guest.join()
    expect(guest.text("Se på lærredet – her følger vi med sammen.")).to_be_visible()


def test_the_page_works_with_the_keyboard_alone(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.open(f"/#k={heart.code}")
    expect(guest.page.locator(".seat").first).to_be_visible()
    guest.page.locator("input[type=radio]").first.focus()
    guest.page.keyboard.press("Space")
    for _ in range(6):
        guest.page.keyboard.press("Tab")
        if guest.page.evaluate("document.activeElement.type") == "submit":
            break
    guest.page.keyboard.press("Enter")
    expect(guest.field("Dit tegn")).to_be_visible()
    guest.field("Dit tegn").focus()
    guest.page.keyboard.type("skrevet med taster")
    guest.page.keyboard.press("Tab")
    guest.page.keyboard.press("Tab")
    guest.page.keyboard.press("Enter")
    expect(guest.page.locator(".card .mark")).to_have_text("✓ frem")


def listened(guest: Phone) -> None:
    """Note from now on what a screen reader is told, in `window.said`."""
    guest.page.evaluate(
        """() => { window.said = []; new MutationObserver(() => {
            const text = document.getElementById('say').textContent; if (text) window.said.push(text);
        }).observe(document.getElementById('say'), {childList: true, characterData: true, subtree: true}); }"""
    )


def test_a_message_is_said_once(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    listened(guest)
    guest.field("Dit tegn").fill("ét kort")
    guest.button("Læg kortet frem").click()
    expect(guest.said).to_contain_text("Gemt.")
    heart.write_signs("g1", *[f"andres kort {n}" for n in range(10)])
    expect(guest.page.locator(".card")).to_have_count(11)
    assert guest.page.evaluate("window.said") == ["Gemt."]


def test_what_has_waited_is_told_of_once_when_all_of_it_is_saved(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    guest.page.route("**/api/commands", lambda route: route.abort())
    for n in range(8):
        guest.field("Dit tegn").fill(f"kort {n}")
        guest.button("Læg kortet frem").click()
    expect(guest.page.locator(".card.waiting")).to_have_count(8)
    expect(guest.said).to_contain_text("på vej")
    listened(guest)
    guest.page.unroute("**/api/commands")
    expect(guest.page.locator(".card:not(.waiting)")).to_have_count(8)
    expect(guest.said).to_contain_text("Gemt.")
    assert [said for said in guest.page.evaluate("window.said") if "på vej" not in said] == ["Gemt."]


def test_no_other_part_of_the_page_speaks_by_itself_while_all_write(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.join()
    speaking = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output:not([aria-live=off])"
    loud = []
    for step in STEPS:
        heart.go(step)
        guest.until(f"document.documentElement.dataset.step === '{step}'")
        found = guest.page.locator(speaking).locator("visible=true")
        loud += [(step, one.get_attribute("id") or one.get_attribute("class")) for one in found.all()]
    assert {name for _, name in loud} == {"say"}
