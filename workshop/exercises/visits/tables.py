"""The result tables of visits: pairs, hosts and caramels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.domain.caramels import all_visits
from workshop.domain.day import DayState
from workshop.domain.table import Table


def _pair_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, visits in all_visits(day):
        for pair_id in visits.order:
            pair = visits.pairs[pair_id]
            yield {
                "id": pair.id, "activity": activity, "group_id": pair.group, "number": pair.number,
                "members": " ".join(pair.members), "visits": " ".join(pair.visits), "budget": pair.budget,
                "spent": sum(
                    ballot.spent for (one, _), ballot in visits.ballots.items() if one == pair.id
                ),
            }  # fmt: skip


def _host_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, visits in all_visits(day):
        for group, people in visits.hosts.items():
            for who in people:
                yield {"activity": activity, "group_id": group, "participant": who}


def _caramel_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, visits in all_visits(day):
        for (pair, number), ballot in visits.ballots.items():
            for target, count in ballot.counts.items():
                found = day.contributions.get(target)
                yield {
                    "activity": activity, "pair": pair, "round": number + 1, "target": target,
                    "target_kind": found.kind if found else "", "seat": found.seat if found else "",
                    "caramels": count, "via": ballot.via, "at": ballot.at,
                }  # fmt: skip


TABLES = (
    Table(
        "visiting_pairs",
        {
            "id": str, "activity": str, "group_id": str, "number": int, "members": str, "visits": str, "budget": int,
            "spent": int,
        },
        ("activity", "id"),
        _pair_rows,
    ),
    Table(
        "visit_hosts",
        {"activity": str, "group_id": str, "participant": str},
        ("activity", "group_id", "participant"),
        _host_rows,
    ),
    Table(
        "caramels",
        {
            "activity": str, "pair": str, "round": int, "target": str, "target_kind": str, "seat": str, "caramels": int,
            "via": str, "at": int,
        },
        ("activity", "pair", "round", "target"),
        _caramel_rows,
    ),
)  # fmt: skip
