"""The exercises' material as an editor needs it: whose a part is, ids that are free, and what is pasted."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.viewmodels.plan_groups import groups_for_goals, shared_out
from ui.viewmodels.plan_material import (
    CODE_WORDS,
    free_code_word,
    free_id,
    options_from,
    own_parts,
    questions_from,
    sentences_from,
    stripped_whole,
    typed_month,
    whole_section,
    with_own_parts,
)
from workshop.domain.ids import JOIN_WORDS, fold_word
from workshop.exercises.orienteering.code_words import read_code_word

PLAN = {
    "activities": [
        {"id": "first", "kind": "barometer"},
        {"id": "quiz", "kind": "quiz"},
        {"id": "last", "kind": "barometer"},
    ]
}
PARTS = [{"id": "b1"}, {"id": "b2", "activity": "last"}, {"id": "b3", "repeat_of": "b1"}, {"id": "b4"}]


def test_a_part_belongs_where_the_heart_says_it_does() -> None:
    def own(activity: str) -> list[str]:
        return [one["id"] for one in own_parts(PLAN, "barometers", PARTS, activity)]

    assert (own("first"), own("last"), own("quiz")) == (["b1", "b4"], ["b2", "b3"], [])
    assert own_parts({"activities": []}, "barometers", PARTS, "first") == []
    assert own_parts(PLAN, "barometers", None, "first") == []


def test_what_is_put_back_takes_the_place_of_what_was_there_and_leaves_the_rest() -> None:
    new = [{"id": "n1"}, {"id": "n2"}]
    put = with_own_parts(PLAN, "barometers", PARTS, "last", new)
    assert [one["id"] for one in put] == ["b1", "n1", "n2", "b4"]
    assert with_own_parts(PLAN, "quiz", None, "quiz", new) == new
    assert with_own_parts(PLAN, "barometers", PARTS, "first", [])[0]["id"] == "b2"


def test_a_section_that_is_one_thing_belongs_to_one_exercise() -> None:
    assert whole_section(PLAN, "quiz", {"title": "T"}, "quiz") == {"title": "T"}
    assert whole_section(PLAN, "quiz", {"title": "T", "activity": "other"}, "quiz") == {}
    assert whole_section(PLAN, "quiz", None, "quiz") == {}


def test_what_is_empty_is_left_out_also_in_lists_of_parts() -> None:
    written = {"title": "T", "note": "", "posts": [{"id": "p", "quiz": None}], "mechanisms": ["a"], "chain": []}
    assert stripped_whole(written) == {"title": "T", "posts": [{"id": "p"}], "mechanisms": ["a"]}


def test_ids_are_free_also_for_several_in_one_breath() -> None:
    material = [{"id": "q1", "options": [{"id": "a"}]}, {"id": "q3"}]
    assert [free_id(material, "q", more) for more in range(3)] == ["q2", "q4", "q5"]
    assert free_id(None, "q") == "q1"


def test_answers_without_words_are_left_out_and_the_others_have_ids() -> None:
    written = [{"id": "b", "text": "En"}, {"text": " To "}, {"text": "  "}, {"id": "a", "text": ""}, {"text": "Tre"}]
    assert options_from(written) == [
        {"id": "b", "text": "En"},
        {"id": "a", "text": "To"},
        {"id": "c", "text": "Tre"},
    ]


def test_pasted_statements_lose_their_bullets() -> None:
    assert sentences_from("• En\r\n\n 2. To\n– Tre\n  \nFire - fem\n") == ["En", "To", "Tre", "Fire - fem"]


QUESTIONS = {
    "below each other": "Hvor mange cykler?\na) 23 %\n*b) 41 %\nc) 60 %\nFakta: Det var 40 i fjor\nKilde: DTU\n\n"
    "Hvem?\nDu\nJeg (rigtig)",
    "without an empty line": "1. Hvor mange cykler?\nA. 23 %\nB. 41 % ✓\nC. 60 %\nKilde: DTU\n"
    "Fakta: Det var 40 i fjor\nHvem?\n- Du\n- * Jeg",
}


@pytest.mark.parametrize("text", QUESTIONS.values(), ids=QUESTIONS)
def test_pasted_questions_have_their_answers_the_right_one_and_where_it_is_known_from(text: str) -> None:
    assert questions_from(text) == [
        {
            "text": "Hvor mange cykler?",
            "options": ["23 %", "41 %", "60 %"],
            "right": 1,
            "fact": "Det var 40 i fjor",
            "source": "DTU",
        },
        {"text": "Hvem?", "options": ["Du", "Jeg"], "right": 1, "fact": "", "source": ""},
    ]


def test_a_row_of_cells_is_a_whole_question_and_there_are_six_answers_at_most() -> None:
    found = questions_from("Hvem?\tDu\t*Jeg\tAlle\nHvad?\t" + "\t".join("abcdefgh"))
    assert [(one["text"], len(one["options"]), one["right"]) for one in found] == [("Hvem?", 3, 1), ("Hvad?", 6, -1)]


@given(st.text(max_size=200))
def test_nothing_that_is_pasted_is_too_odd(text: str) -> None:
    sentences_from(text)
    for one in questions_from(text):
        assert len(one["options"]) <= 6
        assert -1 <= one["right"] < max(1, len(one["options"]))


@pytest.mark.parametrize(
    ("typed", "month"),
    [("2029-05", "2029-05"), ("maj 2029", "2029-05"), ("May 2029", "2029-05"), ("5/2029", "2029-05"),
     ("oktober 2030", "2030-10"), ("October 2030", "2030-10"), ("engang", "engang"), ("xyz 2029", "xyz 2029")],
)  # fmt: skip
def test_a_month_is_written_as_people_write_it(typed: str, month: str) -> None:
    assert typed_month(typed) == month


def test_code_words_are_never_mistaken_for_each_other_or_for_the_days_own() -> None:
    for word in CODE_WORDS:
        others = [one for one in CODE_WORDS if one != word]
        assert all(read_code_word(other, word) == "wrong" for other in others)
        assert fold_word(word) not in {fold_word(one) for one in JOIN_WORDS}
    run = {"posts": [{"code_word": word.lower()} for word in CODE_WORDS[1:]]}
    assert free_code_word(run, lambda words: words[0]) == CODE_WORDS[0]
    assert free_code_word({"posts": [{"code_word": word} for word in CODE_WORDS]}, lambda words: words[0]) in CODE_WORDS
    assert free_code_word(None, lambda words: words[-1]) == CODE_WORDS[-1]


GOALS: list[dict[str, Any]] = [
    {"id": "g2", "number": 2, "title": "Et mål, hvis titel er alt for lang til at være navnet på en gruppe"},
    {"id": "g1", "number": 1, "title": "Cykler"},
    {"id": "g3", "number": 3, "title": "Veje"},
]


def test_each_goal_without_a_group_gets_one_called_by_its_title_or_its_number() -> None:
    ids = iter("abc")
    found = groups_for_goals(
        GOALS, [{"name": "veje", "goal": None}, {"name": "X", "goal": "g1"}], "Gruppe {}".format, lambda: next(ids)
    )
    assert found == [{"id": "a", "name": "Gruppe 2", "goal": "g2"}, {"id": "b", "name": "Gruppe 3", "goal": "g3"}]


@given(st.integers(0, 500), st.integers(1, 12))
def test_people_are_shared_out_evenly_and_none_is_forgotten(people: int, count: int) -> None:
    found = shared_out([{"id": str(n), "name": "N", "homework": "H"} for n in range(count)], people)
    sizes = [one["size"] for one in found]
    assert sum(sizes) == people
    assert max(sizes) - min(sizes) <= 1
    assert all(one["homework"] == "H" for one in found)
    assert shared_out([], people) == []
