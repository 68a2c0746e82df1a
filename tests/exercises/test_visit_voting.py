"""Visits with golden caramels: planning, ballots by phone and from paper, the close, and the reveal."""

from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.caramels import Ballot, Visits
from workshop.domain.plan import Activity, Goal, Group
from workshop.domain.refusal import Refusal

THREE = (Group("m1", "Mål 1", "g1", 4), Group("m2", "Mål 2", "g2", 4), Group("m3", "Mål 3", "g3", 4))
CLOSED = Refusal("ballot_closed", "moved_on")


class Room:
    """Three groups of four with two signs each. m1's pair visits g2, m2's g3 and m3's g1."""

    def __init__(self, groups: tuple[Group, ...] = THREE, people: int = 4, **settings: Any) -> None:
        visit = Activity("visit", "afternoon", "visit_voting", "Besøg", 15, settings)
        self.day = DayUnderTest(plan_of(activities=(*ACTIVITIES[1:3], visit), groups=groups))
        self.people = {group.id: [self.day.joins(group.id) for _ in range(people)] for group in groups}
        self.signs = {g.id: [self.day.writes_sign(f"{g.id} {n}", group=g.id) for n in (1, 2)] for g in groups}

    def go(self, phase: str) -> None:
        self.day.goes_to(f"visit/{phase}")

    @property
    def visits(self) -> Visits:
        own = self.day.state.own["visit"]
        assert isinstance(own, Visits)
        return own

    def gives(self, group: str, sign: str, caramels: int, **fields: Any) -> str:
        """A caramel by the phone of the group's first pair."""
        return self.day.does("visit_voting.set", self.walker(group), target=sign, caramels=caramels, **fields)

    def walker(self, group: str) -> str:
        return self.visits.pairs[f"{group}-par1"].members[0]

    def ballot(self, pair: str, number: int = 0) -> Ballot | None:
        return self.visits.ballots.get((pair, number))

    def refusal(self, group: str, sign: str, caramels: int, **fields: Any) -> Refusal:
        return self.day.refusal("visit_voting.set", self.walker(group), target=sign, caramels=caramels, **fields)


def voting(**settings: Any) -> Room:
    room = Room(**settings)
    room.go("visit")
    return room


# --- the plan of visits ---


def test_going_to_the_visits_plans_them_from_who_is_here_once() -> None:
    room = voting()
    assert room.visits.order == ("m1-par1", "m2-par1", "m3-par1")
    assert room.visits.hosts["m1"] == tuple(room.people["m1"][:2])
    assert room.visits.pairs["m1-par1"].visits == ("goal:g2",)
    late = room.day.joins("m1")
    room.day.goes_to("order/order")
    room.go("visit")
    assert late not in room.visits.pair_of


def test_the_plan_may_say_hosts_caramels_and_all_in_turn() -> None:
    room = Room(hosts_per_group=1, caramels_per_pair=3, route="all_in_turn")
    assert [step.id for step in room.day.state.steps if step.activity == "visit"] == [
        "visit/visit-1", "visit/visit-2", "visit/count", "visit/reveal",
    ]  # fmt: skip
    room.go("visit-1")
    assert len(room.visits.hosts["m1"]) == 1
    assert room.visits.pairs["m1-par1"].visits == ("goal:g2", "goal:g3")
    assert room.visits.pairs["m1-par1"].budget == 3
    assert room.visits.rounds == 2


@pytest.mark.parametrize("nonsense", [-1, "x", True, None, 2.5])
def test_a_setting_that_makes_no_sense_is_as_if_it_were_not_there(nonsense: Any) -> None:
    room = voting(caramels_per_pair=nonsense)
    assert room.visits.pairs["m1-par1"].budget == 10


def test_a_budget_beyond_reason_is_cut() -> None:
    assert voting(caramels_per_pair=10**6).visits.pairs["m1-par1"].budget == 100


def test_the_facilitator_plans_anew_until_caramels_have_been_given() -> None:
    room = voting()
    late = [room.day.joins("m1") for _ in range(2)]
    room.day.does("visit_voting.plan")
    assert room.visits.pairs["m1-par2"].members == tuple(late)
    room.gives("m1", room.signs["m2"][0], 1)
    assert room.day.refusal("visit_voting.plan") == Refusal("ballots_given", "moved_on")
    room.gives("m1", room.signs["m2"][0], 0)
    room.day.does("visit_voting.plan")


