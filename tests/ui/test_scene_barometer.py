"""The barometer on the projector: groups on the road or in rows, persons as a histogram, reasons on pages after."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from tests.day_under_test import DayUnderTest, plan_of
from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room
from workshop.domain.plan import Activity, Group

STATEMENT = "Vi ved, hvem der slipper, og hvem der griber, når en ung skifter fra skole til ungdomsuddannelse"
NAMES = (
    "Havbakke Kommune", "Lyngsø Kommune", "Fynshøj og Nabo", "Ringkøbing-Skjern Kommune, Børn og Unge-forvaltningen",
    "Å", "Nordvestjyllands Ungdomsuddannelsescenter", "بلدية الميناء", "Guldborgsund 🌿", "FAXE",
)  # fmt: skip
REASONS = (
    "der er altid en uge midt imellem", "NEJ", "vi kunne ikke blive enige 🙃",
    "نحن لا نعرف من يمسك بالشباب عندما ينتقلون",
    "Vi har aftalt det med to af de tre ungdomsuddannelser, men den tredje har skiftet leder tre gange på to år, og så "
    "begynder vi forfra hver gang. Det er ikke nogens skyld, men det er heller ikke nogens opgave, og det er det, vi "
    "gerne ville have et navn på i dag.",
)  # fmt: skip
SCALE = {"min": 1, "max": 10, "step": 0.5, "low": "uenig", "high": "meget enig"}


def measured(
    unit: str, count: int, *, again: bool = False, shown: bool = True, text: str = STATEMENT, same: bool = False
) -> frames.Frame:
    """The room's frame when so many have set their mark, every fourth with a reason; made by the exercise itself."""
    groups = tuple(Group(f"h{n}", f"{NAMES[n % len(NAMES)]}{n // len(NAMES) or ''}") for n in range(max(count, 3)))
    setting = {"unit": unit, "live": shown}
    activities = (
        Activity("baro", "morning", "barometer", "Hvor står I?", 20, setting),
        Activity("baro2", "morning", "barometer", "Igen", 20, setting),
    )
    asked = [
        {"id": "first", "text": text, "scale": SCALE},
        {"id": "again", "text": text, "scale": SCALE, "repeat_of": "first"},
    ]
    day = DayUnderTest(plan_of(activities=activities, groups=groups, goals=(), content={"barometers": asked}))
    for name in ("first", "again") if again else ("first",):
        for n in range(count):
            place = (n * 7 + (3 if name == "again" else 0)) % 19
            mark = 5.0 if same else None if n % 8 == 6 else 1 + place / 2
            who = {"group": f"h{n}"} if unit == "group" else {"author": f"person-{n:04}"}
            if unit != "group" and name == "first":
                day.does("participant.seat", participant=f"person-{n:04}", group="h0")
            reason = {"comment": REASONS[n // 2 % len(REASONS)]} if n % 2 == 0 else {}
            day.does("barometer.mark", statement=name, mark=mark, **who, **reason)
    day.goes_to("baro2" if again else "baro")
    made = frames.frame("barometer", day.room(), focus=None)
    made["view"]["step"]["title"] = "Hvor står I?"
    made["view"]["seats"] = [
        {"seat": f"group:{group.id}", "number": n + 1, "title": group.name, "colour": n, "phones": 1, "heads": 2}
        for n, group in enumerate(groups)
    ]
    return made


def named(room: Room, kind: str) -> list[QQuickItem]:
    return list(room.items(kind))


def said(room: Room) -> str:
    return " | ".join(room.texts())


KINDS: dict[str, dict[str, Any]] = {
    "groups": {"unit": "group"},
    "groups again": {"unit": "group", "again": True},
    "groups at one place": {"unit": "group", "same": True},
    "persons": {"unit": "person"},
    "persons again": {"unit": "person", "again": True},
    "hidden": {"unit": "person", "shown": False},
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_can_be_read_from_the_back_row(room: Room, kind: str, amount: int, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    frame = measured(count=amount, **KINDS[kind])
    room.show(frame)
    pages = room.scene.property("pages")
    wrong = []
    for page in range(min(pages, 6)):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        wrong += [f"page {page + 1}: {one}" for one in unreadable(room.scene)]
    assert wrong == []


def test_the_rows_turn_pages_and_every_group_stands_on_one(room: Room) -> None:
    frame = measured("group", 60)
    seen: list[str] = []
    room.show(frame)
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        seen += [row.property("item")["id"] for row in named(room, "BarometerRow")]
    assert sorted(seen) == sorted(f"h{n}" for n in range(60))


def test_a_few_groups_stand_on_the_road_with_their_names_and_marks(room: Room) -> None:
    room.show(measured("group", 7))
    assert len(named(room, "BarometerFlag")) == 6
    assert named(room, "BarometerRow") == []
    assert "Ingen markering: بلدية الميناء" in said(room)
    assert "4,5" in room.texts()


def test_the_movement_of_groups_is_drawn_from_where_they_stood(room: Room) -> None:
    room.show(measured("group", 5, again=True))
    assert "1 → 2,5" in room.texts()
    assert len(named(room, "BarometerRow")) == 5
    assert any("op ·" in text for text in room.texts())


def test_hidden_marks_tell_only_how_many_have_set_theirs(room: Room) -> None:
    room.show(measured("person", 9, shown=False))
    assert "9 af 9" in room.texts()
    assert named(room, "BarometerReasonCard") == []


def test_a_group_that_the_room_looks_at_stands_out(room: Room) -> None:
    frame = measured("group", 5)
    frame["view"]["focus"]["seat"] = "group:h0"
    room.show(frame)
    assert sorted(flag.opacity() for flag in named(room, "BarometerFlag")) == pytest.approx([0.35] * 4 + [1])


def test_a_barometer_without_a_statement_says_so_kindly(room: Room) -> None:
    frame = measured("group", 1)
    frame["view"]["body"] |= {"statement": None, "shown": False}
    room.show(frame)
    assert "Her kommer et udsagn" in room.texts()
