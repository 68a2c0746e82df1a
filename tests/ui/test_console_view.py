"""The console as data: what a host frame reads as, at a given time."""

from gettext import NullTranslations
from typing import Any

import pytest

from ui.viewmodels.console_contributions import ContributionRows, changed_fields
from ui.viewmodels.console_view import (
    are_shut_out,
    derive_groups,
    derive_log,
    derive_programme,
    derive_room,
    derive_step,
    derive_timer,
    derive_top,
    derive_undo,
    minutes_text,
)
from ui.viewmodels.console_words import (
    lateness,
    remaining,
)
from ui.viewmodels.console_write import (
    card_ids,
    derive_body,
    derive_forms,
    exercises_with,
    form_to_begin_with,
    qml_name,
)
from workshop.exercises.catalogue import EXERCISES

NOW = 1_700_000_000_000
MINUTE = 60_000
DANISH = NullTranslations()

SEATS = [
    {"seat": "goal:g1", "number": 1, "title": "Cyklen", "colour": 0},
    {"seat": "group:free", "number": 2, "title": "De fri", "colour": 1},
]
STEPS = [
    {"id": "lobby", "title": "Dagen", "exercise": "stage", "phase": "lobby", "minutes": 0, "state": "done"},
    {"id": "signs", "title": "Tegn", "exercise": "sign_cards", "phase": "", "minutes": 7.5, "state": "now"},
    {"id": "quiz", "title": "Quiz", "exercise": "stage", "phase": "", "minutes": 5, "state": "next", "not_run": "quiz"},
    {
        "id": "visit/visit-2",
        "title": "Besøg",
        "exercise": "visit_voting",
        "phase": "visit-2",
        "minutes": 10,
        "state": "next",
    },
]


def group(**changes: Any) -> dict[str, Any]:
    row = {"id": "m1", "name": "Mål 1", "seat": "goal:g1", "phones": 3, "heads": 4, "paper": 0, "last_at": NOW - MINUTE}
    return {**row, "done": 8, "total": 9, "unit": "placed", "extra": [], **changes}


def view(**changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "day": {"title": "Udviklingsdag", "rehearsal": False},
        "step": {
            "id": "signs",
            "exercise": "sign_cards",
            "activity": "signs",
            "phase": "",
            "title": "Tegn",
            "index": 1,
            "of": 4,
        },
        "timer": None,
        "seats": SEATS,
        "groups": [group()],
        "programme": [
            {
                "id": "b",
                "start": "09:00",
                "end": "10:00",
                "title": "Start",
                "kind": "talk",
                "state": "now",
                "steps": STEPS,
            }
        ],
        "started_at": NOW - 30 * MINUTE,
        "late_minutes": 4,
        "previous": {"step": "lobby", "title": "Dagen"},
        "next": {"step": "visit/visit-2", "title": "Besøg", "start": "09:10"},
        "notes": "Husk kaffen",
        "log": [],
    }
    return {**row, **changes}


def card(**changes: Any) -> dict[str, Any]:
    since = int(changes.pop("since", NOW - 30 * MINUTE))
    exercise = changes.pop("exercise", "sign_ordering")
    shown = view(groups=[group(**changes)], step={"id": "x", "exercise": exercise})
    return dict(derive_groups(shown, {"phones": 1, "by_group": {"m1": 1}}, NOW, since, DANISH)[0][1])


def test_the_top_bar_says_who_is_here_and_how_late_it_is() -> None:
    top = derive_top(view(), {"phones": 47, "by_group": {}}, NOW, 2, DANISH)
    assert (top["connected"], top["silent"], top["late"]) == ("47 forbundet", "2 tavse", "4 min bagud")
    assert derive_top(view(started_at=None), None, NOW, 0, DANISH)["late"] == "", "nobody is late before the start"


