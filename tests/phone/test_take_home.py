"""Notes taken home: with what inspired them, and adopted by the own group."""

from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone


def test_a_note_tells_what_inspired_it(heart: Heart, phone: NewPhone) -> None:
    heart.write_signs("g4", "Ingen spiser madpakke alene")
    heart.go("act-home")
    guest = phone()
    guest.join(1)
    guest.field("Din note").fill("Nogen skriver det NED")
    guest.field("Hvor kom tanken fra? (valgfrit)").select_option(label="T1 · Ingen spiser madpakke alene")
    guest.button("Tag noten med hjem").click()

    note = guest.page.locator(".card")
    expect(note.locator(".mark").first).to_have_text("✓ frem")
    expect(note).to_contain_text("Fra T1 · Ingen spiser madpakke alene")
    assert [one["text"] for one in heart.contributions("take_home_note")] == ["Nogen skriver det NED"]


def test_a_note_needs_no_source(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-home")
    guest = phone()
    guest.join(1)
    guest.field("Din note").fill("fælles: fritidsjob\n- lav ÉT tegn sammen")
    guest.button("Tag noten med hjem").click()
    expect(guest.page.locator(".card .text")).to_have_text("fælles: fritidsjob\n- lav ÉT tegn sammen")


def test_the_own_group_makes_a_sign_of_a_note(heart: Heart, phone: NewPhone) -> None:
    heart.command("take_home.write", activity="act-home", group="g1", text="Vi mangler en, der tæller")
    heart.go("act-home")
    guest = phone()
    guest.join(1)
    guest.button("Gør til tegn").click()
    expect(guest.text("✓ taget til jer")).to_be_visible()
    expect(guest.button("Gør til tegn")).to_have_count(0)
    heart.go("act-sign")
    expect(guest.page.locator(".card .text")).to_have_text("Vi mangler en, der tæller")
