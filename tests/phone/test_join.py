"""Coming in: by the goal's QR code or by typing, without a name, and back again as the same person."""

import pytest
from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone, Phone


def counts(heart: Heart, group: str) -> tuple[int, int]:
    """Phones and heads of a group, as the facilitator sees them."""
    row = next(one for one in heart.view()["groups"] if one["id"] == group)
    return row["phones"], row["heads"]


def test_a_goals_qr_code_leaves_one_press_to_be_in(heart: Heart, phone: NewPhone) -> None:
    guest = phone()

    guest.open(f"/?m=3#k={heart.code}")
    expect(guest.page.get_by_role("radio", name="Mål 3")).to_be_checked()
    expect(guest.field("Dagens kode")).to_have_count(0)
    guest.button("Jeg er klar").click()

    expect(guest.heading("Du er med")).to_be_visible()
    expect(guest.page.locator(".head")).to_contain_text("De unge har kompetencer")
    expect(guest.page.locator(".reclaim")).to_have_text(
        guest.page.evaluate("JSON.parse(localStorage['gk.me']).reclaim_code")
    )
    assert counts(heart, "g3") == (1, 1)


def test_the_code_leaves_the_address_when_it_has_been_used(phone: NewPhone) -> None:
    guest = phone()
    guest.join()
    assert "#" not in guest.page.url


def test_nobody_is_asked_for_a_name_and_two_sentences_tell_what_is_kept(phone: NewPhone) -> None:
    guest = phone()
    guest.open()
    notice = (
        "Du er med uden navn. Det, du skriver, vises i rummet og gemmes sammen med din gruppe i dagens fil på "
        "facilitators computer; Albertslund Kommune har ansvaret og sletter filen, når den ikke skal bruges mere."
    )
    expect(guest.text(notice)).to_be_visible()
    expect(guest.field("Kaldenavn (valgfrit)")).to_have_value("")


