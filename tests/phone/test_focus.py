"""Who goes by keys or by ear is never left standing nowhere: where what had the focus is gone, a heading gets it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.phone.demo_day import fill
from tests.phone.devices import Heart, NewPhone, Phone


@pytest.fixture
def planned(planned_demo_day: Path) -> Path:
    """All here is tried on the demo day."""
    return planned_demo_day


@pytest.fixture
def guest(phone: NewPhone) -> Phone:
    """Somebody who has come in."""
    made = phone()
    made.join()
    return made


def reach(guest: Phone, step: str) -> None:
    """Go to a step."""
    guest.heart.go(step)
    expect(guest.page.locator(f"html[data-step='{step}']")).to_be_attached()


def test_who_comes_in_begins_at_the_heading_and_so_does_who_changes_the_language(guest: Phone) -> None:
    expect(guest.heading("Du er med")).to_be_focused()
    guest.button("In English").press("Enter")
    expect(guest.page.locator("html[lang=en]")).to_be_attached()
    expect(guest.page.locator("h1")).to_be_focused()


def test_the_way_back_is_where_the_focus_goes_when_a_card_is_taken_back(guest: Phone) -> None:
    reach(guest, "act-sign")
    guest.field("Dit tegn").fill("ring til 010112-1234")
    guest.button("Læg kortet frem").press("Enter")
    guest.button("Send alligevel").press("Enter")
    expect(guest.button("Læg kortet frem")).to_be_focused()
    guest.button("Ret T1").press("Enter")
    guest.button("Tag det tilbage").press("Enter")
    expect(guest.button("Læg det frem igen")).to_be_focused()
    expect(guest.page.locator(".card")).to_have_count(0)
    guest.button("Læg det frem igen").press("Enter")
    expect(guest.page.locator(".card")).to_have_count(1)
    expect(guest.page.locator("h1")).to_be_focused()


def test_who_is_answering_when_the_answers_are_shown_hears_the_right_one_and_goes_on_from_the_question(
    heart: Heart, guest: Phone
) -> None:
    reach(guest, "act-quiz/ask-1")
    box = guest.page.locator(".answer input").first
    box.press("Space")
    expect(box).to_be_checked()
    guest.settled()
    heart.command("quiz.reveal", on=True)
    expect(guest.said).to_contain_text(
        "Det var et godt bud. Det rigtige svar er mærket herunder. ✓ Rigtigt: 3 ud af 10"
    )
    expect(guest.page.locator("legend")).to_be_focused()
    heart.command("quiz.fact", on=True)
    expect(guest.said).to_contain_text("Vidste du? Det er flere, end der kan sidde i multisalen.")
    reach(guest, "act-sign")
    expect(guest.said).to_be_empty()  # nobody comes by it in another step


def test_it_is_said_that_a_card_waits_for_the_net(guest: Phone) -> None:
    reach(guest, "act-sign")
    guest.page.route("**/api/commands", lambda route: route.abort())
    guest.field("Dit tegn").fill("på vej endnu")
    guest.button("Læg kortet frem").press("Enter")
    expect(guest.said).to_contain_text("1 kort på vej – du kan roligt skrive videre")


def test_a_list_is_a_list_to_every_screen_reader_and_none_is_empty(heart: Heart, guest: Phone) -> None:
    """VoiceOver takes a list whose marker is `none` for none; and an empty one is read aloud too."""
    fill(heart, guest.participant)
    for step in ("act-sign", "act-order/order", "act-iglo/write", "act-orun/run"):
        reach(guest, step)
        lists = guest.page.locator("ul:visible, ol:visible")
        kinds = lists.evaluate_all(
            "all => all.map((one) => [getComputedStyle(one).listStyleType, one.childElementCount > 0])"
        )
        assert kinds
        assert all(kind != "none" and filled for kind, filled in kinds), step


def test_a_mark_that_is_shown_is_told_and_so_is_a_reason_that_is_taken_back(heart: Heart, guest: Phone) -> None:
    reach(guest, "act-baro")
    guest.page.locator("input[type=range]").press("ArrowRight")
    guest.field("Hvorfor står du her? (valgfrit)").fill("fordi")
    guest.button("Gem begrundelsen").press("Enter")
    guest.settled()
    guest.button("Tag den tilbage").press("Enter")
    expect(guest.said).to_contain_text("Begrundelsen er taget tilbage.")
    expect(guest.heading("Hvor står du?")).to_be_focused()
    guest.settled()
    heart.command("barometer.show", statement="bar1", on=True)
    expect(guest.said).to_contain_text("Mærkerne er vist, så de flyttes ikke mere. Alles mærker: 1 i alt")
    described = guest.page.locator("input[type=range]").get_attribute("aria-describedby") or ""
    assert "uden at slå nummeret op" in guest.page.locator(f"#{described.split()[0]}").inner_text()


def test_the_buttons_of_a_vote_stay_on_its_card_on_a_small_phone_with_large_letters(
    heart: Heart, phone: NewPhone
) -> None:
    guest = phone(width=320, height=568)
    larger = "document.documentElement.style.fontSize = '200%'"
    guest.context.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {larger} }})")
    guest.join()
    fill(heart, guest.participant)
    pair = {"id": "par1", "group": "gryden", "members": [guest.participant], "visits": ["goal:m2"], "budget": 3}
    heart.command("visit_voting.plan", activity="act-visit", hosts={}, pairs=[pair])
    reach(guest, "act-visit/visit")
    for card in guest.page.locator(".vote").all():
        edges = card.evaluate(
            "node => [node, node.querySelector('.stepper')].map((one) => one.getBoundingClientRect().right)"
        )
        assert edges[1] <= edges[0]
