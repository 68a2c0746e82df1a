"""A plan written as a day file is read back as the same plan, whatever it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.day_under_test import YEAR
from tests.server.house import new_file
from workshop.cli import main
from workshop.domain.plan import Activity, Block, Goal, Group, Plan, Process, ProcessStep
from workshop.domain.text import clean, one_line
from workshop.exercises.catalogue import RULES
from workshop.export_verb import NOT_WRITTEN
from workshop.planning.day_file import parse_day_file, read_day_file
from workshop.planning.templates import TEMPLATES
from workshop.planning.writing import day_file_text

PATHS = sorted([*TEMPLATES.glob("*.yaml"), *(Path(__file__).parents[1] / "fixtures").glob("*.yaml")])


def without_teams(plan: Plan) -> Plan:
    """The plan without the people of a rehearsal, who stand in teams."""
    run = {key: one for key, one in plan.content.get("o_run", {}).items() if key != "teams"}
    return msgspec.structs.replace(plan, content={**plan.content, "o_run": run}) if run else plan


@pytest.mark.parametrize("path", PATHS, ids=[path.stem for path in PATHS])
def test_the_plan_of_every_day_file_is_read_back_as_it_was(path: Path) -> None:
    day = read_day_file(path)
    again = parse_day_file(day_file_text(day.plan, day.process).encode())
    assert again.plan == without_teams(day.plan)
    assert again.process == day.process
    assert again.script.participants == ()


LINES = st.text(max_size=20).map(one_line)
NOTES = st.one_of(LINES, st.text(st.sampled_from("ab :#-'\"\n\t é🐻&*!|>%@`[]{},0no~"), max_size=40).map(clean))
IDS = st.text(st.sampled_from("abn019._-~"[:9]), min_size=1, max_size=6)
CLOCKS = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda one: f"{one[0]:02}:{one[1]:02}")
MINUTES = st.integers(0, 720).map(float) | st.sampled_from([7.5, 0.5])
VALUES = st.recursive(
    LINES
    | st.booleans()
    | st.integers(-9999, 9999)
    | st.none()
    | st.sampled_from(["no", "2029-05", "1", "1.5", "true"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(LINES, inner, max_size=2),
    max_leaves=4,
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan that the editor can make."""
    blocks = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    goals = draw(st.lists(IDS, max_size=3, unique=True))
    numbers = draw(st.lists(st.integers(1, 999), min_size=len(goals), max_size=len(goals), unique=True))
    activities = draw(st.lists(IDS, max_size=3, unique=True))
    groups = draw(st.lists(IDS, max_size=3, unique=True))
    kinds = st.sampled_from(["talk", "break", "lunch", "closing", "group_work"])
    return Plan(
        title=draw(LINES),
        challenge=draw(NOTES),
        organiser=draw(LINES),
        date=draw(st.dates()).isoformat(),
        language=draw(st.sampled_from(["da", "en"])),
        kind=draw(st.sampled_from(["development_day", "theme_day"])),
        venue=draw(LINES),
        keep_until=draw(st.one_of(st.just(""), st.dates().map(str))),
        participants_expected=draw(st.integers(0, 500)),
        blocks=tuple(
            Block(one, draw(LINES), draw(CLOCKS), draw(CLOCKS), draw(kinds), draw(NOTES), draw(LINES),
                  draw(st.booleans()), draw(st.booleans()), draw(NOTES))
            for one in blocks
        ),
        activities=tuple(
            Activity(one, draw(st.sampled_from(blocks)), draw(st.sampled_from(["quiz", "iglo", "review"])), draw(LINES),
                     draw(MINUTES), draw(st.dictionaries(LINES, VALUES, max_size=2)), draw(NOTES),
                     draw(st.dictionaries(LINES, NOTES, max_size=2)), draw(st.booleans()))
            for one in activities
        ),
        goals=tuple(
            Goal(one, number, draw(LINES), tuple(draw(st.lists(LINES, max_size=2))))
            for one, number in zip(goals, numbers, strict=True)
        ),
        groups=tuple(
            Group(one, draw(LINES), draw(st.sampled_from([None, *goals])), draw(st.integers(0, 1000)),
                  homework=draw(NOTES) or None)
            for one in groups
        ),
    )  # fmt: skip


