"""Templates open without a warning and hold together, and a new file holds the process with all its days."""

import re
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import pytest

from workshop.domain.plan_edits import BLANK_GROUP
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.exercises.catalogue import EXERCISES, RULES, STAGE
from workshop.planning.day_file import parse_day_file, read_day_file
from workshop.planning.document import Document
from workshop.planning.files import file_info, make_file
from workshop.planning.templates import DEMO, TEMPLATES, minutes_of, new_process, templates
from workshop.storage.file import DayFile, FileProblem
from workshop.storage.schema import VERSION

PATHS = sorted(TEMPLATES.glob("*.yaml"))
EVERY_TEMPLATE = pytest.mark.parametrize("path", PATHS, ids=[path.stem for path in PATHS])
EVERY_EMPTY_ONE = pytest.mark.parametrize(
    "path", [path for path in PATHS if path.stem != DEMO], ids=[path.stem for path in PATHS if path.stem != DEMO]
)
LONGEST_WITHOUT_A_BREAK = 130
LONGEST_WITHOUT_LUNCH = 240


def day_with(siblings: str, date: str = "2029-05-31") -> bytes:
    return (
        f"schema_version: 1\nmeta: {{id: d}}\nevent: {{title: D, date: {date}, sibling_dates: {siblings}}}\n".encode()
    )


def planned(siblings: str, seed: str = "s") -> list[DayPlanned]:
    return [one for one in new_process(parse_day_file(day_with(siblings)), seed) if isinstance(one, DayPlanned)]


@EVERY_TEMPLATE
def test_a_template_is_read_without_a_warning_and_every_exercise_runs(path: Path) -> None:
    day = read_day_file(path)
    assert day.warning_sentences() == []
    assert day.not_run == ()


def test_templates_are_listed_with_what_the_start_screen_shows() -> None:
    listed = {one.id: one for one in templates()}
    demo = listed["demo-day"]
    assert (demo.title, demo.kind, demo.minutes, demo.demo) == ("Prøvedag i Solbakke", "development_day", 440, True)
    assert "visit_voting" in demo.exercises
    assert Path(demo.path).is_file()
    assert listed["empty-day"].exercises == ()
    assert not listed["empty-day"].demo
    assert all(one.note and one.minutes for one in listed.values())
    assert STAGE not in {kind for one in listed.values() for kind in one.exercises}


def test_the_demo_day_has_one_name_and_the_empty_day_the_blank_group_that_an_import_fills_in() -> None:
    demo = read_day_file(TEMPLATES / f"{DEMO}.yaml")
    assert demo.plan.title == demo.title
    assert read_day_file(TEMPLATES / "empty_day.yaml").plan.groups == (BLANK_GROUP,)


def test_the_demo_day_comes_first_and_the_empty_day_last() -> None:
    ids = [one.id for one in templates()]
    assert (ids[0], ids[-1]) == ("demo-day", "empty-day")
    assert ids[1:-1] == sorted(ids[1:-1])


def test_there_is_a_template_of_each_kind_of_day() -> None:
    assert {path.stem for path in PATHS} == {
        DEMO,
        "development_day_1",
        "development_day_2",
        "theme_day",
        "study_visit",
        "empty_day",
    }


def minutes(clock: str) -> int:
    """A clock time in minutes since midnight."""
    hours, past = clock.split(":")
    return int(hours) * 60 + int(past)


def script(path: Path) -> Document:
    """All that a template says."""
    return read_day_file(path).script


@EVERY_TEMPLATE
def test_each_point_of_the_programme_begins_where_the_last_one_ended(path: Path) -> None:
    blocks = script(path).programme
    assert all(minutes(one.start) < minutes(one.end) for one in blocks)
    assert [one.end for one in blocks[:-1]] == [one.start for one in blocks[1:]]
    assert blocks[-1].kind == "closing"


