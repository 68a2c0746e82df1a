"""Chefforum's page follows what the day holds, and is one page whatever that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pikepdf
import pytest

from exports.model import Card, Goal, Note, People, Postcard, Report, RoadStep, Scenario, Tally, Visits
from exports.pdf.document import write_pdf
from exports.pdf.theme import MARGIN_SIDE, PAGE_WIDTH
from exports.results.barometer import BarometerResult, Measured
from exports.results.contract import Result
from exports.results.iglo import Action, GroupIglo, Iglo
from exports.results.o_run import ORunResult, PostResult
from exports.results.plenum import Answer, Asked, Plenum
from exports.results.problem_sorting import SortedStatement, SortingResult
from exports.results.quiz import QuizOption, QuizQuestion, QuizResult
from tests.exports.pdf.reading import Reading
from workshop.domain.word_cloud import Word
from workshop.exercises.barometers.marks import Figures, Movement
from workshop.exercises.barometers.statements import Scale
from workshop.exercises.iglo import IgloLevel

LONG = "De frivillige er med, når vi planlægger, og ikke kun når vi mangler hænder i weekenden"
LEVELS: tuple[IgloLevel, ...] = ("individual", "group", "leadership", "organisation")
Written = Callable[..., Reading]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a report and reads it back."""

    def write(report: Report, lang: str = "da") -> Reading:
        write_pdf(report, tmp_path / "out.pdf", lang)
        return Reading(tmp_path / "out.pdf")

    return write


def iglo(name: str = "Fire niveauer") -> Iglo:
    actions = tuple(Action(level, "Ring", "Mette", "uge 10", "phone", False) for level in LEVELS[:3])
    groups = tuple(GroupIglo(f"Gruppe {n}", n, n - 1, actions, ("organisation",)) for n in (1, 2))
    return Iglo(activity="i", title=name, asked=LEVELS, levels=LEVELS, groups=groups)


def measured(text: str = LONG, **fields: object) -> Measured:
    figures = Figures(50, 0, 1.5, 9, 5.25, 5.07)
    told = {"shown": True, "withheld": False, "figures": figures, **fields}
    return Measured(text, Scale(), False, "before" in told, Tally(48, 2), **told)


def barometer(*statements: Measured, title: str = "Hvor står I?") -> BarometerResult:
    return BarometerResult(activity="b", title=title, statements=statements)


def plenum(base: int, name: str = "Ordet er frit") -> Plenum:
    words = (Word("mod", "mod", 5), Word("ro", "ro", 3), Word("kaffe", "kaffe", 1), Word("sne", "sne", 1))
    answers = tuple(Answer("mod", "phone", False) for _ in range(base))
    return Plenum(activity="p", title=name, notes=(), questions=(Asked("Hvad bliver der?", base, answers, words, ()),))


def quiz(count: int | None, name: str = "Quiz") -> QuizResult:
    options = (QuizOption("A", "Ja", True, count, 0.75), QuizOption("B", "Nej", False, 10, 0.25))
    answers = Tally(38, 2) if count is not None else Tally(4)
    return QuizResult(activity="q", title=name, questions=(QuizQuestion("Hvad?", options, answers, True),))


def sorting(name: str = "Tamt eller vildt?") -> SortingResult:
    sides = ("tame", "wild", "wild")
    laid = tuple(SortedStatement(f"{LONG} {n}", Tally(40, 3), True, side, 20, 23) for n, side in enumerate(sides))
    return SortingResult(activity="s", title=name, statements=laid)


def run(name: str = "Fire poster") -> ORunResult:
    posts = tuple(PostResult(n, "Ved bænken", Tally(12, 1), "Hvad?", (), 13, 7) for n in (1, 2))
    return ORunResult(activity="o", title=name, teams=13, answers=Tally(24, 2), revealed=True, posts=posts)


def everything(times: int = 1) -> tuple[Result, ...]:
    return tuple(
        one
        for n in range(times)
        for one in (
            sorting(f"Tamt {n}"),
            quiz(30, f"Quiz {n}"),
            barometer(*(measured(f"{LONG} {n}{m}") for m in range(4)), title=f"Hvor {n}?"),
            iglo(f"Niveauer {n}"),
            run(f"Poster {n}"),
            plenum(40, f"Frit {n}"),
        )
    )


