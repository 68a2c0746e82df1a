"""The orienteering run in the console: teams made and mended, answers coming in, and a team's paper typed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, plan_of
from tests.ui.windows_under_test import Console, HeartUnderTest
from workshop.domain.plan import Activity

pytestmark = pytest.mark.windows

POSTS: list[dict[str, Any]] = [
    {
        "id": "bench", "place": "Bænken", "code_word": "EGERN", "reflection": "Hvad tager I med?",
        "quiz": {
            "text": "Hvad står L for?", "correct": "b",
            "options": [{"id": "a", "text": "Læring"}, {"id": "b", "text": "Ledelse"}],
        },
    },
    {"id": "bridge", "place": "Broen", "code_word": "GRANIT", "reflection": "Hvem manglede i dag?"},
]  # fmt: skip


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart whose morning begins with a run; a phone in each of two groups and somebody on paper in the third."""
    run = Activity("run", "morning", "o_run", "Poster i parken", 30)
    the_heart = HeartUnderTest(tmp_path, plan_of(activities=(run, *ACTIVITIES), content={"o_run": {"posts": POSTS}}))
    yield the_heart
    the_heart.stop()


def teams(heart: HeartUnderTest) -> list[list[str]]:
    """The aliases in each team."""
    return [[one["alias"] for one in team["members"]] for team in heart.view()["body"]["teams"]]


@pytest.fixture
def out(console: Console, heart: HeartUnderTest) -> Console:
    """The windows at the run, with the teams 1 (Bo and a phone) and 2 (Ida)."""
    first = heart.joins("m1")
    for alias, group in (("Bo", "m2"), ("Ida", "m3")):
        heart.does("participant.seat", participant=f"paper-{alias}", group=group, alias=alias)
    heart.does("day.go", step="run/teams")
    members = [one["id"] for team in heart.view()["body"]["teams"] for one in team["members"]]
    phone = next(one for one in members if not one.startswith("paper"))
    planned = [{"id": "red", "members": [phone, "paper-Bo"]}, {"id": "blue", "members": ["paper-Ida"]}]
    heart.does("o_run.plan", teams=planned)
    heart.does("day.go", step="run/run")
    heart.does("o_run.answer", first, post="bench", choice="b", code_entered="EGRN", reflection="ro")
    console.attach(heart)
    console.waits(lambda: console.sees("2 hold · 1 af 4 svar er inde"), "the run")
    return console


def test_teams_progress_posts_and_what_comes_in_are_told(out: Console) -> None:
    for said in ("Hold 1", "Telefon 1, Bo", "1 · Bænken · kodeord EGERN · 1 af 2 hold · 1 rigtig"):
        assert out.sees(said), said
    assert out.sees("hold 1, post 1 · Ledelse ✓ · EGRN, slåfejl for EGERN · “ro”")
    assert out.sees("begynder ved post 2")


def test_somebody_is_moved_by_keyboard(out: Console, heart: HeartUnderTest) -> None:
    out.clicks("Hold 2, begynder ved post 2")
    out.waits(lambda: out.sees("Hold 2: flyt en til et andet hold"), "the team folded out")
    out.clicks("Nyt hold til Ida")
    out.presses("Down")
    out.presses("Tab", "Return")
    out.waits(lambda: out.sees("Der er ingen på holdet."), "moved")
    assert teams(heart) == [["", "Bo", "Ida"], []]
    out.waits(lambda: out.sees("Én er flyttet til hold 1"), "told")
    out.presses("Ctrl+Z")
    out.waits(lambda: out.sees("Hold 2: flyt en til et andet hold"), "back")
    assert teams(heart) == [["", "Bo"], ["Ida"]]


def test_new_teams_of_another_size_are_made_until_somebody_has_answered(
    console: Console, heart: HeartUnderTest
) -> None:
    for group in ("m1", "m2", "m3", "free"):
        heart.joins(group)
    heart.does("day.go", step="run/teams")
    console.attach(heart)
    console.waits(lambda: console.sees("1 hold · 0 af 2 svar er inde"), "one team")
    console.clicks("Personer på hvert hold")
    console.presses("Down", "Down")
    console.clicks("Lav holdene om, 2 på hvert")
    console.waits(lambda: console.sees("2 hold · 0 af 4 svar er inde"), "two teams")
    assert [len(team) for team in teams(heart)] == [2, 2]


def test_the_right_answers_are_shown_and_covered_again(out: Console, heart: HeartUnderTest) -> None:
    assert not out.sees("Vis de rigtige svar")
    heart.does("day.go", step="run/gather")
    out.waits(lambda: out.sees("Vis de rigtige svar"), "the gathering")
    out.clicks("Vis de rigtige svar")
    out.waits(lambda: out.sees("Dæk svarene til igen"), "shown")
    assert heart.view()["body"]["revealed"]
    out.qtbot.wait(450)
    out.clicks("Dæk svarene til igen")
    out.waits(lambda: out.sees("Vis de rigtige svar"), "covered")
    assert not heart.view()["body"]["revealed"]


def test_a_teams_paper_is_typed_post_by_post(out: Console, heart: HeartUnderTest) -> None:
    out.presses("N")
    out.waits(lambda: out.sees("Hvad tager I med?"), "the form")
    out.clicks("3 Mål 3")
    out.clicks("B · Ledelse")
    out.clicks("Hvad tager I med?")
    out.types("mod")
    out.clicks("Kodeord")
    out.types("egern")
    out.presses("Ctrl+Return")
    out.waits(lambda: out.sees("Hvem manglede i dag?"), "the next post")
    blue = heart.view()["body"]["teams"][1]["answers"]["bench"]
    assert (blue["choice"], blue["reflection"], blue["code"], blue["via"]) == ("b", "mod", "exact", "paper")


def test_what_a_team_has_answered_is_where_typing_begins(out: Console, heart: HeartUnderTest) -> None:
    out.presses("N")
    out.waits(lambda: out.sees("Hvad tager I med?"), "the form")
    out.clicks("1 Mål 1")
    out.clicks("Hvad tager I med?")
    out.presses("End")
    out.types(" og mod")
    out.presses("Ctrl+Return")
    out.waits(lambda: out.sees("Hvem manglede i dag?"), "the next post")
    red = heart.view()["body"]["teams"][0]["answers"]["bench"]
    assert (red["choice"], red["reflection"], red["code_entered"], red["via"]) == ("b", "ro og mod", "EGRN", "paper")


def test_away_from_the_run_the_form_says_when_it_can_be_typed(out: Console, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="lobby")
    out.presses("N")
    out.waits(lambda: out.sees("Svar kan skrives ind, mens dagen er ved løbet."), "when")