def pair(room: Room, of: str, **fields: Any) -> dict[str, Any]:
    """A group's first pair as the planner made it, with some fields otherwise."""
    planned = room.visits.pairs[f"{of}-par1"]
    told = {name: getattr(planned, name) for name in ("id", "group", "members", "visits", "budget")}
    return {**told, **fields}


def test_the_facilitators_own_plan_is_taken_pair_by_pair() -> None:
    room = voting()
    host, walker = room.people["m1"][0], room.people["m1"][3]
    pairs = [
        {"id": "ræv".replace("æ", "ae"), "group": "m1", "members": [walker], "visits": ["goal:g3", "goal:g2"]},
        {"id": "m1-b", "group": "m1", "members": [], "visits": ["goal:g2"], "budget": 1000},
        {"id": "m2-a", "group": "m2", "members": room.people["m2"], "visits": [], "budget": -4},
    ]
    room.day.does("visit_voting.plan", hosts={"m1": [host]}, pairs=pairs)
    assert room.visits.hosts == {"m1": (host,)}
    assert room.visits.order == ("raev", "m1-b", "m2-a")
    assert [(p.number, p.budget) for p in map(room.visits.pairs.__getitem__, room.visits.order)] == [
        (1, 10), (2, 100), (1, 0),
    ]  # fmt: skip
    assert room.visits.pair_of[walker] == "raev"
    assert room.visits.rounds == 2


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"group": "m9"}, "unknown_group"),
        ({"visits": ["goal:g9"]}, "unknown_seat"),
        ({"visits": ["goal:g1"]}, "own_goal"),
        ({"id": "ræv"}, "unknown_pair"),
        ({"members": ["nobody"]}, "unknown_participant"),
    ],
)
def test_a_plan_with_what_is_not_there_is_refused(fields: dict[str, Any], code: str) -> None:
    room = voting()
    assert room.day.refuses("visit_voting.plan", pairs=[pair(room, "m1", **fields)]) == code


def test_a_plan_that_contradicts_itself_is_refused() -> None:
    room = voting()
    one, other = pair(room, "m1"), pair(room, "m2")
    plan = "visit_voting.plan"
    assert room.day.refuses(plan, pairs=[one, one]) == "not_understood"
    assert room.day.refuses(plan, hosts={"m9": []}, pairs=[one]) == "unknown_group"
    assert room.day.refuses(plan, hosts={"m1": ["nobody"]}, pairs=[one]) == "unknown_participant"
    assert room.day.refuses(plan, hosts={"m1": one["members"]}, pairs=[one]) == "not_understood"
    assert room.day.refuses(plan, pairs=[one, {**other, "members": one["members"]}]) == "not_understood"


def test_ballots_of_pairs_that_go_on_are_kept_and_a_plan_that_would_lose_one_is_refused() -> None:
    room = voting()
    room.gives("m1", room.signs["m2"][0], 4)
    plan = "visit_voting.plan"
    given = Refusal("ballots_given", "moved_on")
    assert room.day.refusal(plan, pairs=[pair(room, "m2"), pair(room, "m3")]) == given
    assert room.day.refusal(plan, pairs=[pair(room, "m1", visits=["goal:g3"])]) == given
    assert room.day.refusal(plan, pairs=[pair(room, "m1", visits=[])]) == given
    assert room.day.refusal(plan, pairs=[pair(room, "m1", budget=3)]) == given
    room.day.does(plan, pairs=[pair(room, "m1", members=room.people["m1"], budget=4), pair(room, "m3")])
    ballot = room.ballot("m1-par1")
    assert ballot is not None
    assert ballot.spent == 4
    assert "m2-par1" not in room.visits.pairs


def test_an_empty_ballot_of_a_pair_that_is_no_more_is_forgotten() -> None:
    room = voting()
    room.day.does("visit_voting.ballot", pair="m2-par1", caramels={})
    room.day.does("visit_voting.admit", pair="m2-par1", on=True)
    room.day.does("visit_voting.plan", pairs=[pair(room, "m1")])
    assert not room.visits.ballots
    assert not room.visits.admitted


