"""New files from earlier ones and from day files: the plan comes along, and nothing that anybody wrote."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from tests.day_under_test import NINE_O_CLOCK, plan_of
from tests.pictures import A_JPEG
from tests.server.house import new_file
from workshop.domain.event import Event
from workshop.domain.picture import Kept
from workshop.domain.plan import Activity
from workshop.domain.process import DayPlanned
from workshop.domain.running import Started, StepEntered
from workshop.exercises.catalogue import RULES
from workshop.planning.copies import Changes, make_from, make_rehearsal, planned
from workshop.planning.files import file_info, make_file
from workshop.planning.places import free_file, rehearsal_name
from workshop.planning.problems import DayFileError
from workshop.planning.templates import TEMPLATES
from workshop.storage.file import DayFile, FileProblem, StoredPicture

AT = NINE_O_CLOCK
LONGEST_PATH = os.pathconf("/", "PC_PATH_MAX")
WHEN = datetime(2026, 11, 22, 16, 53, tzinfo=UTC)


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A file of a day that has been held."""
    file = new_file(tmp_path / "Vores dag.guldkaramel")
    stored = DayFile.open(file, RULES)
    state, _ = stored.replayed()
    last = state.day("day").steps[-1].id
    stored.append([
        Event(3, "e3", "c3", "host", "day", AT, Started()),
        Event(4, "e4", "c4", "host", "day", AT, StepEntered(last, 0)),
    ])  # fmt: skip
    stored.close()
    return file


def test_a_rehearsal_of_a_file_is_a_file_of_its_own_beside_it_that_says_so_everywhere(
    earlier: Path, tmp_path: Path
) -> None:
    before = earlier.read_bytes()
    made = Path(make_rehearsal(earlier, RULES, elsewhere=tmp_path / "elsewhere", seed="s", at=AT).file)
    assert made.parent == earlier.parent
    assert made.name.startswith("Vores dag (generalprøve 2023-11-14 ")
    info = file_info(made, RULES)
    assert info.rehearsal
    assert all(day.rehearsal for day in info.days)
    assert info.state == "Generalprøve. Ikke begyndt", "what was written and run does not come along"
    assert planned(made, RULES, "")[1] == planned(earlier, RULES, "")[1]
    assert earlier.read_bytes() == before


def test_a_rehearsal_of_a_template_lies_elsewhere(tmp_path: Path) -> None:
    made = make_rehearsal(TEMPLATES / "demo_day.yaml", RULES, elsewhere=tmp_path / "new", seed="s", at=AT)
    assert Path(made.file).parent == tmp_path / "new"
    assert made.warnings == ()


def test_where_nothing_can_be_written_beside_it_a_rehearsal_lies_elsewhere(tmp_path: Path) -> None:
    # The folder takes a short name and no longer one: that holds for those too who may do anything.
    folder = tmp_path
    while len(str(folder)) < LONGEST_PATH - 260:
        folder /= "n" * 200
    folder /= "n" * (LONGEST_PATH - len(str(folder)) - 20)
    folder.mkdir(parents=True)
    (folder / "dag.yaml").write_bytes((TEMPLATES / "demo_day.yaml").read_bytes())
    made = make_rehearsal(folder / "dag.yaml", RULES, elsewhere=tmp_path / "new", seed="s", at=AT)
    assert Path(made.file).parent == tmp_path / "new"
    assert Path(made.file).exists()


def test_rehearsals_of_the_same_minute_and_of_rehearsals_have_names_of_their_own(earlier: Path, tmp_path: Path) -> None:
    first, second = (Path(make_rehearsal(earlier, RULES, elsewhere=tmp_path, seed="s", at=AT).file) for _ in range(2))
    of_it = Path(make_rehearsal(second, RULES, elsewhere=tmp_path, seed="s", at=AT).file)
    assert len({first, second, of_it}) == 3
    assert of_it.name.count("generalprøve") == 1


def test_the_day_that_is_rehearsed_is_the_wanted_or_todays_or_the_next(root: Path, tmp_path: Path) -> None:
    source = root / "tests" / "fixtures" / "albertslund_day.yaml"
    file = tmp_path / "dage.guldkaramel"
    make_file(source, file, RULES, seed="s", at=AT)
    assert planned(file, RULES, "2030-01-01")[1].date == "2023-12-04"
    assert planned(file, RULES, "2023-12-05")[1].date == "2023-12-05"
    assert planned(file, RULES, "2030-01-01", "2023-12-05")[1].date == "2023-12-05"
    with pytest.raises(FileProblem, match="no_day"):
        planned(file, RULES, "2030-01-01", "another")


def test_the_plan_of_an_earlier_day_becomes_a_real_day_with_a_name_and_a_date_of_its_own(
    earlier: Path, tmp_path: Path
) -> None:
    changes = Changes("  Ny: dag  ", "2027-02-03")
    made = Path(make_from(earlier, tmp_path / "new", RULES, seed="s", at=AT, changes=changes).file)
    assert made == tmp_path / "new" / "Ny dag 2027-02-03.guldkaramel"
    info = file_info(made, RULES)
    assert (info.title, info.date, info.state, info.rehearsal) == ("Ny: dag", "2027-02-03", "Ikke begyndt", False)
    again = Path(make_from(earlier, tmp_path / "new", RULES, seed="s", at=AT, changes=changes).file)
    assert again.name == "Ny dag 2027-02-03 2.guldkaramel"


