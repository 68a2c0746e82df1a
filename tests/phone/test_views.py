"""Every view of the whole demo day, in both languages and both themes: axe finds nothing wrong on any of them."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.phone.axe import faults
from tests.phone.demo_day import GROUP, fill
from tests.phone.devices import Heart, NewPhone, Phone
from workshop.client import new_remote

pytestmark = pytest.mark.timeout(360)
LOCALES = ["da-DK", "en-GB"]
CPR = "Ring til 010112-1234"


@pytest.fixture
def planned(planned_demo_day: Path) -> Path:
    """All here is tried on the demo day."""
    return planned_demo_day


class Walk:
    """Two people's way through a day, one in each language. What is wrong with any view stands in `found`."""

    def __init__(self, phone: Phone, other: Phone) -> None:
        self.phone, self.other, self.page, self.heart = phone, other, phone.page, phone.heart
        self.found: list[str] = []
        self.seen: list[str] = []

    def look(self, view: str, shows: str = "h1") -> None:
        """Look at what the first shows now; `shows` is a part that it must have."""
        self.seen.append(view)
        self._look(self.phone, view, shows)

    def look_at_both(self, view: str, shows: str = "h1", *, other_shows: str = "") -> None:
        """Look at what both show now."""
        self.look(view, shows)
        self._look(self.other, f"{view} at the other", other_shows or shows)

    def _look(self, phone: Phone, view: str, shows: str) -> None:
        expect(phone.page.locator(shows).locator("visible=true").first).to_be_visible()
        self.found += [f"{view}, {fault}" for fault in faults(phone)]

    def go(self, step: str, shows: str = "h1", *, other_shows: str = "") -> None:
        """Go to a step and look at it."""
        self.reach(step)
        self.look_at_both(step, shows, other_shows=other_shows)

    def reach(self, step: str) -> None:
        """Go to a step."""
        self.heart.go(step)
        for phone in (self.phone, self.other):
            expect(phone.page.locator(f"html[data-step='{step}']")).to_be_attached()
            expect(phone.page.locator(".lead", has_text="Et øjeblik")).to_be_hidden()

    def press(self, what: str) -> None:
        self.page.locator(what).locator("visible=true").first.click()

    def unfold(self, where: str) -> None:
        """Open all that is folded together there."""
        self.page.evaluate(
            "where => { for (const one of document.querySelectorAll(where)) one.open = true; }", f"{where} details"
        )

    def does(self, kind: str, **payload: Any) -> None:
        self.heart.command(kind, **payload)

    def stages(self) -> None:
        """Between the exercises."""
        for step in ("challenge", "you_are_here", "b1/talk", "homework", "b3/talk", "b4/talk", "b6/talk", "b9/talk"):
            self.go(step)
        self.go("b12/talk")

    def about_me(self) -> None:
        """The lobby, and what one finds at the foot of every page."""
        self.go("lobby")
        self.unfold(".about")
        self.look("lobby, with all that is told of the page", ".about details[open]")
        self.press(".about details .link >> nth=0")
        self.look("lobby, sitting somewhere else", ".about .seat")
        self.press(".about .quiet")

    def answers(self) -> None:
        """Exercises of which one chooses."""
        self.go("act-baro", ".card .mark", other_shows=".mark-pad")
        self.does("barometer.show", statement="bar1", on=True)
        self.look_at_both("act-baro, shown", ".note")
        self.go("act-baro2", ".mark-pad")
        self.go("act-sort", ".answer")
        self.press(".answer input")
        self.does("problem_sorting.place", statement="ps1", side="tame")
        self.look_at_both("act-sort, placed", ".answer.good")
        for step in ("act-quiz/ask-2", "act-quiz/ask-3", "act-quiz/ask-1"):
            self.go(step, ".answer")
        self.press(".answer input")
        self.does("quiz.reveal", on=True)
        self.does("quiz.fact", on=True)
        self.look_at_both("act-quiz/ask-1, revealed", ".answer.good")

    def futures(self) -> None:
        """Pictures of the future, and who tells of whose."""
        self.go("act-scen/draw", ".scenario")
        for place in (1, 2):
            self.press(f".chip >> nth={place}")
            self.look(f"act-scen/draw, way {place}", ".card-tile, .file-button")
        self.go("act-scen/interview")
        self.go("act-scen/present", ".scenario")

    def signs(self) -> None:
        """Writing: a card, a card being mended, a question before it is sent, and the room that goes on meanwhile."""
        self.go("act-sign", ".card")
        self.press("form .main")
        self.look("act-sign, nothing written", ".problem:not([hidden])")
        self.page.locator("form textarea").fill(CPR)
        self.press("form .main")
        self.look("act-sign, asked about what is private", ".ask:not([hidden])")
        self.press(".ask .quiet")
        self.press(".card .tools .link")
        self.look("act-sign, mending", ".card textarea")
        self.page.locator(".card textarea").fill("halvt rettet")
        self.phone.context.set_offline(True)
        self.page.locator("form textarea").fill("på vej endnu")
        self.press("form .main")
        self.look("act-sign, on its way", ".card.waiting")
        self.phone.context.set_offline(False)
        self.phone.settled()
        self.heart.go("b3/talk")
        self.look("act-sign, the room has gone on", ".banner")
        self.press(".banner .small")
        self.look("b3/talk, with a draft left behind", ".kept li")
        self.press(".kept .small")
        self.press(".card .tools .quiet >> nth=1")
        self.look("act-sign, taken back", ".toast:not([hidden])")
        self.press(".banner .small")

    def cases(self) -> None:
        """An example is unfolded."""
        for step, count in (("act-case/idea", 2), ("act-case/mechanisms", 3), ("act-case/chain", 3)):
            self.go(step)
            self.does("case.unfold", count=count)
            self.look_at_both(f"{step}, unfolded", "h2, .card")

    def run(self) -> None:
        """Out and back."""
        self.go("act-orun/teams", ".team-plate")
        self.go("act-orun/run", ".post")
        self.press(".post .answer input")
        self.page.locator(".post textarea >> nth=0").fill("Man kan se lyset fra broen")
        self.press(".post form .main")
        self.phone.settled()
        self.look("act-orun/run, answered", ".post .mark")
        self.does("o_run.reveal")
        self.go("act-orun/gather", ".post")
        self.unfold(".post")
        self.look_at_both("act-orun/gather, revealed", ".post .mark")

    def orders(self) -> None:
        """Signs along the road, what works, and how it is seen."""
        self.go("act-order/order", ".road .card-button")
        self.press(".road .card-button")
        self.look("act-order/order, a card is picked", ".tray:not([hidden])")
        self.press(".tray .quiet")
        self.press(".ordering details summary")
        self.look("act-order/order, typing", ".ordering details[open]")
        self.go("act-order/mechanisms", ".card.mechanism")
        self.press(".card.mechanism summary")
        self.look("act-order/mechanisms, mending the links", ".card.mechanism details[open]")
        self.go("act-order/chain", ".card")

    def visits(self) -> None:
        """A host, a pair and one who has no pair yet, from the plan to what one got."""
        self.go("act-visit/visit")
        me, other = (
            one.page.evaluate("JSON.parse(localStorage['gk.me']).participant") for one in (self.phone, self.other)
        )
        pair = {"id": "par1", "group": GROUP, "members": [me], "visits": ["goal:m2"], "budget": 3}
        free = {"id": "par2", "group": GROUP, "members": [], "visits": ["goal:m3"], "budget": 3}
        self.does("visit_voting.plan", activity="act-visit", hosts={}, pairs=[{**pair, "members": []}, free])
        self.look("act-visit/visit, which pair?", ".buttons.column button")
        self.does("visit_voting.plan", activity="act-visit", hosts={GROUP: [other]}, pairs=[pair, free])
        self.look_at_both("act-visit/visit, a pair and a host", ".vote", other_shows="h1")
        self.press(".vote .round >> nth=1")
        self.phone.settled()
        self.press(".take-home summary")
        self.look("act-visit/visit, with caramels given", ".take-home[open]")
        self.go("act-visit/count", ".note:not([hidden])", other_shows="h1")
        self.go("act-visit/reveal")

    def rest(self) -> None:
        """The end of the day."""
        self.go("act-home", ".card")
        self.go("act-iglo/write", ".card")
        self.go("act-iglo/gaps", ".level")
        self.go("act-post/write", ".postcard-form")
        self.go("act-post/read")
        self.go("act-plen", ".raised-hand")
        self.press(".raised-hand .main")
        self.phone.settled()
        self.does("plenum.call")
        self.look("act-plen, having the word", ".has-word")

    def refusals(self) -> None:
        """What the heart says no to is given back."""
        self.reach("act-order/order")
        self.press(".ordering details summary")
        self.page.locator(".ordering details input").fill("T1 T99")
        self.press(".ordering details .main")
        self.look("a refusal", ".refusals > div")


