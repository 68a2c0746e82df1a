"""Redacting: what somebody wrote leaves the journal, with all that says the same, and all else stays as it was."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import inspect as types

from tests.any_command import invented, peopled, scripts
from tests.day_under_test import NINE_O_CLOCK, YEAR, DayUnderTest, plan_of
from tests.pictures import A_JPEG
from tests.whole_day import whole_plan
from workshop.domain.command import Command
from workshop.domain.contribution import Body
from workshop.domain.day import DayState, fold, new_day
from workshop.domain.event import Event, Happening
from workshop.domain.picture import jpeg_of
from workshop.domain.redacting import MARKERS, Redacted, stands_nowhere
from workshop.domain.refusal import Refusal
from workshop.domain.scrubbing import PICTURED, Row, body_without_words, scrubbed
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.server.views import Door, Views
from workshop.storage.happenings import Happenings

SECRET = "Hanne på Ålekistevej"
GONE = MARKERS["da"]
_HAPPENINGS = Happenings(RULES)


class Journaled(DayUnderTest):
    """A day that keeps its journal, and can be replayed from it once something has been redacted."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.first = self.state
        self.events: list[Event] = []

    def folds(self, command: Command, happenings: Any) -> None:
        for happening in happenings:
            event = Event(self.seq + 1, f"e{self.seq + 1}", command.id, command.actor, "day", self.now, happening)
            self.events.append(event)
            super().folds(command, [happening])

    def journal(self) -> list[Row]:
        return [(one.seq, one.happening.kind, json.loads(_HAPPENINGS.encoded(one.happening))) for one in self.events]

    def redacts(self, what: str, id_: str) -> Redacted:
        """Redacts, rewrites the journal, and goes on from what it says."""
        self.does("text.redact", what=what, id=id_)
        gone = self.events[-1].happening
        assert isinstance(gone, Redacted)
        changed = dict(scrubbed(self.journal(), gone.subject, RULES.bodies))
        for place, event in enumerate(self.events):
            if event.seq in changed:
                kind = event.happening
                new: Happening = _HAPPENINGS.decoded(kind.kind, kind.version, json.dumps(changed[event.seq]))
                self.events[place] = msgspec.structs.replace(event, happening=new)
        self.state = self.replayed()
        return gone

    def replayed(self) -> DayState:
        state = self.first
        for event in self.events:
            state = fold(state, event, RULES)
        return state

    def holds(self, text: str) -> bool:
        """Whether a text is anywhere in the journal or the state."""
        journal = json.dumps(self.journal(), ensure_ascii=False)
        return text in journal or text in repr(self.state)


@pytest.fixture
def day() -> Journaled:
    return Journaled()


def test_all_that_a_contribution_ever_said_goes_and_it_stays_where_it_is(day: Journaled) -> None:
    who = day.joins("m1")
    sign = day.writes_sign(f"{SECRET} 1", who)
    day.does("contribution.edit", contribution=sign, changes={"text": f"{SECRET} 2"})
    day.redacts("contribution", sign)
    assert not day.holds(SECRET)
    assert (day.written(sign).body.words(), day.written(sign).label) == (GONE, "T1")
    assert day.state.redacted.get(sign) == GONE
    assert day.changes_nothing("text.redact", what="contribution", id=sign)


def test_in_a_day_in_english_it_says_so_in_english() -> None:
    day = Journaled(plan=msgspec.structs.replace(plan_of(), language="en"))
    sign = day.writes_sign(SECRET, group="m1")
    day.redacts("contribution", sign)
    assert day.written(sign).body.words() == "Removed by the facilitator"


def test_what_was_adopted_says_the_same_words_and_goes_along_whichever_is_redacted(day: Journaled) -> None:
    who = day.joins("m1")
    for redacts in ("note", "card"):
        note = day.does("take_home.write", who, text=SECRET)
        card = day.does("take_home.adopt", who, note=note, **{"as": "sign"})
        other = day.writes_sign("Et andet", who)
        gone = day.redacts("contribution", {"note": note, "card": card}[redacts])
        assert set(gone.cards) == {note, card}
        assert not day.holds(SECRET)
        assert {day.written(one).body.words() for one in (note, card)} == {GONE}
        assert day.written(other).body.words() == "Et andet"


def test_its_words_go_out_of_what_it_was_merged_into_and_the_others_words_stay(day: Journaled) -> None:
    one, other = day.writes_sign(SECRET, group="m1"), day.writes_sign("Flere cykler", group="m1")
    day.does("contribution.merge", into=other, contributions=[one], text=f"Flere cykler, og {SECRET}!")
    day.redacts("contribution", one)
    assert not day.holds(SECRET)
    assert day.written(other).body.words() == f"Flere cykler, og {GONE}!"
    assert day.written(one).merged_into == other