@EVERY_TEMPLATE
def test_the_exercises_fit_into_their_points_of_the_programme_in_order(path: Path) -> None:
    day = script(path)
    order = [one.id for one in day.programme]
    places = [order.index(one.block) for one in day.activities]
    assert places == sorted(places)
    for block in day.programme:
        taken = [one.minutes for one in day.activities if one.block == block.id]
        assert all(taken), block.id
        length = minutes(block.end) - minutes(block.start)
        assert sum(taken) == length if taken and block.kind == "group_work" else sum(taken) <= length, block.id


@EVERY_TEMPLATE
def test_nobody_sits_too_long_without_a_break_or_goes_hungry(path: Path) -> None:
    blocks = script(path).programme
    first, last = minutes(blocks[0].start), minutes(blocks[-1].end)
    for kinds, longest in (({"break", "lunch"}, LONGEST_WITHOUT_A_BREAK), ({"lunch"}, LONGEST_WITHOUT_LUNCH)):
        pauses = [one for one in blocks if one.kind in kinds]
        ends = [first, *(minutes(one.end) for one in pauses)]
        starts = [*(minutes(one.start) for one in pauses), last]
        assert max(start - end for end, start in zip(ends, starts, strict=True)) <= longest


@EVERY_EMPTY_ONE
def test_the_facilitator_is_told_what_to_say_and_how_to_do_without_phones(path: Path) -> None:
    for activity in script(path).activities:
        if activity.kind != STAGE:
            assert "Sig: " in activity.note, activity.id
            assert "Uden telefoner: " in activity.note, activity.id
            assert len(activity.note) < 420, "it must be read at a glance"


@EVERY_EMPTY_ONE
def test_a_template_holds_a_plan_and_nothing_that_anybody_contributed(path: Path) -> None:
    day = script(path)
    assert (day.participants, day.iglo, day.take_home, day.postcards, day.plenum) == ((), (), (), (), ())
    assert (day.visit_round.pairs, day.visit_round.allocations, day.o_run.answers) == ((), (), ())
    assert day.expected == {}
    assert not any(one.marks for one in day.barometers)
    assert not any(one.answers for one in day.quiz)
    assert not any(one.votes for one in day.problem_sorting)
    assert not any(goal.signs or goal.mechanisms or goal.scenarios for goal in day.goals)


@EVERY_TEMPLATE
def test_a_quiz_question_has_one_right_answer_a_fact_and_its_source(path: Path) -> None:
    for question in script(path).quiz:
        assert question.correct
        assert question.fact, question.id
        assert question.source, question.id
        for option in question.options:
            shares = [int(share) for share in re.findall(r"(\d+) pct", option.text)]
            assert not shares or sum(shares) == 100, option.text


@EVERY_TEMPLATE
def test_a_statement_that_is_measured_again_says_the_same(path: Path) -> None:
    day = script(path)
    asked = {one.id: one for one in day.barometers}
    again = [one for one in day.barometers if one.repeat_of is not None]
    assert all(
        (one.text, one.scale) == (asked[one.repeat_of or ""].text, asked[one.repeat_of or ""].scale) for one in again
    )
    places = [one.id for one in day.activities if one.kind == "barometer"]
    assert len(places) == (2 if again else min(1, len(asked)))


@EVERY_TEMPLATE
def test_the_code_words_can_not_be_taken_for_one_another(path: Path) -> None:
    words = [one.code_word for one in script(path).o_run.posts]
    assert all(len(word) >= 5 and word.isalpha() for word in words)
    assert all(SequenceMatcher(None, one, other).ratio() < 0.6 for one, other in combinations(words, 2))


@EVERY_TEMPLATE
def test_what_a_goal_is_called_fits_on_a_card_and_every_group_sits_somewhere_of_its_own(path: Path) -> None:
    day = script(path)
    assert all(len(goal.title) <= 70 for goal in day.goals)
    assert [goal.number for goal in day.goals] == list(range(1, len(day.goals) + 1))
    assert not day.goals or {group.goal for group in day.groups} == {goal.id for goal in day.goals}
    assert not day.participants or sum(group.size for group in day.groups) == day.event.participants_expected


