"""The run sheet: the whole day on paper, block by block, with what the facilitator has noted."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from exports.run_sheet import write_run_sheet
from tests.day_under_test import DayUnderTest
from tests.exports.pdf.reading import Reading, Spoken
from tests.exports.pdf.test_document import HOSTILE
from tests.server.house import new_file
from workshop.cli import main
from workshop.domain.plan import Activity, Block, Plan
from workshop.export_verb import NOT_WRITTEN
from workshop.planning.day_file import read_day_file
from workshop.planning.templates import TEMPLATES

DEMO = read_day_file(TEMPLATES / "demo_day.yaml").plan


def printed(plan: Plan, folder: Path, lang: str = "da") -> Reading:
    write_run_sheet(DayUnderTest(plan).state, folder / "drejebog.pdf", lang)
    return Reading(folder / "drejebog.pdf")


def rows(found: Reading) -> list[list[str]]:
    """The rows of the programme, a text a cell, the heads left out."""
    table = next(one for one in found.of("Table"))
    cells = ([said(cell) for cell in row.kids if cell.tag == "TD"] for row in table.kids)
    return [row for row in cells if row]


def said(cell: Spoken) -> str:
    return " | ".join(" ".join(one.text.split()) for one in cell.all() if one.text)


def plan_of(*activities: Activity, blocks: tuple[Block, ...] = (), **fields: object) -> Plan:
    own = blocks or (Block("b", "Formiddag", "09:00", "10:30", "talk", "Kaffe på bordene", "Borgmesteren"),)
    empty = Plan("Dagen", "Hvordan?", "Kommunen", "2029-05-31", blocks=own, activities=activities)
    return msgspec.structs.replace(empty, **fields)


def test_every_block_and_exercise_has_a_row_with_its_clock_and_minutes(tmp_path: Path) -> None:
    found = rows(printed(DEMO, tmp_path))
    assert len(found) == len(DEMO.blocks) + len(DEMO.activities)
    assert found[0][:4] == ["08:30", "50", "Kaffe og dagens udfordring", "skal"]
    assert found[0][4].startswith("Borgmesteren og en nabo | ")
    assert found[1][:4] == ["08:54", "8", "Hvor godt kender vi hinanden?", "skal"]
    assert ["10:25", "15", "Pause", "skal", "–"] in found


def test_a_blocks_note_to_all_and_the_facilitators_own_both_stand_there(tmp_path: Path) -> None:
    talk = Block("b", "Oplæg", "09:00", "10:30", "talk", "Kaffe på bordene", own_note="Vent på Ida")
    assert rows(printed(plan_of(blocks=(talk,)), tmp_path))[0][4] == "Kaffe på bordene | Vent på Ida"


def test_what_may_be_left_out_and_what_is_left_out_is_said(tmp_path: Path) -> None:
    must, may = Activity("a", "b", "iglo", "A", 20), Activity("c", "b", "iglo", "C", 7.5, must=False, skipped=True)
    found = rows(printed(plan_of(may, must), tmp_path))
    assert [row[:4] for row in found] == [
        ["09:00", "90", "Formiddag", "skal"],
        ["10:10", "7,5", "C", "kan"],
        ["10:10", "20", "A", "skal"],
    ]
    assert found[1][4] == "Springes over i dag | Print øvelsens ark"


def test_what_is_needed_is_counted_and_the_notes_of_the_phases_follow(tmp_path: Path) -> None:
    quiz = Activity("q", "b", "quiz", "Quiz", 5, note="Til alle\n\nLangsomt", notes={"ask": "Læs højt"})
    visits = Activity("v", "b", "visit_voting", "Besøg", 5, {"caramels_per_pair": 7})
    plenum = Activity("p", "b", "plenum", "Plenum", 5, {"question": "Hvad?", "questions": ["Og?"]})
    odd = Activity("w", "b", "visit_voting", "Besøg", 5, {"caramels_per_pair": "mange"})
    notes = Activity("n", "b", "plenum", "Uden spørgsmål", 5)
    other = Activity("o", "b", "review", "Noget andet", 5)
    asked = [{"id": f"q{n}", "text": f"{n}?"} for n in range(3)]
    found = rows(printed(plan_of(quiz, visits, odd, plenum, notes, other, content={"quiz": asked}), tmp_path))
    assert [row[4] for row in found[1:]] == [
        "3 spørgsmål | Til alle | Langsomt | Læs højt",
        "7 karameller til hvert par",
        "10 karameller til hvert par",
        "2 spørgsmål",
        "–",
        "–",
    ]


def test_the_groups_stand_below_with_their_goals(tmp_path: Path) -> None:
    found = printed(DEMO, tmp_path)
    assert [one.text for one in found.of("H2")] == ["Mål og grupper"]
    assert "Gryden" in said(found.of("Table")[1])
    assert found.bookmarks() == ["Drejebog", "Mål og grupper"]


def test_an_empty_plan_is_read_kindly(tmp_path: Path) -> None:
    found = printed(Plan("", "", "", "2029-05-31"), tmp_path)
    assert "Programmet er tomt endnu." in found.text
    assert found.of("Table") == []
    assert [one.text for one in found.of("H1")] == ["Drejebog"]


def test_in_english(tmp_path: Path) -> None:
    found = printed(DEMO, tmp_path, "en")
    assert str(found.pdf.Root.Lang) == "en-GB"
    assert "22 September 2026" in found.text


def test_what_an_exercise_asks_is_counted_in_english_too(tmp_path: Path) -> None:
    asked = {"barometers": [{"id": "u1", "text": "A"}, {"id": "u2", "text": "B"}]}
    plan = plan_of(Activity("a", "b", "barometer", "A", 20), content=asked)
    assert "2 statements" in rows(printed(plan, tmp_path, "en"))[1][4]


def test_the_head_comes_again_on_every_page_and_no_block_stands_alone_at_its_foot(tmp_path: Path) -> None:
    note = "Sig det langsomt, og vent, til alle har hørt det. " * 6
    blocks = tuple(Block(f"b{n}", f"Blok {n}", "09:00", "10:00") for n in range(12))
    own = tuple(Activity(f"a{n}", f"b{n}", "iglo", f"Øvelse {n}", 30, note=note) for n in range(12))
    found = printed(plan_of(*own, blocks=blocks), tmp_path)
    assert found.pages > 2
    assert "".join(found.artifacts).count("Noter og materialer") == found.pages - 1
    for page in range(found.pages):
        lines = [line for line in found.page_text(page).split("\n") if line.strip()]
        assert not any(line.startswith("Blok") for line in lines[-4:])


def test_hostile_texts_are_all_there_and_it_is_for_all_and_for_later(tmp_path: Path) -> None:
    own = tuple(Activity(f"a{n}", "b", "quiz", words[:200], 5, note=words) for n, words in enumerate(HOSTILE))
    found = printed(plan_of(*own, challenge=HOSTILE[0]), tmp_path)
    everything = " ".join(found.text.split())
    assert all(" ".join(words.split()) in everything for words in HOSTILE)
    assert found.unmarked == ""
    checker = pytest.importorskip("page")
    for profile in ("ua1", "2a"):
        assert checker.validate_pdf(str(tmp_path / "drejebog.pdf"), profile=profile).failures == []


def test_the_same_plan_gives_the_same_bytes_and_the_command_writes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = new_file(tmp_path / "day.guldkaramel", DEMO)
    for name in ("one.pdf", "other.pdf"):
        assert main(["export", str(file), "--run-sheet", str(tmp_path / name)]) == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()
    assert main(["export", str(file), "--run-sheet", str(tmp_path / "none" / "one.pdf")]) == NOT_WRITTEN
    assert "one.pdf" in capsys.readouterr().err
