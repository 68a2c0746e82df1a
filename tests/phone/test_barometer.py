"""The barometer on a phone: a mark by slider, taps and keys, "no mark", the reason, and being measured again."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import ROOT, Heart, NewPhone, Phone

SCALE = {
    "min": 1,
    "max": 10,
    "step": 0.5,
    "low": "uenig",
    "high": "meget enig – og det er vi også parate til at betale",
}
STATEMENT = "Vi ved, hvem der slipper, og hvem der griber, når en ung skifter fra skole til ungdomsuddannelse"


def _day() -> dict[str, Any]:
    groups = [{"id": f"h{n}", "kind": "municipality", "name": name, "goal": None, "size": 3} for n, name in
              enumerate(("Havbakke Kommune", "Lyngsø Kommune"), start=1)]  # fmt: skip
    activity = {"block": "b1", "kind": "barometer", "minutes": 10}
    return {
        "schema_version": 1,
        "meta": {"id": "phone-barometer", "kind": "theme_day", "language": "da"},
        "event": {"title": "Temadag", "organiser": "Os", "date": "2024-09-03", "challenge": "Hvordan?"},
        "process": [{"id": "pr1", "title": "Temadag", "kind": "theme_day", "dates": ["2024-09-03"]}],
        "programme": [{"id": "b1", "start": "10:00", "end": "11:00", "title": "Barometer", "kind": "group_work"}],
        "activities": [
            {**activity, "id": "groups", "title": "Hvor står I?", "settings": {"unit": "group"}},
            {**activity, "id": "people", "title": "Hvor står du?", "settings": {"unit": "person"}},
            {**activity, "id": "again", "title": "Igen", "settings": {"unit": "group"}},
        ],
        "groups": groups,
        "barometers": [
            {"id": "b1", "text": STATEMENT, "scale": SCALE},
            {"id": "b2", "text": "Jeg tør spørge", "activity": "people"},
            {"id": "b3", "text": STATEMENT, "scale": SCALE, "repeat_of": "b1"},
        ],
    }


@pytest.fixture(scope="module")
def planned_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day with a barometer of groups, one of persons, and the first one again."""
    folder = tmp_path_factory.mktemp("day")
    (folder / "day.yaml").write_text(json.dumps(_day()), encoding="utf-8")
    file = folder / "day.guldkaramel"
    made = [sys.executable, "-m", "workshop", "new", str(folder / "day.yaml"), str(file)]
    subprocess.run(made, cwd=ROOT, check=True)
    return file


def slider(phone: Phone) -> Locator:
    return phone.page.get_by_role("slider")


def figure(phone: Phone) -> Locator:
    return phone.page.locator(".mark-figure")


def rows(heart: Heart) -> list[tuple[Any, ...]]:
    return [(row["mark"], row["via"], row["reason"]) for row in heart.view()["body"]["rows"]]


def at(heart: Heart, phone: NewPhone, step: str, **options: Any) -> Phone:
    heart.go(step)
    guest = phone(**options)
    guest.join(1)
    return guest


def test_a_mark_is_set_by_taps_by_keys_and_by_the_slider_and_said(heart: Heart, phone: NewPhone) -> None:
    guest = at(heart, phone, "groups")
    expect(figure(guest)).to_have_text("–")
    expect(slider(guest)).to_have_attribute("aria-valuetext", "ikke sat endnu")

    guest.button("Et trin op").click()
    expect(figure(guest)).to_have_text("5,5")
    expect(guest.said).to_contain_text("Mærket står på 5,5.")
    guest.button("Et trin op").click()
    slider(guest).focus()
    guest.page.keyboard.press("ArrowRight")
    expect(figure(guest)).to_have_text("6,5")
    expect(slider(guest)).to_have_attribute("aria-valuetext", "6,5")
    guest.page.keyboard.press("Home")
    guest.settled()
    assert rows(heart)[0] == (1, "phone", "")
    expect(guest.button("Et trin ned")).to_be_enabled()
    guest.button("Et trin ned").click()
    expect(figure(guest)).to_have_text("1")


def test_a_tap_where_the_handle_lies_already_sets_the_mark(heart: Heart, phone: NewPhone) -> None:
    guest = at(heart, phone, "groups")
    slider(guest).click()
    guest.settled()
    assert rows(heart)[0][0] in (5.5, 5.0, 6.0)


def test_no_mark_is_a_choice_that_can_be_changed(heart: Heart, phone: NewPhone) -> None:
    guest = at(heart, phone, "groups")
    guest.field("Ingen markering").check()
    guest.settled()
    expect(figure(guest)).to_have_text("Ingen markering")
    assert rows(heart)[0][:2] == (None, "phone")
    guest.button("Et trin op").click()
    expect(guest.field("Ingen markering")).not_to_be_checked()
    guest.settled()
    assert rows(heart)[0][0] == 5.5


def test_a_reason_wants_a_mark_and_is_shown_said_anew_and_taken_back(heart: Heart, phone: NewPhone) -> None:
    guest = at(heart, phone, "groups")
    reason = guest.field("Hvorfor står I her? (valgfrit)")
    reason.fill("der er altid en uge <b>midt imellem</b> 🙃")
    guest.button("Gem begrundelsen").click()
    expect(guest.page.locator(".problem:visible").first).to_contain_text("Sæt først mærket")
    guest.button("Et trin op").click()
    guest.button("Gem begrundelsen").click()
    expect(guest.page.locator(".card .text")).to_have_text("der er altid en uge <b>midt imellem</b> 🙃")
    expect(reason).to_have_value("")
    guest.settled()
    assert rows(heart)[0] == (5.5, "phone", "der er altid en uge <b>midt imellem</b> 🙃")
    guest.button("Tag den tilbage").click()
    expect(guest.page.locator(".card")).to_be_hidden()
    guest.settled()
    assert rows(heart)[0] == (5.5, "phone", "")


