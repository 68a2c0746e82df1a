"""A rehearsal with pictures of the real windows, offscreen."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop import cli
from workshop.domain.running import StepEntered
from workshop.exercises.catalogue import RULES
from workshop.storage.file import DayFile

DAY = """\
schema_version: 1
meta: {id: short}
event: {title: Kort dag, date: 2029-05-31}
programme:
- {id: b1, start: '9:00', end: '10:00', title: Arbejde}
- {id: b2, start: '10:00', end: '10:10', title: Pause, kind: break}
activities: [{id: cards, block: b1, kind: sign_cards, minutes: 5}]
groups: [{id: a, name: A, goal: g1}]
participants: [{id: p1, group: a}]
goals: [{id: g1, number: 1, title: Et mål, signs: [{id: s1, author: p1, text: Et tegn}]}]
"""


@pytest.mark.windows
def test_each_step_leaves_a_picture_of_the_projector_and_of_the_console(tmp_path: Path) -> None:
    day = tmp_path / "day.yaml"
    day.write_text(DAY, encoding="utf-8")
    assert cli.main(["rehearse", str(day), "--out", str(tmp_path / "out"), "--screens"]) == 0
    stored = DayFile.open_read_only(tmp_path / "out" / "day.guldkaramel", RULES)
    begun = {one.happening.step: one.at for one in stored.events() if isinstance(one.happening, StepEntered)}
    stored.close()
    # So that the pictures tell of a day that is on time.
    assert {datetime.fromtimestamp(at / 1000, UTC).astimezone().strftime("%H:%M") for at in begun.values()} == {
        "09:00",
        "10:00",
    }
    pictures = sorted((tmp_path / "out" / "screens").glob("*.png"))
    names = [picture.stem for picture in pictures]
    assert names[0] == "01-lobby-console"
    assert {name.rsplit("-", 1)[1] for name in names} == {"console", "projector"}
    assert [name for name in names if "cards-1" in name] != []
    assert all(picture.stat().st_size > 1_000 for picture in pictures)
