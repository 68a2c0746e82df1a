"""The room's sheet: what is told of the room and chosen for its picture holds in the preview and on the projector."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.back_row import DESIGNED, LARGEST, code_size, smallest_text

pytestmark = pytest.mark.windows


def scenes(console: Console) -> list[QQuickItem]:
    """The room's picture in the console's preview and on the projector."""
    both = (console.window.contentItem(), console.windows.projector_window.contentItem())
    found = [one for top in both for one in console.items(top) if one.metaObject().className().startswith("RoomScene")]
    assert len(found) == 2
    return found


def theme(console: Console) -> QObject:
    one = console.windows._engine.singletonInstance("Theme", "Theme")
    assert isinstance(one, QObject)
    return one


def test_the_back_rows_distance_decides_the_smallest_text_and_the_codes_at_once(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    assert [one.property("smallestText") for one in scenes(console)] == [DESIGNED] * 2
    console.presses("R")
    console.waits(lambda: console.sees("Lokale og lærred"), "the sheet")
    console.types("8")
    assert [one.property("smallestText") for one in scenes(console)] == pytest.approx([smallest_text(8)] * 2)
    assert [one.property("codeSize") for one in scenes(console)] == pytest.approx([code_size(8)] * 2)
    assert console.sees("Mindste tekst bliver 1,2 gange så stor")
    console.clicks("Meter til bageste række: en flere")
    assert console.windows.preferences.room_depth == 9
    console.windows.preferences.seat_back_row(14)
    assert console.sees("Fra 14 m skal billedet være mindst 2,5 m højt")
    assert [one.property("smallestText") for one in scenes(console)] == [LARGEST] * 2
    console.presses("Esc")
    console.waits(lambda: not console.sees("Lokale og lærred"), "laid away")


def test_a_dark_room_and_no_motion_hold_at_once_and_are_kept(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    console.presses("R")
    console.clicks("Mørkt lærred")
    assert theme(console).property("darkRoom") is True
    assert console.windows.preferences.dark_room
    console.clicks("Mørkt lærred")
    assert theme(console).property("darkRoom") is False
    console.clicks("Ingen bevægelse")
    assert console.windows.preferences.reduced_motion


def test_what_was_chosen_is_there_when_the_windows_open_again(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    console.windows.preferences.seat_back_row(9)
    console.windows.preferences.darken_room(True)
    kept = console.windows.settings
    assert kept.value("room/depth") == 9
    assert [one.property("smallestText") for one in scenes(console)] == pytest.approx([smallest_text(9)] * 2)


def test_the_preview_has_the_shape_of_the_rooms_picture(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    projector = console.windows.projector_window
    projector.showNormal()
    projector.resize(800, 600)
    console.waits(lambda: abs(console.windows.screens.aspect - 4 / 3) < 0.01, "four by three")
    (preview, _) = scenes(console)
    console.waits(lambda: abs(preview.width() / preview.height() - 4 / 3) < 0.02, "so is the preview")
