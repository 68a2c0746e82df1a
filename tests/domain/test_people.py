"""People: joining, sitting down without a phone, moving, and being found again."""

import pytest

from tests.day_under_test import DayUnderTest
from workshop.domain.people import MOST_HEADS, MOST_PARTICIPANTS, SERVER_ONLY, Joined
from workshop.domain.refusal import Refusal
from workshop.exercises.catalogue import RULES


def test_a_phone_joins_a_group_with_its_heads_and_alias() -> None:
    day = DayUnderTest()
    phone = day.joins("m2", heads=3, alias=" Ane\nog Bo ")
    who = day.state.participants[phone]
    assert (who.number, who.group, who.alias, who.heads, who.via, who.at) == (1, "m2", "Ane og Bo", 3, "phone", day.now)
    assert day.state.people_of("m2") == (who,)
    assert day.state.tokens[f"token of {phone}"] == phone
    assert day.state.reclaims[f"code of {phone}"] == phone


def test_the_same_phone_joins_once() -> None:
    day = DayUnderTest()
    phone = day.joins("m2")
    assert day.changes_nothing(
        "participant.join", phone, group="m1", alias="", heads=1, token_hash="t", reclaim_hashes=["r"]
    )


def test_the_first_free_reclaim_code_is_taken_and_none_where_all_are() -> None:
    day = DayUnderTest()
    for who, codes in (("phone-one", ["RAV7"]), ("phone-two", ["RAV7", "BIR2"]), ("phone-tre", ["RAV7", "BIR2"])):
        secrets = {"token_hash": f"token {who}", "reclaim_hashes": codes}
        day.does("participant.join", who, group="m1", alias="", heads=1, **secrets)
    assert dict(day.state.reclaims.items()) == {"RAV7": "phone-one", "BIR2": "phone-two"}


@pytest.mark.parametrize("heads", [0, -1, MOST_HEADS + 1])
def test_a_phone_has_at_least_one_head_about_it_and_not_a_crowd(heads: int) -> None:
    fields = {"group": "m1", "alias": "", "heads": heads, "token_hash": "t", "reclaim_hashes": []}
    refusal = DayUnderTest().refusal("participant.join", "phone-one", **fields)
    assert refusal == Refusal("heads", "input", {"most": MOST_HEADS})


def test_a_group_that_is_not_there_cannot_be_joined() -> None:
    fields = {"group": "m9", "alias": "", "heads": 1, "token_hash": "t", "reclaim_hashes": []}
    assert DayUnderTest().refuses("participant.join", "phone-one", **fields) == "unknown_group"


def test_a_person_without_a_phone_is_seated_by_the_facilitator_and_gets_no_token() -> None:
    day = DayUnderTest()
    day.does("participant.seat", participant="on-paper", group="m1", alias="Gerda")
    who = day.state.participants["on-paper"]
    assert (who.via, who.heads, who.alias) == ("paper", 1, "Gerda")
    assert not day.state.tokens
    assert not day.state.reclaims


def test_a_person_on_paper_needs_an_id_of_their_own() -> None:
    day = DayUnderTest()
    day.does("participant.seat", participant="on-paper", group="m1")
    assert day.refuses("participant.seat", participant="on-paper", group="m1") == "id_taken"


@pytest.mark.parametrize("malformed", ["", "short", "with blank", "on-paper\n"])
def test_what_is_no_id_is_not_said_to_be_taken(malformed: str) -> None:
    assert DayUnderTest().refuses("participant.seat", participant=malformed, group="m1") == "not_understood"


def test_a_full_day_takes_nobody_more() -> None:
    day = DayUnderTest()
    join = day.command("participant.seat", participant="on-paper", group="m1")
    day.folds(join, [Joined(f"person-{number}", "m1", "", 1, "paper") for number in range(MOST_PARTICIPANTS)])
    full = Refusal("full", "unavailable", {"most": MOST_PARTICIPANTS})
    assert day.refusal("participant.seat", participant="on-paper", group="m1") == full
    fields = {"group": "m1", "alias": "", "heads": 1, "token_hash": "t", "reclaim_hashes": []}
    assert day.refusal("participant.join", "phone-one", **fields) == full
    assert day.changes_nothing("participant.join", "person-0", **fields)


def test_a_phone_that_lost_its_token_is_found_again_once_a_token() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.does("participant.reclaim", "new-phone", participant=phone, token_hash="another")
    assert day.state.tokens["another"] == phone
    assert day.state.tokens[f"token of {phone}"] == phone
    assert day.changes_nothing("participant.reclaim", "new-phone", participant=phone, token_hash="another")
    fields = {"participant": "nobody", "token_hash": "third"}
    assert day.refuses("participant.reclaim", "new-phone", **fields) == "unknown_participant"


def test_what_makes_tokens_is_for_the_server_alone() -> None:
    with_tokens = {kind for kind, rule in RULES.commands.items() if "token_hash" in rule.payload.__struct_fields__}
    # What carries a picture is checked by the door that takes it.
    assert with_tokens | {"picture.keep"} == SERVER_ONLY


def test_who_moves_is_counted_in_the_new_group_and_what_they_wrote_stays() -> None:
    day = DayUnderTest()
    first, mover = day.joins("m1"), day.joins("m1")
    written = day.writes_sign("Flere cykler", mover)
    day.does("participant.move", mover, group="m2")
    assert [who.id for who in day.state.people_of("m1")] == [first]
    assert [who.id for who in day.state.people_of("m2")] == [mover]
    assert day.state.contributions[written].seat == "goal:g1"
    assert day.state.log[-1].params == {"group": "Mål 2"}
    assert day.changes_nothing("participant.move", mover, group="m2")


def test_moving_there_and_back_leaves_the_day_as_it_was() -> None:
    day = DayUnderTest()
    first, second = day.joins("m1"), day.joins("m1")
    before = day.state
    for group in ("m2", "free", "m1"):
        day.does("participant.move", first, group=group)
    assert day.state.members == before.members
    assert day.state.participants == before.participants
    assert [who.id for who in day.state.people_of("m1")] == [first, second]


def test_the_facilitator_moves_anybody_and_a_phone_only_itself() -> None:
    day = DayUnderTest()
    one, other = day.joins("m1"), day.joins("m1")
    day.does("participant.move", participant=one, group="m3")
    assert day.state.participants[one].group == "m3"
    assert day.refusal("participant.move", one, participant=other, group="m3") == Refusal("not_yours", "forbidden")
    assert day.refuses("participant.move", group="m3") == "unknown_participant"
    assert day.refuses("participant.move", participant=one, group="m9") == "unknown_group"


def test_a_move_is_undone_unless_there_has_been_another() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    moved = day.does("participant.move", phone, group="m2")
    day.does("undo", phone, command=moved)
    assert day.state.participants[phone].group == "m1"
    again = day.does("participant.move", phone, group="m2")
    day.does("participant.move", participant=phone, group="m3")
    day.does("undo", phone, command=again)
    assert day.state.participants[phone].group == "m3", "they sit where they were put since"
