"""What is odd in a plan that is being made is told at the part that it is about, and stops nobody."""

from __future__ import annotations

from typing import Any

import msgspec

from tests.day_under_test import plan_of
from workshop.domain.plan import Activity, Block, Goal, Group, Plan
from workshop.planning.day_file import read_day_file
from workshop.planning.remarks import remarks
from workshop.planning.templates import TEMPLATES


def told(plan: Plan) -> list[tuple[str, str, str]]:
    """The remarks of a plan: the part, its id, and the words."""
    return [(one.part, one.id, one.danish.format(**one.fields)) for one in remarks(plan)]


def with_blocks(*blocks: Block, activities: tuple[Activity, ...] = ()) -> Plan:
    return msgspec.structs.replace(plan_of(activities=activities), blocks=blocks)


def of_activity(kind: str, minutes: float = 10, content: dict[str, Any] | None = None, **fields: Any) -> list[str]:
    """What is said of one exercise."""
    plan = plan_of(activities=(Activity("one", "morning", kind, "Øvelsen", minutes, **fields),), content=content)
    return [words for part, _id, words in told(plan) if part == "activity"]


def test_the_demo_day_has_nothing_odd() -> None:
    assert told(read_day_file(TEMPLATES / "demo_day.yaml").plan) == []


def test_a_day_of_nothing_is_told_where_it_is_to_be_mended() -> None:
    assert told(Plan("", "", "", "2026-12-04")) == [
        ("day", "", "Dagen har ingen titel endnu."),
        ("block", "", "Programmet er tomt."),
        ("group", "", "Der er ingen grupper endnu, så ingen telefon kan sætte sig."),
    ]
    assert ("activity", "", "Der er ingen øvelser i programmet endnu.") in told(plan_of(activities=()))


def test_groups_that_are_too_small_and_goals_without_a_group_are_told() -> None:
    groups = (Group("m1", "Mål 1", "g1", 4), Group("m2", "Mål 2", None, 4))
    plan = msgspec.structs.replace(
        plan_of(groups=groups), participants_expected=10, goals=(Goal("g1", 1, "A"), Goal("g2", 2, "B"))
    )
    assert ("group", "", "Grupperne har plads til 8. I venter 10.") in told(plan)
    assert ("goal", "g2", "Ingen gruppe sidder ved målet.") in told(plan)
    assert all(one[:2] != ("goal", "g1") for one in told(plan))


def test_blocks_that_overlap_take_no_time_or_hold_too_much_are_told() -> None:
    first, second = Block("a", "Først", "09:00", "10:00"), Block("b", "Så", "09:45", "10:30")
    assert ("block", "b", "Begynder 15 min før „Først“ er slut.") in told(with_blocks(first, second))
    assert ("block", "a", "Slutter, når det begynder.") in told(with_blocks(Block("a", "Først", "09:00", "09:00")))
    whole, within = Block("a", "Hele dagen", "09:00", "15:00"), Block("b", "Frokost", "12:00", "12:30", "lunch")
    after = Block("c", "Oplæg", "13:00", "16:00", "talk")
    assert [one for one in told(with_blocks(whole, within, after)) if "Begynder" in one[2]] == [
        ("block", "b", "Begynder 180 min før „Hele dagen“ er slut."),
        ("block", "c", "Begynder 120 min før „Hele dagen“ er slut."),
    ], "a short block within a long one hides nothing"
    full = (Activity("one", "a", "iglo", "IGLO", 45), Activity("two", "a", "plenum", "Plenum", 20))
    assert ("block", "a", "Øvelserne tager 65 min. Der er 60.") in told(with_blocks(first, activities=full))
    skipped = (full[0], msgspec.structs.replace(full[1], skipped=True))
    assert all("Øvelserne tager" not in words for _part, _id, words in told(with_blocks(first, activities=skipped)))


def test_an_exercise_without_time_or_material_or_that_is_not_run_is_told() -> None:
    assert of_activity("iglo", 0) == ["Har ingen tid."]
    assert of_activity("iglo", 0, skipped=True) == []
    assert of_activity("quiz") == ["Mangler indhold."]
    assert of_activity("trial_actions") == ["Øvelsen køres ikke i denne version. Den vises som et programpunkt."]


def test_a_slide_with_nothing_on_it_or_with_a_picture_that_is_not_described_is_told() -> None:
    undescribed = "Billedet mangler en beskrivelse til dem, der ikke kan se det."
    assert of_activity("stage") == ["Mangler indhold."]
    assert of_activity("stage", settings={"text": "Hver femte"}) == []
    assert of_activity("stage", settings={"picture": "picture-01"}) == [undescribed]
    assert of_activity("stage", settings={"picture": "picture-01", "alt": "En cykel"}) == []


def test_what_is_odd_in_a_quiz_is_told_at_it() -> None:
    def quiz(**fields: Any) -> list[str]:
        options = [{"id": "a", "text": "40 % drenge og 50 % piger"}, {"id": "b", "text": "Ved ikke"}]
        return of_activity("quiz", content={"quiz": [{"id": "q", "text": "Hvor mange?", "options": options} | fields]})

    assert quiz() == ["Procenterne i „40 % drenge og 50 % piger“ giver 90 til sammen."]
    few = [{"id": "a", "text": "Ja"}]
    assert quiz(options=few) == ["Et spørgsmål skal have fra 2 til 6 svar. „Hvor mange?“ har 1."]
    yes_no = [*few, {"id": "b", "text": "Nej"}]
    assert quiz(options=yes_no, fact="Det er 40") == ["Skriv, hvor det vides fra: „Hvor mange?“"]
    assert quiz(options=yes_no, fact="Det er 40", source="Sund By") == []