def test_a_wrong_code_is_told_kindly_and_the_right_one_may_be_typed_small(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.open("/?m=2")

    guest.field("Dagens kode").fill("forkert")
    guest.button("Jeg er klar").click()
    expect(guest.page.locator(".problem:visible")).to_contain_text("oden")

    guest.field("Dagens kode").fill(heart.code.lower())
    guest.button("Jeg er klar").click()
    expect(guest.heading("Du er med")).to_be_visible()
    assert counts(heart, "g2") == (1, 1)


def test_a_place_must_be_chosen_before_joining(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.open(f"/#k={heart.code}")
    guest.button("Jeg er klar").click()
    expect(guest.page.get_by_role("alert")).to_have_text("Vælg først, hvor du sidder.")


def test_several_heads_about_one_phone_are_counted(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.open(f"/?m=1#k={heart.code}")
    guest.button("Én flere").click(click_count=2)
    guest.field("Kaldenavn (valgfrit)").fill("Bord 1 🌸")
    guest.button("Jeg er klar").click()
    expect(guest.heading("Du er med")).to_be_visible()
    assert counts(heart, "g1") == (1, 3)


def test_a_late_joiner_lands_in_the_running_step(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    expect(guest.heading("Hvad viser os, at vi er på rette vej?")).to_be_visible()
    expect(guest.page.get_by_role("timer")).to_contain_text(":")


def test_the_tab_is_named_by_what_is_done_now(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    title = heart.view()["day"]["title"]
    guest.open(f"/?m=1#k={heart.code}")
    expect(guest.page).to_have_title(f"{title} · Guldkaramel")
    guest.button("Jeg er klar").click()
    heart.go("act-sign")
    step = heart.view()["step"]["title"]
    expect(guest.page).to_have_title(f"{step} · {title} · Guldkaramel")


def test_the_reclaim_code_brings_the_same_person_back_on_another_phone(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    first = phone()
    first.join()
    first.field("Dit tegn").fill("Fædrene kommer også med til træning")
    first.button("Læg kortet frem").click()
    expect(first.page.locator(".card .mark")).to_have_text("✓ frem")
    code = first.page.locator(".reclaim").inner_text()

    second = phone()
    second.open(f"/#k={heart.code}")
    second.button("Har du en hentekode?").click()
    second.field("Din hentekode").fill(code.lower())
    second.button("Hent mig").click()

    expect(second.page.locator(".card .mark")).to_have_text("✓ frem")
    assert counts(heart, "g1")[1] == 1


def test_a_wrong_reclaim_code_is_told_kindly(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.open(f"/#k={heart.code}")
    guest.button("Har du en hentekode?").click()
    guest.field("Din hentekode").fill("QQQQ")
    guest.button("Hent mig").click()
    expect(guest.page.get_by_role("alert")).to_be_visible()
    guest.button("Tilbage").click()
    expect(guest.heading("Hvor sidder du?")).to_be_visible()


def test_a_phone_that_is_not_known_any_more_comes_back_to_the_door_with_its_draft(
    heart: Heart, phone: NewPhone
) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    guest.field("Dit tegn").fill("halvt skrevet")
    guest.page.evaluate("localStorage['gk.me'] = JSON.stringify({...JSON.parse(localStorage['gk.me']), token: 'x'})")
    guest.page.reload()

    expect(guest.page.get_by_role("alert")).to_contain_text("ligger her endnu")
    guest.page.get_by_role("radio", name="Mål 1").check()
    guest.field("Dagens kode").fill(heart.code)
    guest.button("Jeg er klar").click()

    expect(guest.field("Dit tegn")).to_have_value("halvt skrevet")
    assert counts(heart, "g1")[1] == 1, "the same phone is the same person"


def leave(guest: Phone) -> None:
    """Give the phone to somebody else."""
    guest.text("Om mig og siden").click()
    guest.button("En anden skal bruge telefonen").click()
    guest.button("Gå ud").click()


def test_the_next_to_use_a_phone_meets_nothing_of_what_the_first_was_writing(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    guest.field("Dit tegn").fill("kun mit, endnu ikke sendt")
    code = guest.page.locator(".reclaim").inner_text()
    leave(guest)
    expect(guest.heading("Hvor sidder du?")).to_be_visible()
    guest.join()
    expect(guest.field("Dit tegn")).to_have_value("")
    expect(guest.page.locator(".reclaim")).not_to_have_text(code)

    leave(guest)
    guest.open(f"/#k={heart.code}")
    guest.button("Har du en hentekode?").click()
    guest.field("Din hentekode").fill(code)
    guest.button("Hent mig").click()
    expect(guest.field("Dit tegn")).to_have_value("kun mit, endnu ikke sendt")


def test_nobody_leaves_a_phone_while_a_text_is_on_its_way_from_it(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    guest.page.route("**/api/commands", lambda route: route.abort())
    guest.field("Dit tegn").fill("skrevet af den første")
    guest.button("Læg kortet frem").click()
    leave(guest)
    expect(guest.page.locator(".toast")).to_contain_text("stadig på vej")

    guest.page.unroute("**/api/commands")
    expect(guest.page.locator(".card .mark")).to_have_text("✓ frem")
    guest.button("Gå ud").click()
    expect(guest.heading("Hvor sidder du?")).to_be_visible()
    assert [one["text"] for one in heart.contributions("sign")] == ["skrevet af den første"]


def test_who_is_known_again_at_another_goal_is_moved_there(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.join(1)
    guest.page.evaluate("localStorage['gk.me'] = JSON.stringify({...JSON.parse(localStorage['gk.me']), token: 'x'})")
    guest.page.reload()
    expect(guest.page.get_by_role("alert")).to_be_visible()
    guest.join(4)
    expect(guest.page.locator(".head")).to_contain_text("Færre børn og unge oplever ensomhed")
    guest.settled()
    assert counts(heart, "g4") == (1, 1)


def test_somebody_who_moves_takes_the_phone_along(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.join(1)
    guest.text("Om mig og siden").click()
    guest.button("Jeg sidder et andet sted").click()
    guest.page.get_by_role("radio", name="Mål 4").check()
    guest.button("Flyt mig").click()
    expect(guest.page.locator(".head")).to_contain_text("Færre børn og unge oplever ensomhed")
    assert counts(heart, "g4") == (1, 1)


@pytest.mark.parametrize(("locale", "lang"), [("da-DK", "da"), ("nb-NO", "da"), ("en-GB", "en"), ("tr-TR", "en")])
def test_the_page_speaks_the_phones_language(phone: NewPhone, locale: str, lang: str) -> None:
    guest = phone(locale=locale)
    guest.open()
    expect(guest.page.locator(".seat").first).to_be_visible()
    assert guest.page.evaluate("document.documentElement.lang") == lang


def test_the_language_can_be_changed_and_is_remembered(phone: NewPhone) -> None:
    guest = phone()
    guest.open()
    guest.button("In English").click()
    expect(guest.button("På dansk")).to_be_visible()
    guest.page.reload()
    expect(guest.button("På dansk")).to_be_visible()
    assert guest.page.evaluate("document.documentElement.lang") == "en"
