"""Requests made up from the API's own description: no fault of ours, no answer that is not told of."""

from __future__ import annotations

import logging
from contextlib import closing
from pathlib import Path

import pytest

from tests.server.fuzz import everything
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

EXAMPLES = 2
"""Of what is allowed, and as many of what is not, a door and asker; `make load` tries many more."""


@pytest.mark.timeout(300)
def test_whatever_is_made_up_gets_an_answer_that_is_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    fuzz = everything(tmp_path, EXAMPLES)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
    # What was made up has reached the rules, and some of it was carried out.
    done = {kind for (kind, who), statuses in fuzz.statuses.items() if who == "host" and 200 in statuses}
    assert len(done) > 15
    with closing(DayFile.open(tmp_path / "day.guldkaramel", RULES)) as file:
        state, _ = file.replayed()
        tables = [table for exercise in EXERCISES.values() for table in exercise.tables]
        assert list(Projection(file, tables).differences(state)) == []