def test_an_activity_must_be_one_of_visits() -> None:
    room = voting()
    assert room.day.refusal("visit_voting.plan", activity="signs") == Refusal("unknown_activity", "unknown")
    day = DayUnderTest(plan_of(activities=ACTIVITIES[:1]))
    assert day.refuses("visit_voting.plan") == "unknown_activity"
    room.day.goes_to("signs")
    room.day.does("visit_voting.plan")
    room.day.does("visit_voting.plan", activity="visit")


# --- who goes with whom ---


def test_a_late_joiner_goes_with_a_pair_of_the_own_group_or_stays_as_host() -> None:
    room = voting()
    late = room.day.joins("m1")
    take = "visit_voting.take_pair"
    assert room.day.refusal(take, late, pair="m2-par1") == Refusal("not_yours", "forbidden")
    assert room.day.refusal(take, late, pair="gone") == Refusal("not_yours", "forbidden")
    room.day.does(take, late, pair="m1-par1")
    assert room.visits.pairs["m1-par1"].members[-1] == late
    assert room.day.changes_nothing(take, late, pair="m1-par1")
    room.day.does(take, late, pair=None)
    assert late not in room.visits.pairs["m1-par1"].members
    assert room.visits.hosts["m1"][-1] == late
    assert room.day.changes_nothing(take, late, pair=None)
    assert room.day.refusal(take, pair="m1-par1") == Refusal("participants_only", "forbidden")


def test_a_late_joiner_may_become_a_host_straight_away() -> None:
    room = voting()
    late = room.day.joins("m1")
    room.day.does("visit_voting.take_pair", late, pair=None)
    assert late in room.visits.hosts["m1"]


def test_a_host_may_go_along_and_is_then_no_host() -> None:
    room = voting()
    host = room.people["m1"][0]
    room.day.does("visit_voting.take_pair", host, pair="m1-par1")
    assert room.visits.pair_of[host] == "m1-par1"
    assert host not in room.visits.hosts["m1"]


# --- ballots by phone ---


def test_caramels_are_set_per_card_as_absolute_counts_within_the_budget() -> None:
    room = voting()
    first, second = room.signs["m2"]
    room.gives("m1", first, 4)
    room.gives("m1", second, 6)
    assert room.refusal("m1", first, 5) == Refusal("overspent", "input", {"budget": 10})
    room.gives("m1", second, 0)
    room.gives("m1", first, 10)
    ballot = room.ballot("m1-par1")
    assert ballot is not None
    assert (ballot.counts, ballot.via, ballot.at) == ({first: 10}, "phone", room.day.now)
    assert room.day.changes_nothing("visit_voting.set", room.walker("m1"), target=first, caramels=10)


def test_mechanisms_get_caramels_too() -> None:
    room = voting()
    shed = room.day.does("sign_ordering.mechanism", group="m2", text="skur")
    room.gives("m1", shed, 2)
    assert room.visits.ballots["m1-par1", 0].spent == 2


def test_caramels_go_to_shown_cards_of_the_seat_visited_and_nowhere_else() -> None:
    room = voting()
    own, visited, other = room.signs["m1"][0], room.signs["m2"][0], room.signs["m3"][0]
    hidden = room.signs["m2"][1]
    note = room.day.does("sign_ordering.chain", group="m2", sign=visited, question="?")
    room.day.does("contribution.hide", contribution=hidden)
    assert room.refusal("m1", own, 1) == Refusal("own_goal")
    assert room.refusal("m1", other, 1) == Refusal("not_visited", "forbidden")
    assert room.refusal("m1", hidden, 1) == Refusal("not_a_card", "unknown")
    assert room.refusal("m1", note, 1) == Refusal("not_a_card", "unknown")
    assert room.refusal("m1", visited, -1) == Refusal("not_understood")
    assert room.refusal("m1", "nothing", 1) == Refusal("unknown_contribution", "unknown")


