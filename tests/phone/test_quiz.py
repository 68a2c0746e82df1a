"""The quiz on the phone: big options, an answer that may be changed, and a kind word after the reveal."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import ROOT, Heart, NewPhone, Phone

QUIZ = "act-quiz"
LONG_DAY = """\
schema_version: 1
meta: {id: long, kind: theme_day, language: da}
event: {title: Lange svar, date: 2029-05-31, challenge: Hvem kan læse det?}
programme:
- {id: b1, start: '09:00', end: '10:00', title: Quiz, kind: group_work}
activities:
- {id: act-quiz, block: b1, kind: quiz, title: Quiz, minutes: 10}
groups:
- {id: g1, name: Et, goal: g1}
goals:
- {id: g1, number: 1, title: Alle kan læse}
quiz:
- id: q1
  text: Tværfaglighedskoordineringsmødeforberedelsesskabelonerne – hvem forstår dem egentlig?
  options:
  - {id: a, text: Tværfaglighedskoordineringsmødeforberedelsesskabelonforfatterne selv og ingen andre}
  - {id: b, text: أهل الطفل يشعرون بالأمان في المدرسة}
  - {id: c, text: '🙌🏽👨‍👩‍👧‍👦 <b>alle</b>'}
  - {id: d, text: Nej}
  - {id: e, text: Ja}
  - {id: f, text: Måske}
  correct: b
  fact: Det gør kun få.
  source: https://eksempel.dk/en/meget/lang/adresse/der/ikke/kan/brydes/noget/sted/overhovedet
- id: q2
  text: Et afstemningsspørgsmål?
  options:
  - {id: a, text: Ja}
  - {id: b, text: Nej}
"""


def options(phone: Phone) -> Locator:
    return phone.page.locator(".answer")


def option(phone: Phone, letter: str) -> Locator:
    return options(phone).nth(ord(letter) - ord("A"))


@pytest.fixture
def asked(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody who is asked the first question."""
    made = phone()
    made.join(1)
    heart.go(f"{QUIZ}/ask-1")
    expect(options(made)).to_have_count(3)
    return made


@pytest.fixture
def long_heart(tmp_path: Path) -> Iterator[Heart]:
    """A heart with a quiz of long words, letters from the right, and a poll."""
    (tmp_path / "long.yaml").write_text(LONG_DAY, encoding="utf-8")
    file = tmp_path / "long.guldkaramel"
    subprocess.run(
        [sys.executable, "-m", "workshop", "new", str(tmp_path / "long.yaml"), str(file)], cwd=ROOT, check=True
    )
    running = Heart(file)
    running.command("day.start")
    yield running
    running.stop()
    shutil.rmtree(tmp_path, ignore_errors=True)


def answered(heart: Heart) -> dict[str, int]:
    """How the answers are spread, as the facilitator sees."""
    return {one["id"]: one["count"] for one in heart.view()["body"]["tally"]}


def test_the_question_is_the_heading_and_each_option_has_its_letter(asked: Phone) -> None:
    expect(asked.page.locator("h1")).to_contain_text("Hvor mange af byens unge")
    expect(asked.page.locator(".letter")).to_have_text(["A", "B", "C"])
    expect(asked.text("Spørgsmål 1 af 3")).to_be_visible()


def test_an_answer_is_saved_and_may_be_changed(heart: Heart, asked: Phone) -> None:
    option(asked, "A").click()
    expect(asked.text("Dit svar er gemt – du kan ændre det.")).to_be_visible()
    option(asked, "C").click()
    asked.settled()
    assert answered(heart) == {"a": 0, "b": 0, "c": 1}
    expect(option(asked, "C").locator(".mark")).to_have_text("Dit svar")
    expect(option(asked, "A").locator(".mark")).to_have_text("")


def test_it_works_by_the_keyboard_alone(heart: Heart, asked: Phone) -> None:
    asked.page.locator(".answer input").first.focus()
    asked.page.keyboard.press("Space")
    asked.page.keyboard.press("ArrowDown")
    asked.settled()
    assert answered(heart) == {"a": 0, "b": 1, "c": 0}
    expect(asked.page.get_by_role("radio", name="25 pct.")).to_be_focused()


def test_an_answer_is_still_there_after_a_reload(asked: Phone) -> None:
    option(asked, "B").click()
    asked.settled()
    asked.page.reload()
    expect(asked.page.get_by_role("radio", name="25 pct.")).to_be_checked()


def test_nothing_tells_the_tally_or_what_is_right_before_the_reveal(asked: Phone) -> None:
    option(asked, "A").click()
    asked.settled()
    frame = asked.page.evaluate(
        """async () => (await (await fetch('/api/state', { headers: { Authorization:
        'Bearer ' + JSON.parse(localStorage['gk.me']).token } })).json())"""
    )
    assert not {"correct", "poll", "fact", "items"} & set(frame["view"]["body"])
    assert all(set(one) == {"id", "option", "letter", "text"} for one in frame["view"]["body"]["options"])
    assert frame["you"]["mine"] == {"answers": {"q1": "a"}}


