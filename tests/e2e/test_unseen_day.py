"""Days made up from a seed: whatever a municipality writes into its day, every figure comes out as it was put in."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from ruamel.yaml import YAML

from tests.e2e.unseen_day import unseen_day
from workshop import cli
from workshop.rehearsal.rehearsing import FILE, SUMMARY
from workshop.rehearsal.summary import differences


@pytest.mark.parametrize(("seed", "options"), [(1, ()), pytest.param(7, ("--phones", "120"), marks=pytest.mark.matrix)])
def test_a_day_that_nobody_has_seen_comes_out_as_it_was_put_in(
    seed: int, options: tuple[str, ...], tmp_path: Path
) -> None:
    day, out = tmp_path / "day.yaml", tmp_path / "out"
    planned = unseen_day(seed)
    YAML(typ="safe").dump(planned, day)

    assert cli.main(["rehearse", str(day), "--out", str(out), *options]) == 0

    summary = msgspec.json.decode((out / SUMMARY).read_bytes())
    assert summary["not_run"] == []
    assert (summary["refused"], summary["lost"]) == ([], 0)
    assert len(summary["barometers"]) == 4
    assert set(planned["expected"]) <= set(summary)
    assert differences(summary, planned["expected"]) == []
    assert cli.main(["check", str(out / FILE)]) == 0
