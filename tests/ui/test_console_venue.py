"""The venue check in the console: ways in plain words, one real phone that turns it green, and a new address told."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exports.pdf.reading import Reading
from tests.server.house import CODE
from tests.server.moving_house import NEW, OLD, Venue
from tests.ui.windows_under_test import Console
from ui.viewmodels.venue import VenueModel
from workshop.server import doors

pytestmark = [
    pytest.mark.windows,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only"),
]


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Venue]:
    """A heart whose net can be changed while it runs, not yet open for phones."""
    monkeypatch.setattr(doors, "LOOK_EVERY_S", 0.05)
    made = Venue(tmp_path / "day.guldkaramel", opened=False)
    yield made
    made.close()


@pytest.fixture
def checking(console: Console, venue: Venue) -> Console:
    """The windows with the venue check open."""
    console.windows.attach(venue.info)
    console.waits(lambda: console.windows.console.ready, "the day is shown")
    console.clicks("Åbn for telefoner")
    console.waits(lambda: console.sees("Nettets navn"), "the sheet for phones")
    console.clicks("Lokaletjek")
    console.waits(lambda: console.sees("Prøv nettet, før deltagerne kommer"), "the venue check")
    return console


def test_what_is_typed_of_the_net_stays_and_goes_along_to_the_venue_check(console: Console, venue: Venue) -> None:
    console.windows.attach(venue.info)
    console.waits(lambda: console.windows.console.ready, "the day is shown")
    console.clicks("Åbn for telefoner")
    console.waits(lambda: console.item("Nettets navn").hasActiveFocus(), "the keyboard in the sheet for phones")
    console.types("n" * 33)
    console.clicks("Lokaletjek")
    console.waits(lambda: console.sees("Nettets navn er for langt"), "a net can't be named so")
    assert console.item("Nettets navn").hasActiveFocus()
    console.presses("Esc")
    console.clicks("Åbn for telefoner")
    console.waits(lambda: console.item("Nettets navn").hasActiveFocus(), "the sheet again")
    assert console.item("Nettets navn").property("text") == "n" * 33
    console.presses("Backspace")
    console.clicks("Lokaletjek")
    console.waits(lambda: console.sees("Prøv nettet, før deltagerne kommer"), "the venue check")
    console.waits(lambda: console.windows.console.room["ssid"] == "n" * 32, "saved on the way")


def arrives(venue: Venue, at: str) -> None:
    """A phone opens the page of the check at an address."""

    async def ask(_house: object) -> None:
        reader, writer = await asyncio.open_connection(at, venue.port)
        writer.write(f"GET /tjek HTTP/1.1\r\nHost: {venue.at(at)}\r\nConnection: close\r\n\r\n".encode())
        assert b"200" in await reader.readline()
        writer.close()

    venue.ask(ask)


def test_one_phone_turns_the_check_green_and_the_cards_carry_the_proven_address(
    checking: Console, venue: Venue
) -> None:
    assert checking.sees("Trådløst net (Wi-Fi)")
    assert checking.windows.venue.picture == ""
    checking.presses("Return")  # the keyboard stands on what comes next
    checking.waits(lambda: checking.sees("Scan med én telefon"), "the code to scan")
    assert checking.windows.venue.address == f"{venue.at(OLD)}/tjek"
    assert checking.windows.venue.picture
    assert checking.sees("Kommer telefonen ikke frem?")
    assert checking.sees("Et hotspot fra en telefon eller fra computeren bærer kun omkring 5–8 telefoner")

    arrives(venue, OLD)
    checking.waits(lambda: checking.sees("En telefon er kommet frem"), "green")
    assert not checking.sees("Kommer telefonen ikke frem?")
    checking.presses("Esc")

    checking.windows.commands.set_wifi("Salen", "kaffe; og kage")
    checking.waits(lambda: checking.windows.console.room["ssid"] == "Salen", "the net is told")
    checking.windows.report.about(venue.file)
    checking.clicks("Åbent for telefoner")
    checking.waits(lambda: checking.sees("✓ En telefon har prøvet adressen."), "the sheet tells")
    checking.clicks("Bordkort (PDF)")
    pdf = venue.file.with_name("day - bordkort.pdf")
    checking.waits(lambda: pdf.exists() and not checking.windows.report.busy, "the cards are written")
    cards = Reading(pdf)
    assert venue.at(OLD) in cards.page_text(0)
    assert CODE in cards.page_text(0)
    assert "kaffe; og kage" in cards.page_text(0)


def test_another_way_is_chosen_by_hand_and_nobody_is_told_what_they_did_themselves(
    checking: Console, venue: Venue
) -> None:
    venue.net[:] = [OLD, NEW]
    checking.presses("Return")
    checking.waits(lambda: checking.windows.venue.open and len(checking.windows.venue.ways) == 2, "two ways")
    checking.clicks(f"Trådløst net (Wi-Fi), {NEW}")
    checking.waits(lambda: checking.windows.venue.url == f"http://{venue.at(NEW)}/", "the other is shown")
    assert not checking.windows.commands.line
    checking.waits(lambda: venue.at(NEW) in str(checking.windows.room.join), "the projector too")


def test_the_keyboard_stays_on_a_way_when_what_is_told_of_it_changes(checking: Console, venue: Venue) -> None:
    venue.net[:] = [OLD, NEW]
    checking.presses("Return")
    checking.waits(lambda: checking.windows.venue.open and len(checking.windows.venue.ways) == 2, "two ways")
    name = f"Trådløst net (Wi-Fi), {NEW}"
    for _stop in range(20):
        if checking.window.activeFocusItem() == checking.item(name):
            break
        checking.presses("Tab")
    arrives(venue, OLD)
    checking.waits(lambda: checking.sees("En telefon er kommet frem"), "green")
    assert checking.item(name).hasActiveFocus()
    checking.presses("Space")
    checking.waits(lambda: checking.windows.venue.url == f"http://{venue.at(NEW)}/", "chosen, and not proven yet")
    checking.waits(lambda: checking.sees("Scan med én telefon"), "to be scanned again")
    assert checking.item(name).hasActiveFocus()
    venue.net[:] = [NEW]
    checking.waits(lambda: len(checking.windows.venue.ways) == 1, "the other way is gone")
    assert checking.item(name).hasActiveFocus()


def test_a_new_address_and_a_net_that_goes_are_told_calmly(checking: Console, venue: Venue) -> None:
    checking.presses("Return")
    checking.waits(lambda: checking.windows.venue.open, "open")
    venue.net[:] = [NEW]
    checking.waits(lambda: venue.at(NEW) in checking.windows.commands.line, "the new address is told")
    checking.waits(lambda: venue.at(NEW) in str(checking.windows.room.join), "the projector shows it")
    venue.net[:] = []
    checking.waits(lambda: "ikke på noget net" in checking.windows.commands.line, "told that it is gone")
    assert checking.sees("Computeren er ikke på noget net")
    venue.net[:] = [NEW]
    checking.waits(lambda: "på nettet igen" in checking.windows.commands.line, "and that it is back")


@pytest.mark.parametrize(("system", "called"), [("win32", "windows"), ("darwin", "macos"), ("linux", "linux")])
def test_each_system_has_its_firewall_told_in_plain_words(console: Console, system: str, called: str) -> None:
    made = VenueModel(console.windows.store, console.windows.words, system)
    assert made.system == called
