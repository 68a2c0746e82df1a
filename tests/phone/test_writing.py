"""Somebody writes: the facilitator sees how many, and nobody is cut off."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.phone.devices import SLOW_MACHINE_MS, Heart, NewPhone, Phone


def until(page: Page, true: Callable[[], bool], what: str) -> None:
    """Ask again until it has come true; meanwhile the browser tells what the page asks for."""
    end = time.monotonic() + SLOW_MACHINE_MS / 1000
    while not true():
        assert time.monotonic() < end, what
        page.wait_for_timeout(20)


def counted(heart: Heart) -> tuple[int, int]:
    """How many write, and how many of them finish what was left."""
    told = heart.connections()
    return told["writing"], told["finishing"]


def said(page: Page) -> list[Any]:
    """What the page tells the heart from now on; it grows."""
    told: list[Any] = []

    def note(request: Request) -> None:
        if request.url.endswith("/api/writing"):
            told.append(json.loads(request.post_data or ""))

    page.on("request", note)
    return told


@pytest.fixture
def writer(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who is to write signs."""
    heart.go("act-sign")
    made = phone()
    made.join()
    expect(made.field("Dit tegn")).to_be_visible()
    return made


def test_the_first_letter_is_told_and_sending_takes_it_back_and_the_text_is_never_told(
    heart: Heart, writer: Phone
) -> None:
    told = said(writer.page)
    writer.field("Dit tegn").press_sequentially("Flere cykler")
    until(writer.page, lambda: counted(heart) == (1, 0), "somebody writes")
    until(writer.page, lambda: told == [{"on": True, "step": "act-sign"}], "it is told so")
    writer.button("Læg kortet frem").click()
    until(writer.page, lambda: counted(heart) == (0, 0), "nobody writes")
    until(writer.page, lambda: told == [{"on": True, "step": "act-sign"}, {"on": False}], "it is told so")


def test_an_emptied_field_and_one_that_is_left_are_no_writing(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").press_sequentially("Fl")
    until(writer.page, lambda: counted(heart) == (1, 0), "somebody writes")
    writer.field("Dit tegn").fill("")
    until(writer.page, lambda: counted(heart) == (0, 0), "nobody writes")
    writer.field("Dit tegn").press_sequentially("Fl")
    until(writer.page, lambda: counted(heart) == (1, 0), "somebody writes")
    writer.field("Dit tegn").blur()
    until(writer.page, lambda: counted(heart) == (0, 0), "nobody writes")


def test_who_is_overtaken_is_told_to_finish_and_the_facilitator_sees_until_when(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").press_sequentially("Cyklerne står")
    until(writer.page, lambda: counted(heart) == (1, 0), "somebody writes")
    heart.command("day.next")
    until(writer.page, lambda: counted(heart) == (1, 1), "somebody finishes")
    banner = writer.page.locator(".banner")
    expect(banner).to_contain_text("Vi er gået videre – skriv roligt færdig. Det kommer med.")
    expect(writer.field("Dit tegn")).to_be_focused()
    writer.field("Dit tegn").press_sequentially(" tættere")
    writer.button("Læg kortet frem").click()
    until(writer.page, lambda: counted(heart) == (0, 0), "all are done")
    heart.go("act-sign")
    assert [one["text"] for one in heart.contributions("sign")] == ["Cyklerne står tættere"]


@pytest.mark.parametrize("step", ["act-sign", "act-order/mechanisms", "act-home", "act-post/write", "act-plen"])
def test_every_exercise_with_text_tells(heart: Heart, phone: NewPhone, step: str) -> None:
    heart.go(step)
    guest = phone()
    guest.join()
    field = guest.page.locator("main textarea:visible, main input[type=text]:visible").first
    field.press_sequentially("a")
    until(guest.page, lambda: counted(heart) == (1, 0), step)


def test_who_looks_up_for_long_is_not_writing_any_more_and_who_goes_on_is(heart: Heart, writer: Phone) -> None:
    script = """async m => {
        const told = []; const timers = []; const real = { set: window.setTimeout, clear: window.clearTimeout };
        let now = 0;
        window.setTimeout = (act, ms) => { timers.push({ act, at: now + ms }); return timers.length; };
        window.clearTimeout = (id) => { if (id) timers[id - 1].act = null; };
        const go = (ms) => { for (const end = now + ms; ;) {
            const next = timers.filter(t => t.act && t.at <= end).sort((a, b) => a.at - b.at)[0];
            if (!next) { now = end; return; }
            now = next.at; const act = next.act; next.act = null; act();
        } };
        const w = m.openWriting((on, step) => told.push([now, on, step ?? null]), () => now);
        w.typed("a"); go(15000); w.typed("a"); go(30000); w.left(); w.typed("a"); go(100000);
        w.typed("b"); w.typed("c"); w.left(); go(500); w.typed("c"); go(600); w.stop(); w.stop();
        Object.assign(window, { setTimeout: real.set, clearTimeout: real.clear });
        return told;
    }"""
    told = writer.page.evaluate(f"async () => ({script})(await import('/phone/writing.js'))")
    assert told == [
        [0, True, "a"], [20000, True, "a"], [40000, True, "a"], [60000, True, "a"], [80000, True, "a"],
        [100000, True, "a"], [120000, False, None],
        [145000, True, "b"], [145000, True, "c"], [146100, False, None],
    ]  # fmt: skip
    assert counted(heart) == (0, 0)
