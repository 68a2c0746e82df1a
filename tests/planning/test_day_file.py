"""A day file becomes a plan, a process and a script; what is wrong in it is told all at once, with line and field."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.planning.day_file import DayFile, parse_day_file, read_day_file
from workshop.planning.problems import MOST_TOLD, DayFileError
from workshop.planning.script import by_steps, in_time, of_activity

SMALL = """\
schema_version: 1
meta: {id: small, kind: development_day, language: da}
event:
  title: En lille dag
  date: 2029-05-31
  sibling_dates: [2029-06-01]
  challenge: Hvem tør?
process:
- {id: pr1, title: Dagen, kind: development_day, dates: ['2029-05-31']}
programme:
- {id: b1, start: '9:00', end: '10:00', title: Velkomst, kind: talk, speaker: Ane, note: Smil}
- {id: b2, start: '10:00', end: '11:00', title: Arbejde, kind: group_work}
activities:
- {id: a1, block: b2, kind: sign_cards, minutes: 15, settings: {max_chars: 40, answer: no, dated: 2029-05}}
- {id: a2, block: b2, kind: sign_ordering, minutes: 7.5}
- {id: a3, block: b2, kind: visit_voting, minutes: 10}
- {id: a4, block: b2, kind: take_home}
- {id: a5, block: b2, kind: postcards}
groups:
- {id: g1, name: Et, goal: g1, size: 2}
- {id: g2, name: To, goal: g1}
- {id: g3, name: Tre, goal: null}
participants:
- {id: p1, group: g1, alias: Mette}
- {id: p2, group: g2, phone: no}
- {id: p3, group: g3}
goals:
- id: g1
  number: 1
  title: Et mål
  signs:
  - {id: s1, author: p1, at: '10:02', text: no, level: practice}
  - {id: s2, author: p2, at: '10:01:30', text: 10:02}
  - {id: s3, author: null, text: '2025'}
  order:
  - {step: 2, signs: [s1], when: 2025}
  - {step: 1, signs: [s2]}
  unplaced: [s3]
  mechanisms:
  - {id: s1, author: p1, text: samme id som et tegn, signs: [s1]}
  chain:
  - {sign: s1, question: Ja?}
visit_round:
  hosts: {g1: [p1]}
  pairs:
  - {id: x1, group: g3, members: [p3], visits: g1, budget: 3}
  allocations:
  - {pair: x1, target_goal: g1, target_kind: mechanism, target: s1, caramels: 3}
