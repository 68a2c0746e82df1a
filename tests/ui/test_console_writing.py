"""Who is writing, in the console: a count at each group and under Next, which is never held back for it."""

from gettext import NullTranslations
from typing import Any

import pytest

from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.viewmodels.console_view import derive_groups, derive_quiet, derive_writing

MINUTE = 60_000
NOW = 1_700_000_000_000
DANISH = NullTranslations()
GROUPS = [
    {"id": one, "name": name, "seat": f"goal:{one}", "phones": 2, "heads": 2, "paper": 0, "last_at": NOW - 9 * MINUTE}
    | {"done": 1, "total": 0, "unit": "cards", "extra": []}
    for one, name in (("m1", "Mål 1"), ("m2", "Mål 2"))
]
VIEW: dict[str, Any] = {"groups": GROUPS, "seats": [], "step": {"id": "signs", "exercise": "sign_cards"}}


def connections(writing: dict[str, int], finishing: int = 0) -> dict[str, Any]:
    total = sum(writing.values())
    return {"phones": 4, "by_group": {}, "writing": total, "writing_by_group": writing, "finishing": finishing}


def test_how_many_write_is_said_with_whom() -> None:
    told = derive_writing(VIEW, connections({"m1": 2, "m2": 1}), DANISH)
    assert told == {"text": "3 skriver endnu", "who": "Mål 1: 2, Mål 2: 1", "finishing": False}


def test_those_who_finish_what_was_left_are_said_first() -> None:
    told = derive_writing(VIEW, connections({"m1": 3}, finishing=2), DANISH)
    assert told == {"text": "2 skriver færdig", "who": "Mål 1: 3", "finishing": True}


@pytest.mark.parametrize("told", [None, {}, connections({})])
def test_nobody_writing_is_not_said(told: Any) -> None:
    assert derive_writing(VIEW, told, DANISH) == {"text": "", "who": "", "finishing": False}


def test_a_group_that_writes_is_not_silent_and_a_silent_one_tells_since_when() -> None:
    (_, first), (_, second) = derive_groups(VIEW, connections({"m1": 1}), NOW, NOW - 30 * MINUTE, DANISH)
    assert (first["writing"], first["silent"], first["silent_since"]) == ("1 skriver", False, "")
    assert (second["writing"], second["silence"]) == ("", "stille i 9 min")
    assert second["silent_since"].startswith("stille siden ")


def test_who_has_not_written_is_named_once_somebody_has() -> None:
    quiet = [{"alias": "Mette", "number": 1}, {"alias": "", "number": 3}]
    groups = [{**GROUPS[0], "phones": 3, "quiet": quiet}, {**GROUPS[1], "quiet": quiet}]
    told = derive_quiet({"groups": groups}, DANISH)
    assert told == {"goal:m1": "Har ikke skrevet endnu: Mette, Telefon 3"}


def test_of_many_who_have_not_written_a_few_are_named() -> None:
    quiet = [{"alias": f"P{n}", "number": n} for n in range(1, 12)]
    told = derive_quiet({"groups": [{**GROUPS[0], "phones": 30, "quiet": quiet}]}, DANISH)
    assert told["goal:m1"].endswith("P7, P8 og 3 til")


@pytest.mark.windows
def test_next_tells_whom_it_overtakes_and_goes_on_by_one_key(console: Console, heart: HeartUnderTest) -> None:
    phone = heart.joins("m1")
    heart.does("day.go", step="signs")
    console.attach(heart)
    assert heart.ask(phone.writing(True, "signs"))[0] == 200
    console.waits(lambda: console.sees("1 skriver endnu"), "somebody writes")
    assert console.sees("1 skriver")
    console.presses("PgDown")
    console.waits(lambda: console.windows.console.step["id"] == "order/order", "next")
    console.waits(lambda: console.sees("1 skriver færdig"), "somebody finishes")
    heart.does("sign_cards.write", phone, text="Skrevet færdig", activity="signs")
    assert heart.ask(phone.writing(False))[0] == 200
    console.waits(lambda: not console.sees("1 skriver"), "all are done")
