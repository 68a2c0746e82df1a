"""A rehearsal on the real heart, over real HTTP, reckoned up from the file that it leaves."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import psutil
import pytest

from workshop import cli
from workshop.client import read_run_file, run_file_path
from workshop.exercises.catalogue import RULES
from workshop.planning.day_file import read_day_file
from workshop.planning.files import file_info
from workshop.planning.script import in_time
from workshop.rehearsal.command import BAD_DAY, FAILED, STOPPED
from workshop.rehearsal.heart import HeartProcess, ProcessFailed, surroundings
from workshop.rehearsal.rehearsing import FILE, PDF, SUMMARY
from workshop.rehearsal.summary import differences

FIXTURES = Path(__file__).parent.parent / "fixtures"

MESSY = """\
schema_version: 1
meta: {id: messy}
event: {title: Rodet dag, date: 2029-05-31, sibling_dates: [2029-06-01]}
programme: [{id: b1, start: '9:00', end: '12:00', title: Arbejde}]
activities:
- {id: scen, block: b1, kind: future_scenario, minutes: 5}
- {id: cards, block: b1, kind: sign_cards, minutes: 5}
- {id: order, block: b1, kind: sign_ordering, minutes: 5, settings: {allow_same_step: true}}
- {id: visit, block: b1, kind: visit_voting, minutes: 5, settings: {caramels_per_pair: 5}}
- {id: home, block: b1, kind: take_home, minutes: 5}
- {id: post, block: b1, kind: postcards, minutes: 5}
- {id: again, block: b1, kind: sign_cards, minutes: 5}
groups:
- {id: a, name: A, goal: g1}
- {id: b, name: B, goal: g1}
- {id: c, name: C, goal: g2}
participants:
- {id: p1, group: a}
- {id: p2, group: b, phone: false, alias: Uden telefon}
- {id: p3, group: c, heads: 3}
- {id: p4, group: c, phone: false}
goals:
- id: g1
  number: 1
  title: Første
  signs:
  - {id: s2, author: p2, at: '09:02', text: '.'}
  - {id: s1, author: p1, at: '09:01', text: Åbne  døre}
  - {id: s3, author: p1, at: '09:03', text: '  '}
  - {id: s4, author: null, at: '09:04', text: "A\\u030abne døre"}
  - {id: s5, author: p3, at: '09:05', text: skrevet af en fra et andet mål}
  - {id: s6, author: p1, activity: again, text: i anden omgang}
  order:
  - {step: 2, signs: [s1, s3], when: senere}
  - {step: 1, signs: [s5, s2], when: nu}
  mechanisms:
  - {id: s1, author: p2, signs: [s1, s3, s2], text: samme id som et tegn}
  chain: [{sign: s1, question: Kan det ses?}, {sign: s3, question: Om et tomt?}]
  scenarios:
  - {id: f1, owner: p1, presented_by: p2, keywords: [et, to, tre]}
  - {id: f2, owner: p2, presented_by: p1, medium: paper, keywords: [fire]}
  - {id: f3, owner: null, presented_by: p1, medium: picture_card, keywords: [fem]}
- id: g2
  number: 2
  title: Andet
  signs: [{id: t1, author: p4, text: åbne døre}]
  unplaced: [t1]
visit_round:
  hosts: {}
  pairs:
  - {id: a-par, group: a, members: [p1], visits: g2, budget: 5}
  - {id: b-par, group: b, members: [p2], visits: g2}
  - {id: c-par, group: c, members: [p4, p3], visits: g1}
  - {id: tom, group: c, members: [], visits: g1}
  allocations:
  - {pair: a-par, target_goal: g2, target_kind: sign, target: t1, caramels: 2}
  - {pair: a-par, target_goal: g2, target_kind: sign, target: t1, caramels: 3}
  - {pair: b-par, target_goal: g2, target_kind: sign, target: t1, caramels: 4}
  - {pair: c-par, target_goal: g1, target_kind: mechanism, target: s1, caramels: 1}
  - {pair: c-par, target_goal: g1, target_kind: sign, target: s1, caramels: 3}
take_home:
- {id: n1, by: p1, group: a, from_group: c, ref: t1, text: 'ja'}
- {id: n2, by: null, group: b, from_group: c, ref: null, text: nej}
postcards:
- {id: k1, from_groups: [a, c], author: p3, dated: 2029-05, text: Hej}
- {id: k2, from_groups: [b], author: null, text: Hej hej}
expected:
  counts: {participants: 4, signs: 6, mechanisms: 1, scenarios: 3, take_home: 2, postcards: 2, pairs: 4}
  caramels_total: 13
  caramels_per_goal: {g1: 4, g2: 9}
  top_targets:
    g1: [{target: s1, caramels: 3}, {target: s1, caramels: 1}]
    g2: [{target: t1, caramels: 9}]
  signs_without_mechanism: [s4, s5, s6, t1]
  signs_unplaced: [s4, s6, t1]
  identical_after_normalising: [[s1, s4, t1]]
