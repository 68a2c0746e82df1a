"""Tame or wild on the phone: a side for each statement, changeable until the facilitator has laid it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import Heart, NewPhone, Phone

LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelonerne – " + "hvem forstår dem egentlig? " * 12
ARABIC = "كيف نجعل كل طفل يشعر بأنه ينتمي إلى المدرسة؟ 💔"
SAVED = "Din stemme: Vildt. Du kan ændre den, til udsagnet er lagt på plads."


@pytest.fixture
def voter(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody who is asked."""
    made = phone()
    made.join(1)
    heart.go("act-sort")
    expect(made.page.locator(".sides")).to_have_count(6)
    return made


def card(phone: Phone, statement: str) -> Locator:
    return phone.page.locator(f'.sides[data-id="{statement}"]')


def side(phone: Phone, statement: str, name: str) -> Locator:
    return card(phone, statement).get_by_role("radio", name=name)


def item(heart: Heart, statement: str) -> tuple[int, int]:
    """How many hold a statement to be tame, and wild."""
    found = next(one for one in heart.view()["body"]["items"] if one["id"] == statement)
    return found["tame"], found["wild"]


def test_each_statement_is_a_group_of_two_that_is_called_by_its_words(voter: Phone) -> None:
    expect(voter.heading("Tamt eller vildt?")).to_be_visible()
    group = voter.page.get_by_role("group", name="Udskifte låsene på klubhusene")
    expect(group.get_by_role("radio")).to_have_count(2)
    expect(voter.text("Tamt: en fremskrivning rækker.")).to_be_visible()
    expect(voter.text("Du har stemt på 0 af 6.")).to_be_visible()


def test_a_vote_is_saved_said_once_and_may_be_changed(heart: Heart, voter: Phone) -> None:
    side(voter, "ps1", "Tamt").check()
    side(voter, "ps1", "Vildt").check()
    expect(voter.said).to_contain_text(SAVED)
    voter.settled()
    assert item(heart, "ps1") == (0, 1)
    expect(card(voter, "ps1").locator(".mark")).to_have_text(["", "Din stemme", ""])
    expect(voter.text("Du har stemt på 1 af 6.")).to_be_visible()


def test_it_works_by_the_keyboard_alone(heart: Heart, voter: Phone) -> None:
    side(voter, "ps2", "Tamt").focus()
    voter.page.keyboard.press("Space")
    voter.page.keyboard.press("ArrowRight")
    voter.settled()
    assert item(heart, "ps2") == (0, 1)
    expect(side(voter, "ps2", "Vildt")).to_be_focused()


def test_a_vote_is_still_there_after_a_reload_and_when_the_facilitator_gave_it(heart: Heart, voter: Phone) -> None:
    side(voter, "ps1", "Vildt").check()
    voter.settled()
    voter.page.reload()
    expect(side(voter, "ps1", "Vildt")).to_be_checked()
    who = voter.page.evaluate("JSON.parse(localStorage['gk.me']).participant")
    heart.command("problem_sorting.vote", author=who, statement="ps3", side="tame")
    expect(side(voter, "ps3", "Tamt")).to_be_checked()


def test_nothing_tells_how_others_vote_before_the_last_word(heart: Heart, voter: Phone) -> None:
    heart.command("problem_sorting.count", group="g2", hands={"ps1": {"tame": 5}})
    frame = voter.page.evaluate(
        """async () => (await (await fetch('/api/state', { headers: { Authorization:
        'Bearer ' + JSON.parse(localStorage['gk.me']).token } })).json())"""
    )
    assert all(set(one) == {"id", "text", "placed"} for one in frame["view"]["body"]["items"])


def test_the_last_word_is_said_shown_by_words_and_closes_the_vote(heart: Heart, voter: Phone) -> None:
    side(voter, "ps1", "Vildt").check()
    voter.settled()
    heart.command("problem_sorting.count", group="g2", hands={"ps1": {"tame": 5}})
    heart.command("problem_sorting.place", statement="ps1", side="tame")
    there = card(voter, "ps1")
    expect(there.get_by_text("✓ Lagt her")).to_be_visible()
    expect(there.get_by_text("Fremskriv: tal, plan, ansvar")).to_be_visible()
    expect(there.get_by_text("5 tamt, 1 vildt (1 telefon + 5 papir)")).to_be_visible()
    expect(side(voter, "ps1", "Vildt")).to_be_disabled()
    expect(voter.said).to_contain_text("Lagt på plads som Tamt: Udskifte låsene på klubhusene")
    heart.command("problem_sorting.place", statement="ps1", side=None)
    expect(side(voter, "ps1", "Vildt")).to_be_enabled()


def test_the_wild_ones_are_told_to_go_on_to_the_scenario_exercise(heart: Heart, voter: Phone) -> None:
    heart.command("problem_sorting.place", statement="ps4", side="wild")
    expect(voter.text("De vilde tager vi med til: Sådan ser der ud")).to_be_visible()
    expect(card(voter, "ps4").get_by_text("Ingen stemte.")).to_be_visible()


def test_a_vote_that_came_too_late_stays_and_goes_again_when_the_statement_is_taken_up(
    heart: Heart, voter: Phone
) -> None:
    voter.page.route("**/api/events", lambda route: route.abort())
    voter.context.set_offline(True)
    side(voter, "ps1", "Vildt").check()
    heart.command("problem_sorting.place", statement="ps1", side="tame")
    voter.context.set_offline(False)
    voter.settled()
    voter.page.unroute("**/api/events")
    expect(card(voter, "ps1").get_by_text("Din stemme kom efter og er ikke talt med.")).to_be_visible()
    assert item(heart, "ps1") == (0, 0)
    heart.command("problem_sorting.place", statement="ps1", side=None)
    expect(side(voter, "ps1", "Vildt")).to_be_enabled()
    voter.settled()
    assert item(heart, "ps1") == (0, 1)


def test_a_statement_that_is_added_comes_while_one_votes(heart: Heart, voter: Phone) -> None:
    side(voter, "ps1", "Tamt").focus()
    heart.command("problem_sorting.add", text=ARABIC)
    expect(voter.page.locator(".sides")).to_have_count(7)
    expect(voter.page.locator(".statement").last).to_have_attribute("lang", "ar")
    expect(side(voter, "ps1", "Tamt")).to_be_focused()


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_long_statements_fit_a_small_screen_before_and_after_the_last_word(
    heart: Heart, phone: NewPhone, width: int, zoom: int
) -> None:
    heart.go("act-sort")
    for text in (LONG, ARABIC):
        heart.command("problem_sorting.add", text=text)
    guest = phone(width=width, height=568)
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    guest.join(1)
    expect(guest.page.locator(".sides")).to_have_count(8)
    assert not guest.scrolls_sideways()
    sizes = guest.page.evaluate("[...document.querySelectorAll('.answer')].map((one) => one.offsetHeight)")
    assert min(sizes) >= 44
    for one in heart.view()["body"]["items"]:
        heart.command("problem_sorting.place", statement=one["id"], side="wild")
    expect(guest.text("✓ Lagt her")).to_have_count(8)
    assert not guest.scrolls_sideways()
