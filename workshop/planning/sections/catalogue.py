"""The sections of the day file that belong to one exercise, a line each."""

from __future__ import annotations

from workshop.planning.sections import barometer, case, iglo, inspiration, o_run, plenum, problem_sorting, quiz
from workshop.planning.sections.contract import Section

SECTIONS: tuple[Section, ...] = (
    problem_sorting.SECTION,
    quiz.SECTION,
    case.SECTION,
    inspiration.SECTION,
    barometer.SECTION,
    iglo.SECTION,
    o_run.SECTION,
    plenum.SECTION,
)
