"""What may be private is asked about wherever it is written; who keeps it, and where to complain, can be read."""

from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone, Phone

PRIVATE = "ring til 12 34 56 78"


def asked(guest: Phone) -> None:
    """The page asks before it sends."""
    expect(guest.page.locator(".ask:visible")).to_contain_text("telefonnummer")


def tells_where_to_complain(guest: Phone) -> None:
    """The accessibility statement is at hand."""
    statement = guest.page.locator(".accessibility")
    statement.locator("summary").click()
    for words in ("WCAG 2.2 på niveau AA", "klage til Albertslund Kommune", "Digitaliseringsstyrelsen"):
        expect(statement).to_contain_text(words)


def test_a_card_that_is_mended_is_asked_about_too(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    writer = phone()
    writer.join()
    writer.field("Dit tegn").fill("uden noget privat")
    writer.button("Læg kortet frem").click()
    writer.page.locator(".card .tools .link").click()
    writer.page.locator(".card textarea").fill(PRIVATE)
    writer.button("Gem rettelsen").click()
    asked(writer)
    writer.settled()
    assert [one["text"] for one in heart.contributions("sign")] == ["uden noget privat"]
    writer.button("Send alligevel").click()
    expect(writer.page.locator(".card .text")).to_have_text(PRIVATE)


def test_the_time_of_a_step_is_asked_about_and_the_focus_left_where_it_is(heart: Heart, phone: NewPhone) -> None:
    heart.write_signs("g1", "Flere cykler")
    heart.command("sign_ordering.lay", activity="act-order", group="g1", row="T1")
    heart.go("act-order/order")
    orderer = phone()
    orderer.join()
    when = orderer.page.locator(".when")
    when.fill("12345678")
    orderer.page.locator(".card-button").first.focus()
    asked(orderer)
    expect(orderer.page.locator(".card-button").first).to_be_focused()
    expect(orderer.said).to_contain_text("telefonnummer")
    orderer.button("Ret teksten").click()
    expect(when).to_be_focused()
    when.fill("til jul")
    when.press("Enter")
    orderer.settled()
    heart.command("room.focus", seat="goal:g1")
    assert heart.view()["body"]["road"][0]["when"] == "til jul"


def test_who_keeps_what_and_where_to_complain_is_told_before_and_after_one_is_in(phone: NewPhone) -> None:
    guest = phone()
    guest.open()
    tells_where_to_complain(guest)
    guest.join()
    tells_where_to_complain(guest)
    guest.text("Om mig og siden").click()
    expect(guest.text("Albertslund Kommune har ansvaret og sletter filen")).to_be_visible()
