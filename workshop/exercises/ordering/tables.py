"""The result tables of the road: order, mechanisms, what leads to what, and the chain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.domain.contribution import Mechanism
from workshop.domain.day import DayState
from workshop.domain.table import Table
from workshop.exercises.ordering.chain import ChainLink


def _order_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for number, step in enumerate(day.road(seat.seat).steps, start=1):
            for place, sign in enumerate(step.signs, start=1):
                yield {
                    "sign": sign, "seat": seat.seat, "step": step.id, "step_number": number, "place": place,
                    "expected_when": step.when,
                }  # fmt: skip


def _mechanism_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("mechanism", seat.seat):
            body = one.body
            assert isinstance(body, Mechanism)
            yield {
                "id": one.id, "seat": seat.seat, "number": one.label, "text": body.text, "group_id": one.group,
                "author": one.author, "via": one.via, "late": int(one.late), "hidden": int(one.hidden),
                "merged_into": one.merged_into, "adopted_from": body.adopted_from, "activity": one.activity,
                "at": one.at,
            }  # fmt: skip


def _link_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("mechanism", seat.seat):
            body = one.body
            assert isinstance(body, Mechanism)
            for sign in body.signs:
                yield {"mechanism": one.id, "sign": sign}


def _chain_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("chain_link", seat.seat):
            body = one.body
            assert isinstance(body, ChainLink)
            yield {
                "id": one.id, "seat": seat.seat, "sign": body.sign, "question": body.question, "method": body.method,
                "source": body.source, "who": body.who, "expected_when": body.when, "group_id": one.group,
                "via": one.via, "hidden": int(one.hidden), "at": one.at,
            }  # fmt: skip


TABLES = (
    Table(
        "sign_order",
        {"sign": str, "seat": str, "step": str, "step_number": int, "place": int, "expected_when": str},
        ("sign",),
        _order_rows,
    ),
    Table(
        "mechanisms",
        {
            "id": str, "seat": str, "number": str, "text": str, "group_id": str, "author": str, "via": str, "late": int,
            "hidden": int, "merged_into": str, "adopted_from": str, "activity": str, "at": int,
        },
        ("id",),
        _mechanism_rows,
    ),
    Table("mechanism_signs", {"mechanism": str, "sign": str}, ("mechanism", "sign"), _link_rows),
    Table(
        "chain_links",
        {
            "id": str, "seat": str, "sign": str, "question": str, "method": str, "source": str, "who": str,
            "expected_when": str, "group_id": str, "via": str, "hidden": int, "at": int,
        },
        ("id",),
        _chain_rows,
    ),
)  # fmt: skip
