"""The three views as they go over the wire: their common part, exactly the fields of the protocol."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from tests.server.conftest import Run
from tests.server.house import House
from workshop.domain.plan import Group
from workshop.exercises.catalogue import EXERCISES
from workshop.protocol.frames import GroupFrame, HostFrame, RoomFrame
from workshop.server.views import Door, Views

DOOR = Door(False, "http://127.0.0.1:8765/", "127.0.0.1:8765")


@pytest.mark.parametrize("activity", [None, *(one.id for one in ACTIVITIES)])
def test_every_view_has_exactly_the_fields_of_the_protocol(run: Run, activity: str | None) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1", alias="Ida")
        await ida.does("sign_cards.write", "the-first-card", text="Flere cykler")
        await ida.does("future_scenario.draw", medium="drawing", drawing="M10 10L20 20")
        await house.host.does("heart.wifi", ssid="Sal", password="kaffe")
        if activity is not None:
            step = next(one.id for one in house.heart.day.steps if one.activity == activity)
            await house.host.does("day.go", step=step)
        for told, type_ in (
            (await house.host.sees("host"), HostFrame), (await house.host.sees("room"), RoomFrame),
            (await ida.sees(), GroupFrame),
        ):  # fmt: skip
            frame: Any = msgspec.convert(told, type_)
            assert msgspec.json.decode(msgspec.json.encode(frame)) == told

    run(scene)


def test_the_room_and_the_groups_hold_nothing_of_what_only_the_facilitator_may_see(run: Run) -> None:
    async def scene(house: House) -> None:
        ida, bo = await house.joins("m1", alias="Ida-kaldenavn"), await house.joins("m2")
        await house.host.does("day.go", step="signs")
        await ida.does("sign_cards.write", "the-first-card", text="Et kort, der blev skjult")
        await house.host.does("contribution.hide", contribution="the-first-card")
        secrets = ("Ida-kaldenavn", "Et kort, der blev skjult", ida.caller.token or "", ida.me["reclaim_code"])
        room, his = str(await house.host.sees("room")), str(await bo.sees())
        for secret in (*secrets, ida.me["participant"]):
            assert secret not in room
            assert secret not in his
        host = str(await house.host.sees("host"))
        assert "Et kort, der blev skjult" in host
        assert "Ida-kaldenavn" in host
        assert (ida.caller.token or "") not in host

    run(scene)


def test_the_room_is_told_of_the_block_that_comes_where_it_begins_with_the_groups_homework() -> None:
    day = DayUnderTest(plan_of(groups=(Group("m1", "Mål 1", "g1", 4, homework="Vi talte 14"),)))
    before = next(at for at, step in enumerate(day.state.steps) if step.phase == "homework") - 1
    day.goes_to(day.state.steps[before].id)
    room = Views(EXERCISES).room(day.state, DOOR)
    assert room.next is not None
    assert room.next.title in {block.title for block in day.state.plan.blocks}


def test_the_ribbon_and_the_programme_tell_what_is_done_and_what_comes() -> None:
    day = DayUnderTest()
    views = Views(EXERCISES)
    day.goes_to("order/mechanisms")
    room, host = views.room(day.state, DOOR), views.host(day.state, DOOR, day.now)
    assert [(one.id, one.state) for one in room.ribbon] == [
        ("talk", "done"), ("morning", "now"), ("afternoon", "next"), ("end", "next"),
    ]  # fmt: skip
    assert room.next is not None
    assert (room.next.title, room.next.start) == ("Besøg", "13:00")
    assert host.previous is not None
    assert host.previous.step == "order/order"
    assert host.next is not None
    assert (host.next.step, host.next.start) == ("order/chain", "11:10")
    states = [step.state for block in host.programme for step in block.steps]
    assert states.count("now") == 1
    assert states == ["done", *sorted(states[1:], key=["passed", "now", "next"].index)]
    assert (room.step.index, room.step.of) == (day.state.step, len(day.state.steps))


def test_the_programme_tells_what_was_jumped_over_from_what_was_run() -> None:
    day = DayUnderTest()
    for step in ("signs", "order/order", "home", "order/order", "cards/write"):
        day.goes_to(step)
    host = Views(EXERCISES).host(day.state, DOOR, day.now)
    states = {step.id: step.state for block in host.programme for step in block.steps}
    assert [states[step] for step in ("lobby", "signs", "order/order", "home")] == ["done"] * 4
    assert [states[step] for step in ("challenge", "order/chain", "visit/count")] == ["passed"] * 3
    assert (states["cards/write"], states["end/talk"]) == ("now", "next")
    assert [block.state for block in host.programme] == ["done", "done", "now", "next"]


def test_a_block_of_which_nothing_was_run_was_passed() -> None:
    day = DayUnderTest()
    day.goes_to("talk/talk")
    day.goes_to("home")
    host = Views(EXERCISES).host(day.state, DOOR, day.now)
    assert [block.state for block in host.programme] == ["done", "passed", "now", "next"]


def test_what_only_the_console_takes_back_bars_the_remotes_way_to_what_was_before_it() -> None:
    day, views = DayUnderTest(), Views(EXERCISES)
    day.writes_sign("Det første", group="m1")
    day.does("plan.note", text="Kaffe først")
    assert views.remote(day.state, day.now).undo is None
    last = day.writes_sign("Det sidste", group="m1")
    remote = views.remote(day.state, day.now)
    assert (remote.undo and remote.undo.command, remote.undo_older) == (last, ())


def test_at_the_ends_of_the_day_there_is_nowhere_further_to_go() -> None:
    day = DayUnderTest()
    views = Views(EXERCISES)
    assert views.host(day.state, DOOR, day.now).previous is None
    day.goes_to(day.state.steps[-1].id)
    host = views.host(day.state, DOOR, day.now)
    assert host.next is None
    assert views.room(day.state, DOOR).next is None
    assert [row.state for row in host.programme][-1] == "now"


@pytest.mark.parametrize(
    ("step", "to_all"), [("lobby", "Husk mikrofonen"), ("talk/talk", "Husk mikrofonen"), ("end/talk", "")]
)
def test_what_the_facilitator_notes_where_no_exercise_runs_is_in_no_view_but_hers(step: str, to_all: str) -> None:
    day, views = DayUnderTest(), Views(EXERCISES)
    day.goes_to(step)
    told = views.host(day.state, DOOR, day.now)
    assert (told.notes, told.own_notes) == (to_all, ""), "what all are told, she reads too"
    day.does("plan.note", text="Sig intet om Ida")
    told = views.host(day.state, DOOR, day.now)
    assert (told.notes, told.own_notes) == ("Sig intet om Ida", "Sig intet om Ida")
    assert views.remote(day.state, day.now).notes == "Sig intet om Ida"
    for shown in (views.room(day.state, DOOR), views.group(day.state, "m1", None, DOOR)):
        assert "Sig intet om Ida" not in str(msgspec.to_builtins(shown))
        assert shown.body["note"] == to_all


def test_undo_and_redo_tell_what_they_would_do() -> None:
    day = DayUnderTest()
    views = Views(EXERCISES)

    def told() -> tuple[str | None, str | None]:
        host = views.host(day.state, DOOR, day.now)
        return host.undo and host.undo.command, host.redo and host.redo.command

    assert told() == (None, None)
    first = day.writes_sign("Det første", group="m1")
    second = day.writes_sign("Det andet", group="m1")
    assert told() == (second, None)
    day.does("undo", command=second)
    assert told() == (first, second)
    day.does("undo", command=first)
    assert told() == (None, first)
    day.does("redo", command=first)
    assert told() == (first, second)
    third = day.writes_sign("Noget nyt", group="m1")
    assert told() == (third, None)
    assert [row.command for row in views.host(day.state, DOOR, day.now).undo_older] == [first]
    who = day.joins("m1")
    own = day.writes_sign("Fra en telefon", by=who)
    assert told() == (third, None)
    log = views.host(day.state, DOOR, day.now).log
    assert {row.undo for row in log if not row.undone} >= {own, third}
    assert any(row.undone and row.undo is None for row in log)


def test_the_log_offers_to_take_words_out_of_the_file_only_where_no_card_that_stands_loses_them() -> None:
    day = DayUnderTest()

    def offered() -> list[str]:
        return [row.gone for row in Views(EXERCISES).host(day.state, DOOR, day.now).log if row.gone is not None]

    whole = day.writes_sign("Flere cykler. Færre biler.", group="m1")
    split = day.does("contribution.split", contribution=whole, texts=["Flere cykler", "Færre biler"])
    day.does("undo", command=split)
    assert offered() == []
    day.does("undo", command=whole)
    assert offered() == [f"{split}.1", whole]
    day.does("redo", command=whole)
    assert offered() == []


def test_the_facilitator_sees_the_running_activitys_contributions_and_those_in_focus() -> None:
    day = DayUnderTest()
    views = Views(EXERCISES)
    ida = day.joins("m1", alias="Ida")
    hers = day.writes_sign("Flere cykler", by=ida, level="practice")
    his = day.writes_sign("Flere træer", group="m2")
    day.does("take_home.write", ida, text="En note")
    assert views.host(day.state, DOOR, day.now).contributions == ()
    day.goes_to("signs")
    rows = views.host(day.state, DOOR, day.now).contributions
    assert [(row.id, row.alias, row.number, row.via) for row in rows] == [
        (hers, "Ida", "T1", "phone"), (his, "", "T1", "paper"),
    ]  # fmt: skip
    assert rows[0].fields == {"level": "practice", "text": "Flere cykler"}
    day.does("room.focus", seat="goal:g2")
    assert [row.id for row in views.host(day.state, DOOR, day.now).contributions] == [his]


def test_people_are_counted_by_phone_by_head_and_on_paper() -> None:
    day = DayUnderTest()
    day.joins("m1", heads=3)
    day.joins("m2")
    day.does("participant.seat", participant="on-paper-1", group="m1", alias="Bo", heads=2)
    host = Views(EXERCISES).host(day.state, DOOR, day.now)
    assert msgspec.structs.asdict(host.counts) == {"phones": 2, "heads": 6, "paper": 2}
    assert [(row.phones, row.heads, row.paper) for row in host.groups] == [(1, 5, 2), (1, 1, 0), (0, 0, 0), (0, 0, 0)]
    assert [(seat.phones, seat.heads) for seat in host.seats] == [(1, 5), (1, 1), (0, 0), (0, 0)]


def test_the_facilitator_sees_from_which_phones_nothing_has_come_in_the_running_activity() -> None:
    day = DayUnderTest()
    views = Views(EXERCISES)
    day.does("participant.seat", participant="on-paper-1", group="m1", alias="Bo")
    ida, mia = day.joins("m1", alias="Ida"), day.joins("m1")
    assert mia

    def quiet() -> list[tuple[str, int]]:
        return [(one.alias, one.number) for one in views.host(day.state, DOOR, day.now).groups[0].quiet]

    assert quiet() == [], "in the lobby there is nothing to write"
    day.goes_to("signs")
    assert quiet() == [("Ida", 2), ("", 3)]
    sign = day.writes_sign("Flere cykler", by=ida)
    assert quiet() == [("", 3)]
    day.does("contribution.hide", contribution=sign)
    assert quiet() == [("", 3)], "what is hidden was written"
    day.goes_to("order/order")
    assert quiet() == [("Ida", 2), ("", 3)]


def test_a_goal_and_a_group_that_are_planned_while_nobody_comes_are_seen_at_once() -> None:
    day, views = DayUnderTest(), Views(EXERCISES)
    seats = [seat.seat for seat in views.room(day.state, DOOR).seats]
    day.does("plan.add", part="goal", id="g4", fields={"title": "Gaderne"}, after="g3")
    day.does("plan.add", part="group", id="m4", fields={"name": "Gaden", "goal": "g4"}, after="m3")
    room, host = views.room(day.state, DOOR), views.host(day.state, DOOR, day.now)
    assert [seat.seat for seat in room.seats] == [*seats[:3], "goal:g4", *seats[3:]]
    assert [group.seat for group in host.groups if group.id == "m4"] == ["goal:g4"]
    assert host.cards["goal:g4"] == ()


def test_what_is_held_up_is_told_wherever_it_lies_until_it_is_hidden() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    card = day.writes_sign("Flere cykler", group="m2")
    views = Views(EXERCISES)
    day.does("room.focus", contribution=card)
    held = views.room(day.state, DOOR).held
    assert held is not None
    assert (held.id, held.kind, held.seat, held.number, held.text) == (card, "sign", "goal:g2", "T1", "Flere cykler")
    day.does("contribution.hide", contribution=card)
    assert views.room(day.state, DOOR).held is None


def test_a_postcard_that_is_read_aloud_is_not_held_up_over_itself() -> None:
    day = DayUnderTest()
    day.goes_to("cards/read")
    card = day.does("postcards.send", group="m1", text="Kære os")
    day.does("room.focus", contribution=card)
    view = Views(EXERCISES).room(day.state, DOOR)
    assert view.held is None
    assert view.body["postcard"]["text"] == "Kære os"
