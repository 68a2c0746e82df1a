"""The sections in the order in which they are read."""

from __future__ import annotations

from typing import Final

from exports.pdf.sections import (
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
from exports.pdf.sections.contract import Section

CATALOGUE: Final[tuple[Section, ...]] = (
    future_scenario.SECTION,
    sign_ordering.SECTION,
    visit_voting.SECTION,
    take_home.SECTION,
    problem_sorting.SECTION,
    quiz.SECTION,
    barometer.SECTION,
    iglo.SECTION,
    o_run.SECTION,
    plenum.SECTION,
    postcards.SECTION,
    stage.SECTION,
    case.SECTION,
    sign_cards.SECTION,
)
