import pytest

from exports.model import Report
from exports.report import build_report
from tests.exports.played_day import Played


@pytest.fixture(scope="session")
def played() -> Played:
    """The whole day, caramels revealed."""
    return Played()


@pytest.fixture(scope="session")
def report(played: Played) -> Report:
    """The report of the whole day."""
    return build_report(played.day.state, played.file.process)
