"""Picture cards and photos in the place of a drawing, who interviews whom, and whose turn it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone, Phone
from tests.pictures import segment
from workshop.rehearsal.photos import photo

LARGE = photo("a large photo", 3000, 2000)
WITH_PLACE = LARGE[:2] + segment(0xE1, b"Exif\x00\x00 GPS 55.6561 N") + LARGE[2:]


def joined(heart: Heart, phone: NewPhone, step: str, alias: str = "", **options: int) -> Phone:
    """A phone at a step, with a name where one is given."""
    heart.go(step)
    made = phone(**options)
    made.open(f"/?m=1#k={heart.code}")
    made.page.get_by_label(re.compile("Kaldenavn")).fill(alias)
    made.button("Jeg er klar").click()
    expect(made.page.locator(".foot")).to_be_visible()
    return made


def takes(phone: Phone, picture: bytes, name: str = "x.jpg", mime: str = "image/jpeg") -> None:
    """Choose a file where the camera would come."""
    phone.page.get_by_role("radio", name="Tag et foto").check()
    phone.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": mime, "buffer": picture})


def test_a_picture_card_is_chosen_by_the_keyboard_and_fetched_only_when_wanted(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-scen/draw")
    owner = phone()
    asked: list[str] = []
    owner.page.on("request", lambda request: asked.append(request.url))
    owner.join()
    assert not any("/picture_cards/" in url for url in asked)
    owner.page.get_by_role("radio", name="Vælg et billede").check()
    expect(owner.page.locator(".card-tile")).to_have_count(28)
    owner.page.get_by_role("radio", name=re.compile("Broen")).focus()
    owner.page.keyboard.press("Space")
    owner.page.keyboard.press("ArrowRight")
    expect(owner.page.get_by_role("radio", name=re.compile("Den åbne dør"))).to_be_checked()
    owner.button("Læg “Den åbne dør” frem").click()
    expect(owner.page.locator(".scenario .mark")).to_have_text("✓ frem")
    expect(owner.page.locator(".scenario img")).to_have_attribute("alt", re.compile("^En dør står åben"))
    (told,) = heart.contributions("scenario")
    assert told["fields"]["keywords"] == []


def test_every_card_has_a_name_and_words_for_what_is_seen_and_fits_small_screens(heart: Heart, phone: NewPhone) -> None:
    owner = joined(heart, phone, "act-scen/draw", width=320, height=640)
    owner.page.get_by_role("radio", name="Vælg et billede").check()
    expect(owner.page.locator(".card-tile")).to_have_count(28)
    assert all(alt for alt in owner.page.locator(".card-tile img").evaluate_all("all => all.map((one) => one.alt)"))
    assert not owner.scrolls_sideways()
    owner.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not owner.scrolls_sideways()


def test_a_card_of_an_unknown_name_is_shown_by_its_name(heart: Heart, phone: NewPhone) -> None:
    owner = joined(heart, phone, "act-scen/draw")
    group = heart.view()["groups"][0]["id"]
    heart.command("future_scenario.draw", medium="picture_card", picture_card="../../etc <b>æske</b>", group=group)
    expect(owner.page.locator(".picture-name")).to_have_text("../../etc <b>æske</b>")


def test_a_photo_is_made_small_on_the_phone_and_shown_to_the_group(heart: Heart, phone: NewPhone) -> None:
    owner, neighbour = joined(heart, phone, "act-scen/draw"), joined(heart, phone, "act-scen/draw")
    sent: list[bytes] = []
    owner.page.on("request", lambda one: sent.append(one.post_data_buffer or b"") if "/pictures/" in one.url else None)
    takes(owner, WITH_PLACE)
    owner.button("Læg fotoet frem").click()
    expect(owner.page.locator(".scenario .mark")).to_have_text("✓ frem")
    expect(neighbour.page.locator(".scenario img")).to_have_attribute("alt", "Foto af en tegning")
    neighbour.until("document.querySelector('.scenario img').naturalWidth > 0")
    assert neighbour.page.evaluate("document.querySelector('.scenario img').naturalWidth") == 1280
    assert 0 < len(sent[0]) <= 150_000
    assert b"55.6561" not in sent[0]
    assert len(heart.contributions("scenario")) == 1


def test_a_photo_waits_over_a_reload_until_the_heart_is_there_again(
    heart: Heart, phone: NewPhone, unplugged: Callable[[], None]
) -> None:
    owner = joined(heart, phone, "act-scen/draw")
    takes(owner, photo("waits", 800, 600))
    expect(owner.page.locator("img.photo")).to_be_visible()
    owner.page.reload()
    expect(owner.page.locator("img.photo")).to_be_visible()
    unplugged()
    owner.button("Læg fotoet frem").click()
    expect(owner.page.locator(".scenario.waiting .mark")).to_have_text("på vej")
    heart.start()
    expect(owner.page.locator(".scenario:not(.waiting) .mark")).to_have_text("✓ frem")
    assert len(heart.contributions("scenario")) == 1


def test_what_is_no_picture_is_told_kindly(heart: Heart, phone: NewPhone) -> None:
    owner = joined(heart, phone, "act-scen/draw")
    takes(owner, b"no picture at all")
    expect(owner.text("Det billede kan telefonen ikke læse. Prøv at tage det igen.")).to_be_visible()
    expect(owner.button("Læg fotoet frem")).to_be_hidden()


def test_a_phone_without_room_says_so_and_sends_all_the_same(heart: Heart, phone: NewPhone) -> None:
    owner = joined(heart, phone, "act-scen/draw")
    owner.page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }")
    takes(owner, photo("no room", 400, 300))
    owner.button("Læg fotoet frem").click()
    expect(owner.text("Telefonens hukommelse er fuld.")).to_be_visible()
    expect(owner.page.locator(".scenario .mark")).to_have_text("✓ frem")
    assert len(heart.contributions("scenario")) == 1


def test_a_phone_is_told_whom_it_interviews_and_presents_that_one_first(heart: Heart, phone: NewPhone) -> None:
    fatma, nameless = joined(heart, phone, "act-scen/draw", "Fatma"), joined(heart, phone, "act-scen/draw")
    nameless.button("Vi tegner på papir").click()
    expect(nameless.page.locator(".scenario .mark")).to_have_text("✓ frem")
    heart.go("act-scen/interview")
    expect(fatma.page.locator(".whom")).to_have_text("Du interviewer Telefon 2")
    expect(nameless.page.locator(".whom")).to_have_text("Du interviewer Fatma")
    expect(nameless.text("De andre kan kende dig som Telefon 2.")).to_be_visible()
    expect(fatma.page.locator(".turns [aria-current]")).to_contain_text("Du spørger Telefon 2")

    late = joined(heart, phone, "act-scen/interview", "Bo")
    expect(nameless.page.locator(".whom")).to_have_text("Du interviewer Bo")
    expect(late.page.locator(".turns li")).to_have_count(3)

    heart.go("act-scen/present")
    expect(fatma.page.get_by_role("radio", name="Papir 1 – fra Telefon 2")).to_be_checked()


def test_whose_turn_it_is_follows_the_steps_clock(heart: Heart, phone: NewPhone) -> None:
    one, other = joined(heart, phone, "act-scen/draw", "Åse"), joined(heart, phone, "act-scen/draw", "Bo")
    heart.go("act-scen/interview")
    expect(one.page.locator(".turns [aria-current]")).to_contain_text("Du spørger Bo")
    total = heart.view()["timer"]["total_ms"]
    heart.command("timer.pause")
    heart.command("timer.extend", ms=-int(total * 0.7))
    heart.command("timer.extend", ms=int(total * 0.7))
    expect(one.page.locator(".turns [aria-current]")).to_contain_text("Du spørger Bo")
    heart.command("timer.hide", hidden=True)
    expect(one.page.locator(".turns [aria-current]")).to_have_count(0)
    expect(other.page.locator(".turns li")).to_have_count(2)