"""


def rehearsed(day: Path, out: Path, *options: str) -> dict[str, Any]:
    """The summary of a rehearsal that came through."""
    assert cli.main(["rehearse", str(day), "--out", str(out), *options]) == 0
    summary: dict[str, Any] = msgspec.json.decode((out / SUMMARY).read_bytes())
    return summary


def written(tmp_path: Path, text: str) -> Path:
    """A day file."""
    day = tmp_path / "day.yaml"
    day.write_text(text, encoding="utf-8")
    return day


def rows(file: Path, sql: str) -> list[Any]:
    """What a file of a day answers."""
    with sqlite3.connect(file) as connection:
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


@pytest.fixture(scope="module")
def field_day(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path]:
    """The development day of the field, rehearsed once: its summary and its folder."""
    out = tmp_path_factory.mktemp("field")
    return rehearsed(FIXTURES / "albertslund_day.yaml", out), out


def test_the_development_day_of_the_field_comes_out_as_expected(field_day: tuple[dict[str, Any], Path]) -> None:
    summary, _out = field_day
    expected = read_day_file(FIXTURES / "albertslund_day.yaml").script.expected
    assert set(expected) <= set(summary)
    assert differences(summary, expected) == []
    assert summary["top_targets"] == expected["top_targets"]
    assert (summary["refused"], summary["differs_from_expected"]) == ([], [])
    assert summary["not_run"] == []


def test_nothing_that_was_acknowledged_is_lost(field_day: tuple[dict[str, Any], Path]) -> None:
    summary, out = field_day
    assert summary["lost"] == 0
    assert summary["acknowledged"] > 44 + 20 + 15 + 18 + 10 + 110
    assert summary["ack_ms"].keys() == {"p50", "p99", "max"}
    assert cli.main(["check", str(out / FILE)]) == 0


def test_the_document_for_the_executive_forum_is_left_beside_the_file(field_day: tuple[dict[str, Any], Path]) -> None:
    _summary, out = field_day
    assert (out / PDF).read_bytes().startswith(b"%PDF")


def test_the_numbers_of_the_cards_follow_the_times(field_day: tuple[dict[str, Any], Path]) -> None:
    _summary, out = field_day
    goal = next(goal for goal in read_day_file(FIXTURES / "albertslund_day.yaml").script.goals if goal.id == "g4")
    found = rows(
        out / FILE, "SELECT number, text FROM signs WHERE seat = 'goal:g4' ORDER BY CAST(substr(number, 2) AS INT)"
    )
    assert found == [(f"T{place}", sign.text.strip()) for place, sign in enumerate(in_time(goal.signs), start=1)]


def test_the_theme_day_comes_out_as_expected(tmp_path: Path) -> None:
    summary = rehearsed(FIXTURES / "theme_day_sample.yaml", tmp_path)
    checker = pytest.importorskip("page")
    assert all(checker.validate_pdf(str(tmp_path / PDF), profile=one).is_compliant for one in ("ua1", "2a"))
    expected = read_day_file(FIXTURES / "theme_day_sample.yaml").script.expected
    assert set(expected) <= set(summary)
    assert (summary["lost"], summary["refused"], summary["differs_from_expected"]) == (0, [], [])
    assert summary["not_run"] == []
    assert (summary["quiz_correct"], summary["iglo_gaps"]) == (expected["quiz_correct"], expected["iglo_gaps"])


def test_extra_phones_lose_nothing_and_leave_the_figures_as_they_were(tmp_path: Path) -> None:
    summary = rehearsed(FIXTURES / "albertslund_day.yaml", tmp_path, "--phones", "110")
    assert (summary["lost"], summary["differs_from_expected"]) == (0, [])
    assert summary["phones"] == {"joined": 110, "extra": 60, "views_missed": 0}
    file = tmp_path / FILE
    assert rows(file, "SELECT count(*) FROM participants") == [(110,)]
    assert rows(file, "SELECT count(*) FROM signs")[0][0] == 44 + 60
    assert rows(file, "SELECT count(DISTINCT pair) FROM caramels WHERE pair LIKE 'ekstra-%'") == [(30,)]
    assert cli.main(["check", str(file)]) == 0


def test_a_messy_day_is_taken_as_people_are(tmp_path: Path) -> None:
    """Paper, shared goals, empty cards, ids used twice, authors from elsewhere, scenarios of nobody, a second round."""
    summary = rehearsed(written(tmp_path, MESSY), tmp_path / "out")
    assert summary["differs_from_expected"] == []
    assert [(one["kind"], one["code"]) for one in summary["refused"]] == [("sign_cards.write", "empty")]
    file = tmp_path / "out" / FILE
    assert rows(file, "SELECT count(*) FROM signs WHERE via = 'paper'") == [(4,)]
    assert rows(file, "SELECT DISTINCT via FROM caramels WHERE pair = 'b-par'") == [("paper",)]
    assert rows(file, "SELECT DISTINCT activity FROM signs WHERE text = 'i anden omgang'") == [("again",)]
    assert [day.rehearsal for day in file_info(file, RULES).days] == [True, True]


def test_the_same_seed_gives_the_same_day_and_another_another(tmp_path: Path) -> None:
    day = written(tmp_path, MESSY)
    found = []
    for number, seed in enumerate(("7", "7", "8")):
        rehearsed(day, tmp_path / str(number), "--seed", seed, "--phones", "12")
        commands = rows(
            tmp_path / str(number) / FILE, "SELECT command_id, kind, actor FROM journal WHERE actor <> 'heart'"
        )
        joined = {"participant.joined", "day.planned"}
        found.append({(command, kind, actor) for command, kind, actor in commands if kind not in joined})
    assert found[0] == found[1]
    assert found[0].isdisjoint(found[2])


def big_day() -> str:
    """A day of 15 groups that share 5 goals, with long texts, all of it invented here."""
    groups = [f"g{number}" for number in range(15)]
    goal_of = {group: f"m{number % 5}" for number, group in enumerate(groups)}
    people = [(f"{group}-{number}", group) for group in groups for number in range(4)]
    goals = []
    for goal in range(5):
        there = [who for who, group in people if goal_of[group] == f"m{goal}"]
        long = "Det her er et langt tegn, for vi havde meget på hjerte: æ ø å 🧡 " * 55
        signs = [
            {
                "id": f"m{goal}-s{n}",
                "author": who,
                "at": f"10:{n:02}:00",
                "text": f"{goal}-{n} {long}"[: 40 + n * 300].strip(),
            }
            for n, who in enumerate(there)
        ]
        ids = [sign["id"] for sign in signs]
        goals.append({
            "id": f"m{goal}", "number": goal + 1, "title": f"Mål {goal + 1} " + "med en lang titel " * 6,
            "signs": signs,
            "order": [{"step": n + 1, "signs": ids[n * 2 : n * 2 + 2], "when": f"trin {n}"} for n in range(5)],
            "unplaced": ids[10:],
            "mechanisms": [
                {"id": f"m{goal}-v{n}", "author": who, "text": f"{n} {long}"[:3900].strip(), "signs": ids[n : n + 2]}
                for n, who in enumerate(there[:4])
            ],
        })  # fmt: skip
    pairs = [
        {"id": f"{group}-par", "group": group, "members": [f"{group}-2", f"{group}-3"], "visits": f"m{(n + 1) % 5}"}
        for n, group in enumerate(groups)
    ]
    given = [
        {"pair": pair["id"], "target_goal": pair["visits"], "target_kind": "sign", "target": f"{pair['visits']}-s{n}",
         "caramels": 1 + n}
        for pair in pairs for n in range(3)
    ]  # fmt: skip
    return msgspec.json.encode({
        "schema_version": 1,
        "event": {"title": "Stor dag", "date": "2029-05-31"},
        "programme": [{"id": "b", "start": "09:00", "end": "15:00", "title": "Arbejde"}],
        "activities": [
            {"id": kind, "block": "b", "kind": kind, "minutes": 30}
            for kind in ("sign_cards", "sign_ordering", "visit_voting", "take_home", "postcards")
        ],
        "groups": [{"id": group, "name": f"Gruppe {group}", "goal": goal_of[group]} for group in groups],
        "participants": [{"id": who, "group": group, "phone": not who.endswith("-0")} for who, group in people],
        "goals": goals,
        "visit_round": {
            "hosts": {group: [f"{group}-0", f"{group}-1"] for group in groups}, "pairs": pairs, "allocations": given,
        },
        "take_home": [
            {"id": f"t{n}", "by": f"{group}-1", "group": group, "from_group": groups[n - 1],
             "ref": f"m{(n + 1) % 5}-s0", "text": "stjæler vi " * 100} for n, group in enumerate(groups)
        ],
        "postcards": [
            {"id": f"k{n}", "from_groups": [group, groups[n - 1]], "author": f"{group}-3", "dated": "2029-05",
             "text": "Kære jer. " * 150} for n, group in enumerate(groups)
        ],
        "expected": {
            "counts": {
                "participants": 60, "signs": 60, "mechanisms": 20, "take_home": 15, "postcards": 15, "pairs": 15
            },
            "caramels_total": 90,
            "caramels_per_goal": {f"m{goal}": 18 for goal in range(5)},
            "signs_unplaced": [f"m{goal}-s{n}" for goal in range(5) for n in (10, 11)],
            "signs_without_mechanism": [f"m{goal}-s{n}" for goal in range(5) for n in range(5, 12)],
            "identical_after_normalising": [],
        },
    }).decode()  # fmt: skip


def test_fifteen_groups_that_share_five_goals_and_write_long_come_through(tmp_path: Path) -> None:
    summary = rehearsed(written(tmp_path, big_day()), tmp_path / "out", "--phones", "100")
    assert (summary["lost"], summary["refused"], summary["differs_from_expected"]) == (0, [], [])


def test_an_earlier_rehearsal_is_replaced_and_a_real_day_is_left_alone(tmp_path: Path) -> None:
    day = written(tmp_path, MESSY)
    out = tmp_path / "out"
    rehearsed(day, out)
    rehearsed(day, out)
    (out / FILE).unlink()
    assert cli.main(["new", str(day), str(out / FILE)]) == 0
    kept = (out / FILE).read_bytes()
    assert cli.main(["rehearse", str(day), "--out", str(out)]) == FAILED
    assert (out / FILE).read_bytes() == kept


def test_a_day_file_that_is_wrong_is_told_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = written(tmp_path, MESSY.replace("author: p4", "author: p99").replace("9:00", "ni"))
    assert cli.main(["rehearse", str(day), "--out", str(tmp_path / "out")]) == BAD_DAY
    told = capsys.readouterr().err
    assert "linje 4, programme[0].start: ni er ikke et klokkeslæt." in told
    assert "goals[1].signs[0].author: ukendt deltager p99" in told
    assert not (tmp_path / "out").exists()


def test_a_heart_that_ends_in_the_middle_ends_the_rehearsal(tmp_path: Path) -> None:
    file = tmp_path / FILE
    assert cli.main(["new", str(written(tmp_path, MESSY)), str(file)]) == 0

    async def killed() -> None:
        async with HeartProcess(file, "2029-05-31", "2029-05-31T09:00", tmp_path / "log") as heart:
            os.kill(heart.ready.pid, signal.SIGKILL)
            await heart.while_it_lives(asyncio.Event().wait())

    with pytest.raises(ProcessFailed, match="serve"):
        asyncio.run(killed())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(
    ("whom", "with_", "code"), [("heart", signal.SIGKILL, FAILED), ("rehearsal", signal.SIGTERM, STOPPED)]
)
def test_a_rehearsal_that_is_broken_off_leaves_no_heart_behind(
    tmp_path: Path, whom: str, with_: signal.Signals, code: int
) -> None:
    day = written(tmp_path, big_day())
    arguments = [
        sys.executable,
        "-m",
        "workshop",
        "rehearse",
        str(day),
        "--out",
        str(tmp_path / "out"),
        "--phones",
        "200",
    ]
    rehearsal = subprocess.Popen(arguments, env=surroundings(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    run_file = run_file_path(tmp_path / "out" / FILE)
    until(lambda: read_run_file(run_file) is not None)
    heart = read_run_file(run_file)
    assert heart is not None
    os.kill(heart.pid if whom == "heart" else rehearsal.pid, with_)
    _out, said = rehearsal.communicate(timeout=60)
    assert rehearsal.returncode == code
    assert b"Traceback" not in said
    until(lambda: not psutil.pid_exists(heart.pid))


def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(3000):
        if true():
            return
        time.sleep(0.01)
    pytest.fail("it never came about")


def test_a_heart_that_can_not_start_says_why(tmp_path: Path) -> None:
    async def started() -> None:
        async with HeartProcess(tmp_path / "nothing", "2029-05-31", "2029-05-31T09:00", tmp_path / "log"):
            pytest.fail("there is no such file")

    with pytest.raises(ProcessFailed) as caught:
        asyncio.run(started())
    assert caught.value.said
