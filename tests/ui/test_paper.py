"""A photo of cards in the console: what was read is shown, corrected, and laid on the road when it is right."""

import http.client
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl

from tests.paper.simulated import photo
from tests.ui.everywhere import sheets
from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.paper import PaperModel

pytestmark = pytest.mark.windows
SEAT = "goal:g1"


@pytest.fixture
def paper(console: Console, heart: HeartUnderTest) -> PaperModel:
    """The model of windows on a day whose first goal has twelve signs."""
    for place in range(12):
        heart.does("sign_cards.write", text=f"Tegn {place + 1}", group="m1")
    console.attach(heart)
    console.windows.paper.about(heart.file)
    return console.windows.paper


def shown(paper: PaperModel) -> Any:
    return json.loads(str(paper.property("shown")))


def rows(paper: PaperModel) -> list[str]:
    return ["+".join(one["card"] for one in row) for row in shown(paper)["rows"]]


def laid(heart: HeartUnderTest) -> list[str]:
    """The road as the heart has it."""
    heart.does("day.go", step="order/order")
    heart.does("room.focus", seat=SEAT)
    return ["+".join(card["number"] for card in step["cards"]) for step in heart.view()["body"]["road"]]


def told(*road: str, sentences: tuple[str, ...] = ()) -> dict[str, Any]:
    """What is told of a photo."""
    read = {"rows": [row.split("+") for row in road], "sentences": list(sentences)}
    return {"seat": SEAT, "number": 1, "found": 9, "ways": {"road": read, "lines": {**read, "sentences": []}}}


def test_a_photo_from_this_machine_is_read_and_its_cards_are_laid(
    console: Console, heart: HeartUnderTest, paper: PaperModel, tmp_path: Path
) -> None:
    taken = photo(12, 0, size=(2400, 1800))
    (tmp_path / "photo.jpg").write_bytes(taken.jpeg)
    console.item("Foto af kort").forceActiveFocus()
    console.presses("Return")
    console.waits(lambda: sheets(console)["PaperSheet"].property("open"), "the sheet")
    paper.read(QUrl.fromLocalFile(str(tmp_path / "photo.jpg")), 0)
    console.waits(lambda: shown(paper)["ready"], "read")
    order = [next(iter(row)) for row in taken.rows]
    assert rows(paper) == order
    console.waits(lambda: console.sees("Kortene ved mål 1"), "shown")
    console.clicks("Læg dem sådan")
    console.waits(lambda: console.sees("Kortene er lagt på vejen"), "laid")
    assert laid(heart) == order
    assert not shown(paper)["ready"]