def joined(phone: NewPhone, heart: Heart, locale: str) -> tuple[Phone, list[str]]:
    """A phone that has come in by the first goal's code, and what was wrong on its way."""
    guest = phone(locale=locale)
    found = []
    guest.open("/")
    guest.page.locator("form .main").click()
    expect(guest.page.locator(".problem:visible")).to_be_visible()
    found += faults(guest)
    guest.page.locator("form .link").click()
    expect(guest.page.locator("#own")).to_be_visible()
    found += faults(guest)
    guest.open(f"/?m=1#k={heart.code}")
    expect(guest.page.locator(".seat").first).to_be_visible()
    found += faults(guest)
    guest.page.locator("form .main").click()
    expect(guest.page.locator(".foot")).to_be_visible()
    return guest, [f"the way in, {fault}" for fault in found]


@pytest.mark.parametrize(
    "locales", [LOCALES, pytest.param(LOCALES[::-1], marks=pytest.mark.matrix)], ids=["danish", "english"]
)
def test_axe_finds_nothing_wrong_on_any_view_of_the_day(heart: Heart, phone: NewPhone, locales: list[str]) -> None:
    (guest, found), (other, found_by_other) = (joined(phone, heart, locale) for locale in locales)
    fill(heart, guest.participant)
    walk = Walk(guest, other)
    for part in (
        walk.about_me, walk.stages, walk.answers, walk.futures, walk.signs, walk.cases, walk.run, walk.orders,
        walk.visits, walk.rest, walk.refusals,
    ):  # fmt: skip
        part()
    steps = [step["id"] for block in heart.view()["programme"] for step in block["steps"]]
    assert set(steps) <= set(walk.seen), "every step of the day is looked at"
    heart.stop()
    expect(guest.page.locator(".dot.away, .dot.waiting")).to_be_visible()
    walk.look("nobody answers", ".foot")
    assert found + found_by_other + walk.found == []


@pytest.mark.parametrize("locale", [LOCALES[0], pytest.param(LOCALES[1], marks=pytest.mark.matrix)])
def test_axe_finds_nothing_wrong_on_the_remote(heart: Heart, phone: NewPhone, locale: str) -> None:
    guest = phone(locale=locale)
    guest.open("/remote")
    expect(guest.page.locator("h1")).to_be_visible()
    found = faults(guest)
    secret, hashed = new_remote()
    heart.command("remote.allow", hash=hashed)
    guest.open(f"/remote#t={secret}")
    steps = {one["exercise"]: one["id"] for block in heart.view()["programme"] for one in block["steps"]}
    heading = guest.page.locator("h1")
    expect(heading).to_be_visible()
    for step in steps.values():
        before = heading.inner_text()
        heart.go(step)
        expect(heading).not_to_have_text(before)
        guest.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        found += [f"{step}, {fault}" for fault in faults(guest)]
    assert found == []