def test_a_part_that_was_split_off_goes_out_of_what_the_whole_once_said_and_the_rest_stays(day: Journaled) -> None:
    whole = day.writes_sign(f"Flere cykler. {SECRET}.", group="m1")
    split = day.does("contribution.split", contribution=whole, texts=["Flere cykler", SECRET])
    day.redacts("contribution", f"{split}.1")
    assert not day.holds(SECRET)
    assert day.written(whole).body.words() == "Flere cykler"
    day.does("undo", command=split)
    assert day.written(whole).body.words() == f"Flere cykler. {GONE}."


def test_a_word_within_another_word_and_a_single_full_stop_are_left_alone(day: Journaled) -> None:
    short, other = day.writes_sign("Bo", group="m1"), day.writes_sign("Boder. Bo ved.", group="m1")
    day.does("contribution.merge", into=other, contributions=[short])
    day.redacts("contribution", short)
    assert day.written(other).body.words() == f"Boder. {GONE} ved."
    stop, last = day.writes_sign(".", group="m1"), day.writes_sign("Slut. Ja.", group="m1")
    day.does("contribution.merge", into=last, contributions=[stop])
    day.redacts("contribution", stop)
    assert day.written(last).body.words() == "Slut. Ja."


def test_its_words_go_out_of_a_merged_text_in_whatever_letter_case_and_with_whatever_blanks(day: Journaled) -> None:
    one, other = day.writes_sign(SECRET, group="m1"), day.writes_sign("Flere cykler", group="m1")
    text = f"Flere cykler: {SECRET.upper()}. Og {SECRET.replace(' ', chr(10) + ' ')}!"
    day.does("contribution.merge", into=other, contributions=[one], text=text)
    day.redacts("contribution", one)
    assert day.written(other).body.words() == f"Flere cykler: {GONE}. Og {GONE}!"


def test_what_was_written_and_then_undone_can_be_redacted_and_stays_so_when_it_comes_back(day: Journaled) -> None:
    who = day.joins("m1")
    sign = day.writes_sign(SECRET, who)
    day.does("undo", who, command=sign)
    assert sign not in day.state.contributions
    gone = day.redacts("contribution", sign)
    assert gone.cards == (sign,)
    assert not day.holds(SECRET)
    assert day.state.redacted.get(sign) == GONE
    assert day.changes_nothing("text.redact", what="contribution", id=sign)
    day.does("redo", who, command=sign)
    assert day.written(sign).body.words() == GONE


def test_the_photo_of_what_was_undone_goes_with_it_and_so_does_what_was_adopted_from_what_is_left(
    day: Journaled,
) -> None:
    who = day.joins("m1")
    note = day.does("take_home.write", who, text=SECRET)
    card = day.does("take_home.adopt", who, note=note, **{"as": "sign"})
    day.does("undo", who, command=card)
    gone = day.redacts("contribution", note)
    assert set(gone.cards) == {note, card}
    assert not day.holds(SECRET)
    picture: dict[str, Any] = msgspec.to_builtins(jpeg_of(A_JPEG), builtin_types=(bytes,))
    day.does("picture.keep", who, "picture-01", **picture)
    shown = day.does("future_scenario.draw", who, medium="photo", photo="picture-01")
    day.does("undo", who, command=shown)
    assert day.redacts("contribution", shown).pictures == ("picture-01",)
    plain = day.does("future_scenario.draw", who, medium="paper")
    day.does("undo", who, command=plain)
    assert plain not in day.state.withdrawn
    assert day.refuses("text.redact", what="contribution", id=plain) == "unknown_contribution"


def test_what_was_taken_back_stands_nowhere_unless_a_card_that_stands_says_the_same(day: Journaled) -> None:
    who = day.joins("m1")
    alone = day.writes_sign(SECRET, who)
    note = day.does("take_home.write", who, text=SECRET)
    adopted = day.does("take_home.adopt", who, note=note, **{"as": "sign"})
    whole = day.writes_sign(f"Flere cykler. {SECRET}.", group="m1")
    split = day.does("contribution.split", contribution=whole, texts=["Flere cykler", SECRET])
    day.does("undo", who, command=alone)
    day.does("undo", who, command=note)
    day.does("undo", command=split)
    gone = day.state.withdrawn
    assert {one: stands_nowhere(day.state, gone[one]) for one in (alone, note, f"{split}.1")} == {
        alone: True, note: False, f"{split}.1": False,
    }  # fmt: skip
    day.does("undo", who, command=adopted)
    assert stands_nowhere(day.state, day.state.withdrawn[note])
    day.does("redo", who, command=note)
    assert not stands_nowhere(day.state, day.state.withdrawn[adopted])
    day.redacts("contribution", whole)
    assert stands_nowhere(day.state, day.state.withdrawn[f"{split}.1"])


