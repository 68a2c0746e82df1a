"""Postcards from the future: written, dated as the sender writes, drawn on, and followed while they are read."""

from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone


def test_a_postcard_is_dated_may_2029_unless_the_sender_writes_otherwise(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-post/write")
    guest = phone()
    guest.join()
    expect(guest.field("Dateret")).to_have_value("maj 2029")
    guest.field("Til").fill("Chefforum")
    guest.field("Postkortets tekst").fill("Pigerne vandt 34-31.\nFatma")
    guest.field("Næste skridt, jeg vil tage (valgfrit)").fill("Ring til klubben")
    guest.button("Send postkortet").click()

    card = guest.page.locator("li.postcard")
    expect(card.locator(".mark")).to_have_text("✓ sendt")
    expect(card).to_contain_text("Til Chefforum")
    expect(card).to_contain_text("maj 2029")
    expect(card).to_contain_text("Næste skridt: Ring til klubben")
    expect(card).to_contain_text("Fra Mål 1")

    guest.field("Dateret").fill("12/5-29")
    guest.field("Postkortets tekst").fill("Hilsen igen")
    guest.button("Send postkortet").click()
    expect(guest.page.locator("li.postcard").first).to_contain_text("12/5-29")
    expect(guest.field("Dateret")).to_have_value("maj 2029")
    guest.settled()
    written = [one["fields"]["dated_as_written"] for one in heart.contributions("postcard")]
    assert written == ["maj 2029", "12/5-29"]


def test_several_groups_can_send_one_card(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-post/write")
    guest = phone()
    guest.join(1)
    guest.text("Flere grupper som afsender").click()
    guest.page.get_by_role("checkbox", name="Mål 2").check()
    guest.field("Postkortets tekst").fill("Fra os alle")
    guest.button("Send postkortet").click()
    expect(guest.page.locator("li.postcard")).to_contain_text("Fra Mål 1, Mål 2")


def test_the_card_that_is_read_aloud_can_be_followed(heart: Heart, phone: NewPhone) -> None:
    heart.command("postcards.send", activity="act-post", group="g3", text="Vi nåede det på 9 dage. Lars")
    heart.go("act-post/read")
    guest = phone()
    guest.join(1)
    expect(guest.heading("Postkort fra fremtiden")).to_be_visible()
    expect(guest.page.locator(".postcard").filter(has_text="Læses op nu")).to_contain_text("Vi nåede det på 9 dage.")
