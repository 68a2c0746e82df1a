"""Moved and taken out by the facilitator: the phone says so, keeps what is being written, and finds its way back."""

import pytest
from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone, Phone


@pytest.fixture
def writer(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who is to write signs."""
    heart.go("act-sign")
    made = phone()
    made.join()
    made.field("Dit tegn").fill("midt i en sæt")
    return made


def who(phone: Phone) -> str:
    """The participant that a phone is."""
    found: str = phone.page.evaluate("JSON.parse(localStorage['gk.me']).participant")
    return found


def test_who_is_taken_out_is_told_and_comes_in_again_as_the_same_with_the_draft(heart: Heart, writer: Phone) -> None:
    code = writer.page.locator(".reclaim").inner_text()
    heart.command("participant.take_out", participant=who(writer))
    expect(writer.page.get_by_role("alert")).to_contain_text("taget telefonen ud af dagen")
    assert heart.view()["counts"]["phones"] == 0

    writer.page.reload()
    writer.join()
    expect(writer.field("Dit tegn")).to_have_value("midt i en sæt")
    expect(writer.page.locator(".reclaim")).to_have_text(code)
    assert heart.view()["counts"]["phones"] == 1


def test_who_was_taken_out_by_mistake_is_in_again_by_itself(heart: Heart, writer: Phone) -> None:
    person = who(writer)
    heart.command("participant.take_out", participant=person)
    expect(writer.heading("Hvor sidder du?")).to_be_visible()
    heart.command("participant.bring_back", participant=person)
    expect(writer.field("Dit tegn")).to_have_value("midt i en sæt")
    writer.button("Læg kortet frem").click()
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")


def test_what_waited_when_it_was_taken_out_is_sent_once_it_is_back(heart: Heart, writer: Phone) -> None:
    person = who(writer)
    writer.page.route("**/api/commands", lambda route: route.abort())
    writer.button("Læg kortet frem").click()
    expect(writer.page.locator(".card.waiting")).to_be_visible()
    heart.command("participant.take_out", participant=person)
    expect(writer.heading("Hvor sidder du?")).to_be_visible()
    writer.page.unroute("**/api/commands")
    heart.command("participant.bring_back", participant=person)
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    assert [one["text"] for one in heart.contributions("sign")] == ["midt i en sæt"]


def test_who_is_moved_is_told_where_to_and_goes_on_writing(heart: Heart, writer: Phone) -> None:
    heart.command("participant.move", participant=who(writer), group="g4")
    expect(writer.page.locator(".head")).to_contain_text("Færre børn og unge oplever ensomhed")
    expect(writer.page.locator(".toast")).to_contain_text("Du sidder nu her")
    expect(writer.field("Dit tegn")).to_have_value("midt i en sæt")


def test_who_was_moved_and_then_taken_out_is_offered_the_place_where_they_sit_now(heart: Heart, writer: Phone) -> None:
    person = who(writer)
    heart.command("participant.move", participant=person, group="g4")
    heart.command("participant.take_out", participant=person)
    expect(writer.page.get_by_role("radio", name="Mål 4")).to_be_checked()
    writer.page.reload()  # the goal that they came in by stands in the address still
    expect(writer.page.get_by_role("radio", name="Mål 4")).to_be_checked()
    writer.page.goto(f"{heart.url}/?m=2#k={heart.code}")
    writer.page.reload()  # as from a code on another table
    expect(writer.page.get_by_role("radio", name="Mål 2")).to_be_checked()