def test_what_is_no_photo_is_said(console: Console, paper: PaperModel, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_text("Ikke et foto")
    console.item("Foto af kort").forceActiveFocus()
    console.presses("Return")
    paper.read(QUrl.fromLocalFile(str(tmp_path / "photo.jpg")), 0)
    console.waits(lambda: console.sees("Brug JPEG eller PNG"), "said")
    assert not shown(paper)["ready"]


def test_cards_are_corrected_one_by_one_and_back_again(console: Console, paper: PaperModel) -> None:
    paper.show(told("T1", "T2+T3", "T4"))
    paper.move(1, 0, -1)
    assert rows(paper) == ["T1", "T2", "T3", "T4"]
    paper.move(3, 0, -1)
    assert rows(paper) == ["T1", "T2", "T4", "T3"]
    paper.beside(3, 0)
    assert rows(paper) == ["T1", "T2", "T4+T3"]
    paper.beside(0, 0)
    paper.lift(0, 0)
    assert rows(paper) == ["T2", "T4+T3"]
    assert [one["card"] for one in shown(paper)["left"]][:2] == ["T1", "T5"]
    paper.add("T1")
    paper.flip()
    assert rows(paper) == ["T1", "T3+T4", "T2"]
    paper.move(1, 1, 1)
    assert rows(paper) == ["T1", "T3", "T4", "T2"]
    for _correction in range(7):
        paper.back()
    assert rows(paper) == ["T1", "T2+T3", "T4"]
    assert not shown(paper)["corrected"]
    paper.read_as("lines")
    assert shown(paper)["way"] == "lines"
    assert console.windows.store.connected


def test_doubts_are_shown_and_the_corrected_row_is_what_is_laid(
    console: Console, heart: HeartUnderTest, paper: PaperModel
) -> None:
    paper.show(told("T1", "T2+T3", "T4", sentences=("Ligger T2 · T3 ved siden af hinanden eller efter hinanden?",)))
    console.waits(lambda: console.sees("Ligger T2 · T3 ved siden af hinanden"), "the doubt")
    console.clicks("T2 på plads 2: tidligere")
    console.waits(lambda: rows(paper) == ["T1", "T2", "T3", "T4"], "moved")
    console.clicks("T4 på plads 4: tag det op")
    console.clicks("Læg dem sådan")
    console.waits(lambda: console.sees("Kortene er lagt på vejen"), "laid")
    assert laid(heart) == ["T1", "T2", "T3"]


def test_a_photo_can_be_dropped(console: Console, paper: PaperModel) -> None:
    paper.show(told("T1", "T2"))
    console.waits(lambda: console.sees("Drop fotoet"), "shown")
    console.clicks("Drop fotoet")
    console.waits(lambda: not shown(paper)["ready"], "dropped")
    paper.take()
    assert rows(paper) == []


def test_a_photo_from_the_facilitators_phone_comes_up_by_itself(
    console: Console, heart: HeartUnderTest, paper: PaperModel
) -> None:
    taken = photo(12, 0, size=(2400, 1800))
    headers = heart.host.cards().headers | {"Content-Type": "image/jpeg"}
    with closing(http.client.HTTPConnection("127.0.0.1", heart.info.port, timeout=60)) as line:
        line.request("POST", "/api/cards", taken.jpeg, headers)
        assert line.getresponse().status == 200
    console.waits(lambda: sheets(console)["PaperSheet"].property("open"), "the sheet")
    console.waits(lambda: console.sees("Kortene ved mål 1"), "the cards")
    assert rows(paper) == [next(iter(row)) for row in taken.rows]
    assert heart.ask(heart.host.cards())[0] == 200
    console.clicks("Drop fotoet")
    console.waits(lambda: heart.ask(heart.host.cards())[0] == 404, "the heart knows nothing of it any more")


def test_cards_of_another_file_are_no_longer_shown(paper: PaperModel, heart: HeartUnderTest) -> None:
    paper.show(told("T1", "T2"))
    paper.flip()
    paper.show(told("T5", "T6"))
    paper.about(heart.file.with_name("another.guldkaramel"))
    assert (shown(paper)["ready"], rows(paper), shown(paper)["line"]) == (False, [], "")


def test_the_keyboard_follows_the_card_that_was_moved(console: Console, paper: PaperModel) -> None:
    paper.show(told("T1", "T2", "T3", "T4"))
    console.waits(lambda: console.sees("Kortene ved mål 1"), "shown")
    console.item("T4 på plads 4: tidligere").forceActiveFocus()
    console.presses("Return")
    console.waits(lambda: rows(paper) == ["T1", "T2", "T4", "T3"], "moved")
    console.presses("Return")
    console.waits(lambda: rows(paper) == ["T1", "T4", "T2", "T3"], "moved once more, by the keyboard alone")


def test_a_second_photo_waits_for_the_corrections_of_the_first(
    console: Console, heart: HeartUnderTest, paper: PaperModel
) -> None:
    paper.show(told("T1", "T2"))
    paper.flip()
    paper.show(told("T5", "T6"))
    assert rows(paper) == ["T2", "T1"]
    console.waits(lambda: console.sees("Et nyt foto er læst"), "that it waits")
    paper.take()
    assert rows(paper) == ["T2", "T1"], "here until it is saved"
    console.waits(lambda: rows(paper) == ["T5", "T6"], "the other, once the first is saved")
    console.waits(lambda: sheets(console)["PaperSheet"].property("open"), "shown")
    paper.drop()
    assert laid(heart) == ["T2", "T1"]
