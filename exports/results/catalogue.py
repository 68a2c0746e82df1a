"""Which exercises have results of their own, a line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from exports.results import barometer, case, iglo, o_run, plenum, problem_sorting, quiz
from exports.results.contract import Build

BUILDERS: Mapping[str, Build] = MappingProxyType(
    {
        "problem_sorting": problem_sorting.build,
        "barometer": barometer.build,
        "case": case.build,
        "iglo": iglo.build,
        "o_run": o_run.build,
        "plenum": plenum.build,
        "quiz": quiz.build,
    }
)