def test_keywords_drawing_and_photo_of_a_future_go_and_it_is_still_presented(day: Journaled) -> None:
    owner, neighbour = day.joins("m1"), day.joins("m1")
    future = day.does("future_scenario.draw", owner, medium="drawing", drawing="M1 1 L777 2")
    day.does("future_scenario.present", neighbour, scenario=future, keywords=[SECRET, "ro"])
    other = day.does("future_scenario.draw", neighbour, medium="paper")
    day.does("contribution.merge", into=other, contributions=[future])
    day.does("contribution.edit", contribution=other, changes={"keywords": [f"{SECRET} nu", "vind"]})
    day.redacts("contribution", future)
    assert not day.holds(SECRET)
    assert not day.holds("777")
    body: Any = day.written(future).body
    assert (body.keywords, body.drawing, body.presented_by) == ((GONE,), None, neighbour)
    kept: Any = day.written(other).body
    assert kept.keywords == (f"{GONE} nu", "vind")


def test_what_holds_nobodys_words_cannot_be_redacted(day: Journaled) -> None:
    plain = day.does("future_scenario.draw", day.joins("m1"), medium="paper")
    assert day.refuses("text.redact", what="contribution", id=plain) == "nothing_written"
    assert day.refuses("text.redact", what="contribution", id="none") == "unknown_contribution"
    assert day.refuses("text.redact", what="alias", id="none") == "unknown_participant"
    assert day.refuses("text.redact", what="alias", id=day.joins("m1")) == "nothing_written"
    assert day.refuses("text.redact", what="group", id="none") == "unknown_group"
    assert day.refuses("text.redact", day.joins("m1"), what="group", id="m1") == "host_only"


def test_nobody_writes_the_words_in_again_in_any_way(day: Journaled) -> None:
    who = day.joins("m1")
    sign = day.writes_sign(SECRET, who)
    day.redacts("contribution", sign)
    assert day.refuses("contribution.edit", who, contribution=sign, changes={"text": SECRET}) == "redacted"
    assert day.refuses("contribution.edit", contribution=sign, changes={"text": "Noget nyt"}) == "redacted"
    assert day.refuses("contribution.split", contribution=sign, texts=["a", "b"]) == "redacted"
    day.does("contribution.hide", who, contribution=sign)
    day.does("contribution.restore", contribution=sign)
    day.does("contribution.edit", who, contribution=sign, changes={"level": "practice"})
    home = day.does("homework.write", who, text=SECRET)
    own = next(one.id for one in day.state.contributions.values() if one.kind == "homework")
    day.redacts("contribution", own)
    assert home
    assert day.refuses("homework.write", group="m1", text=SECRET) == "redacted"


def test_a_nickname_goes_and_all_with_the_same_one_keep_theirs(day: Journaled) -> None:
    one, other = day.joins("m1", alias=SECRET), day.joins("m1", alias=SECRET)
    day.redacts("alias", one)
    assert [day.state.participants[who].alias for who in (one, other)] == [GONE, SECRET]


def test_all_names_that_a_group_ever_had_go_out_of_the_plan_and_of_what_is_told_of_it(day: Journaled) -> None:
    for name in (f"{SECRET} 1", f"{SECRET} 2"):
        day.does("plan.change", part="group", id="m1", changes={"name": name})
    planned = {"day": "day", "plan": {"groups": [{"id": "m1", "name": SECRET, "homework": "x"}, {"id": "m2"}]}}
    gone = day.redacts("group", "m1")
    assert not day.holds(SECRET)
    group = day.state.plan.group("m1")
    assert group is not None
    assert (group.name, group.goal) == (GONE, "g1")
    [(_, found)] = scrubbed([(1, "day.planned", planned)], gone.subject, RULES.bodies)
    assert found["plan"]["groups"] == [{"id": "m1", "name": GONE, "homework": "x"}, {"id": "m2"}]