def test_phones_that_have_joined_and_are_kept_out_are_told_of_after_the_welcome() -> None:
    groups = [{"id": "m1", "phones": 2}]
    shut = view(groups=groups, join={"open": False}, step={"id": "signs"})
    assert are_shut_out(shut)
    assert not are_shut_out({**shut, "join": {"open": True}})
    assert not are_shut_out({**shut, "step": {"id": "hello", "phase": "lobby"}})
    assert not are_shut_out({**shut, "groups": [{"id": "m1", "phones": 0}]})


@pytest.mark.parametrize(
    ("minutes", "said"), [(4, "4 min bagud"), (0, "til tiden"), (-3, "3 min foran"), (-313, "5 t 13 min foran")]
)
def test_lateness_is_told_both_ways(minutes: int, said: str) -> None:
    assert lateness(minutes, DANISH) == said


def test_the_step_knows_where_next_and_back_go_by_what_is_done_there() -> None:
    step = derive_step(view(), DANISH)
    assert (step["title"], step["previous"], step["next"]) == ("Tegn", "Velkommen", "På besøg, runde 2")
    assert (step["next_start"], step["next_minutes"], step["notes"]) == ("09:10", "10 min", "Husk kaffen")
    last = derive_step(view(next=None, previous=None), DANISH)
    assert (last["next"], last["previous"]) == ("", "")


def test_the_programme_says_what_is_not_run_yet() -> None:
    steps = derive_programme(view(), DANISH)[0][1]["steps"]
    assert [step["title"] for step in steps] == ["Velkommen", "Tegn", "Quiz", "På besøg, runde 2"]
    assert [step["not_run"] for step in steps] == ["", "", "køres ikke endnu", ""]
    assert steps[1]["minutes"] == "8 min"
    assert minutes_text(23.3333, DANISH) == "23 min"
    assert minutes_text(0, DANISH) == ""


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (18 * MINUTE + 40_000, "18:40"),
        (1, "00:01"),
        (0, "00:00"),
        (-999, "00:00"),
        (-35_000, "+00:35"),
        (75 * MINUTE, "75:00"),
    ],
)
def test_the_clock_counts_down_and_on_past_its_end(ms: int, said: str) -> None:
    assert remaining(ms) == said


def test_a_paused_clock_stands_still() -> None:
    timer = {"ends_at": NOW, "paused_ms": 65_000, "total_ms": 120_000, "hidden": True}
    assert derive_timer(view(timer=timer), NOW + MINUTE) == {
        "text": "01:05",
        "paused": True,
        "over": False,
        "hidden": True,
    }
    assert derive_timer(view(), NOW)["text"] == ""


def test_a_group_shows_how_far_it_is_and_how_many_phones_listen_now() -> None:
    shown = card(
        extra=[{"unit": "mechanisms", "n": 3}, {"unit": "orphans", "n": 1}, {"unit": "links", "n": 0}], paper=2
    )
    assert shown["progress"] == "8 af 9 lagt"
    assert shown["phones"] == "1 af 3 telefoner"
    assert shown["lines"] == "3 mekanismer · 1 uden mekanisme · 2 på papir"
    assert not shown["finished"]
    assert card(done=9)["finished"]
    assert card(unit="cards", total=0)["progress"] == "8 kort"


def test_before_there_is_a_mechanism_no_sign_is_called_an_orphan() -> None:
    assert card(extra=[{"unit": "mechanisms", "n": 0}, {"unit": "orphans", "n": 9}])["lines"] == ""


@pytest.mark.parametrize(
    ("changes", "silence"),
    [
        ({"last_at": NOW - 6 * MINUTE - 1}, "stille i 6 min"),
        ({"last_at": NOW - 5 * MINUTE + 1}, ""),
        ({"last_at": None}, "stille i 30 min"),
        ({"last_at": None, "since": NOW - MINUTE}, ""),
        ({"last_at": NOW - 9 * MINUTE, "done": 9}, ""),
        ({"last_at": NOW - 9 * MINUTE, "exercise": "stage"}, ""),
    ],
)
def test_a_group_is_silent_after_five_minutes_of_a_step_in_which_there_is_something_to_say(
    changes: dict[str, Any], silence: str
) -> None:
    shown = card(**changes)
    assert shown["silence"] == silence
    assert shown["silent"] == bool(silence)


