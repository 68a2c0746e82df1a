"""`make load`: both fixtures and every template, with nobody, fifty and three hundred people, as documents for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assets.locale import text
from exports.pdf.sections.sign_ordering import SOURCES
from tests.exports.pdf.reading import Reading
from workshop import cli
from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.exercises.catalogue import RULES
from workshop.planning.templates import templates
from workshop.rehearsal.rehearsing import FILE
from workshop.server.serving import chosen_day
from workshop.storage.file import DayFile

pytestmark = [pytest.mark.load, pytest.mark.timeout(600)]

FIXTURES = Path(__file__).parent.parent / "fixtures"
DAYS = {
    **{path.stem: path for path in sorted(FIXTURES.glob("*.yaml"))},
    **{one.id: Path(one.path) for one in templates()},
}
PEOPLE = (0, 50, 300)
PROSE = ("text", "action", "method", "source", "who", "when", "to", "dated_as_written", "next_step")
"""Fields of contributions that people write in, besides a chain's question and a scenario's keywords."""
NOT_TOLD = ("barometer_reason", "o_run_reflection")
"""What stands in the document only once the room has seen what it belongs to."""


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("name", DAYS)
def test_it_is_for_all_and_for_later_and_holds_every_contribution_exactly(
    name: str, people: int, tmp_path: Path
) -> None:
    checker = pytest.importorskip("page")
    file, out = day_of(DAYS[name], people, tmp_path), tmp_path / "out.pdf"
    assert cli.main(["export", str(file), "--pdf", str(out)]) == 0
    for profile in ("ua1", "2a"):
        found = checker.validate_pdf(str(out), profile=profile)
        assert Counter(failure.rule_id for failure in found.failures) == {}
    said = Reading(out).text
    assert [one for one in written_in(file) if one not in said] == []


def day_of(plan: Path, people: int, folder: Path) -> Path:
    """The file of a day: before it has begun, or rehearsed with so many."""
    if people:
        cli.main(["rehearse", str(plan), "--out", str(folder), "--phones", str(people)])
    else:
        assert cli.main(["new", str(plan), str(folder / FILE)]) == 0
    return folder / FILE


def written_in(path: Path) -> Iterator[str]:
    """All that people have written in a day, read from its journal."""
    file = DayFile.open_read_only(path, RULES)
    try:
        state, _done = file.replayed()
    finally:
        file.close()
    day: DayState = chosen_day(state, None, Clock())
    for one in day.contributions.values():
        if not one.hidden and one.kind not in NOT_TOLD:
            body: dict[str, Any] = msgspec.to_builtins(one.body)
            yield from (told for field in PROSE if (told := _told(body.get(field))))
            yield from body.get("keywords", ())
            if one.kind == "chain_link":
                yield body["question"]


def _told(words: str | None) -> str:
    """What is written for a field's words: a source of a day file's own list has a word of ours."""
    return text(SOURCES[words], "da") if words in SOURCES else words or ""