def test_the_words_of_a_question_a_team_a_label_and_a_pinned_card_go() -> None:
    day = Journaled(plan=whole_plan())
    who = day.joins("m1")
    day.goes_to("hall")
    question = day.does("plenum.ask", question=SECRET)
    day.redacts("question", next(one["id"] for one in day.facilitator()["questions"] if one["text"] == SECRET))
    assert question
    day.goes_to("run/teams")
    day.does("o_run.plan", teams=[{"id": "red", "members": [who], "name": SECRET}])
    day.redacts("team", "red")
    sign = day.writes_sign("Tegn", who)
    day.does("sign_ordering.place", who, sign=sign, at_end=True)
    step = day.state.road("goal:g1").steps[0].id
    day.does("sign_ordering.label", who, step=step, when=SECRET)
    day.does("sign_ordering.unplace", who, sign=sign)
    day.does("sign_ordering.lay", who, row="T1")
    day.redacts("label", step)
    card = day.does("inspiration.write", text=SECRET, source=SECRET, seat="goal:g1", **{"as": "voice"})
    day.redacts("inspiration", card)
    assert not day.holds(SECRET)
    assert day.state.road("goal:g1").placed() == {sign}


def text_fields(kind: type[Body]) -> list[str]:
    """The fields of a body that can hold a text."""
    found = types.type_info(kind)
    assert isinstance(found, types.StructType)
    return [one.name for one in found.fields if "StrType" in repr(one.type)]


NOBODYS_WORDS = {
    "statement", "question", "option", "counts", "owner", "presented_by", "adopted_from", "signs", "sign", "ref",
    "from_seat", "team", "post", "choice", "from_groups", "dated",
}  # fmt: skip
"""Ids, and what is chosen among what is given."""


@pytest.mark.parametrize("kind", sorted(RULES.bodies))
def test_every_field_that_people_write_in_is_known_as_such(kind: str) -> None:
    body = RULES.bodies[kind]
    unknown = set(text_fields(body)) - set(body.written) - NOBODYS_WORDS
    assert not unknown
    full = {"type": kind, **{name: [SECRET] if name == "keywords" else SECRET for name in body.written}}
    left = body_without_words(full, GONE, RULES.bodies)
    assert SECRET not in json.dumps(left, ensure_ascii=False)
    assert (GONE in json.dumps(left, ensure_ascii=False)) == bool(set(body.written) - PICTURED)


@settings(max_examples=25)
@given(scripts, st.integers(0, 10**6))
def test_whatever_was_done_the_journal_can_be_replayed_and_all_figures_hold(
    script: list[tuple[str, int]], which: int
) -> None:
    day = Journaled(plan=whole_plan(), process=YEAR)
    peopled(day)
    for kind, seed in script:
        command = invented(day, kind, seed)
        decided = day.decided(command)
        if not isinstance(decided, Refusal):
            day.folds(command, decided)
    before = day.state
    found = sorted(one.id for one in before.contributions.values() if one.kind == "sign")
    if not found or found[which % len(found)] in before.redacted:
        return
    gone = day.redacts("contribution", found[which % len(found)])
    after = day.state
    assert {one.id: (one.kind, one.label, one.hidden, one.author) for one in after.contributions.values()} == {
        one.id: (one.kind, one.label, one.hidden, one.author) for one in before.contributions.values()
    }
    for name in ("roads", "placed", "written", "participants", "plan", "own", "step", "timer", "members"):
        assert getattr(after, name) == getattr(before, name), name
    known = {**dict(after.withdrawn.items()), **dict(after.contributions.items())}
    assert {known[one].body.words() for one in gone.cards} == {gone.marker}


def test_a_redaction_of_what_another_version_knows_is_no_more_than_a_line() -> None:
    state = new_day("day", plan_of(), "KLØVER", RULES, at=NINE_O_CLOCK)
    event = Event(1, "e1", "c1", "host", "day", NINE_O_CLOCK, Redacted("contribution", "gone", GONE, ("gone",), ("p",)))
    after = fold(state, event, RULES)
    assert after.log[-1].params == {"about": "contribution"}


def test_the_phones_that_wrote_an_answer_know_it_by_their_own_commands(day: Journaled) -> None:
    phones = [day.joins("m1") for _each in range(2)]
    sent = [day.does("homework.write", who, text=f"{SECRET} {who}") for who in phones]
    sign = day.writes_sign("Bliver", phones[0])
    day.does("contribution.edit", contribution=sign, changes={"text": "Bliver også"})
    [homework] = [one for one in day.state.contributions if one != sign]
    day.redacts("contribution", homework)
    assert {one: set(commands) for one, commands in day.state.sent.items()} == {homework: set(sent)}
    told = Views(EXERCISES).group(day.state, "m1", None, Door(False, "", "")).redacted
    assert told == dict.fromkeys([homework, *sent], GONE)
