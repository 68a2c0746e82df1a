"""The exercises in the windows, a line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ui.viewmodels.exercises import (
    barometer,
    case,
    future_scenario,
    iglo,
    o_run,
    plenum,
    postcards,
    problem_sorting,
    quiz,
    sign_cards,
    sign_ordering,
    stage,
    take_home,
    visit_voting,
)
from ui.viewmodels.exercises.contract import Words

CATALOGUE: tuple[Words, ...] = (
    stage.WORDS,
    quiz.WORDS,
    problem_sorting.WORDS,
    barometer.WORDS,
    future_scenario.WORDS,
    sign_cards.WORDS,
    case.WORDS,
    sign_ordering.WORDS,
    visit_voting.WORDS,
    take_home.WORDS,
    o_run.WORDS,
    postcards.WORDS,
    plenum.WORDS,
    iglo.WORDS,
)

EXERCISES: Mapping[str, Words] = MappingProxyType({one.exercise: one for one in CATALOGUE})
