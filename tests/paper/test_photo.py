"""Photos of the very cards that are printed, simulated; the door that reads them, and what it says."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.day_under_test import NINE_O_CLOCK
from tests.paper.simulated import Lying, day_with_cards, photo
from tests.server.house import DAY, new_file
from workshop.cli import main
from workshop.domain.card_tags import tag_of
from workshop.domain.contributing import Added
from workshop.domain.event import Event
from workshop.domain.ids import HOST
from workshop.exercises.catalogue import RULES
from workshop.paper import photo as reading
from workshop.paper.matching import best_seat, reading_of
from workshop.paper.order import Order, order_of
from workshop.paper.photo import NotAPhoto, NotInstalled, find_marks, is_installed
from workshop.paper.told import told_of
from workshop.paper.words import sentences
from workshop.paper_verbs import BAD_FILE, NO_EXTRA, NO_PHOTO, NOTHING
from workshop.storage.file import DayFile

SEAT = "goal:g1"


@pytest.mark.parametrize(
    ("many", "lying", "seed"), [(12, "road", 0), (12, "ties", 1), (40, "ties", 1), (40, "lines", 2)]
)
def test_cards_in_a_photo_are_laid_as_they_lie(many: int, lying: Lying, seed: int) -> None:
    taken = photo(many, seed, lying)
    read = reading_of(
        day_with_cards(many).state, SEAT, order_of(find_marks(taken.jpeg), "lines" if lying == "lines" else "road")
    )
    seen = {label for row in read.rows for label in row}
    assert [frozenset(row) for row in read.rows] == [row & seen for row in taken.rows if row & seen]
    assert set(read.missing) == {f"T{number}" for number in range(1, many + 1)} - seen
    assert (read.unknown, read.others, read.doubled) == ((), (), ())
    assert len(seen) == many or not taken.whole


def test_a_photo_is_turned_as_its_camera_says_it_was_held() -> None:
    image = pytest.importorskip("PIL.Image")
    taken = photo(12, 4, size=(2400, 1800))
    upright = image.open(io.BytesIO(taken.jpeg))
    lying = io.BytesIO()
    exif = upright.getexif()
    exif[0x0112] = 6  # turned a quarter to the right when it is shown
    upright.rotate(90, expand=True).save(lying, "JPEG", exif=exif, quality=95)
    one, other = find_marks(taken.jpeg), find_marks(lying.getvalue())
    assert {mark.tag for mark in one} == {mark.tag for mark in other}
    assert all(mark.corners[0].to(twin.corners[0]).length < 4 for mark, twin in zip(one, other, strict=True))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff\xe0 no more", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_photo_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPhoto):
        find_marks(data)


def test_a_floor_without_cards_has_none() -> None:
    image = pytest.importorskip("PIL.Image")
    blank = io.BytesIO()
    image.new("L", (800, 600), 128).save(blank, "PNG")
    assert find_marks(blank.getvalue()) == ()


def test_without_the_extra_it_is_said_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "cv2", None)
    assert not is_installed()
    with pytest.raises(NotInstalled):
        find_marks(b"\xff\xd8\xff")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert main(["cards", str(tmp_path / "photo.jpg")]) == NO_EXTRA
    assert "pip install guldkaramel[photo]" in capsys.readouterr().err


def test_with_the_extra_it_is_there() -> None:
    assert is_installed()
    assert reading.MOST_PIXELS > 48_000_000


def tags(*labels: str, goal: int = 1) -> list[int]:
    return [tag for one in labels if (tag := tag_of(goal, one[0], int(one[1:]))) is not None]


def test_what_is_wrong_with_a_photo_is_named() -> None:
    day = day_with_cards(5)
    other = day_with_cards.__wrapped__(5)
    group = next(one for one in other.state.plan.groups if one.goal == "g2").id
    other.does("sign_cards.write", text="Et andet måls tegn", group=group)
    other.does("sign_ordering.mechanism", text="En mekanisme", signs=[], group=other.state.plan.groups[0].id)
    lying = [*tags("T3"), *tags("T9"), *tags("T1", goal=2), *tags("M1"), *tags("T1")]
    order = Order(tuple((tag,) for tag in lying), tuple(tags("T2", "T30")), ())
    read = reading_of(other.state, SEAT, order)
    assert read.row == "T3 T1"
    assert (read.unknown, read.others, read.doubled) == (("T9",), ("2-T1",), ("T2", "T30"))
    assert (read.missing, read.aside) == (("T4", "T5"), ("M1",))
    said = list(sentences(read, "da"))
    assert said == [
        "Ligger der to gange og er ikke lagt: T2, T30.", "På billedet, men ikke skrevet ind: T9.",
        "Hører til et andet mål: 2-T1.", "Ikke på billedet: T4, T5.",
        "Mekanismer, som ikke lægges på vejen: M1.",
    ]  # fmt: skip
    assert best_seat(other.state, [*tags("T1", goal=2), *tags("T1", "T2")]) == SEAT
    assert best_seat(day.state, tags("T1", goal=3)) is None


def test_a_doubt_about_cards_that_do_not_count_is_none() -> None:
    taken = photo(12, 0, size=(2400, 1800))
    told = told_of(day_with_cards(12).state, SEAT, find_marks(taken.jpeg), "en")
    assert set(told.ways) == {"road", "lines"}
    assert told.found == 12
    few = told_of(day_with_cards(5).state, SEAT, find_marks(taken.jpeg), "da")
    assert len(few.ways["road"].unknown) == 7
    assert few.ways["lines"].sentences


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs `cards` with a photo of twelve cards; the exit code, what was printed, and what was said."""
    (tmp_path / "photo.jpg").write_bytes(photo(12, 0, size=(2400, 1800)).jpeg)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["cards", str(tmp_path / "photo.jpg"), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def file_with_cards(path: Path, many: int) -> Path:
    """A file whose first goal has so many signs."""
    state = day_with_cards(many).state
    file = DayFile.open(new_file(path, state.plan), RULES)
    try:
        first = file.replayed()[0].seq + 1
        added = [Added(one) for one in state.contributions.values()]
        added.sort(key=lambda one: one.contribution.number)
        file.append(
            [
                Event(first + place, f"e{place}", f"c{place}", HOST, DAY, NINE_O_CLOCK, happening)
                for place, happening in enumerate(added)
            ]
        )
    finally:
        file.close()
    return path


def test_the_command_says_the_row_as_it_can_be_typed(
    command: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    rows = ["+".join(sorted(row)) for row in photo(12, 0, size=(2400, 1800)).rows]
    file = file_with_cards(tmp_path / "day.guldkaramel", 13)
    code, row, said = command(str(file), "--goal", "1")
    assert (code, row.split()) == (0, rows)
    assert said == "Ikke på billedet: T13.\n"
    assert command(str(file), "--flip")[1].split() == rows[::-1]
    code, told, _said = command(str(file), "--json")
    assert code == 0
    assert json.loads(told)["ways"]["road"]["row"].split() == rows
    assert json.loads(told)["ways"]["road"]["missing"] == ["T13"]


def test_the_command_needs_no_file_to_find_tags(command: Callable[..., tuple[int, str, str]]) -> None:
    taken = photo(12, 0, size=(2400, 1800))
    wanted = [[int(label[1:]) - 1 for label in row] for row in taken.rows]
    assert json.loads(command("--json")[1])["rows"] == wanted
    assert command()[1].split() == [str(row[0]) for row in wanted]
    marks = json.loads(command("--marks")[1])
    assert sorted(mark[0] for mark in marks) == list(range(12))
    assert all(len(mark[1]) == 4 for mark in marks)


def test_the_command_tells_what_it_can_not_read(
    command: Callable[..., tuple[int, str, str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(str(tmp_path / "none.guldkaramel"))[0] == BAD_FILE
    empty = new_file(tmp_path / "empty.guldkaramel")
    assert command(str(empty))[:2] == (NOTHING, "")
    assert main(["cards", str(tmp_path / "none.jpg")]) == NO_PHOTO
    (tmp_path / "text.jpg").write_text("Ikke et foto")
    assert main(["cards", str(tmp_path / "text.jpg")]) == NO_PHOTO
    assert "JPEG eller PNG" in capsys.readouterr().err


def test_a_photo_comes_by_stdin_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    taken = photo(12, 0, size=(2400, 1800))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(taken.jpeg)))
    assert main(["cards", "-", "--marks"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 12