def test_the_log_is_newest_first_in_words_with_what_can_be_undone() -> None:
    lines = [
        {"seq": 1, "at": NOW, "what": "day.started", "params": {}, "undo": None, "undone": False},
        {
            "seq": 2,
            "at": NOW,
            "what": "contribution.hidden",
            "params": {"kind": "sign", "number": "T9", "seat": 1},
            "undo": "c1",
            "undone": False,
        },
        {
            "seq": 3,
            "at": NOW,
            "what": "contribution.added",
            "params": {"kind": "postcard", "number": "", "seat": 2},
            "undo": None,
            "undone": True,
            "redo": "c2",
        },
    ]
    log = [row for _key, row in derive_log(view(log=lines), DANISH)]
    assert [row["text"] for row in log] == ["De fri: postkort er skrevet", "Mål 1: T9 er skjult", "Dagen er i gang"]
    assert [row["undo"] for row in log] == ["", "c1", ""]
    assert [row["redo"] for row in log] == ["c2", "", ""]


def test_a_command_that_did_several_things_is_taken_back_from_the_newest_of_its_lines() -> None:
    hidden = {"at": NOW, "what": "contribution.hidden", "undo": "c1", "undone": False}
    params = {"kind": "sign", "seat": 1, "about": "merged", "into": "T1"}
    lines = [{**hidden, "seq": n, "params": {**params, "number": f"T{n}"}} for n in (2, 3, 4)]
    log = [row for _key, row in derive_log(view(log=lines), DANISH, 2)]
    assert [row["text"] for row in log] == ["Mål 1: T4 er lagt sammen med T1", "Mål 1: T3 er lagt sammen med T1"]
    assert [row["undo"] for row in log] == ["c1", ""]


def test_a_line_that_is_unknown_or_lacks_a_parameter_breaks_nothing() -> None:
    lines = [
        {"seq": 1, "at": NOW, "what": "later.invention", "params": {}},
        {"seq": 2, "at": NOW, "what": "road.step_labelled", "params": {}},
    ]
    assert [row["text"] for _key, row in derive_log(view(log=lines), DANISH)] == [
        "Tid på vejen er “”",
        "later.invention",
    ]


def test_undo_and_redo_say_what_they_would_do() -> None:
    entry = {"command": "c1", "what": "contribution.edited", "params": {"number": "T1", "seat": 1}}
    assert derive_undo(view(), entry, DANISH) == {"command": "c1", "text": "Mål 1: T1 er rettet"}
    assert derive_undo(view(), None, DANISH) == {"command": "", "text": ""}


def test_the_room_part_is_empty_texts_where_nothing_is_set() -> None:
    room = derive_room(view(focus={"seat": None, "page": 0, "contribution": None}, join={"open": False, "wifi": None}))
    assert (room["focus"], room["contribution"], room["ssid"], room["open"]) == ("", "", "", False)
    focused = derive_room(
        view(focus={"seat": "goal:g1", "page": 2}, join={"open": True, "wifi": {"ssid": "Sal", "password": "x"}})
    )
    assert (focused["focus_title"], focused["page"], focused["ssid"]) == ("Cyklen", 2, "Sal")


# --- contributions ----------------------------------------------------------------------------------------------------

SIGN = {
    "id": "c1", "kind": "sign", "seat": "goal:g1", "group": "m1", "alias": "Mette", "number": "T1", "text": "Cyklen",
    "fields": {"text": "Cyklen", "level": None}, "via": "paper", "late": True, "hidden": False, "at": NOW,
    "activity": "signs",
}  # fmt: skip


def test_a_contribution_says_whose_it_is_and_how_it_came() -> None:
    key, row = ContributionRows(DANISH).of(view(contributions=[SIGN]))[0]
    assert key == "c1"
    assert row["who"] == "Mål 1 · Mette · papir · efter tid"
    assert row["edits"] == [{"field": "text", "label": "Tekst", "value": "Cyklen"}]


