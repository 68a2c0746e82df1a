"""IGLO on the phone: actions on four levels, mended and taken back, and the levels where nothing stands yet."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import ROOT, Heart, NewPhone, Phone

DAY = ROOT / "tests" / "fixtures" / "theme_day_sample.yaml"
LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelon " + "et langt ord " * 40
HOSTILE = "Aftale om data; '); DROP TABLE iglo;-- <b>helst</b>"


@pytest.fixture(scope="session")
def planned_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A theme day that has not begun."""
    file = tmp_path_factory.mktemp("theme") / "theme.guldkaramel"
    subprocess.run([sys.executable, "-m", "workshop", "new", str(DAY), str(file)], cwd=ROOT, check=True)
    return file


@pytest.fixture
def heart(planned_day: Path, tmp_path: Path) -> Iterator[Heart]:
    """A heart at the day's IGLO."""
    file = tmp_path / "theme.guldkaramel"
    shutil.copy(planned_day, file)
    running = Heart(file)
    running.command("day.start")
    running.go("act-iglo/write")
    yield running
    if running.runs:
        running.stop()


@pytest.fixture
def guest(phone: NewPhone) -> Phone:
    """A phone in the first group."""
    return joined(phone())


def joined(guest: Phone) -> Phone:
    guest.join()
    expect(guest.heading("Hvem gør hvad, og hvornår?")).to_be_visible()
    return guest


def test_a_group_without_a_goal_is_not_told_that_it_sits_at_one(heart: Heart, phone: NewPhone) -> None:
    heart.go("lobby")
    guest = phone()
    guest.join()
    expect(guest.heading("Du er med")).to_be_visible()
    expect(guest.page.locator("main")).not_to_contain_text("mål 1")
    assert guest.page.locator("[aria-label^='Mål']").count() == 0


def level(guest: Phone, name: str) -> Locator:
    """The section of a level in the group's igloo."""
    return guest.page.locator("section.level", has=guest.page.get_by_role("heading", level=3, name=name))


def write(guest: Phone, name: str, action: str, who: str = "", when: str = "") -> None:
    guest.page.get_by_role("radio", name=name).check()
    guest.field("Hvad gør I?").fill(action)
    guest.field("Hvem? (valgfrit)").fill(who)
    guest.field("Hvornår? (valgfrit)").fill(when)
    guest.button("Læg handlingen frem").click()


def test_an_action_lies_on_its_level_with_who_and_when_exactly_as_written(heart: Heart, guest: Phone) -> None:
    write(guest, "Organisation", HOSTILE, "jura", "ukendt")
    card = level(guest, "Organisation").locator("li.card")
    expect(card.locator(".text")).to_have_text(HOSTILE)
    expect(card.locator(".hint")).to_have_text("jura · ukendt")
    expect(card.locator(".mark")).to_have_text("✓ frem")
    guest.settled()
    (saved,) = heart.contributions("iglo_action")
    assert saved["fields"] == {"level": "organisation", "action": HOSTILE, "who": "jura", "when": "ukendt"}
    expect(guest.field("Hvad gør I?")).to_have_value("")
    expect(guest.page.get_by_role("radio", name="Organisation")).to_be_checked()


def test_without_a_level_or_a_word_it_is_said_what_is_missing(guest: Phone) -> None:
    guest.field("Hvad gør I?").fill("ringe før brev")
    guest.button("Læg handlingen frem").click()
    expect(guest.text("Vælg et niveau først.")).to_be_visible()
    expect(guest.field("Hvad gør I?")).to_have_value("ringe før brev")
    guest.page.get_by_role("radio", name="Individ").check()
    guest.field("Hvad gør I?").fill("  ")
    guest.button("Læg handlingen frem").click()
    expect(guest.text("Handlingen er tom. Skriv, hvad I vil gøre.")).to_be_visible()


def test_an_empty_level_asks_and_leads_to_the_form(guest: Phone) -> None:
    write(guest, "Gruppe", "Torsdagstavlen")
    expect(guest.text("Der mangler noget på: Individ, Ledelse, Organisation")).to_be_visible()
    level(guest, "Ledelse").get_by_role("button", name="Skriv på Ledelse").click()
    expect(guest.page.get_by_role("radio", name="Ledelse")).to_be_checked()
    expect(guest.field("Hvad gør I?")).to_be_focused()


