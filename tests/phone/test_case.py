"""The case on the phone: all that has been unfolded can be read, what is new is said once, nothing is written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.phone.devices import ROOT, Heart, NewPhone

NO_CASE = """\
schema_version: 1
meta: {id: none, kind: theme_day, language: da}
event: {title: Uden case, date: 2029-05-31, challenge: Hvem kan fortælle?}
programme:
- {id: b1, start: '09:00', end: '10:00', title: Case, kind: group_work}
activities:
- {id: act-case, block: b1, kind: case, title: Casen, minutes: 10}
groups:
- {id: g1, name: Et, goal: g1}
goals:
- {id: g1, number: 1, title: Alle kan læse}
"""


@pytest.fixture
def empty_heart(tmp_path: Path) -> Iterator[Heart]:
    """A heart with a day that has no case."""
    (tmp_path / "day.yaml").write_text(NO_CASE, encoding="utf-8")
    file = tmp_path / "none.guldkaramel"
    new = [sys.executable, "-m", "workshop", "new", str(tmp_path / "day.yaml"), str(file)]
    subprocess.run(new, cwd=ROOT, check=True)
    running = Heart(file)
    running.command("day.start")
    yield running
    running.stop()
    shutil.rmtree(tmp_path, ignore_errors=True)


def test_it_is_unfolded_on_the_phone_as_in_the_room(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.join(1)
    heart.go("act-case/idea")
    expect(guest.heading("Et eksempel")).to_be_visible()
    expect(guest.page.get_by_role("heading", name="Målet")).to_be_visible()
    expect(guest.page.get_by_role("heading", name="Prøvehandlingen")).to_be_hidden()
    heart.command("case.unfold", count=2)
    expect(guest.page.get_by_role("heading", name="Prøvehandlingen")).to_be_visible()
    expect(guest.said).to_contain_text("Nyt på siden: En socialrådgiver sidder på skolen to dage om ugen")
    heart.go("act-case/mechanisms")
    expect(guest.page.locator(".mechanism")).to_have_count(1)
    heart.command("case.unfold", count=6)
    expect(guest.page.locator(".mechanism .number")).to_have_text(["1", "2", "3", "4", "5", "6"])
    expect(guest.page.locator(".mechanism .hint")).to_have_text(["praksis"] * 4 + ["målgruppen"] * 2)
    heart.go("act-case/chain")
    heart.command("case.unfold", count=6)
    expect(guest.text("Mål dage i 20 forløb · sagsgennemgang · praksis")).to_be_visible()
    expect(guest.page.locator(".mechanism")).to_have_count(6)


def test_one_who_comes_late_reads_all_that_has_been_shown_and_is_told_of_none_of_it_as_new(
    heart: Heart, phone: NewPhone
) -> None:
    heart.go("act-case/mechanisms")
    heart.command("case.unfold", count=3)
    guest = phone()
    guest.join(2)
    expect(guest.page.locator(".mechanism")).to_have_count(3)
    expect(guest.text("Børn, der er begyndt at få det dårligt")).to_be_visible()
    assert "Nyt på siden" not in (guest.said.text_content() or "")
    heart.command("case.unfold", count=2)
    expect(guest.page.locator(".mechanism")).to_have_count(2)
    assert guest.page.locator("main textarea:visible, main input[type=text]:visible").count() == 0


def test_a_day_without_a_case_says_so_kindly(empty_heart: Heart, phone: NewPhone) -> None:
    empty_heart.go("act-case/idea")
    guest = phone()
    guest.heart = empty_heart
    guest.join(1)
    expect(guest.text("Her er ingen case i dag. Facilitator fortæller.")).to_be_visible()


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_the_whole_case_fits_a_small_screen(heart: Heart, phone: NewPhone, width: int, zoom: int) -> None:
    heart.go("act-case/chain")
    heart.command("case.unfold", count=6)
    guest = phone(width=width, height=568)
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    guest.join(1)
    expect(guest.page.locator("ol .card")).to_have_count(12)
    assert not guest.scrolls_sideways()
