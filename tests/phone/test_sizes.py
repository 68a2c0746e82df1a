"""Small screens, large letters and fingers, in every step of the demo day; and colours that are somebody's own."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.phone.demo_day import fill
from tests.phone.devices import Heart, NewPhone, Phone

SMALLEST_TARGET = 44
PRESSED = (
    "button, select, summary, textarea, input:not([type=radio], [type=checkbox]), .chip, .check label, .seat, .answer"
)
SMALL = """([pressed, least]) => [...document.querySelectorAll(pressed)]
    .filter((node) => node.offsetParent && !node.matches('.file'))
    .map((node) => [node.textContent || node.id, node.getBoundingClientRect()])
    .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5).map(([name]) => name)"""


@pytest.fixture
def planned(planned_demo_day: Path) -> Path:
    """All here is tried on the demo day."""
    return planned_demo_day


def joined(phone: NewPhone, **options: Any) -> Phone:
    """Somebody who has come in, on a day with something in every exercise."""
    zoom = options.pop("zoom", 0)
    guest = phone(**options)
    if zoom:
        larger = f"document.documentElement.style.fontSize = '{zoom}%'"
        guest.context.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {larger} }})")
    guest.open(f"/?m=1#k={guest.heart.code}")
    assert not guest.scrolls_sideways()
    guest.page.locator("form .main").click()
    expect(guest.page.locator(".foot")).to_be_visible()
    fill(guest.heart, guest.participant)
    return guest


def steps(heart: Heart) -> list[str]:
    """All steps of the day."""
    return [step["id"] for block in heart.view()["programme"] for step in block["steps"]]


def reach(guest: Phone, step: str) -> None:
    """Go to a step, with all that is folded together there open."""
    guest.heart.go(step)
    expect(guest.page.locator(f"html[data-step='{step}']")).to_be_attached()
    guest.page.locator("details").evaluate_all("folds => { for (const one of folds) one.open = true; }")


@pytest.mark.parametrize("options", [{"width": 320}, {"width": 640, "zoom": 200}], ids=["320px", "200percent"])
def test_nothing_needs_sideways_scrolling_in_any_step(heart: Heart, phone: NewPhone, options: dict[str, Any]) -> None:
    guest = joined(phone, height=568, **options)
    wide = []
    for step in steps(heart):
        reach(guest, step)
        wide += [step] if guest.scrolls_sideways() else []
    assert wide == []


def test_whatever_is_pressed_is_large_enough_for_a_finger(heart: Heart, phone: NewPhone) -> None:
    guest = joined(phone)
    small = []
    for step in steps(heart):
        reach(guest, step)
        small += [(step, name) for name in guest.page.evaluate(SMALL, [PRESSED, SMALLEST_TARGET])]
    assert small == []


def test_nothing_moves_for_those_who_ask_for_rest(phone: NewPhone) -> None:
    guest = joined(phone, reduced_motion="reduce")
    reach(guest, "act-sign")
    moving = "document.getAnimations().length"
    guest.field("Dit tegn").fill("lagt uden at flyve")
    guest.button("Læg kortet frem").click()
    expect(guest.page.locator(".card").first).to_contain_text("lagt uden at flyve")
    assert guest.page.evaluate(moving) == 0


def test_what_is_chosen_shows_in_a_persons_own_colours(phone: NewPhone) -> None:
    """Where the system paints all grounds alike, a border tells what is chosen and where a card ends."""
    guest = joined(phone, forced_colors="active")
    reach(guest, "act-order/order")
    card = guest.page.locator(".card-button").first
    edge = "node => getComputedStyle(node).borderTopColor + getComputedStyle(node).borderTopStyle"
    plain, ground = card.evaluate(edge), card.evaluate("node => getComputedStyle(node).backgroundColor")
    assert ground not in plain
    card.click()
    expect(card).to_have_attribute("aria-pressed", "true")
    assert card.evaluate(edge) != plain