@pytest.mark.parametrize("how", ["hidden", "taken back"])
def test_caramels_on_a_card_that_is_gone_are_free_to_give_again(how: str) -> None:
    room = voting()
    gone, other = room.day.writes_sign("væk", room.people["m2"][0]), room.signs["m2"][0]
    room.gives("m1", gone, 10)
    if how == "hidden":
        room.day.does("contribution.hide", contribution=gone)
    else:
        room.day.does("undo", room.people["m2"][0], command=gone)
    room.gives("m1", other, 10)
    assert room.visits.ballots["m1-par1", 0].counts == {other: 10}


def test_who_is_in_no_pair_gives_nothing() -> None:
    room = voting()
    no_pair = Refusal("no_pair", "forbidden")
    for who in (room.people["m1"][0], room.day.joins("m1"), "host"):
        assert room.day.refusal("visit_voting.set", who, target=room.signs["m2"][0], caramels=1) == no_pair


def test_a_phone_that_believed_itself_in_another_pair_is_told() -> None:
    room = voting()
    sign = room.signs["m2"][0]
    assert room.refusal("m1", sign, 1, pair="m2-par1") == Refusal("not_yours", "forbidden")
    room.gives("m1", sign, 1, pair="m1-par1", round=0)


def test_a_pair_that_visits_nobody_gives_nothing() -> None:
    room = Room(groups=THREE[:1])
    room.day = DayUnderTest(plan_of(activities=ACTIVITIES[:4], groups=THREE[:1], goals=(Goal("g1", 1, "Cyklen"),)))
    people = [room.day.joins("m1") for _ in range(4)]
    sign = room.day.writes_sign("x", group="m1")
    room.go("visit")
    assert room.refusal("m1", sign, 1) == Refusal("not_visited", "forbidden")
    assert room.day.refuses("visit_voting.ballot", pair="m1-par1", caramels={}) == "not_visited"
    for phase in ("visit", "count", "reveal"):
        room.go(phase)
        assert room.day.group("m1", "m1-par1")["to"] is None
        assert room.day.room()["rounds"] == 1
        assert room.day.room()["routes"][0]["pairs"][0]["to"] is None
        assert room.day.facilitator()["visited"] == {}
    assert room.visits.pair_of[people[2]] == "m1-par1"


# --- closing, and being let in after it ---


@pytest.mark.parametrize("step", ["visit/count", "order/order"])
def test_a_ballot_after_the_close_is_refused_until_the_pair_is_admitted(step: str) -> None:
    room = voting()
    sign = room.signs["m2"][0]
    room.gives("m1", sign, 3)
    room.day.goes_to(step)
    assert room.refusal("m1", sign, 4) == CLOSED
    room.day.does("visit_voting.admit", pair="m1-par1")
    assert room.day.changes_nothing("visit_voting.admit", pair="m1-par1")
    room.gives("m1", sign, 4, round=0)
    room.gives("m1", sign, 5)
    room.gives("m1", sign, 6, round=7)
    room.day.does("visit_voting.admit", pair="m1-par1", on=False)
    assert room.refusal("m1", sign, 7) == CLOSED
    assert room.visits.ballots["m1-par1", 0].spent == 6


def test_after_the_reveal_nothing_is_given_admitted_entered_or_planned() -> None:
    room = voting()
    room.day.does("visit_voting.admit", pair="m1-par1")
    room.go("reveal")
    assert room.refusal("m1", room.signs["m2"][0], 1) == CLOSED
    assert room.day.refusal("visit_voting.admit", pair="m2-par1") == CLOSED
    assert room.day.refusal("visit_voting.ballot", pair="m2-par1", caramels={}) == CLOSED
    assert room.day.refusal("visit_voting.plan") == Refusal("already_revealed", "moved_on")


def test_a_reveal_too_early_is_taken_back_by_going_back_and_ballots_go_on() -> None:
    room = voting()
    room.gives("m1", room.signs["m2"][0], 4)
    room.go("reveal")
    room.go("visit")
    room.gives("m1", room.signs["m2"][0], 7)
    room.go("count")
    room.day.does("visit_voting.ballot", pair="m2-par1", caramels={room.signs["m3"][0]: 2})
    room.go("reveal")
    assert [row["total"] for row in room.day.room()["seats"]] == [0, 7, 2]


