"""What goes wrong in real rooms, on real sockets and in a real browser: nothing is lost, and nothing comes twice."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.phone.devices import ROOT, Heart, NewPhone, Phone, listen
from tests.phone.line import Line
from tests.phone.test_visit_voting import card, give, given, visitor

MINUTE_MS = 60_000

__all__ = ["visitor"]


@pytest.fixture
def line(heart: Heart) -> Iterator[Line]:
    """The line that all phones of a test are on."""
    made = Line(int(heart.url.rpartition(":")[2]))
    yield made
    made.close()


@pytest.fixture
def writer(line: Line, heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who is to write signs, by a line that can fail."""
    heart.go("act-sign")
    made = phone()
    made.base = line.url
    made.page.clock.install()
    made.join()
    return made


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Heart]:
    """A heart that runs the demo day."""
    file = tmp_path / "demo.guldkaramel"
    new = [sys.executable, "-m", "workshop", "new", str(ROOT / "assets/templates/demo_day.yaml"), str(file)]
    subprocess.run(new, cwd=ROOT, check=True)
    running = Heart(file)
    running.command("day.start")
    yield running
    running.stop()


def write(phone: Phone, *texts: str) -> None:
    """Write cards and lay them out."""
    for text in texts:
        phone.field("Dit tegn").fill(text)
        phone.button("Læg kortet frem").click()


def has_all(phone: Phone, count: int) -> None:
    """So many cards have come through, as the phone sees it."""
    expect(phone.page.locator(".card .number:visible")).to_have_count(count)
    expect(phone.page.locator(".card.waiting")).to_have_count(0)
    expect(phone.status).to_contain_text("Forbundet")


def texts(heart: Heart) -> list[str]:
    """All signs there are, as written, in the order of their numbers."""
    return [one["text"] for one in sorted(heart.contributions("sign"), key=lambda one: int(one["number"][1:]))]


def test_the_plug_is_pulled_in_the_middle_of_a_vote(
    heart: Heart, visitor: Phone, unplugged: Callable[[], None]
) -> None:
    give(visitor, "T1", 2)
    visitor.settled()
    give(visitor, "T2")  # on its way
    unplugged()
    give(visitor, "M1")
    card(visitor, "T1").get_by_role("button", name="En karamel mindre").click()
    heart.start()
    visitor.settled()
    assert given(heart) == [1, 1, 1]
    expect(visitor.text("I har 1 af 4 tilbage.")).to_be_visible()
    visitor.page.reload()
    expect(visitor.text("I har 1 af 4 tilbage.")).to_be_visible()


def test_the_line_is_cut_between_sending_and_the_answer(line: Line, heart: Heart, writer: Phone) -> None:
    line.lose_answers(3)
    write(writer, "første", "anden", "tredje")
    writer.page.clock.fast_forward(30_000)
    has_all(writer, 3)
    assert line.lost == 3
    assert texts(heart) == ["første", "anden", "tredje"]


def test_ten_minutes_without_a_net_and_five_cards(line: Line, heart: Heart, writer: Phone) -> None:
    line.cut()
    said = ["et", "to", "tre", "fire", "fem"]
    write(writer, *said)
    expect(writer.status).to_have_text("5 kort på vej – du kan roligt skrive videre")
    writer.page.clock.fast_forward(10 * MINUTE_MS)
    expect(writer.page.locator(".card.waiting")).to_have_count(5)
    assert texts(heart) == []

    line.mend()
    writer.page.clock.fast_forward(20_000)
    has_all(writer, 5)
    assert texts(heart) == said


def test_a_restart_while_the_line_is_gone_and_a_reload_after_it(
    line: Line, heart: Heart, writer: Phone, unplugged: Callable[[], None]
) -> None:
    write(writer, "før")
    has_all(writer, 1)
    line.cut()
    write(writer, "imens")
    unplugged()
    heart.start()
    line.mend()
    writer.page.reload()
    has_all(writer, 2)
    assert texts(heart) == ["før", "imens"]


def test_two_tabs_write_while_answers_are_lost(line: Line, heart: Heart, writer: Phone) -> None:
    other = Phone(writer.context.new_page(), writer.context, heart, base=line.url)
    listen(writer, other.page)
    other.page.clock.install()
    other.open()
    expect(other.field("Dit tegn")).to_be_visible()
    line.lose_answers(4)
    write(writer, "fra den ene")
    write(other, "fra den anden")
    write(writer, "igen fra den ene")
    for tab in (writer, other):
        tab.page.clock.fast_forward(30_000)
    has_all(writer, 3)
    has_all(other, 3)
    assert line.lost == 4
    assert sorted(texts(heart)) == ["fra den anden", "fra den ene", "igen fra den ene"]


