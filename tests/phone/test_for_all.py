"""For all: small screens, big letters, old phones, fingers; and no more bytes than a crowded net carries."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Request, Route, expect

from tests.phone.devices import ROOT, Heart, NewPhone, Phone
from workshop.exercises.catalogue import EXERCISES

STEPS = [
    "lobby", "challenge", "you_are_here", "b4/talk", "act-scen/draw", "act-scen/interview", "act-scen/present",
    "act-sign", "act-order/order", "act-order/mechanisms", "act-order/chain", "act-visit/visit", "act-visit/count",
    "act-visit/reveal", "act-home", "act-post/write", "act-post/read", "act-quiz/ask-1",
    "act-sort", "act-case/idea", "act-case/mechanisms", "act-case/chain",
]  # fmt: skip
LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelon " + "et langt kort " * 50
MOST_BYTES = 100_000
SMALLEST_TARGET = 44
PAGE = ROOT / "ui" / "phone"
MODULES = sorted(path.relative_to(PAGE).as_posix() for path in PAGE.rglob("*.js"))


def fill_the_day(heart: Heart) -> None:
    """Let there be something long and something from the right in every exercise."""
    heart.write_signs("g1", LONG, "أهل الطفل يشعرون بالأمان", "🙌🏽👨‍👩‍👧‍👦")
    heart.write_signs("g2", LONG)
    heart.command("sign_ordering.lay", activity="act-order", group="g1", row="T1 T2+T3")
    heart.command("sign_ordering.mechanism", activity="act-order", group="g1", text=LONG, signs=[])
    heart.command("take_home.write", activity="act-home", group="g1", text=LONG)
    heart.command("postcards.send", activity="act-post", group="g1", text=LONG, to="x" * 200)
    heart.command("future_scenario.present", activity="act-scen", group="g1", keywords=["x" * 200, "b", "c"])


@pytest.mark.parametrize("options", [{"width": 320}, {"width": 640, "zoom": 2}], ids=["320px", "200percent"])
def test_nothing_needs_sideways_scrolling_in_any_step(heart: Heart, phone: NewPhone, options: dict[str, Any]) -> None:
    fill_the_day(heart)
    guest = phone(width=options["width"], height=568)
    if zoom := options.get("zoom"):
        guest.context.add_init_script(
            f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
        )
    guest.join()
    wide = []
    for step in STEPS:
        heart.go(step)
        guest.until(f"document.documentElement.dataset.step === '{step}'")
        expect(guest.page.locator("h1")).to_be_visible()
        if guest.scrolls_sideways():
            wide.append(step)
    assert wide == []


def test_whatever_is_pressed_is_large_enough_for_a_finger(heart: Heart, phone: NewPhone) -> None:
    fill_the_day(heart)
    guest = phone()
    guest.join()
    small = []
    for step in STEPS:
        heart.go(step)
        guest.until(f"document.documentElement.dataset.step === '{step}'")
        found = guest.page.evaluate(
            """least => [...document.querySelectorAll(
                'button, select, summary, textarea, input:not([type=radio], [type=checkbox]), .chip, .check label'
            )].filter(node => node.offsetParent)
            .map(node => [node.textContent || node.id, node.getBoundingClientRect()])
            .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5).map(([name]) => name)""",
            SMALLEST_TARGET,
        )
        small += [(step, name) for name in found]
    assert small == []


def needed_from_the_start(page: Path, module: str = "app.js") -> set[str]:
    """The modules that one needs before it can begin, itself among them."""
    needed = {module}
    source = (page / module).read_text(encoding="utf-8")
    for named in re.findall(r'from "(\.[^"]+)"', source):
        found = ((page / module).parent / named).resolve().relative_to(page.resolve()).as_posix()
        needed |= needed_from_the_start(page, found)
    return needed


def test_the_first_load_is_small(heart: Heart, phone: NewPhone) -> None:
    """Fonts and the exercises that are not shown yet come after it."""
    guest = phone()
    carried: dict[str, int] = {}

    def count(request: Request) -> None:
        size = request.sizes()
        carried[request.url] = size["responseBodySize"] + size["responseHeadersSize"]

    guest.page.on("requestfinished", count)
    guest.join()
    expect(guest.heading("Du er med")).to_be_visible()
    guest.page.remove_listener("requestfinished", count)
    later = {f"{heart.url}/phone/{one}" for one in {*MODULES} - needed_from_the_start(PAGE) - {"exercises/stage.js"}}
    first = {url: size for url, size in carried.items() if "/fonts/" not in url and url not in later}
    assert len(first) > len(needed_from_the_start(PAGE))
    assert sum(first.values()) < MOST_BYTES


def test_every_module_of_the_beginning_is_asked_for_at_once() -> None:
    page = ROOT / "ui" / "phone"
    named = re.findall(
        r'<script type="module" src="/phone/([^"]+)">', (page / "index.html").read_text(encoding="utf-8")
    )
    assert sorted(named) == sorted(needed_from_the_start(page))
    assert named[-1] == "app.js"


def test_every_exercise_is_on_the_phone_before_anybody_leaves_the_net(phone: NewPhone) -> None:
    guest = phone()
    come: set[str] = set()
    guest.page.on("requestfinished", lambda request: come.add(request.url.rsplit("/phone/exercises/")[-1]))
    guest.join()
    modules = {f"{kind}.js" for kind in EXERCISES}
    while not modules <= come:
        guest.page.wait_for_event("requestfinished")


def test_an_exercise_that_comes_late_stands_in_its_place_then(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    refused: list[str] = []

    def fail_once(route: Route) -> None:
        if refused:
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    guest.page.route("**/exercises/sign_cards.js*", fail_once)
    guest.join()
    expect(guest.field("Dit tegn")).to_be_visible()
    assert refused


FURTHER_IN = "**/exercises/sign_ordering/order.js*"


def losing(guest: Phone, *, pages: int) -> tuple[list[str], list[str]]:
    """Lose a module that others need, on the first so many pages. Gives what has been lost, and the pages loaded."""
    lost: list[str] = []
    loaded: list[str] = []

    def lose(route: Route) -> None:
        if len(loaded) <= pages:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    guest.page.route(FURTHER_IN, lose)
    guest.page.on("load", lambda page: loaded.append(page.url))
    return lost, loaded


def wait_for_losses(guest: Phone, lost: list[str], count: int) -> None:
    while len(lost) < count:
        guest.page.wait_for_event("requestfailed")


def test_what_an_exercise_needs_further_in_is_fetched_by_loading_the_page_anew(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-order/order")
    guest = phone()
    lost, loaded = losing(guest, pages=1)
    guest.join()
    with guest.page.expect_event("load"):
        wait_for_losses(guest, lost, 3)
    expect(guest.page.locator(".lead", has_text="Et øjeblik")).to_be_hidden()
    expect(guest.page.locator("h1")).to_be_visible()
    assert len(loaded) == 2


def test_the_page_is_loaded_anew_only_once_however_long_it_goes_on(phone: NewPhone) -> None:
    guest = phone()
    lost, loaded = losing(guest, pages=9)
    guest.join()
    wait_for_losses(guest, lost, 8)
    assert len(loaded) == 2


def test_the_page_is_not_loaded_anew_under_somebody_who_writes(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    lost, loaded = losing(guest, pages=9)
    guest.join()
    guest.field("Dit tegn").fill("halvt skrev")
    guest.page.locator("body").evaluate("() => document.activeElement.blur()")
    wait_for_losses(guest, lost, 5)
    assert len(loaded) == 1
    with guest.page.expect_event("load"):
        guest.button("Læg kortet frem").click()
        guest.page.locator("body").evaluate("() => document.activeElement.blur()")
    expect(guest.page.locator(".card")).to_contain_text("halvt skrev")


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
    """Answer with the catalogue of a phone page that is older than the exercise."""
    fetched = route.fetch()
    route.fulfill(response=fetched, body=fetched.text().replace('  "sign_cards",\n', ""))


def test_an_exercise_that_the_phone_does_not_know_points_at_the_screen(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.page.route("**/exercises/catalogue.js", without_sign_cards)
    guest.join()
    expect(guest.page.get_by_text("Se på lærredet – her følger vi med sammen.")).to_be_visible()


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


def test_a_message_is_said_once(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    guest.page.evaluate(
        """() => { window.said = []; new MutationObserver(() => {
            const text = document.getElementById('say').textContent; if (text) window.said.push(text);
        }).observe(document.getElementById('say'), {childList: true, characterData: true, subtree: true}); }"""
    )
    guest.field("Dit tegn").fill("ét kort")
    guest.button("Læg kortet frem").click()
    expect(guest.said).to_have_text("Gemt.")
    heart.write_signs("g1", *[f"andres kort {n}" for n in range(10)])
    expect(guest.page.locator(".card")).to_have_count(11)
    assert guest.page.evaluate("window.said") == ["Gemt."]