def test_a_merged_cards_caramels_stay_when_the_pair_goes_on() -> None:
    room = voting()
    one, other = room.signs["m2"]
    third = room.day.writes_sign("m2 3", group="m2")
    room.gives("m1", one, 2)
    room.gives("m1", other, 3)
    room.day.does("contribution.merge", into=one, contributions=[other])
    room.gives("m1", third, 4)
    view = room.day.group("m1", "m1-par1")
    assert (view["ballot"], view["spent"]) == ({one: 5, third: 4}, 9)
    assert room.refusal("m1", third, 6) == Refusal("overspent", "input", {"budget": 10})
    room.gives("m1", other, 1)
    assert room.day.group("m1", "m1-par1")["ballot"] == {one: 1, third: 4}


def test_a_hidden_cards_caramels_count_nowhere() -> None:
    room = voting()
    room.gives("m1", room.signs["m2"][0], 2)
    room.gives("m1", room.signs["m2"][1], 3)
    room.day.does("contribution.hide", contribution=room.signs["m2"][1])
    room.go("reveal")
    assert [row["total"] for row in room.day.room()["seats"]] == [0, 2, 0]


def test_who_moves_to_another_group_leaves_the_pair() -> None:
    room = voting()
    walker = room.walker("m1")
    room.day.does("participant.move", walker, group="m2")
    sign = room.signs["m2"][0]
    assert room.day.refusal("visit_voting.set", walker, target=sign, caramels=1) == Refusal("no_pair", "forbidden")
    assert {"code": "without_pair", "params": {"group": "Mål 2", "n": 1}} in room.day.facilitator()["warnings"]


def test_counting_tells_of_all_rounds() -> None:
    room = Room(route="all_in_turn")
    room.go("visit-1")
    room.gives("m1", room.signs["m2"][0], 1)
    room.go("visit-2")
    room.gives("m1", room.signs["m3"][0], 1)
    room.gives("m2", room.signs["m1"][0], 1)
    assert room.day.room()["ballots"] == {"in": 2, "of": 3}
    room.go("count")
    assert room.day.room()["ballots"] == {"in": 3, "of": 6}
    assert room.day.facilitator()["missing"] == ["m2-par1", "m3-par1"]


def test_admitting_names_a_pair_that_is_there_and_is_told_in_the_log() -> None:
    room = voting()
    assert room.day.refusal("visit_voting.admit", pair="gone") == Refusal("unknown_pair", "unknown")
    room.day.does("visit_voting.admit", pair="m2-par1")
    assert room.day.state.log[-1].params == {"group": "Mål 2", "pair": 1, "on": 1}


def test_each_round_has_its_own_ballot() -> None:
    room = Room(route="all_in_turn")
    room.go("visit-1")
    room.gives("m1", room.signs["m2"][0], 10)
    assert room.refusal("m1", room.signs["m3"][0], 1) == Refusal("not_visited", "forbidden")
    room.go("visit-2")
    assert room.refusal("m1", room.signs["m2"][0], 9, round=0) == CLOSED
    room.gives("m1", room.signs["m3"][0], 10)
    room.day.does("visit_voting.admit", pair="m1-par1")
    room.gives("m1", room.signs["m2"][0], 9, round=0)
    assert [room.visits.ballots["m1-par1", number].spent for number in (0, 1)] == [9, 10]
    assert room.day.progress("m1") == (1, 1, "ballots", {"hosts": 2})
    room.go("reveal")
    assert sorted((row["pair"], row["round"], row["caramels"]) for row in room.day.rows("caramels")) == [
        ("m1-par1", 1, 9), ("m1-par1", 2, 10),
    ]  # fmt: skip
    assert room.day.rows("visiting_pairs")[0]["spent"] == 19


# --- ballots from paper ---


def test_of_phone_and_paper_the_one_entered_last_is_the_whole_ballot() -> None:
    room = voting()
    first, second = room.signs["m2"]
    room.gives("m1", first, 3)
    room.day.does("visit_voting.ballot", pair="m1-par1", caramels={second: 7, first: 0})
    ballot = room.ballot("m1-par1")
    assert ballot is not None
    assert (ballot.counts, ballot.via) == ({second: 7}, "paper")
    assert room.day.changes_nothing("visit_voting.ballot", pair="m1-par1", caramels={second: 7})
    room.gives("m1", second, 1)
    assert room.visits.ballots["m1-par1", 0].counts == {first: 3, second: 1}
    assert room.visits.ballots["m1-par1", 0].via == "phone"


