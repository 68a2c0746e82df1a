"""The document's parts across the goals: decisions, what they share, data and responsibility, left over, next steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exports.model import Card, Goal, Level, Link, Postcard, Report, RoadStep, Tally, Visits, YearStep
from exports.pdf.document import write_pdf
from exports.results.iglo import Action, GroupIglo, Iglo
from tests.exports.pdf.reading import Reading, Spoken

DAY = date(2023, 12, 4)
Written = Callable[[Report], Reading]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a report and reads it back."""

    def write(report: Report) -> Reading:
        write_pdf(report, tmp_path / "out.pdf")
        return Reading(tmp_path / "out.pdf")

    return write


def sign(goal: int, number: int, words: str, level: Level | None = None, caramels: int = 0) -> Card:
    return Card(f"{goal}s{number}", "sign", f"T{number}", words, level=level, caramels=caramels, pairs=min(1, caramels))


def goal(number: int, *cards: Card, **fields: object) -> Goal:
    road = tuple(RoadStep((card,), f"{2024 + place}") for place, card in enumerate(cards))
    return Goal(f"goal:g{number}", number, f"Mål om noget {number}", number - 1, **{"road": road, **fields})


def report_of(*goals: Goal, **fields: object) -> Report:
    return Report("Dag", "Hvordan?", "Klitby", DAY, goals=goals, asks_for_signs=True, **fields)


def part(reading: Reading, title: str) -> Spoken:
    """The part that a heading begins; the heading is read first."""
    found = [one for one in reading.root.kids if any(kid.tag == "H1" and kid.text == title for kid in one.kids)]
    assert [one.kids[0].text for one in found] == [title]
    return found[0]


def words(spoken: Spoken) -> list[str]:
    """All that is said in an element."""
    return [one.text for one in spoken.all() if one.text]


def tables(spoken: Spoken) -> list[list[list[str]]]:
    """The tables below an element, as the texts of their cells row by row."""
    found = [one for one in spoken.all() if one.tag == "Table"]
    return [[[" ".join(words(cell)) for cell in row.kids] for row in table.kids] for table in found]


def titles(reading: Reading) -> list[str]:
    return [one.text for one in reading.of("H1")]


TWINS = (
    goal(1, sign(1, 1, "Flere cykler", "practice"), sign(1, 2, "Ro i klassen", "practice")),
    goal(2, sign(2, 1, "flere cykler!", "target_group"), sign(2, 2, "Latter i gården", "target_group")),
)


def test_the_sheet_for_decisions_has_a_row_a_question_with_what_can_be_done_and_room_of_its_own(
    written: Written,
) -> None:
    (rows,) = tables(part(written(report_of(*TWINS)), "Beslutningsark"))
    assert rows[0] == ["Nr.", "Det skal afgøres", "Beslutning", "Begrundelse", "Ejer", "Frist"]
    assert rows[1][:3] == [
        "1",
        "“Flere cykler” står under mål 1 og 2. Flet, og vælg én ejer?mål 1: T1 · mål 2: T1",
        "flet behold alle skærp",
    ]
    assert [row[1] for row in rows[-2:]] == ["", ""], "for what chefforum adds itself"


def test_the_sheet_is_one_page_however_much_goes_across(written: Written) -> None:
    texts = tuple(f"tegn om {chr(97 + n)} og en hel del mere, som fylder på arket" for n in range(26))
    many = tuple(goal(n, *(sign(n, place, text) for place, text in enumerate(texts, 1))) for n in (1, 2, 3))
    reading = written(report_of(*many))
    assert "Beslutningsark" in reading.page_text(1)
    assert "På tværs af målene" in reading.page_text(2)
    sheet = part(reading, "Beslutningsark")
    assert any("overlap mere står under “På tværs af målene”." in said for said in words(sheet))
    listed = tables(part(reading, "På tværs af målene"))[1]
    assert len(listed) == 1 + len(texts), "all of them are told there"


def test_what_goes_across_is_told_by_goals_by_levels_and_by_sources(written: Written) -> None:
    first, second = TWINS
    told = (Link(first.signs[0], "Ses de?", "Tæl", "register"), Link(first.signs[1], "Er der?", source="Lone"))
    also = (Link(second.signs[0], "?", source="Register"),)
    report = report_of(goal(1, *first.signs, chain=told), goal(2, *second.signs, chain=also))
    matrix, listed, levels, by_goal, sources = tables(part(written(report), "På tværs af målene"))
    assert matrix == [["Fælles", "Mål 1", "Mål 2"], ["Mål 1", "–", "1"], ["Mål 2", "1", "–"]]
    assert listed[1] == ["Flere cykler", "mål 1: T1 · mål 2: T1"]
    assert levels == [
        ["Hvis ændring", "Tidligt", "Sent", "I alt"],
        ["Praksis", "1", "1", "2"],
        ["Målgruppe", "1", "1", "2"],
    ]
    assert by_goal[1] == ["1  Mål om noget 1", "2", "0", "1", "1"]
    assert sources[1:] == [["register", "1 og 2", "mål 1: T1 · mål 2: T1"], ["Lone", "1", "mål 1: T2"]]


def test_a_goal_whose_chain_lacks_an_end_is_named(written: Written) -> None:
    said = words(part(written(report_of(*TWINS)), "På tværs af målene"))
    assert "Ingen tegn på, at praksis ændrer sig: mål 2." in said
    assert "Ingen tegn på, at målgruppen ændrer sig: mål 1." in said


