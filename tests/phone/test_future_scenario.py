"""The future drawn, told and presented by the neighbour."""

import re

from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone, Phone


def draw_a_stroke(phone: Phone) -> None:
    """Draw a bow across the sheet."""
    box = phone.page.locator("svg.pad").bounding_box()
    assert box is not None
    phone.page.mouse.move(box["x"] + 20, box["y"] + box["height"] - 20)
    phone.page.mouse.down()
    for share in (0.25, 0.5, 0.75, 1.0):
        phone.page.mouse.move(box["x"] + 20 + share * (box["width"] - 40), box["y"] + 40 + abs(share - 0.5) * 100)
    phone.page.mouse.up()


def test_a_drawing_is_laid_out_and_seen_by_the_group(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-scen/draw")
    owner, neighbour = phone(), phone()
    owner.join()
    neighbour.join()
    draw_a_stroke(owner)
    owner.button("Læg tegningen frem").dblclick()
    expect(owner.text("Tegn en streg først")).to_have_count(0)
    expect(owner.page.locator(".scenario .mark")).to_have_text("✓ frem")
    expect(neighbour.page.locator(".scenario path.ink")).to_have_attribute("d", re.compile("^M.*Q.*L"))
    assert len(heart.contributions("scenario")) == 1


def test_strokes_can_be_taken_back_and_survive_a_reload(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-scen/draw")
    owner = phone()
    owner.join()
    draw_a_stroke(owner)
    drawn = owner.page.locator(".pad path").get_attribute("d")
    assert drawn is not None
    assert drawn.startswith("M")
    owner.page.reload()
    expect(owner.page.locator(".pad path")).to_have_attribute("d", drawn)
    owner.button("Fortryd streg").click()
    expect(owner.page.locator(".pad path")).to_have_attribute("d", "")


def test_nobody_is_shut_out_who_cannot_draw_on_a_phone(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-scen/draw")
    owner = phone()
    owner.join()
    owner.button("Vi tegner på papir").focus()
    owner.page.keyboard.press("Enter")
    expect(owner.page.locator(".scenario .mark")).to_have_text("✓ frem")
    assert len(heart.contributions("scenario")) == 1


def test_one_presents_the_neighbours_future_and_never_ones_own(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-scen/draw")
    owner, neighbour = phone(), phone()
    owner.join()
    neighbour.join()
    draw_a_stroke(owner)
    owner.button("Læg tegningen frem").click()
    expect(owner.page.locator(".scenario .mark")).to_have_text("✓ frem")
    heart.go("act-scen/interview")
    expect(neighbour.heading("Interview din sidemand")).to_be_visible()
    heart.go("act-scen/present")

    expect(owner.page.get_by_role("radio")).to_have_count(1)
    neighbour.field("Nøgleord 1").fill("lys i alle haller")
    neighbour.field("Nøgleord 2").fill("cykelbus")
    neighbour.button("Læg nøgleordene frem").click()
    expect(neighbour.text("Skriv mindst 3 nøgleord.")).to_be_visible()
    neighbour.field("Nøgleord 3").fill("🏀 bedstefar er træner")
    expect(neighbour.page.get_by_role("radio", name="Tegning 1 – fra Telefon 1")).to_be_checked()
    neighbour.button("Læg nøgleordene frem").click()

    expect(owner.page.locator(".words li")).to_have_text(["lys i alle haller", "cykelbus", "🏀 bedstefar er træner"])
    assert len(heart.contributions("scenario")) == 1


def test_a_future_on_paper_can_be_presented(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-scen/present")
    neighbour = phone()
    neighbour.join()
    for number, word in enumerate(("langt bord", "en stol til", "nogen venter på en"), start=1):
        neighbour.field(f"Nøgleord {number}").fill(word)
    neighbour.button("Læg nøgleordene frem").click()
    expect(neighbour.page.locator(".words li")).to_have_count(3)
    expect(neighbour.field("Nøgleord 1")).to_have_value("")