def test_ones_own_action_can_be_mended_moved_and_taken_back(heart: Heart, guest: Phone) -> None:
    write(guest, "Gruppe", "Tavlen", "teamet")
    card = level(guest, "Gruppe").locator("li.card")
    card.get_by_role("button", name="Ret Tavlen").click()
    card.get_by_label("Handling", exact=True).fill("Torsdagstavlen")
    card.get_by_label("Hvornår?", exact=True).fill("uge 38")
    card.get_by_role("radio", name="Ledelse").check()
    card.get_by_role("button", name="Gem rettelsen").click()
    moved = level(guest, "Ledelse").locator("li.card")
    expect(moved.locator(".text")).to_have_text("Torsdagstavlen")
    expect(moved.locator(".hint")).to_have_text("teamet · uge 38")
    guest.settled()
    (saved,) = heart.contributions("iglo_action")
    assert saved["fields"] == {"level": "leadership", "action": "Torsdagstavlen", "who": "teamet", "when": "uge 38"}
    moved.get_by_role("button", name="Ret Torsdagstavlen").click()
    moved.get_by_role("button", name="Tag den tilbage").click()
    expect(moved).to_have_count(0)
    guest.button("Læg den frem igen").click()
    expect(moved).to_have_count(1)


def test_others_of_the_group_see_it_but_only_the_writer_mends_it(heart: Heart, guest: Phone, phone: NewPhone) -> None:
    other = joined(phone())
    write(guest, "Individ", "ringe før brev")
    card = level(other, "Individ").locator("li.card")
    expect(card.locator(".text")).to_have_text("ringe før brev")
    expect(card.get_by_role("button")).to_have_count(0)
    heart.command("iglo.write", group="h02", level="group", action="Ikke jeres")
    heart.command("iglo.write", group="h01", level="group", action="Fra papiret")
    expect(level(other, "Gruppe").locator(".text")).to_have_text("Fra papiret")


def test_what_was_typed_survives_a_reload_and_a_mending_too(guest: Phone) -> None:
    write(guest, "Individ", "ringe")
    guest.settled()
    guest.page.get_by_role("radio", name="Gruppe").check()
    guest.field("Hvad gør I?").fill("halvt skrevet")
    guest.field("Hvem? (valgfrit)").fill("teamet")
    card = level(guest, "Individ").locator("li.card")
    card.get_by_role("button", name="Ret ringe").click()
    card.get_by_label("Hvem?", exact=True).fill("ali")
    guest.page.reload()
    expect(guest.field("Hvad gør I?")).to_have_value("halvt skrevet")
    expect(guest.field("Hvem? (valgfrit)")).to_have_value("teamet")
    expect(guest.page.get_by_role("radio", name="Gruppe").first).to_be_checked()
    expect(card.get_by_label("Hvem?", exact=True)).to_have_value("ali")


def test_the_room_gaps_are_shown_when_all_look_and_one_can_still_write(heart: Heart, guest: Phone) -> None:
    heart.command("iglo.write", group="h02", level="leadership", action="Lederen spørger til tavlen")
    heart.go("act-iglo/gaps")
    expect(guest.heading("Hvor står der tomt?")).to_be_visible()
    rows = guest.page.locator(".room-gaps li")
    expect(rows).to_have_count(4)
    expect(rows.nth(2)).to_contain_text("tomt hos 2 af 3 grupper")
    level(guest, "Individ").get_by_role("button", name="Skriv på Individ").click()
    expect(guest.field("Hvad gør I?")).to_be_focused()
    guest.field("Hvad gør I?").fill("Jeg ringer")
    guest.button("Læg handlingen frem").click()
    expect(rows.first).to_contain_text("tomt hos 2 af 3 grupper")
    expect(level(guest, "Individ").locator(".text")).to_have_text("Jeg ringer")


@pytest.mark.parametrize("options", [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_long_words_on_a_small_screen_need_no_sideways_scrolling(
    heart: Heart, phone: NewPhone, options: tuple[int, int]
) -> None:
    width, zoom = options
    for name in ("individual", "organisation"):
        heart.command("iglo.write", group="h01", level=name, action=LONG, who=LONG, when="x" * 300)
    guest = phone(width=width, height=568)
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    joined(guest)
    expect(guest.page.locator("li.card")).to_have_count(2)
    assert not guest.scrolls_sideways()
    heart.go("act-iglo/gaps")
    expect(guest.heading("Hvor står der tomt?")).to_be_visible()
    assert not guest.scrolls_sideways()


def test_all_goes_by_the_keyboard_alone(guest: Phone) -> None:
    guest.page.get_by_role("radio", name="Individ").focus()
    guest.page.keyboard.press("Space")
    guest.page.keyboard.press("ArrowRight")
    guest.page.keyboard.press("Tab")
    guest.page.keyboard.type("Tavlen")
    guest.page.keyboard.press("Tab")
    guest.page.keyboard.type("teamet")
    guest.page.keyboard.press("Tab")
    guest.page.keyboard.type("nu")
    guest.page.keyboard.press("Enter")
    expect(level(guest, "Gruppe").locator(".text")).to_have_text("Tavlen")
    expect(guest.said).to_contain_text("Gemt.")
