"""Where a block or an exercise comes to lie when it is moved by keys or dropped. Pure; the heart is asked by `Place`.

Rows are those of the programme (`plan_view`): each block, and after it its exercises.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ui.viewmodels.keyed_list import Row

View = Mapping[str, Any]


class Place(NamedTuple):
    """Right after another part of the same kind (None: first); an exercise goes into `block`."""

    after: str | None
    block: str | None = None


def ids(rows: Sequence[Row], part: str) -> list[str]:
    """The ids of the blocks, or of the exercises, in the order of the programme."""
    return [str(item["id"]) for _key, item in rows if item["part"] == part]


def moved_block(rows: Sequence[Row], block: str, by: int) -> Place | None:
    """A block goes up or down among the blocks; None where it is at the end already."""
    order = ids(rows, "block")
    at = order.index(block)
    to = at + by
    if not 0 <= to < len(order):
        return None
    order.remove(block)
    return Place(order[to - 1] if to else None)


def moved_activity(rows: Sequence[Row], plan: View, activity: str, by: int) -> Place | None:
    """An exercise goes a row up or down: past its neighbour, or into the block above or below."""
    block = _block_of(rows, activity)
    own, blocks = _own(rows, block), ids(rows, "block")
    at = own.index(activity)
    if 0 <= at + by < len(own):
        return place_in(rows, plan, activity, block, at + by)
    to = blocks.index(block) + by
    if not 0 <= to < len(blocks):
        return None
    there = _own(rows, blocks[to])
    return place_in(rows, plan, activity, blocks[to], len(there) if by < 0 else 0)


def in_neighbour(rows: Sequence[Row], plan: View, activity: str, by: int) -> Place | None:
    """An exercise goes into the block before or after, last; None where there is none."""
    blocks = ids(rows, "block")
    to = blocks.index(_block_of(rows, activity)) + by
    if not 0 <= to < len(blocks):
        return None
    return place_in(rows, plan, activity, blocks[to], len(_own(rows, blocks[to])))


def place_in(rows: Sequence[Row], plan: View, activity: str, block: str, at: int) -> Place:
    """An exercise as number `at` (from 0) among the others of a block."""
    there = [one for one in _own(rows, block) if one != activity]
    planned = [str(one["id"]) for one in plan.get("activities") or () if one["id"] != activity]
    if at > 0 and there:
        return Place(there[min(at, len(there)) - 1], block)
    if there:
        # The plan's own row of exercises need not lie in the order of the blocks.
        before = planned.index(there[0])
        return Place(planned[before - 1] if before else None, block)
    return Place(planned[-1] if planned else None, block)


def drop_at(rows: Sequence[Row], key: str, at: int) -> int:
    """Where something that is let go before row `at` would come to lie: between blocks, or below some block's head."""
    part = dict(rows)[key]["part"]
    at = max(0, min(at, len(rows)))
    if part == "activity":
        return max(1, at)
    # A block comes before the whole card in whose upper half it is let go, else after all of it.
    heads = [place for place, (_key, item) in enumerate(rows) if item["part"] == "block"] + [len(rows)]
    return min(heads, key=lambda head: abs(head - at))


def dropped(rows: Sequence[Row], plan: View, key: str, at: int) -> Place | None:
    """What letting go before row `at` asks for; None where it lies there already."""
    item = dict(rows)[key]
    at = drop_at(rows, key, at)
    if item["part"] == "block":
        order = ids(rows, "block")
        before = ids(rows[:at], "block")
        now = order.index(str(item["id"]))
        if len(before) in (now, now + 1):
            return None
        rest = [one for one in before if one != item["id"]]
        return Place(rest[-1] if rest else None)
    block = ids(rows[:at], "block")[-1]
    above = [one for one in ids(rows[:at], "activity") if one in _own(rows, block)]
    own = _own(rows, block)
    if item["id"] in own and len(above) in (own.index(str(item["id"])), own.index(str(item["id"])) + 1):
        return None
    return place_in(rows, plan, str(item["id"]), block, len([one for one in above if one != item["id"]]))


def _block_of(rows: Sequence[Row], activity: str) -> str:
    return next(str(item["block"]) for _key, item in rows if item["part"] == "activity" and item["id"] == activity)


def _own(rows: Sequence[Row], block: str) -> list[str]:
    return [str(item["id"]) for _key, item in rows if item["part"] == "activity" and item["block"] == block]
