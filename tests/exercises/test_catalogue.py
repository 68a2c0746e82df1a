"""The catalogue: the row of steps that a plan becomes, and what every exercise brings."""

import re
from dataclasses import dataclass

import pytest

from tests.day_under_test import ACTIVITIES, YEAR, DayUnderTest, plan_of
from workshop.domain.plan import Activity, Block, Plan, Process, ProcessStep
from workshop.domain.step import Step
from workshop.exercises.catalogue import CATALOGUE, EXERCISES, RULES, not_run, steps
from workshop.exercises.contract import Exercise
from workshop.storage.base_tables import BASE_TABLES


def plan_with(blocks: tuple[Block, ...], activities: tuple[Activity, ...] = (), challenge: str = "") -> Plan:
    return Plan("Dag", challenge, "Klitby", "2024-03-12", blocks=blocks, activities=activities)


def test_a_plan_is_a_flat_row_of_steps_phase_by_phase() -> None:
    row = steps(plan_of(), YEAR)
    assert [step.id for step in row] == [
        "lobby", "challenge", "you_are_here", "talk/talk", "future/draw", "future/interview", "future/present", "signs",
        "order/order", "order/mechanisms", "order/chain", "visit/visit", "visit/count", "visit/reveal", "home",
        "cards/write", "cards/read", "end/talk",
    ]  # fmt: skip
    assert len({step.id for step in row}) == len(row)


def test_slides_before_the_first_point_have_no_clock_and_talks_have_the_programmes() -> None:
    row = {step.id: step for step in steps(plan_of(), YEAR)}
    assert {row[one].minutes for one in ("lobby", "challenge", "you_are_here")} == {0}
    assert row["talk/talk"].minutes == 50
    assert row["talk/talk"].block == "talk"


def test_the_minutes_of_an_exercise_are_shared_by_its_phases_but_counting_takes_none() -> None:
    row = {step.id: step.minutes for step in steps(plan_of(), None)}
    assert row["future/draw"] == row["future/present"] == 10
    assert (row["visit/visit"], row["visit/count"], row["visit/reveal"]) == (15, 0, 0)


def test_a_year_of_one_step_and_a_day_without_a_challenge_need_no_slides_for_them() -> None:
    block = Block("b", "Oplæg", "09:00", "10:00", "talk")
    one_step = Process("year", "Klitby", (ProcessStep("only", "Dagen", "x"),))
    assert [step.id for step in steps(plan_with((block,)), one_step)] == ["lobby", "b/talk"]


def test_a_plan_without_a_programme_is_a_lobby() -> None:
    assert steps(plan_with(()), None) == (Step("lobby", "stage", "", "lobby", "", "Dag", 0),)


def test_a_talk_with_exercises_has_what_time_they_leave_and_group_work_no_slide_of_its_own() -> None:
    talk = Block("t", "Oplæg", "09:00", "10:00", "talk")
    work = Block("w", "Grupper", "10:00", "11:00")
    empty = Block("e", "Uden øvelse", "11:00", "11:30")
    signs = [Activity(f"s{n}", block, "sign_cards", "Tegn", 40) for n, block in enumerate(("t", "w"))]
    row = steps(plan_with((talk, work, empty), tuple(signs)), None)
    assert [(step.id, step.minutes) for step in row] == [
        ("lobby", 0), ("t/talk", 20), ("s0", 40), ("s1", 40), ("e/talk", 30),
    ]  # fmt: skip
    crowded = Activity("s2", "t", "sign_cards", "Tegn", 400)
    assert steps(plan_with((talk,), (crowded,)), None)[1].minutes == 0


def test_an_exercise_that_this_version_does_not_run_is_a_slide_that_says_so() -> None:
    tries = Activity("tries", "morning", "trial_actions", "Prøvehandlinger", 5)
    again = Activity("again", "morning", "trial_actions", "Prøvehandlinger", 5)
    plan = plan_of(activities=(tries, again, *ACTIVITIES))
    assert not_run(plan) == ("trial_actions",)
    assert not_run(plan_of()) == ()
    day = DayUnderTest(plan)
    day.goes_to("tries")
    now = day.state.now_at
    assert (now.exercise, now.not_run, now.minutes) == ("stage", "trial_actions", 5)


def test_every_step_of_a_day_can_be_entered_and_shown_to_everybody_empty_and_twice() -> None:
    day = DayUnderTest(process=YEAR)
    for _ in range(2):
        for step in day.state.steps:
            day.does("day.go", step=step.id)
            assert day.state.now_at == step
            day.room()
            day.facilitator()
            for group in day.state.plan.groups:
                day.group(group.id)
                assert day.progress(group.id)[0] == 0