def test_a_paper_ballot_is_checked_like_any_other() -> None:
    room = voting()
    first = room.signs["m2"][0]
    enter = "visit_voting.ballot"
    assert room.day.refusal(enter, pair="gone", caramels={}) == Refusal("unknown_pair", "unknown")
    assert room.day.refuses(enter, pair="m1-par1", caramels={first: 11}) == "overspent"
    assert room.day.refuses(enter, pair="m1-par1", caramels={room.signs["m3"][0]: 1}) == "not_visited"
    for number in (-1, 1):
        assert room.day.refuses(enter, pair="m1-par1", caramels={first: 1}, round=number) == "not_visited"
    assert room.day.refuses(enter, room.walker("m1"), pair="m1-par1", caramels={}) == "host_only"


def test_a_paper_ballot_is_taken_after_the_close_and_told_in_the_log() -> None:
    room = voting()
    room.go("count")
    room.day.does("visit_voting.ballot", pair="m1-par1", caramels={room.signs["m2"][0]: 2})
    assert room.day.state.log[-1].params == {"group": "Mål 1", "pair": 1}


def test_when_all_is_counted_a_paper_ballot_without_a_round_is_of_the_last() -> None:
    room = Room(route="all_in_turn")
    room.go("count")
    room.day.does("visit_voting.ballot", pair="m1-par1", caramels={room.signs["m3"][0]: 2})
    assert room.visits.ballots["m1-par1", 1].spent == 2


def test_a_paper_ballot_is_undone_to_what_was_there_unless_the_pair_has_changed_it() -> None:
    room = voting()
    first = room.signs["m2"][0]
    entered = room.day.does("visit_voting.ballot", pair="m1-par1", caramels={first: 2})
    room.day.does("undo", command=entered)
    assert room.ballot("m1-par1") is None
    room.day.does("redo", command=entered)
    assert room.visits.ballots["m1-par1", 0].spent == 2
    room.gives("m1", first, 5)
    assert room.day.refusal("undo", command=entered) == Refusal("changed_since", "moved_on")
    again = room.day.does("visit_voting.ballot", pair="m1-par1", caramels={})
    room.day.does("undo", command=again)
    assert room.visits.ballots["m1-par1", 0].via == "phone"


def test_a_paper_ballot_is_not_undone_after_the_reveal_or_into_a_plan_that_it_does_not_fit() -> None:
    room = voting()
    first = room.signs["m2"][0]
    room.gives("m1", first, 8)
    entered = room.day.does("visit_voting.ballot", pair="m1-par1", caramels={first: 1})
    room.day.does("visit_voting.plan", pairs=[pair(room, "m1", budget=5)])
    assert room.day.refusal("undo", command=entered) == Refusal("changed_since", "moved_on")
    room.day.does("visit_voting.plan", pairs=[pair(room, "m1", budget=10)])
    room.go("reveal")
    assert room.day.refusal("undo", command=entered) == Refusal("changed_since", "moved_on")


def test_the_log_tells_of_a_pair_that_is_no_more_without_its_name() -> None:
    room = voting()
    entered = room.day.does("visit_voting.ballot", pair="m1-par1", caramels={})
    (line,) = [line for line in room.day.state.log if line.command == entered]
    assert line.params == {"group": "Mål 1", "pair": 1}
    room.day.does("visit_voting.plan", pairs=[pair(room, "m2")])
    assert room.day.refusal("undo", command=entered) == Refusal("changed_since", "moved_on")


# --- what is shown ---


def test_nothing_of_the_caramels_is_shown_before_the_reveal() -> None:
    room = voting()
    first = room.signs["m2"][0]
    room.gives("m1", first, 4)
    room.day.does("room.focus", seat="goal:g2")
    shown = room.day.room()
    assert (shown["open"], shown["revealed"], shown["ballots"]) == (True, False, {"in": 1, "of": 3})
    assert "seats" not in shown
    assert "road" not in shown
    assert room.day.group("m2", "host")["cards"] == []
    assert "result" not in room.day.group("m2", "host")
    room.go("count")
    assert not room.day.room()["open"]
    assert "seats" not in room.day.room()


