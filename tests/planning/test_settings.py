"""What is set for an exercise: every key that a day file of ours uses is known, and what is not is told."""

from pathlib import Path
from typing import Any

import pytest

from workshop.domain.plan import Activity, Block, Plan
from workshop.exercises.catalogue import EXERCISES
from workshop.planning.day_file import read_day_file
from workshop.planning.remarks import remarks
from workshop.planning.templates import TEMPLATES

PATHS = sorted([*TEMPLATES.glob("*.yaml"), *(Path(__file__).parents[1] / "fixtures").glob("*.yaml")])


def told(kind: str, settings: dict[str, Any]) -> list[str]:
    """What is remarked of the settings of one activity."""
    plan = Plan(
        "Dag",
        "",
        "",
        "2029-05-31",
        blocks=(Block("b", "Blok", "09:00", "10:00"),),
        activities=(Activity("a", "b", kind, "Øvelse", 10, settings),),
    )
    return [
        one.danish.format(**one.fields)
        for one in remarks(plan)
        if one.part == "activity" and "ndstilling" in one.danish
    ]


@pytest.mark.parametrize("path", PATHS, ids=[path.stem for path in PATHS])
def test_every_setting_in_our_day_files_is_known_and_read(path: Path) -> None:
    for activity in read_day_file(path).plan.activities:
        assert told(activity.kind, activity.settings) == []


def test_a_setting_with_a_slip_is_told_with_what_was_meant() -> None:
    assert told("visit_voting", {"caramels_per_par": 5}) == [
        "Indstillingen caramels_per_par kendes ikke og bruges ikke. Mente du caramels_per_pair?"
    ]
    assert told("take_home", {"mood": 1}) == ["Indstillingen mood kendes ikke og bruges ikke."]


@pytest.mark.parametrize(
    ("kind", "settings", "shown"),
    [
        ("visit_voting", {"route": "all_in_trun"}, "all_in_trun"),
        ("visit_voting", {"hosts_per_group": "to"}, "to"),
        ("visit_voting", {"caramels_per_pair": 101}, "101"),
        ("iglo", {"levels": ["group", "staff"]}, '["group","staff"]'),
        ("postcards", {"dated": "maj 2029"}, "maj 2029"),
        ("sign_cards", {"max_chars": 0}, "0"),
        ("o_run", {"team_size": 1}, "1"),
        ("barometer", {"unit": "table"}, "table"),
        ("plenum", {"show_at_once": "ja"}, "ja"),
    ],
)
def test_a_value_that_cannot_be_used_is_told(kind: str, settings: dict[str, Any], shown: str) -> None:
    key = next(iter(settings))
    assert told(kind, settings) == [f"Indstillingen {key} kan ikke være {shown}, så den bruges ikke."]


def test_settings_of_an_exercise_that_is_not_run_are_nobodys_business() -> None:
    assert "review" not in EXERCISES
    assert told("review", {"anything": 1}) == []
