"""Homework on the phone: the own group's is there to be read, mended or written."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.phone.devices import ROOT, Heart, NewPhone

DAY = ROOT / "tests" / "fixtures" / "theme_day_sample.yaml"
LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelon " * 8


@pytest.fixture(scope="module")
def planned_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A theme day to which two of three groups bring homework."""
    file = tmp_path_factory.mktemp("day") / "day.guldkaramel"
    subprocess.run([sys.executable, "-m", "workshop", "new", str(DAY), str(file)], cwd=ROOT, check=True)
    return file


def brought(heart: Heart) -> dict[str, Any]:
    return {one["group"]: one["text"] for one in heart.view()["body"]["homework"]}


def test_a_phone_shows_what_its_own_group_has_brought(heart: Heart, phone: NewPhone) -> None:
    heart.go("homework")
    guest = phone()
    guest.join(1)
    expect(guest.heading("Det har I med hjemmefra")).to_be_visible()
    expect(guest.page.locator("blockquote")).to_have_text("Én overgangssamtale, ikke fire")
    expect(guest.field("Gruppens hjemmeopgave")).to_be_hidden()


def test_it_is_mended_and_another_phone_of_the_group_sees_it(heart: Heart, phone: NewPhone) -> None:
    heart.go("homework")
    guest, neighbour = phone(), phone()
    guest.join(1)
    neighbour.join(1)
    guest.text("Skriv eller ret den").click()
    guest.field("Gruppens hjemmeopgave").fill("Én samtale, ikke fire")
    guest.button("Gem hjemmeopgaven").click()
    expect(neighbour.page.locator("blockquote")).to_have_text("Én samtale, ikke fire")
    guest.settled()
    expect(guest.field("Gruppens hjemmeopgave")).to_have_value("Én samtale, ikke fire")
    assert brought(heart)["h01"] == "Én samtale, ikke fire"


def test_a_group_that_came_without_is_welcome_and_may_write_it_here(heart: Heart, phone: NewPhone) -> None:
    heart.go("homework")
    guest = phone()
    guest.join(2)
    expect(guest.text("Kom I uden, er I lige så meget med.")).to_be_visible()
    guest.field("Gruppens hjemmeopgave").fill("Vi har talt med fem unge")
    guest.page.reload()
    expect(guest.field("Gruppens hjemmeopgave")).to_have_value("Vi har talt med fem unge")
    guest.button("Gem hjemmeopgaven").click()
    expect(guest.page.locator("blockquote")).to_have_text("Vi har talt med fem unge")
    guest.settled()
    assert brought(heart)["h02"] == "Vi har talt med fem unge"


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_nothing_is_wider_than_a_small_screen(heart: Heart, phone: NewPhone, width: int, zoom: int) -> None:
    heart.command("homework.write", group="h01", text=LONG)
    heart.go("homework")
    guest = phone(width=width, height=568)
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    guest.join(1)
    guest.text("Skriv eller ret den").click()
    expect(guest.field("Gruppens hjemmeopgave")).to_be_visible()
    assert not guest.scrolls_sideways()
