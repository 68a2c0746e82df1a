"""Plenum on the phone: answering what is asked, and a hand up with its place in the queue."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.phone.devices import ROOT, Heart, NewPhone

DAY = ROOT / "tests" / "fixtures" / "theme_day_sample.yaml"
LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelon " * 4


@pytest.fixture(scope="module")
def planned_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A theme day that ends with a plenum and has not begun."""
    file = tmp_path_factory.mktemp("day") / "day.guldkaramel"
    subprocess.run([sys.executable, "-m", "workshop", "new", str(DAY), str(file)], cwd=ROOT, check=True)
    return file


def ask(heart: Heart, question: str) -> None:
    heart.command("plenum.ask", activity="act-plen", question=question)


def test_without_a_question_there_is_a_word_for_all(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    guest = phone()
    guest.join(1)
    guest.field("Dine ord til os alle").fill("Tak for kaffen ☕")
    guest.button("Send det").click()
    expect(guest.page.locator(".card .text")).to_have_text("Tak for kaffen ☕")
    expect(guest.page.locator(".card .mark")).to_have_text("✓ frem")
    assert [one["text"] for one in heart.contributions("plenum_answer")] == ["Tak for kaffen ☕"]


def test_a_phone_shows_its_own_answers_and_nobody_elses_also_after_a_reload(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    ask(heart, "Hvad tager I med?")
    guest, other = phone(), phone()
    guest.join(1)
    other.join(1)
    expect(guest.heading("Hvad tager I med?")).to_be_visible()
    guest.field("Dit svar").fill("ro")
    guest.button("Send svaret").click()
    guest.settled()
    heart.command("plenum.show", activity="act-plen", on=True)
    guest.page.reload()
    expect(guest.page.locator(".card .text")).to_have_text("ro")
    expect(other.heading("Hvad tager I med?")).to_be_visible()
    expect(other.page.locator(".card")).to_have_count(0)
    guest.button("Ret ro").click()
    guest.page.locator(".tools textarea").fill("Ro på")
    guest.button("Gem rettelsen").click()
    expect(guest.page.locator(".card .text")).to_have_text("Ro på")


def test_what_is_being_written_goes_to_the_question_it_was_written_for(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    ask(heart, "Hvad tager I med?")
    guest = phone()
    guest.join(1)
    guest.field("Dit svar").fill("ro og")
    ask(heart, "Hvad slipper I?")
    expect(guest.text("Der er stillet et nyt spørgsmål. Skriv roligt færdig.")).to_be_visible()
    expect(guest.heading("Hvad tager I med?")).to_be_visible()
    guest.field("Dit svar").fill("ro og mod")
    guest.button("Send svaret").click()
    expect(guest.heading("Hvad slipper I?")).to_be_visible()
    expect(guest.field("Dit svar")).to_have_value("")
    guest.settled()
    ask(heart, "Hvad tager I med?")
    expect(guest.page.locator(".card .text")).to_have_text("ro og mod")


def test_a_half_written_answer_waits_while_the_new_question_is_answered(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    ask(heart, "Hvad tager I med?")
    guest = phone()
    guest.join(1)
    guest.field("Dit svar").fill("ro og")
    ask(heart, "Hvad slipper I?")
    guest.button("Gå til det nye").click()
    expect(guest.heading("Hvad slipper I?")).to_be_visible()
    ask(heart, "Hvad tager I med?")
    expect(guest.field("Dit svar")).to_have_value("ro og")


def test_a_hand_knows_its_place_and_when_it_has_the_word(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    first, second = phone(), phone()
    first.join(1)
    second.join(2)
    first.button("Ræk hånden op").click()
    expect(first.page.locator(".hand-status")).to_have_text("Du er den næste.")
    first.settled()
    second.button("Ræk hånden op").click()
    expect(second.page.locator(".hand-status")).to_have_text("Du er nr. 2 i køen.")
    heart.command("plenum.call", activity="act-plen")
    expect(first.page.locator(".hand-status")).to_have_text("Du har ordet.")
    expect(first.said).to_contain_text("Du har ordet.")
    expect(second.page.locator(".hand-status")).to_have_text("Du er den næste.")
    first.button("Jeg er færdig").click()
    expect(first.button("Ræk hånden op")).to_be_visible()
    second.button("Tag hånden ned").click()
    expect(second.button("Ræk hånden op")).to_be_visible()
    second.settled()
    assert (heart.view()["body"]["speaking"], heart.view()["body"]["queue"]) == (None, [])


def test_a_hand_is_shown_its_place_where_the_day_overtakes_the_answer_to_it(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    guest = phone()
    guest.join(1)

    def overtaken(route: Route) -> None:
        answer = route.fetch()
        ask(heart, "Hvad tager I med?")
        expect(guest.heading("Hvad tager I med?")).to_be_visible()
        expect(guest.page.locator(".hand-status")).to_have_text("Din hånd er på vej op.")
        route.fulfill(response=answer)

    guest.page.route("**/api/commands", overtaken)
    guest.button("Ræk hånden op").click()
    expect(guest.page.locator(".hand-status")).to_have_text("Du er den næste.")


def test_the_hand_is_put_away_when_the_room_goes_on_but_the_writing_is_not(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-plen")
    guest = phone()
    guest.join(1)
    guest.field("Dine ord til os alle").fill("ikke færdig")
    heart.go("act-home")
    expect(guest.page.locator(".banner")).to_be_visible()
    expect(guest.button("Ræk hånden op")).to_have_count(0)
    guest.button("Send det").click()
    guest.settled()
    heart.go("act-plen")
    expect(guest.page.locator(".card .text")).to_have_text("ikke færdig")


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_nothing_is_wider_than_a_small_screen(heart: Heart, phone: NewPhone, width: int, zoom: int) -> None:
    heart.go("act-plen")
    ask(heart, LONG[:200])
    heart.command("plenum.write", activity="act-plen", group="h01", text=LONG)
    guest = phone(width=width, height=568)
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    guest.join(1)
    guest.field("Dit svar").fill(LONG)
    guest.button("Send svaret").click()
    expect(guest.page.locator(".card")).to_have_count(1)
    guest.button("Ræk hånden op").click()
    expect(guest.button("Tag hånden ned")).to_be_visible()
    assert not guest.scrolls_sideways()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_pressed_with_a_finger_in_light_and_dark(heart: Heart, phone: NewPhone, scheme: str) -> None:
    heart.go("act-plen")
    guest = phone(width=320, color_scheme=scheme)
    guest.join(1)
    box = guest.button("Ræk hånden op").bounding_box()
    assert box is not None
    assert box["height"] >= 44