def test_the_second_development_day_works_on_with_the_goals_and_the_year_of_the_first() -> None:
    first, second = (script(TEMPLATES / f"development_day_{number}.yaml") for number in (1, 2))
    assert (first.goals, first.process) == (second.goals, second.process)
    assert [group.id for group in first.groups] == [group.id for group in second.groups]
    dates = [date for step in first.process for date in step.dates]
    assert dates == sorted(dates)
    assert first.event.date in dates
    assert second.event.date in dates


def test_the_demo_day_shows_every_exercise_there_is() -> None:
    day = script(TEMPLATES / f"{DEMO}.yaml")
    assert {one.kind for one in day.activities} == EXERCISES.keys() - {STAGE}
    assert day.inspiration
    assert {one.medium for goal in day.goals for one in goal.scenarios} == {"drawing", "picture_card", "photo", "paper"}
    assert {group.homework is None for group in day.groups} == {True, False}


def test_a_day_without_blocks_is_no_minutes_long() -> None:
    assert minutes_of(parse_day_file(day_with("[]")).plan) == 0


def test_the_process_comes_first_and_each_date_has_its_day() -> None:
    first = new_process(parse_day_file(day_with("[2029-06-01, 2029-06-02]")), "s")
    assert isinstance(first[0], ProcessBegun)
    assert [one.day for one in first if isinstance(one, DayPlanned)] == ["2029-05-31", "2029-06-01", "2029-06-02"]


def test_every_day_has_the_plan_with_its_own_date_and_its_own_code() -> None:
    days = planned("[2029-06-01]")
    assert [day.plan.date for day in days] == ["2029-05-31", "2029-06-01"]
    assert len({day.join_code for day in days}) == 2
    assert not any(day.rehearsal for day in days)


def test_two_days_of_the_same_date_have_ids_of_their_own() -> None:
    assert [day.day for day in planned("[2029-05-31, 2029-05-31]")] == ["2029-05-31", "2029-05-31-2", "2029-05-31-3"]


def test_the_codes_follow_from_the_seed() -> None:
    codes = {seed: [day.join_code for day in planned("[2029-06-01]", seed)] for seed in ("a", "b", "c")}
    assert codes["a"] == [day.join_code for day in planned("[2029-06-01]", "a")]
    assert len({tuple(pair) for pair in codes.values()}) > 1


def test_more_dates_than_words_still_give_every_day_a_code() -> None:
    dates = ", ".join(f"2030-{month:02}-{day:02}" for month in range(1, 6) for day in range(1, 11))
    assert all(day.join_code for day in planned(f"[{dates}]"))


def test_a_file_made_from_a_day_file_holds_all_its_days(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "dag.guldkaramel"
    made = make_file(root / "tests" / "fixtures" / "albertslund_day.yaml", file, RULES, seed="s", at=0)
    assert made.not_run == ()
    info = file_info(file, RULES)
    assert [day.id for day in info.days] == ["2023-12-04", "2023-12-05"]
    assert (info.title, info.organiser, info.state) == ("Udviklingsdag, del 1", "Albertslund Kommune", "Ikke begyndt")
    assert file_info(file, RULES, "en").state != info.state
    assert (info.schema, info.size) == (VERSION, file.stat().st_size)
    stored = DayFile.open_read_only(file, RULES)
    state, _done = stored.replayed()
    stored.close()
    assert state.process == made.process
    assert state.day("2023-12-04").plan == made.plan


def test_a_file_that_is_there_is_left_alone(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "dag.guldkaramel"
    file.write_bytes(b"somebody's")
    with pytest.raises(FileProblem):
        make_file(root / "tests" / "fixtures" / "theme_day_sample.yaml", file, RULES, seed="s", at=0)
    assert file.read_bytes() == b"somebody's"
