"""Coming in: by the day's code, once for each phone, and found again by one's own code."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
import pytest

from tests.day_under_test import plan_of
from tests.server.conftest import Run
from tests.server.house import CODE, DAY, House, Person
from workshop.client import Caller
from workshop.domain.command import Command
from workshop.domain.ids import secret_hash
from workshop.domain.people import Join
from workshop.domain.plan import Group
from workshop.server.joining import GUESSES_AT_ONCE, RECLAIMS_AT_ONCE, WRONG_RECLAIMS_AT_ONCE
from workshop.server.tokens import identity_of


def test_a_phone_that_joins_is_in_the_group_it_chose(run: Run) -> None:
    async def scene(house: House) -> None:
        me = (await house.joins("m2", alias="  Ida\u202e ", heads=3)).me
        assert set(me) == {"participant", "token", "reclaim_code", "group", "mine"}
        assert me["group"] == "m2"
        assert len(me["reclaim_code"]) == 4
        view = (await house.host.sees())["view"]
        assert view["counts"] == {"phones": 1, "heads": 3, "paper": 0}
        assert next(one for one in view["groups"] if one["id"] == "m2")["phones"] == 1
        found = house.heart.day.participants[me["participant"]]
        assert (found.alias, found.heads, found.group) == ("Ida", 3, "m2")

    run(scene)


def test_who_is_simulated_is_never_let_into_a_real_day(run: Run) -> None:
    async def scene(house: House) -> None:
        answer = await house.ask(Caller().join(CODE, group="m1", simulated=True))
        assert (answer.status, answer.json["code"]) == (403, "only_in_rehearsal")
        assert (await house.ask(Caller().day())).json["rehearsal"] is False
        assert (await house.host.sees())["view"]["counts"]["phones"] == 0

    run(scene)


def test_the_same_secret_gives_the_same_participant_and_token(run: Run) -> None:
    async def scene(house: House) -> None:
        first = await house.joins("m1", id="a-secret-of-a-phone")
        again = await house.joins("m2", id="a-secret-of-a-phone")
        other = await house.joins("m1")
        assert again.me == first.me
        assert other.me["participant"] != first.me["participant"]
        assert len(house.heart.day.participants) == 2

    run(scene)


def test_a_join_that_was_refused_may_be_tried_again_with_the_same_secret(run: Run) -> None:
    async def scene(house: House) -> None:
        refused = await house.ask(Caller().join(CODE, group="nowhere", id="a-secret-of-a-phone"))
        assert (refused.status, refused.json["code"]) == (404, "unknown_group")
        assert (await house.joins("m1", id="a-secret-of-a-phone")).me["group"] == "m1"

    run(scene)


@pytest.mark.parametrize("typed", ["KLØVER", "kløver", " Kloever", "KLOVER ", "K L Ø V E R"])
def test_the_code_may_be_typed_as_people_type(run: Run, typed: str) -> None:
    async def scene(house: House) -> None:
        assert (await house.ask(Caller().join(typed, group="m1"))).status == 200

    run(scene)


def test_a_wrong_code_is_told_in_a_sentence_of_the_askers_language(run: Run) -> None:
    async def scene(house: House) -> None:
        danish = await house.ask(Caller().join("BIRK", group="m1"))
        english = await house.ask(Caller(lang="en-GB,da;q=0.5").join("BIRK", group="m1"))
        assert (danish.status, english.status) == (403, 403)
        assert danish.json["code"] == english.json["code"] == "wrong_code"
        assert danish.json["saved"] is False
        assert danish.json["text"] != english.json["text"]

    run(scene)


def test_guessing_the_code_is_stopped_and_others_are_not_locked_out_for_long(run: Run) -> None:
    async def scene(house: House) -> None:
        for _ in range(GUESSES_AT_ONCE):
            assert (await house.ask(Caller().join("BIRK", group="m1"))).status == 403
        assert (await house.ask(Caller().join("BIRK", group="m1"))).status == 429

    run(scene)


def test_a_day_with_one_group_needs_no_choice(run: Run) -> None:
    async def scene(house: House) -> None:
        answer = await house.ask(Caller().join(CODE))
        assert (answer.status, answer.json["group"]) == (200, "only")

    run(scene, plan_of(groups=(Group("only", "Alle"),), goals=()))


def test_a_day_with_more_groups_asks_which(run: Run) -> None:
    async def scene(house: House) -> None:
        answer = await house.ask(Caller().join(CODE))
        assert (answer.status, answer.json["code"]) == (422, "group_missing")

    run(scene)


@pytest.mark.parametrize("heads", [0, -1, 100, 10**30])
def test_a_phone_has_between_one_and_ninety_nine_heads(run: Run, heads: int) -> None:
    async def scene(house: House) -> None:
        answer = await house.ask(Caller().join(CODE, group="m1", heads=heads))
        assert answer.status == 422
        assert answer.json["text"]

    run(scene)


def test_the_own_code_brings_the_same_person_back_with_what_they_wrote(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        await ida.does("sign_cards.write", "the-first-card", text="Flere cykler")
        found = await house.ask(Caller().reclaim("kløver", f" {ida.me['reclaim_code'].lower()} "))
        assert found.status == 200
        assert found.json["participant"] == ida.me["participant"]
        assert found.json["mine"] == ["the-first-card"]
        assert found.json["token"] != ida.me["token"]
        back = Person(house, found.json["token"])
        assert (await back.sees())["you"] == (await ida.sees())["you"]
        await back.does("contribution.edit", contribution="the-first-card", changes={"text": "Flere ladcykler"})

    run(scene)


def test_a_phone_that_found_another_participant_can_still_join_as_itself(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        secret = "a-secret-of-a-phone"
        asked = {"code": CODE, "reclaim_code": ida.me["reclaim_code"], "id": secret}
        assert (await house.asks("POST", "/api/reclaim", body=msgspec.json.encode(asked))).status == 200
        joined = await house.joins("m2", id=secret)
        assert joined.me["participant"] != ida.me["participant"]
        assert (await joined.sees())["you"]["group"] == "m2"

    run(scene)


def test_own_codes_can_not_be_found_by_trying(run: Run) -> None:
    async def scene(house: House) -> None:
        statuses = [
            (await house.ask(Caller().reclaim(CODE, f"XXX{number}"))).status
            for number in range(min(GUESSES_AT_ONCE, WRONG_RECLAIMS_AT_ONCE) + 1)
        ]
        assert set(statuses[:-1]) == {403}
        assert statuses[-1] == 429

    run(scene)


def test_one_own_code_does_not_fill_the_file_with_phones_and_one_that_has_come_may_ask_again(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")

        async def asks(secret: str) -> int:
            asked = {"code": CODE, "reclaim_code": ida.me["reclaim_code"], "id": secret}
            return (await house.asks("POST", "/api/reclaim", body=msgspec.json.encode(asked))).status

        statuses = [await asks(f"the-secret-of-phone-{number}") for number in range(RECLAIMS_AT_ONCE + 1)]
        assert statuses == [200] * RECLAIMS_AT_ONCE + [429]
        assert await asks("the-secret-of-phone-0") == 200
        assert len(house.heart.day.tokens) == 1 + RECLAIMS_AT_ONCE

    run(scene)


def test_the_file_holds_no_token_but_its_hash(run: Run, tmp_path: Path) -> None:
    tokens: list[str] = []

    async def scene(house: House) -> None:
        ida = await house.joins("m1", id="a-secret-of-a-phone")
        tokens.append(ida.me["token"])
        await ida.does("sign_cards.write", text="Flere cykler")

    run(scene)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert tokens[0].encode() not in kept
    assert b"a-secret-of-a-phone" not in kept
    assert secret_hash(tokens[0]).encode() in kept


def test_a_code_is_the_days_own_and_an_older_one_still_works(run: Run) -> None:
    one, other = identity_of("a-secret-of-a-phone", "day"), identity_of("a-secret-of-a-phone", "day-2")
    assert (one.participant, one.token, one.older_codes) == (other.participant, other.token, other.older_codes)
    assert not {*one.reclaim_codes} & {*other.reclaim_codes, *one.older_codes}

    async def scene(house: House) -> None:
        hashes = [secret_hash(code) for code in one.older_codes]
        joined = Join("m1", "", 1, secret_hash(one.token), tuple(hashes))
        command = Command("joined-before", "participant.join", joined, one.participant, DAY)
        await asyncio.to_thread(house.heart.engine.ask, command)
        again = await house.joins("m1", id="a-secret-of-a-phone")
        assert again.me["reclaim_code"] == one.older_codes[0]
        found = await house.ask(Caller().reclaim(CODE, one.older_codes[0]))
        assert found.json["participant"] == one.participant

    run(scene)


def test_the_join_page_is_told_where_who_was_taken_out_sits(run: Run) -> None:
    async def scene(house: House) -> None:
        guest = await house.joins("m1")
        await house.host.does("participant.move", participant=guest.me["participant"], group="m2")
        await house.host.does("participant.take_out", participant=guest.me["participant"])
        assert (await house.ask(guest.caller.day())).json["group"] == "m2"
        for other in (house.host.caller, Caller("a-token-of-nobody"), Caller()):
            assert (await house.ask(other.day())).json["group"] is None

    run(scene)