def test_a_phone_belongs_to_no_team_where_there_are_none() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    assert day.team(phone) is None


def test_commands_and_happenings_are_named_for_what_they_belong_to() -> None:
    for exercise in CATALOGUE:
        assert EXERCISES[exercise.kind] is exercise
        assert all(rule.kind.startswith(f"{exercise.kind}.") for rule in exercise.commands)
    assert all(kind == rule.kind for kind, rule in RULES.commands.items())
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", kind) for kind in RULES.happenings)


def test_no_two_exercises_bring_the_same_command_happening_or_table() -> None:
    tables = [table.name for table in (*BASE_TABLES, *(table for one in CATALOGUE for table in one.tables))]
    commands = [rule.kind for one in CATALOGUE for rule in one.commands]
    happenings = [rule.type.kind for one in CATALOGUE for rule in one.happenings]
    for names in (tables, commands, happenings):
        assert len(set(names)) == len(names)


@dataclass
class Written:
    command: str
    fields: dict[str, object]


@pytest.mark.parametrize(
    "written",
    [
        Written("future_scenario.draw", {"medium": "drawing", "drawing": "M1 1"}),
        Written("future_scenario.present", {"keywords": ["ro"]}),
        Written("sign_cards.write", {"text": "x"}),
        Written("sign_ordering.mechanism", {"text": "x"}),
        Written("take_home.write", {"text": "x"}),
        Written("postcards.send", {"text": "x"}),
    ],
    ids=lambda written: written.command,
)
def test_whatever_is_written_comes_from_phones_and_from_paper_at_any_step_and_can_be_taken_back(
    written: Written,
) -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    for step in ("lobby", "signs", "end/talk"):
        day.does("day.go", step=step)
        from_phone = day.does(written.command, phone, **written.fields)
        from_paper = day.does(written.command, group="m2", **written.fields)
        assert (day.written(from_phone).via, day.written(from_paper).via) == ("phone", "paper")
        day.does("contribution.hide", phone, contribution=from_phone)
        day.does("contribution.restore", contribution=from_phone)
        day.does("undo", phone, command=from_phone)
        assert from_phone not in day.state.contributions


def test_an_exercise_tells_a_single_phone_nothing_unless_it_has_something_for_it() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.goes_to("signs")
    day.writes_sign("Flere cykler", phone)
    assert day.mine(phone) is None


@pytest.mark.parametrize("exercise", [one for one in CATALOGUE if one.section], ids=lambda one: one.kind)
def test_an_exercise_with_material_names_the_field_that_holds_it(exercise: Exercise) -> None:
    assert exercise.asks in exercise.planned
    activity = Activity("one", "morning", exercise.kind, "Øvelsen", 5)
    assert not getattr(exercise.beginning(plan_of(activities=(activity,)), activity), exercise.asks)


def test_only_visits_give_out_caramels_as_many_as_are_set_and_can_be() -> None:
    assert [one.kind for one in CATALOGUE if one.caramels(Activity("a", "morning", one.kind, "", 5))] == [
        "visit_voting"
    ]
    budgets = {}
    for written in (7, 0, "mange", 1000):
        activity = Activity("a", "morning", "visit_voting", "", 5, {"caramels_per_pair": written})
        budgets[written] = EXERCISES["visit_voting"].caramels(activity)
    assert budgets == {7: 7, 0: 0, "mange": 10, 1000: 100}


def test_a_slide_lacks_what_it_is_about_or_the_words_of_its_picture_and_other_exercises_lack_nothing() -> None:
    def gaps(kind: str, **settings: str) -> list[str]:
        return list(EXERCISES[kind].gaps(plan_of(), Activity("a", "morning", kind, "", 5, settings)))

    assert gaps("stage") == ["content"]
    assert gaps("stage", picture="picture-01") == ["alt"]
    assert gaps("stage", picture="picture-01", alt="En cykel") == gaps("stage", text="Hver femte") == []
    assert gaps("quiz") == []


def test_a_phone_is_told_of_itself_only_where_the_exercise_has_something_to_tell() -> None:
    told = {kind for kind, exercise in EXERCISES.items() if exercise.tells_each}
    assert {"quiz", "barometer", "visit_voting", "o_run"} <= told
    assert not told & {"sign_cards", "sign_ordering"}
