"""Every exercise by the keyboard alone: Tab to what is wanted, see that it has the focus, and press."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.phone.demo_day import GROUP, fill
from tests.phone.devices import Heart, NewPhone, Phone

pytestmark = pytest.mark.timeout(240)
MOST_STOPS = 90
SEND = "form .main"


@pytest.fixture
def planned(planned_demo_day: Path) -> Path:
    """All here is tried on the demo day."""
    return planned_demo_day


class Keys:
    """Somebody at a keyboard, on a day with something in every exercise."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.page, self.heart = phone, phone.page, phone.heart
        phone.open(f"/?m=1#k={self.heart.code}")
        expect(phone.page.locator(".seat").first).to_be_visible()
        self.to("input[type=radio]:checked")
        self.press(SEND)
        expect(phone.page.locator(".foot")).to_be_visible()
        fill(self.heart, phone.participant)

    def to(self, what: str, says: str = "") -> None:
        """Tab until what is wanted has the focus, and shows it."""
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(
                "([what, says]) => document.activeElement.matches(what)"
                " && document.activeElement.textContent.includes(says)",
                [what, says],
            ):
                break
        focused = self.page.locator(":focus")
        assert focused.evaluate("(node, what) => node.matches(what)", what), f"no way by Tab to {what}"
        assert focused.evaluate("node => getComputedStyle(node).outlineStyle") != "none", f"{what} shows no focus"

    def press(self, what: str, key: str = "Enter", *, says: str = "") -> None:
        """Tab there and press."""
        self.to(what, says)
        self.page.keyboard.press(key)

    def write(self, what: str, text: str) -> None:
        """Tab there and type."""
        self.to(what)
        self.page.keyboard.type(text)

    def sends(self, text: str, field: str = "main form textarea") -> None:
        """Write and hand it over; the heart has it."""
        self.write(field, text)
        self.press(SEND)
        self.phone.settled()
        assert text in [one["text"] for one in self.heart.view()["contributions"]]

    def reach(self, step: str) -> None:
        """The room goes on to a step; its heading has the focus."""
        self.heart.go(step)
        expect(self.page.locator(f"html[data-step='{step}']")).to_be_attached()
        expect(self.page.locator("h1")).to_be_focused()

    def shows(self, what: str, text: str) -> None:
        """The page shows a text."""
        expect(self.page.locator(what).first).to_contain_text(text)

    def hears(self, words: str) -> None:
        """A screen reader is told."""
        expect(self.phone.said).to_contain_text(words)


def test_every_exercise_works_by_the_keyboard_alone(heart: Heart, phone: NewPhone) -> None:
    keys = Keys(phone())

    keys.reach("act-baro")
    keys.press("input[type=range]", "ArrowRight")
    keys.hears("Mærket står på 7.")
    keys.reach("act-sort")
    keys.press(".answer input", "Space")
    keys.hears("Din stemme: Tamt.")
    keys.reach("act-quiz/ask-1")
    keys.press(".answer input", "Space")
    keys.hears("Dit svar er gemt")

    keys.reach("act-scen/draw")
    keys.press("button", says="Vi tegner på papir")
    keys.hears("Gemt.")
    keys.reach("act-scen/present")
    expect(keys.page.locator(".chips.wide input")).to_have_count(2)  # the own future is left out
    keys.press(".chips.wide input", "ArrowDown")  # past the picture card, which is their own too: typed in for them
    for word in ("langbord", "latter", "suppe"):
        keys.write(".keywords input", word)
    keys.press(SEND)
    expect(keys.page.locator(".words", has_text="latter")).to_be_visible()
    keys.phone.settled()
    expect(keys.page.locator(".words", has_text="latter")).to_be_visible()

    keys.reach("act-sign")
    keys.sends("skrevet med taster")
    keys.reach("act-orun/run")
    keys.press(".post .answer input", "Space")
    keys.write(".post textarea", "vinden i masterne")
    keys.press(SEND)
    keys.shows(".post .mark", "✓ svaret")

    keys.reach("act-order/order")
    keys.press(".road .card-button")
    keys.hears("er valgt")
    keys.page.keyboard.press("End")
    keys.hears("ligger på trin")
    keys.page.keyboard.press("Escape")
    keys.hears("er sluppet")
    keys.reach("act-order/mechanisms")
    keys.write("main form textarea", "Den, der spørger, hører også efter")
    keys.press(".check input", "Space")
    keys.press(SEND)
    keys.shows(".cards", "Den, der spørger, hører også efter")
    keys.reach("act-order/chain")
    keys.press("main form select", "ArrowDown")
    keys.write("main form textarea, main form input[type=text]", "Hvor mange kommer igen?")
    keys.press(SEND)
    keys.shows(".cards", "Hvor mange kommer igen?")

    pair = {"id": "par1", "group": GROUP, "members": [], "visits": ["goal:m2"], "budget": 3}
    heart.command("visit_voting.plan", activity="act-visit", hosts={}, pairs=[pair])
    keys.reach("act-visit/visit")
    keys.press(".buttons.column button")
    keys.shows("h1", "Giv jeres karameller")
    keys.press(".vote button[aria-label*='En karamel mere']")
    keys.hears("1 her. I har 2 tilbage.")

    keys.reach("act-home")
    keys.sends("vi låner jeres gryde")
    keys.reach("act-iglo/write")
    keys.press(".chip input", "Space")
    keys.sends("jeg dækker op")
    keys.reach("act-post/write")
    keys.sends("Hilsen fra tastaturet", ".postcard-form textarea")
    keys.reach("act-plen")
    keys.sends("at vi spørger igen")
    keys.press(".raised-hand .main")
    keys.shows(".hand-status", "Du er den næste.")