def test_the_reveal_shows_totals_and_the_pairs_behind_them() -> None:
    room = voting()
    m1_extra = [room.day.joins("m1") for _ in range(4)]
    room.day.does("visit_voting.plan")
    assert room.visits.pairs["m1-par3"].visits == ("goal:g2",)
    first, second = room.signs["m2"]
    room.gives("m1", first, 4)
    room.day.does("visit_voting.set", m1_extra[-1], target=first, caramels=1)
    room.day.does("visit_voting.set", m1_extra[-1], target=second, caramels=9)
    room.go("reveal")
    room.day.does("room.focus", seat="goal:g2")
    shown = room.day.room()
    assert shown["seats"] == [
        {"seat": "goal:g1", "total": 0, "pairs": 0},
        {"seat": "goal:g2", "total": 14, "pairs": 2},
        {"seat": "goal:g3", "total": 0, "pairs": 0},
    ]
    assert [card["caramels"] for card in shown["unplaced"]] == [{"total": 5, "pairs": 2}, {"total": 9, "pairs": 1}]
    result = room.day.group("m2", "host")["result"]
    assert [(card["id"], card["caramels"]["total"]) for card in result] == [(second, 9), (first, 5)]


def test_a_reveal_keeps_the_caramels_of_other_visits_covered() -> None:
    again = Activity("again", "afternoon", "visit_voting", "Besøg igen", 10)
    day = DayUnderTest(plan_of(activities=(*ACTIVITIES[:4], again), groups=THREE))
    for _ in range(4):
        day.joins("m1")
    sign = day.writes_sign("x", group="m2")
    for activity, caramels in (("visit", 4), ("again", 3)):
        day.goes_to(f"{activity}/visit")
        day.does("visit_voting.ballot", pair="m1-par1", caramels={sign: caramels})
    day.goes_to("again/reveal")
    assert [seat["total"] for seat in day.room()["seats"]] == [0, 3, 0]
    day.goes_to("visit/reveal")
    assert day.room()["seats"][1] == {"seat": "goal:g2", "total": 7, "pairs": 2}


def test_stepping_back_from_the_reveal_covers_the_caramels_again() -> None:
    room = voting()
    room.gives("m1", room.signs["m2"][0], 4)
    room.go("reveal")
    room.go("count")
    assert not room.day.room()["revealed"]
    assert "seats" not in room.day.room()
    assert "result" not in room.day.group("m2")
    room.go("reveal")
    assert room.day.room()["seats"][1]["total"] == 4


def test_a_reveal_with_no_caramels_at_all_shows_every_card_with_none() -> None:
    room = voting()
    room.go("reveal")
    room.day.does("room.focus", seat="goal:g2")
    assert {card["caramels"]["total"] for card in room.day.room()["unplaced"]} == {0}
    assert {card["caramels"]["total"] for card in room.day.group("m2")["result"]} == {0}


def test_a_pair_sees_where_it_goes_the_cards_there_and_its_ballot() -> None:
    room = voting()
    first = room.signs["m2"][0]
    room.gives("m1", first, 4)
    shown = room.day.group("m1", "m1-par1")
    assert (shown["role"], shown["pair"]) == ("pair", {"id": "m1-par1", "number": 1, "admitted": False})
    assert shown["to"] == {"seat": "goal:g2", "number": 2, "title": "Skoven", "colour": 1}
    assert [card["id"] for card in shown["cards"]] == room.signs["m2"]
    assert (shown["ballot"], shown["spent"], shown["budget"], shown["via"]) == ({first: 4}, 4, 10, "phone")
    assert (shown["round"], shown["rounds"], shown["open"]) == (1, 1, True)
    room.go("count")
    assert not room.day.group("m1", "m1-par1")["open"]
    room.day.does("visit_voting.admit", pair="m1-par1")
    assert room.day.group("m1", "m1-par1")["open"]


