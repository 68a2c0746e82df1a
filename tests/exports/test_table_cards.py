"""Table cards and the sheet for the IT department: what stands on them, for all and for later, and on one page each."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pikepdf
import pytest

from exports.it_sheet import write_it_sheet
from exports.table_cards import Entrance, write_table_cards
from tests.day_under_test import plan_of
from tests.exports.pdf.reading import Reading
from tests.server.house import CODE, DAY, new_file
from workshop.cli import main
from workshop.domain.day import DayState
from workshop.domain.plan import Plan
from workshop.exercises.catalogue import RULES
from workshop.protocol.venue import Wifi
from workshop.storage.exported import noted_exports
from workshop.storage.file import DayFile
from workshop.venue_verbs import BAD_FILE, NO_DAY, NOT_AN_ENTRANCE, NOT_WRITTEN

URL = "http://192.168.137.101:8765/"
NET = Wifi("Klitby Gæst; sal 2", "hav, himmel og æbler")
LONG = Wifi("Æ" * 16, "et meget langt kodeord med 63 tegn som ingen nogensinde vil skrive"[:63])
HOSTILE = "Sammenhængskraftudviklingsafdelingsgruppen مجموعة العمل 🌳 <b>A & B</b> " * 3


def day_of(tmp_path: Path, plan: Plan | None = None) -> DayState:
    file = DayFile.open(new_file(tmp_path / "day.guldkaramel", plan), RULES)
    try:
        return file.replayed()[0].day(DAY)
    finally:
        file.close()


def hostile_plan() -> Plan:
    plan = plan_of()
    groups = tuple(msgspec.structs.replace(one, name=HOSTILE) for one in plan.groups)
    return msgspec.structs.replace(plan, groups=groups, title=HOSTILE)


def problems(path: Path) -> Counter[str]:
    checker = pytest.importorskip("page")
    found = [checker.validate_pdf(str(path), profile=one) for one in ("ua1", "2a")]
    return Counter(failure.rule_id for one in found for failure in one.failures)


def is_figure(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.Figure


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("wifi", [NET, LONG, Wifi("Åbent", ""), None])
def test_every_group_has_a_card_of_an_a5_with_all_that_one_comes_in_by(
    tmp_path: Path, wifi: Wifi | None, lang: str
) -> None:
    day = day_of(tmp_path)
    write_table_cards(day, Entrance(URL, wifi), tmp_path / "cards.pdf", lang)
    cards = Reading(tmp_path / "cards.pdf")
    assert cards.pages == len(day.plan.groups)
    assert cards.unmarked == ""
    for number, group in enumerate(day.plan.groups):
        said = cards.page_text(number)
        assert group.name in said
        assert "192.168.137.101:8765" in said
        assert CODE in said
        assert "iPhone" in said
        assert "Android" in said
        if wifi is not None:
            assert wifi.ssid in said
            assert wifi.password in said.replace("\n", " ")
    assert [round(float(edge)) for edge in cards.pdf.pages[0].mediabox] == [0, 0, 420, 595]
    other = {"da": "en-GB", "en": "da-DK"}[lang]
    assert [one.language for one in cards.root.all() if one.tag == "Sect" and one.language] == [other] * cards.pages
    assert all(one.alt for one in cards.of("Figure"))
    assert problems(tmp_path / "cards.pdf") == {}


def test_long_names_other_letters_and_markup_stand_as_they_are(tmp_path: Path) -> None:
    write_table_cards(day_of(tmp_path, hostile_plan()), Entrance(URL, LONG), tmp_path / "cards.pdf")
    cards = Reading(tmp_path / "cards.pdf")
    assert "Sammenhængskraftudviklingsafdelingsgruppen" in cards.page_text(0)
    assert problems(tmp_path / "cards.pdf") == {}


@pytest.mark.parametrize("length", [40, 90, 200])
def test_a_card_holds_all_of_the_longest_goal_and_group(tmp_path: Path, length: int) -> None:
    plan = plan_of()
    name, title = (("Vi går, leger og lærer sammen " * 9)[: length - 4] + end for end in (" Øst", " Mål"))
    groups = tuple(msgspec.structs.replace(one, name=name) for one in plan.groups)
    goals = tuple(msgspec.structs.replace(one, title=title) for one in plan.goals)
    day = day_of(tmp_path, msgspec.structs.replace(plan, groups=groups, goals=goals))
    write_table_cards(day, Entrance(URL, LONG), tmp_path / "cards.pdf")
    said = " ".join(Reading(tmp_path / "cards.pdf").page_text(0).split())
    assert f"{name}: {title}" in said
    assert "…" not in said


def test_a_net_with_a_long_name_takes_its_room_from_the_codes_and_covers_nothing(tmp_path: Path) -> None:
    day, sizes = day_of(tmp_path), []
    for wifi in (NET, LONG):
        write_table_cards(day, Entrance(URL, wifi), tmp_path / "cards.pdf")
        with pikepdf.open(tmp_path / "cards.pdf") as pdf:
            boxes = [[float(edge) for edge in one.A[0].BBox] for one in pdf.objects if is_figure(one)]
        sizes.append({round(right - left) for left, _, right, _ in boxes})
    assert sizes[0] == {169}
    ((least,),) = [sizes[1]]
    assert 100 < least < 169


def test_the_same_day_and_way_in_give_the_same_bytes(tmp_path: Path) -> None:
    day = day_of(tmp_path)
    for name in ("one.pdf", "other.pdf"):
        write_table_cards(day, Entrance(URL, NET), tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("program", ["guldkaramel", r"D:\Programmer til alle\Guldkaramel 1.2\guldkaramel.exe"])
def test_the_it_sheet_is_one_page_with_the_port_and_the_program(tmp_path: Path, lang: str, program: str) -> None:
    write_it_sheet(program, 8901, tmp_path / "it.pdf", lang)
    sheet = Reading(tmp_path / "it.pdf")
    assert sheet.pages == 1
    assert sheet.unmarked == ""
    said = sheet.text.replace("\n", " ")
    assert "-LocalPort 8901" in said
    assert program in said
    assert problems(tmp_path / "it.pdf") == {}


def told(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))


def test_the_command_reads_the_net_where_nobody_else_can_see_it_and_tells_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = new_file(tmp_path / "day.guldkaramel"), tmp_path / "cards.pdf"
    entrance = json.dumps({"url": URL, "wifi": {"ssid": "Salen", "password": "kaffe"}})
    told(monkeypatch, entrance)
    assert main(["table-cards", str(file), str(out)]) == 0
    assert "Salen" in Reading(out).page_text(0)
    with closing(DayFile.open(file, RULES)) as opened:
        assert [(Path(one.path), one.kind) for one in noted_exports(opened)] == [(out, "cards")]
    for text, arguments, code in (
        ("hvad?", [str(file), str(out)], NOT_AN_ENTRANCE),
        (entrance, [str(tmp_path / "none"), str(out)], BAD_FILE),
        (entrance, [str(file), str(out), "--day", "another"], NO_DAY),
        (entrance, [str(file), str(tmp_path / "none" / "cards.pdf")], NOT_WRITTEN),
    ):
        told(monkeypatch, text)
        assert main(["table-cards", *arguments]) == code
        said = capsys.readouterr().err
        assert said
        assert "kaffe" not in said
    assert main(["it-sheet", str(tmp_path / "it.pdf"), "--port", "8080"]) == 0
    assert "8080" in Reading(tmp_path / "it.pdf").text