take_home:
- {id: t1, by: p3, group: g3, from_group: g1, ref: s1, text: ja}
postcards:
- {id: c1, from_groups: [g1, g3], author: p1, dated: 2029-05, text: hej}
"""


def small() -> DayFile:
    return parse_day_file(SMALL.encode())


def errors(text: str) -> list[str]:
    """The sentences with which a day file is refused."""
    with pytest.raises(DayFileError) as caught:
        parse_day_file(text.encode())
    return caught.value.sentences()


def changed(old: str, new: str) -> str:
    """The small day with one thing changed."""
    assert SMALL.count(old) == 1
    return SMALL.replace(old, new)


@pytest.mark.parametrize("name", ["albertslund_day.yaml", "theme_day_sample.yaml"])
def test_the_days_of_the_field_are_read_with_every_field_known(root: Path, name: str) -> None:
    day = read_day_file(root / "tests" / "fixtures" / name)
    assert [one for one in day.warning_sentences() if "kendes ikke" in one] == []


def test_the_development_day_is_read_whole(root: Path) -> None:
    day = read_day_file(root / "tests" / "fixtures" / "albertslund_day.yaml")
    assert day.not_run == ()
    assert (len(day.plan.blocks), len(day.plan.activities), len(day.plan.groups), len(day.plan.goals)) == (7, 10, 5, 5)
    assert day.plan.goals[2].cue_quotes[3] == "Børn der kan tåle modvind"
    assert [one.settings for one in day.plan.activities if one.id == "act-post"] == [{"dated": "2029-05"}]
    assert day.process.id == "albertslund-2023-12-04"
    assert day.process.steps[5].dates == ("2024-01-18", "2024-01-19")
    assert day.sibling_dates == ("2023-12-05",)
    script = day.script
    assert len(script.participants) == script.expected["counts"]["participants"]
    assert sum(len(goal.signs) for goal in script.goals) == script.expected["counts"]["signs"]
    assert len(script.visit_round.pairs) == script.expected["counts"]["pairs"]
    assert sum(one.caramels for one in script.visit_round.allocations) == script.expected["caramels_total"]


def test_the_material_of_exercises_that_do_not_run_is_kept_without_what_people_answered(root: Path) -> None:
    day = read_day_file(root / "tests" / "fixtures" / "albertslund_day.yaml")
    content = day.plan.content
    assert content["quiz"][0]["options"][0] == {"id": "a", "text": "15 pct."}
    assert content["quiz"][0]["correct"] == "c"
    assert "answers" not in content["quiz"][0]
    assert content["problem_sorting"][0] == {"id": "ps1", "text": "Udskifte låsene på klubhusene"}
    assert content["case"]["chain"][0]["step"] == 1


def test_a_scale_that_several_statements_share_is_kept_by_each(root: Path) -> None:
    content = read_day_file(root / "tests" / "fixtures" / "theme_day_sample.yaml").plan.content
    assert [one["scale"]["step"] for one in content["barometers"]] == [0.5, 0.5, 0.5]
    assert all("marks" not in one for one in content["barometers"])


def test_a_value_is_read_as_its_field_wants_it() -> None:
    day = small()
    signs = {sign.id: sign for sign in day.script.goals[0].signs}
    assert (signs["s1"].text, signs["s2"].text, signs["s3"].text) == ("no", "10:02", "2025")
    assert [step.when for step in day.script.goals[0].order] == ["2025", None]
    assert [who.phone for who in day.script.participants] == [True, False, True]
    assert day.plan.activities[0].settings == {"max_chars": 40, "answer": "no", "dated": "2029-05"}
    assert day.plan.activities[1].minutes == 7.5
    assert (day.plan.blocks[0].start, day.plan.blocks[0].speaker, day.plan.blocks[0].note) == ("09:00", "Ane", "Smil")
    assert day.script.postcards[0].dated == "2029-05"
    assert day.script.visit_round.pairs[0].visits == ("g1",)


def test_contributions_go_by_their_time_and_the_road_by_its_steps() -> None:
    goal = small().script.goals[0]
    assert [sign.id for sign in in_time(goal.signs)] == ["s2", "s3", "s1"]
    assert [step.signs for step in by_steps(goal.order)] == [("s2",), ("s1",)]


def test_what_names_no_activity_belongs_to_the_first_of_its_kind() -> None:
    text = changed("- {id: a5, block: b2, kind: postcards}", "- {id: a5, block: b2, kind: sign_cards}")
    day = parse_day_file(text.replace("id: s3, author", "id: s3, activity: a5, author").encode())
    signs = day.script.goals[0].signs
    assert [sign.id for sign in of_activity(day.plan, signs, "sign_cards", "a1")] == ["s1", "s2"]
    assert [sign.id for sign in of_activity(day.plan, signs, "sign_cards", "a5")] == ["s3"]


def test_the_same_id_in_two_kinds_is_two_things() -> None:
    day = small()
    assert day.plan.groups[0].id == day.plan.goals[0].id == "g1"
    assert day.script.goals[0].mechanisms[0].id == "s1"
    assert day.plan.groups[2].goal is None


def test_an_unknown_kind_of_block_becomes_group_work_with_a_warning() -> None:
    day = parse_day_file(changed("title: Arbejde, kind: group_work", "title: Arbejde, kind: dans").encode())
    assert day.plan.blocks[1].kind == "group_work"
    assert day.warning_sentences() == [
        "linje 12, programme[1].kind: slagsen dans kendes ikke. Programpunktet vises som gruppearbejde."
    ]


def test_an_exercise_that_does_not_run_is_named_with_its_line() -> None:
    day = parse_day_file(changed("kind: take_home", "kind: follow_up").encode())
    assert day.not_run == ("follow_up",)
    told = day.warning_sentences()
    assert told[0].startswith("linje 17, activities[3].kind: øvelsen follow_up kører ikke i denne version.")
    assert told[1].startswith("linje 49, take_home: programmet har ingen øvelse take_home")


def test_an_unknown_key_warns_with_its_line_and_what_may_have_been_meant() -> None:
    text = changed("  challenge: Hvem tør?", "  challange: Hvem tør?\n  vejret: sol")
    assert parse_day_file(text.encode()).warning_sentences() == [
        "linje 7, event.challange: feltet kendes ikke og bruges ikke. Mente du challenge?",
        "linje 8, event.vejret: feltet kendes ikke og bruges ikke.",
    ]


def test_a_text_that_a_comma_cut_in_two_is_told() -> None:
    day = parse_day_file(changed("text: no, level", "text: ja, når det regner, level").encode())
    assert day.script.goals[0].signs[0].text == "ja"
    (told,) = day.warning_sentences()
    assert told.startswith("linje 32, goals[0].signs[0].når det regner: her er en tekst delt ved et komma.")


def test_a_text_past_the_soft_limit_warns_and_is_read() -> None:
    day = parse_day_file(changed("text: '2025'", f"text: {'x' * 41}").encode())
    assert day.warning_sentences() == [
        "linje 34, goals[0].signs[2].text: teksten er på 41 tegn. Feltet er sat til 40; den vises alligevel."
    ]


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines() -> None:
    text = (
        changed("author: p2, at: '10:01:30'", "author: p99, at: '25:00'")
        .replace("date: 2029-05-31\n", "date: 31/5-2029\n")
        .replace("minutes: 7.5", "minutes: mange")
        .replace("caramels: 3}", "caramels: -1}")
        .replace("  title: Et mål\n", "")
    )
    assert errors(text) == [
        "linje 5, event.date: 31/5-2029 er ikke en dato. Skriv den som 2029-05-31.",
        "linje 15, activities[1].minutes: skal være et tal.",
        "linje 28, goals[0].title: mangler.",
        "linje 32, goals[0].signs[1].at: 25:00 er ikke et klokkeslæt. Skriv det som 13:05.",
        "linje 32, goals[0].signs[1].author: ukendt deltager p99",
        "linje 47, visit_round.allocations[0].caramels: skal være fra 0 til 100000.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("block: b2, kind: take_home", "block: b9, kind: take_home", "activities[3].block: ukendt programpunkt b9"),
        ("name: To, goal: g1", "name: To, goal: g9", "groups[1].goal: ukendt mål g9"),
        ("p3, group: g3}\ngoals", "p3, group: h}\ngoals", "participants[2].group: ukendt gruppe h"),
        ("- {id: p2, group: g2", "- {id: p1, group: g2", "participants[1].id: deltageren p1 står der to gange."),
        ("{step: 1, signs: [s2]}", "{step: 1, signs: [s8]}", "goals[0].order[1].signs[0]: ukendt tegn s8"),
        ("text: samme id som et tegn, signs: [s1]", "signs: [m1]", "goals[0].mechanisms[0].signs[0]: ukendt tegn m1"),
        ("{sign: s1, question: Ja?}", "{sign: s7}", "goals[0].chain[0].sign: ukendt tegn s7"),
        ("pair: x1, target_goal", "pair: x2, target_goal", "visit_round.allocations[0].pair: ukendt makkerpar x2"),
        ("target: s1, caramels", "target: s3, caramels", "visit_round.allocations[0].target: ukendt mekanisme s3"),
        ("ref: s1, text: ja", "ref: s0, text: ja", "take_home[0].ref: ukendt tegn eller mekanisme s0"),
        ("from_groups: [g1, g3]", "from_groups: [g1, g8]", "postcards[0].from_groups[1]: ukendt gruppe g8"),
        ("hosts: {g1: [p1]}", "hosts: {g7: [p1]}", "visit_round.hosts.g7: ukendt gruppe g7"),
        ("id: s3, author: null", "id: s1, author: null", "goals[0].signs[2].id: tegnet s1 står der to gange."),
        ("id: t1, by", "id: t1, activity: a9, by", "take_home[0].activity: ukendt øvelse a9"),
        (
            "id: a1, block",
            "id: lobby, block",
            "linje 14, activities[0].id: et af dagens egne trin hedder lobby. Giv øvelsen et andet id.",
        ),
        ("id: t1, by", "id: t1, activity: a1, by", "take_home[0].activity: øvelsen a1 er ikke af slagsen take_home."),
    ],
)
def test_a_reference_to_nothing_is_told_with_its_field(old: str, new: str, sentence: str) -> None:
    assert any(one.endswith(sentence) for one in errors(changed(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("schema_version: 1", "schema_version: 2", "linje 1, schema_version: skal være fra 1 til 1."),
        ("schema_version: 1", "schema_version: en", "linje 1, schema_version: skal være et helt tal."),
        ("id: b1, start: '9:00'", "id: 'b 1', start: '9:00'", "programme[0].id: b 1 kan ikke være et id."),
        ("phone: no}", "phone: måske}", "participants[1].phone: skal være true eller false."),
        ("level: practice", "level: høj", "goals[0].signs[0].level: skal være en af: practice, target_group."),
        ("settings: {max_chars: 40, answer: no, dated: 2029-05}", "settings: [1]", "settings: skal bestå af felter."),
        ("unplaced: [s3]", "unplaced: s3", "goals[0].unplaced: skal være en liste."),
        ("challenge: Hvem tør?", "challenge: [a]", "event.challenge: skal være en tekst."),
        ("- {id: p1, group: g1, alias: Mette}", "- p1", "participants[0]: skal bestå af felter."),
        (
            "id: s3, author",
            f"id: {'s' * 65}, author",
            "goals[0].signs[2].id: et id skal være en tekst på 1 til 64 tegn.",
        ),
        ("visits: g1", "visits: [g1, g9]", "visit_round.pairs[0].visits: ukendt mål g9"),
        ("group: g3, members: [p3], visits: g1", "group: g1, visits: g1", "et makkerpar besøger ikke sit eget mål."),
        ("dates: ['2029-05-31']", "dates: ['2029-02-30']", "process[0].dates[0]: 2029-02-30 er ikke en dato."),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_with_what_is_wanted(old: str, new: str, sentence: str) -> None:
    assert any(sentence in one for one in errors(changed(old, new)))


def test_a_text_past_the_hard_limit_is_refused_with_its_length() -> None:
    assert errors(changed("text: '2025'", f"text: {'x' * 4001}")) == [
        "linje 34, goals[0].signs[2].text: teksten er på 4001 tegn. Der er plads til 4000."
    ]


def test_a_text_of_the_hard_limit_is_read() -> None:
    day = parse_day_file(changed("text: '2025'", f"text: {'x' * 4000}").encode())
    assert max(len(sign.text) for sign in day.script.goals[0].signs) == 4000


def test_what_is_left_out_is_empty() -> None:
    day = parse_day_file(b"schema_version: 1\nevent: {title: Tom, date: 2029-01-01}\ngoals: null\ncase: null\n")
    assert day.plan.groups == ()
    assert day.script.goals == ()
    assert day.plan.content == {}
    assert day.id == "2029-01-01"


def test_what_may_be_left_out_what_stays_where_it_is_and_the_notes_of_a_step_are_read() -> None:
    written = changed("kind: talk, speaker: Ane", "kind: talk, fixed: yes, speaker: Ane")
    written = written.replace("{id: b2, ", "{id: b2, must: false, ")
    written = written.replace("sign_ordering, minutes", "sign_ordering, must: no, notes: {order: Sig det}, minutes")
    day = parse_day_file(written.encode())
    assert [(block.fixed, block.must) for block in day.plan.blocks] == [(True, True), (False, False)]
    assert [one.must for one in day.plan.activities] == [True, False, True, True, True]
    assert day.plan.notes("b2", "a2", "order") == "Sig det"
    assert day.warnings == parse_day_file(SMALL.encode()).warnings


def test_what_must_be_there_is_asked_for_by_name() -> None:
    assert errors("meta: {}\n") == [
        "linje 1, schema_version: mangler.",
        "linje 1, event.title: mangler.",
        "linje 1, event.date: mangler.",
    ]


def test_a_file_that_is_wrong_all_over_tells_no_more_than_one_can_read() -> None:
    lines = [f"- {{id: a{n}, block: b9, kind: sign_cards}}" for n in range(5000)]
    told = errors("schema_version: 1\nevent: {title: x, date: 2029-01-01}\nactivities:\n" + "\n".join(lines))
    assert len(told) == MOST_TOLD + 1
    assert "fejl mere" in told[-1]


def test_quoting_from_the_file_stays_short_and_printable() -> None:
    (told,) = errors(changed("name: To, goal: g1", '"name": To, goal: "' + "x" * 30 + "\\u202e\\n" + "y" * 500 + '"'))
    assert len(told) < 180
    assert "\u202e" not in told
    assert "\n" not in told


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(DayFileError, match="findes ikke"):
        read_day_file(tmp_path / "dag.yaml")


def test_a_folder_is_no_day_file(tmp_path: Path) -> None:
    with pytest.raises(DayFileError, match="kan ikke læses"):
        read_day_file(tmp_path)


def test_sentences_come_in_english_too() -> None:
    with pytest.raises(DayFileError) as caught:
        parse_day_file(changed("author: p2,", "author: p99,").encode())
    (told,) = caught.value.sentences("en")
    assert told.startswith("line 33, goals[0].signs[1].author: ")
    assert "p99" in told
    assert told != caught.value.sentences()[0]


PIECES = st.sampled_from([
    "", ":", "- ", "[", "]", "{", "}", "'", '"', "\t", "\n", "  ", "&a ", "*a", "!!str ", "!x ", "|", ">", "#", "? ",
    "---", "null", "~", "-1", "1e9", "9" * 40, ".inf", "2029-05", "æ", "🧡", "\x07", "\ud7ff", "\ufeff", "%YAML 1.1\n",
    "<<: ", "\\uD800", '"\\ud800"', "@", "`", "x" * 300,
])  # fmt: skip


@settings(max_examples=250)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PIECES), min_size=1, max_size=4))
def test_a_file_torn_and_patched_anywhere_is_read_or_refused_in_sentences(cuts: list[tuple[float, int, str]]) -> None:
    text = SMALL
    for where, length, piece in cuts:
        start = int(where * len(text))
        text = text[:start] + piece + text[start + length :]
    _read_or_refused(text.encode())


@settings(max_examples=100)
@given(st.binary(max_size=200), st.floats(0, 1))
def test_any_bytes_are_read_or_refused_in_sentences(raw: bytes, where: float) -> None:
    start = int(where * len(SMALL))
    _read_or_refused(SMALL.encode()[:start] + raw)
    _read_or_refused(raw)


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=True),
    st.text(max_size=20),
    st.sampled_from(["g1", "p1"]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
SECTIONS = [line.split(":")[0] for line in SMALL.splitlines() if line[0].isalpha()]


@settings(max_examples=150)
@given(st.sampled_from(SECTIONS), VALUES)
def test_any_value_in_any_section_is_read_or_refused_in_sentences(section: str, value: object) -> None:
    kept, skipping = [], False
    for line in SMALL.splitlines():
        skipping = line.startswith(f"{section}:") or (skipping and not line[0].isalpha())
        if not skipping:
            kept.append(line)
    _read_or_refused("\n".join([*kept, f"{section}: {json.dumps(value)}", ""]).encode())


def _read_or_refused(raw: bytes) -> None:
    sentences = _sentences(raw)
    assert sentences is None or (sentences and all(one.strip() for one in sentences))


def _sentences(raw: bytes) -> list[str] | None:
    """What a file is refused with, in both languages; None where it is read."""
    try:
        parse_day_file(raw)
    except DayFileError as refused:
        return refused.sentences("da") + refused.sentences("en")
    return None


def test_a_setting_that_a_comma_cut_is_told_of_too() -> None:
    cut = changed("kind: take_home", "kind: plenum, settings: {question: Hvad nu, når det regner}")
    day = parse_day_file(cut.encode())
    assert [one for one in day.warning_sentences() if "komma" in one] == [
        "linje 17, activities[3].settings.når det regner: her er en tekst delt ved et komma. "
        "Sæt hele teksten i anførselstegn."
    ]


SECTIONS_TWICE = {
    "problem_sorting": "[{id: a, text: x}, {id: a, text: y}]",
    "quiz": "[{id: a, text: x, options: [{id: o, text: 1}, {id: o, text: 2}]}, "
    "{id: a, text: y, options: [{id: o, text: 1}, {id: p, text: 2}]}]",
    "inspiration": "[{id: a, text: x}, {id: a, text: y}]",
    "barometers": "[{id: a, text: x}, {id: a, text: y}]",
    "iglo": "[{id: a, level: group}, {id: a, level: group}]",
    "o_run": "{posts: [{id: a}, {id: a}], teams: [{id: t}, {id: t}], answers: [{id: s, team: t, post: a}, "
    "{id: s, team: t, post: a}]}",
    "plenum": "[{id: a}, {id: a}]",
}


@pytest.mark.parametrize("section", SECTIONS_TWICE)
def test_an_id_that_stands_twice_in_a_section_is_told_of_in_a_sentence(section: str) -> None:
    told = errors(f"{SMALL}{section}: {SECTIONS_TWICE[section]}\n")
    assert told
    assert all(one.endswith("står der to gange.") for one in told)
