"""A goal's colour is the same wherever it is seen: on the phones, in the windows and in the document."""

import re
from pathlib import Path

from exports.pdf.theme import GOALS

UI = Path(__file__).parents[2] / "ui"


def test_a_goal_has_the_same_colour_on_the_phones_in_the_windows_and_in_the_document() -> None:
    windows = re.search(r"color> goals: \[(.+?)\]", (UI / "qml" / "Theme" / "Theme.qml").read_text(), re.DOTALL)
    assert windows is not None
    in_windows = [code.lower() for code in re.findall(r"#(\w{6})", windows[1])]
    on_phones = re.findall(r"\.goal-(\d+) \{ --goal: #(\w{6})", (UI / "phone" / "phone.css").read_text())
    assert [int(index) for index, _colour in on_phones] == list(range(len(GOALS)))
    assert [colour for _index, colour in on_phones] == in_windows
    assert [tuple(int(code[at : at + 2], 16) for at in (0, 2, 4)) for code in in_windows] == [
        tuple(round(part * 255) for part in (one.red, one.green, one.blue)) for one in GOALS
    ]
