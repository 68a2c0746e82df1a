"""The orienteering run: mixed teams, code words with slips, one answer a team and post, and what nobody may see yet."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity
from workshop.exercises.orienteering.code_words import read_code_word, slips_between
from workshop.exercises.orienteering.posts import all_runs
from workshop.exercises.orienteering.teams import how_many_teams, mixed

RUN = Activity("run", "morning", "o_run", "Fire poster", 50)
POSTS: list[dict[str, Any]] = [
    {
        "id": "bench", "place": "Bænken", "code_word": "EGERN", "reflection": "Hvad tager I med?",
        "quiz": {
            "text": "Hvad står L for?", "correct": "b",
            "options": [{"id": "a", "text": "Læring"}, {"id": "b", "text": "Ledelse"}],
        },
    },
    {"id": "bridge", "place": "Broen", "code_word": "GRANIT", "reflection": "Hvem manglede i dag?"},
    {
        "id": "stone", "place": "Stenen",
        "quiz": {"text": "Hvor mange?", "options": [{"id": "a", "text": "3"}, {"id": "b", "text": "4"}]},
    },
]  # fmt: skip


def run_day(*, posts: list[dict[str, Any]] | None = None, **settings: Any) -> DayUnderTest:
    """A day with a run, at its first step; nobody is here."""
    activity = Activity(RUN.id, RUN.block, RUN.kind, RUN.title, RUN.minutes, settings)
    home = Activity("home", "afternoon", "take_home", "Tag med hjem", 10)
    return DayUnderTest(
        plan_of(activities=(activity, home), content={"o_run": {"posts": POSTS if posts is None else posts}})
    )


def day_with_teams() -> tuple[DayUnderTest, list[str]]:
    """A day at the run, two phones in each of two teams: the first two are team red's, the last two team blue's."""
    day = run_day()
    people = [
        day.joins(group, alias=alias) for group, alias in (("m1", "Rikke"), ("m2", ""), ("m1", "سلمى"), ("m3", ""))
    ]
    teams = [{"id": "red", "members": people[:2]}, {"id": "blue", "members": people[2:], "name": "De blå"}]
    day.does("o_run.plan", teams=teams)
    day.goes_to("run/run")
    return day, people


def members(day: DayUnderTest) -> list[tuple[str, ...]]:
    return [team.members for _, run in all_runs(day.state) for team in run.teams]


def answers(day: DayUnderTest) -> dict[tuple[str, str], Any]:
    """The rows of what is shown, by team and post: each answer with its `reflection`, or a reflection alone."""
    found = {(row["team"], row["post"]): {**row, "reflection": ""} for row in shown_rows(day, "o_run_answers")}
    for row in shown_rows(day, "o_run_reflections"):
        place = row["team"], row["post"]
        found[place] = {**found.get(place, {}), "reflection": row["text"]}
    return found


def shown_rows(day: DayUnderTest, table: str) -> list[dict[str, Any]]:
    return [row for row in day.rows(table) if not row["hidden"]]


# --- mixed teams ------------------------------------------------------------------------------------------------------

groups_of_people = st.lists(st.integers(0, 14), min_size=0, max_size=12).map(
    lambda sizes: [[(f"g{group}-{n}", 1) for n in range(size)] for group, size in enumerate(sizes)]
)


@given(groups_of_people, st.integers(2, 9), st.text(max_size=5))
def test_everybody_is_in_one_team_of_even_size_and_groups_are_spread(
    groups: list[list[tuple[str, int]]], size: int, seed: str
) -> None:
    teams = mixed(groups, size, seed)
    everybody = [who for group in groups for who, _ in group]

    assert sorted(who for team in teams for who in team) == sorted(everybody)
    sizes = [len(team) for team in teams]
    assert max(sizes, default=0) - min(sizes, default=0) <= 1
    for group in groups:
        there = {who for who, _ in group}
        most = max((sum(who in there for who in team) for team in teams), default=0)
        assert most <= -(-len(group) // max(1, len(teams))), "no two of a group go together where that can be helped"


@given(groups_of_people, st.integers(2, 9))
def test_the_same_seed_gives_the_same_teams(groups: list[list[tuple[str, int]]], size: int) -> None:
    assert mixed(groups, size, "one") == mixed(groups, size, "one")


def test_another_seed_mixes_anew() -> None:
    groups = [[(f"{group}{n}", 1) for n in range(6)] for group in "abcd"]
    assert len({mixed(groups, 4, str(seed)) for seed in range(5)}) == 5


@pytest.mark.parametrize(
    ("people", "size", "teams"), [(0, 4, 0), (1, 4, 1), (5, 4, 1), (6, 4, 2), (10, 4, 3), (50, 4, 13), (300, 5, 60)]
)
def test_teams_are_about_as_large_as_wished(people: int, size: int, teams: int) -> None:
    assert how_many_teams([[(str(n), 1) for n in range(people)]], size) == teams


def test_a_phone_that_many_share_counts_with_its_heads() -> None:
    tables = [[("table", 5)], [("other", 4)], [("third", 1)]]
    assert how_many_teams(tables, 4) == 3
    assert len(mixed(tables, 4, "seed")) == 3


def test_teams_are_made_when_the_day_comes_to_them_and_each_begins_at_a_post_of_its_own() -> None:
    day = run_day()
    for group in ("m1", "m2", "m3", "free"):
        for _ in range(4):
            day.joins(group)
    day.goes_to("run/teams")

    assert sorted(map(len, members(day))) == [4, 4, 4, 4]
    for team in members(day):
        assert Counter(day.state.participants[who].group for who in team).most_common(1)[0][1] == 1
    assert [row["start_post"] for row in day.rows("o_run_teams")] == ["bench", "bridge", "stone", "bench"]


def test_teams_are_made_for_a_day_that_goes_straight_to_the_run() -> None:
    day = run_day(team_size=2)
    for group in ("m1", "m2", "m3", "free"):
        day.joins(group)
    day.goes_to("run/run")
    assert sorted(map(len, members(day))) == [2, 2]


@pytest.mark.parametrize("nonsense", [1, 21, "4", True, None])
def test_a_team_size_that_makes_no_sense_is_four(nonsense: object) -> None:
    day = run_day(team_size=nonsense)
    for _ in range(8):
        day.joins("m1")
    day.goes_to("run/teams")
    assert sorted(map(len, members(day))) == [4, 4]


def test_who_comes_late_gets_the_smallest_team_and_there_the_one_with_fewest_of_the_own_group() -> None:
    day = run_day(team_size=2)
    for group in ("m1", "m1", "m2", "m2"):
        day.joins(group)
    day.goes_to("run/teams")
    late = day.joins("m3")
    assert sorted(map(len, members(day))) == [2, 3]
    day.does("participant.seat", participant="on-paper", group="m3")
    assert sorted(map(len, members(day))) == [3, 3]
    assert day.team(late) != day.team("on-paper")


def test_who_came_while_the_day_was_elsewhere_gets_a_team_when_it_comes_back() -> None:
    day = run_day()
    day.joins("m1")
    day.goes_to("run/teams")
    day.goes_to("home")
    late = day.joins("m2")
    assert late not in members(day)[0]
    day.goes_to("run/run")
    assert late in members(day)[0]
    assert day.facilitator()["without_team"] == 0


def test_an_empty_hall_has_no_teams_and_who_comes_there_waits_for_them() -> None:
    day = run_day()
    day.goes_to("run/teams")
    who = day.joins("m1")
    assert members(day) == []
    assert day.team(who) is None
    assert day.group("m1")["team"] is None
    assert day.facilitator()["without_team"] == 1
    assert day.refuses("o_run.answer", who, post="bench", choice="a") == "no_team"
    day.does("o_run.plan")
    assert members(day) == [(who,)]


def test_the_facilitator_mixes_anew_with_another_size_and_takes_it_back() -> None:
    day = run_day()
    assert day.refuses("o_run.plan") == "nobody_here"
    for _ in range(6):
        day.joins("m1")
    day.goes_to("run/teams")
    before = members(day)
    again = day.does("o_run.plan", size=3)
    assert sorted(map(len, members(day))) == [3, 3]
    assert day.state.log[-1].params == {"n": 2}
    day.does("undo", command=again)
    assert members(day) == before
    assert day.refuses("o_run.plan", size=1) == "team_size"


def test_planned_teams_stand_and_who_is_in_none_joins_one_of_them() -> None:
    day = run_day()
    first, second, third = (day.joins(group) for group in ("m1", "m2", "m3"))
    teams = [{"id": "t1", "members": [second, first], "start": "stone"}, {"id": "t2", "members": []}]
    day.does("o_run.plan", teams=teams)
    assert members(day) == [(first, second), (third,)]
    assert [row["start_post"] for row in day.rows("o_run_teams")] == ["stone", "bridge"]
    full = [{"id": "t1", "members": [first, second], "start": "stone"}, {"id": "t2", "members": [third]}]
    assert day.changes_nothing("o_run.plan", teams=full)


@pytest.mark.parametrize(
    ("teams", "code"),
    [
        ([{"id": "t1", "members": ["nobody"]}], "unknown_participant"),
        ([{"id": "t1", "members": ["phone0000", "phone0000"]}], "not_understood"),
        ([{"id": "t1", "members": []}, {"id": "t1", "members": []}], "not_understood"),
        ([{"id": "t 1", "members": []}], "unknown_team"),
        ([{"id": "t1", "members": [], "start": "moon"}], "unknown_post"),
        ([{"id": "t1", "members": [], "name": "x" * 201}], "too_long"),
        ([{"id": f"t{n}", "members": []} for n in range(1001)], "not_understood"),
    ],
)
def test_teams_that_cannot_be_are_refused(teams: list[dict[str, Any]], code: str) -> None:
    day = run_day()
    day.joins("m1")
    assert day.refuses("o_run.plan", teams=teams) == code


def test_once_answers_are_given_the_teams_they_came_from_stay() -> None:
    day, people = day_with_teams()
    plan = day.does("o_run.plan", teams=[{"id": "red", "members": people[:1]}, {"id": "blue", "members": people[1:]}])
    answer = day.does("o_run.answer", people[0], post="bench", choice="a")
    assert day.refuses("o_run.plan") == "o_run_answers_given"
    assert day.refuses("o_run.plan", teams=[{"id": "blue", "members": []}]) == "o_run_answers_given"
    day.does("o_run.plan", teams=[{"id": "red", "members": []}, {"id": "green", "members": people}])
    assert day.refuses("undo", command=plan) == "changed_since"
    assert answer


def test_a_plan_is_not_taken_back_from_under_a_team_that_has_answered() -> None:
    day, people = day_with_teams()
    plan = day.does("o_run.plan", teams=[{"id": "red", "members": people[:1]}, {"id": "new", "members": people[1:]}])
    given = day.does("o_run.answer", people[1], post="bench", reflection="Mere tid")
    assert day.refuses("undo", command=plan) == "changed_since"
    assert day.room()["answers"] == 1
    day.does("undo", people[1], command=given)
    day.does("undo", command=plan)
    assert members(day) == [tuple(people[:2]), tuple(people[2:])]


def test_somebody_is_moved_to_another_team_and_back() -> None:
    day, people = day_with_teams()
    moved = day.does("o_run.move", participant=people[0], team="blue")
    assert members(day) == [(people[1],), (people[0], people[2], people[3])]
    assert day.team(people[0]) == "blue"
    assert day.state.log[-1].params == {"team": 2}
    assert day.changes_nothing("o_run.move", participant=people[0], team="blue")
    day.does("undo", command=moved)
    assert members(day) == [tuple(people[:2]), tuple(people[2:])]
    day.does("redo", command=moved)
    day.does("o_run.move", participant=people[0], team="red")
    assert day.refuses("undo", command=moved) == "changed_since"
    assert day.refuses("o_run.move", participant="nobody", team="red") == "unknown_participant"
    assert day.refuses("o_run.move", participant=people[0], team="pink") == "unknown_team"


def test_who_had_no_team_has_none_again_when_that_is_taken_back() -> None:
    day, _ = day_with_teams()
    day.goes_to("home")
    late = day.joins("m1")
    moved = day.does("o_run.move", participant=late, team="red")
    day.does("undo", command=moved)
    assert day.state.log[-1].params == {"team": 0}
    assert all(late not in team for team in members(day))


# --- code words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entered", "word", "reads"),
    [
        ("GRANIT", "GRANIT", "exact"),
        (" gran it ", "GRANIT", "exact"),
        ("aakande", "ÅKANDE", "exact"),
        ("Åkande", "ÅKANDE", "exact"),
        ("GRANT", "GRANIT", "slip"),
        ("GRNAIT", "GRANIT", "slip"),
        ("GRANITT", "GRANIT", "slip"),
        ("GRAVIT", "GRANIT", "slip"),
        ("GRAT", "GRANIT", "wrong"),
        ("KASTENJA", "KASTANJE", "slip"),
        ("KOSTENJA", "KASTANJE", "wrong"),
        ("ELG", "ULV", "wrong"),
        ("ELM", "ELG", "wrong"),
        ("", "GRANIT", "missing"),
        ("!?", "GRANIT", "missing"),
        ("مرحبا", "GRANIT", "wrong"),
    ],
)
def test_a_code_word_is_read_with_its_case_marks_and_small_slips(entered: str, word: str, reads: str) -> None:
    assert read_code_word(entered, word) == reads


def test_another_posts_word_is_no_slip() -> None:
    assert read_code_word("MÅGE", "MÅNE") == "slip"
    assert read_code_word("måge", "MÅNE", ["MÅGE"]) == "wrong"


words = st.text("abc", max_size=6)


@given(words, words)
def test_slips_are_counted_the_same_from_either_side(one: str, other: str) -> None:
    assert slips_between(one, other) == slips_between(other, one)
    assert (slips_between(one, other) == 0) == (one == other)
    assert slips_between(one, other) <= max(len(one), len(other))


def test_a_slip_is_told_kindly_to_the_team_that_made_it_and_the_answer_counts() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bridge", code_entered="GRANT", reflection="skemaet på 9 sider")
    own = day.group("m1", "red")["answers"]["bridge"]
    assert (own["code"], own["meant"], own["code_entered"]) == ("slip", "GRANIT", "GRANT")
    assert answers(day)["red", "bridge"]["code"] == "slip"


def test_a_wrong_code_word_is_marked_and_the_answer_counts_but_the_word_is_not_told() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bridge", code_entered="HUND")
    own = day.group("m1", "red")["answers"]["bridge"]
    assert (own["code"], own["meant"]) == ("wrong", None)
    assert "GRANIT" not in str(day.group("m1", "red"))
    assert day.room()["posts"][1]["been"] == 1


def test_a_post_without_a_code_word_asks_for_none() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="stone", choice="a")
    assert day.group("m1", "red")["answers"]["stone"]["code"] is None
    assert [post["has_code"] for post in day.group("m1", "red")["posts"]] == [True, True, False]


# --- answering --------------------------------------------------------------------------------------------------------


def test_all_of_a_team_share_one_answer_and_may_change_it() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", code_entered="EGERN", choice="a")
    seen = day.group("m2", "red")["answers"]["bench"]
    assert (seen["choice"], seen["code"], seen["via"]) == ("a", "exact", "phone")
    day.does("o_run.answer", people[1], post="bench", choice="b")
    changed = day.group("m1", "red")["answers"]["bench"]
    assert (changed["choice"], changed["code_entered"]) == ("b", "EGERN"), "what is not said again stays"
    assert len(answers(day)) == 1
    assert day.group("m3", "blue")["answers"] == {}


def test_the_same_answer_again_changes_nothing() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="a")
    assert day.changes_nothing("o_run.answer", people[0], post="bench", choice="a")


def test_a_reflection_that_the_writer_had_not_seen_is_not_lost() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", reflection="ro")
    day.does("o_run.answer", people[1], post="bench", reflection="mod")
    assert answers(day)["red", "bench"]["reflection"] == "ro\nmod"
    day.does("o_run.answer", people[1], post="bench", reflection="mod og ro", seen="ro\nmod")
    assert answers(day)["red", "bench"]["reflection"] == "mod og ro"
    day.does("o_run.answer", people[0], post="bench", reflection="ro", choice="a")
    assert answers(day)["red", "bench"]["reflection"] == "mod og ro"
    assert day.refuses("o_run.answer", people[0], post="bench", reflection="x" * 4000) == "too_long"


def test_what_waited_on_a_phone_keeps_when_it_was_written_and_does_not_overrule_a_later_answer() -> None:
    day, people = day_with_teams()
    earlier = day.now - 60_000
    day.does("o_run.answer", people[1], post="bench", choice="b", code_entered="EGERN", reflection="ro")
    day.does("o_run.answer", people[0], post="bench", choice="a", code_entered="EGRN", reflection="mod", at=earlier)
    row = answers(day)["red", "bench"]
    assert (row["choice"], row["code_entered"], row["reflection"]) == ("b", "EGERN", "ro\nmod")
    day.does("o_run.answer", people[0], post="bridge", code_entered="GRANIT", at=earlier)
    assert answers(day)["red", "bridge"]["written_at"] == earlier
    assert day.group("m1", "red")["answers"]["bridge"]["at"] == earlier
    day.does("o_run.answer", people[0], post="bridge", code_entered="GRANT", at=earlier - 1)
    assert answers(day)["red", "bridge"]["code_entered"] == "GRANT", "one phone sends in its own order"


def test_an_answer_that_was_mended_since_is_not_overruled_by_what_was_written_before_that() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="a", code_entered="EGRN")
    between = day.now + 1_000
    day.now += 60_000
    day.does("o_run.answer", people[0], post="bench", choice="b", code_entered="EGERN")
    day.does("o_run.answer", people[1], post="bench", choice="a", code_entered="EGE", at=between)
    row = answers(day)["red", "bench"]
    assert (row["choice"], row["code_entered"]) == ("b", "EGERN")
    day.does("o_run.answer", people[1], post="bench", choice="a", at=between + 1_000)
    assert answers(day)["red", "bench"]["choice"] == "b", "nor by what came after it but was written before"
    day.does("o_run.answer", people[1], post="bench", choice="a")
    assert answers(day)["red", "bench"]["choice"] == "a"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"post": "bench"}, "empty"),
        ({"post": "bench", "reflection": " \n", "code_entered": " "}, "empty"),
        ({"post": "moon", "choice": "a"}, "unknown_post"),
        ({"post": "bench", "choice": "z"}, "unknown_option"),
        ({"post": "bridge", "choice": "a"}, "unknown_option"),
        ({"post": "bench", "code_entered": "x" * 201}, "too_long"),
        ({"post": "bench", "choice": "a", "team": "blue"}, "not_yours"),
        ({"post": "bench", "choice": "a", "activity": "home"}, "unknown_activity"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(fields: dict[str, Any], code: str) -> None:
    day, people = day_with_teams()
    assert day.refuses("o_run.answer", people[0], **fields) == code


def test_the_facilitator_types_a_teams_paper_and_it_says_so() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", team="blue", post="bench", code_entered="egern", choice="b", reflection="ro")
    row = answers(day)["blue", "bench"]
    assert (row["via"], row["group_id"], row["author"]) == ("paper", "m1", None)
    day.does("o_run.answer", people[2], post="bench", choice="a")
    row = answers(day)["blue", "bench"]
    assert (row["via"], row["choice"], row["reflection"]) == ("phone", "a", "ro")
    day.does("o_run.answer", author=people[3], team="blue", post="bridge", code_entered="GRANIT")
    assert answers(day)["blue", "bridge"]["group_id"] == "m3"
    assert day.refuses("o_run.answer", team="pink", post="bench", choice="a") == "unknown_team"


def test_a_team_that_nobody_is_in_can_be_typed_for() -> None:
    day = run_day()
    day.does("o_run.plan", teams=[{"id": "red", "members": []}])
    day.does("o_run.answer", team="red", post="bench", choice="b")
    assert answers(day)["red", "bench"]["group_id"] == "m1"


def test_with_no_group_at_all_nothing_can_hang_anywhere() -> None:
    day = DayUnderTest(plan_of(activities=(RUN,), groups=(), goals=(), content={"o_run": {"posts": POSTS}}))
    day.does("o_run.plan", teams=[{"id": "red", "members": []}])
    assert day.refuses("o_run.answer", team="red", post="bench", choice="b") == "unknown_group"


def test_a_reflection_is_edited_and_hidden_by_itself_and_what_was_chosen_and_typed_stands() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="b", code_entered="EGERN", reflection="ro")
    (thought,) = day.rows("o_run_reflections")
    one = thought["id"]
    assert (day.written(one).body.quiet(), day.written(one).body.words()) == (False, "ro")
    day.does("contribution.edit", contribution=one, changes={"text": "ro og mod"})
    assert day.group("m1", "red")["answers"]["bench"]["reflection"] == "ro og mod"
    assert day.refuses("contribution.edit", contribution=one, changes={"team": "blue"}) == "not_editable"
    day.does("contribution.hide", contribution=one)
    day.goes_to("run/gather")
    day.does("o_run.reveal")
    own = day.group("m1", "red")["answers"]["bench"]
    assert (own["choice"], own["code"], own["right"], own["reflection"]) == ("b", "exact", True, "")
    assert day.room()["items"] == []
    assert (day.room()["answers"], day.room()["results"][0]["teams"]) == (1, 1)
    day.does("o_run.answer", people[1], post="bench", reflection="endnu værre")
    assert day.room()["items"] == [], "and no phone brings it back"
    day.does("contribution.restore", contribution=one)
    assert [item["text"] for item in day.room()["items"]] == ["endnu værre"]


def test_an_answer_is_hidden_and_restored_and_its_reflection_stands() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="b")
    day.does("o_run.answer", people[0], post="bench", reflection="ro")
    (one,) = day.rows("o_run_answers")
    day.does("contribution.hide", contribution=one["id"])
    own = day.group("m1", "red")["answers"]["bench"]
    assert (own["choice"], own["reflection"]) == (None, "ro")
    day.does("contribution.restore", contribution=one["id"])
    assert day.group("m1", "red")["answers"]["bench"]["choice"] == "b"


def test_a_reflection_alone_counts_as_an_answer_until_it_is_hidden() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", reflection="ro")
    day.does("o_run.answer", people[0], post="bridge", code_entered="GRANIT", reflection="mod")
    assert (day.room()["answers"], [post["been"] for post in day.room()["posts"]]) == (2, [1, 1, 0])
    assert day.progress("m1")[:2] == (2, 6)
    assert day.refuses("o_run.plan") == "o_run_answers_given"
    alone = next(row["id"] for row in day.rows("o_run_reflections") if row["post"] == "bench")
    day.does("contribution.hide", contribution=alone)
    assert day.group("m1", "red")["answers"].keys() == {"bridge"}


def test_what_a_team_thought_is_taken_away_by_who_has_seen_it() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="b", reflection="ro")
    day.does("o_run.answer", people[1], post="bench", seen="mod")
    assert answers(day)["red", "bench"]["reflection"] == "ro"
    day.does("o_run.answer", people[1], post="bench", seen="ro")
    assert answers(day)["red", "bench"]["reflection"] == ""
    assert answers(day)["red", "bench"]["choice"] == "b"
    assert day.changes_nothing("o_run.answer", people[1], post="bench", seen="ro")


def test_what_one_of_the_team_says_again_stays_the_others() -> None:
    day, people = day_with_teams()
    given = day.does("o_run.answer", people[0], post="bench", choice="b", reflection="ro")
    assert day.changes_nothing("o_run.answer", people[1], post="bench", choice="b", reflection="ro", seen="ro")
    day.does("undo", people[0], command=given)
    assert answers(day) == {}


def test_two_thoughts_are_neither_merged_nor_one_split() -> None:
    day, people = day_with_teams()
    for who in (people[0], people[2]):
        day.does("o_run.answer", who, post="bench", reflection="ro og mod")
    one, other = (row["id"] for row in day.rows("o_run_reflections"))
    assert day.refuses("contribution.merge", into=one, contributions=[other]) == "not_mergeable"
    assert day.refuses("contribution.split", contribution=one, texts=["ro", "mod"]) == "not_splittable"


def test_an_answer_without_words_is_one_of_very_many() -> None:
    day, people = day_with_teams()
    lines = len(day.state.log)
    day.does("o_run.answer", people[0], post="bench", choice="b")
    assert len(day.state.log) == lines


def test_a_late_answer_is_marked_late() -> None:
    day, people = day_with_teams()
    day.goes_to("home")
    day.does("o_run.answer", people[0], post="bench", choice="b", reflection="ro", activity="run")
    for table in ("o_run_answers", "o_run_reflections"):
        assert [row["late"] for row in day.rows(table)] == [1]


# --- what is seen -----------------------------------------------------------------------------------------------------


def test_every_post_is_carried_along_in_the_teams_own_order_without_what_is_to_be_found_out() -> None:
    day, _ = day_with_teams()
    for step in ("run/teams", "run/run", "run/gather"):
        day.goes_to(step)
        seen = day.group("m1", "blue")
        assert [post["place"] for post in seen["posts"]] == ["Bænken", "Broen", "Stenen"]
        assert seen["posts"][0]["question"]["options"][1] == {"id": "b", "text": "Ledelse"}
        assert seen["posts"][1]["question"] is None
        assert seen["team"]["order"] == ["bridge", "stone", "bench"]
        assert (seen["team"]["number"], seen["team"]["name"], seen["team"]["start"]["number"]) == (2, "De blå", 2)
        assert [member["alias"] for member in seen["team"]["members"]] == ["سلمى", ""]
        for view in (seen, day.group("m1", "red"), day.room()):
            assert "EGERN" not in str(view)
            assert "correct" not in str(view)


def test_the_room_never_sees_who_is_in_a_team() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="b", reflection="ro")
    for step in ("run/teams", "run/run", "run/gather"):
        day.goes_to(step)
        assert "Rikke" not in str(day.room())
        assert people[0] not in str(day.room())
        assert [team["members"] for team in day.room()["teams"]] == [2, 2]


def test_the_room_sees_how_many_teams_have_been_at_each_post_and_at_the_end_what_they_wrote() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[2], post="bench", choice="a", reflection="skemaet")
    day.does("o_run.answer", people[0], post="bench", choice="b", reflection="ro")
    assert [post["been"] for post in day.room()["posts"]] == [2, 0, 0]
    assert day.room()["items"] == []
    day.goes_to("run/gather")
    wall = [(item["post"], item["team"], item["text"]) for item in day.room()["items"]]
    assert wall == [(1, 1, "ro"), (1, 2, "skemaet")]
    assert day.room()["items"][1]["team_name"] == "De blå"


def test_the_right_answers_are_shown_at_the_gathering_once_the_facilitator_says_so() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", code_entered="EGERN", choice="b")
    day.does("o_run.answer", people[2], post="bench", choice="a")
    day.does("o_run.answer", people[2], post="stone", choice="a")
    day.goes_to("run/gather")
    assert "results" not in day.room()
    assert "right" not in day.group("m1", "red")["answers"]["bench"]
    shown = day.does("o_run.reveal")
    assert day.changes_nothing("o_run.reveal")
    first, second = day.room()["results"]
    assert [(one["id"], one["n"], one["right"]) for one in first["options"]] == [("a", 1, False), ("b", 1, True)]
    assert (first["teams"], second["teams"]) == (2, 1)
    seen = day.group("m1", "red")
    assert seen["answers"]["bench"]["right"] is True
    assert (seen["posts"][0]["correct"], seen["posts"][0]["code_word"], seen["posts"][1]["correct"]) == (
        "b",
        "EGERN",
        None,
    )
    assert day.group("m1", "blue")["answers"]["stone"]["right"] is None
    day.goes_to("run/run")
    assert "EGERN'" not in str(day.group("m1", "blue")), "a step back covers them"
    day.does("undo", command=shown)
    assert day.facilitator()["revealed"] is False
    day.does("redo", command=shown)
    assert day.facilitator()["revealed"] is True


def test_covering_is_taken_back_too() -> None:
    day, _ = day_with_teams()
    assert day.changes_nothing("o_run.reveal", on=False)
    shown = day.does("o_run.reveal")
    covered = day.does("o_run.reveal", on=False)
    assert day.refuses("undo", command=shown) == "changed_since"
    day.does("undo", command=covered)
    assert day.facilitator()["revealed"] is True
    day.does("redo", command=covered)
    day.does("o_run.reveal")
    assert day.refuses("undo", command=covered) == "changed_since"


def test_once_they_are_shown_a_choice_stands_but_what_was_written_before_still_arrives() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="a")
    before = day.now
    day.goes_to("run/gather")
    day.does("o_run.reveal")
    assert day.refuses("o_run.answer", people[0], post="bench", choice="b") == "o_run_answers_shown"
    assert day.refuses("o_run.answer", people[2], post="bench", code_entered="EGERN") == "o_run_answers_shown"
    day.does("o_run.answer", people[0], post="bench", reflection="vi tænkte længe")
    day.does("o_run.answer", people[2], post="bench", choice="b", at=before)
    day.does("o_run.answer", team="blue", post="bridge", code_entered="GRANIT")
    given = answers(day)
    assert given["red", "bench"]["choice"] == "a"
    assert given["red", "bench"]["reflection"] == "vi tænkte længe"
    assert given["blue", "bench"]["right"] == 1
    assert given["blue", "bridge"]["via"] == "paper"
    assert day.group("m1", "red")["open"] is False


def test_an_answer_that_was_on_its_way_when_they_were_shown_still_counts() -> None:
    day, people = day_with_teams()
    written = day.now
    day.goes_to("run/gather")
    day.does("o_run.reveal")
    shown = day.now
    assert day.refuses("o_run.answer", people[0], post="bench", choice="b", at=shown) == "o_run_answers_shown"
    day.does("o_run.answer", people[0], post="bench", choice="b", at=written)
    row = answers(day)["red", "bench"]
    assert (row["choice"], row["written_at"]) == ("b", None), "what came at once has not waited"
    assert day.group("m1", "red")["answers"]["bench"]["at"] == day.now


def test_a_phone_that_is_behind_by_a_moment_is_not_overtaken_by_what_it_mends() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="a", at=day.now)
    day.does("o_run.answer", people[1], post="bench", choice="b", at=day.now - 3_000)
    assert answers(day)["red", "bench"]["choice"] == "b"


def test_a_thought_alone_is_taken_back_also_after_that() -> None:
    day, people = day_with_teams()
    day.does("o_run.reveal")
    thought = day.does("o_run.answer", people[0], post="bench", reflection="ro")
    day.does("undo", people[0], command=thought)
    assert answers(day) == {}
    late = day.does("o_run.answer", people[0], post="bench", choice="a", at=1)
    assert day.refuses("undo", people[0], command=late) == "answer_stands"


def test_the_facilitator_sees_words_answers_and_who_has_been_where() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", code_entered="EGRN", choice="b", reflection="ro")
    at = day.now
    day.does("o_run.answer", people[2], post="bench", choice="a")
    seen = day.facilitator()
    assert [(post["code_word"], post["correct"], post["been"], post["right"]) for post in seen["posts"]] == [
        ("EGERN", "b", 2, 1), ("GRANIT", None, 0, 0), ("", None, 0, 0),
    ]  # fmt: skip
    red, blue = seen["teams"]
    assert (red["answers"]["bench"]["meant"], red["last_at"], blue["last_at"]) == ("EGERN", at, day.now)
    assert [member["group"] for member in red["members"]] == ["Mål 1", "Mål 2"]
    assert [(one["team"], one["post"], one["right"]) for one in seen["newest"]] == [
        (2, "bench", False),
        (1, "bench", True),
    ]


def test_a_group_is_as_far_as_the_teams_its_people_are_in() -> None:
    day, people = day_with_teams()
    day.does("o_run.answer", people[0], post="bench", choice="b")
    assert day.progress("m1") == (1, 6, "posts", {"teams": 2})
    assert day.progress("m2") == (1, 3, "posts", {"teams": 1})
    assert day.progress("m3") == (0, 3, "posts", {"teams": 1})
    assert day.progress("free") == (0, 0, "posts", {"teams": 0})


def test_an_answer_that_comes_back_for_a_team_that_is_gone_is_shown_nowhere() -> None:
    day, people = day_with_teams()
    given = day.does("o_run.answer", people[0], post="bench", choice="b")
    day.does("undo", people[0], command=given)
    day.does("o_run.plan", size=2)
    day.does("redo", people[0], command=given)
    assert day.room()["posts"][0]["been"] == 0
    assert answers(day)["red", "bench"]["choice"] == "b"


# --- what was planned -------------------------------------------------------------------------------------------------


def test_a_run_without_posts_is_a_walk() -> None:
    day = run_day(posts=[])
    who = day.joins("m1")
    day.goes_to("run/run")
    assert day.room()["posts"] == []
    assert day.room()["teams"][0]["start"] is None
    assert day.group("m1", day.team(who))["team"]["order"] == []
    assert day.rows("o_run_teams")[0]["start_post"] is None


def test_posts_belong_to_the_activity_they_name_and_one_that_cannot_be_read_is_left_out() -> None:
    other = Activity("again", "afternoon", "o_run", "Igen", 20)
    content = {"o_run": {"activity": "again", "posts": [*POSTS, {"place": "uden id"}, POSTS[0]]}}
    day = DayUnderTest(plan_of(activities=(RUN, other), content=content))
    assert {activity: len(run.posts) for activity, run in all_runs(day.state)} == {"run": 0, "again": 3}
    for content in ({"o_run": []}, {"o_run": {"posts": None}}, {}):
        assert [run.posts for _, run in all_runs(DayUnderTest(plan_of(activities=(RUN,), content=content)).state)] == [
            ()
        ]


def test_tables_tell_only_of_posts_that_are_planned_and_answers_of_their_own_run() -> None:
    other = Activity("again", "afternoon", "o_run", "Igen", 20)
    day = DayUnderTest(plan_of(activities=(RUN, other), content={"o_run": {"posts": POSTS}}))
    who = day.joins("m1")
    day.goes_to("again/run")
    day.goes_to("run/run")
    day.does("o_run.answer", who, post="bench", choice="b")
    assert [(row["activity"], row["right"]) for row in day.rows("o_run_answers")] == [("run", 1)]
    assert [row["activity"] for row in day.rows("o_run_teams")] == ["run", "again"]