@given(plans())
@settings(max_examples=250, deadline=None)
def test_any_plan_is_read_back_as_it_was(plan: Plan) -> None:
    assert parse_day_file(day_file_text(plan, None).encode()).plan == plan


MATERIAL: dict[str, Any] = {
    "quiz": [
        {"id": "q1", "text": "Hvor mange: 3?", "options": [{"id": "a", "text": "no"}, {"id": "b", "text": "60 %"}],
         "correct": "a", "fact": "To\nlinjer", "source": "# ikke en kommentar"},
        {"id": "q2", "text": "Igen", "options": [{"id": "a", "text": "1"}, {"id": "b", "text": "2"}],
         "repeat_of": "q1"},
    ],
    "barometers": [{"id": "b1", "text": "Vi tør", "scale": {"min": 0, "max": 5, "low": "nej"}, "activity": "bar"}],
    "case": {"title": "Nøglen", "mechanisms": ["Én", "To"], "chain": [{"question": "Hvad?", "step": 2}]},
    "o_run": {"posts": [{"id": "p1", "code_word": "KOMPAS", "reflection": "Tænk: \"igen\""}]},
    "inspiration": [{"id": "i1", "text": "Kom bare", "kind": "voice"}],
    "problem_sorting": [{"id": "u1", "text": "- ikke en liste"}],
}  # fmt: skip


def test_the_material_of_the_exercises_comes_along_and_means_the_same() -> None:
    kinds = {"qz": "quiz", "bar": "barometer", "case": "case", "run": "o_run", "sort": "problem_sorting"}
    plan = Plan(
        "D",
        "",
        "",
        "2029-05-31",
        blocks=(Block("b", "B", "09:00", "10:00"),),
        activities=tuple(Activity(id_, "b", kind, kind, 10) for id_, kind in kinds.items()),
        content=MATERIAL,
    )
    again = parse_day_file(day_file_text(plan, None).encode()).plan
    for activity in plan.activities:
        assert RULES.beginning(again, activity) == RULES.beginning(plan, activity), activity.kind
    assert again.content["inspiration"] == [{"id": "i1", "kind": "voice", "text": "Kom bare"}]
    # What has been read once is written the same ever after.
    assert day_file_text(again, None) == day_file_text(parse_day_file(day_file_text(again, None).encode()).plan, None)


def test_what_is_skipped_today_is_there_the_next_time() -> None:
    blocks = (Block("b", "B", "09:00", "10:00"),)
    plan = Plan(
        "D", "", "", "2029-05-31", blocks=blocks, activities=(Activity("a", "b", "iglo", "I", 5, skipped=True),)
    )
    again = parse_day_file(day_file_text(plan, None).encode()).plan
    assert again.activities == (msgspec.structs.replace(plan.activities[0], skipped=False),)


def test_the_process_comes_along() -> None:
    process = Process(
        "aar", "Kommunen", (ProcessStep("p1", "Lederdag", "leaders_day", ("2029-01-01",), ("leader",), "mål"),)
    )
    again = parse_day_file(day_file_text(Plan("D", "", "Kommunen", "2029-05-31"), process).encode())
    assert again.process == process
    assert again.id == "aar"


def test_the_command_writes_a_day_file_from_which_a_day_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    out = tmp_path / "plan.yaml"
    assert main(["export", str(file), "--day-file", str(out)]) == 0
    written = read_day_file(out)
    assert [one.title for one in written.process.steps] == [one.title for one in YEAR.steps]
    assert main(["new", str(out), str(tmp_path / "next.guldkaramel")]) == 0
    assert main(["export", str(file), "--day-file", str(tmp_path / "none" / "plan.yaml")]) == NOT_WRITTEN
    assert "plan.yaml" in capsys.readouterr().err
    assert sorted(one.name for one in tmp_path.glob("*plan*")) == ["plan.yaml"]
