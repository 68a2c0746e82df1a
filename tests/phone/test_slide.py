"""Slides on the phone: the picture with what it shows, the words and the source."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone
from workshop.rehearsal.photos import photo


def shows_slide(heart: Heart, **settings: str) -> None:
    """Plan a slide and go to it."""
    block = heart.view()["programme"][0]["id"]
    fields = {"block": block, "kind": "stage", "title": "Et tal", "minutes": 3, "settings": settings}
    heart.command("plan.add", part="activity", id="slide", fields=fields)
    heart.go("slide")


def test_a_fact_is_read_on_the_phone_with_its_source(heart: Heart, phone: NewPhone) -> None:
    shows_slide(heart, text="Hver femte spiser alene", source="Sund By, 2024")
    guest = phone()
    guest.join(1)
    expect(guest.heading("Et tal")).to_be_visible()
    expect(guest.text("Hver femte spiser alene")).to_be_visible()
    expect(guest.text("Kilde: Sund By, 2024")).to_be_visible()
    expect(guest.page.locator("img.slide")).to_be_hidden()


def test_a_picture_is_shown_with_what_it_shows_in_words(heart: Heart, phone: NewPhone) -> None:
    heart.keeps("picture-01", photo(1))
    shows_slide(heart, picture="picture-01", alt="En dreng på en cykel")
    guest = phone()
    guest.join(1)
    expect(guest.page.get_by_role("img", name="En dreng på en cykel")).to_be_visible()
    assert guest.page.locator("img.slide").evaluate("image => image.naturalWidth") > 0
