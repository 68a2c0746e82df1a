"""Mixed teams: whoever is here, dealt to teams so that people of a group are spread as far as they go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workshop.domain.ids import derived
from workshop.exercises.orienteering.posts import Team

SIZE = 4
SMALLEST, LARGEST = 2, 20

Person = tuple[str, int]
"""A participant's id, and how many heads are about the phone."""


def how_many_teams(groups: Sequence[Sequence[Person]], size: int) -> int:
    """How many teams of about `size` heads there are; no more than there are phones to go with them."""
    people = sum(len(group) for group in groups)
    heads = sum(count for group in groups for _, count in group)
    return min(people, max(1, (2 * heads + size) // (2 * size)))


def mixed(groups: Sequence[Sequence[Person]], size: int, seed: str) -> tuple[tuple[str, ...], ...]:
    """The members of each team. `groups` are the people of each group, `size` how many heads a team should have.

    Everybody is in one team, sizes differ by one at most, and no team has more of a group than it must. The same seed
    gives the same teams; another shuffles them.
    """

    def by_chance(about: str) -> str:
        return derived(f"{seed}/{about}", "team")

    count = how_many_teams(groups, size)
    # Dealt like cards, group after group: the people of a group come to one team after the other.
    shuffled = sorted((group for group in groups if group), key=lambda group: by_chance(f"group/{group[0][0]}"))
    row = [who for group in shuffled for who in sorted((who for who, _ in group), key=by_chance)]
    return tuple(tuple(row[place::count]) for place in range(count))


def start_of(place: int, posts: int) -> int:
    """The post (from 0) at which the team at a place (from 0) begins: staggered, and round again."""
    return place % posts if posts else 0


def team_for(teams: Sequence[Team], group: str, group_of: Callable[[str], str]) -> Team:
    """The team that one more of `group` comes to: the smallest, of those the one with fewest of the group."""
    return min(teams, key=lambda team: (len(team.members), sum(group_of(who) == group for who in team.members)))