def test_after_the_reveal_a_wrong_answer_is_told_kindly_and_can_no_longer_be_changed(
    heart: Heart, asked: Phone
) -> None:
    option(asked, "A").click()
    asked.settled()
    heart.command("quiz.reveal", on=True)
    expect(option(asked, "C").locator(".mark")).to_have_text("✓ Rigtigt")
    expect(option(asked, "A").locator(".mark")).to_have_text("Dit svar")
    expect(asked.text("Det var et godt bud. Det rigtige svar er mærket herunder.")).to_be_visible()
    expect(option(asked, "C").locator(".hint")).to_have_text("0 svar af 1")
    expect(asked.page.get_by_role("radio", name="15 pct.")).to_be_disabled()
    heart.command("quiz.reveal", on=False)
    expect(asked.page.get_by_role("radio", name="15 pct.")).to_be_enabled()
    expect(option(asked, "C").locator(".mark")).to_have_text("")


def test_a_right_answer_is_told_by_words(heart: Heart, asked: Phone) -> None:
    option(asked, "C").click()
    asked.settled()
    heart.command("quiz.reveal", on=True)
    expect(option(asked, "C").locator(".mark")).to_have_text("✓ Rigtigt · Dit svar")
    expect(asked.page.locator(".answer-status")).to_have_text("✓ Dit svar er rigtigt.")
    expect(asked.said).to_contain_text("✓ Dit svar er rigtigt.")


def test_an_answer_that_came_after_the_reveal_is_refused_with_a_kind_sentence(heart: Heart, asked: Phone) -> None:
    asked.page.route("**/api/events", lambda route: route.abort())
    asked.context.set_offline(True)
    option(asked, "C").click()
    heart.command("quiz.reveal", on=True)
    asked.context.set_offline(False)
    asked.settled()
    asked.page.unroute("**/api/events")
    sentence = "Svarene er allerede vist. Dit svar nåede ikke med denne gang."
    expect(asked.page.locator(".answer-status")).to_have_text(sentence)
    assert answered(heart) == {"a": 0, "b": 0, "c": 0}


def test_who_did_not_answer_is_told_that_it_is_all_right(heart: Heart, asked: Phone) -> None:
    heart.command("quiz.reveal", on=True)
    expect(asked.page.locator(".answer-status")).to_contain_text("Du nåede ikke at svare, og det er helt i orden.")


def test_the_next_question_takes_the_place_of_the_last(heart: Heart, asked: Phone) -> None:
    option(asked, "A").click()
    asked.settled()
    heart.go(f"{QUIZ}/ask-2")
    expect(asked.page.locator("h1")).to_contain_text("Hvad valgte eleverne")
    expect(asked.page.locator(".answer input:checked")).to_have_count(0)
    heart.go(f"{QUIZ}/ask-1")
    expect(asked.page.get_by_role("radio", name="15 pct.")).to_be_checked()


def test_what_the_facilitator_typed_for_this_person_is_shown(heart: Heart, asked: Phone) -> None:
    who = asked.page.evaluate("JSON.parse(localStorage['gk.me']).participant")
    heart.command("quiz.answer", author=who, question="q1", option="b")
    expect(asked.page.get_by_role("radio", name="25 pct.")).to_be_checked()


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_long_options_the_reveal_and_the_fact_fit_a_small_screen(
    long_heart: Heart, phone: NewPhone, width: int, zoom: int
) -> None:
    guest = phone(width=width, height=568)
    guest.heart = long_heart
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    guest.join(1)
    long_heart.go(f"{QUIZ}/ask-1")
    expect(options(guest)).to_have_count(6)
    assert not guest.scrolls_sideways()
    sizes: list[dict[str, Any]] = guest.page.evaluate(
        "[...document.querySelectorAll('.answer')].map((one) => ({ ...one.getBoundingClientRect().toJSON() }))"
    )
    assert all(one["height"] >= 44 for one in sizes)
    expect(options(guest).nth(1).locator(".answer-text")).to_have_attribute("lang", "ar")
    expect(options(guest).nth(2).locator(".answer-text")).to_contain_text("<b>alle</b>")
    option(guest, "A").click()
    guest.settled()
    long_heart.command("quiz.reveal", on=True)
    long_heart.command("quiz.fact", on=True)
    expect(guest.page.get_by_role("heading", name="Vidste du?")).to_be_visible()
    expect(guest.text("Det gør kun få.", exact=True)).to_be_visible()
    assert not guest.scrolls_sideways()


def test_a_poll_thanks_and_calls_nothing_right(long_heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.heart = long_heart
    guest.join(1)
    long_heart.go(f"{QUIZ}/ask-2")
    option(guest, "B").click()
    guest.settled()
    long_heart.command("quiz.reveal", on=True)
    expect(guest.page.locator(".answer-status")).to_have_text("Tak for dit svar.")
    expect(guest.page.locator(".answer .mark")).to_have_text(["", "Dit svar"])