def test_levels_are_not_told_where_nobody_has_said_any(written: Written) -> None:
    (by_goal,) = tables(
        part(written(report_of(goal(1, sign(1, 1, "a")), goal(2, sign(2, 1, "b")))), "På tværs af målene")
    )
    assert by_goal[0] == ["Mål", "Midtvejs"]


def test_one_goal_has_nothing_across(written: Written) -> None:
    assert "På tværs af målene" not in titles(written(report_of(goal(1, sign(1, 1, "Flere cykler")))))


def test_what_nobody_has_said_is_named_and_chefforum_is_asked_who_is_in_the_room(written: Written) -> None:
    one, two, three = (sign(1, n, f"Tegn {n}") for n in (1, 2, 3))
    chain = (Link(one, "Ses det?", "Tæl", "register", "Mette", "uge 10"), Link(two, "Ses det?", "", "register"))
    actions = (Action("group", "Ring", "mette", "", "paper", False),)
    iglo = Iglo(
        activity="i", title="I", asked=("group",), levels=("group",), groups=(GroupIglo("A", 1, 0, actions, ()),)
    )
    reading = written(report_of(goal(1, one, two, three, chain=chain), results=(iglo,)))
    responsibility = part(reading, "Data og ansvar")
    people, collected = tables(responsibility)
    assert people[1] == ["Mette", "1 tegn", "1 handling", "ja nej"]
    assert collected[1:] == [
        ["T1  Tegn 1", "Tæl", "register", "Mette", "uge 10"],
        ["T2  Tegn 2", "mangler", "register", "mangler", "mangler"],
    ]
    said = words(responsibility)
    assert "Er de, der skal gøre det og samle det ind, i rummet, når I beslutter?" in said
    assert "2 af 3 tegn har et spørgsmål, der skal svares på; 2 har en datakilde." in said
    assert "Ingen har sagt, hvordan de kan ses: T3. 2 led: 2 fra telefoner." in said


def test_where_nobody_is_named_the_question_says_so(written: Written) -> None:
    said = words(part(written(report_of(goal(1, sign(1, 1, "Et tegn")))), "Data og ansvar"))
    assert "Ingen er nævnt med navn eller rolle endnu. Aftal, hvem der spørger hvem." in said


def test_cards_left_over_are_told_with_why_and_of_how_many(written: Written) -> None:
    given, bare, lost = sign(1, 1, "Set", caramels=4), sign(1, 2, "Ikke set"), sign(1, 3, "Ikke lagt")
    visits = Visits(1, Tally(0, 1), 4, revealed=True)
    reading = written(report_of(goal(1, given, bare, unplaced=(lost,), ballots=Tally(0, 1)), visits=visits))
    left = part(reading, "Ikke lagt og uden karameller")
    (rows,) = tables(left)
    assert rows[1:] == [
        ["1  T2", "Ikke set", "ingen karameller"],
        ["1  T3", "Ikke lagt", "ikke lagt på vejen · ingen karameller"],
    ]
    assert "1 af 3 tegn er ikke lagt. 2 af 3 kort fik ingen karameller (1 stemmeseddel: 1 på papir)." in words(left)


@pytest.mark.parametrize(
    ("unplaced", "visits", "title"),
    [
        ((sign(1, 9, "Ikke lagt"),), Visits(), "Tegn, der ikke er lagt"),
        ((), Visits(1, Tally(1), 0, revealed=True), "Kort uden karameller"),
    ],
)
def test_the_part_is_called_by_what_is_in_it(
    written: Written, unplaced: tuple[Card, ...], visits: Visits, title: str
) -> None:
    told = report_of(goal(1, sign(1, 1, "Et tegn"), unplaced=unplaced, ballots=visits.ballots), visits=visits)
    assert title in titles(written(told))


def test_next_steps_are_the_next_date_what_was_promised_and_the_year(written: Written) -> None:
    year = (YearStep("Dag 1", (DAY,), "here"), YearStep("Chefforum", (date(2024, 1, 18),), "ahead"))
    cards = (
        Postcard("Kære os", ("Mål 1", "Mål 2"), (1, 2), next_step="Ring mandag", via="paper"),
        Postcard("Kære os", ("Mål 1",), (1,)),
    )
    steps = part(written(report_of(postcards=cards, year=year)), "Næste skridt")
    promised, process = tables(steps)
    assert promised[1:] == [["Mål 1 og Mål 2", "Ring mandag"]]
    assert [row[0] for row in process[1:]] == ["Dag 1", "Chefforum"]
    assert "18. januar 2024: Chefforum" in words(steps)
    assert "1 af 2 postkort har et næste skridt: 1 på papir." in words(steps)


def test_parts_without_data_are_absent(written: Written) -> None:
    assert titles(written(report_of()))[1:] == ["Metode og forbehold"]


def test_short_parts_share_a_page_but_the_sheet_for_decisions_has_one_for_itself(written: Written) -> None:
    year = (YearStep("Dag 1", (DAY,), "here"),)
    reading = written(report_of(*TWINS, year=year))
    on_pages = [reading.page_text(number) for number in range(reading.pages)]
    shared = next(text for text in on_pages if "Metode og forbehold" in text)
    assert "Næste skridt" in shared
    sheet = next(text for text in on_pages if "Beslutningsark" in text)
    assert "På tværs af målene" not in sheet