def test_all_phones_of_a_group_share_one_mark_and_the_facilitators_is_told_as_such(
    heart: Heart, phone: NewPhone
) -> None:
    guest = at(heart, phone, "groups")
    other = phone()
    other.join(1)
    guest.button("Et trin op").click()
    expect(figure(other)).to_have_text("5,5")
    heart.command("barometer.mark", statement="b1", mark=8, group="h1", comment="fra gulvet")
    expect(figure(guest)).to_have_text("8")
    expect(guest.text("Mærket er skrevet ind af facilitator.")).to_be_visible()
    expect(other.page.locator(".card .text")).to_have_text("fra gulvet")


def test_a_persons_own_mark_is_there_after_a_reload_and_for_nobody_else(heart: Heart, phone: NewPhone) -> None:
    guest = at(heart, phone, "people")
    other = phone()
    other.join(1)
    guest.button("Et trin op").click()
    guest.settled()
    guest.page.reload()
    expect(figure(guest)).to_have_text("5,5")
    expect(figure(other)).to_have_text("–")


def test_a_mark_that_comes_after_the_showing_is_refused_kindly_and_the_shown_one_stands(
    heart: Heart, phone: NewPhone
) -> None:
    guest = at(heart, phone, "people")
    guest.button("Et trin op").click()
    guest.settled()
    guest.context.set_offline(True)
    guest.button("Et trin op").click()
    expect(figure(guest)).to_have_text("6")
    heart.command("barometer.show", statement="b2", on=True)
    guest.context.set_offline(False)
    expect(guest.text("Mærkerne er vist nu, så dit er ikke flyttet.")).to_be_visible()
    expect(figure(guest)).to_have_text("5,5")
    expect(slider(guest)).to_be_disabled()
    expect(guest.page.locator(".note", has_text="Alles mærker: 1 i alt")).to_be_visible()
    heart.command("barometer.show", statement="b2", on=False)
    expect(slider(guest)).to_be_enabled()


def test_measured_again_the_phone_tells_where_the_group_stood(heart: Heart, phone: NewPhone) -> None:
    heart.command("barometer.mark", statement="b1", mark=3, group="h1")
    guest = at(heart, phone, "again")
    expect(guest.text("Sidst stod I på 3.")).to_be_visible()
    expect(figure(guest)).to_have_text("–")


def test_what_is_being_written_is_kept_when_the_day_goes_on(heart: Heart, phone: NewPhone) -> None:
    guest = at(heart, phone, "groups")
    guest.button("Et trin op").click()
    guest.field("Hvorfor står I her? (valgfrit)").fill("fordi vi")
    heart.go("people")
    expect(guest.page.locator(".banner")).to_be_visible()
    expect(guest.page.locator(".statement")).to_have_text(STATEMENT)
    guest.button("Gem begrundelsen").click()
    guest.settled()
    heart.go("groups")
    assert rows(heart)[0][2] == "fordi vi"


@pytest.mark.parametrize("letters", [100, 200])
def test_the_narrowest_phone_shows_it_all_without_scrolling_sideways(
    heart: Heart, phone: NewPhone, letters: int
) -> None:
    guest = at(heart, phone, "groups", width=320, height=568)
    guest.page.evaluate("size => { document.documentElement.style.fontSize = size; }", f"{letters}%")
    guest.button("Et trin op").click()
    expect(figure(guest)).to_have_text("5,5")
    assert not guest.scrolls_sideways()
    for name in ("Et trin ned", "Et trin op", "Gem begrundelsen"):
        box = guest.button(name).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    box = slider(guest).bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_a_reason_that_is_taken_out_for_good_goes_from_the_phones_of_all_who_wrote_or_saw_it(
    heart: Heart, phone: NewPhone
) -> None:
    first = at(heart, phone, "groups")
    second, third = phone(), phone()
    second.join(1)
    third.join(1)
    first.button("Et trin op").click()
    for guest, said in ((first, "Hanne på Ålekistevej"), (second, "Hanne og Grethe")):
        expect(figure(guest)).to_have_text("5,5")
        guest.field("Hvorfor står I her? (valgfrit)").fill(said)
        guest.button("Gem begrundelsen").click()
        guest.settled()
        expect(first.page.locator(".card .text")).to_have_text(said)
        guest.until("Object.keys(localStorage).some(key => key.startsWith('gk.own/'))")
    expect(third.page.locator(".card .text")).to_have_text("Hanne og Grethe")
    third.button("Et trin op").click()
    third.settled()
    [reason] = [one["id"] for one in heart.view()["contributions"] if one["kind"] == "barometer_reason"]
    heart.command("text.redact", what="contribution", id=reason)
    for guest in (first, second, third):
        expect(guest.page.locator(".card .text")).to_have_text("Fjernet af facilitatoren")
        assert "Hanne" not in guest.page.evaluate("JSON.stringify(localStorage)")
