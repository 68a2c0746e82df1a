"""Staying: reload, a lost line, a restarted heart and a changed step lose nothing and send nothing twice."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.phone.devices import Heart, NewPhone, Phone, listen


@pytest.fixture
def writer(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who is to write signs."""
    heart.go("act-sign")
    made = phone()
    made.join()
    return made


def write(phone: Phone, text: str) -> None:
    """Write a card and lay it out."""
    phone.field("Dit tegn").fill(text)
    phone.button("Læg kortet frem").click()


def texts(heart: Heart) -> list[str]:
    """All signs there are, as written."""
    heart.go("act-sign")
    return [one["text"] for one in heart.contributions("sign")]


def test_a_reload_keeps_the_person_and_what_is_half_written(heart: Heart, writer: Phone) -> None:
    code = writer.page.locator(".reclaim").inner_text()
    writer.field("Dit tegn").fill("halvt skre")
    writer.page.reload()
    expect(writer.field("Dit tegn")).to_have_value("halvt skre")
    expect(writer.page.locator(".reclaim")).to_have_text(code)
    assert sum(one["heads"] for one in heart.view()["groups"]) == 1


def test_what_is_typed_offline_waits_on_the_phone_and_arrives_once(heart: Heart, writer: Phone) -> None:
    writer.context.set_offline(True)
    write(writer, "skrevet uden net")
    waiting = writer.page.locator(".card.waiting")
    expect(waiting).to_contain_text("på vej")
    expect(writer.status).to_have_text("1 kort på vej – du kan roligt skrive videre")
    assert texts(heart) == []

    writer.context.set_offline(False)
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    expect(writer.status).to_have_text("Forbundet")
    assert texts(heart) == ["skrevet uden net"]


def test_what_waits_survives_a_reload_and_keeps_its_order(heart: Heart, writer: Phone) -> None:
    writer.page.route("**/api/commands", lambda route: route.abort())
    for text in ("første", "anden", "tredje"):
        write(writer, text)
    expect(writer.status).to_have_text("3 kort på vej – du kan roligt skrive videre")
    writer.page.reload()
    expect(writer.page.locator(".card.waiting")).to_have_count(3)
    writer.page.unroute("**/api/commands")
    expect(writer.page.locator(".card .number:visible")).to_have_count(3)
    assert texts(heart) == ["første", "anden", "tredje"]


def test_an_answer_lost_on_its_way_does_not_make_two_cards(heart: Heart, writer: Phone) -> None:
    carried_out: list[int] = []

    def lose_the_first_answer(route: Route) -> None:
        if carried_out:
            route.continue_()
        else:
            carried_out.append(route.fetch().status)
            route.abort()

    writer.page.route("**/api/commands", lose_the_first_answer)
    write(writer, "kun én gang")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    expect(writer.status).to_have_text("Forbundet")
    assert carried_out == [200]
    assert texts(heart) == ["kun én gang"]


def test_two_tabs_of_one_phone_send_what_waits_once(heart: Heart, writer: Phone) -> None:
    writer.page.route("**/api/commands", lambda route: route.abort())
    write(writer, "fra to faner")
    expect(writer.page.locator(".card.waiting")).to_be_visible()
    other = writer.context.new_page()
    listen(writer, other)
    other.goto(heart.url)
    expect(other.locator(".card .mark")).to_have_text("✓ frem")
    writer.page.unroute("**/api/commands")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    expect(writer.status).to_have_text("Forbundet")
    assert texts(heart) == ["fra to faner"]


def test_what_one_tab_writes_and_sends_stands_in_the_other_too(heart: Heart, writer: Phone) -> None:
    other = writer.context.new_page()
    listen(writer, other)
    other.goto(heart.url)
    expect(other.locator(".foot")).to_be_visible()
    writer.field("Dit tegn").fill("begyndt i den ene")
    expect(other.get_by_label("Dit tegn", exact=True)).to_have_value("begyndt i den ene")
    other.get_by_role("button", name="Læg kortet frem").click()
    expect(writer.field("Dit tegn")).to_have_value("")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    assert texts(heart) == ["begyndt i den ene"]