def group(number: int, notes: int = 4) -> Goal:
    taken = tuple(Note("spørg dem") for _ in range(notes))
    return Goal(f"group:{number}", number, f"Gruppe {number}", number - 1, is_goal=False, notes=taken)


def with_signs(number: int) -> Goal:
    cards = tuple(Card(f"c{number}{n}", "sign", f"T{n}", f"{LONG} {number} {n}", caramels=n, pairs=1) for n in (1, 2))
    return Goal(f"goal:{number}", number, f"Mål nummer {number}", number - 1, road=(RoadStep(cards, "forår"),))


def day_of(*results: Result, goals: tuple[Goal, ...] = (), **fields: object) -> Report:
    return Report(
        "Temadag", "Hvordan?", "Klitby", date(2027, 3, 4), people=People(50, 50, 2), groups=len(goals), goals=goals,
        results=results, **fields,
    )  # fmt: skip


def test_a_day_without_signs_speaks_of_what_it_held_and_not_of_signs_or_caramels(written: Written) -> None:
    reading = written(day_of(iglo(), goals=(group(1, 0), group(2, 0))))
    first = reading.page_text(0)
    assert "Det kom der ud af dagen" in first
    for missing in (
        "Tegn på tværs",
        "Ingen tegn endnu",
        "Her er ikke skrevet noget endnu",
        "Gruppe 1",
        "Mest støttede",
    ):
        assert missing not in first
    assert "Karameller" not in "".join(reading.artifacts)


def test_only_groups_that_somebody_wrote_to_have_a_row_and_it_says_what(written: Written) -> None:
    first = written(day_of(iglo(), goals=(group(1), group(2, 0)))).page_text(0)
    assert "Gruppe 1\n4 noter taget med hjem" in first
    assert "Gruppe 2" not in first


def test_a_day_that_asks_for_signs_has_a_row_a_goal_from_the_beginning(written: Written) -> None:
    first = written(day_of(goals=(group(1, 0), group(2, 0)), asks_for_signs=True)).page_text(0)
    assert "Tegn på tværs af 2 grupper" in first
    assert first.count("Ingen tegn endnu") == 2