def test_only_a_contribution_that_reads_otherwise_is_worded_again() -> None:
    rows, other = ContributionRows(DANISH), {**SIGN, "id": "c2", "at": NOW + 1}
    before = rows.of(view(contributions=[SIGN, other]))
    assert [key for key, _row in before] == ["c2", "c1"], "newest first"
    assert rows.of(view(contributions=[dict(SIGN), dict(other)])) is before
    after = rows.of(view(contributions=[SIGN, {**other, "hidden": True}]))
    assert after[1][1] is before[1][1]
    assert after[0][1]["hidden"]
    renamed = rows.of(view(contributions=[SIGN], groups=[group(name="Gruppe 1")]))
    assert renamed[0][1]["who"].startswith("Gruppe 1")
    assert rows.of(view(contributions=[])) == []


def test_cards_that_came_in_one_millisecond_are_listed_newest_first_as_they_are_told_whatever_their_ids() -> None:
    told = [{**SIGN, "id": key, "number": number} for key, number in (("b", "T1"), ("c", "T2"), ("a", "T3"))]
    assert [row["number"] for _, row in ContributionRows(DANISH).of(view(contributions=told))] == ["T3", "T2", "T1"]


def test_only_what_was_changed_is_sent_in_the_type_it_had() -> None:
    assert changed_fields(SIGN, {"text": "Cyklen"}) == {}
    assert changed_fields(SIGN, {"text": " Skoven "}) == {"text": "Skoven"}
    words = {"fields": {"keywords": ["lys", "luft"]}}
    assert changed_fields(words, {"keywords": "lys\nluft"}) == {}
    assert changed_fields(words, {"keywords": "lys\n\n ro "}) == {"keywords": ["lys", "ro"]}
    assert changed_fields({"fields": {"who": None}}, {"who": "", "other": "x"}) == {}


# --- writing ----------------------------------------------------------------------------------------------------------


def test_the_cards_meant_by_numbers_are_found_however_they_are_typed() -> None:
    cards = [{"id": "a", "number": "T1"}, {"id": "b", "number": "T12"}, {"id": "c", "number": "M1"}]
    assert card_ids("T1, t12+m1", cards) == (["a", "b", "c"], [])
    assert card_ids("1 T1 t99", cards) == (["a"], ["T99"])
    assert card_ids("", cards) == ([], [])


def test_every_exercise_that_takes_words_has_a_form_of_its_own() -> None:
    assert exercises_with("Write") == frozenset(EXERCISES) - {"stage", "case"}
    assert exercises_with("Body") <= frozenset(EXERCISES)
    assert qml_name("sign_cards") == "SignCards"


def test_the_form_is_the_running_exercises_else_the_last_one_that_has_begun() -> None:
    forms = frozenset({"sign_cards", "visit_voting"})
    found = derive_forms(view(), forms)
    assert [form["activity"] for form in found] == ["signs", "visit"]
    assert found[1]["form"] == "Write/VisitVoting.qml"
    assert form_to_begin_with(view(), found) == 0
    later = [{**STEPS[1], "state": "done"}, {**STEPS[3], "state": "done"}, {**STEPS[2], "state": "now"}]
    programme = [{**view()["programme"][0], "steps": later}]
    pause = view(step={"id": "quiz", "activity": "quiz"}, programme=programme)
    assert form_to_begin_with(pause, derive_forms(pause, forms)) == 1
    assert derive_forms(view(programme=[]), forms) == []


def test_an_exercise_without_a_panel_hands_over_none_of_its_body() -> None:
    assert derive_body(view(body={"cards": [1]}), frozenset()) == {"form": "", "view": {}}
    assert derive_body(view(body={"cards": [1]}), frozenset({"sign_cards"})) == {
        "form": "Body/SignCards.qml",
        "view": {"cards": [1]},
    }


# --- words ------------------------------------------------------------------------------------------------------------