@pytest.mark.parametrize("hours", [-9, 14])
def test_a_phone_whose_clock_is_hours_wrong(line: Line, heart: Heart, phone: NewPhone, hours: int) -> None:
    guest = phone()
    guest.base = line.url
    guest.context.add_init_script(f"const right = Date.now; Date.now = () => right() + {hours} * 3600e3;")
    heart.go("act-sign")
    guest.join()
    line.cut()
    write(guest, "skrevet uden net")
    expect(guest.page.locator(".card.waiting")).to_be_visible()
    heart.command("timer.pause")
    line.mend()
    guest.page.evaluate("dispatchEvent(new Event('online'))")
    has_all(guest, 1)
    (one,) = heart.contributions("sign")
    assert not one["late"]
    expect(guest.page.get_by_role("timer")).to_have_text(clock_of(heart))


def clock_of(heart: Heart) -> str:
    """The clock that stands still, as a phone should show it."""
    seconds = -(-heart.view()["timer"]["paused_ms"] // 1000)
    return f"{seconds // 60:02}:{seconds % 60:02}"


def test_who_comes_late_lands_in_the_step_with_the_time_that_is_left(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    heart.command("timer.extend", ms=-7 * MINUTE_MS - 12_000)
    heart.command("timer.pause")
    guest = phone()
    guest.join()
    expect(guest.page.get_by_role("timer")).to_have_text(clock_of(heart))
    heart.command("timer.resume")
    expect(guest.page.get_by_role("timer")).not_to_have_text(
        clock_before := guest.page.get_by_role("timer").inner_text()
    )
    assert guest.page.get_by_role("timer").inner_text() < clock_before


def test_a_net_that_holds_streams_back_is_lived_with_and_the_phone_is_counted(
    line: Line, heart: Heart, phone: NewPhone
) -> None:
    line.hold_streams()
    guest = phone()
    guest.base = line.url
    guest.page.clock.install()
    guest.open(f"/?m=1#k={heart.code}")
    guest.button("Jeg er klar").click()
    guest.page.clock.fast_forward(10_000)
    expect(guest.heading("Du er med")).to_be_visible()
    heart.go("act-sign")
    guest.page.clock.fast_forward(10_000)
    expect(guest.heading("Hvad viser os, at vi er på rette vej?")).to_be_visible()
    write(guest, "uden strøm")
    guest.settled()
    guest.page.clock.fast_forward(10_000)
    has_all(guest, 1)
    until_told(heart, guest, phones=1)
    assert texts(heart) == ["uden strøm"]


def test_a_phone_that_sleeps_through_a_step_wakes_in_the_new_one(line: Line, heart: Heart, writer: Phone) -> None:
    session = writer.context.new_cdp_session(writer.page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    line.cut()
    heart.go("act-home")
    line.mend()
    session.send("Page.setWebLifecycleState", {"state": "active"})
    writer.page.evaluate("dispatchEvent(new Event('pageshow'))")
    writer.page.clock.fast_forward(10_000)
    expect(writer.heading("Tag med hjem")).to_be_visible()
    expect(writer.status).to_contain_text("Forbundet")


def test_what_is_stuck_is_told_in_the_console_until_it_has_come(heart: Heart, phone: NewPhone) -> None:
    heart.go("act-sign")
    guest = phone()
    guest.join()
    guest.page.route("**/api/commands", lambda route: route.abort())
    guest.page.route("**/api/events", lambda route: route.abort())
    write(guest, "et", "to")
    guest.page.reload()  # and asks by itself from now on
    guest.until("document.querySelectorAll('.card.waiting').length === 2")
    until_told(heart, guest, waiting=2)
    guest.page.unroute("**/api/commands")
    has_all(guest, 2)
    until_told(heart, guest, waiting=0)


def until_told(heart: Heart, guest: Phone, **wanted: int) -> None:
    """Wait until the facilitator is told so of the phones."""
    for _ in range(200):
        if heart.connections().items() >= wanted.items():
            return
        guest.page.wait_for_timeout(100)
    raise AssertionError(heart.connections())


def test_a_reload_at_every_step_of_the_demo_day(demo: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.heart = demo
    guest.join()
    code = guest.page.locator(".reclaim").inner_text()
    for step in [one["id"] for block in demo.view()["programme"] for one in block["steps"]]:
        demo.go(step)
        guest.until(f"document.documentElement.dataset.step === {step!r}")
        field = guest.page.locator("main form.compose textarea:visible, main form.compose input[type=text]:visible")
        typed = field.count() > 0
        if typed:
            field.first.fill(f"halvt skrevet ved {step}")
        guest.page.reload()
        guest.until(f"document.documentElement.dataset.step === {step!r}")
        expect(guest.page.locator(".reclaim")).to_have_text(code)
        if typed:
            expect(field.first).to_have_value(f"halvt skrevet ved {step}")
            field.first.fill("")
    assert demo.view()["counts"]["heads"] == 1
