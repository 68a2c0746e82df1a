"""Visits on the phone: hosts, pairs, and a ballot that is never over its budget and never lost."""

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import Heart, Json, NewPhone, Phone


def plan_of(heart: Heart) -> Json:
    """What the facilitator sees of the only pair."""
    plan: Json = heart.view()["body"]["plan"][0]
    return plan


def given(heart: Heart) -> list[int]:
    """The pair's caramels, largest first."""
    return sorted(plan_of(heart)["ballot"].values(), reverse=True)


def card(phone: Phone, number: str) -> Locator:
    """The row of a card to give caramels."""
    return phone.page.locator(".vote").filter(has=phone.page.locator(f".kind:has-text('{number} ')"))


def give(phone: Phone, number: str, times: int = 1) -> None:
    """Press + on a card."""
    for _ in range(times):
        card(phone, number).get_by_role("button", name="En karamel mere").click()


@pytest.fixture
def visitor(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody of goal 1 who visits goal 3, where there are three signs and a mechanism."""
    heart.write_signs("g3", "Fraværet falder", "Mor og far svarer på Aula", "Robuste børn")
    heart.command("sign_ordering.mechanism", activity="act-order", group="g3", text="Fast mødetid", signs=[])
    made = phone()
    made.join(1)
    who = made.page.evaluate("JSON.parse(localStorage['gk.me']).participant")
    pair = {"id": "par1", "group": "g1", "members": [who], "visits": ["goal:g3"], "budget": 4}
    heart.command("visit_voting.plan", activity="act-visit", hosts={}, pairs=[pair])
    heart.go("act-visit/visit")
    expect(made.heading("Giv jeres karameller")).to_be_visible()
    return made


def test_the_page_shows_whom_one_visits_and_their_cards(visitor: Phone) -> None:
    expect(visitor.page.locator(".head")).to_contain_text("På besøg hos mål 3")
    expect(visitor.page.locator(".vote .kind")).to_have_text(
        ["T1 · tegn", "T2 · tegn", "T3 · tegn", "M1 · virksom mekanisme"]
    )
    expect(visitor.text("I har 4 af 4 tilbage.")).to_be_visible()


def test_caramels_are_given_taken_back_and_saved(heart: Heart, visitor: Phone) -> None:
    give(visitor, "T1", 3)
    give(visitor, "M1")
    expect(card(visitor, "T1").locator(".count")).to_have_text("3")
    expect(visitor.text("I har 0 af 4 tilbage.")).to_be_visible()
    expect(visitor.page.locator(".caramels .given")).to_have_count(4)
    card(visitor, "T1").get_by_role("button", name="En karamel mindre").click()
    expect(visitor.text("I har 1 af 4 tilbage.")).to_be_visible()
    visitor.settled()
    assert given(heart) == [2, 1]


def test_no_more_than_the_budget_can_be_given(heart: Heart, visitor: Phone) -> None:
    give(visitor, "T1", 4)
    card(visitor, "T2").get_by_role("button", name="En karamel mere").click(force=True)
    expect(visitor.said).to_contain_text("Alle karameller er givet.")
    expect(card(visitor, "T2").locator(".count")).to_have_text("0")
    visitor.settled()
    assert given(heart) == [4]


def test_quick_presses_are_sent_as_their_sum(heart: Heart, visitor: Phone) -> None:
    answered: list[str] = []
    visitor.page.on("response", lambda found: answered.append(found.url) if "/api/commands" in found.url else None)
    visitor.context.set_offline(True)
    give(visitor, "T1", 4)
    visitor.context.set_offline(False)
    visitor.settled()
    assert given(heart) == [4]
    # A press while an earlier one is being tried goes after that one.
    assert 1 <= len(answered) < 4


def test_a_reload_shows_the_ballot_as_it_was(visitor: Phone) -> None:
    give(visitor, "T2", 2)
    visitor.settled()
    visitor.page.reload()
    expect(card(visitor, "T2").locator(".count")).to_have_text("2")


def test_caramels_that_come_too_late_stay_on_the_phone_and_can_be_let_in(heart: Heart, visitor: Phone) -> None:
    give(visitor, "T1")
    visitor.settled()
    visitor.context.set_offline(True)
    give(visitor, "T2", 2)
    heart.go("act-visit/count")
    visitor.context.set_offline(False)

    expect(visitor.page.locator(".note", has_text="Jeres karameller ligger her på telefonen.")).to_be_visible()
    expect(card(visitor, "T2").locator(".count")).to_have_text("2")
    assert given(heart) == [1]

    visitor.page.reload()
    expect(card(visitor, "T2").locator(".count")).to_have_text("2")
    heart.command("visit_voting.admit", activity="act-visit", pair="par1", on=True)
    expect(visitor.page.locator(".note:visible")).to_have_count(0)
    visitor.settled()
    assert given(heart) == [2, 1]


def test_caramels_that_came_too_late_are_sent_when_the_room_goes_back_to_the_visit(
    heart: Heart, visitor: Phone
) -> None:
    heart.go("act-visit/count")
    expect(visitor.page.locator(".note", has_text="Runden er lukket.")).to_be_visible()
    give(visitor, "T2", 2)
    expect(visitor.page.locator(".note", has_text="Jeres karameller ligger her på telefonen.")).to_be_visible()

    heart.go("act-visit/visit")
    expect(visitor.page.locator(".note:visible")).to_have_count(0)
    visitor.settled()
    assert given(heart) == [2]

    card(visitor, "T2").get_by_role("button", name="En karamel mindre").click()
    visitor.settled()
    visitor.page.reload()
    expect(card(visitor, "T2").locator(".count")).to_have_text("1")
    assert given(heart) == [1]


def test_caramels_moved_offline_are_counted_as_they_were_moved(heart: Heart, visitor: Phone) -> None:
    give(visitor, "T1", 4)
    visitor.settled()
    visitor.context.set_offline(True)
    fewer = card(visitor, "T1").get_by_role("button", name="En karamel mindre")
    fewer.click(click_count=2)
    give(visitor, "T2", 2)
    fewer.click()
    visitor.context.set_offline(False)
    visitor.settled()
    assert given(heart) == [2, 1]
    expect(card(visitor, "T2").locator(".count")).to_have_text("2")


def test_a_ballot_from_paper_replaces_the_phones_and_that_is_said(heart: Heart, visitor: Phone) -> None:
    give(visitor, "T1")
    visitor.settled()
    target = visitor.page.locator(".vote").nth(1).get_attribute("data-id")
    heart.command("visit_voting.ballot", activity="act-visit", pair="par1", caramels={target: 4})
    expect(card(visitor, "T2").locator(".count")).to_have_text("4")
    expect(visitor.text("Jeres seddel er skrevet ind af facilitator.")).to_be_visible()


def test_a_host_stays(heart: Heart, phone: NewPhone) -> None:
    stays = phone()
    stays.join(1)
    who = stays.page.evaluate("JSON.parse(localStorage['gk.me']).participant")
    others = {"id": "par1", "group": "g2", "members": [], "visits": ["goal:g1"]}
    heart.command("visit_voting.plan", activity="act-visit", hosts={"g1": [who]}, pairs=[others])
    heart.go("act-visit/visit")
    expect(stays.heading("Du er vært")).to_be_visible()


def test_somebody_without_a_pair_takes_one_of_the_own_group(heart: Heart, phone: NewPhone) -> None:
    heart.write_signs("g2", "8. klasserne spørger selv")
    late = phone()
    pair = {"id": "par1", "group": "g1", "members": [], "visits": ["goal:g2"], "budget": 10}
    heart.command("visit_voting.plan", activity="act-visit", hosts={"g1": []}, pairs=[pair])
    heart.go("act-visit/visit")
    late.join(1)
    late.button("Vi er par 1").click()
    expect(late.heading("Giv jeres karameller")).to_be_visible()
    expect(late.page.locator(".head")).to_contain_text("På besøg hos mål 2")


def test_a_note_can_be_taken_home_from_the_visit(heart: Heart, visitor: Phone) -> None:
    visitor.text("Tag med hjem", exact=True).click()
    visitor.field("Din note").fill("fast mødetid – det stjæler vi")
    visitor.field("Hvor kom tanken fra? (valgfrit)").select_option(label="M1 · Fast mødetid")
    visitor.button("Tag noten med hjem").click()
    expect(visitor.said).to_contain_text("Gemt.")
    heart.go("act-home")
    expect(visitor.heading("Tag med hjem")).to_be_visible()
    expect(visitor.page.locator(".card")).to_contain_text("Fra M1 · Fast mødetid")


def test_the_reveal_shows_the_own_goal_with_totals_and_pairs(heart: Heart, visitor: Phone, phone: NewPhone) -> None:
    receiver = phone()
    receiver.join(3)
    give(visitor, "T1", 3)
    visitor.settled()
    expect(receiver.page.locator(".caramel-tag")).to_have_count(0)
    heart.go("act-visit/reveal")
    expect(receiver.heading("Det fik I")).to_be_visible()
    expect(receiver.page.locator(".caramel-tag")).to_have_text("3 fra 1 par")
    expect(receiver.page.locator(".head")).to_contain_text("De unge har kompetencer")
