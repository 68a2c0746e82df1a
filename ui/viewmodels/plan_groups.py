"""Groups made from what is known: one a goal, and so many people shared out on them. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Json = dict[str, Any]
Parts = Sequence[Mapping[str, Any]]

SMALL_WORDS = 40
"""A goal's title that is no longer than this is a group's name too."""


def groups_for_goals(goals: Parts, groups: Parts, name: Callable[[int], str], new_id: Callable[[], str]) -> list[Json]:
    """A group for each goal at which none sits, called by the goal's title where it is short, else by its number."""
    seated = {one.get("goal") for one in groups}
    taken = {str(one["name"]).casefold() for one in groups}
    found = []
    for goal in sorted(goals, key=lambda one: int(one["number"])):
        if goal["id"] in seated:
            continue
        title = str(goal["title"])
        short = 0 < len(title) <= SMALL_WORDS and title.casefold() not in taken
        own = title if short else name(goal["number"])
        taken.add(own.casefold())
        found.append({"id": new_id(), "name": own, "goal": goal["id"]})
    return found


def shared_out(groups: Parts, people: int) -> list[Json]:
    """The groups with `people` shared out on them, those of the first groups one more where it does not come out even.

    What is decided of a group otherwise stays.
    """
    if not groups or people < 0:
        return []
    each, left = divmod(people, len(groups))
    return [{**one, "size": each + (place < left)} for place, one in enumerate(groups)]