LINES = {
    "iglo": (iglo(), "6 handlinger · tomt hos flest: Organisation (2 af 2 grupper)  6 fra telefoner"),
    "o_run": (run(), "13 hold · 2 poster · 14 af 26 svar er rigtige  24 fra telefoner + 2 på papir"),
    "quiz": (quiz(30), "1 spørgsmål · 75 % rigtige svar  38 fra telefoner + 2 på papir"),
    "few in a quiz": (quiz(None), "1 spørgsmål · udeladt: færre end 6 har svaret  4 fra telefoner"),
    "sorting": (sorting(), "1 tamt · 2 vilde  stemmer: 120 fra telefoner + 9 på papir"),
    "plenum": (plenum(8), "8 svar · oftest: mod\u200e (5), ro\u200e (3)  8 fra telefoner"),
    "few in a plenum": (plenum(5), "5 svar  5 fra telefoner"),
    "barometer": (barometer(measured()), "median 5,25 · gennemsnit 5,07  48 fra telefoner + 2 på papir"),
    "moved": (
        barometer(measured(before=Figures(50, 0, 1, 9, 5, 4.4), moved=Movement(30, 12, 8))),
        "median 5,25 · gennemsnit 5,07 (før 4,4) · 30 op, 12 ned, 8 samme sted  48 fra telefoner + 2 på papir",
    ),
    "few in a barometer": (
        barometer(measured(withheld=True, figures=Figures(0, 0))),
        "udeladt: færre end 6 har sat et mærke  48 fra telefoner + 2 på papir",
    ),
    "not shown": (
        barometer(measured(shown=False, figures=Figures(0, 0))),
        "mærkerne er ikke vist i rummet  48 fra telefoner + 2 på papir",
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_each_exercise_says_what_it_came_to_and_on_what_base(written: Written, name: str) -> None:
    result, said = LINES[name]
    assert said in written(day_of(result)).page_text(0).split("\n")


def test_the_right_answers_of_a_run_stand_on_the_answers_of_the_posts_that_have_one(written: Written) -> None:
    thought = PostResult(3, "Ved broen", Tally(11, 2))
    told = run()
    told = ORunResult(
        activity="o", title="", teams=13, answers=Tally(35, 4), revealed=True, posts=(*told.posts, thought)
    )
    said = "13 hold · 3 poster · 14 af 26 svar er rigtige  24 fra telefoner + 2 på papir"
    assert said in written(day_of(told)).page_text(0)


def test_who_took_part_is_not_parted_within_its_brackets(written: Written) -> None:
    report = msgspec.structs.replace(day_of(run()), people=People(50, 51, 2))
    assert "50 telefoner (51\u00a0personer) + 2 på papir" in written(report).page_text(0)


def test_postcards_are_counted_and_those_with_a_next_step(written: Written) -> None:
    cards = (Postcard("Kære", ("G",), (1,)), Postcard("Hej", ("G",), (1,), next_step="Ring"))
    assert "2 postkort, 1 med et næste skridt  2 fra telefoner" in written(day_of(postcards=cards)).page_text(0)


def test_a_statement_stands_once_as_it_was_the_last_time(written: Written) -> None:
    again = measured("Vi ved det", before=Figures(50, 0, 1, 9, 5, 4.4))
    first = written(day_of(barometer(measured("Vi ved det")), barometer(again, title="Og nu?"))).page_text(0)
    assert first.count("“Vi ved det”") == 1
    assert "Og nu?" in first
    assert "Hvor står I?" not in first


def test_an_exercise_names_the_page_that_tells_all_of_it(written: Written) -> None:
    reading = written(day_of(quiz(30), iglo()))
    page = next(n for n in range(1, reading.pages) if "IGLO: Fire niveauer" in reading.page_text(n)) + 1
    first = reading.page_text(0).split("\n")
    assert first[first.index("IGLO: Fire niveauer") + 1] == f"side {page}"


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize(("groups", "times"), [(15, 1), (15, 3), (40, 4)])
def test_it_stays_one_page_and_what_is_left_out_is_counted(
    written: Written, groups: int, times: int, lang: str
) -> None:
    goals = tuple(group(number) for number in range(1, groups + 1))
    reading = written(day_of(*everything(times), goals=goals), lang)
    assert _lowest(reading.pdf) > 45
    if lang == "da":
        assert "Gruppe 15\n4 noter taget med hjem" in reading.page_text(0)
        assert ("mere, se side" in reading.page_text(0)) == (times > 3)
        assert ("grupper til, på siderne efter" in reading.page_text(0)) == (groups > 15)
    assert "spørg dem" not in reading.page_text(0)


def _lowest(pdf: pikepdf.Pdf) -> float:
    """Where the lowest marked text of the first page stands, from the foot of the page; the foot itself is unmarked."""
    heights: list[float] = []
    marked = 0
    for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
        if str(operator) == "BDC" and "/MCID" in operands[1]:
            marked += 1
        elif str(operator) == "BMC":
            marked = 0
        elif str(operator) == "Tm" and marked:
            heights.append(float(operands[5]))
    return min(heights)


def test_on_a_day_with_signs_the_exercises_have_what_the_goals_leave(written: Written) -> None:
    few = written(day_of(*everything(), goals=(with_signs(1), with_signs(2)))).page_text(0)
    assert few.index("Mål nummer 2") < few.index("Det gav dagen også") < few.index("Poster 0")
    many = written(day_of(*everything(), goals=tuple(with_signs(n) for n in range(1, 16)))).page_text(0)
    assert "Mål nummer 15" in many
    assert "Det gav dagen også" not in many


def test_the_foot_tells_of_caramels_and_of_small_bases_only_where_there_are_some(written: Written) -> None:
    plain = "".join(written(day_of(iglo())).artifacts)
    assert "Karameller" not in plain
    assert "udeladt" not in plain
    given = Visits(20, Tally(18), 175, revealed=True)
    assert "Karameller viser interesse" in "".join(written(day_of(goals=(with_signs(1),), visits=given)).artifacts)
    small = written(day_of(barometer(measured(withheld=True, figures=Figures(0, 0)))))
    assert "Fordelinger på færre end 6 er udeladt." in "".join(small.artifacts)


@pytest.mark.parametrize(("lang", "whole"), [("da", "er udeladt."), ("en", "are left out.")])
def test_all_that_the_foot_tells_has_room_in_a_rehearsal_too(
    written: Written, report: Report, lang: str, whole: str
) -> None:
    results = day_of(barometer(measured(withheld=True, figures=Figures(0, 0)))).results
    year = tuple(msgspec.structs.replace(one, dates=(date(2024, 11, 28),)) for one in report.year)
    rehearsed = msgspec.structs.replace(report, rehearsal=True, results=results, year=year)
    assert whole in "".join(written(rehearsed, lang).artifacts)


def test_the_method_explains_only_what_the_day_held(written: Written) -> None:
    without = written(day_of(iglo())).text
    for missing in (
        "Et tegn er noget",
        "En virksom mekanisme er",
        "makkerpar",
        "samme tegn under flere mål",
        "personer har",
    ):
        assert missing not in without
    assert "Fra øvelserne nævner" in without
    signs = written(day_of(goals=(with_signs(1),))).text
    assert "Et tegn er noget" in signs
    assert "samme tegn under flere mål" in signs
    assert "En virksom mekanisme er" not in signs
    assert "Fra øvelserne nævner" not in signs
    small = written(day_of(barometer(measured(withheld=True, figures=Figures(0, 0))))).text
    assert "Hvor færre end 6 personer har svaret" in small


def test_groups_of_which_little_is_told_follow_each_other_whole(written: Written) -> None:
    reading = written(day_of(goals=tuple(group(number) for number in range(1, 8))))
    pages = {n: reading.page_text(n) for n in range(1, reading.pages)}
    on = [next(page for page, text in pages.items() if f"Gruppe {number}\n" in text) for number in range(1, 8)]
    assert on[:3] == [1, 1, 1]
    assert len(set(on)) < 4
    for number, page in enumerate(on, start=1):
        assert pages[page].count("spørg dem") == 4 * on.count(page), number


def test_few_notes_do_not_take_a_page_of_a_goal_that_has_room_before_its_road(written: Written) -> None:
    words = tuple(f"nøgleord nummer {n}" for n in range(60))
    cards = tuple(Card(f"c{n}", "sign", f"T{n}", f"{LONG} {n}", caramels=1, pairs=1) for n in range(1, 15))
    steps = tuple(RoadStep((card,), "forår") for card in cards)
    full = Goal("goal:1", 1, "Mål", 0, scenarios=(Scenario("drawing", words),), road=steps, notes=(Note("spørg dem"),))
    reading = written(day_of(goals=(full,), visits=Visits(2, Tally(2), 14, revealed=True)))
    assert not any(reading.page_text(n).startswith("Taget med hjem") for n in range(reading.pages))


def test_a_days_page_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    report = day_of(*everything(2), goals=tuple(group(number) for number in range(1, 16)))
    for name in ("one.pdf", "two.pdf"):
        write_pdf(report, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_strip_stays_within_the_page_however_many_signs_come_at_once(written: Written) -> None:
    def at(step: int, signs: int) -> RoadStep:
        cards = (Card(f"{step}{n}", "sign", f"T{n}", f"Tegn {step} {n}", caramels=n % 9, pairs=1) for n in range(signs))
        return RoadStep(tuple(cards), f"engang i {2024 + step}")

    crowded = Goal("goal:1", 1, "Alt på én gang", 0, road=(at(0, 60), *(at(step, 1) for step in range(1, 40))))
    reading = written(day_of(goals=(crowded, with_signs(2)), asks_for_signs=True))
    moves, depth = [], 0
    for operands, operator in pikepdf.parse_content_stream(reading.pdf.pages[0]):
        name = str(operator)
        depth += {"q": 1, "Q": -1}.get(name, 0)
        if name in ("m", "l") and not depth:  # a caramel is drawn in a box of its own
            moves.append(float(operands[0]))
    assert min(moves) >= MARGIN_SIDE - 1
    assert max(moves) <= PAGE_WIDTH - MARGIN_SIDE + 2  # the flag flies a little
    assert "engang i 2024" in reading.page_text(0)
    assert "engang i 2026" not in reading.page_text(0), "what there is no room for is left out whole"
