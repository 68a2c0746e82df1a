"""The console's words: numbers and units, what a step is called, and the lines of the log, in both languages."""

from gettext import NullTranslations

import pytest

from assets.locale import catalogue
from ui.viewmodels.console_words import (
    LOG,
    PHASES,
    UNITS,
    count,
    done_of,
    kind,
    log_line,
    step_title,
)
from workshop.exercises.catalogue import EXERCISES

DANISH = NullTranslations()


def test_numbers_have_their_singular_and_an_unknown_unit_is_its_number() -> None:
    assert [count("mechanisms", n, DANISH) for n in (0, 1, 2)] == ["0 mekanismer", "1 mekanisme", "2 mekanismer"]
    assert count("later_invention", 3, DANISH) == "3"
    assert done_of("ballots", 1, 4, DANISH) == "1 af 4 sedler inde"
    assert kind("later_invention", DANISH) == "Bidrag"


def test_the_words_cover_what_the_exercises_tell() -> None:
    assert {phase for _exercise, phase in PHASES} >= {"order", "mechanisms", "chain", "write", "read", "draw"}
    assert {exercise for exercise, _phase in PHASES} <= frozenset(EXERCISES)


def test_a_numbered_step_says_its_number_where_its_words_want_it_else_as_a_round() -> None:
    visit = {"exercise": "visit_voting", "phase": "visit-2", "title": "Besøg"}
    assert step_title(visit, DANISH) == "På besøg, runde 2"
    PHASES["later_invention", "ask"] = "Spørgsmål {n}"
    try:
        assert step_title({"exercise": "later_invention", "phase": "ask-3", "title": "T"}, DANISH) == "Spørgsmål 3"
    finally:
        del PHASES["later_invention", "ask"]


def test_the_log_calls_a_step_what_the_programme_calls_it() -> None:
    entered = {"title": "Besøg", "exercise": "visit_voting", "phase": "reveal"}
    assert log_line("day.step_entered", entered, {}, DANISH) == "Nu: Vis karamellerne"
    assert log_line("day.step_entered", {"title": "Pause"}, {}, DANISH) == "Nu: Pause"


def test_what_the_whole_room_is_given_is_told_without_a_name_before_it() -> None:
    added = {"kind": "problem_statement", "number": "", "seat": 0}
    assert log_line("contribution.added", added, {1: "Cyklen"}, DANISH) == "Udsagn er skrevet"


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_unit_is_there_in_english_too(unit: str) -> None:
    english = catalogue("en")
    assert count(unit, 2, english) != "", unit


def test_every_line_of_the_log_can_be_filled_in_both_languages() -> None:
    words = (
        "seat",
        "text",
        "number",
        "title",
        "group",
        "when",
        "statement",
        "question",
        "name",
        "from",
        "into",
        "other",
        "other_seat",
    )
    names = dict.fromkeys(words, "X") | dict.fromkeys(("pair", "n", "team", "teams", "minutes"), 1)
    for sentence in LOG.values():
        for lang in ("da", "en"):
            assert "{" not in catalogue(lang).gettext(sentence).format(**names)