def test_a_host_and_one_who_is_in_no_pair_see_their_groups_pairs_to_choose() -> None:
    room = voting()
    assert room.day.group("m1", "host")["role"] == "host"
    shown = room.day.group("m1")
    assert (shown["role"], shown["pair"], shown["to"], shown["cards"], shown["budget"]) == ("none", None, None, [], 0)
    assert shown["pairs"] == [{"id": "m1-par1", "number": 1, "to": "goal:g2"}]


def test_the_team_of_a_phone_is_its_pair_or_the_hosts() -> None:
    room = voting()
    late = room.day.joins("m1")
    found = [room.day.team(who) for who in (*room.people["m1"], late)]
    assert found == ["host", "host", "m1-par1", "m1-par1", None]


def test_the_facilitator_sees_every_pair_what_is_missing_and_what_is_wrong() -> None:
    room = voting()
    first = room.signs["m2"][0]
    room.day.does("visit_voting.ballot", pair="m1-par1", caramels={first: 4})
    shown = room.day.facilitator()
    assert shown["hosts"] == {"m1": 2, "m2": 2, "m3": 2}
    assert shown["missing"] == ["m2-par1", "m3-par1"]
    assert shown["warnings"] == []
    one = shown["plan"][0]
    assert (one["id"], one["members"], one["to"], one["spent"], one["via"]) == ("m1-par1", 2, "goal:g2", 4, "paper")
    assert one["ballot"] == {first: 4}
    assert [card["id"] for card in shown["visited"]["goal:g2"]] == room.signs["m2"]
    assert (shown["plan"][1]["spent"], shown["plan"][1]["via"], shown["plan"][1]["ballot"]) == (0, None, {})


def test_the_facilitator_is_warned_of_lost_people_missing_hosts_and_seats_that_nobody_visits() -> None:
    room = voting()
    room.day.joins("m2")
    room.day.does("visit_voting.plan", hosts={"m1": room.people["m1"][:2]}, pairs=[pair(room, "m1")])
    assert room.day.facilitator()["warnings"] == [
        {"code": "no_hosts", "params": {"group": "Mål 2"}},
        {"code": "without_pair", "params": {"group": "Mål 2", "n": 5}},
        {"code": "no_hosts", "params": {"group": "Mål 3"}},
        {"code": "without_pair", "params": {"group": "Mål 3", "n": 4}},
        {"code": "not_visited", "params": {"seat": 1}},
        {"code": "not_visited", "params": {"seat": 3}},
    ]


def test_in_an_empty_room_there_is_nobody_to_warn_of() -> None:
    room = Room(people=0)
    room.go("visit")
    shown = room.day.facilitator()
    assert (shown["plan"], shown["warnings"], shown["missing"]) == ([], [], [])
    assert room.day.room()["ballots"] == {"in": 0, "of": 0}
    assert room.day.progress("m1") == (0, 0, "ballots", {"hosts": 0})


def test_the_tables_hold_pairs_hosts_and_caramels() -> None:
    room = voting()
    sign = room.day.writes_sign("væk", room.people["m2"][0])
    room.gives("m1", sign, 4)
    (row,) = room.day.rows("caramels")
    assert (row["target"], row["target_kind"], row["seat"], row["caramels"]) == (sign, "sign", "goal:g2", 4)
    assert [row["participant"] for row in room.day.rows("visit_hosts")][:2] == room.people["m1"][:2]
    assert room.day.rows("visiting_pairs")[0]["members"] == " ".join(room.people["m1"][2:])
    room.day.does("undo", room.people["m2"][0], command=sign)
    (row,) = room.day.rows("caramels")
    assert (row["target_kind"], row["seat"]) == ("", "")
    room.go("reveal")
    assert [seat["total"] for seat in room.day.room()["seats"]] == [0, 0, 0]


def test_a_host_who_is_taken_out_is_counted_nowhere() -> None:
    room = voting()
    [host, *_] = room.visits.hosts["m1"]
    before = room.day.room()["routes"][0]["hosts"]
    room.day.does("participant.take_out", participant=host)
    assert room.day.room()["routes"][0]["hosts"] == before - 1
    assert room.day.facilitator()["hosts"]["m1"] == before - 1
    assert dict(room.day.progress("m1")[3])["hosts"] == before - 1
