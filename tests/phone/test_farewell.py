"""The end of a day on a phone: said kindly, with what was written there still to be read; and a heart that is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.phone.axe import faults
from tests.phone.devices import Heart, NewPhone, Phone


@pytest.fixture
def writer(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who has written a sign."""
    heart.go("act-sign")
    made = phone()
    made.join()
    made.field("Dit tegn").fill("Fædrene kommer også med til træning")
    made.button("Læg kortet frem").click()
    expect(made.page.locator(".card .mark")).to_have_text("✓ frem")
    return made


def test_a_stopped_day_says_thank_you_and_shows_what_was_written(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("Jeg nåede ikke at sende det her")
    heart.command("heart.stop")
    expect(writer.heading("Dagen er slut")).to_be_focused()
    page = writer.page.locator("main")
    expect(page).to_contain_text("Fædrene kommer også med til træning")
    expect(page).to_contain_text("Ikke sendt")
    expect(page).to_contain_text("Jeg nåede ikke at sende det her")
    expect(page).to_contain_text("Skriv tegn – ét pr. kort")
    expect(writer.said).to_contain_text("Dagen er slut")
    expect(writer.page).to_have_title(re.compile(r"^Dagen er slut · .+ · Guldkaramel$"))
    assert not writer.scrolls_sideways()
    assert faults(writer) == []


def test_a_farewell_is_said_again_after_a_reload_while_the_heart_is_still_up(writer: Phone) -> None:
    writer.field("Dit tegn").fill("Jeg nåede ikke at sende det her")
    over = {"saved": False, "code": "day_over", "text": "", "params": {}}
    for door in ("events", "state"):
        writer.page.route(f"**/api/{door}", lambda route: route.fulfill(status=503, json=over))
    writer.page.reload()
    expect(writer.heading("Dagen er slut")).to_be_focused()
    page = writer.page.locator("main")
    expect(page).to_contain_text("Fædrene kommer også med til træning")
    expect(page).to_contain_text("Jeg nåede ikke at sende det her")


def test_a_farewell_is_said_again_by_a_page_that_the_browser_still_has_when_the_heart_is_gone(
    heart: Heart, writer: Phone
) -> None:
    writer.field("Dit tegn").fill("Jeg nåede ikke at sende det her")
    heart.command("heart.stop")
    expect(writer.heading("Dagen er slut")).to_be_visible()
    heart.wait()
    writer.page.goto("about:blank")
    writer.page.go_back()
    expect(writer.heading("Dagen er slut")).to_be_visible()
    page = writer.page.locator("main")
    expect(page).to_contain_text("Fædrene kommer også med til træning")
    expect(page).to_contain_text("Jeg nåede ikke at sende det her")
    heart.start()
    writer.page.evaluate("dispatchEvent(new Event('online'))")
    expect(writer.field("Dit tegn")).to_have_value("Jeg nåede ikke at sende det her")


def test_a_day_that_is_opened_again_goes_on_where_it_was(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("halvt skre")
    heart.command("heart.stop")
    expect(writer.heading("Dagen er slut")).to_be_visible()
    heart.wait()
    heart.start()
    writer.page.evaluate("dispatchEvent(new Event('online'))")
    expect(writer.field("Dit tegn")).to_have_value("halvt skre")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")


def test_a_phone_without_a_stream_is_told_too(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.page.route("**/api/events", lambda route: route.abort())
    guest.join()
    heart.command("heart.stop")
    expect(guest.heading("Dagen er slut")).to_be_visible()


def test_what_is_written_can_be_read_at_any_time(writer: Phone) -> None:
    writer.page.reload()
    writer.text("Det, du har skrevet", exact=True).click()
    expect(writer.page.locator(".own li")).to_have_text(["Fædrene kommer også med til træning"])


def test_a_mended_text_stands_once_among_the_own(writer: Phone) -> None:
    writer.button("Ret T1").click()
    writer.field("Ret T1").fill("Mødre og fædre kommer med")
    writer.button("Gem rettelsen").click()
    writer.settled()
    writer.text("Det, du har skrevet", exact=True).click()
    expect(writer.page.locator(".own li")).to_have_text(["Mødre og fædre kommer med"])


def test_a_heart_that_is_long_gone_is_told_of_in_minutes_and_then_kindly(
    heart: Heart, phone: NewPhone, unplugged: Callable[[], None]
) -> None:
    guest = phone()
    guest.page.clock.install()
    guest.join()
    unplugged()
    guest.page.clock.fast_forward(40_000)
    expect(guest.status).to_have_text("Leder efter forbindelsen – skriv roligt videre")
    guest.page.clock.fast_forward(4 * 60_000)
    expect(guest.status).to_contain_text("Intet svar i 4 min.")
    guest.page.clock.fast_forward(8 * 60_000)
    expect(guest.page.locator(".lost")).to_contain_text("Måske er dagen slut")
    assert faults(guest) == []
    guest.button("Læs det, du har skrevet").click()
    expect(guest.page.locator(".own-fold")).to_contain_text("Her står det, du sender")
    heart.start()
    guest.page.clock.fast_forward(10_000)
    expect(guest.status).to_have_text("Forbundet")
    expect(guest.page.locator(".lost")).to_be_hidden()


def test_what_the_facilitator_takes_out_the_writers_phone_forgets_too(heart: Heart, writer: Phone) -> None:
    [sign] = [one for one in heart.view()["contributions"] if one["kind"] == "sign"]
    heart.command("text.redact", what="contribution", id=sign["id"])
    expect(writer.page.locator("main")).to_contain_text("Fjernet af facilitatoren")
    writer.text("Det, du har skrevet", exact=True).click()
    expect(writer.page.locator(".own li")).to_have_text(["Fjernet af facilitatoren"])
    assert "Fædrene" not in writer.page.evaluate("JSON.stringify(localStorage)")


def test_the_phone_forgets_mendings_too_and_what_waits_for_somebody_else(heart: Heart, writer: Phone) -> None:
    [sign] = [one["id"] for one in heart.view()["contributions"] if one["kind"] == "sign"]
    # As on a phone that did not keep the first text, for it was written on another.
    writer.page.evaluate(
        "Object.keys(localStorage).filter((k) => k.startsWith('gk.own/')).forEach((k) => localStorage.removeItem(k))"
    )
    writer.button("Ret T1").click()
    writer.field("Ret T1").fill("Fædrene og mødrene")
    writer.button("Gem rettelsen").click()
    writer.settled()
    said = "Fædrene igen"
    writer.page.evaluate(
        "(kept) => Object.entries(kept).forEach(([k, v]) => localStorage.setItem('gk.' + k, JSON.stringify(v)))",
        {
            "of/somebody/own/1": {"id": sign, "title": "", "text": said},
            "of/somebody/place/cards": {"step": {"id": "cards"}, "body": {"cards": [
                {"id": sign, "fields": {"text": said, "code_entered": said, "reason": said, "reflection": said}},
                {"id": "other", "text": "Bliver"},
            ]}},
            f"draft/elsewhere/mend-{sign}": said,
            "draft/elsewhere/text": "Bliver også",
            "refused/1": {
                "id": "1", "contribution": sign, "sentence": "Nej", "draft": {"place": "x", "values": {"t": said}},
            },
        },
    )  # fmt: skip
    heart.command("text.redact", what="contribution", id=sign)
    expect(writer.page.locator("main")).to_contain_text("Fjernet af facilitatoren")
    left = writer.page.evaluate("JSON.stringify(Object.values(localStorage))")
    assert "Fædrene" not in left
    assert "Bliver også" in left
    assert '"text\\":\\"Bliver\\"' in left


def test_answers_without_ids_go_from_what_a_left_step_showed_when_something_is_taken_out_for_good(
    heart: Heart, writer: Phone
) -> None:
    said = "Fædrene igen"
    writer.page.evaluate(
        "(kept) => localStorage.setItem('gk.place/cards', JSON.stringify(kept))",
        {"step": {"id": "cards"}, "redacted": 0, "body": {
            "answers": {"p1": {"id": "somebody", "reflection": said}}, "own": {"b1": {"now": {"reason": said}}},
            "homework": [{"text": said}], "posts": [{"id": "p1", "reflection": "Hvad så I?"}],
        }},
    )  # fmt: skip
    writer.page.evaluate("localStorage['gk.draft/cards/text'] = JSON.stringify('Bliver også')")
    [sign] = [one["id"] for one in heart.view()["contributions"] if one["kind"] == "sign"]
    heart.command("text.redact", what="contribution", id=sign)
    expect(writer.page.locator("main")).to_contain_text("Fjernet af facilitatoren")
    left = writer.page.evaluate("JSON.stringify(Object.values(localStorage))")
    assert "Fædrene" not in left
    assert "Hvad så I?" in left
    assert "Bliver også" in left


def test_a_page_that_is_loaded_when_nobody_answers_shows_what_was_written_all_the_same(writer: Phone) -> None:
    writer.field("Dit tegn").fill("Jeg nåede ikke at sende det her")
    writer.page.route("**/api/*", lambda route: route.abort())
    writer.page.reload()
    page = writer.page.locator("main")
    expect(page).to_contain_text("Computeren svarer ikke lige nu")
    expect(page).to_contain_text("Fædrene kommer også med til træning")
    expect(page).to_contain_text("Jeg nåede ikke at sende det her")
    assert faults(writer) == []
    writer.page.unroute("**/api/*")
    writer.page.evaluate("dispatchEvent(new Event('online'))")
    expect(writer.field("Dit tegn")).to_have_value("Jeg nåede ikke at sende det her")


def test_phones_that_are_let_in_no_more_say_so(phone: NewPhone) -> None:
    guest = phone()
    guest.join()
    goodbye = 'event: bye\ndata: {"why":"closed"}\n\n'
    guest.page.route("**/api/events", lambda route: route.fulfill(content_type="text/event-stream", body=goodbye))
    guest.page.route("**/api/state", lambda route: route.abort())
    guest.page.reload()
    guest.page.unroute("**/api/state")
    expect(guest.heading("Du er med")).to_be_visible()
    guest.page.route("**/api/state", lambda route: route.abort())
    expect(guest.status).to_have_text("Lukket for telefoner lige nu – skriv roligt videre")
