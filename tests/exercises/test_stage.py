"""Stage: what the room, the phones and the facilitator see between the exercises."""

from tests.day_under_test import ACTIVITIES, YEAR, DayUnderTest, plan_of
from workshop.domain.ids import HOST
from workshop.domain.plan import Activity, Process, ProcessStep


def test_the_lobby_has_the_days_title() -> None:
    day = DayUnderTest()
    assert day.room() == day.group("m1") == day.facilitator()
    assert day.room() == {
        "scene": "lobby", "title": "Udviklingsdag", "note": "Husk mikrofonen", "speaker": "Bo Ek", "block_kind": "talk",
        "not_run": None, "process": [], "homework": [],
    }  # fmt: skip


def test_a_talk_has_its_speaker_and_note() -> None:
    day = DayUnderTest()
    day.goes_to("talk/talk")
    shown = day.room()
    assert (shown["scene"], shown["title"], shown["speaker"]) == ("block", "Oplæg", "Bo Ek")


def test_you_are_here_tells_past_here_and_ahead() -> None:
    day = DayUnderTest(process=YEAR)
    day.goes_to("you_are_here")
    assert [(step["id"], step["state"]) for step in day.room()["process"]] == [
        ("leaders", "past"),
        ("days", "here"),
        ("chiefs", "ahead"),
    ]
    assert day.room()["process"][1]["dates"] == ["2024-03-12", "2024-03-14"]
    day.goes_to("challenge")
    assert day.room()["process"] == []


def test_a_day_that_the_year_does_not_know_has_all_of_it_ahead() -> None:
    steps = (ProcessStep("a", "A", "x", ("2023-01-01",)), ProcessStep("b", "B", "x"))
    day = DayUnderTest(process=Process("year", "Klitby", steps))
    day.goes_to("you_are_here")
    assert [step["state"] for step in day.room()["process"]] == ["ahead", "ahead"]


def test_an_exercise_that_is_not_run_yet_is_a_slide_and_its_note_is_the_facilitator_s_alone() -> None:
    tries = Activity("tries", "morning", "trial_actions", "Prøvehandlinger", 5, note="Spørg salen i stedet")
    day = DayUnderTest(plan_of(activities=(tries, *ACTIVITIES)))
    day.goes_to("tries")
    shown = day.room()
    assert (shown["scene"], shown["title"], shown["note"]) == ("block", "Prøvehandlinger", "")
    assert shown["not_run"] == "trial_actions"


def test_a_slide_is_a_text_with_its_source_and_a_note_of_the_facilitator_s_own() -> None:
    settings = {"text": "Hver femte spiser alene", "source": "Sund By, 2024"}
    slide = Activity("slide", "morning", "stage", "Et tal", 3, settings, note="Hold pause her")
    day = DayUnderTest(plan_of(activities=(slide, *ACTIVITIES)))
    day.goes_to("slide")
    shown = day.room()
    assert (shown["scene"], shown["title"], shown["note"]) == ("slide", "Et tal", "")
    assert (shown["text"], shown["source"]) == ("Hver femte spiser alene", "Sund By, 2024")
    assert (shown["picture"], shown["alt"], shown["activity"]) == (None, "", "slide")
    assert shown == day.group("m1")


def test_a_slide_shows_the_picture_that_the_facilitator_has_handed_over_and_no_other() -> None:
    settings = {"picture": "picture-01", "alt": "En dreng på en cykel"}
    slide = Activity("slide", "morning", "stage", "Cyklen", 3, settings)
    day = DayUnderTest(plan_of(activities=(slide, *ACTIVITIES)))
    day.goes_to("slide")
    assert (day.room()["picture"], day.room()["alt"]) == (None, "En dreng på en cykel")
    day.state = day.state.changed(pictures=day.state.pictures.insert("picture-01", "somebody"))
    assert day.room()["picture"] is None
    day.state = day.state.changed(pictures=day.state.pictures.insert("picture-01", HOST))
    assert day.room()["picture"] == "picture-01"


def test_a_day_without_a_programme_still_has_a_lobby() -> None:
    day = DayUnderTest(plan_of(activities=()))
    day.state = day.state.changed(plan=day.state.plan.__class__("Dag", "", "", "2024-03-12"))
    shown = day.room()
    assert (shown["note"], shown["speaker"], shown["block_kind"]) == ("", "", "talk")


def test_a_group_is_as_far_as_it_has_heads() -> None:
    day = DayUnderTest()
    day.joins("m1", heads=3)
    day.joins("m1")
    assert day.progress("m1") == (4, 4, "heads", {})
    assert day.progress("m2") == (0, 4, "heads", {})