def test_what_was_left_out_on_the_earlier_day_is_there_again_on_a_new_one_and_not_in_a_rehearsal_of_that_day(
    tmp_path: Path,
) -> None:
    plan = plan_of()
    left_out = (msgspec.structs.replace(plan.activities[1], skipped=True, must=False), *plan.activities[2:])
    held = new_file(tmp_path / "day.guldkaramel", msgspec.structs.replace(plan, activities=left_out))
    made = planned(Path(make_from(held, tmp_path / "new", RULES, seed="s", at=AT).file), RULES, "")[1]
    assert [one.skipped for one in made.activities] == [False] * len(left_out)
    assert made.activities[0] == msgspec.structs.replace(left_out[0], skipped=False)
    rehearsal = Path(make_rehearsal(held, RULES, elsewhere=tmp_path, seed="s", at=AT).file)
    assert planned(rehearsal, RULES, "")[1].activities[0].skipped


def test_a_day_file_is_taken_as_it_is_with_what_is_odd_in_it(root: Path, tmp_path: Path) -> None:
    made = make_from(root / "tests" / "fixtures" / "theme_day_sample.yaml", tmp_path, RULES, seed="s", at=AT)
    stored = DayFile.open_read_only(Path(made.file), RULES)
    days = [one.happening for one in stored.events() if isinstance(one.happening, DayPlanned)]
    stored.close()
    assert not days[0].rehearsal
    (tmp_path / "wrong.yaml").write_text("event: 3", encoding="utf-8")
    with pytest.raises(DayFileError):
        make_from(tmp_path / "wrong.yaml", tmp_path, RULES, seed="s", at=AT)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FileProblem, match="file_not_writable"):
        make_from(TEMPLATES / "empty_day.yaml", tmp_path / "file" / "folder", RULES, seed="s", at=AT)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Dag 1/2: på <vej>?", "Dag 1 2 på vej"),
        ("  . ", "Dag"),
        ("æ" * 200, "æ" * 80),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(tmp_path: Path, name: str, file: str) -> None:
    assert free_file(tmp_path, name).stem == file


def test_a_rehearsal_is_named_by_its_day_and_its_moment() -> None:
    assert rehearsal_name("Dag 1", WHEN) == "Dag 1 (generalprøve 2026-11-22 16.53)"
    assert rehearsal_name("Dag 1 (generalprøve 2026-11-21 09.00) 2", WHEN) == "Dag 1 (generalprøve 2026-11-22 16.53)"


def test_the_pictures_of_slides_come_along_with_the_plan(tmp_path: Path) -> None:
    slides = (
        Activity("slide", "morning", "stage", "Cyklen", 3, {"picture": "picture-01", "alt": "En cykel"}),
        Activity("gone", "morning", "stage", "Skoven", 3, {"picture": "picture-09", "alt": "En skov"}),
    )
    file = new_file(tmp_path / "Vores dag.guldkaramel", plan_of(activities=slides))
    stored = DayFile.open(file, RULES)
    kept = Event(3, "e3", "picture-01", "host", "day", AT, Kept("picture-01", 1, 1, len(A_JPEG)))
    theirs = Event(4, "e4", "picture-02", "p1", "day", AT, Kept("picture-02", 1, 1, len(A_JPEG)))
    both = [StoredPicture("picture-01", "day", A_JPEG), StoredPicture("picture-02", "day", A_JPEG)]
    stored.append([kept, theirs], both)
    stored.close()
    for made in (
        make_rehearsal(file, RULES, elsewhere=tmp_path / "elsewhere", seed="s", at=AT),
        make_from(file, tmp_path / "new", RULES, seed="s", at=AT),
    ):
        _process, _plan, pictures = planned(Path(made.file), RULES, "")
        assert pictures == {"picture-01": A_JPEG}
        with closing(DayFile.open_read_only(Path(made.file), RULES)) as copy:
            assert {picture for _day, picture in copy.picture_ids()} == {"picture-01"}


def test_a_day_is_to_be_removed_by_the_date_that_is_told_else_as_long_after_as_the_one_before(
    earlier: Path, tmp_path: Path
) -> None:
    told = Changes("Ny", "2026-12-04", "2027-03-04")
    made = Path(make_from(earlier, tmp_path / "a", RULES, seed="s", at=AT, changes=told).file)
    assert file_info(made, RULES).keep_until == "2027-03-04"
    later = make_from(made, tmp_path / "b", RULES, seed="s", at=AT, changes=Changes("Nyere", "2027-12-04"))
    assert file_info(Path(later.file), RULES).keep_until == "2028-03-03"
    unsettled = make_from(earlier, tmp_path / "c", RULES, seed="s", at=AT, changes=Changes("Nyest", "2027-12-04"))
    assert file_info(Path(unsettled.file), RULES).keep_until == ""
