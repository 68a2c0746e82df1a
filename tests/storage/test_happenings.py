"""Happenings in the journal: JSON by kind and version."""

import pytest

from tests.any_command import peopled_day
from workshop.domain.contributing import Added
from workshop.domain.contribution import Contribution, Sign
from workshop.domain.running import Started, StepEntered
from workshop.exercises.catalogue import RULES
from workshop.storage.happenings import Happenings, UnknownHappening

HAPPENINGS = Happenings(RULES)


def test_a_happening_is_the_same_again_when_read() -> None:
    """`peopled_day` reads back each of its own; here one with a body, for which JSON must tell the kind."""
    body = Sign("Flere cykler ✓ 👩‍👩‍👧", "practice")
    added = Added(Contribution("sign-0001", "signs", "goal:g1", "m1", None, "paper", 5, body))
    written = HAPPENINGS.encoded(added)
    assert '"type":"sign"' in written
    assert "👩‍👩‍👧" in written
    assert HAPPENINGS.decoded("contribution.added", 1, written) == added
    assert peopled_day().seq > 40


@pytest.mark.parametrize(
    ("kind", "version", "payload"),
    [
        ("day.flown", 1, "{}"),
        ("day.started", 2, "{}"),
        ("day.step_entered", 1, "{}"),
        ("day.step_entered", 1, "[]"),
        ("day.step_entered", 1, "not json"),
        ("contribution.added", 1, '{"contribution":{"id":"x","body":{"type":"poem"}}}'),
    ],
)
def test_what_this_version_does_not_know_is_told_with_its_kind_and_version(
    kind: str, version: int, payload: str
) -> None:
    with pytest.raises(UnknownHappening) as unknown:
        HAPPENINGS.decoded(kind, version, payload)
    assert (unknown.value.kind, unknown.value.version) == (kind, version)


def test_a_field_that_a_later_version_added_is_passed_over() -> None:
    assert HAPPENINGS.decoded("day.started", 1, '{"by":"remote"}') == Started()
    assert HAPPENINGS.decoded("day.step_entered", 1, '{"step":"lobby","ms":0,"why":1}') == StepEntered("lobby", 0)
