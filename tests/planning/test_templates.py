"""Templates open without a warning, and a new file holds the process with all its days from the start."""

from pathlib import Path

import pytest

from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.exercises.catalogue import RULES
from workshop.planning.day_file import parse_day_file, read_day_file
from workshop.planning.files import file_info, make_file
from workshop.planning.templates import TEMPLATES, minutes_of, new_process, templates
from workshop.storage.file import DayFile, FileProblem

PATHS = sorted(TEMPLATES.glob("*.yaml"))


def day_with(siblings: str, date: str = "2029-05-31") -> bytes:
    return (
        f"schema_version: 1\nmeta: {{id: d}}\nevent: {{title: D, date: {date}, sibling_dates: {siblings}}}\n".encode()
    )


def planned(siblings: str, seed: str = "s") -> list[DayPlanned]:
    return [one for one in new_process(parse_day_file(day_with(siblings)), seed) if isinstance(one, DayPlanned)]


@pytest.mark.parametrize("path", PATHS, ids=[path.stem for path in PATHS])
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
    assert made.not_run == ("problem_sorting", "quiz", "case", "plenum")
    info = file_info(file, RULES)
    assert [day.id for day in info.days] == ["2023-12-04", "2023-12-05"]
    assert (info.title, info.organiser, info.state) == ("Udviklingsdag, del 1", "Albertslund Kommune", "Ikke begyndt")
    assert file_info(file, RULES, "en").state != info.state
    assert (info.schema, info.size) == (1, file.stat().st_size)
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
