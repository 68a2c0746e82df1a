"""Whatever has happened: the journal read again gives the same state, and the result tables say the same."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings

from tests.any_command import invented, peopled, scripts
from tests.day_under_test import NINE_O_CLOCK, YEAR, DayUnderTest, plan_of
from workshop.domain.command import Command
from workshop.domain.event import Event, Happening
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.domain.refusal import Refusal
from workshop.exercises.catalogue import CATALOGUE, RULES
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

TABLES = [table for exercise in CATALOGUE for table in exercise.tables]


class KeptDay(DayUnderTest):
    """A day whose every event is also written to a journal."""

    def __init__(self, file: DayFile) -> None:
        super().__init__(process=YEAR)
        self.file = file
        state, _ = file.replayed()
        self.state, self.seq = state.day("day"), state.seq

    def folds(self, command: Command, happenings: Sequence[Happening]) -> None:
        """Lets happenings happen, once they are in the journal."""
        self.file.append([
            Event(seq, f"e{seq}", command.id, command.actor, "day", self.now, happening)
            for seq, happening in enumerate(happenings, start=self.seq + 1)
        ])  # fmt: skip
        super().folds(command, happenings)


@settings(max_examples=40)
@given(scripts)
def test_the_journal_read_again_gives_the_same_state_and_the_tables_say_the_same(script: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.guldkaramel"
        first = [ProcessBegun(YEAR), DayPlanned("day", plan_of(), "KLØVER")]
        with closing(DayFile.create(path, RULES, first, NINE_O_CLOCK)) as file:
            file.db.execute("PRAGMA synchronous = OFF")
            projection = Projection(file, TABLES)
            projection.prepare()
            day = peopled(KeptDay(file))
            for number, (kind, seed) in enumerate(script):
                command = invented(day, kind, seed)
                decided = day.decided(command)
                if not isinstance(decided, Refusal):
                    day.folds(command, decided)
                if number % 20 == 0:
                    projection.catch_up(file.replayed()[0])
            state, done = file.replayed()
            assert state.day("day") == day.state
            assert state.seq == day.seq == max(done.values())
            projection.catch_up(state)
            assert list(projection.differences(state)) == []
            with closing(DayFile.open_read_only(path, RULES)) as reader:
                assert reader.replayed() == (state, done)
                assert list(Projection(reader, TABLES).differences(state)) == []