def test_a_heart_that_died_and_came_back_is_found_again(
    heart: Heart, writer: Phone, unplugged: Callable[[], None]
) -> None:
    write(writer, "før")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    unplugged()
    write(writer, "imens")
    expect(writer.page.locator(".card.waiting")).to_contain_text("imens")
    expect(writer.page.locator(".dot.waiting")).to_be_visible()

    heart.start()
    expect(writer.page.locator(".card .number:visible")).to_have_count(2)
    expect(writer.status).to_have_text("Forbundet")
    assert texts(heart) == ["før", "imens"]


def test_a_page_opened_while_the_heart_is_away_comes_in_by_itself(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.page.route("**/api/**", lambda route: route.abort())
    guest.open(f"/?m=1#k={heart.code}")
    expect(guest.text("Computeren svarer ikke lige nu.")).to_be_visible()
    guest.page.unroute("**/api/**")
    guest.button("Jeg er klar").click()
    expect(guest.heading("Du er med")).to_be_visible()


def test_a_net_that_lets_no_stream_through_is_lived_with(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.page.route("**/api/events", lambda route: route.abort())
    guest.join()
    heart.go("act-sign")
    expect(guest.heading("Hvad viser os, at vi er på rette vej?")).to_be_visible()
    write(guest, "uden strøm")
    expect(guest.page.locator(".card .number")).to_have_text("T1")


def test_a_changed_step_does_not_eat_what_is_being_written(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("midt i en sæt")
    heart.go("act-home")

    expect(writer.page.locator(".banner", has_text="Vi er gået videre – skriv roligt færdig.")).to_be_visible()
    expect(writer.heading("Hvad viser os, at vi er på rette vej?")).to_be_visible()
    expect(writer.field("Dit tegn")).to_have_value("midt i en sæt")

    write(writer, "midt i en sætning")
    expect(writer.page.locator(".banner", has_text="Sendt. Gå videre, når du er klar.")).to_be_visible()
    writer.button("Gå til: Tag med hjem").click()
    expect(writer.heading("Tag med hjem")).to_be_visible()
    expect(writer.heading("Tag med hjem")).to_be_focused()

    assert texts(heart) == ["midt i en sætning"]
    assert heart.contributions("sign")[0]["late"]


def test_a_step_back_shows_the_draft_again(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("endnu ikke sendt")
    heart.go("act-home")
    expect(writer.page.locator(".banner", has_text="Vi er gået videre")).to_be_visible()
    heart.go("act-sign")
    expect(writer.page.locator(".banner")).to_be_hidden()
    expect(writer.field("Dit tegn")).to_have_value("endnu ikke sendt")


def test_a_draft_left_behind_can_be_finished_even_after_a_reload(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("glemt kladde")
    heart.go("act-post/write")
    writer.button("Gå til: Postkort").click()
    expect(writer.heading("Skriv et postkort fra fremtiden")).to_be_visible()
    writer.page.reload()

    writer.button("Skriv den færdig").click()
    expect(writer.field("Dit tegn")).to_have_value("glemt kladde")
    writer.button("Læg kortet frem").click()
    expect(writer.page.locator(".banner", has_text="Sendt. Gå videre, når du er klar.")).to_be_visible()
    assert texts(heart) == ["glemt kladde"]


def test_who_writes_nothing_follows_the_room(heart: Heart, writer: Phone) -> None:
    heart.go("act-home")
    expect(writer.heading("Tag med hjem")).to_be_visible()
    expect(writer.page.locator(".banner")).to_be_hidden()


def test_a_text_that_is_refused_is_given_back(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").evaluate(
        "node => { node.value = 'lang '.repeat(900); node.dispatchEvent(new Event('input')); }"
    )
    writer.button("Læg kortet frem").click()
    notice = writer.page.locator(".refusals > div")
    expect(notice).to_contain_text("4000")
    writer.page.reload()
    expect(notice).to_contain_text("4000")

    writer.button("Læg det tilbage i feltet").click()
    expect(writer.field("Dit tegn")).to_have_value("lang " * 900)
    expect(notice).to_have_count(0)
    assert texts(heart) == []


def test_the_clock_runs_by_the_hearts_time_whatever_the_phone_believes(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.context.add_init_script("Date.now = () => 0; ")
    guest.join()
    left = guest.page.get_by_role("timer")
    expect(left).to_have_text(re.compile(r"^\s*1[45]:"))
    heart.command("timer.pause")
    expect(guest.page.locator(".clock.paused")).to_be_visible()
    heart.command("timer.hide", hidden=True)
    expect(left).to_be_hidden()
